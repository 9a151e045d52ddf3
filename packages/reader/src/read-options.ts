/**
 * What a caller hands to the reader and gets back, beside the model itself.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import type { BlankForm } from './form-texts.js';

/** Limits against hostile input; every one is configurable. */
export interface ReadLimits {
  /** Size of a file in bytes. */
  readonly fileBytes: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Glyphs and painted shapes on all pages of a PDF; what a form holds counts wherever it is drawn. */
  readonly objects: number;
  /** Cells of all tables of a file. */
  readonly cells: number;
  /** Characters that one cell of a table may hold; of a longer one only the beginning is read, and said. */
  readonly cellCharacters: number;
  /** Characters of all cells and lines of a file as they are shown: a text that many cells share counts for each. */
  readonly characters: number;
  /** Bytes that an archive may inflate to, over all levels of archives in it. */
  readonly inflatedBytes: number;
  /** Members of an archive. */
  readonly members: number;
  /** Scanned pages of a file whose text is recognised; the rest is named. */
  readonly scannedPages: number;
}

/**
 * Why a file could not be read. The sentence is made in the reports from id and arguments.
 */
export interface ReadProblem {
  readonly id:
    | 'empty'
    | 'binary'
    | 'undecodable'
    | 'no-text-layer' // args: pages
    | 'scan-not-read' // a scan whose rules are not clear, args: pages
    | 'xfa-form' // a form that only Adobe's own reader draws: its pages hold a placeholder
    | 'encrypted'
    | 'wrong-password'
    | 'encryption-not-read' // args: format (xls, doc, ods, zip, office for rights management and ciphers of other kinds), member
    | 'corrupt' // args: format, detail
    | 'unsupported-format' // args: format, advice: 'save-as-xlsx' | 'save-as-docx' | 'save-as-pdf'
    | 'table-not-read' // a target table is there and no row of it was read; args: headings, count, values, place
    | 'limit' // args: limit, value, actual
    | 'too-heavy' // a page of a PDF draws more than any page holds, args: page where it is known
    | 'unsafe-archive'; // args: member, why
  readonly args: Readonly<Record<string, string | number>>;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly document: PerformanceDocument }
  | { readonly kind: 'failed'; readonly path: string; readonly sha256: string; readonly problem: ReadProblem };

/** A line of printed text as the recogniser takes it: 48 rows of `width` shades, 0 black and 255 white. */
export interface LineImage {
  readonly width: number;
  readonly shades: Uint8Array;
}

/** A character that was recognised in a line. */
export interface ReadCharacter {
  /** "" for a place where the recogniser rather sees none: what may stand there are the others. */
  readonly text: string;
  /** Its middle, as a share of the line's width. */
  readonly at: number;
  /** How sure the recogniser is of it, 0..1. */
  readonly likelihood: number;
  /** What else it may be, likeliest first; recognisers that do not say so name none. */
  readonly others?: readonly OtherCharacter[];
}

/** A character that another one may be, with how sure the recogniser is of that. */
export interface OtherCharacter {
  readonly text: string;
  readonly likelihood: number;
}

/** Reads the characters of printed lines, each from left to right: one list for each line. */
export interface Recogniser {
  readonly recognise: (lines: readonly LineImage[]) => Promise<readonly (readonly ReadCharacter[])[]>;
}

/** Heavy parts that a reader loads only when a file needs them; a browser or a bundle hands in its own. */
export interface ReaderAssets {
  /** The PDFium WebAssembly binary. */
  readonly pdfiumWasm?: () => Promise<Uint8Array>;
  /** What reads text in pictures. Without it scans are named and not read; it is asked for when the first scan is met. */
  readonly recogniser?: () => Promise<Recogniser>;
}

/** What is asked of the reading of scans beside their text. */
export interface ScanWishes {
  /** Told before a page is recognised: which one, from 1, of how many. */
  readonly begun?: (page: number, pages: number) => void;
  /** Keep what the rows look like (`PerformanceDocument.pictures`). */
  readonly pictures?: boolean;
}

export interface ReadOptions {
  /** Path as given, with "/": its extension is a hint, never believed over the bytes. */
  readonly path: string;
  readonly limits?: Partial<ReadLimits>;
  readonly assets?: ReaderAssets;
  readonly scans?: ScanWishes;
  /** Passwords to try on an encrypted file. */
  readonly passwords?: readonly string[];
  /** Blank forms already read (see `readForm`): texts found in them are the form's own, never the author's fault. */
  readonly forms?: readonly BlankForm[];
  /** Which official model to read classes in; "auto" reads the headings. */
  readonly model?: 'auto' | '2015' | '2021';
}
