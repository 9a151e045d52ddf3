/**
 * Puts the cells of a delimited row into the columns they belong to.
 *
 * Text taken out of documents loses merged cells, so that the rest of a row stands further left, or a page prints one column more.
 * The cells keep their order, so the best placing is found by dynamic programming over (cell, column): how well each text sits in its
 * column, less what each change of the shift costs. A row whose cells all sit well where they stand is left as it is.
 */

import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import type { Cell } from '../../grids/grid.js';
import { Lattice, NONE, type State } from '../../lattice/lattice.js';

export interface Placing {
  /** For each column its cell, or null. */
  readonly cells: readonly (Cell | null)[];
  /** Cells that found no column. */
  readonly left: readonly Cell[];
  readonly shifted: boolean;
  /** The shift of the last placed cell: column less position. */
  readonly shift: number;
}

/** A placing held against others. */
interface Scored extends Placing {
  readonly score: number;
}

const CHANGE_OF_SHIFT = 1;
const FIRST_SHIFT = 0.6;
const MISSING_NAME = 2.5;
const MISSING_VALUE = 1.5;
const DROPPED = -3;
const REPEATED = -0.6;
/** By how much a shifted placing must beat the printed one; on a page that is known to be shifted the printed one must win by as much. */
const NEEDED_MARGIN = 1.5;

/** Places a row where its cells stand. */
export function placeAsPrinted(cells: readonly Cell[], columns: readonly Column[]): Placing {
  const placed: (Cell | null)[] = columns.map(() => null);
  const left: Cell[] = [];
  for (const cell of cells)
    if (columns[cell.column] === undefined) left.push(cell);
    else placed[cell.column] = cell;
  return { cells: placed, left, shifted: false, shift: 0 };
}

/** How well a row sits where its cells stand. */
function printedScore(cells: readonly Cell[], placed: readonly (Cell | null)[], columns: readonly Column[], context: FitContext): number {
  let score = 0;
  for (const { column, text } of cells) {
    const role = columns[column]?.role;
    score += role === undefined ? DROPPED : fit(role, text, context);
  }
  return score + completeness(placed, columns);
}

/** Whether every cell sits in its printed column without contradiction. */
function sitsWell(cells: readonly Cell[], columns: readonly Column[], context: FitContext): boolean {
  return cells.every((cell) => {
    const column = columns[cell.column];
    return column !== undefined && fit(column.role, cell.text, context) > -1;
  });
}

/** Rows looked at to tell whether a table kept its cells. */
const SAMPLE = 200;
const WHOLE_SHARE = 0.9;
/** In a table that kept its cells nearly everywhere, an odd row is more likely the author's than shifted. */
const MARGIN_OF_WHOLE = 4;

/** By how much a shifted placing must win in this table. */
export function marginFor(rows: readonly (readonly Cell[])[], columns: readonly Column[], context: FitContext): number {
  const sample = rows.slice(0, SAMPLE).filter((cells) => cells.length > 1);
  const well = sample.filter((cells) => sitsWell(cells, columns, context)).length;
  return sample.length > 0 && well >= sample.length * WHOLE_SHARE ? MARGIN_OF_WHOLE : NEEDED_MARGIN;
}

/**
 * Best placing of a row. `expected` is the shift that the rows before had on this page; keeping it costs nothing.
 */
export function placeRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  context: FitContext,
  expected = 0,
  margin = NEEDED_MARGIN,
): Placing {
  const printed = placeAsPrinted(cells, columns);
  if (expected === 0 && sitsWell(cells, columns, context) && pairsHold(printed, columns)) return printed;
  const best = search(cells, columns, context, expected);
  return best.score > printedScore(cells, printed.cells, columns, context) + (expected === 0 ? margin : -NEEDED_MARGIN) ? best : printed;
}

/** One placing is done before the next begins: all share the room their states need. */
const lattice = new Lattice();

/** Below this a cell is not placed in a column at all. */
const WORST_FIT = -4;
/** So many cells may be left out at the end; between two placed ones only one. */
const MOST_AT_END = 2;
const NOT_PLACED = -1;

/** What a placing goes on from: the column of the last placed cell, and whether a cell was left out behind it. */
const keyOf = (column: number, leftOut: boolean): number => (column + 1) * 2 + (leftOut ? 1 : 0);
const columnOf = (key: number): number => (key >> 1) - 1;
const leftOutOf = (key: number): boolean => (key & 1) === 1;

function search(cells: readonly Cell[], columns: readonly Column[], context: FitContext, expected: number): Scored {
  lattice.begin(cells.length, keyOf(NOT_PLACED, false));
  const owners = nameOwners(columns);
  for (const [at, cell] of cells.entries()) {
    const states = lattice.alive(at);
    for (const state of states) {
      const key = lattice.keyOf(state);
      if (columnOf(key) === NOT_PLACED) lattice.reach(state, at + 1, key, DROPPED);
      else if (!leftOutOf(key)) lattice.reach(state, at + 1, keyOf(columnOf(key), true), droppedScore(cells, at));
    }
    for (const [j, { role }] of columns.entries()) {
      const own = fit(role, cell.text, context);
      if (own <= WORST_FIT) continue;
      // Of all ways to this column only the best goes into the lattice: wide tables have many.
      let best = { state: NONE, score: Number.NEGATIVE_INFINITY, weight: 0 };
      for (const state of states) {
        const key = lattice.keyOf(state);
        const before = columnOf(key);
        if (before >= j) continue;
        const earlier = cells[at - (leftOutOf(key) ? 2 : 1)];
        const shift = before === NOT_PLACED || earlier === undefined ? null : before - earlier.column;
        const weight = own - shiftCost(j - cell.column, shift, expected) - (before < (owners[j] ?? NOT_PLACED) ? MISSING_NAME : 0);
        const score = lattice.scoreOf(state) + weight;
        if (score > best.score) best = { state, score, weight };
      }
      if (best.state !== NONE) lattice.reach(best.state, at + 1, keyOf(j, false), best.weight);
    }
  }
  return bestPlacing(cells, columns);
}

/** What it costs that a cell stands so far from its place; `before` is the shift of the cell before it, null for the first one. */
function shiftCost(shift: number, before: number | null, expected: number): number {
  if (before !== null) return shift === before ? 0 : CHANGE_OF_SHIFT;
  if (shift === expected) return 0;
  return shift === 0 ? FIRST_SHIFT / 2 : FIRST_SHIFT;
}

const BEHIND_NAME: ReadonlySet<Column['role']> = new Set(['value', 'previous-value', 'interim-value', 'actual', 'comparator', 'nature']);

/** For each column that says something about a name, the column of that name, -1 for all others. */
function nameOwners(columns: readonly Column[]): number[] {
  let name = -1;
  return columns.map((column, index) => {
    if (column.role === 'name') name = index;
    return BEHIND_NAME.has(column.role) ? name : -1;
  });
}

/** What leaving out a cell costs: little for a copy of its neighbour, much otherwise. */
function droppedScore(cells: readonly Cell[], at: number): number {
  const text = cells[at]?.text;
  return text === cells[at - 1]?.text || text === cells[at + 1]?.text ? REPEATED : DROPPED;
}

/** Leaving out cells at the end costs much, so only the last few can end a placing; what a whole row lacks is told at its end. */
function bestPlacing(cells: readonly Cell[], columns: readonly Column[]): Scored {
  let best: Scored = { cells: columns.map(() => null), left: cells, shifted: false, shift: 0, score: Number.NEGATIVE_INFINITY };
  for (let end = Math.max(1, cells.length - MOST_AT_END); end <= cells.length; end++)
    for (const state of lattice.alive(end)) {
      const key = lattice.keyOf(state);
      const last = cells[end - 1];
      if (leftOutOf(key) || columnOf(key) === NOT_PLACED || last === undefined) continue;
      const placed = cellsOf(state, cells, columns);
      const score = lattice.scoreOf(state) + (cells.length - end) * DROPPED + completeness(placed, columns, 0);
      if (score <= best.score) continue;
      const kept = new Set(placed);
      best = {
        cells: placed,
        left: cells.filter((cell) => !kept.has(cell)),
        shifted: placed.some((cell, column) => cell !== null && cell.column !== column),
        shift: columnOf(key) - last.column,
        score,
      };
    }
  return best;
}

/** For each column the cell that the best way to a state has placed there. */
function cellsOf(state: State, cells: readonly Cell[], columns: readonly Column[]): (Cell | null)[] {
  const placed: (Cell | null)[] = columns.map(() => null);
  for (const link of lattice.pathTo(state)) {
    const to = lattice.toOf(link);
    const key = lattice.keyOf(to);
    if (!leftOutOf(key) && columnOf(key) !== NOT_PLACED) placed[columnOf(key)] = cells[lattice.positionOf(to) - 1] ?? null;
  }
  return placed;
}

/** What the row lacks: a value with no name before it, a name with no value, a unit or comparator with no number. */
function completeness(placed: readonly (Cell | null)[], columns: readonly Column[], missingName = MISSING_NAME): number {
  let score = 0;
  /** The column of names that no value was seen for yet. */
  let name: number | null = null;
  let marked = false;
  for (const [index, column] of columns.entries()) {
    const has = placed[index] != null;
    if (column.role === 'name') {
      name = index;
      marked = false;
    } else if (column.role === 'comparator' || column.role === 'nature') marked ||= has;
    else if (column.role === 'value') {
      const named = name !== null && placed[name] != null;
      if (name !== null && named !== has && !(named && isPrintedEmpty(placed, name, index))) score -= named ? MISSING_VALUE : missingName;
      if (marked && !has) score -= 1;
      name = null;
    }
  }
  return score;
}

/** Whether the place of a column beside a placed name is printed empty: no cell stands there, and others behind it. */
function isPrintedEmpty(placed: readonly (Cell | null)[], name: number, column: number): boolean {
  const from = placed[name];
  if (from == null) return false;
  const place = from.column + column - name;
  let behind = false;
  for (const cell of placed) {
    if (cell?.column === place) return false;
    behind ||= cell != null && cell.column > place;
  }
  return behind;
}

/** In side-by-side columns a value without its name, or a name without its value, speaks for a shift. */
function pairsHold(printed: Placing, columns: readonly Column[]): boolean {
  return completeness(printed.cells, columns) === 0;
}
