/** Settings that a worker has fetched, and the workers of this machine that were started with those of the run at hand. */
import type { Redis } from 'ioredis';
import type { RunSettings } from '../batch/task.js';
import type { WorkerLimits } from '../batch/workers.js';
import { LocalWorkforce } from '../batch/workforce.js';
import { settingsKey } from './job.js';
import { type OwnSettings, unpackSettings } from './sent-settings.js';

/** Settings that are kept: those of a run and of the paths that others are set for. */
const KEPT = 32;

export class SettingsShelf {
  readonly #client: Redis;
  readonly #own: OwnSettings;
  readonly #known = new Map<string, RunSettings>();

  constructor(client: Redis, own: OwnSettings) {
    this.#client = client;
    this.#own = own;
  }

  /** Null where the server does not have them, or not whole. */
  async get(hash: string): Promise<RunSettings | null> {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const packed = await this.#client.getBuffer(settingsKey(hash));
    const settings = packed === null ? null : await unpackSettings(hash, packed, this.#own);
    if (settings === null) return null;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= KEPT && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(hash, settings);
    return settings;
  }
}

/**
 * The workforce of one run after another: threads begin with the settings of a run, which may be large. A document of another run waits until
 * those at work are finished.
 */
export class RunAtHand {
  readonly #limits: WorkerLimits;
  #hash = '';
  #workforce: LocalWorkforce | null = null;
  #working = 0;
  #changing = false;
  #wake: (() => void)[] = [];

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
  }

  /** Has the workforce of these settings do something. */
  async with<T>(hash: string, settings: RunSettings, work: (workforce: LocalWorkforce) => Promise<T>): Promise<T> {
    const workforce = await this.#turnTo(hash, settings);
    try {
      return await work(workforce);
    } finally {
      this.#working -= 1;
      for (const wake of this.#wake.splice(0)) wake();
    }
  }

  /** Counts the caller in before anybody else can turn to another run. */
  async #turnTo(hash: string, settings: RunSettings): Promise<LocalWorkforce> {
    for (;;) {
      if (this.#workforce !== null && this.#hash === hash && !this.#changing) break;
      if (this.#working > 0 || this.#changing) {
        await new Promise<void>((wake) => this.#wake.push(wake));
        continue;
      }
      this.#changing = true;
      await this.#workforce?.close();
      this.#workforce = new LocalWorkforce(settings, this.#limits, () => {});
      this.#hash = hash;
      this.#changing = false;
      break;
    }
    this.#working += 1;
    for (const wake of this.#wake.splice(0)) wake();
    return this.#workforce;
  }

  async close(): Promise<void> {
    await this.#workforce?.close();
  }
}
