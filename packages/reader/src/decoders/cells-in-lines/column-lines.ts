/**
 * Lines of text set in columns, cut at the columns.
 */
import type { Token } from './tokens.js';

/** A piece of a cell on one line. */
export interface Piece {
  readonly token: Token;
  readonly width: number;
}

/** One line of the body: for each column what stands in it. */
export type ColumnLine = readonly (Piece | null)[];

/** A row: its lines from the first to the one behind the last, and its cells. */
export interface CutRow {
  readonly from: number;
  readonly to: number;
  /** Share (0..1) of all ways to cut the lines that have this row. */
  readonly share: number;
  readonly lines: readonly ColumnLine[];
  readonly cells: readonly (readonly Token[])[];
}
