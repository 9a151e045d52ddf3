import type { Piece } from './columns.js';

/** The head of a project or unit: the pieces left of its indicators. */
export interface Head {
  readonly code: Piece;
  readonly amounts: readonly Piece[];
  readonly name: Piece[];
  readonly type: Piece[];
  readonly page: number;
}
