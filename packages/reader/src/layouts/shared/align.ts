/**
 * Puts the cells of a delimited row into the columns they belong to.
 *
 * Text taken out of documents loses merged cells, so that the rest of a row stands further left, or a page prints one column more.
 * The cells keep their order, so the best placing is found by dynamic programming over (cell, column): how well each text sits in its
 * column, less what each change of the shift costs. A row whose cells all sit well where they stand is left as it is.
 */

import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import type { Cell } from '../../grids/grid.js';

export interface Placing {
  /** For each column its cell, or null. */
  readonly cells: readonly (Cell | null)[];
  /** Cells that found no column. */
  readonly left: readonly Cell[];
  readonly shifted: boolean;
  /** The shift of the last placed cell: column less position. */
  readonly shift: number;
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
export function placeAsPrinted(cells: readonly Cell[], columns: readonly Column[], context: FitContext): Placing {
  const placed: (Cell | null)[] = columns.map(() => null);
  const left: Cell[] = [];
  let score = 0;
  for (const cell of cells) {
    const column = columns[cell.column];
    if (column === undefined) {
      left.push(cell);
      score += DROPPED;
    } else {
      placed[cell.column] = cell;
      score += fit(column.role, cell.text, context);
    }
  }
  return { cells: placed, left, shifted: false, shift: 0, score: score + completeness(placed, columns) };
}

/** Whether every cell sits in its printed column without contradiction. */
export function sitsWell(cells: readonly Cell[], columns: readonly Column[], context: FitContext): boolean {
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
  const printed = placeAsPrinted(cells, columns, context);
  if (expected === 0 && sitsWell(cells, columns, context) && pairsHold(printed, columns)) return printed;
  const best = search(cells, columns, context, expected);
  return best.score > printed.score + (expected === 0 ? margin : -NEEDED_MARGIN) ? best : printed;
}

interface Step {
  score: number;
  /** Column of the cell before, -1 at the start. */
  readonly from: number;
  readonly fromCell: number;
}

function search(cells: readonly Cell[], columns: readonly Column[], context: FitContext, expected: number): Placing {
  const width = columns.length;
  const owners = nameOwners(columns);
  // best[i][j]: cell i stands in column j.
  const best: (Step | null)[][] = cells.map(() => columns.map(() => null));
  for (let i = 0; i < cells.length; i++) {
    const cell = elementAt(cells, i);
    for (let j = 0; j < width; j++) {
      const own = fit(columns[j]?.role ?? 'unknown', cell.text, context);
      if (own <= -4) continue;
      const shift = j - cell.column;
      let step: Step | null = {
        score:
          own +
          i * DROPPED -
          ((owners[j] ?? -1) >= 0 ? MISSING_NAME : 0) -
          (shift === expected ? 0 : shift === 0 ? FIRST_SHIFT / 2 : FIRST_SHIFT),
        from: -1,
        fromCell: -1,
      };
      // A cell may be dropped between two placed ones, so look back over at most two cells.
      for (let back = 1; back <= 2 && i - back >= 0; back++) {
        const before = elementAt(cells, i - back);
        const dropped = droppedScore(cells, i - back + 1, i);
        for (let k = 0; k < j; k++) {
          const earlier = best[i - back]?.[k];
          if (earlier == null) continue;
          const same = k - before.column === shift;
          const nameless = k < (owners[j] ?? -1) ? MISSING_NAME : 0;
          const score = earlier.score + own + dropped - (same ? 0 : CHANGE_OF_SHIFT) - nameless;
          if (step === null || score > step.score) step = { score, from: k, fromCell: i - back };
        }
      }
      elementAt(best, i)[j] = step;
    }
  }
  return trace(best, cells, columns);
}

const BEHIND_NAME: ReadonlySet<Column['role']> = new Set(['value', 'previous-value', 'actual', 'comparator', 'nature']);

/** For each column that says something about a name, the column of that name, -1 for all others. */
function nameOwners(columns: readonly Column[]): number[] {
  let name = -1;
  return columns.map((column, index) => {
    if (column.role === 'name') name = index;
    return BEHIND_NAME.has(column.role) ? name : -1;
  });
}

/** What leaving out the cells from..to-1 costs: little for a copy of its neighbour, much otherwise. */
function droppedScore(cells: readonly Cell[], from: number, to: number): number {
  let score = 0;
  for (let index = from; index < to; index++) {
    const text = cells[index]?.text;
    score += text === cells[index - 1]?.text || text === cells[index + 1]?.text ? REPEATED : DROPPED;
  }
  return score;
}

function trace(best: readonly (readonly (Step | null)[])[], cells: readonly Cell[], columns: readonly Column[]): Placing {
  let end: { i: number; j: number; score: number } | null = null;
  // Leaving out cells at the end costs much, so only the last few can end a placing.
  for (let i = Math.max(0, cells.length - 3); i < cells.length; i++) {
    for (let j = 0; j < columns.length; j++) {
      const step = best[i]?.[j];
      if (step == null || (end !== null && step.score + (cells.length - 1 - i) * DROPPED <= end.score)) continue;
      const score = step.score + (cells.length - 1 - i) * DROPPED + completeness(chain(best, cells, columns, i, j), columns, 0);
      if (end === null || score > end.score) end = { i, j, score };
    }
  }
  if (end === null) return { cells: columns.map(() => null), left: cells, shifted: false, shift: 0, score: Number.NEGATIVE_INFINITY };
  const placed = chain(best, cells, columns, end.i, end.j);
  const kept = new Set(placed);
  const last = elementAt(cells, end.i);
  return {
    cells: placed,
    left: cells.filter((cell) => !kept.has(cell)),
    shifted: placed.some((cell, column) => cell !== null && cell.column !== column),
    shift: end.j - last.column,
    score: end.score,
  };
}

function chain(
  best: readonly (readonly (Step | null)[])[],
  cells: readonly Cell[],
  columns: readonly Column[],
  i: number,
  j: number,
): (Cell | null)[] {
  const placed: (Cell | null)[] = columns.map(() => null);
  let cell = i;
  let column = j;
  while (cell >= 0 && column >= 0) {
    placed[column] = cells[cell] ?? null;
    const step: Step | null | undefined = best[cell]?.[column];
    if (step == null) break;
    cell = step.fromCell;
    column = step.from;
  }
  return placed;
}

/** What the row lacks: a value with no name before it, a name with no value, a unit or comparator with no number. */
function completeness(placed: readonly (Cell | null)[], columns: readonly Column[], missingName = MISSING_NAME): number {
  let score = 0;
  let name: boolean | null = null;
  let marked = false;
  for (const [index, column] of columns.entries()) {
    const has = placed[index] != null;
    if (column.role === 'name') {
      name = has;
      marked = false;
    } else if (column.role === 'comparator' || column.role === 'nature') marked ||= has;
    else if (column.role === 'value') {
      if (name !== null && name !== has) score -= name ? MISSING_VALUE : missingName;
      if (marked && !has) score -= 1;
      name = null;
    }
  }
  return score;
}

/** In side-by-side columns a value without its name, or a name without its value, speaks for a shift. */
function pairsHold(printed: Placing, columns: readonly Column[]): boolean {
  return completeness(printed.cells, columns) === 0;
}
