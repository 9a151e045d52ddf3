/**
 * JSON lines of `lint`: one finding a line; an input that could not be read is a line with `problem`.
 */
import type { ReportOptions } from '../options.js';
import { problemSentence, publicProblem } from '../texts/problems.js';
import { jsonText } from '../texts/single-line.js';
import { findingLines } from './finding-line.js';
import type { ReportFormat } from './report-format.js';

export function findingsJsonl({ language, wording }: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => '',
    *document(analysis) {
      for (const line of findingLines(analysis, language, wording)) yield `${jsonText(line)}\n`;
    },
    failure: ({ path, problem }) =>
      `${jsonText({ document: path, problem: publicProblem(problem), message: problemSentence(problem, language) })}\n`,
    end: () => '',
  };
}
