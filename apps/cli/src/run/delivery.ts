/** What outcomes mean for the user, how they reach the outputs, and what the run as a whole comes to. */
import type { Severity } from '@perf-lint/analyser';
import type { Outcome } from '../batch/run-batch.js';
import type { FailedFile, FileSummary, Part } from '../batch/task.js';
import type { FailOn } from '../configuration/settings.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { isSupported } from '../inputs/file-types.js';
import type { Language } from '../language.js';
import type { Emitter } from '../output/emitter.js';
import { summaryText } from '../output/summary-text.js';
import { Totals } from '../output/totals.js';
import { SEVERITY_RANK } from '../severity-rank.js';

/**
 * What an outcome means for the user: a file named on the command line that is of no supported type and holds no targets is an error,
 * one that a walked folder held is skipped.
 */
export function settle(outcome: Outcome): Outcome {
  if (outcome.kind !== 'done') return outcome;
  const { summary } = outcome.result;
  if (
    outcome.named &&
    !isSupported(outcome.path) &&
    summary.documents.length > 0 &&
    summary.documents.every((document) => document.rows === 0)
  ) {
    return {
      kind: 'failed',
      path: outcome.path,
      failure: { path: outcome.path, problem: { id: 'unsupported-format', args: { format: '', named: 1 } } },
    };
  }
  const [only] = summary.failures;
  if (!outcome.named && summary.documents.length === 0 && summary.failures.length === 1 && only?.problem.id === 'unsupported-format') {
    return { kind: 'unsupported', path: outcome.path };
  }
  return outcome;
}

/** Hands an outcome to every output and adds it up. */
export async function deliver(outcome: Outcome, emitters: readonly Emitter[], totals: Totals): Promise<void> {
  switch (outcome.kind) {
    case 'unsupported':
      totals.skipped.push(outcome.path);
      return;
    case 'own-output':
      totals.ownOutputs += 1;
      return;
    case 'failed':
      await deliverFailure(outcome.failure, emitters, totals);
      return;
    case 'done':
      await deliverFile(outcome.result.summary, outcome.result.parts, emitters);
      totals.add(outcome.result.summary, outcome.cached);
      for (const failure of outcome.result.summary.failures) await deliverFailure(failure, emitters, totals);
      return;
    default:
      outcome satisfies never;
  }
}

const NOTHING: Part = new Uint8Array();

async function deliverFile(summary: FileSummary, parts: readonly Part[], emitters: readonly Emitter[]): Promise<void> {
  let part = 0;
  for (const emitter of emitters) await emitter.file(summary, emitter.rendering === null ? NOTHING : (parts[part++] ?? NOTHING));
}

async function deliverFailure(failure: FailedFile, emitters: readonly Emitter[], totals: Totals): Promise<void> {
  totals.failed.push(failure);
  for (const emitter of emitters) await emitter.failure(failure);
}

export interface SummaryPrinting {
  readonly language: Language;
  readonly quiet: boolean;
  readonly colour: boolean;
  /** null for `export`, which never returns 1. */
  readonly failOn: FailOn | null;
  /** A run without a document is as it should be. */
  readonly allowEmpty: boolean;
}

/** The last lines of a run, on standard error. */
export function printSummary(totals: Totals, options: SummaryPrinting): void {
  // Being quiet hides what went well, never what could not be read.
  if (options.quiet && totals.failed.length === 0 && (options.allowEmpty || totals.documents > 0)) return;
  const { language, colour, allowEmpty } = options;
  process.stderr.write(
    summaryText(options.quiet ? onlyFailures(totals) : totals, { language, colour, findings: options.failOn !== null, allowEmpty }),
  );
}

function onlyFailures(totals: Totals): Totals {
  const failures = new Totals();
  failures.failed.push(...totals.failed);
  return failures;
}

/** Exit status of a run. A selection without a document is wrong usage: a mistyped pattern must not pass for a clean folder. */
export function statusOf(totals: Totals, { failOn, allowEmpty }: Pick<SummaryPrinting, 'failOn' | 'allowEmpty'>): ExitStatus {
  if (totals.failed.length > 0 || (totals.documents === 0 && !allowEmpty)) return EXIT.failed;
  if (failOn === null || failOn === 'never') return EXIT.clean;
  const counted = (Object.keys(totals.listed) as Severity[]).some(
    (severity) => SEVERITY_RANK[severity] >= SEVERITY_RANK[failOn] && totals.listed[severity] > 0,
  );
  return counted ? EXIT.findings : EXIT.clean;
}
