/**
 * One file from bytes to what the page shows: read, analysed, its opinions listed. The same chain as the command line's, with its defaults.
 */
import { type Analysis, analyse, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import { type ReaderAssets, type ReadProblem, readDocuments } from '@perf-lint/reader';
import { type Language, LedgerBuilder } from '@perf-lint/report';
import type { LedgerEntry } from '@perf-lint/review';

/** A document that was read. `entries` are its opinions in document order, as a ledger of it alone has them. */
export interface ReadPaper {
  readonly kind: 'read';
  readonly analysis: Analysis;
  readonly entries: readonly LedgerEntry[];
}

/** A file, or a member of a zip, that could not be read. `sha256` is "" where its bytes were not even reached. */
export interface FailedPaper {
  readonly kind: 'failed';
  readonly path: string;
  readonly sha256: string;
  readonly problem: ReadProblem;
}

export type Examined = ReadPaper | FailedPaper;

export interface ExamineOptions {
  /** Path as dropped, with "/". */
  readonly path: string;
  readonly passwords: readonly string[];
  readonly language: Language;
  readonly assets: ReaderAssets;
}

/** The opinions of one document as a ledger of it alone lists them. */
export function entriesOf(analysis: Analysis, language: Language): readonly LedgerEntry[] {
  const builder = new LedgerBuilder({ language });
  builder.add(analysis);
  return builder.build().entries;
}

/** Analyses a document of the model, as it comes from the reader or out of a session file. */
export function examineDocument(document: PerformanceDocument, language: Language): ReadPaper {
  const analysis = analyse(document, { configuration: DEFAULT_CONFIGURATION });
  return { kind: 'read', analysis, entries: entriesOf(analysis, language) };
}

/** Reads and analyses a file; a zip gives one result a member. Bad input never throws: it is a failed result. */
export async function examine(bytes: Uint8Array, { path, passwords, language, assets }: ExamineOptions): Promise<readonly Examined[]> {
  const outcomes = await readDocuments(bytes, { path, passwords, assets, model: DEFAULT_CONFIGURATION.model });
  return outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome : examineDocument(outcome.document, language)));
}
