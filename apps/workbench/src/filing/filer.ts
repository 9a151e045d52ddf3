/** The page's side of the worker that files: one piece of work at a time, which people may stop. */
import type { FilingAnswer, FilingWork, FromFiler } from './protocol.js';

export type FilingOutcome<A = FilingAnswer> = A | { readonly kind: 'stopped' } | { readonly kind: 'crashed' };

/** The part of a browser's Worker that is used here. */
export interface FilerLike {
  onmessage: ((event: MessageEvent<FromFiler>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(work: FilingWork): void;
  terminate(): void;
}

export class Filer {
  readonly #start: () => FilerLike;
  #stop: (() => void) | null = null;
  #prepared: FilerLike | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: () => FilerLike) {
    this.#start = start;
  }

  /** Starts the worker of the next piece of work ahead of it. */
  prepare(): void {
    if (this.#prepared !== null) return;
    const worker = this.#start();
    // One that cannot even start is nobody's: the work that comes starts its own, and says what became of that.
    worker.onerror = () => {
      if (this.#prepared === worker) this.#prepared = null;
    };
    this.#prepared = worker;
  }

  /** Does a piece of work once those before it are done. `progress` is told how many of how many are done, where that is known. */
  run<K extends FilingWork['kind']>(
    work: Extract<FilingWork, { readonly kind: K }>,
    progress: (done: number, all: number) => void = () => undefined,
  ): Promise<FilingOutcome<FilingAnswer<K>>> {
    const done = this.#last.then(() => this.#done(work, progress));
    this.#last = done;
    // A worker answers each kind of work in its kind.
    return done as Promise<FilingOutcome<FilingAnswer<K>>>;
  }

  /** Ends what is being done. */
  stop(): void {
    this.#stop?.();
  }

  /** A worker for this alone: what it held is given back with it. */
  #done(work: FilingWork, progress: (done: number, all: number) => void): Promise<FilingOutcome> {
    const worker = this.#prepared ?? this.#start();
    this.#prepared = null;
    return new Promise((resolve) => {
      const finish = (outcome: FilingOutcome): void => {
        this.#stop = null;
        worker.terminate();
        resolve(outcome);
      };
      this.#stop = () => finish({ kind: 'stopped' });
      worker.onmessage = ({ data }) => {
        if (data.kind === 'progress') progress(data.done, data.all);
        else finish(data);
      };
      worker.onerror = () => finish({ kind: 'crashed' });
      worker.postMessage(work);
    });
  }
}
