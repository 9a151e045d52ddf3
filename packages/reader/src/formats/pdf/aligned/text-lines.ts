/**
 * Text of a page without rules as pieces at exact places: the raw material of tables that only alignment makes.
 */

import { splitRuns, type TextRun } from '../lines.js';
import type { Glyph } from '../page.js';

export interface AlignedLine {
  readonly baseline: number;
  readonly glyphs: readonly Glyph[];
  readonly runs: readonly TextRun[];
}

/** Width of a Chinese character of the text, the measure of everything here. */
export function typicalEm(glyphs: readonly Glyph[]): number {
  const widths: number[] = [];
  for (const glyph of glyphs) if (glyph.text.charCodeAt(0) >= 0x4e00) widths.push(glyph.x1 - glyph.x0);
  widths.sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

/** Lines by strict baseline: two halves of a wrapped cell and the single line between them are three lines, however close. */
export function strictLines(glyphs: readonly Glyph[], em: number, gap: number): AlignedLine[] {
  const sorted = glyphs.filter((glyph) => glyph.text.trim() !== '').sort((a, b) => a.baseline - b.baseline);
  const lines: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && glyph.baseline - base < 0.2 * em) line.push(glyph);
    else {
      lines.push([glyph]);
      base = glyph.baseline;
    }
  }
  return lines.map((line) => {
    line.sort((a, b) => a.x0 - b.x0);
    return { baseline: line[0]?.baseline ?? 0, glyphs: line, runs: splitRuns(line, gap) };
  });
}

/** The runs of a line, those that are not whole cut at the widest gaps whose parts are what is looked for. */
export function partedRuns(
  line: AlignedLine,
  gaps: readonly number[],
  isWhole: (run: TextRun) => boolean,
  found: (parts: readonly TextRun[]) => boolean,
): TextRun[] {
  return line.runs.flatMap((run) => {
    if (isWhole(run)) return [run];
    const glyphs = line.glyphs.filter((glyph) => glyph.x0 >= run.x0 - 0.01 && glyph.x1 <= run.x1 + 0.01);
    for (const gap of gaps) {
      const parts = splitRuns(glyphs, gap);
      if (parts.length > 1 && found(parts)) return parts;
    }
    return [run];
  });
}
