/**
 * A row of a sheet in the room that its texts take: its cells are made anew whenever somebody goes through them.
 */
import type { Doubt, SourceReference } from '@perf-lint/core';
import { SheetCell, type SheetLine } from '../../grids/sheet-cell.js';
import { changedCell, type GridCell, type GridRow } from '../../source-document.js';
import { lowerBound } from './lower-bound.js';

/** Texts of a row by column, without those that are empty. */
export type RowTexts = readonly (string | undefined)[];

/** Longest row that is gone through place by place; a longer one may hold little more than its last cell. */
const LONG_ROW = 256;

/** Columns with a text, left to right. */
export function filledColumns(texts: RowTexts): readonly number[] {
  if (texts.length > LONG_ROW) return Object.keys(texts).map(Number);
  const columns: number[] = [];
  for (let column = 0; column < texts.length; column++) if (texts[column] !== undefined) columns.push(column);
  return columns;
}

/** How many rows and columns a merged cell covers, its own included. */
export interface Span {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What merges make of a row: the cells that begin in it by their column, and what is covered. */
export interface MergedCells {
  readonly starts: ReadonlyMap<number, Span>;
  readonly cover: Cover;
}

/** Columns of a row that a merge covers, both ends included; `own` is the column that its text stands in, -1 where that is in another row. */
export interface CoveredRange {
  readonly from: number;
  readonly to: number;
  readonly own: number;
}

/**
 * What merges hide in one row. Ranges are counted by where they begin and end, and never walked: a merge may be 16 384 columns wide, and hundreds may lie over
 * each other.
 */
export class Cover {
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

/** What is known of a row beside its texts. */
export interface RowNature {
  /** Null where no merge touches the row. */
  readonly merged: MergedCells | null;
  readonly hidden: boolean;
  readonly doubts: readonly Doubt[];
}

export class SheetRow implements GridRow {
  readonly hidden?: true;
  readonly doubts?: readonly Doubt[];
  private readonly merged: MergedCells | null;

  /** @param columns those that every row with a text hands out, empty or not; null where they are those with a text or a merge */
  constructor(
    private readonly texts: RowTexts,
    private readonly line: SheetLine,
    private readonly columns: readonly number[] | null,
    { merged, hidden, doubts }: RowNature,
  ) {
    this.merged = merged;
    if (hidden) this.hidden = true;
    if (doubts.length > 0) this.doubts = doubts;
  }

  get ends(): readonly SourceReference[] {
    const columns = this.wantedColumns();
    const [first, last] = [columns.find(this.stands, this), columns.findLast(this.stands, this)];
    return [...new Set([first, last])].flatMap((column) => (column === undefined ? [] : this.cellAt(column, undefined).references));
  }

  get cells(): readonly GridCell[] {
    const cells: GridCell[] = [];
    for (const column of this.wantedColumns()) if (this.stands(column)) cells.push(this.cellAt(column, this.merged?.starts.get(column)));
    return cells;
  }

  private cellAt(column: number, span: Span | undefined): GridCell {
    const cell = new SheetCell(this.texts[column] ?? '', column, this.line);
    return span === undefined ? cell : changedCell(cell, span);
  }

  /** Whether no merge covers a column whose text stands elsewhere. */
  private stands(column: number): boolean {
    return this.merged?.cover.hides(column) !== true;
  }

  /** Columns of the cells that are handed out, covered ones too, left to right. */
  private wantedColumns(): readonly number[] {
    if (this.columns !== null && this.texts.length > 0) return this.columns;
    const filled = filledColumns(this.texts);
    const starts = this.merged?.starts;
    return starts === undefined || starts.size === 0 ? filled : [...new Set([...filled, ...starts.keys()])].sort((a, b) => a - b);
  }
}
