/** What `perf-lint pipe` answers to one line: one JSON object on one line, with the documents as `lint --format json` writes them. */
import { joinedSentences, jsonText, problemLine, problemSentence, publicProblem } from '@perf-lint/report';
import type { Outcome } from '../batch/run-batch.js';
import type { FailedFile, Part } from '../batch/task.js';
import type { Language } from '../language.js';

/** What came of a line. `partly`: rows were read, and something else of the input was not. */
export const PIPE_STATUSES = ['read', 'partly', 'no-targets', 'failed'] as const;

export type PipeStatus = (typeof PIPE_STATUSES)[number];

export interface Answer {
  readonly status: PipeStatus;
  /** The whole line with its line feed. */
  readonly bytes: Uint8Array;
}

interface Said {
  readonly status: PipeStatus;
  /** Documents as JSON, with commas between them. */
  readonly documents: Part;
  readonly failures: readonly FailedFile[];
}

/**
 * The answer to a line. Every answer has the same members, so that it fits a table.
 * @param number of the line, from 1
 */
export function pipeAnswer(number: number, outcome: Outcome, language: Language): Answer {
  const { status, documents, failures } = said(outcome);
  const told = failures.map(({ path, problem }) =>
    path === outcome.path ? problemSentence(problem, language) : problemLine(path, problem, language),
  );
  const head = jsonText({ line: number, input: outcome.path === '' ? null : outcome.path, status });
  const tail = jsonText({
    failures: failures.map(({ path, problem }) => ({
      path,
      problem: publicProblem(problem),
      message: problemSentence(problem, language),
    })),
    problem: told.length === 0 ? null : joinedSentences(told, language),
  });
  const open = Buffer.from(`${head.slice(0, -1)},"documents":[`);
  // The documents stay the bytes that the worker made.
  return { status, bytes: Buffer.concat([open, withoutLineFeeds(documents), Buffer.from(`],${tail.slice(1)}\n`)]) };
}

const NONE: Part = new Uint8Array();

function said(outcome: Outcome): Said {
  const failed = (failure: FailedFile): Said => ({ status: 'failed', documents: NONE, failures: [failure] });
  switch (outcome.kind) {
    case 'done': {
      const { summary, parts } = outcome.result;
      const rows = summary.documents.some((document) => document.rows > 0);
      const whole = summary.failures.length === 0;
      const status = whole ? (rows ? 'read' : 'no-targets') : rows ? 'partly' : 'failed';
      return { status, documents: parts[0] ?? NONE, failures: summary.failures };
    }
    case 'failed':
      return failed(outcome.failure);
    case 'own-output':
      return failed({ path: outcome.path, problem: { id: 'own-output', args: {} } });
    case 'unsupported':
      return failed({ path: outcome.path, problem: { id: 'unsupported-format', args: { format: '' } } });
    default:
      return outcome satisfies never;
  }
}

/** A line feed stands before each document, and nowhere else: within JSON it is written as an escape. */
function withoutLineFeeds(documents: Part): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = documents.indexOf(10); at >= 0; at = documents.indexOf(10, from)) {
    pieces.push(documents.subarray(from, at));
    from = at + 1;
  }
  return Buffer.concat([...pieces, documents.subarray(from)]);
}
