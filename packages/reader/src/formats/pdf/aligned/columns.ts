/**
 * Columns of a table without rules: the strips that its text keeps to, page after page.
 */
import type { TextRun } from '../lines.js';

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Strips closer than this, in points, touch. */
const MIN_GAP = 1.2;

/**
 * Finds the strips from narrow to wide pieces: a piece that would bridge two strips found already is a heading over both, or a title, and makes none.
 */
export function findColumns(runs: readonly TextRun[]): Column[] {
  const strips: { left: number; right: number }[] = [];
  const sorted = [...runs].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  for (const run of sorted) {
    const touched = strips.filter((strip) => strip.left < run.x1 + MIN_GAP && run.x0 - MIN_GAP < strip.right);
    if (touched.length > 1) continue;
    const [strip] = touched;
    if (strip) {
      strip.left = Math.min(strip.left, run.x0);
      strip.right = Math.max(strip.right, run.x1);
    } else strips.push({ left: run.x0, right: run.x1 });
  }
  return strips.sort((a, b) => a.left - b.left);
}

/** Places of the lines that one would rule: outer edges, and the middle of each gap. */
export function columnEdges(columns: readonly Column[]): number[] {
  const edges: number[] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    edges.push(before ? (before.right + column.left) / 2 : column.left - 2);
  });
  edges.push((columns.at(-1)?.right ?? 0) + 2);
  return edges;
}

/** Index of the strip between edges that a place lies in. */
export function columnAt(edges: readonly number[], x: number): number {
  let index = 0;
  while (index < edges.length - 2 && x >= (edges[index + 1] ?? 0)) index++;
  return index;
}

/** First and last column that a piece of text reaches into by more than half a character. */
export function columnsUnder(
  columns: readonly Column[],
  run: TextRun,
  em: number,
): { readonly first: number; readonly last: number } | null {
  let first = -1;
  let last = -1;
  columns.forEach((column, index) => {
    if (Math.min(column.right, run.x1) - Math.max(column.left, run.x0) > 0.4 * em) {
      if (first < 0) first = index;
      last = index;
    }
  });
  return first < 0 ? null : { first, last };
}
