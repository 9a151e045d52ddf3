/**
 * Rows of one class in a positioned table: names and values of any number of lines, paired where they stand at the same height.
 */

import { headWidth } from '../../evidence/fragments.js';
import { isNumberWithUnit, shapeOf, startsWithComparator } from '../../evidence/shape.js';
import { type Offer, pairInOrder } from '../../lattice/pairing.js';
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

/** Pairs the pieces of a class's two columns in order. */
export function pairRows(level: number, kind: PairedClass, names: readonly Piece[], values: readonly Piece[]): PairedRow[] {
  const columns: Columns = { names: columnOf(names, kind, 'name'), values: columnOf(values, kind, 'value') };
  const paired = pairInOrder(names.length, values.length, (n, v, offer) => rowsFrom(columns, n, v, offer));
  let [n, v] = [0, 0];
  return (paired?.pairs ?? []).map(({ firsts, seconds, weight }) => {
    const name = names.slice(n, n + firsts);
    const value = values.slice(v, v + seconds);
    n += firsts;
    v += seconds;
    return { level, name, value, ...heightOf(name, value), confidence: Math.max(0.3, Math.min(0.99, 1 + (weight + 5) * 0.06)) };
  });
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
function rowsFrom({ names, values }: Columns, n: number, v: number, offer: Offer): void {
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
      if (apart <= WINDOW) offer(a, b, nameCost + valueCost - apart * PER_LINE_APART);
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

/** Where a row begins and ends on the page of its first line. */
function heightOf(name: readonly Piece[], value: readonly Piece[]): { readonly top: number; readonly bottom: number } {
  const first = Math.min(name[0]?.y ?? Number.POSITIVE_INFINITY, value[0]?.y ?? Number.POSITIVE_INFINITY);
  const ys = [...name, ...value].map((piece) => piece.y).filter((y) => y - first < PAGE_APART);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
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
