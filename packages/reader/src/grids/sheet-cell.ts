/**
 * A cell of a sheet as it comes: a text and a column. A sheet has hundreds of thousands, and the places of a few are ever asked for, so that the
 * address is put into words when it is.
 */
import type { SourceReference } from '@perf-lint/core';
import type { GridCell } from '../source-document.js';

/** A row of a sheet, from 0. */
export interface SheetLine {
  readonly sheet: string;
  readonly row: number;
}

/** Letters of the columns asked for so far: a sheet asks for the same few in every row. */
const letters: string[] = [];

function lettersOf(column: number): string {
  let written = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) written = String.fromCharCode(65 + ((rest - 1) % 26)) + written;
  return written;
}

/** "H12" for row 11, column 7. */
export function cellAddress(row: number, column: number): string {
  letters[column] ??= lettersOf(column);
  return `${letters[column]}${row + 1}`;
}

/**
 * A cell that covers its own place alone, as the block has it and as the grid has it.
 */
export class SheetCell implements GridCell {
  private known: readonly SourceReference[] | null = null;

  constructor(
    readonly text: string,
    readonly column: number,
    private readonly line: SheetLine,
  ) {}

  get rowSpan(): number {
    return 1;
  }

  get columnSpan(): number {
    return 1;
  }

  get covered(): boolean {
    return false;
  }

  get spread(): boolean {
    return false;
  }

  /** The same list whenever it is asked for: copies of a cell are known by it. */
  get references(): readonly SourceReference[] {
    this.known ??= [{ kind: 'sheet', sheet: this.line.sheet, cell: cellAddress(this.line.row, this.column) }];
    return this.known;
  }
}
