/**
 * A sheet as people hand it back, as rows by column id: the headings are looked for under titles, columns may stand in any order,
 * merged cells count for all their rows where that can only be meant, and what leaves a doubt is named by its cell.
 */
import type { Cell, MergeRange } from 'hucre/xlsx';
import type { Localized } from '../../language.js';
import { columnLetters } from '../workbook/sheets.js';
import { foldHeading, headingNames, type LedgerProblem } from './ledger-problems.js';
import { type Raw, text } from './raw-cell.js';

/** What this needs of a sheet. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Raw[])[];
  readonly cells?: ReadonlyMap<string, Cell> | undefined;
  readonly merges?: readonly MergeRange[] | undefined;
}

export interface GridColumns {
  readonly headings: Readonly<Record<string, Localized>>;
  /** Columns without which rows are not what they were. */
  readonly required: readonly string[];
  /** Columns in which a merged cell means the same for each of its rows. */
  readonly spread: readonly string[];
}

export interface GridRow {
  readonly raw: Record<string, Raw>;
  /** Number of the row in the sheet, from 0. */
  readonly row: number;
  readonly cellOf: (id: string) => string;
}

/** Rows looked through for the headings: titles, dates and notes may stand above. */
const HEADING_ROWS = 50;

/** Fewer known headings in a row are a coincidence. */
const LEAST_HEADINGS = 3;

/** Row of the headings and what was found there; `count` 0 where there is none. */
export interface HeadingRow {
  readonly row: number;
  readonly count: number;
}

/** The row with most of the headings, the first of equals. */
export function headingRowOf({ rows }: RawSheet, headings: GridColumns['headings']): HeadingRow {
  const names = new Set(Object.values(headings).flatMap(headingNames));
  let best: HeadingRow = { row: 0, count: 0 };
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const found = new Set(cells.map((cell) => foldHeading(text(cell))).filter((heading) => names.has(heading)));
    if (found.size > best.count) best = { row, count: found.size };
  }
  return best.count < LEAST_HEADINGS ? { row: 0, count: 0 } : best;
}

const addressOf = (sheet: RawSheet, row: number, column: number): string => `${sheet.name}!${columnLetters(column)}${row + 1}`;

/** Columns by id; headings that are missing or stand there twice are problems. */
function columnsOf(
  sheet: RawSheet,
  heading: HeadingRow,
  { headings, required }: GridColumns,
  problems: LedgerProblem[],
): Map<string, number> {
  const columns = new Map<string, number>();
  const header = (heading.count === 0 ? [] : (sheet.rows[heading.row] ?? [])).map((cell) => foldHeading(text(cell)));
  for (const [id, localized] of Object.entries(headings)) {
    const names = headingNames(localized);
    const found = header.flatMap((name, column) => (names.includes(name) ? [column] : []));
    const [first] = found;
    if (first !== undefined) columns.set(id, first);
    if (found.length > 1) {
      const cells = found.map((column) => `${columnLetters(column)}${heading.row + 1}`).join(' ');
      problems.push({ id: 'double-column', cell: sheet.name, args: { column: id, cells } });
    }
  }
  const missing = required.filter((id) => !columns.has(id));
  if (missing.length > 0) problems.push({ id: 'missing-columns', cell: sheet.name, args: { columns: missing.join(' ') } });
  return columns;
}

/** What merged cells come to. */
interface Merges {
  /** Values for cells that a merge covers, by "row,column". */
  readonly filled: ReadonlyMap<string, Raw>;
  /** Rows that are one line of text across the table: notes and headings of groups. */
  readonly lines: ReadonlySet<number>;
}

class MergedCells {
  readonly #sheet: RawSheet;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #spread: ReadonlySet<string>;
  readonly #problems: LedgerProblem[];
  readonly filled = new Map<string, Raw>();
  readonly lines = new Set<number>();

  constructor(sheet: RawSheet, columns: ReadonlyMap<string, number>, spread: readonly string[], problems: LedgerProblem[]) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#spread = new Set(spread);
    this.#problems = problems;
  }

  take(merge: MergeRange, headingRow: number): void {
    if (merge.endRow <= headingRow) return;
    const covered = [...this.#columns].filter(([, column]) => column >= merge.startCol && column <= merge.endCol);
    const [only] = covered;
    if (only === undefined) return;
    const first = Math.max(merge.startRow, headingRow + 1);
    const rows: number[] = [];
    // Merges over empty rows below the table may be a million rows high.
    for (let row = first; row <= Math.min(merge.endRow, this.#sheet.rows.length - 1); row++)
      if (this.#holdsElsewhere(row, merge)) rows.push(row);
    if (rows.length === 0) {
      if (covered.length === 1 || text(this.#sheet.rows[merge.startRow]?.[merge.startCol]) === '') return;
      // One text across the whole table is a note. Across a part of it, it may be anything.
      if (merge.startCol > Math.min(...this.#columns.values())) this.#refuse(merge);
      else for (let row = first; row <= Math.min(merge.endRow, this.#sheet.rows.length - 1); row++) this.lines.add(row);
      return;
    }
    const [id, column] = only;
    const clear = covered.length === 1 && merge.startCol === column && merge.startRow > headingRow;
    if (clear && merge.endRow === merge.startRow) return;
    if (!clear || !(this.#spread.has(id) || (rows.length === 1 && rows[0] === merge.startRow)) || !this.#fill(merge, column, rows)) {
      this.#refuse(merge);
    }
  }

  #refuse({ startRow, startCol, endRow, endCol }: MergeRange): void {
    const cell = `${addressOf(this.#sheet, startRow, startCol)}:${columnLetters(endCol)}${endRow + 1}`;
    this.#problems.push({ id: 'merged', cell, args: {} });
  }

  /** True where the row says anything in a known column outside of the merge. */
  #holdsElsewhere(row: number, merge: MergeRange): boolean {
    const cells = this.#sheet.rows[row] ?? [];
    for (const column of this.#columns.values())
      if ((column < merge.startCol || column > merge.endCol) && text(cells[column]) !== '') return true;
    return false;
  }

  /** False where a covered cell still holds something else. */
  #fill(merge: MergeRange, column: number, rows: readonly number[]): boolean {
    const value = this.#sheet.rows[merge.startRow]?.[column];
    for (const row of rows) {
      const own = text(this.#sheet.rows[row]?.[column]);
      if (own !== '' && own !== text(value)) return false;
      this.filled.set(`${row},${column}`, value);
    }
    return true;
  }
}

function mergesOf(
  sheet: RawSheet,
  columns: ReadonlyMap<string, number>,
  heading: HeadingRow,
  spread: readonly string[],
  problems: LedgerProblem[],
): Merges {
  const cells = new MergedCells(sheet, columns, spread, problems);
  for (const merge of sheet.merges ?? []) cells.take(merge, heading.row);
  return cells;
}

/** Formulas whose result the file does not hold, and cells that show an error, in the columns that are read. */
function unreadableCells(sheet: RawSheet, columns: ReadonlyMap<string, number>, heading: HeadingRow, problems: LedgerProblem[]): void {
  const known = new Set(columns.values());
  for (const [key, { formula, formulaResult, type, value }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row <= heading.row || !known.has(column)) continue;
    const shown = sheet.rows[row]?.[column];
    if (formula !== undefined && (shown ?? formulaResult ?? null) === null)
      problems.push({ id: 'no-result', cell: addressOf(sheet, row, column), args: {} });
    else if (type === 'error')
      problems.push({ id: 'error-value', cell: addressOf(sheet, row, column), args: { value: text(shown ?? (value as Raw)) } });
  }
}

/** True where the row repeats the headings, as in a table that was pasted below another. */
function repeatsHeadings(raw: Record<string, Raw>, headings: GridColumns['headings']): boolean {
  const held = Object.entries(raw).filter(([, value]) => text(value) !== '');
  return (
    held.length >= LEAST_HEADINGS &&
    held.every(([id, value]) => {
      const heading = headings[id];
      return heading !== undefined && headingNames(heading).includes(foldHeading(text(value)));
    })
  );
}

/** The rows below the headings, blank ones left out. Nothing is given where the columns themselves are in doubt. */
export function* gridRows(sheet: RawSheet, grid: GridColumns, problems: LedgerProblem[]): Generator<GridRow> {
  const heading = headingRowOf(sheet, grid.headings);
  const before = problems.length;
  const columns = columnsOf(sheet, heading, grid, problems);
  if (problems.length > before) return;
  unreadableCells(sheet, columns, heading, problems);
  const merges = mergesOf(sheet, columns, heading, grid.spread, problems);
  for (let row = heading.row + 1; row < sheet.rows.length; row++) {
    if (merges.lines.has(row)) continue;
    const cells = sheet.rows[row] ?? [];
    const raw: Record<string, Raw> = {};
    for (const id of Object.keys(grid.headings)) {
      const column = columns.get(id);
      raw[id] = column === undefined ? '' : (merges.filled.get(`${row},${column}`) ?? cells[column] ?? '');
    }
    if (Object.values(raw).every((value) => text(value) === '') || repeatsHeadings(raw, grid.headings)) continue;
    yield { raw, row, cellOf: (id) => addressOf(sheet, row, columns.get(id) ?? 0) };
  }
}
