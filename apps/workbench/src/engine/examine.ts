/**
 * One file from bytes to what the page shows: read, analysed, its opinions listed. The same chain as the command line's.
 */
import {
  type Analysis,
  type AnalysisConfiguration,
  analyse,
  type DocumentFacts,
  type LastYearRow,
  type LibraryEntry,
  LibrarySearch,
  lastYearRows,
  wordingOf,
} from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import { type BlankForm, type ReadOptions, type ReadProblem, readDocuments } from '@perf-lint/reader';
import { documentLedger, hasOwnMark, type Language } from '@perf-lint/report';
import type { DocumentLedger, LedgerEntry, ReviewRound } from '@perf-lint/review';
import { keptFacts, noFacts } from './kept-tables.js';

/** A document that was read. `entries` are its opinions in document order, as a ledger of it alone has them. */
export interface ReadPaper {
  readonly kind: 'read';
  readonly analysis: Analysis;
  readonly entries: readonly LedgerEntry[];
  /** What it adds to the ledger: made here, so that the page has little left to do when all files are in. */
  readonly ledger: DocumentLedger;
  /** Last year's rows by the id of the row that each stands beside. */
  readonly lastYear: Readonly<Record<string, LastYearRow | undefined>>;
}

/** A file, or a member of a zip, that could not be read. `sha256` is "" where its bytes were not even reached. */
export interface FailedPaper {
  readonly kind: 'failed';
  readonly path: string;
  readonly sha256: string;
  readonly problem: ReadProblem | { readonly id: typeof OWN_OUTPUT; readonly args: Readonly<Record<string, never>> };
}

/** A file that this tool has written: a ledger, a letter, a marked copy. It is no paper of a review. */
export const OWN_OUTPUT = 'own-output';

export type Examined = ReadPaper | FailedPaper;

/** What documents are judged with beside themselves. */
export interface Beside {
  readonly language: Language;
  readonly configuration: AnalysisConfiguration;
  /** Last year's documents. */
  readonly previous: readonly DocumentFacts[];
  /** The approved tables of last year, out of its own session; null where there are none. A document of last year counts before them. */
  readonly lastYear: ReviewRound | null;
  /** The tables as they were approved, where the papers are results; null else. */
  readonly approved: ReviewRound | null;
  /** The office's own library of indicators, null where it has none. */
  readonly library: { readonly name: string; readonly entries: readonly LibraryEntry[] } | null;
  readonly forms: readonly BlankForm[];
}

export interface ExamineOptions {
  /** Path as dropped, with "/". */
  readonly path: string;
  readonly passwords: readonly string[];
  readonly beside: Beside;
  /** What the reader is given for it. */
  readonly reading: Pick<ReadOptions, 'assets' | 'scans' | 'limits'>;
}

/** What a document adds to a ledger: every opinion but the doubts of the reading, in document order, and every project. */
export function ledgerOfDocument(
  analysis: Analysis,
  { language, configuration }: Pick<Beside, 'language' | 'configuration'>,
): Pick<ReadPaper, 'ledger' | 'entries'> {
  const ledger = documentLedger(analysis, { language, wording: wordingOf(configuration) });
  return { ledger, entries: ledger.entries.map(({ entry }) => entry) };
}

/** Last year's document of the same department; where only one was given, that one, as departments are renamed. */
function previousOf(document: PerformanceDocument, previous: readonly DocumentFacts[]): DocumentFacts | undefined {
  if (previous.length <= 1) return previous[0];
  const names = new Set(document.departments.map(({ name }) => name));
  return previous.find(({ department }) => names.has(department));
}

/** The library of the last document, indexed: all documents of a session have one. */
let indexed: { readonly name: string; readonly count: number; readonly search: LibrarySearch } | null = null;

function searchOf({ name, entries }: NonNullable<Beside['library']>): LibrarySearch {
  if (indexed === null || indexed.name !== name || indexed.count !== entries.length)
    indexed = { name, count: entries.length, search: new LibrarySearch(entries) };
  return indexed.search;
}

/** Analyses a document of the model, as it comes from the reader or out of a session file. */
export function examineDocument(document: PerformanceDocument, beside: Beside): ReadPaper {
  const { configuration, previous, library, lastYear, approved } = beside;
  const before = previousOf(document, previous) ?? keptFacts(document, lastYear, configuration);
  // Where nothing of the document was approved, that is said of its projects.
  const agreed = approved === null ? undefined : (keptFacts(document, approved, configuration) ?? noFacts(configuration));
  const analysis = analyse(document, {
    configuration,
    ...(before === undefined ? {} : { previous: before }),
    ...(agreed === undefined ? {} : { approved: agreed }),
    ...(library === null ? {} : { library: { name: library.name, search: searchOf(library) } }),
  });
  return {
    kind: 'read',
    analysis,
    ...ledgerOfDocument(analysis, beside),
    lastYear: before === undefined ? {} : lastYearRows(document, before),
  };
}

/** Reads and analyses a file; a zip gives one result a member. Bad input never throws: it is a failed result. */
export async function examine(bytes: Uint8Array, { path, passwords, beside, reading }: ExamineOptions): Promise<readonly Examined[]> {
  if (await hasOwnMark(bytes)) return [{ kind: 'failed', path, sha256: '', problem: { id: OWN_OUTPUT, args: {} } }];
  const { forms, configuration } = beside;
  const outcomes = await readDocuments(bytes, { ...reading, path, passwords, forms, model: configuration.model });
  return outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome : examineDocument(outcome.document, beside)));
}
