import type { GridCell } from '../source-document.js';

/** A cell of one row, made by a decoder: it covers no row below, and `columnSpan` columns. */
export function plainCell(text: string, column: number, references: GridCell['references'], columnSpan = 1): GridCell {
  return { text, column, rowSpan: 1, columnSpan, references };
}
