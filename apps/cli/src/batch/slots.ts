/** A number of places of which each running task takes one; a task that wants to be alone takes them all. */
export class Slots {
  #free: number;
  readonly #all: number;
  readonly #waiting: { readonly wants: number; readonly start: () => void }[] = [];

  constructor(count: number) {
    this.#free = count;
    this.#all = count;
  }

  /** Runs a task when a place is free. First come, first served. */
  run<T>(task: () => Promise<T>): Promise<T> {
    return this.#with(1, task);
  }

  /** Runs a task when nothing else runs, and lets nothing start meanwhile. */
  runAlone<T>(task: () => Promise<T>): Promise<T> {
    return this.#with(this.#all, task);
  }

  async #with<T>(wants: number, task: () => Promise<T>): Promise<T> {
    if (this.#waiting.length > 0 || this.#free < wants) await new Promise<void>((start) => this.#waiting.push({ wants, start }));
    else this.#free -= wants;
    try {
      return await task();
    } finally {
      this.#free += wants;
      this.#startWaiting();
    }
  }

  #startWaiting(): void {
    for (let next = this.#waiting[0]; next !== undefined && next.wants <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.wants;
      next.start();
    }
  }
}
