/**
 * Tables as CSV: UTF-8 without a mark, line feeds, quotation marks doubled, nothing missing but what is null. Text that a spreadsheet would take
 * for a formula has an apostrophe before it, and so has text that begins with apostrophes before such; {@link cellOfCsv} takes one off.
 */
import type { Cell, Field, Row, Table } from '../tables/field.js';
import { cellOfPlain, plainCell } from './cells.js';

const GUARDED = /^'*\s*[=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function csvText(text: string): string {
  const guarded = GUARDED.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function csvCell(field: Field, cell: Cell | undefined): string {
  const plain = plainCell(field, cell);
  if (plain === null) return '';
  return typeof plain === 'string' ? csvText(plain) : String(plain);
}

/** The header line. */
export function csvHeader({ fields }: Pick<Table, 'fields'>): string {
  return `${fields.map(({ name }) => name).join(',')}\n`;
}

/** A row as a line. */
export function csvLine({ fields }: Pick<Table, 'fields'>, row: Row): string {
  return `${fields.map((field) => csvCell(field, row[field.name])).join(',')}\n`;
}

/** A cell of one of our CSV files, its quotation marks taken off already. */
export function cellOfCsv(field: Field, text: string): Cell {
  if (text === '') return null;
  if (field.type === 'boolean') return text === 'true';
  if (field.type === 'integer' || field.type === 'number') return Number(text);
  return cellOfPlain(field, GUARDED.test(text) && text.startsWith("'") ? text.slice(1) : text);
}
