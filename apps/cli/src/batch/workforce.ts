/** Who works on the files of a batch: the workers of this machine, or those of others. */
import { Slots } from './slots.js';
import type { FileResult, FileTask, Problem, RunSettings } from './task.js';
import { WorkerDied, type WorkerLimits, type WorkerSeams, Workers } from './workers.js';

/** A file to be worked on. */
export interface FileWork extends Omit<FileTask, 'store'> {
  /** Names the result; of all settings, where results of other runs are used. */
  readonly key: string;
  /** Where the file lies; null where its bytes came as such. */
  readonly file: string | null;
  /** The bytes once more: those of the work itself may be handed over only once. */
  readonly again: () => Promise<Uint8Array>;
  /** Where the result is to be put, asked when there is one; null to hand it back. */
  readonly keep: () => FileTask['store'];
}

export interface Workforce {
  /** Files that are worked on at a time; may change while it works. */
  readonly places: number;
  /**
   * Works on a file. Gives null where the result was put where it is to be kept.
   * @throws {WorkerDied} where the file cost its worker, tried alone too
   */
  process(work: FileWork): Promise<FileResult | null>;
  close(): Promise<void>;
}

/** The workers of this machine, started with the first file. */
export class LocalWorkforce implements Workforce {
  readonly places: number;
  readonly #slots: Slots;
  readonly #start: () => Workers;
  readonly #retried: (path: string, problem: Problem) => void;
  #workers: Workers | null = null;

  /** @param retried told where a file is tried once more */
  constructor(settings: RunSettings, limits: WorkerLimits, retried: (path: string, problem: Problem) => void, seams?: WorkerSeams) {
    this.places = limits.workers;
    this.#slots = new Slots(limits.workers);
    this.#start = () => new Workers(settings, limits, seams);
    this.#retried = retried;
  }

  async process(work: FileWork): Promise<FileResult | null> {
    try {
      return await this.#slots.run(() => this.#inWorker(work, work.bytes));
    } catch (error) {
      if (!(error instanceof WorkerDied) || error.alone) throw error;
      this.#retried(work.path, error.problem);
    }
    // It may have been the crowd, not the file.
    return this.alone(work);
  }

  /** Works on a file with the machine to itself. @param begins called when nothing else runs any more */
  async alone(work: FileWork, begins: () => Promise<void> = async () => {}): Promise<FileResult | null> {
    return this.#slots.runAlone(async () => {
      await begins();
      return this.#inWorker(work, await work.again());
    });
  }

  async #inWorker({ path, own, sha256, baseline, keep }: FileWork, bytes: Uint8Array): Promise<FileResult | null> {
    this.#workers ??= this.#start();
    const { summary, parts } = await this.#workers.process({ path, own, sha256, baseline, bytes: ownBuffer(bytes), store: keep() });
    return parts === null ? null : { summary, parts };
  }

  async close(): Promise<void> {
    await this.#workers?.close();
  }
}

/** Bytes in a buffer of their own, which may be handed to another thread. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
