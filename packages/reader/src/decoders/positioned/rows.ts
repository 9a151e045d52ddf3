/**
 * Rows of one class in a positioned table: names and values of any number of lines, paired where they stand at the same height.
 */

import { headWidth } from '../../evidence/fragments.js';
import { isNumberWithUnit, shapeOf, startsWithComparator } from '../../evidence/shape.js';
import type { PairedClass } from '../paired-form/header.js';
import { MISSING_NAME, MISSING_VALUE, PER_CELL, textScore } from '../paired-form/scores.js';
import type { Piece } from './columns.js';

/** A name and its value with the lines they stand on. */
export interface PairedRow {
  readonly level: number;
  readonly name: readonly Piece[];
  readonly value: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
  /** 0..1. */
  readonly confidence: number;
}

const MOST_LINES = 16;
/** Cost of a line by which the middles of name and value differ. */
const PER_LINE_APART = 1.6;
const GAP_INSIDE = 1.2;
const NOT_FULL = 2.5;
/** Heights on different pages are so far apart at least. */
const PAGE_APART = 1000;
const TORN = 3;
const WORST_CELL = -22;
/** Lines that the middles of a name and its value may be apart. */
const WINDOW = 6;

interface Step {
  score: number;
  names: number;
  values: number;
  own: number;
}

/** Pairs the pieces of a class's two columns in order. */
export function pairRows(level: number, kind: PairedClass, names: readonly Piece[], values: readonly Piece[]): PairedRow[] {
  const columns: Columns = { names: columnOf(names, kind, 'name'), values: columnOf(values, kind, 'value') };
  const steps: (Map<number, Step> | undefined)[] = new Array(names.length + 1);
  steps[0] = new Map([[0, { score: 0, names: 0, values: 0, own: 0 }]]);
  for (let n = 0; n <= names.length; n++) {
    const here = steps[n];
    if (here === undefined) continue;
    // Values are taken in order too: visiting them upwards reaches every state before it is left.
    let visited = 0;
    for (let v = Math.min(...here.keys()); visited < here.size && v <= values.length; v++) {
      if (!here.has(v)) continue;
      visited++;
      extend(steps, columns, n, v);
    }
  }
  return traceRows(level, names, values, steps);
}

/** The pieces of a column, and for each the costs of the cells of one, two and more lines that begin with it. */
interface PieceColumn {
  readonly pieces: readonly Piece[];
  readonly costs: readonly (readonly number[])[];
}

interface Columns {
  readonly names: PieceColumn;
  readonly values: PieceColumn;
}

/** All rows that may follow when so many names and values are taken. */
function extend(steps: (Map<number, Step> | undefined)[], { names, values }: Columns, n: number, v: number): void {
  const from = steps[n]?.get(v);
  if (from === undefined) return;
  const nameY = names.pieces[n]?.y;
  const valueY = values.pieces[v]?.y;
  // Names and values far apart are not of one row: take the upper ones alone.
  const ahead = nameY !== undefined && valueY !== undefined ? nameY - valueY : 0;
  const ofNames = names.costs[n] ?? [];
  const ofValues = values.costs[v] ?? [];
  for (let a = 0; a <= ofNames.length; a++) {
    if (a > 0 && ahead > WINDOW) break;
    const nameCost = a === 0 ? MISSING_NAME : (ofNames[a - 1] ?? 0);
    for (let b = a === 0 ? 1 : 0; b <= ofValues.length; b++) {
      if (b > 0 && ahead < -WINDOW) break;
      const valueCost = b === 0 ? MISSING_VALUE : (ofValues[b - 1] ?? 0);
      const apart = a > 0 && b > 0 ? Math.abs(middle(names.pieces, n, a) - middle(values.pieces, v, b)) : 0;
      if (apart > WINDOW) continue;
      const own = nameCost + valueCost - apart * PER_LINE_APART;
      offer(steps, n + a, v + b, { score: from.score + own, names: a, values: b, own });
    }
  }
}

/** A column of names or values with the costs of its cells. */
function columnOf(pieces: readonly Piece[], kind: PairedClass, side: 'name' | 'value'): PieceColumn {
  const width = pieces.reduce((most, { fragment }) => Math.max(most, fragment.width - fragment.slack), 1);
  const costs = pieces.map((first, start) => {
    const own: number[] = [];
    let text = first.fragment.text.replace(/\s/g, '');
    let cost = PER_CELL;
    for (let end = start + 1; ; end++) {
      own.push(cost + textScore(shapeOf(text), kind, side === 'value'));
      const piece = pieces[end];
      const before = pieces[end - 1];
      if (piece === undefined || before === undefined || end - start >= MOST_LINES) break;
      cost += joinCost(before, piece, width);
      if (cost < WORST_CELL) break;
      text += piece.fragment.text.replace(/\s/g, '');
    }
    return own;
  });
  return { pieces, costs };
}

function offer(steps: (Map<number, Step> | undefined)[], n: number, v: number, step: Step): void {
  let map = steps[n];
  if (map === undefined) {
    map = new Map();
    steps[n] = map;
  }
  const known = map.get(v);
  if (known === undefined || step.score > known.score) map.set(v, step);
}

function traceRows(
  level: number,
  names: readonly Piece[],
  values: readonly Piece[],
  steps: readonly (Map<number, Step> | undefined)[],
): PairedRow[] {
  const rows: PairedRow[] = [];
  let n = names.length;
  let v = values.length;
  while (n > 0 || v > 0) {
    const step = steps[n]?.get(v);
    if (step === undefined || step.names + step.values === 0) break;
    const name = names.slice(n - step.names, n);
    const value = values.slice(v - step.values, v);
    const first = Math.min(name[0]?.y ?? Number.POSITIVE_INFINITY, value[0]?.y ?? Number.POSITIVE_INFINITY);
    const ys = [...name, ...value].map((piece) => piece.y).filter((y) => y - first < PAGE_APART);
    rows.push({
      level,
      name,
      value,
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      confidence: Math.max(0.3, Math.min(0.99, 1 + (step.own + 5) * 0.06)),
    });
    n -= step.names;
    v -= step.values;
  }
  return rows.reverse();
}

/** Middle of so many pieces from one on, on the page of the first. */
function middle(pieces: readonly Piece[], start: number, count: number): number {
  const top = pieces[start]?.y ?? 0;
  let last = start + count - 1;
  // A cell torn by a page end stands at the middle of what the first page holds of it.
  while (last > start && (pieces[last]?.y ?? 0) - top > PAGE_APART) last--;
  return (top + (pieces[last]?.y ?? 0)) / 2;
}

/** Log likelihood of two lines in one cell: close together, the upper one full, the lower no target of its own. */
function joinCost(before: Piece, piece: Piece, width: number): number {
  let cost = 0;
  const text = piece.fragment.text.replace(/\s/g, '');
  if (startsWithComparator(text)) cost -= 8;
  else if (isNumberWithUnit(text) && /\D/.test(text)) cost -= 4;
  const gap = piece.y - before.y - 1;
  if (gap > PAGE_APART) cost -= TORN;
  else if (gap > 0) cost -= GAP_INSIDE * Math.min(gap, 20);
  if (before.fragment.width + headWidth(text) + before.fragment.slack <= width) cost -= NOT_FULL;
  return cost;
}
