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

interface Strip {
  left: number;
  right: number;
  count: number;
}

/** Strips that this many pieces of the body bridge are one column: short texts at its left, a heading in its middle. */
const MIN_BRIDGES = 3;
const BRIDGE_SHARE = 0.1;

/**
 * Finds the strips from narrow to wide pieces: a piece that would bridge two strips found already is a heading over both, or a title, and makes none. Where many
 * pieces of the body bridge the same two strips, these are one column after all.
 */
export function findColumns(header: readonly TextRun[], body: readonly TextRun[], em: number): Column[] {
  const strips: Strip[] = [];
  const sorted = [...header, ...body].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  const bridges: TextRun[] = [];
  const inBody = new Set(body);
  for (const run of sorted) {
    const touched = strips.filter((strip) => strip.left < run.x1 + MIN_GAP && run.x0 - MIN_GAP < strip.right);
    const [strip] = touched;
    if (touched.length > 1) {
      if (inBody.has(run)) bridges.push(run);
    } else if (strip) {
      strip.left = Math.min(strip.left, run.x0);
      strip.right = Math.max(strip.right, run.x1);
      strip.count++;
    } else strips.push({ left: run.x0, right: run.x1, count: 1 });
  }
  return joinBridged(
    strips.sort((a, b) => a.left - b.left),
    bridges,
    em,
  );
}

function joinBridged(strips: readonly Strip[], bridges: readonly TextRun[], deep: number): Strip[] {
  const joined: Strip[] = [];
  for (const strip of strips) {
    const left = joined.at(-1);
    const over = left ? bridges.filter((run) => run.x0 < left.right - deep && run.x1 > strip.left + deep).length : 0;
    if (left && over >= Math.max(MIN_BRIDGES, BRIDGE_SHARE * Math.min(left.count, strip.count))) {
      left.right = Math.max(left.right, strip.right);
      left.count += strip.count + over;
    } else joined.push({ ...strip });
  }
  for (const run of bridges) {
    const own = joined.filter((strip) => strip.left < run.x1 && run.x0 < strip.right);
    const [strip] = own;
    const parts = strips.filter((part) => part.left < run.x1 - deep && run.x0 < part.right - deep).length;
    if (own.length !== 1 || !strip || parts < 2) continue;
    strip.left = Math.min(strip.left, run.x0);
    strip.right = Math.max(strip.right, run.x1);
  }
  return joined;
}

/** Columns with the text of a further page: pieces in a column's strip widen it, up to its neighbours. */
export function widenColumns(columns: readonly Column[], runs: readonly TextRun[], em: number): Column[] {
  const wider = columns.map((column) => ({ ...column }));
  for (const run of runs) {
    const under = columnsUnder(wider, run, em);
    const own = under && under.first === under.last ? wider[under.first] : undefined;
    if (!under || !own) continue;
    own.left = Math.min(own.left, Math.max(run.x0, (wider[under.first - 1]?.right ?? Number.NEGATIVE_INFINITY) + MIN_GAP));
    own.right = Math.max(own.right, Math.min(run.x1, (wider[under.first + 1]?.left ?? Number.POSITIVE_INFINITY) - MIN_GAP));
  }
  return wider;
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
