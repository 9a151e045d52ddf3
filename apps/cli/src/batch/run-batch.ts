/**
 * The engine: inputs in, outcomes out in the order of the inputs. Files are read ahead and processed side by side; one that is slow
 * holds back the output, not the work, until the buffer of finished ones is full. Their results wait on disk, so that memory is flat.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isApprovalPaper } from '@perf-lint/report';
import type { Input } from '../inputs/discover.js';
import { isOwnOutput } from '../inputs/own-output.js';
import { systemCode } from '../messages/system-error.js';
import { settingsHash } from './build-hash.js';
import { getResult, hasResult, resultKey } from './store.js';
import type { BaselineEntry, FailedFile, FileResult, Problem, RunSettings } from './task.js';
import { WorkerDied } from './workers.js';
import type { FileWork, Workforce } from './workforce.js';

/** What became of an input. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly path: string;
      readonly key: string;
      readonly named: boolean;
      readonly cached: boolean;
      readonly result: FileResult;
    }
  | { readonly kind: 'unsupported'; readonly path: string }
  /** Written by this tool, and passed over. */
  | { readonly kind: 'own-output'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly failure: FailedFile };

/** An input of the batch: a file, bytes that came on standard input, or what could not be made an input, which keeps its place. */
export type BatchInput =
  | Input
  | { readonly kind: 'bytes'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly path: string; readonly problem: Problem };

export interface BatchObserver {
  started(path: string): void;
  finished(path: string): void;
  retried(path: string, problem: Problem): void;
  /** What a person should know of how the work goes. */
  said(line: string): void;
}

export interface BatchOptions {
  readonly settings: RunSettings;
  /** Settings for a path; `settings` itself where nothing else is set for it. */
  readonly settingsOf: (path: string) => RunSettings;
  readonly baselineOf: (path: string) => readonly BaselineEntry[];
  /** Folder where results wait, and stay if `reuse`; null keeps the few of a small run in memory. */
  readonly store: string | null;
  /** Results of earlier runs are used. */
  readonly reuse: boolean;
  /** Who does the work; closed at the end of the batch. */
  readonly workforce: Workforce;
  readonly fileBytes: number;
  readonly observer: BatchObserver;
  /** Stops taking in files; those that run are finished. */
  readonly stop: AbortSignal;
}

/** Finished results that may wait for a slow one. */
const BUFFER = 256;
/** Bytes of finished results that may wait in memory; those that come when it is full wait on disk. */
const IN_HAND = 16 << 20;
/** Bytes of inputs that came as such and wait in memory, where more than one comes. */
const GIVEN = 64 << 20;

/** An outcome whose result may still lie in the store. */
type Waiting =
  | Exclude<Outcome, { kind: 'done' }>
  | (Omit<Extract<Outcome, { kind: 'done' }>, 'result'> & {
      readonly result: FileResult | null;
      readonly retry: () => Promise<FileResult | null>;
      /** Bytes of the input itself that `retry` keeps. */
      readonly given: number;
    });

/** Never waits for the next input while a result is ready: whoever sends one input at a time may want its result before the next. */
export async function* runBatch(inputs: AsyncIterable<BatchInput>, options: BatchOptions): AsyncGenerator<Outcome> {
  const batch = new Batch(options);
  const source = inputs[Symbol.asyncIterator]();
  const queue: { readonly outcome: Promise<Waiting>; done: boolean }[] = [];
  /** The input that was asked for and has not come yet. */
  let coming: Promise<void> | null = null;
  let ended = false;
  const take = async () => {
    const next = await source.next();
    coming = null;
    if (next.done === true) ended = true;
    else {
      const slot = { outcome: batch.start(next.value), done: false };
      const done = () => {
        slot.done = true;
      };
      slot.outcome.then(done, done);
      queue.push(slot);
    }
  };
  let stopWaiting = () => {};
  const stopped = new Promise<void>((resolve) => {
    stopWaiting = resolve;
  });
  options.stop.addEventListener('abort', stopWaiting, { once: true });
  try {
    for (;;) {
      const more = !ended && !options.stop.aborted && queue.length < batch.buffer;
      if (coming === null && more && batch.hasRoom()) {
        coming = take();
        // Where nobody waits for it just now, its failure is met when somebody does.
        coming.catch(() => {});
      }
      const head = queue[0];
      if (head === undefined && (options.stop.aborted || (coming === null && ended))) break;
      if (head?.done !== true) {
        const events: Promise<unknown>[] = options.stop.aborted ? [] : [stopped];
        if (head !== undefined) events.push(head.outcome);
        if (coming !== null && !options.stop.aborted) events.push(coming);
        else if (more) events.push(batch.roomAgain());
        await Promise.race(events);
        continue;
      }
      queue.shift();
      const outcome = await batch.fetch(await head.outcome);
      if (options.stop.aborted) continue;
      yield outcome;
    }
  } finally {
    options.stop.removeEventListener('abort', stopWaiting);
    await batch.close();
  }
}

class Batch {
  readonly #options: BatchOptions;
  #active = 0;
  /** Bytes of finished results that wait in memory for their turn. */
  #held = 0;
  /** Bytes of inputs that came as such, kept until their results are handed over. */
  #given = 0;
  #wake: (() => void)[] = [];
  readonly #hashes = new Map<RunSettings, string>();

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  #hashOf(settings: RunSettings): string {
    // Results that nobody will look up again need no more than a name of their own.
    if (!this.#options.reuse) return '';
    let hash = this.#hashes.get(settings);
    if (hash === undefined) {
      hash = settingsHash(settings);
      this.#hashes.set(settings, hash);
    }
    return hash;
  }

  /** Outcomes that may wait for their turn, those that are worked on included. */
  get buffer(): number {
    return Math.max(BUFFER, 2 * this.#options.workforce.places);
  }

  /** Files are read two ahead of the workers; bytes that came as inputs are not let pile up. */
  hasRoom(): boolean {
    return this.#active < this.#options.workforce.places + 2 && this.#given < GIVEN;
  }

  /** Resolves when a file is finished. */
  roomAgain(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  async start(input: BatchInput): Promise<Waiting> {
    switch (input.kind) {
      case 'unsupported':
      case 'own-output':
        return input;
      case 'missing':
        return failed(input.path, { id: 'not-found', args: { pattern: input.pattern ? 1 : 0 } });
      case 'unreadable':
        return failed(input.path, unreadable(input.error));
      case 'not-a-file':
        return failed(input.path, { id: input.kind, args: {} });
      case 'refused':
        return failed(input.path, input.problem);
      case 'file':
      case 'bytes':
        break;
      default:
        return input satisfies never;
    }
    this.#active += 1;
    this.#options.observer.started(input.path);
    const given = input.kind === 'bytes' ? input.bytes.length : 0;
    this.#given += given;
    let outcome: Waiting | null = null;
    try {
      outcome = await this.#process(input);
      if (outcome.kind === 'done') this.#held += bytesIn(outcome.result);
      return outcome;
    } finally {
      this.#active -= 1;
      if (outcome?.kind !== 'done') this.#given -= given;
      this.#options.observer.finished(input.path);
      for (const wake of this.#wake.splice(0)) wake();
    }
  }

  async #process(input: Extract<BatchInput, { kind: 'file' | 'bytes' }>): Promise<Waiting> {
    const { path } = input;
    const given = input.kind === 'bytes' ? input.bytes.length : 0;
    const read = await this.#read(input);
    if (!(read instanceof Uint8Array)) return failed(path, read);
    const named = input.kind === 'bytes' || input.named;
    if ((await isOwnOutput(read)) && !(named && (await isApprovalPaper(read))))
      return named ? failed(path, { id: 'own-output', args: {} }) : { kind: 'own-output', path };
    const settings = this.#options.settingsOf(path);
    const baseline = this.#options.baselineOf(path);
    const sha256 = createHash('sha256').update(read).digest('hex');
    const key = resultKey(sha256, path, this.#hashOf(settings), baseline.length === 0 ? '' : JSON.stringify(baseline));
    const again = async () => (input.kind === 'bytes' ? input.bytes.slice() : readFile(input.file));
    const work: FileWork = {
      path,
      own: settings === this.#options.settings ? null : settings,
      bytes: read,
      sha256,
      baseline,
      key,
      file: input.kind === 'file' ? input.file : null,
      again,
      keep: () => this.#place(key),
    };
    const { store, reuse, workforce } = this.#options;
    const retry = async () => workforce.process({ ...work, bytes: await again() });
    if (reuse && store !== null && hasResult(store, key))
      return { kind: 'done', path, key, named, cached: true, result: null, retry, given };
    try {
      return { kind: 'done', path, key, named, cached: false, result: await workforce.process(work), retry, given };
    } catch (error) {
      if (error instanceof WorkerDied) return failed(path, error.problem);
      throw error;
    }
  }

  /** Where a result goes that is ready now. */
  #place(key: string): ReturnType<FileWork['keep']> {
    const { store, reuse } = this.#options;
    return store !== null && (reuse || this.#held > IN_HAND) ? { folder: store, key } : null;
  }

  async #read(input: Extract<BatchInput, { kind: 'file' | 'bytes' }>): Promise<Uint8Array | Problem> {
    const value = this.#options.fileBytes;
    const tooLarge = (actual?: number): Problem => ({
      id: 'limit',
      args: { limit: 'fileBytes', value, ...(actual === undefined ? {} : { actual }) },
    });
    // How much more would have come on standard input, nobody knows.
    if (input.kind === 'bytes') return input.bytes.length > value ? tooLarge() : input.bytes.slice();
    try {
      const { size } = await stat(input.file);
      if (size > value) return tooLarge(size);
      return await readFile(input.file);
    } catch (error) {
      return unreadable(error);
    }
  }

  /** The outcome with its result in memory. An entry that turned out damaged is made again. */
  async fetch(waiting: Waiting): Promise<Outcome> {
    if (waiting.kind !== 'done') return waiting;
    const { retry, given, ...rest } = waiting;
    this.#given -= given;
    this.#held -= bytesIn(rest.result);
    if (rest.result !== null) return { ...rest, result: rest.result };
    const { store } = this.#options;
    const stored = store === null ? null : getResult(store, rest.key);
    if (stored !== null) return { ...rest, result: stored };
    try {
      const again = (await retry()) ?? (store === null ? null : getResult(store, rest.key));
      if (again !== null) return { ...rest, cached: false, result: again };
      return failed(rest.path, { id: 'crashed', args: { detail: 'the result could not be kept on disk' } });
    } catch (error) {
      if (error instanceof WorkerDied) return failed(rest.path, error.problem);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#options.workforce.close();
  }
}

/** Bytes of the parts that a result has in memory. */
function bytesIn(result: FileResult | null): number {
  return (result?.parts ?? []).reduce((sum, part) => sum + part.length, 0);
}

/** The code is for the sentence, the system's own words for the log. */
function unreadable(error: unknown): Problem {
  return { id: 'unreadable', args: { code: systemCode(error), detail: String((error as Error).message) } };
}

function failed(path: string, problem: Problem): Extract<Outcome, { kind: 'failed' }> {
  return { kind: 'failed', path, failure: { path, problem } };
}
