/**
 * Divides text whose cells run on with nothing between them into rows: every way to cut it is weighed, the best one wins, and each of
 * its rows knows which share of all ways agrees with it.
 *
 * A path runs over the positions of the text. From one to the next it takes a row (a name, then what the header puts behind it) or
 * leaves out a character. Forward and backward sums over all paths give the share of a row.
 */

import { CELL_WORDS } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { figuresOnly, labelEnd, listedTarget, type RunOnCell, type RunOnRow, type Tail, tailsFrom } from '../../evidence/parse-rows.js';
import { shapeOf } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { logAdd } from '../../lattice/log-add.js';

/** A row with the share (0..1) of all ways to cut the text that have the same name and value. */
export interface DividedRow extends RunOnRow {
  readonly share: number;
}

/** What a row costs, so that text is not cut for the sake of cutting. */
const ROW = -2;
/** What it costs to leave out a stretch of text, and each character of it. */
const STRETCH = -7;
const LEFT_OUT = -0.35;
const LONGEST_STRETCH = 48;
/** Usual length of a name in characters, and how much it may differ. */
const USUAL_NAME = 8;
const LENGTH_SPREAD = 0.7;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 60;
const LINE_END_INSIDE = -0.5;
/** Names hold no target: a number behind a sign, or with %. */
const TARGET_INSIDE = -4;
const DIGIT_LAST = -3;
/** Texts less like a name than this begin no row. */
const LEAST_NAME = -6;
/** A number in the middle of a name, that is no year and numbers nothing, is rather the points of the row before. */
const DIGIT_INSIDE = -1.5;
/** Evidence of a tail is points; so many logits each. */
const POINT = 1.4;
/** Paths that fall this far behind the best one so far are given up. */
const BEAM = 10;
/** Evidence of neighbouring cells is not independent: for shares it counts for less than it says. */
const TEMPER = 0.5;
/** Characters before and behind the end of a name in which what follows it is looked for. */
const BEFORE = 24;
const BEHIND = 320;

/** A measured name, then figures parted by commas to the end of the line. */
const LISTED = 7;
/** Two numbers that touch may be parted elsewhere; where nothing else stands under an aspect they are most often so. */
const FIGURES = 0.8;

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** Where the name ends and the value ends; absent where a character is left out. */
  readonly cut: { readonly name: number; readonly value: RunOnCell; readonly cells: readonly RunOnCell[] } | null;
}

export interface Division {
  /** Rows of the text, left to right. */
  readonly rows: readonly DividedRow[];
  /** Evidence for this division in logits; the columns under which a text divides best are those that it was printed in. */
  readonly score: number;
}

/** Divides a text. `columns` are all columns of the table; those up to the name are not looked for. */
export function divideRows(text: string, columns: readonly Column[]): Division {
  const figures = figuresOnly(text, columns);
  if (figures !== null) return { rows: [{ ...figures, share: FIGURES }], score: 0 };
  const edges = edgesOf(text, columns);
  const { forward, reached, best, total } = sums(text.length, edges);
  const backward = sumsBack(text.length, edges);
  const rows: DividedRow[] = [];
  for (let at = text.length; at > 0; ) {
    const edge = best[at];
    if (edge === undefined) break;
    if (edge.cut !== null) rows.unshift({ cells: edge.cut.cells, share: shareOf(edge, edges, forward, backward, total) });
    at = edge.from;
  }
  return { rows, score: reached[text.length] ?? 0 };
}

const SEPARATOR = /[\s。;；:：…、]/;

function edgesOf(text: string, columns: readonly Column[]): Edge[] {
  const name = columns.findIndex((column) => column.role === 'name');
  const tails = new Map<number, readonly Tail[]>();
  const reached = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  reached[0] = 0;
  let most = 0;
  const edges: Edge[] = [];
  const add = (edge: Edge) => {
    const score = (reached[edge.from] ?? 0) + edge.score;
    const known = reached[edge.to] ?? 0;
    if (score < known - BEAM) return;
    edges.push(edge);
    if (score > known) reached[edge.to] = score;
  };
  for (let from = 0; from < text.length; from++) {
    const score = reached[from] ?? 0;
    if (score < most - BEAM) continue;
    const free = SEPARATOR.test(text.charAt(from));
    if (free) {
      add({ from, to: from + 1, score: 0, cut: null });
      continue;
    }
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_STRETCH); to++)
      add({ from, to, score: STRETCH + LEFT_OUT * (to - from), cut: null });
    const label = labelEnd(text, from);
    if (label > from) add({ from, to: label, score: 0, cut: null });
    const listed = listedTarget(text.slice(from, from + BEHIND), columns);
    if (listed !== null) add({ from, to: from + listed.value.to, score: LISTED, cut: movedBy(from, listed) });
    for (let at = from + SHORTEST_NAME; at <= Math.min(text.length, from + LONGEST_NAME); at++) {
      if (text.charAt(at - 1) === '。') break;
      const own = nameScore(text.slice(from, at));
      if (own < LEAST_NAME) continue;
      let found = tails.get(at);
      if (found === undefined) {
        found = tailsAround(text, at, columns, name);
        tails.set(at, found);
      }
      for (const { cells, value, end, score: points } of found)
        add({
          from,
          to: end,
          score: ROW + own + POINT * points,
          cut: { name: at, value, cells: [{ column: name, from, to: at }, ...cells] },
        });
    }
    most = Math.max(most - 0.5, score);
  }
  return edges;
}

/** A name with a list of figures as its target, at its place in the whole text. */
function movedBy(from: number, { name, value }: { readonly name: RunOnCell; readonly value: RunOnCell }): NonNullable<Edge['cut']> {
  const at = (cell: RunOnCell): RunOnCell => ({ column: cell.column, from: cell.from + from, to: cell.to + from });
  return { name: name.to + from, value: at(value), cells: [at(name), at(value)] };
}

/** Tails behind a place, looked for in the text around it only, so that a long text costs no more for each of its places. */
function tailsAround(text: string, at: number, columns: readonly Column[], name: number): Tail[] {
  const base = Math.max(0, at - BEFORE);
  const moved = (cell: RunOnCell): RunOnCell => ({ column: cell.column, from: cell.from + base, to: cell.to + base });
  return tailsFrom(text.slice(base, at + BEHIND), at - base, columns, name).map((tail) => ({
    cells: tail.cells.map(moved),
    value: moved(tail.value),
    end: tail.end + base,
    score: tail.score,
  }));
}

/** A short number between words, which is no date, batch or level: what stands before it and behind it belongs to two cells. */
const NUMBER_INSIDE = pattern`[一-龥]\d{1,3}(?![\d+.％%]|${CELL_WORDS.numberedBy})[一-龥]`;

/** How much a text is like a name, in logits. */
function nameScore(text: string): number {
  const bare = text.replace(/\n/g, '');
  if (!/[一-龥]/.test(bare)) return -20;
  const shape = shapeOf(bare);
  const length = Math.log(Math.max(1, bare.length) / USUAL_NAME) / LENGTH_SPREAD;
  let score = shape.name + shape.whole - (length * length) / 2;
  if (/[≥≤＞＜><=＝]|\d[%％]/.test(bare)) score += TARGET_INSIDE;
  if (/[\d.,]$/.test(bare)) score += DIGIT_LAST;
  if (NUMBER_INSIDE.test(bare)) score += DIGIT_INSIDE;
  if (bare.length < text.length) score += LINE_END_INSIDE;
  return score;
}

/** Edges come in the order of where they begin, so one pass over them is enough. */
function sums(length: number, edges: readonly Edge[]) {
  const forward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const reached = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const best: (Edge | undefined)[] = new Array(length + 1);
  forward[0] = 0;
  reached[0] = 0;
  for (const edge of edges) {
    forward[edge.to] = logAdd(forward[edge.to] ?? 0, (forward[edge.from] ?? 0) + edge.score * TEMPER);
    const score = (reached[edge.from] ?? 0) + edge.score;
    if (score <= (reached[edge.to] ?? 0)) continue;
    reached[edge.to] = score;
    best[edge.to] = edge;
  }
  return { forward, reached, best, total: forward[length] ?? 0 };
}

function sumsBack(length: number, edges: readonly Edge[]): Float64Array {
  const backward = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  backward[length] = 0;
  for (let index = edges.length - 1; index >= 0; index--) {
    const edge = edges[index];
    if (edge !== undefined) backward[edge.from] = logAdd(backward[edge.from] ?? 0, edge.score * TEMPER + (backward[edge.to] ?? 0));
  }
  return backward;
}

/** Share of all ways whose row begins, parts and ends its value where this one does, whatever stands behind the value. */
function shareOf(edge: Edge, edges: readonly Edge[], forward: Float64Array, backward: Float64Array, total: number): number {
  let sum = Number.NEGATIVE_INFINITY;
  for (let index = firstFrom(edges, edge.from); edges[index]?.from === edge.from; index++) {
    const other = edges[index];
    if (other?.cut == null || other.cut.name !== edge.cut?.name || other.cut.value.to !== edge.cut.value.to) continue;
    sum = logAdd(sum, (forward[other.from] ?? 0) + other.score * TEMPER + (backward[other.to] ?? 0));
  }
  return Math.min(1, Math.exp(sum - total));
}

/** Index of the first edge that begins at a position. */
function firstFrom(edges: readonly Edge[], from: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
