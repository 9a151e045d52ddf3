/**
 * The cells of one sheet on their way to a grid: sparse while they are read, dense only where something stands.
 */
import type { ReadingNote } from '@perf-lint/core';
import type { CellBudget } from '../../limits.js';
import type { GridCell, GridRow, TableBlock } from '../../source-document.js';

interface RawCell {
  readonly column: number;
  readonly text: string;
}

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

/** Letters of the columns asked for so far: a sheet asks for the same few in every row. */
const letters: string[] = [];

function lettersOf(column: number): string {
  let written = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) written = String.fromCharCode(65 + ((rest - 1) % 26)) + written;
  return written;
}

/** "H12" for row 11, column 7. */
function cellAddress(row: number, column: number): string {
  letters[column] ??= lettersOf(column);
  return `${letters[column]}${row + 1}`;
}

/** Row and column from 0 of an address such as "H12" or "$H$12"; null where it is none, or outside of any sheet there is. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32;
    if (address[at] === '$') continue;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > 16_384) return null;
  }
  const digits = address.slice(address[at] === '$' ? at + 1 : at);
  const row = Number(digits);
  if (column === 0 || !/^\d{1,7}$/.test(digits) || row < 1 || row > 1_048_576) return null;
  return { row: row - 1, column: column - 1 };
}

/** Columns of a row that a merge covers, both ends included; `own` is the column that its text stands in, -1 where that is in another row. */
interface CoveredRange {
  readonly from: number;
  readonly to: number;
  readonly own: number;
}

/**
 * What merges hide in one row. Ranges are counted by where they begin and end, and never walked: a merge may be 16 384 columns wide, and hundreds may lie over
 * each other.
 */
class Cover {
  private readonly begins: readonly number[];
  private readonly ends: readonly number[];
  private readonly own = new Map<number, number>();

  constructor(ranges: readonly CoveredRange[]) {
    this.begins = ranges.map((range) => range.from).sort((a, b) => a - b);
    this.ends = ranges.map((range) => range.to).sort((a, b) => a - b);
    for (const { own } of ranges) if (own >= 0) this.own.set(own, (this.own.get(own) ?? 0) + 1);
  }

  /** Whether a merge covers the column whose text stands elsewhere. */
  hides(column: number): boolean {
    const over = lowerBound(this.begins, column + 1) - lowerBound(this.ends, column);
    return over > (this.own.get(column) ?? 0);
  }
}

export class SheetGrid {
  private readonly rows = new Map<number, RawCell[]>();
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
    const cells = this.rows.get(row);
    const cell = { column, text: text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text };
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
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
    const cells = this.rows.get(row);
    const at = cells?.findIndex((cell) => cell.column === column) ?? -1;
    const under = cells?.[at];
    if (cells && under) cells[at] = { column, text: sign + under.text };
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
    for (const cells of this.rows.values()) for (const cell of cells) columns = Math.max(columns, cell.column + 1);
    for (const unknown of this.withoutValue.values()) for (const column of unknown) columns = Math.max(columns, column + 1);
    const spans = this.placeMerges(numbers, columns);
    const rows = numbers.map((number, index) => this.toRow(number, columns, spans.starts.get(index), spans.covered.get(index)));
    const table: TableBlock = { kind: 'table', origin: 'given', title: this.name, columns, rows };
    return columns > MAX_PLAIN_COLUMNS ? withoutColumnGaps(table) : table;
  }

  private placeMerges(numbers: readonly number[], columns: number) {
    const starts = new Map<number, Map<number, { rowSpan: number; columnSpan: number }>>();
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
        const row = starts.get(first) ?? new Map<number, { rowSpan: number; columnSpan: number }>();
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

  private toRow(
    number: number,
    columns: number,
    starts: ReadonlyMap<number, { readonly rowSpan: number; readonly columnSpan: number }> | undefined,
    covered: readonly CoveredRange[] | undefined,
  ): GridRow {
    const texts = new Map<number, string>();
    for (const cell of this.rows.get(number) ?? []) texts.set(cell.column, cell.text);
    const cover = covered === undefined ? null : new Cover(covered);
    const cells: GridCell[] = [];
    for (const column of this.wantedColumns(texts, columns, starts)) {
      if (cover?.hides(column) === true) continue;
      const span = starts?.get(column);
      cells.push({
        text: texts.get(column) ?? '',
        column,
        rowSpan: span?.rowSpan ?? 1,
        columnSpan: span?.columnSpan ?? 1,
        references: [{ kind: 'sheet', sheet: this.name, cell: cellAddress(number, column) }],
      });
    }
    return {
      cells,
      ...(this.hiddenRows.has(number) ? { hidden: true } : {}),
      ...(this.withoutValue.has(number) ? { doubts: ['lost-cell' as const] } : {}),
    };
  }

  /** Columns of a row that are handed out, left to right: all where that is not many, else those with a text or a merge. */
  private wantedColumns(
    texts: ReadonlyMap<number, string>,
    columns: number,
    starts: ReadonlyMap<number, unknown> | undefined,
  ): Iterable<number> {
    if (texts.size > 0 && columns <= MAX_FILLED_COLUMNS) return Array(columns).keys();
    return [...new Set([...texts.keys(), ...(starts?.keys() ?? [])])].sort((a, b) => a - b);
  }

  private filledHiddenColumns(): number {
    if (this.hiddenColumns.length === 0) return 0;
    const filled = new Set<number>();
    for (const cells of this.rows.values()) for (const cell of cells) filled.add(cell.column);
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
      return { ...cell, column, columnSpan: Math.max(1, lowerBound(kept, cell.column + cell.columnSpan) - column) };
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

/** Index of the first number that is not below `wanted`. */
function lowerBound(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
