/**
 * Several workers over a queue of files. A file that hangs is ended with its worker after a time limit, and the others go on.
 */
import type { Answer, FromWorker, PageBegun, ToWorker, Work } from './protocol.js';
import { takenIn } from './taking-in.js';

/** What became of a piece of work. */
export type WorkOutcome<A = Answer> = A | { readonly kind: 'timeout'; readonly seconds: number } | { readonly kind: 'crashed' };

/** The part of a browser's Worker that is used here; tests hand in their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export interface PoolOptions {
  readonly size: number;
  /** A file that takes longer is given up, in milliseconds; of a scan each page has so long. */
  readonly timeLimit: number;
  readonly start: () => WorkerLike;
  /** Told when work begins, for a list that shows what is going on. */
  readonly begun?: (task: object) => void;
  /** Told which page of a scan is being recognised. */
  readonly page?: (task: object, page: PageBegun) => void;
}

/** Workers for a machine: two to four, one less than its processors so that the page still answers. */
export function poolSize(processors: number | undefined): number {
  return Math.min(4, Math.max(2, (processors ?? 2) - 1));
}

interface Task {
  readonly token: object;
  readonly work: Work;
  readonly settle: (outcome: Finished) => void;
}

/** What came of a piece of work, before the page has taken it in. */
type Finished = Exclude<FromWorker, { readonly kind: 'ready' } | PageBegun> | Exclude<WorkOutcome, Answer>;

export class Pool {
  readonly #options: PoolOptions;
  #idle: WorkerLike[] = [];
  readonly #busy = new Map<WorkerLike, { readonly task: Task; readonly end: () => void }>();
  #waiting: Task[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Queues work. `token` names it in {@link PoolOptions.begun} and {@link cancel}; a cancelled piece of work never settles. */
  run<K extends Work['kind']>(token: object, work: Extract<Work, { readonly kind: K }>): Promise<WorkOutcome<Answer<K>>> {
    return new Promise((resolve) => {
      // A worker answers each kind of work in its kind.
      const settle = (outcome: Finished): void => {
        if (outcome.kind !== 'packed') resolve(outcome as WorkOutcome<Answer<K>>);
        else void takenIn(outcome).then((taken) => resolve(taken as WorkOutcome<Answer<K>>));
      };
      this.#waiting.push({ token, work, settle });
      this.#next();
    });
  }

  /** Drops what waits and ends what runs, or of both only what goes by a token. */
  cancel(token: object | null = null): void {
    const meant = (each: object): boolean => token === null || each === token;
    this.#waiting = this.#waiting.filter((task) => !meant(task.token));
    for (const { task, end } of [...this.#busy.values()]) if (meant(task.token)) end();
  }

  /** Starts all workers ahead of the work: a second of each, while nobody waits for it. */
  prepare(): void {
    while (this.#busy.size + this.#idle.length < this.#options.size) {
      const worker = this.#options.start();
      // One that cannot even start is nobody's: the work that comes starts its own, and says what became of that.
      worker.onerror = () => {
        this.#idle = this.#idle.filter((each) => each !== worker);
      };
      this.#idle.push(worker);
    }
  }

  /** Ends the workers that have nothing to do: the next piece of work starts one anew. */
  dismissIdle(): void {
    for (const worker of this.#idle.splice(0)) worker.terminate();
  }

  #next(): void {
    while (this.#waiting.length > 0 && this.#busy.size < this.#options.size) {
      const task = this.#waiting.shift();
      if (task !== undefined) this.#give(task, this.#idle.pop() ?? this.#options.start());
    }
  }

  #give(task: Task, worker: WorkerLike): void {
    const { timeLimit, begun, page } = this.#options;
    const limited = () => setTimeout(() => finish({ kind: 'timeout', seconds: Math.round(timeLimit / 1000) }), timeLimit);
    let timer = limited();
    const release = (): void => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      this.#busy.delete(worker);
    };
    const finish = (outcome: Finished | null): void => {
      release();
      if (outcome === null || outcome.kind === 'timeout' || outcome.kind === 'crashed') worker.terminate();
      else this.#idle.push(worker);
      if (outcome !== null) task.settle(outcome);
      this.#next();
    };
    this.#busy.set(worker, { task, end: () => finish(null) });
    worker.onmessage = ({ data }) => {
      if (data.kind === 'ready') return;
      if (data.kind !== 'page') return finish(data);
      clearTimeout(timer);
      timer = limited();
      page?.(task.token, data);
    };
    worker.onerror = () => finish({ kind: 'crashed' });
    begun?.(task.token);
    worker.postMessage({ kind: 'work', work: task.work });
  }
}
