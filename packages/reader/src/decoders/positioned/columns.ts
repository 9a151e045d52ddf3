/**
 * Columns of a table whose text keeps its positions (pdftotext -layout): found page by page from where the pieces stand.
 */

import { type Fragment, lineFragments, NEAR, slackOf, textWidth } from '../../evidence/fragments.js';
import { pairInOrder } from '../../lattice/pairing.js';
import type { TextLine } from '../../source-document.js';
import { isAmount } from '../paired-form/records.js';

/** A piece of a line between wide gaps, with its place: columns of characters, and lines counted through the document. */
export interface Piece {
  readonly fragment: Fragment;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Interval {
  readonly left: number;
  readonly right: number;
}

/** Coverage of a valley against the lower of the peaks beside it, up to which it parts two columns. */
const VALLEY = 0.35;

/** Cuts a line into its words. */
export function wordsOf(line: TextLine, y: number): Piece[] {
  const words: Fragment[] = [];
  lineFragments(line, NEAR, words);
  return words.map(({ column, text }) => pieceOf(line, column, column + text.length, y));
}

function pieceOf(line: TextLine, start: number, end: number, y: number): Piece {
  const text = line.text.slice(start, end);
  const fragment: Fragment = { text, width: textWidth(text), slack: slackOf(text), before: NEAR, source: line, column: start };
  return { fragment, left: start, right: end, y };
}

/** Joins the words of one column that stand on one line. */
export function joinWords(words: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = out.at(-1);
    if (last !== undefined && last.y === word.y) out[out.length - 1] = pieceOf(word.fragment.source, last.left, word.right, word.y);
    else out.push(word);
  }
  return out;
}

/** Right end of the amounts of a page: they stand on the line of a code, left of all indicators. 0 where there are none. */
export function amountsRight(pieces: readonly Piece[], codeLines: ReadonlySet<number>): number {
  const edges: number[] = [];
  for (const piece of pieces) if (codeLines.has(piece.y) && isAmount(piece.fragment.text)) edges.push(piece.right);
  if (edges.length === 0) return 0;
  edges.sort((a, b) => a - b);
  // An indicator's value may look like an amount: the last edge that several lines share.
  for (let i = edges.length - 1; i > 0; i--) if ((edges[i] ?? 0) - (edges[i - 1] ?? 0) <= 4) return edges[i] ?? 0;
  return edges.at(-1) ?? 0;
}

/** Runs of character columns that pieces cover, cut or joined until there are `count`; fewer where the page shows fewer. */
export function coveredRuns(pieces: readonly Piece[], count: number): Interval[] {
  let width = 0;
  for (const piece of pieces) width = Math.max(width, piece.right);
  const cover = new Int32Array(width + 1);
  for (const piece of pieces) for (let x = piece.left; x < piece.right; x++) cover[x] = (cover[x] ?? 0) + 1;
  const runs: Interval[] = [];
  let left = -1;
  for (let x = 0; x <= width; x++) {
    const covered = (cover[x] ?? 0) > 0;
    if (covered && left < 0) left = x;
    if (!covered && left >= 0) {
      runs.push({ left, right: x });
      left = -1;
    }
  }
  while (runs.length < count && splitDeepest(runs, cover));
  while (runs.length > count) joinNearest(runs);
  return runs;
}

function splitDeepest(runs: Interval[], cover: Int32Array): boolean {
  let best = { run: -1, at: -1, depth: VALLEY };
  runs.forEach((run, index) => {
    const peaks = new Int32Array(run.right - run.left + 1);
    for (let x = run.right - 1; x >= run.left; x--) peaks[x - run.left] = Math.max(peaks[x - run.left + 1] ?? 0, cover[x] ?? 0);
    let before = 0;
    for (let x = run.left; x < run.right; x++) {
      const depth = (cover[x] ?? 0) / Math.max(1, Math.min(before, peaks[x - run.left] ?? 0));
      if (before > 0 && depth < best.depth) best = { run: index, at: x, depth };
      before = Math.max(before, cover[x] ?? 0);
    }
  });
  const run = runs[best.run];
  if (run === undefined) return false;
  runs.splice(best.run, 1, { left: run.left, right: best.at }, { left: best.at, right: run.right });
  return true;
}

function joinNearest(runs: Interval[]): void {
  let at = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < runs.length; i++) {
    const gap = (runs[i + 1]?.left ?? 0) - (runs[i]?.right ?? 0);
    if (gap < least) {
      least = gap;
      at = i;
    }
  }
  const first = runs[at];
  const second = runs[at + 1];
  if (first !== undefined && second !== undefined) runs.splice(at, 2, { left: first.left, right: second.right });
}

/**
 * Gives each run its column: all of them in order where there are as many as columns, else the nearest of the columns expected,
 * in order.
 */
export function matchRuns(runs: readonly Interval[], expected: readonly number[]): number[] {
  if (runs.length >= expected.length) return runs.map((_, i) => i);
  const matched = pairInOrder(runs.length, expected.length, (r, c, offer) => {
    const [run, center] = [runs[r], expected[c]];
    if (center === undefined) return;
    offer(0, 1, 0);
    if (run !== undefined) offer(1, 1, -Math.abs((run.left + run.right) / 2 - center));
  });
  return (matched?.pairs ?? []).flatMap(({ firsts }, column) => (firsts === 1 ? [column] : []));
}
