/**
 * One run over inputs: what `lint`, `report` and `export` have in common. Outputs are emitters; the exit status follows from totals.
 */
import type { JournalWriter } from '../batch/journal.js';
import type { BatchInput } from '../batch/run-batch.js';
import type { RunRecorder } from '../batch/run-recorder.js';
import { defaultStore, pruneStore, temporaryStore } from '../batch/store.js';
import { defaultWorkers } from '../batch/workers.js';
import type { FailOn } from '../configuration/settings.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { INTERRUPT } from '../interrupt.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { Totals } from '../output/totals.js';
import { Progress } from '../terminal/progress.js';
import { deliver, printSummary, statusOf } from './delivery.js';
import { type Judging, localRunner, type Runner, runSettings } from './runner.js';

export interface RunOptions extends Judging {
  /** Walks the inputs once more, to say how much time is left. */
  readonly again?: () => AsyncIterable<BatchInput>;
  /** A first pass that says nothing itself. */
  readonly silent?: boolean;
  readonly emitters: readonly Emitter[];
  /** What else workers make, beside what emitters ask for. */
  readonly cache: boolean;
  readonly cacheFolder: string | null;
  readonly workers: number | null;
  /** Who does the work; the workers of this machine where nobody is named. */
  readonly runner?: Runner;
  readonly quiet: boolean;
  /** Colour on standard error. */
  readonly colour: boolean;
  /** What makes the exit status 1; null for `export`, which never does. */
  readonly failOn: FailOn | null;
  /** No document is as good as any. */
  readonly allowEmpty: boolean;
  readonly recorder: RunRecorder | null;
  /** Files that count where a project stands in several. */
  readonly preferred?: (path: string) => boolean;
  /** Keeps what was done for `merge`. */
  readonly journal: JournalWriter | null;
}

export interface RunResult {
  readonly status: ExitStatus;
  readonly totals: Totals;
}

/** A run over so few inputs keeps its results in memory. */
const FEW = 2;

/** Runs the batch and writes every output; prints progress, warnings and the summary to standard error. */
export async function run(inputs: AsyncIterable<BatchInput>, options: RunOptions): Promise<RunResult> {
  const { language, emitters } = options;
  const messages = messagesIn(language);
  const totals = new Totals();
  const progress = new Progress({ language, enabled: !options.quiet && process.stderr.isTTY === true && !process.env.CI });
  if (progress.enabled && options.again !== undefined) void count(options.again(), progress).catch(() => {});
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
    const outcomes = (options.runner ?? localRunner)(all, options, {
      base,
      workers,
      store,
      reuse: options.cache,
      observer: {
        started: (path) => progress.started(path),
        finished: (path) => progress.finished(path),
        retried: (path, problem) => {
          options.recorder?.note('retry', path, problem);
          if (!options.quiet && options.silent !== true) progress.print(messages.retried(path));
        },
        said: (line) => {
          options.recorder?.note('said', line);
          progress.print(line);
        },
      },
    });
    for await (const outcome of outcomes) {
      options.recorder?.outcome(outcome);
      options.journal?.write(outcome);
      await deliver(outcome, emitters, totals);
      progress.rows = totals.rows;
    }
    progress.clear();
    if (INTERRUPT.signal.aborted) {
      for (const emitter of emitters) emitter.abandon();
      options.recorder?.abandon();
      process.stderr.write(`${options.cache ? messages.interrupted() : messages.interruptedNoCache()}\n`);
      return { status: EXIT.interrupted, totals };
    }
    totals.countOnce(options.preferred);
    for (const emitter of emitters) await emitter.end();
    await options.journal?.finish(renderings);
  } catch (error) {
    progress.clear();
    for (const emitter of emitters) emitter.abandon();
    options.recorder?.abandon();
    throw error;
  } finally {
    temporary?.remove();
  }
  if (store !== null && options.cache && !few) pruneStore(store);
  await options.recorder?.finish(totals, base);
  if (options.silent !== true) printSummary(totals, options);
  return { status: statusOf(totals, options), totals };
}

/** Counts the inputs beside the work; stops to let the work go on every now and then. */
async function count(inputs: AsyncIterable<BatchInput>, progress: Progress): Promise<void> {
  let files = 0;
  for await (const input of inputs) {
    if (input.kind === 'file') files += 1;
    if (files % 256 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  progress.total = files;
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
