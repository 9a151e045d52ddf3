/**
 * Memory of the whole process, workers included. The heap limit of a worker sees neither WebAssembly nor buffers; what the system has
 * handed out sees both, but does not say whose it is. So a file that runs alone is held to its own growth, and files that run side by side
 * are stopped together: each is then tried alone, where it shows which one it was.
 */

/** MB that a worker may take beside its heap limit: short-lived objects, compiled code, buffers of a file. */
const BESIDE_HEAP = 256;
const EVERY_MS = 100;

/** A running file. */
export interface Watched {
  /** Something else ran at the same time, if only for a moment. */
  company: boolean;
  /** Memory of the process when it started, in bytes. */
  readonly before: number;
  readonly stop: () => void;
}

export interface MemoryUse {
  /** Bytes that the system has handed out to the process. */
  readonly all: number;
  /** Bytes of the main thread's own heap and buffers. */
  readonly main: number;
}

export class MemoryWatch {
  readonly #running = new Set<Watched>();
  readonly #limits: { readonly workers: number; readonly memory: number };
  readonly #use: () => MemoryUse;
  readonly #first: MemoryUse;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param limits workers, and MB that each may take */
  constructor(limits: { readonly workers: number; readonly memory: number }, use: () => MemoryUse = memoryUse) {
    this.#limits = limits;
    this.#use = use;
    this.#first = use();
  }

  /** Watches a file until `end`; calls `stop` where it takes too much. */
  begin(stop: () => void): Watched {
    const watched: Watched = { company: this.#running.size > 0, before: this.#use().all, stop };
    for (const other of this.#running) other.company = true;
    this.#running.add(watched);
    this.#timer ??= setInterval(() => this.check(), EVERY_MS);
    return watched;
  }

  end(watched: Watched): void {
    this.#running.delete(watched);
    if (this.#running.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Looks once; the timer calls it. */
  check(): void {
    const { all, main } = this.#use();
    const { workers, memory } = this.#limits;
    const each = (memory + BESIDE_HEAP) << 20;
    const [only] = this.#running;
    const alone = only !== undefined && this.#running.size === 1 && !only.company;
    // What the main thread gathers for its outputs is nobody's document.
    const gathered = Math.max(0, main - this.#first.main);
    const most = alone ? only.before + each + gathered : this.#first.all + gathered + workers * each;
    if (all > most) for (const watched of [...this.#running]) watched.stop();
  }
}

function memoryUse(): MemoryUse {
  const { rss, heapTotal, external } = process.memoryUsage();
  return { all: rss, main: heapTotal + external };
}
