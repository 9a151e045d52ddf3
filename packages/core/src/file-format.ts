/**
 * The formats of files that are read. A new one is one entry here; what follows from it (which files of a folder are looked at, whether sums may be held
 * against the document) follows by itself, and the compiler names every place that must know how to read it.
 */
interface FileFormatFacts {
  /** Of file names, in lower case; the bytes decide all the same. */
  readonly extensions: readonly string[];
  /** What its bytes are at first sight: text, markup, members of a zip, streams of a compound file, or pages of a format of their own. */
  readonly content: 'text' | 'markup' | 'archive' | 'compound' | 'pages';
  /** Whether the format itself says what the cells of a table are; where not, they are found by position or decoded from text. */
  readonly grid: 'given' | 'found';
  /** Whether such files of a walked folder are looked at; one that is named always is. */
  readonly walked: boolean;
}

export const FILE_FORMATS = {
  text: { extensions: ['txt', 'text'], content: 'text', grid: 'found', walked: true },
  markdown: { extensions: ['md', 'markdown'], content: 'text', grid: 'found', walked: true },
  tsv: { extensions: ['tsv', 'tab'], content: 'text', grid: 'found', walked: true },
  csv: { extensions: ['csv'], content: 'text', grid: 'found', walked: true },
  json: { extensions: ['json', 'jsonl'], content: 'text', grid: 'given', walked: false },
  html: { extensions: ['htm', 'html', 'xhtml', 'mht', 'mhtml'], content: 'markup', grid: 'given', walked: true },
  pdf: { extensions: ['pdf'], content: 'pages', grid: 'found', walked: true },
  ofd: { extensions: ['ofd'], content: 'archive', grid: 'found', walked: true },
  xlsx: { extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'], content: 'archive', grid: 'given', walked: true },
  ods: { extensions: ['ods'], content: 'archive', grid: 'given', walked: true },
  docx: { extensions: ['docx', 'docm', 'dotx', 'dotm'], content: 'archive', grid: 'given', walked: true },
  xls: { extensions: ['xls', 'xlt', 'et', 'ett'], content: 'compound', grid: 'given', walked: true },
  doc: { extensions: ['doc', 'dot', 'wps', 'wpt'], content: 'compound', grid: 'found', walked: true },
} as const satisfies Readonly<Record<string, FileFormatFacts>>;

/** A format that is read. */
export type KnownFormat = keyof typeof FILE_FORMATS;

/** Format of a document; "unknown" for one that was not read from a file. */
export type FileFormat = KnownFormat | 'unknown';

/** The formats whose bytes are of one kind. */
export type FormatOf<C extends FileFormatFacts['content']> = {
  readonly [F in KnownFormat]: (typeof FILE_FORMATS)[F]['content'] extends C ? F : never;
}[KnownFormat];
