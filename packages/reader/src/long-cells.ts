/**
 * Cells longer than any form holds: their beginning is read, their row is doubted, and a note names each.
 */

import type { ReadingNote, SourceReference } from '@perf-lint/core';
import { withDoubt } from './doubts.js';
import { changedCell, type GridCell, type GridRow, type TableBlock } from './source-document.js';

/** Long cells are named one by one up to this many, so that a table of them does not drown the report. */
const MAX_NOTES = 20;

/** The table with cells of `most` characters at most, and what is to be said of those that were longer; the table itself where none was. */
export function withoutLongCells(table: TableBlock, most: number): { readonly table: TableBlock; readonly notes: readonly ReadingNote[] } {
  const notes: ReadingNote[] = [];
  const isLong = (cell: GridCell) => cell.text.length > most;
  if (!table.rows.some((row) => row.cells.some(isLong))) return { table, notes };
  const rows = table.rows.map((row): GridRow => {
    const long = row.cells.filter(isLong);
    if (long.length === 0) return row;
    for (const cell of long) if (notes.length < MAX_NOTES) notes.push(noteOf(cell, most));
    return {
      ...row,
      cells: row.cells.map((cell) => (isLong(cell) ? changedCell(cell, { text: beginning(cell.text, most) }) : cell)),
      doubts: withDoubt(row.doubts, 'cell-too-long'),
    };
  });
  return { table: { ...table, rows }, notes };
}

/** The first characters; a pair that makes one character is not torn. */
function beginning(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

function noteOf(cell: GridCell, most: number): ReadingNote {
  return {
    id: 'long-cell',
    args: { ...placeOf(cell.references[0]), characters: cell.text.length, value: most },
    references: cell.references,
  };
}

/** Where a cell stands, as arguments of a sentence. */
function placeOf(reference: SourceReference | undefined): ReadingNote['args'] {
  switch (reference?.kind) {
    case 'sheet':
      return { cell: `${reference.sheet}!${reference.cell}` };
    case 'text':
      return { line: reference.line };
    case 'page':
      return { page: reference.page };
    case 'table':
      return { table: reference.table, row: reference.row, column: reference.column };
    case undefined:
      return {};
    default:
      return reference satisfies never;
  }
}
