/**
 * What every format reader returns: blocks in document order, tables with their cells and text with its separators.
 */
import type { Doubt, FileFormat, PageBox, ReadingNote, Repair, SourceReference } from '@perf-lint/core';

/**
 * What is known against the reading of a row: texts that lie over each other, a letter without a known shape, text that is or may be hidden, a picture
 * that may say something, columns printed on another page, text of an invisible layer alone.
 */
export type RowTrouble =
  | 'overlapping-text'
  | 'unmapped-letter'
  | 'hidden-text'
  | 'picture-in-cell'
  | 'columns-elsewhere'
  | 'invisible-only';

/**
 * A cell of a grid. A merged cell stands once, at its top left, with its spans. Cells of sheets are made when they are asked for, and so are their
 * references: a changed copy is made by `changedCell`, not by spreading, which would leave them behind.
 */
export declare abstract class GridCell {
  /** Text as shown (0.98 formatted as a percentage is "98%"); lines of the cell joined by "\n". */
  readonly text: string;
  /** Column from 0. In a delimited table that lost cells it is the position in the line, which need not be the printed column. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  abstract get references(): readonly SourceReference[];
}

/** A copy of a cell with other content. */
export function changedCell(cell: GridCell, changes: Partial<GridCell>): GridCell {
  const { text, column, rowSpan, columnSpan, references } = cell;
  return Object.assign({ text, column, rowSpan, columnSpan, references }, changes);
}

/** A cell with the piece of text that goes on with it: its text and its places behind the cell's own. */
export function cellWithRest(cell: GridCell, rest: Pick<GridCell, 'text' | 'references'>): GridCell {
  return changedCell(cell, { text: cell.text + rest.text, references: [...cell.references, ...rest.references] });
}

export declare abstract class GridRow {
  abstract get cells(): readonly GridCell[];
  /** A row of a hidden range: read, and said. */
  readonly hidden?: boolean;
  /** Sureness of a decoded row, 1 if absent. */
  readonly confidence?: number;
  readonly repairs?: readonly Repair[];
  readonly trouble?: readonly RowTrouble[];
  /** Why the row is not to be relied on, see Indicator.doubts. */
  readonly doubts?: readonly Doubt[];
  /** Where its first cell and its last one stand, of a row whose cells are those of one row of a sheet. */
  readonly ends?: readonly SourceReference[];
}

/**
 * How much the grid can be relied on: "given" (workbook, Word, HTML), "ruled" (lines of a PDF), "aligned" (positions only),
 * "delimited" (tabs or bars, cells may be shifted), "decoded" (columns decoded from flattened text).
 */
export type GridOrigin = 'given' | 'ruled' | 'aligned' | 'delimited' | 'decoded';

export interface TableBlock {
  readonly kind: 'table';
  readonly origin: GridOrigin;
  /** Sheet name, caption, or "". */
  readonly title: string;
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** What its columns mean is told by what stands in them: nobody knows its headings. */
  readonly guessed?: boolean;
  /** The same lines read in other ways, where the decoder cannot tell which is right. */
  readonly alternatives?: readonly TableBlock[];
}

/** One line of text with what separates it from the line before: the evidence of where cells end in flattened tables. */
export interface TextLine {
  readonly text: string;
  /** Number of the line in the file from 1 (text formats) or in the document (others). */
  readonly line: number;
  readonly page: number | null;
  /** Blank lines between this line and the one before; 0 for a close neighbour. */
  readonly blanksBefore: number;
  /** True where a form feed or page mark stands before the line. */
  readonly pageBreakBefore: boolean;
  readonly references: readonly SourceReference[];
}

export interface TextBlock {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
}

export type Block = TableBlock | TextBlock;

/** A line of a scanned page as it was recognised: where it stands, in points, and how sure its least sure letter and its least sure digit or sign are. */
export interface RecognisedLine {
  readonly box: PageBox;
  readonly text: string;
  readonly likelihood: number;
  readonly figures: number;
}

/** A scanned page, upright and straight as the boxes on it are, kept coarser and packed for the pictures of its rows. */
export interface PageCopy {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly unit: number;
  /** Sixteen shades, two pixels a byte, each row in bytes of its own, as a zlib stream. */
  readonly packed: Uint8Array;
}

/** A page whose text was recognised in its picture. */
export interface RecognisedPage {
  readonly page: number;
  readonly lines: readonly RecognisedLine[];
  /** Where its pictures stand beside print, which is as sure as that of any page; left out where all of the page is a picture. */
  readonly area?: PageBox;
  /** Left out where nobody asked for pictures of rows. */
  readonly copy?: PageCopy;
}

export interface SourceDocument {
  readonly path: string;
  readonly sha256: string;
  readonly format: FileFormat;
  readonly encoding: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
  /** Texts that drop-down lists of the file offer, where the format has such lists. */
  readonly choices?: readonly string[];
  /** Pages that are pictures, where their text was recognised. */
  readonly scans?: readonly RecognisedPage[];
}
