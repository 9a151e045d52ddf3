/**
 * A Word document as plain data: what stands in it, before a library makes a file of it.
 */

/** Fonts of official papers; each has fallbacks in the file's font table for machines that lack it. */
export type FontName = 'song' | 'fangsong' | 'hei' | 'kai' | 'title';

/** A piece of text; points for sizes. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly font?: FontName;
  readonly size?: number;
  /** Hexadecimal RGB. */
  readonly color?: string;
  readonly underline?: boolean;
}

export type Inline = string | Run;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Inline[];
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** First line set in by so many characters of the body. */
  readonly indent?: number;
  /** The whole paragraph moved in from the left or right by so many characters of the body. */
  readonly left?: number;
  readonly right?: number;
  /** Space before and after in points. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** All lines on one page. */
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Exact line spacing in points, where it is not the document's. */
  readonly line?: number;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 0 is the title of the document. */
  readonly level: 0 | 1 | 2;
  readonly text: string;
  readonly pageBreakBefore?: boolean;
}

export interface WordCell {
  readonly lines: readonly (readonly Inline[])[];
  /** Hexadecimal RGB behind the cell. */
  readonly shade?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: boolean;
  /** Below the lines. */
  readonly picture?: CellPicture;
}

export interface CellPicture {
  /** A PNG as an address of its own data (`data:image/png;base64,…`). */
  readonly address: string;
  readonly alt: string;
  /** Said in its place where the document has no room for it. */
  readonly otherwise: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Widths of the columns; only their proportions count. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly head: readonly (readonly WordCell[])[];
  readonly rows: readonly (readonly WordCell[])[];
  /** Points of the text in the cells. */
  readonly size?: number;
  readonly font?: FontName;
  /** Exact line spacing of the cells in points: tables come out as high in one font as in another. */
  readonly line?: number;
  /** Rows at least so high, in points: room for handwriting. */
  readonly rowHeight?: number;
}

export type Block = ParagraphBlock | HeadingBlock | TableBlock;

/** How pages look: "report" for working papers, "letter" for official letters (GB/T 9704). */
export type PageLayout = 'report' | 'letter';

export interface WordDocument {
  readonly title: string;
  readonly layout: PageLayout;
  readonly blocks: readonly Block[];
  /** Blocks on pages of their own that lie on their side: wide tables. */
  readonly sideways?: readonly Block[];
  /** At the foot of every page beside the page number; "" for the number alone. */
  readonly footer: string;
  /** "zh-CN" or "en-US". */
  readonly language: 'zh-CN' | 'en';
}

/** A cell of one line. */
export function cell(text: string, more: Omit<WordCell, 'lines'> = {}): WordCell {
  return { lines: text.split('\n').map((line) => [line]), ...more };
}

export function paragraph(runs: readonly Inline[] | string, more: Omit<ParagraphBlock, 'kind' | 'runs'> = {}): ParagraphBlock {
  return { kind: 'paragraph', runs: typeof runs === 'string' ? [runs] : runs, ...more };
}

export function heading(
  level: HeadingBlock['level'],
  text: string,
  more: Omit<HeadingBlock, 'kind' | 'level' | 'text'> = {},
): HeadingBlock {
  return { kind: 'heading', level, text, ...more };
}
