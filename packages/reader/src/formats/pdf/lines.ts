/**
 * Glyphs into lines of text: by baseline, then from left to right, with spaces only where the page shows them.
 */
import type { PageBox } from '@perf-lint/core';
import type { Glyph } from './page.js';

export interface TextRun {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

/** Baselines closer than this share of the size of the type are one line. */
const SAME_BASELINE = 0.35;

/** Groups glyphs by baseline, top to bottom, each line from left to right. */
export function groupLines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const lines: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line && glyph.baseline - base < SAME_BASELINE * Math.min(glyph.size, line[0]?.size ?? glyph.size)) line.push(glyph);
    else {
      lines.push([glyph]);
      base = glyph.baseline;
    }
  }
  for (const line of lines) line.sort((a, b) => a.x0 - b.x0);
  return lines;
}

/** Gaps of so many widths are asked for inside a cell only, whose text is one run. */
const WITHIN_CELL = 100;

function isWide(text: string): boolean {
  return text.charCodeAt(0) >= 0x2e80;
}

/** Width of type that text was set in: PDFium's loose boxes are up to 1.5 em tall, so heights say little. */
function emOf(glyph: Glyph): number {
  return isWide(glyph.text) ? glyph.x1 - glyph.x0 : glyph.size * 0.7;
}

/**
 * Splits a line into runs at gaps of more than `gapEm` widths of a character. Inside a run a space stands where the page has one, or where two Latin
 * words stand apart. Copies of a glyph printed over itself (false bold) count once.
 */
export function splitRuns(line: readonly Glyph[], gapEm: number): TextRun[] {
  const runs: TextRun[] = [];
  let text = '';
  let first: Glyph | null = null;
  let last: Glyph | null = null;
  let [x1, top, bottom] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const flush = () => {
    const trimmed = text.trim();
    if (first && trimmed !== '') runs.push({ text: trimmed, x0: first.x0, x1, baseline: first.baseline, size: first.size, top, bottom });
    text = '';
    first = null;
    [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  };
  for (const glyph of line) {
    const blank = glyph.text.trim() === '';
    if (blank) {
      // A space counts for the gap that it leaves, not for itself.
      if (first && !text.endsWith(' ')) text += ' ';
      continue;
    }
    if (last && first) {
      // The parts of a ligature (ff) share their place in one text; a copy is a text of its own.
      const copy = glyph.text === last.text && glyph.ink.object !== last.ink.object;
      if (copy && Math.abs(glyph.x0 - last.x0) < 0.25 * (glyph.x1 - glyph.x0)) continue;
      const gap = glyph.x0 - x1;
      const em = Math.max(emOf(glyph), emOf(last));
      // A cell's edge cuts the letter before: what follows stands in another cell.
      if (gap > gapEm * em || (last.cut && gapEm < WITHIN_CELL)) flush();
      else if (gap > 0.3 * em && !text.endsWith(' ') && !isWide(glyph.text) && !isWide(last.text)) text += ' ';
    }
    if (!first) {
      first = glyph;
      x1 = glyph.x1;
    }
    text += glyph.text;
    x1 = Math.max(x1, glyph.x1);
    top = Math.min(top, glyph.top);
    bottom = Math.max(bottom, glyph.bottom);
    last = glyph;
  }
  flush();
  return runs;
}

/** The box around a run, in points from the top left of the page as shown, to a tenth of a point. */
export function boxOf(run: TextRun): PageBox {
  const round = (value: number) => Math.round(value * 10) / 10;
  const top = Math.min(run.top, run.baseline);
  return { x: round(run.x0), y: round(top), width: round(run.x1 - run.x0), height: round(Math.max(run.bottom, run.baseline) - top) };
}
