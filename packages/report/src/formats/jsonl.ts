/**
 * JSON lines: one indicator record a line (`export --format jsonl`).
 */
import type { Analysis } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { recordsOf } from '../record/indicator-record.js';

/** The records of a document, one line each with its line feed, in document order. */
export function* recordLines(analysis: Analysis, language: Language): Generator<string> {
  for (const record of recordsOf(analysis, language)) yield `${JSON.stringify(record)}\n`;
}
