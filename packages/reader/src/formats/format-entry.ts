/**
 * What an entry of the registry of formats is: how files of a format are told from others by what they hold, and how they are read.
 */
import type { FILE_FORMATS, FormatOf, KnownFormat, ReadingNote } from '@perf-lint/core';
import type { ReadLimits, ReadOptions } from '../read-options.js';
import type { Block, RecognisedPage } from '../source-document.js';
import type { CompoundFile } from './ole/compound.js';
import type { PackageKind } from './opc/kind.js';
import type { ZipArchive } from './zip/directory.js';

/** How a reader should tell the author to save a file that is recognised but not read. */
export type SaveAdvice = 'save-as-xlsx' | 'save-as-docx' | 'save-as-pdf' | 'save-as-zip';

export type Detected =
  | { readonly kind: FormatOf<'pages'> | 'zip' | 'image' | 'text' }
  | { readonly kind: 'compound'; readonly format: FormatOf<'compound'>; readonly file: CompoundFile }
  /** An office file of today behind a password. */
  | { readonly kind: 'encrypted'; readonly file: CompoundFile }
  | { readonly kind: 'unsupported'; readonly format: string; readonly advice: SaveAdvice };

export type ArchiveKind =
  | { readonly kind: FormatOf<'archive'> | 'archive' }
  | { readonly kind: 'unsupported'; readonly format: string; readonly advice: SaveAdvice };

/** Texts that carry a format of another kind: a page as a mail is sent, a workbook as XML. */
export type Carrier = 'mhtml' | 'xml-spreadsheet';

/** What tells what bytes are (detect.ts), for formats that take in parts of other formats. */
export interface Detection {
  readonly detect: (bytes: Uint8Array, path: string) => Detected;
  readonly detectArchive: (archive: ZipArchive, mimetype: string, path: string) => ArchiveKind;
  readonly detectText: (text: string, path: string) => FormatOf<'text' | 'markup'> | Carrier;
}

export interface OpenedArchive {
  readonly archive: ZipArchive;
  /** What the member "mimetype" says, "" if there is none. */
  readonly mimetype: string;
  /** Which office file the package is by its parts; null for none. */
  readonly office: PackageKind | null;
  /** Of the file's name, in lower case, "" if none. */
  readonly extension: string;
}

export interface OpenedText {
  readonly text: string;
  /** Its beginning without blanks, and the same in lower case. */
  readonly head: string;
  readonly lower: string;
  /** Of the file's name, in lower case, "" if none. */
  readonly extension: string;
}

/** What a file is handed on as, by what its bytes are at first sight. */
export interface Opened {
  readonly pages: Uint8Array;
  readonly compound: CompoundFile;
  readonly archive: OpenedArchive;
  readonly markup: OpenedText;
  readonly text: OpenedText;
}

export interface LoadContext {
  readonly limits: ReadLimits;
  readonly options: ReadOptions;
  readonly detection: Detection;
}

/** What the reader of a format gives. */
export interface Loaded {
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
  /** Character set, where it is not that of the file. */
  readonly encoding?: string;
  readonly choices?: readonly string[];
  readonly scans?: readonly RecognisedPage[];
}

export interface FormatEntry<C extends keyof Opened> {
  /** Whether a file is of this format by what it holds; 'by-name' where only its extension tells. */
  readonly sniff: 'by-name' | ((opened: Opened[C]) => boolean);
  /** Reads it; the reader itself is loaded here, so that files of other formats do not pay for it. Fails with ReadFailure. */
  readonly load: (opened: Opened[C], context: LoadContext) => Promise<Loaded>;
}

/** One entry for every format of core's table: a format without one does not compile. */
export type FormatRegistry = { readonly [F in KnownFormat]: FormatEntry<(typeof FILE_FORMATS)[F]['content']> };
