/**
 * What goes to a worker and what comes back. Plain data: it crosses threads, goes to disk and comes back in another run.
 */
import type { AnalysisConfiguration, BatchDocument, DocumentFacts, LibraryEntry, Pile, RuleId, Severity } from '@perf-lint/analyser';
import type { ReadingNote } from '@perf-lint/core';
import type { BlankForm, ReadLimits, ReadProblem } from '@perf-lint/reader';
import type { FormatName, PageFormat } from '@perf-lint/report';
import type { FiledDocument } from '@perf-lint/review';
import type { Language } from '../language.js';

/** What a worker makes of each document, one part a rendering. */
export type Rendering =
  /** Findings for people, grouped by project. */
  | { readonly kind: 'text'; readonly colour: boolean; readonly columns: number; readonly reading: boolean; readonly minimum: Severity }
  /** Indicator records, one JSON line a row. */
  | { readonly kind: 'records' }
  /** Findings in a machine format, the part that one document adds. */
  | { readonly kind: 'findings'; readonly format: FormatName; readonly version: string }
  /** Pages of the reports, and what the index needs to know. */
  | { readonly kind: 'site'; readonly formats: readonly PageFormat[]; readonly version: string; readonly ceiling: boolean }
  /** What a library says to each indicator, one JSON line a row; null is the built-in library. */
  | { readonly kind: 'library'; readonly entries: readonly LibraryEntry[] | null }
  /** Compact facts of the document as one JSON line: what the rules across years need of last year's. */
  | { readonly kind: 'facts' }
  /** What the document leaves behind for the others of its batch, as one JSON line. */
  | { readonly kind: 'batch-document' }
  /** Rows of the tables of a dataset, one JSON line a document. */
  | { readonly kind: 'dataset' }
  /** The whole analysis as one JSON line, for formats that are put together from all documents. */
  | { readonly kind: 'analysis' };

/** Findings accepted so far: how many of a rule in a project of a file. */
export interface BaselineEntry {
  readonly project: string;
  readonly rule: RuleId;
  readonly count: number;
}

/** Everything but the file that a result depends on. */
export interface RunSettings {
  readonly language: Language;
  readonly configuration: AnalysisConfiguration;
  readonly limits: Partial<ReadLimits>;
  readonly passwords: readonly string[];
  /** Scanned pages are recognised, as far as `limits.scannedPages` allows. */
  readonly ocr?: true;
  readonly renderings: readonly Rendering[];
  /** Last year's documents, for the rules that look across years. */
  readonly previous: readonly DocumentFacts[];
  /** The targets as they were approved for the year of the documents. */
  readonly approved: readonly DocumentFacts[];
  /** The documents of the whole batch, for the rules that look across them. */
  readonly batch: readonly BatchDocument[];
  /** Blank forms, whose own texts are nobody's fault. */
  readonly forms: readonly BlankForm[];
  /** The office's own library of indicators, shown beside every row; left out where there is none. */
  readonly library?: { readonly name: string; readonly entries: readonly LibraryEntry[] };
}

/** What a worker begins with. */
export interface WorkerStart {
  /** Settings of the run; null where each task brings its own. */
  readonly settings: RunSettings | null;
  /** Extension of the file to come, so that what it needs is loaded by then; "" where nobody knows. */
  readonly expects: string;
}

export interface FileTask {
  /** As given, with "/". */
  readonly path: string;
  /** Settings of this file where they are not those of the run. */
  readonly own: RunSettings | null;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly baseline: readonly BaselineEntry[];
  /** Where the result is to be put, null to hand it back. */
  readonly store: { readonly folder: string; readonly key: string } | null;
}

/** A blank form (空白表样) to be read. */
export interface FormTask {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An input, or a member of one, that could not be read. */
export interface FailedFile {
  readonly path: string;
  readonly problem: Problem;
}

/** Why: the reader's reasons, and those of the batch around it. */
export type Problem =
  | ReadProblem
  | {
      readonly id:
        | 'timeout'
        | 'crashed'
        | 'out-of-memory'
        | 'unreadable'
        | 'not-found'
        | 'not-a-file'
        | 'own-output'
        | 'folder'
        | 'bad-line';
      readonly args: Readonly<Record<string, string | number>>;
    };

/** What summaries, grouping and the index need to know of a document that was let go. */
export interface DocumentSummary {
  readonly path: string;
  readonly sha256: string;
  readonly title: string;
  readonly year: number | null;
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly projects: number;
  readonly rows: number;
  /** Money of the projects in 万元. */
  readonly amount: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Of these, the ones that no other finding of their row says as well: what people read. */
  readonly told: Readonly<Record<Severity, number>>;
  readonly byRule: Readonly<Record<string, number>>;
  readonly piles: Readonly<Record<Pile, number>>;
  readonly notes: readonly ReadingNote[];
  readonly checks: { readonly passed: number; readonly failed: number };
  readonly unplaced: number;
  readonly suppressed: number;
  /** Findings that the baseline accepted, and what it accepts that is not there any more. */
  readonly baselined: number;
  readonly stale: readonly BaselineEntry[];
  /** All findings counted for a new baseline. */
  readonly counts: readonly BaselineEntry[];
  /** Its projects as they are known again in other files. */
  readonly filed: FiledDocument;
  /** What each filed project adds to the counts, so that it can be left out where it counts in another file. */
  readonly shares: readonly ProjectShare[];
}

/** What a project adds to the counts of its document. */
export interface ProjectShare {
  /** null for overall targets (部门整体). */
  readonly pile: Pile | null;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly told: Readonly<Record<Severity, number>>;
}

/** Milliseconds spent on a file. */
export interface Timing {
  readonly read: number;
  readonly analyse: number;
  readonly render: number;
  /** By rule, inside `analyse`. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface FileSummary {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly documents: readonly DocumentSummary[];
  readonly failures: readonly FailedFile[];
  readonly timing: Timing;
}

/** What was rendered of a file for one output, as UTF-8: most of it is only handed on, and read by nobody on its way. */
export type Part = Uint8Array;

export interface FileResult {
  readonly summary: FileSummary;
  /** One part per rendering, of all documents of the file in order. */
  readonly parts: readonly Part[];
}

/** What a worker hands back: the result itself, or only its summary where the result was put into the store. */
export interface TaskAnswer {
  readonly summary: FileSummary;
  readonly parts: readonly Part[] | null;
}
