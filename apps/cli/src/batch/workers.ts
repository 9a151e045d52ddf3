/**
 * The pool of workers. A worker that hangs or runs out of memory is killed and costs its file only.
 */
import { availableParallelism, freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { FormOutcome } from '@perf-lint/reader';
import { Tinypool } from 'tinypool';
import { PROCESS_LIMITS } from '../configuration/settings.js';
import { compiledWorker } from './compiled.js';
import { MemoryWatch } from './memory-watch.js';
import type { FileTask, FormTask, Problem, RunSettings, TaskAnswer, WorkerStart } from './task.js';

export interface WorkerLimits {
  readonly workers: number;
  /** Seconds that a file may take. */
  readonly seconds: number;
  /** MB that a file may take: heap of its worker, and what lies outside the heap. */
  readonly memory: number;
}

/** Calls `stop` when a file has had its time; the function that it returns calls that off. */
export type Patience = (path: string, seconds: number, stop: () => void) => () => void;

const byTheClock: Patience = (_, seconds, stop) => {
  const timer = setTimeout(stop, seconds * 1000);
  return () => clearTimeout(timer);
};

/** What workers run and how long they may, where it is not the usual. */
export interface WorkerSeams {
  /** Takes a task, gives a {@link TaskAnswer}. */
  readonly module?: URL;
  readonly patience?: Patience;
}

/** One worker a core, as far as memory goes: a worker on a large PDF takes some 400 MB. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / (400 << 20)), 16));
}

/** Thrown where a worker died over a file. */
export class WorkerDied extends Error {
  /** @param alone nothing else ran at any time: the crowd cannot have been the reason, and trying again would end the same way */
  constructor(
    readonly problem: Problem,
    readonly alone: boolean,
  ) {
    super(problem.id);
  }
}

/** MB for what lives no longer than its document. Four times as much saves no processor time, and is memory that every worker holds. */
const YOUNG = 24;
const WORKER = new URL('./worker.js', import.meta.url);

/**
 * A worker compiles for itself what it runs often. That had better wait until it pays, fifteen times as long as the engine of Node 20 would, and
 * thirty times for what is WebAssembly: a single document is read before, and a folder loses nothing. Later engines have a quicker compiler in between,
 * and no such settings.
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000 --wasm-tiering-budget=50000000');
}

function poolOf(module: URL, start: WorkerStart, workers: number, memory: number): Tinypool {
  compileLater();
  const compiled = module === WORKER ? compiledWorker(new URL('./', WORKER)) : null;
  return new Tinypool({
    filename: fileURLToPath(compiled ?? module),
    workerData: start,
    minThreads: Math.min(1, workers),
    maxThreads: workers,
    idleTimeout: 5_000,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
  });
}

/** One worker that loads while the program itself still does, before the settings are known. */
let early: Tinypool | null = null;

/** Starts a worker for a run over one file with this extension: most of the time that such a run takes is loading. */
export function startEarly(extension: string): void {
  early ??= poolOf(WORKER, { settings: null, expects: extension }, 1, PROCESS_LIMITS.memory);
}

/** Ends the early worker, if nobody took it over. */
export async function endEarly(): Promise<void> {
  const pool = early;
  early = null;
  await pool?.destroy();
}

export class Workers {
  readonly #pool: Tinypool;
  readonly #limits: WorkerLimits;
  readonly #memory: MemoryWatch;
  readonly #patience: Patience;
  /** Settings that workers have not got; null where they began with them. */
  readonly #settings: RunSettings | null;

  constructor(settings: RunSettings, limits: WorkerLimits, { module = WORKER, patience = byTheClock }: WorkerSeams = {}) {
    this.#limits = limits;
    this.#memory = new MemoryWatch(limits);
    this.#patience = patience;
    if (early !== null && module === WORKER && limits.workers === 1 && limits.memory === PROCESS_LIMITS.memory) {
      this.#pool = early;
      this.#settings = settings;
      early = null;
    } else {
      this.#pool = poolOf(module, { settings, expects: '' }, limits.workers, limits.memory);
      this.#settings = null;
    }
  }

  /** Processes a file. Throws {@link WorkerDied} where its worker hung, took too much memory or crashed. */
  async process(task: FileTask): Promise<TaskAnswer> {
    return (await this.#run('default', this.#settings === null ? task : { ...task, own: task.own ?? this.#settings })) as TaskAnswer;
  }

  /** Reads a blank form; throws like `process`. */
  async readForm(task: FormTask): Promise<FormOutcome> {
    return (await this.#run('form', task)) as FormOutcome;
  }

  /** Has a worker do what its module exports under a name, within the limits of time and memory. */
  async #run(name: string, task: FileTask | FormTask): Promise<unknown> {
    const { seconds, memory } = this.#limits;
    const stop = new AbortController();
    let why: Problem | null = null;
    const stopFor = (problem: Problem) => {
      why ??= problem;
      stop.abort();
    };
    const watched = this.#memory.begin(() => stopFor({ id: 'out-of-memory', args: { megabytes: memory } }));
    const callOff = this.#patience(task.path, seconds, () => stopFor({ id: 'timeout', args: { seconds } }));
    try {
      return await this.#pool.run(task, { name, signal: stop.signal, transferList: [task.bytes.buffer as ArrayBuffer] });
    } catch (error) {
      throw new WorkerDied(why ?? this.#problemOf(error), !watched.company);
    } finally {
      callOff();
      this.#memory.end(watched);
    }
  }

  #problemOf(error: unknown): Problem {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { id: 'out-of-memory', args: { megabytes: this.#limits.memory } };
    return {
      id: 'crashed',
      args: {
        detail:
          String(message ?? error)
            .split('\n')[0]
            ?.slice(0, 200) ?? '',
      },
    };
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
