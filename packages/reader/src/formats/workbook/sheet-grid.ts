/**
 * The cells of one sheet on their way to a grid: sparse while they are read, dense only where something stands.
 */
import type { Doubt, ReadingNote } from '@perf-lint/core';
import { cellAddress } from '../../grids/sheet-cell.js';
import type { CellBudget } from '../../limits.js';
import { changedCell, type GridCell, type GridRow, type TableBlock } from '../../source-document.js';
import { lowerBound } from './lower-bound.js';
import { Cover, type CoveredRange, filledColumns, type MergedCells, SheetRow, type Span } from './sheet-row.js';

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Blank rows kept between two filled ones; a longer gap is kept as a single blank row. */
const MAX_GAP = 30;
/** In wider sheets, blank columns are treated as blank rows are: one cell in XFD1 must not make every row 16 384 places wide. */
const MAX_PLAIN_COLUMNS = 256;
/** Empty cells are handed out (for a reference to where a missing value should stand) in sheets up to this many columns. */
const MAX_FILLED_COLUMNS = 64;
/** Formulas without a value are named one by one up to this many, so that a sheet of them does not drown the report. */
const MAX_FORMULA_NOTES = 20;

const NO_TEXT: readonly string[] = [];
const NO_MERGE: ReadonlyMap<number, Span> = new Map();
const LOST_CELL: readonly Doubt[] = ['lost-cell'];
const NO_DOUBT: readonly Doubt[] = [];

/** Row and column from 0 of an address such as "H12" or "$H$12"; null where it is none, or outside of any sheet there is. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code === DOLLAR) continue;
    const letter = (code & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 16_384) return null;
  }
  const digits = address.length - at;
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (column === 0 || digits < 1 || digits > 7 || row < 1 || row > 1_048_576) return null;
  return { row: row - 1, column: column - 1 };
}

const DOLLAR = 0x24;
const ZERO = 0x30;

export class SheetGrid {
  private readonly rows = new Map<number, (string | undefined)[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private readonly merges: Merge[] = [];
  private readonly withoutValue = new Map<number, number[]>();

  constructor(
    readonly name: string,
    private readonly budget: CellBudget,
  ) {}

  /** Adds a cell; an empty one is forgotten. */
  add(row: number, column: number, text: string): void {
    if (text === '') return;
    this.budget.show(text.length);
    const shown = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
    let texts = this.rows.get(row);
    if (texts === undefined) {
      texts = [];
      this.rows.set(row, texts);
    }
    texts[column] = shown;
  }

  /** A formula whose result the file does not hold: nobody can say what stands there. */
  addUnknown(row: number, column: number): void {
    this.budget.spend(1);
    const columns = this.withoutValue.get(row);
    if (columns) columns.push(column);
    else this.withoutValue.set(row, [column]);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  /** Hides columns, both bounds included. */
  hideColumns(from: number, to: number): void {
    this.hiddenColumns.push({ from, to });
  }

  /** Lays a picture, or the sign that it shows, over a cell: a sign stands before the number that the cell holds. */
  lay(row: number, column: number, sign: string): void {
    const texts = this.rows.get(row);
    const under = texts?.[column];
    if (texts !== undefined && under !== undefined) texts[column] = sign + under;
    else this.add(row, column, sign);
  }

  /** A merged range, all bounds included. */
  merge(row: number, column: number, lastRow: number, lastColumn: number): void {
    if (lastRow <= row && lastColumn <= column) return;
    this.budget.spend(1);
    this.merges.push({ row, column, lastRow, lastColumn });
  }

  /** The table, null for an empty sheet. */
  toBlock(): TableBlock | null {
    const filled = [...new Set([...this.rows.keys(), ...this.withoutValue.keys()])].sort((a, b) => a - b);
    if (filled.length === 0) return null;
    const numbers = withGaps(filled);
    let columns = 0;
    for (const texts of this.rows.values()) columns = Math.max(columns, texts.length);
    for (const unknown of this.withoutValue.values()) for (const column of unknown) columns = Math.max(columns, column + 1);
    const spans = this.placeMerges(numbers, columns);
    const handedOut = columns <= MAX_FILLED_COLUMNS ? [...Array(columns).keys()] : null;
    const rows = numbers.map((number, index): GridRow => {
      const covered = spans.covered.get(index);
      const merged = covered === undefined ? null : { starts: spans.starts.get(index) ?? NO_MERGE, cover: new Cover(covered) };
      return this.toRow(number, handedOut, merged);
    });
    const table: TableBlock = { kind: 'table', origin: 'given', title: this.name, columns, rows };
    return columns > MAX_PLAIN_COLUMNS ? withoutColumnGaps(table) : table;
  }

  private placeMerges(numbers: readonly number[], columns: number) {
    const starts = new Map<number, Map<number, Span>>();
    const covered = new Map<number, CoveredRange[]>();
    for (const merge of this.merges) {
      const first = lowerBound(numbers, merge.row);
      const end = lowerBound(numbers, merge.lastRow + 1);
      if (first >= end || merge.column >= columns) continue;
      const to = Math.min(columns - 1, merge.lastColumn);
      this.budget.spend(end - first);
      // Where the top row of a merge is not among the rows (it is blank), the text is not either.
      const own = numbers[first] === merge.row ? first : -1;
      if (own >= 0) {
        const row = starts.get(first) ?? new Map<number, Span>();
        starts.set(first, row);
        row.set(merge.column, { rowSpan: end - first, columnSpan: to - merge.column + 1 });
      }
      for (let index = first; index < end; index++) {
        const ranges = covered.get(index);
        const range = { from: merge.column, to, own: index === own ? merge.column : -1 };
        if (ranges) ranges.push(range);
        else covered.set(index, [range]);
      }
    }
    return { starts, covered };
  }

  private toRow(number: number, columns: readonly number[] | null, merged: MergedCells | null): GridRow {
    return new SheetRow(this.rows.get(number) ?? NO_TEXT, { sheet: this.name, row: number }, columns, {
      merged,
      hidden: this.hiddenRows.has(number),
      doubts: this.withoutValue.has(number) ? LOST_CELL : NO_DOUBT,
    });
  }

  private filledHiddenColumns(): number {
    if (this.hiddenColumns.length === 0) return 0;
    const filled = new Set<number>();
    for (const texts of this.rows.values()) for (const column of filledColumns(texts)) filled.add(column);
    return [...filled].filter((column) => this.hiddenColumns.some(({ from, to }) => from <= column && column <= to)).length;
  }

  /** What is to be said about this sheet. */
  notes(): ReadingNote[] {
    const notes: ReadingNote[] = [];
    if (this.rows.size === 0 && this.withoutValue.size === 0) return notes;
    let hiddenRows = 0;
    for (const row of this.hiddenRows) if (this.rows.has(row)) hiddenRows++;
    if (hiddenRows > 0) notes.push({ id: 'hidden-rows', args: { sheet: this.name, rows: hiddenRows }, references: [] });
    const columns = this.filledHiddenColumns();
    if (columns > 0) notes.push({ id: 'hidden-columns', args: { sheet: this.name, columns }, references: [] });
    for (const [row, columns] of this.withoutValue) {
      for (const column of columns) {
        if (notes.length >= MAX_FORMULA_NOTES) return notes;
        const cell = cellAddress(row, column);
        notes.push({
          id: 'formula-without-value',
          args: { sheet: this.name, cell },
          references: [{ kind: 'sheet', sheet: this.name, cell }],
        });
      }
    }
    return notes;
  }
}

/** Numbers of rows (or columns) with the blank ones between them, so that spans count what they cover. */
function withGaps(filled: readonly number[]): number[] {
  const numbers: number[] = [];
  let last = filled[0] ?? 0;
  for (const number of filled) {
    const gap = number - last - 1;
    if (gap > MAX_GAP) numbers.push(last + 1);
    else for (let blank = last + 1; blank < number; blank++) numbers.push(blank);
    numbers.push(number);
    last = number;
  }
  return numbers;
}

/** The table with its long stretches of blank columns cut to one column each; addresses stay what they are. */
function withoutColumnGaps(table: TableBlock): TableBlock {
  const used = new Set<number>();
  for (const row of table.rows) for (const cell of row.cells) used.add(cell.column);
  const kept = withGaps([...used].sort((a, b) => a - b));
  const rows = table.rows.map((row): GridRow => {
    const cells = row.cells.map((cell): GridCell => {
      const column = lowerBound(kept, cell.column);
      const columnSpan = Math.max(1, lowerBound(kept, cell.column + cell.columnSpan) - column);
      return changedCell(cell, { column, columnSpan });
    });
    return { ...row, cells };
  });
  return { ...table, columns: kept.length, rows };
}

/** Blocks and notes of a workbook; a sheet without cells gives no block. */
export interface SheetContent {
  readonly blocks: readonly TableBlock[];
  readonly notes: readonly ReadingNote[];
}
