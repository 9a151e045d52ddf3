/**
 * A table block as rows of cells with their columns, merged cells repeated where they cover.
 */
import type { Doubt, Repair, SourceReference } from '@perf-lint/core';
import { withDoubt } from '../doubts.js';
import { joinCell } from '../evidence/cell-text.js';
import { hasMarks, takeMarks } from '../evidence/marks.js';
import type { GridOrigin, RowTrouble, TableBlock } from '../source-document.js';
import { SheetCell } from './sheet-cell.js';

/**
 * A cell of a grid; that of a sheet tells its references when it is asked, so that a changed copy is made by `changed`. A spread copy has no
 * references for the compiler either: it knows them as what a class works out.
 */
export declare abstract class Cell {
  /** Text joined over its lines. */
  readonly text: string;
  readonly column: number;
  abstract get references(): readonly SourceReference[];
  /** True where a merged cell that begins above covers this place. */
  readonly covered: boolean;
  /** True where a merged cell that begins further left covers this place. */
  readonly spread: boolean;
  /** Its lines, where the file itself breaks them: the author's, not those of a page's width. */
  readonly lines?: readonly string[];
}

export interface Row {
  /** Cells with text, left to right. */
  readonly cells: readonly Cell[];
  /** True where the file has a gap (blank lines, a page end) before the row. */
  readonly gapBefore: boolean;
  readonly confidence: number;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
}

export interface Grid {
  readonly origin: GridOrigin;
  readonly title: string;
  readonly columns: number;
  readonly rows: readonly Row[];
}

/** Text of the row's cell at a column, "" if there is none. */
export function textAt(row: Row, column: number): string {
  for (const cell of row.cells) if (cell.column === column) return cell.text;
  return '';
}

/** A copy of a cell with other content. */
export function changed({ text, column, references, covered, spread, lines }: Cell, changes: Partial<Cell>): Cell {
  const own: Cell = { text, column, references, covered, spread };
  return Object.assign(own, lines === undefined ? {} : { lines }, changes);
}

/** A cell with the piece that goes on with it. */
export function joinedCells(first: Cell, rest: Cell): Cell {
  return changed(first, { text: first.text + rest.text, references: [...first.references, ...rest.references] });
}

interface Cover {
  /** The cell as it stands in the rows below its own. */
  readonly cell: Cell;
  left: number;
}

/**
 * Expands a table block. An empty row stands for a gap in the file and marks the row after it.
 * A merged cell over several rows is repeated in each with `covered` set; over several columns it stands once, with `spread` copies
 * only in its first row, so that group headings reach the columns under them.
 */
export function gridOf(block: TableBlock): Grid {
  const rows: Row[] = [];
  const covers = new Map<number, Cover>();
  let gapBefore = false;
  for (const source of block.rows) {
    // Cells of a sheet are made when they are asked for.
    const given = source.cells;
    if (given.length === 0) {
      gapBefore = true;
      continue;
    }
    const cells: Cell[] = [];
    const trouble: RowTrouble[] = [...(source.trouble ?? [])];
    for (const [column, cover] of covers) {
      cells.push(cover.cell);
      cover.left -= 1;
      if (cover.left <= 0) covers.delete(column);
    }
    for (const cell of given) {
      let text = joinCell(cell.text);
      // Rows made of lines still carry the marks of their letters.
      if (hasMarks(text)) {
        const marked = takeMarks(text);
        text = marked.text;
        trouble.push(...marked.trouble);
      }
      if (text === '') continue;
      if (cell instanceof SheetCell && text === cell.text) {
        cells.push(cell);
        continue;
      }
      const lines = block.origin === 'given' ? linesOf(cell.text) : undefined;
      const span = Math.min(cell.columnSpan, 64);
      for (let offset = 0; offset < span; offset++) {
        const column = cell.column + offset;
        const { references } = cell;
        const spread = offset > 0;
        const own: Cell =
          lines === undefined
            ? { text, column, references, covered: false, spread }
            : { text, column, references, covered: false, spread, lines };
        cells.push(own);
        if (cell.rowSpan > 1) covers.set(column, { cell: changed(own, { covered: true }), left: cell.rowSpan - 1 });
      }
    }
    if (!isOrdered(cells)) cells.sort((a, b) => a.column - b.column);
    rows.push({
      cells,
      gapBefore,
      confidence: source.confidence ?? 1,
      repairs: source.repairs ?? [],
      doubts: trouble.reduce(withDoubt, source.doubts ?? []),
    });
    gapBefore = false;
  }
  return { origin: block.origin, title: block.title, columns: block.columns, rows };
}

/** The lines of a cell's text; undefined where it is one line. */
function linesOf(text: string): readonly string[] | undefined {
  if (!text.includes('\n')) return undefined;
  const lines = text
    .split('\n')
    .map(joinCell)
    .filter((line) => line !== '');
  return lines.length > 1 ? lines : undefined;
}

function isOrdered(cells: readonly Cell[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { column } of cells) {
    if (column < last) return false;
    last = column;
  }
  return true;
}
