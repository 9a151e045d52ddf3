/**
 * Tables copied out of a page whose merged cells left no empty ones behind: the rows below a class begin with what stands right of it, and the heading
 * over classes and aspects is one cell. All rows end alike, so that their ends tell the columns.
 */
import type { ColumnRole } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { changedCell, type GridRow, type TableBlock } from '../../source-document.js';

const FEWEST_HEADINGS = 3;
const FEWEST_ROWS = 3;
const LONGEST_LEVEL = 12;
/** Share of the cells before the names that must be classes or aspects that are known. */
const MOSTLY = 0.5;

/** The table with its rows set at the end of their columns; the same where its header has a heading for each of them. */
export function withMergedColumns(table: TableBlock): TableBlock {
  const at = table.rows.findIndex(isHeader);
  const header = table.rows[at];
  if (header === undefined) return table;
  const name = header.cells.findIndex(({ text }) => exactRoles(text).includes('name'));
  const behind = header.cells.length - name;
  const leads = (row: GridRow) => row.cells.slice(0, row.cells.length - behind);
  const isOfTable = (row: GridRow) => isWhole(row) && row.cells.length >= behind && leads(row).every(({ text }) => mayHead(text));
  const others = table.rows.findIndex((row, index) => index > at && !isOfTable(row));
  const body = table.rows.slice(at + 1, others < 0 ? undefined : others);
  const most = Math.max(0, ...body.map((row) => leads(row).length));
  const heads = body.flatMap(leads);
  if (name < 1 || most <= name || body.length < FEWEST_ROWS) return table;
  if (heads.filter(({ text }) => isLevelWord(text)).length < heads.length * MOSTLY) return table;
  const own = new Set(body);
  const rows = table.rows.map((row): GridRow => {
    if (row === header) return widened(row, most - name);
    return own.has(row) ? moved(row, most - leads(row).length) : row;
  });
  return { ...table, columns: Math.max(table.columns, most + behind), rows };
}

/** Headings alone, of which one is over the names and a later one over the targets. */
function isHeader({ cells }: GridRow): boolean {
  if (cells.length < FEWEST_HEADINGS || cells.some(({ text }) => exactRoles(text).length === 0)) return false;
  const at = (role: ColumnRole) => cells.findIndex(({ text }) => exactRoles(text).includes(role));
  return at('name') > 0 && at('value') > at('name');
}

/** Whether no cell of a row was left empty. */
function isWhole({ cells }: GridRow): boolean {
  return cells.length > 0 && cells.every(({ column }, index) => column === index);
}

function mayHead(text: string): boolean {
  return text.length <= LONGEST_LEVEL && !/[\d≥≤]/.test(text);
}

function widened({ cells, ...row }: GridRow, by: number): GridRow {
  const [first, ...rest] = cells;
  if (first === undefined) return { ...row, cells };
  return {
    ...row,
    cells: [changedCell(first, { columnSpan: by + 1 }), ...rest.map((cell) => changedCell(cell, { column: cell.column + by }))],
  };
}

function moved({ cells, ...row }: GridRow, by: number): GridRow {
  return { ...row, cells: cells.map((cell) => changedCell(cell, { column: cell.column + by })) };
}
