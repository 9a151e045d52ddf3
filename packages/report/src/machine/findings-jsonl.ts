/**
 * JSON lines of `lint`: one finding a line; an input that could not be read is a line with `problem`.
 */
import type { ReportOptions } from '../options.js';
import { problemSentence } from '../texts/problems.js';
import { findingLines } from './finding-line.js';
import type { ReportFormat } from './report-format.js';

export function findingsJsonl({ language, wording }: ReportOptions): ReportFormat {
  return {
    begin: () => '',
    *document(analysis) {
      for (const line of findingLines(analysis, language, wording)) yield `${JSON.stringify(line)}\n`;
    },
    failure: ({ path, problem }) => `${JSON.stringify({ document: path, problem, message: problemSentence(problem, language) })}\n`,
    end: () => '',
  };
}
