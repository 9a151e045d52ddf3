/**
 * One run over inputs: what `lint`, `report` and `export` have in common. Outputs are emitters; the exit status follows from totals.
 */
import { availableParallelism } from 'node:os';
import type { JournalWriter } from '../batch/journal.js';
import { type BatchInput, runBatch } from '../batch/run-batch.js';
import type { RunRecorder } from '../batch/run-recorder.js';
import { defaultStore, pruneStore, temporaryStore } from '../batch/store.js';
import type { Rendering, RunSettings } from '../batch/task.js';
import { defaultWorkers } from '../batch/workers.js';
import { settingsByPath } from '../configuration/overrides.js';
import type { Baseline, FailOn, Settings } from '../configuration/settings.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { INTERRUPT } from '../interrupt.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { Totals } from '../output/totals.js';
import { Progress } from '../terminal/progress.js';
import { deliver, printSummary, settle, statusOf } from './delivery.js';

export interface RunOptions {
  readonly language: Language;
  readonly settings: Settings;
  readonly passwords: readonly string[];
  /** Scanned pages of a file that are recognised; null where none are. */
  readonly ocrPages: number | null;
  readonly previous: RunSettings['previous'];
  /** Facts of all documents of the batch, for the rules that look across them; [] where they are not asked for. */
  readonly batch: RunSettings['batch'];
  readonly forms: RunSettings['forms'];
  readonly library?: RunSettings['library'];
  /** Walks the inputs once more, to say how much time is left. */
  readonly again?: () => AsyncIterable<BatchInput>;
  /** A first pass that says nothing itself. */
  readonly silent?: boolean;
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
  const { language, settings, emitters } = options;
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
    const outcomes = runBatch(all, {
      settings: base,
      settingsOf: settingsByPath(settings, base),
      baselineOf: (path) => options.baseline[path] ?? [],
      store,
      reuse: options.cache,
      limits: { workers: Math.max(1, Math.min(workers, availableParallelism() * 4)), ...settings.process, seconds: secondsFor(options) },
      fileBytes: fileBytesOf(settings),
      observer: {
        started: (path) => progress.started(path),
        finished: (path) => progress.finished(path),
        retried: (path, problem) => {
          options.recorder?.note('retry', path, problem);
          if (!options.quiet && options.silent !== true) progress.print(messages.retried(path));
        },
      },
      stop: INTERRUPT.signal,
    });
    for await (const outcome of outcomes) {
      const settled = settle(outcome);
      options.recorder?.outcome(settled);
      options.journal?.write(settled);
      await deliver(settled, emitters, totals);
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

/** Bytes that one input may have. */
export function fileBytesOf({ limits }: Settings): number {
  return limits.fileBytes ?? 200 << 20;
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

/** A scanned page takes its time, on a slow and busy machine too. */
const SECONDS_A_SCAN = 60;

function secondsFor({ settings, ocrPages }: RunOptions): number {
  return settings.process.seconds + SECONDS_A_SCAN * (ocrPages ?? 0);
}

function runSettings(options: RunOptions, renderings: readonly Rendering[]): RunSettings {
  const { settings } = options;
  return {
    language: options.language,
    configuration: settings.analysis,
    limits: options.ocrPages === null ? settings.limits : { ...settings.limits, scannedPages: options.ocrPages },
    passwords: options.passwords,
    ...(options.ocrPages === null ? {} : { ocr: true }),
    renderings,
    previous: options.previous,
    batch: options.batch,
    forms: options.forms,
    ...(options.library === undefined ? {} : { library: options.library }),
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
