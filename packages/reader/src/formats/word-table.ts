/**
 * Tables of running text (Word, HTML): rows of cells with spans, laid onto a grid of columns.
 */

import type { Budget } from '../limits.js';
import type { GridCell, GridRow, TableBlock } from '../source-document.js';

interface Placed {
  text: string;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly ordinal: number;
}

interface PlacedRow {
  readonly cells: Placed[];
  hidden: boolean;
  mended: '' | 'sure' | 'unsure';
}

/** Widest row that is laid out; what stands further right is dropped. */
const MAX_COLUMNS = 1000;

/** Lays cells out row by row, keeping clear of what rows above reach down into. */
export class TableLayout {
  private readonly rows: PlacedRow[] = [];
  /** Per column: the first row below the cell that reaches down here. */
  private readonly taken: number[] = [];
  /** Per column: the last cell that begins there, and its row. */
  private readonly above: ({ readonly cell: Placed; readonly row: number } | undefined)[] = [];
  private column = 0;
  private ordinal = 0;

  constructor(
    private readonly table: number,
    private readonly budget: Budget,
  ) {}

  startRow(skip = 0): void {
    this.rows.push({ cells: [], hidden: false, mended: '' });
    this.column = Math.min(skip, MAX_COLUMNS);
    this.ordinal = 0;
  }

  hideRow(): void {
    const row = this.rows.at(-1);
    if (row) row.hidden = true;
  }

  /** Notes that the cells of the row begun last were moved to the columns that the grid shows; unsure where no class says so. */
  mendRow(sure: boolean): void {
    const row = this.rows.at(-1);
    if (row) row.mended = sure ? 'sure' : 'unsure';
  }

  get empty(): boolean {
    return this.rows.length === 0;
  }

  /**
   * Adds a cell to the row begun last. `rowSpan` 0 reaches to the end of the table (HTML). Spans are cut to sane sizes.
   */
  add(text: string, columnSpan: number, rowSpan: number): void {
    if (this.rows.length === 0) this.startRow();
    const index = this.rows.length - 1;
    const from = this.column;
    while (this.column < MAX_COLUMNS && (this.taken[this.column] ?? 0) > index) this.column++;
    // What a merged cell covers is a cell in each of its rows.
    this.budget.spend(this.column - from);
    if (this.column >= MAX_COLUMNS) return;
    const span = Math.max(1, Math.min(columnSpan, MAX_COLUMNS - this.column));
    const down = rowSpan === 0 ? 65_534 : Math.max(1, Math.min(rowSpan, 65_534));
    this.budget.spend(span);
    const cell: Placed = { text, column: this.column, columnSpan: span, rowSpan: down, ordinal: ++this.ordinal };
    this.rows[index]?.cells.push(cell);
    for (let at = this.column; at < this.column + span; at++) {
      this.taken[at] = index + down;
      this.above[at] = at === this.column ? { cell, row: index } : undefined;
    }
    this.column += span;
  }

  /** A cell of Word that continues the one above it (vMerge); where there is none above, it is a cell of its own. */
  continueAbove(text: string, columnSpan: number): void {
    const index = this.rows.length - 1;
    const above = this.above[this.column];
    if (!above || above.row + above.cell.rowSpan !== index) {
      this.add(text, columnSpan, 1);
      return;
    }
    const { cell } = above;
    cell.rowSpan++;
    if (text !== '') cell.text = cell.text === '' ? text : `${cell.text}\n${text}`;
    this.ordinal++;
    this.column += Math.max(1, columnSpan);
  }

  /** The table; null where no cell has text. */
  toBlock(title: string): TableBlock | null {
    let columns = 0;
    let filled = false;
    for (const row of this.rows) {
      for (const cell of row.cells) {
        columns = Math.max(columns, cell.column + cell.columnSpan);
        if (cell.text !== '') filled = true;
      }
    }
    if (!filled) return null;
    const rows = this.rows.map((row, index): GridRow => {
      const cells = row.cells.map((cell): GridCell => this.toCell(cell, index));
      return {
        cells,
        ...(row.hidden ? { hidden: true } : {}),
        ...(row.mended === '' ? {} : { repairs: ['shifted-cells'] as const }),
        ...(row.mended === 'unsure' ? { doubts: ['repaired'] as const } : {}),
      };
    });
    return { kind: 'table', origin: 'given', title, columns, rows };
  }

  private toCell(cell: Placed, index: number): GridCell {
    return {
      text: cell.text,
      column: cell.column,
      rowSpan: Math.min(cell.rowSpan, this.rows.length - index),
      columnSpan: cell.columnSpan,
      references: [{ kind: 'table', table: this.table, row: index + 1, column: cell.ordinal }],
    };
  }

  get hiddenRows(): number {
    return this.rows.filter((row) => row.hidden && row.cells.some((cell) => cell.text !== '')).length;
  }
}
