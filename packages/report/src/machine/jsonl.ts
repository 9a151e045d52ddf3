/**
 * JSON lines: one indicator record a line (`export --format jsonl`).
 */
import type { Analysis } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { recordsOf } from '../record/indicator-record.js';
import type { Wording } from '../texts/finding-texts.js';

/** The records of a document, one line each with its line feed, in document order. */
export function* recordLines(analysis: Analysis, language: Language, wording?: Wording): Generator<string> {
  for (const record of recordsOf(analysis, language, wording)) yield `${JSON.stringify(record)}\n`;
}
