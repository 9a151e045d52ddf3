/**
 * Sheets for people: a bold header that stays in sight, filter, widths, wrapped text, and text that stays text whatever it begins with.
 */
import type { Cell, CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import { sealedPackage } from '../package/seal-package.js';

export type SheetCell = string | number | null;

/** Colours of marks, as in the pages: 退回必改, 请核实, 提示, and neutral ones. */
export const FILL = {
  header: 'D9E2EC',
  error: 'F8D7DA',
  warning: 'FFF0C2',
  info: 'DCEBFA',
  editable: 'FFFBE6',
  conflict: 'F8D7DA',
  done: 'DFF0DF',
} as const;

export type FillName = keyof typeof FILL;

/** One column of a sheet: heading, width in characters, and what stands in it. */
export interface SheetColumn<Row> {
  readonly heading: string;
  readonly width: number;
  /** @param index number of the row, from 0 */
  readonly value: (row: Row, index: number) => SheetCell;
  /** Where a click leads inside the workbook: "'项目'!A2"; null for no link. */
  readonly link?: (row: Row) => string | null;
  readonly fill?: (row: Row) => FillName | null;
  /** Texts of a drop-down. */
  readonly choices?: readonly string[];
  /** Filled in by people: the heading is shaded differently. */
  readonly editable?: boolean;
  readonly hidden?: boolean;
  /** How many rows its cell is merged over, from this row on; 1 where it stands alone. */
  readonly rowsOf?: (row: Row) => number;
  /** Dates and numbers as Excel formats them; text otherwise. */
  readonly format?: string;
}

export interface TableSheet<Row> {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  /** Columns that stay in sight when scrolling to the right. */
  readonly frozenColumns?: number;
  /** Said where a drop-down refuses an entry. */
  readonly refusal?: string;
  /** Prints upright instead of on its side. */
  readonly portrait?: boolean;
  /** Columns from the first that go to paper; all without it. */
  readonly printedColumns?: number;
  /** Rows that follow each other and say the same here belong together: a heavier line stands above the first of them. */
  readonly group?: (row: Row) => string;
  /** Paper for tables that A4 would make too small to read. */
  readonly paper?: 'a3';
  /** One line a row, cut off where a column ends: for tables of data with many columns and rows. */
  readonly plain?: boolean;
}

const solid = (name: FillName): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb: FILL[name] } });

const THIN = { style: 'thin', color: { rgb: 'B8C4CE' } } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
const GROUP_BORDER = { ...BORDER, top: { style: 'medium', color: { rgb: '5A6672' } } } as const;
const FONT = { name: '宋体', size: 10 } as const;

/** Letters of a column counted from 0: 0 → "A", 27 → "AB". */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** An address inside the workbook for links; row and column count from 0. */
export function addressIn(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}`;
}

/** Style of a column's cells: text columns carry the text format, so that "=100%" stays text also after somebody edits the cell. */
function bodyStyle<Row>(column: SheetColumn<Row>, plain: boolean): CellStyle {
  return {
    font: FONT,
    border: BORDER,
    alignment: { vertical: 'top', wrapText: !plain, ...(column.format === undefined ? {} : { horizontal: 'right' as const }) },
    numFmt: column.format ?? '@',
  };
}

function headerStyle<Row>(column: SheetColumn<Row>): CellStyle {
  return {
    font: { ...FONT, bold: true },
    fill: solid(column.editable === true ? 'warning' : 'header'),
    border: BORDER,
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  };
}

/** XML cannot carry control characters, and a cell holds at most 32 767 characters. */
function cellValue(value: SheetCell): SheetCell {
  if (typeof value !== 'string') return value;
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return clean.length > 32_767 ? `${clean.slice(0, 32_766)}…` : clean;
}

/** Rows that begin a group, but for the first under the header. */
function groupStarts<Row>({ rows, group }: TableSheet<Row>): Set<number> {
  const starts = new Set<number>();
  if (group === undefined) return starts;
  for (let index = 1; index < rows.length; index++) {
    const [before, row] = [rows[index - 1], rows[index]];
    if (before !== undefined && row !== undefined && group(before) !== group(row)) starts.add(index);
  }
  return starts;
}

function cellsOf<Row>(table: TableSheet<Row>): Map<string, Partial<Cell>> {
  const { columns, rows, plain = false } = table;
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, column] of columns.entries()) cells.set(`0,${index}`, { style: headerStyle(column) });
  const starts = groupStarts(table);
  for (const [index, column] of columns.entries()) {
    const { fill, link } = column;
    if (fill === undefined && link === undefined && starts.size === 0) continue;
    const style = bodyStyle(column, plain);
    for (const [position, row] of rows.entries()) {
      const location = link?.(row) ?? null;
      const name = fill?.(row) ?? null;
      const begins = starts.has(position);
      if (location === null && name === null && !begins) continue;
      cells.set(`${position + 1},${index}`, {
        style: {
          ...style,
          ...(begins ? { border: GROUP_BORDER } : {}),
          ...(name === null ? {} : { fill: solid(name) }),
          ...(location === null ? {} : { font: { ...FONT, underline: true, color: { rgb: '1F5A96' } } }),
        },
        ...(location === null ? {} : { hyperlink: { target: '', location } }),
      });
    }
  }
  return cells;
}

/** Lines a text takes in a column of so many half-width characters. */
function linesOf(value: SheetCell, width: number): number {
  if (typeof value !== 'string') return 1;
  let lines = 0;
  for (const part of value.split('\n')) {
    let columns = 0;
    for (const character of part) columns += character.charCodeAt(0) > 0x2e7f || '“”‘’…—≥≤'.includes(character) ? 2 : 1;
    lines += Math.max(1, Math.ceil(columns / Math.max(1, width - 1.5)));
  }
  return lines;
}

/** Heights that show wrapped text whole: WPS and Excel do not fit rows of files they did not write. */
function heights<Row>({ columns, rows, plain = false }: TableSheet<Row>): NonNullable<WriteSheet['rowDefs']> {
  const shown = columns.filter(({ hidden }) => hidden !== true);
  const defs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const header = Math.max(...shown.map(({ heading, width }) => linesOf(heading, width)));
  defs.set(0, { height: 8 + header * 14 });
  if (plain) return defs;
  for (const [position, row] of rows.entries()) {
    const lines = Math.max(1, ...shown.map(({ value, width }) => linesOf(value(row, position), width)));
    defs.set(position + 1, { height: Math.min(400, 4 + lines * 13.5) });
  }
  return defs;
}

function mergesOf<Row>({ columns, rows }: TableSheet<Row>): NonNullable<WriteSheet['merges']> {
  return columns.flatMap(({ rowsOf }, column) =>
    rowsOf === undefined
      ? []
      : rows.flatMap((row, index) => {
          const over = rowsOf(row);
          return over > 1 ? [{ startRow: index + 1, startCol: column, endRow: index + over, endCol: column }] : [];
        }),
  );
}

/** A table as a sheet: header, frozen and filterable; prints on A4, header on every page. */
export function tableSheet<Row>(table: TableSheet<Row>): WriteSheet {
  const { name, columns, rows, frozenColumns } = table;
  const last = columnLetters(columns.length - 1);
  const dataValidations = columns.flatMap(({ choices, heading }, index): DataValidation[] =>
    choices === undefined || rows.length === 0
      ? []
      : [
          {
            type: 'list',
            range: `${columnLetters(index)}2:${columnLetters(index)}${rows.length + 1}`,
            values: [...choices],
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: 'stop',
            errorTitle: heading,
            errorMessage: `${table.refusal ?? ''}${choices.join('、')}`.slice(0, 220),
          },
        ],
  );
  return {
    name,
    columns: columns.map(
      (column): ColumnDef => ({
        width: column.width,
        style: bodyStyle(column, table.plain === true),
        ...(column.hidden === true ? { hidden: true } : {}),
      }),
    ),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row, index) => columns.map(({ value }) => cellValue(value(row, index))))],
    cells: cellsOf(table),
    merges: mergesOf(table),
    rowDefs: heights(table),
    freezePane: { rows: 1, ...(frozenColumns === undefined ? {} : { columns: frozenColumns }) },
    autoFilter: { range: `A1:${last}${Math.max(2, rows.length + 1)}` },
    dataValidations,
    pageSetup: {
      paperSize: table.paper ?? 'a4',
      ...(table.printedColumns === undefined ? {} : { printArea: `$A$1:$${columnLetters(table.printedColumns - 1)}$${rows.length + 1}` }),
      orientation: table.portrait === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&A　&P / &N' },
  };
}

/** Lines of text above or instead of a table: a sheet of terms and their values. */
export interface FactSheet {
  readonly name: string;
  readonly title: string;
  readonly facts: readonly (readonly [string, SheetCell])[];
  readonly widths?: readonly [number, number];
}

/** A sheet of facts: title, then term and value in two columns. */
export function factSheet({ name, title, facts, widths = [26, 90] }: FactSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center' } } }],
  ]);
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map([[0, { height: 28 }]]);
  for (const [index, [term, value]] of facts.entries()) {
    const heading = value === null;
    cells.set(`${index + 1},0`, {
      style: {
        font: { ...FONT, bold: true, ...(heading ? { size: 11 } : {}) },
        ...(heading ? { fill: solid('header') } : {}),
        alignment: { vertical: 'top', wrapText: !heading },
      },
    });
    if (heading) cells.set(`${index + 1},1`, { style: { fill: solid('header') } });
    if (typeof value === 'number')
      cells.set(`${index + 1},1`, { style: { font: FONT, alignment: { horizontal: 'left', vertical: 'top' }, numFmt: '#,##0.######' } });
    const lines = Math.max(heading ? 1 : linesOf(term, widths[0]), linesOf(value, widths[1]));
    rowDefs.set(index + 1, { height: 5 + lines * 14 });
  }
  return {
    name,
    columns: [
      { width: widths[0] },
      { width: widths[1], style: { font: FONT, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' } },
    ],
    rows: [[title, null], ...facts.map(([term, value]) => [cellValue(term), cellValue(value)])],
    cells,
    rowDefs,
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** A fixed date, so that the same content gives the same bytes. */
const FIXED = new Date(Date.UTC(2000, 0, 1));

/** Writes sheets as a workbook under its seal; the same sheets give the same bytes. The writer is loaded when it is first needed. */
export async function workbookBytes(sheets: readonly WriteSheet[], title: string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [...sheets],
    properties: { title, creator: 'perf-lint', created: FIXED, modified: FIXED },
    defaultFont: FONT,
  });
  return sealedPackage(bytes);
}
