/**
 * Headings of narrow columns that nearly touch: a line that is no heading as a whole, and all headings in parts.
 */
import { exactRoles } from '../../../evidence/headings.js';
import { splitRuns } from '../lines.js';
import type { AlignedLine } from './text-lines.js';

/** White space that may part two headings, in widths of a character, from wide to narrow. */
const GAPS = [0.9, 0.7, 0.5, 0.35];

const isHeading = (text: string) => exactRoles(text).length > 0;

/** The line with pieces that are two or more headings cut where they stand apart. */
export function partHeadings(line: AlignedLine): AlignedLine {
  if (line.runs.every((run) => run.text.length < 6 || isHeading(run.text))) return line;
  const runs = line.runs.flatMap((run) => {
    if (run.text.length < 6 || isHeading(run.text)) return [run];
    const glyphs = line.glyphs.filter((glyph) => glyph.x0 >= run.x0 - 0.01 && glyph.x1 <= run.x1 + 0.01);
    for (const gap of GAPS) {
      const parts = splitRuns(glyphs, gap);
      if (parts.length > 1 && parts.every((part) => isHeading(part.text))) return parts;
    }
    return [run];
  });
  return { ...line, runs };
}
