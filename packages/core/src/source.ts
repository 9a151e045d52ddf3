/**
 * Where a piece of the model was read: a value may join several cells, so fields carry lists of references.
 */

/** A box on a PDF page in points, origin at the top left of the page as shown. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface InMember {
  /** Name of the file inside a zip archive, where the document is one. */
  readonly member?: string;
}

/** A span of one text line. `line` counts from 1, `column` (UTF-16 units) from 0. */
export interface TextReference extends InMember {
  readonly kind: 'text';
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A cell of a workbook; `cell` is its address, such as "H12". */
export interface SheetReference extends InMember {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly cell: string;
}

/** Glyphs on a PDF page; `page` counts from 1. */
export interface PageReference extends InMember {
  readonly kind: 'page';
  readonly page: number;
  readonly boxes: readonly PageBox[];
}

/** A cell of a Word or HTML table; all three count from 1, in document order. */
export interface TableReference extends InMember {
  readonly kind: 'table';
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export type SourceReference = TextReference | SheetReference | PageReference | TableReference;

/** Lines of a table or a text around a place in a document, as the file has them. */
export interface Excerpt {
  readonly rows: readonly ExcerptRow[];
}

export interface ExcerptRow {
  /** Texts of the cells, one a column of the excerpt, "" where a cell is empty or merged into another; a line of text is one cell. */
  readonly cells: readonly string[];
  /** True where the place itself is. */
  readonly here: boolean;
}
