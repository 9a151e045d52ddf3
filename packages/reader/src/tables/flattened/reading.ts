/**
 * What the decoder finds: the cells of a project, and the state of a reading on the way.
 */
import type { Link } from './lattice.js';

/** Column numbers: 2k the names, 2k + 1 the values of class k; the merged cells that may go on after a page end stand below 0. */
export const PROJECT_NAME = -2;
export const PROJECT_TYPE = -1;
/** Column number of a skipped fragment. */
export const SKIPPED = -9;

export interface PathCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
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

/** What the future of a reading depends on besides its position. */
export interface Memory {
  /** Column of the last cell. */
  readonly column: number;
  readonly lines: number;
  /** Classes filled in the row before, and so far in this one, as bits. */
  readonly previous: number;
  readonly current: number;
  /** The last cell went on from before a page end. */
  readonly continued: boolean;
  /** Rows begun: 0 in the first, 1 in the second, 2 in any later one. */
  readonly row: 0 | 1 | 2;
}

/** One number for a state at a position. */
export function keyOf(column: number, lines: number, previous: number, current: number, continued: boolean, row: number): number {
  const rows = (((continued ? 1 : 0) + 2 * row) * 16 + previous) * 16 + current;
  return (rows * 16 + column + 3) * 4 + Math.min(lines, 3);
}

/** True where the last cell is a name: its value must come next. */
export function endsOnName(memory: Memory): boolean {
  return !memory.continued && memory.column >= 0 && memory.column % 2 === 0;
}

/** A path through the lattice as cells. */
export function readingOf(path: readonly Link<Memory>[], score: number, shares: ((link: Link<Memory>) => number) | null): Reading {
  const cells: PathCell[] = [];
  const skipped: number[] = [];
  for (const link of path) {
    if (link.column === SKIPPED) {
      for (let i = link.from.at; i < link.to.at; i++) skipped.push(i);
      continue;
    }
    cells.push({
      start: link.from.at,
      end: link.to.at,
      column: link.column,
      lines: link.to.memory.lines,
      newRow: link.mark,
      continued: link.to.memory.continued,
      confidence: shares === null ? 1 : shares(link),
    });
  }
  return { cells, skipped, score };
}
