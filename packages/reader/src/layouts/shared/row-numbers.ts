/**
 * The numbers that a table prints before its rows or projects (序号).
 */

import type { RowNumber } from '../../draft.js';
import type { Row } from '../../grids/grid.js';
import type { GridTable } from './layout.js';

/** Numbers of the column headed 序号 from top to bottom; empty where there is no such column. */
export function rowNumbersOf(table: GridTable): RowNumber[] {
  const column = table.header.columns.findIndex(({ role }) => role === 'ordinal');
  return rowNumbersIn(table.grid.rows.slice(table.from, table.to), column);
}

/** Numbers that stand in a column of some rows; none for the column -1. */
export function rowNumbersIn(rows: readonly Row[], column: number): RowNumber[] {
  if (column < 0) return [];
  const numbers: RowNumber[] = [];
  for (const row of rows) {
    const cell = row.cells.find((candidate) => candidate.column === column);
    if (cell !== undefined && !cell.covered && /^[1-9]\d{0,3}$/.test(cell.text))
      numbers.push({ value: Number(cell.text), references: cell.references });
  }
  return numbers;
}
