/**
 * Headings of narrow columns that nearly touch: a line that is no heading as a whole, and all headings in parts.
 */
import { exactRoles } from '../../../evidence/headings.js';
import type { TextRun } from '../lines.js';
import { type AlignedLine, partedRuns } from './text-lines.js';

/** White space that may part two headings, in widths of a character, from wide to narrow. */
const GAPS = [0.9, 0.7, 0.5, 0.35];

const isHeading = ({ text }: TextRun) => exactRoles(text).length > 0;
const isWhole = (run: TextRun) => run.text.length < 6 || isHeading(run);

/** The line with pieces that are two or more headings cut where they stand apart. */
export function partHeadings(line: AlignedLine): AlignedLine {
  if (line.runs.every(isWhole)) return line;
  return { ...line, runs: partedRuns(line, GAPS, isWhole, (parts) => parts.every(isHeading)) };
}
