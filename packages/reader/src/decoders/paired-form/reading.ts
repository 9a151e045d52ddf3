/**
 * What the decoder finds: the cells of a project, and the state of a reading on the way.
 */
import type { Lattice, Link, State } from '../../lattice/lattice.js';

/** Column numbers: 2k the names, 2k + 1 the values of class k; the merged cells that may go on after a page end stand below 0. */
export const PROJECT_NAME = -2;
export const PROJECT_TYPE = -1;
/** Column number of a skipped fragment. */
export const SKIPPED = -9;

export interface PathCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Printed lines; 3 stands for more. */
  readonly lines: number;
  /** True where the cell begins a row of the grid. */
  readonly newRow: boolean;
  /** True where the cell goes on from before a page end. */
  readonly continued: boolean;
  /** Share of all readings, weighed by their likelihood, that have this cell. */
  readonly confidence: number;
}

export interface Reading {
  readonly cells: readonly PathCell[];
  /** Fragments that no cell took. */
  readonly skipped: readonly number[];
  /** Log likelihood. */
  readonly score: number;
}

/**
 * What the future of a reading depends on besides its position, as one number: the column of the last cell and its lines (three stand for more),
 * the classes filled in this row so far and in the row before (as bits), whether the last cell went on from before a page end, and the rows begun:
 * 0 in the first, 1 in the second, 2 in any later one.
 */
export function keyOf(column: number, lines: number, previous: number, current: number, continued: boolean, row: number): number {
  const rows = (((continued ? 1 : 0) + 2 * row) * 16 + previous) * 16 + current;
  return (rows * 16 + column + 3) * 4 + Math.min(lines, 3);
}

export const columnOf = (key: number): number => ((key >> 2) & 15) - 3;
export const linesOf = (key: number): number => key & 3;
export const currentOf = (key: number): number => (key >> 6) & 15;
export const previousOf = (key: number): number => (key >> 10) & 15;
export const isContinued = (key: number): boolean => ((key >> 14) & 1) === 1;
export const rowOf = (key: number): number => key >> 15;

/** True where the last cell is a name: its value must come next. */
export function endsOnName(key: number): boolean {
  const column = columnOf(key);
  return !isContinued(key) && column >= 0 && column % 2 === 0;
}

/** The best path to a state as cells. */
export function readingOf(lattice: Lattice, last: State, score: number, shares: ((link: Link) => number) | null): Reading {
  const cells: PathCell[] = [];
  const skipped: number[] = [];
  for (const link of lattice.pathTo(last)) {
    const start = lattice.positionOf(lattice.fromOf(link));
    const to = lattice.toOf(link);
    const end = lattice.positionOf(to);
    const column = lattice.columnOf(link);
    if (column === SKIPPED) {
      for (let i = start; i < end; i++) skipped.push(i);
      continue;
    }
    const key = lattice.keyOf(to);
    cells.push({
      start,
      end,
      column,
      lines: linesOf(key),
      newRow: lattice.markOf(link),
      continued: isContinued(key),
      confidence: shares === null ? 1 : shares(link),
    });
  }
  return { cells, skipped, score };
}
