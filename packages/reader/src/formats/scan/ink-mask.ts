/**
 * Which pixels are ink, and where it falls into lines of text.
 */
import type { GrayImage } from './gray-image.js';
import type { RuleStrip } from './lattice.js';

/** A part of a page in pixels; right and bottom are outside of it. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface InkMask {
  readonly width: number;
  readonly height: number;
  /** 1 where there is ink. */
  readonly marks: Uint8Array;
}

/** Paler than this is the paper's noise and the shadow of strokes. */
const INK = 52;
/** A mark counts with so many others around it, itself among them: specks are no ink. */
const TOGETHER = 3;

/** The marks of a picture of ink. */
export function maskOf({ width, height, shades }: GrayImage): InkMask {
  const dark = new Uint8Array(width * height);
  for (let at = 0; at < dark.length; at++) dark[at] = (shades[at] ?? 0) >= INK ? 1 : 0;
  const marks = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      if (dark[at] === 0) continue;
      let around = 0;
      for (const row of [at - width, at, at + width]) around += (dark[row - 1] ?? 0) + (dark[row] ?? 0) + (dark[row + 1] ?? 0);
      if (around >= TOGETHER) marks[at] = 1;
    }
  }
  return { width, height, marks };
}

/** Marks of each row of a box. */
function rowSums({ width, marks }: InkMask, { left, top, right, bottom }: PixelBox): Int32Array {
  const sums = new Int32Array(Math.max(0, bottom - top));
  for (let y = top; y < bottom; y++) {
    let sum = 0;
    for (let at = y * width + left, end = y * width + right; at < end; at++) sum += marks[at] ?? 0;
    sums[y - top] = sum;
  }
  return sums;
}

/** Marks of each column of a box. */
export function columnSums({ width, marks }: InkMask, { left, top, right, bottom }: PixelBox): Int32Array {
  const sums = new Int32Array(Math.max(0, right - left));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) sums[x - left] = (sums[x - left] ?? 0) + (marks[y * width + x] ?? 0);
  return sums;
}

/** The ink of rules, and what blurs around them, is no text: so many pixels to each side go with a rule, and so many beyond its ends. */
const BLUR = 1;
const BEYOND = 3;

/** Takes rules out of a picture or a mask of such a width and height; `down` for those that run down the page. */
export function eraseRules(
  marks: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  strips: readonly RuleStrip[],
  down: boolean,
): void {
  for (const { first, last, from, to } of strips) {
    const [start, end] = [Math.max(0, Math.round(from) - BEYOND), Math.round(to) + BEYOND];
    for (let row = Math.max(0, first - BLUR); row <= last + BLUR; row++) {
      if (down) for (let y = start; y < Math.min(height, end); y++) marks[y * width + row] = 0;
      else if (row < height) marks.fill(0, row * width + start, row * width + Math.min(width, end));
    }
  }
}

/** A run of ink from one row or column to another, the end outside of it. */
interface Run {
  from: number;
  to: number;
}

function runsIn(sums: Int32Array): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let at = 0; at <= sums.length; at++) {
    const on = at < sums.length && (sums[at] ?? 0) > 0;
    if (on && start < 0) start = at;
    if (!on && start >= 0) {
      runs.push({ from: start, to: at });
      start = -1;
    }
  }
  return runs;
}

/** Lower bands are parts of letters: dots, strokes that stand apart; in points. */
const LEAST_LINE = 4.2;
/** They belong to what is no further away than this, in points. */
const APART = 2.5;
/** With so little ink, in points of a stroke, they are dirt. */
const DIRT = 3;

/** Lines of text in a box, from top to bottom, each as wide as its ink. */
export function linesIn(mask: InkMask, box: PixelBox, unit: number): PixelBox[] {
  if (box.bottom - box.top < 4 || box.right - box.left < 3) return [];
  const sums = rowSums(mask, box);
  const runs = runsIn(sums);
  const least = LEAST_LINE * unit;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.to - run.from >= least || runs.length === 1) continue;
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const [up, down] = [before ? run.from - before.to : Number.POSITIVE_INFINITY, after ? after.from - run.to : Number.POSITIVE_INFINITY];
    if (Math.min(up, down) > APART * unit) {
      let ink = 0;
      for (let at = run.from; at < run.to; at++) ink += sums[at] ?? 0;
      if (ink >= DIRT * unit) continue;
    } else if (before && up <= down) before.to = run.to;
    else if (after) after.from = run.from;
    runs.splice(index, 1);
    index = Math.max(-1, index - 2);
  }
  return runs.flatMap(({ from, to }) => {
    const line = { left: box.left, right: box.right, top: box.top + from, bottom: box.top + to };
    const columns = columnSums(mask, line);
    const left = columns.findIndex((sum) => sum > 0);
    const right = columns.findLastIndex((sum) => sum > 0) + 1;
    return right - left >= 2 && to - from >= 2 ? [{ ...line, left: box.left + left, right: box.left + right }] : [];
  });
}

/** White space as wide as this, in heights of the line, parts two texts. */
const PARTED = 1.6;

/** The pieces of a line that wide white space parts. */
export function piecesOf(mask: InkMask, line: PixelBox): PixelBox[] {
  const gap = PARTED * (line.bottom - line.top);
  const pieces: Run[] = [];
  for (const run of runsIn(columnSums(mask, line))) {
    const last = pieces.at(-1);
    if (last && run.from - last.to <= gap) last.to = run.to;
    else pieces.push({ ...run });
  }
  return pieces.map(({ from, to }) => ({ ...line, left: line.left + from, right: line.left + to }));
}

/** Where lines run into each other: the rows with least ink near to where they should part. `count` lines come out, or one. */
export function partedLine(mask: InkMask, line: PixelBox, count: number): PixelBox[] {
  if (count < 2) return [line];
  const sums = rowSums(mask, line);
  const pitch = sums.length / count;
  const cuts = [0];
  for (let index = 1; index < count; index++) {
    const [from, to] = [Math.round((index - 0.3) * pitch), Math.round((index + 0.3) * pitch)];
    let best = from;
    for (let at = from; at <= to; at++) if ((sums[at] ?? 0) < (sums[best] ?? 0)) best = at;
    cuts.push(best);
  }
  cuts.push(sums.length);
  return cuts.slice(1).map((to, index) => ({ ...line, top: line.top + (cuts[index] ?? 0), bottom: line.top + to }));
}
