/**
 * One run over inputs: what `lint`, `report` and `export` have in common. Outputs are emitters; the exit status follows from totals.
 */
import { availableParallelism } from 'node:os';
import type { Severity } from '@perf-lint/analyser';
import { type BatchInput, type Outcome, runBatch } from './batch/run-batch.js';
import type { RunRecorder } from './batch/run-recorder.js';
import { defaultStore, pruneStore, temporaryStore } from './batch/store.js';
import type { FailedFile, FileSummary, Rendering, RunSettings } from './batch/task.js';
import { defaultWorkers } from './batch/workers.js';
import { settingsByPath } from './configuration/overrides.js';
import type { Baseline, FailOn, Settings } from './configuration/settings.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { isSupported } from './inputs/file-types.js';
import { INTERRUPT } from './interrupt.js';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';
import type { Emitter } from './output/emitter.js';
import { summaryText } from './output/summary-text.js';
import { Totals } from './output/totals.js';
import { SEVERITY_RANK } from './terminal/findings-text.js';
import { Progress } from './terminal/progress.js';

export interface RunOptions {
  readonly language: Language;
  readonly settings: Settings;
  readonly passwords: readonly string[];
  readonly previous: RunSettings['previous'];
  readonly forms: RunSettings['forms'];
  readonly baseline: Baseline;
  readonly emitters: readonly Emitter[];
  /** What else workers make, beside what emitters ask for. */
  readonly cache: boolean;
  readonly cacheFolder: string | null;
  readonly workers: number | null;
  readonly quiet: boolean;
  /** Colour on standard error. */
  readonly colour: boolean;
  /** What makes the exit status 1; null for `export`, which never does. */
  readonly failOn: FailOn | null;
  readonly recorder: RunRecorder | null;
}

export interface RunResult {
  readonly status: ExitStatus;
  readonly totals: Totals;
}

/** Inputs up to this many are worked off without starting workers, where they are small texts. */
const FEW = 2;

/** Runs the batch and writes every output; prints progress, warnings and the summary to standard error. */
export async function run(inputs: AsyncIterable<BatchInput>, options: RunOptions): Promise<RunResult> {
  const { language, settings, emitters } = options;
  const messages = messagesIn(language);
  const totals = new Totals();
  const progress = new Progress({ language, enabled: !options.quiet && process.stderr.isTTY === true && !process.env.CI });
  const renderings = emitters.flatMap((emitter) => emitter.rendering ?? []);
  const base = runSettings(options, renderings);
  const { head, all } = await peek(inputs);
  const few = head !== null && head.length <= FEW;
  const temporary = options.cache || few ? null : temporaryStore();
  const store = options.cache ? (options.cacheFolder ?? defaultStore()) : (temporary?.folder ?? null);
  let workers = options.workers ?? defaultWorkers();
  if (head !== null) workers = Math.min(workers, Math.max(1, head.length));
  try {
    for (const emitter of emitters) await emitter.begin();
    const outcomes = runBatch(all, {
      settings: base,
      settingsOf: settingsByPath(settings, base),
      baselineOf: (path) => options.baseline[path] ?? [],
      store,
      reuse: options.cache,
      limits: { workers: Math.max(1, Math.min(workers, availableParallelism() * 4)), ...settings.process },
      fileBytes: settings.limits.fileBytes ?? 200 << 20,
      inPlace: few,
      observer: {
        started: (path) => progress.started(path),
        finished: (path) => progress.finished(path),
        retried: (path, problem) => {
          options.recorder?.note('retry', path, problem);
          if (!options.quiet) progress.print(messages.retried(path));
        },
      },
      stop: INTERRUPT.signal,
    });
    for await (const outcome of outcomes) {
      await deliver(settle(outcome), emitters, totals, options);
      progress.rows = totals.rows;
    }
    progress.clear();
    if (INTERRUPT.signal.aborted) {
      for (const emitter of emitters) emitter.abandon();
      process.stderr.write(`${options.cache ? messages.interrupted() : messages.interruptedNoCache()}\n`);
      return { status: EXIT.interrupted, totals };
    }
    for (const emitter of emitters) await emitter.end();
  } catch (error) {
    progress.clear();
    for (const emitter of emitters) emitter.abandon();
    throw error;
  } finally {
    temporary?.remove();
  }
  if (store !== null && options.cache && !few) pruneStore(store);
  await options.recorder?.finish(totals, base);
  printSummary(totals, options);
  return { status: statusOf(totals, options.failOn), totals };
}

function runSettings(options: RunOptions, renderings: readonly Rendering[]): RunSettings {
  const { settings } = options;
  return {
    language: options.language,
    configuration: settings.analysis,
    limits: settings.limits,
    passwords: options.passwords,
    renderings,
    previous: options.previous,
    forms: options.forms,
  };
}

/** Takes the first inputs to see whether there are only a few. `head` is null where there are more. */
async function peek(
  inputs: AsyncIterable<BatchInput>,
): Promise<{ readonly head: readonly BatchInput[] | null; readonly all: AsyncIterable<BatchInput> }> {
  const iterator = inputs[Symbol.asyncIterator]();
  const head: BatchInput[] = [];
  let ended = false;
  while (head.filter((input) => input.kind === 'file' || input.kind === 'bytes').length <= FEW) {
    const next = await iterator.next();
    if (next.done === true) {
      ended = true;
      break;
    }
    head.push(next.value);
  }
  async function* all(): AsyncGenerator<BatchInput> {
    yield* head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head: ended ? head.filter((input) => input.kind === 'file' || input.kind === 'bytes') : null, all: all() };
}

/**
 * What an outcome means for the user: a file named on the command line that is of no supported type and holds no targets is an error,
 * one that a walked folder held is skipped.
 */
function settle(outcome: Outcome): Outcome {
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

async function deliver(outcome: Outcome, emitters: readonly Emitter[], totals: Totals, options: RunOptions): Promise<void> {
  options.recorder?.outcome(outcome);
  switch (outcome.kind) {
    case 'unsupported':
      totals.skipped.push(outcome.path);
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

async function deliverFile(summary: FileSummary, parts: readonly string[], emitters: readonly Emitter[]): Promise<void> {
  let part = 0;
  for (const emitter of emitters) await emitter.file(summary, emitter.rendering === null ? '' : (parts[part++] ?? ''));
}

async function deliverFailure(failure: FailedFile, emitters: readonly Emitter[], totals: Totals): Promise<void> {
  totals.failed.push(failure);
  for (const emitter of emitters) await emitter.failure(failure);
}

function printSummary(totals: Totals, options: RunOptions): void {
  // Being quiet hides what went well, never what could not be read.
  if (options.quiet && totals.failed.length === 0) return;
  const { language, colour } = options;
  process.stderr.write(summaryText(options.quiet ? onlyFailures(totals) : totals, { language, colour, findings: options.failOn !== null }));
}

function onlyFailures(totals: Totals): Totals {
  const failures = new Totals();
  failures.failed.push(...totals.failed);
  return failures;
}

function statusOf(totals: Totals, failOn: FailOn | null): ExitStatus {
  if (totals.failed.length > 0) return EXIT.failed;
  if (failOn === null || failOn === 'never') return EXIT.clean;
  const counted = (Object.keys(totals.findings) as Severity[]).some(
    (severity) => SEVERITY_RANK[severity] >= SEVERITY_RANK[failOn] && totals.findings[severity] > 0,
  );
  return counted ? EXIT.findings : EXIT.clean;
}
