/**
 * What every machine format is: text in pieces, document after document, so that memory does not grow with the batch.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReadProblemData } from '../texts/problems.js';

/** An input that could not be read. */
export interface FailedInput {
  readonly path: string;
  readonly problem: ReadProblemData;
}

/**
 * One format over one batch. Call `begin` once, `document` and `failure` for each input in their final order, `end` once,
 * and write the pieces as they come. Several formats run side by side: each keeps only its own state.
 */
export interface ReportFormat {
  /**
   * What stands between the pieces of two documents, "" for nothing: workers may then make what a document adds, each by itself.
   * Null where a format counts over documents and must be handed all of them.
   */
  readonly separator: string | null;
  begin(): string;
  document(analysis: Analysis): Iterable<string>;
  failure(failed: FailedInput): string;
  end(): string;
}
