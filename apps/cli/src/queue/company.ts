/** Watches who else is at the queue, and says what a person should know: nobody fits, somebody differs, the server is gone. */
import type { Redis } from 'ioredis';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { announce, leave, listPresent, PRESENT_MS, type Present } from './registry.js';
import { difference } from './terms.js';

export interface CompanyOptions {
  readonly client: Redis;
  readonly self: Present;
  /** The server as it may be shown. */
  readonly server: string;
  /** Seconds without a fitting worker, or without the server, after which the run is given up. */
  readonly wait: number;
  readonly language: Language;
  say(line: string): void;
  giveUp(error: UsageError): void;
}

/** Documents in flight, however many workers there are. */
const MOST_IN_FLIGHT = 1024;
/** Documents that wait at the queue for workers still to come. */
const FOR_NOBODY = 2;
/** Milliseconds in which a worker that has just been started may still come. */
const GRACE_MS = 2 * PRESENT_MS;

export class Company {
  readonly #options: CompanyOptions;
  readonly #texts: ReturnType<typeof queueTextsIn>;
  readonly #told = new Set<string>();
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #fitting = 0;
  /** Since when nobody fits, on the clock of this process; null while somebody does. */
  #alone: number | null;
  #lost: number | null = null;
  #saidAlone = false;

  constructor(options: CompanyOptions) {
    this.#options = options;
    this.#texts = queueTextsIn(options.language);
    this.#alone = performance.now();
  }

  /** Documents that may be on their way at a time: what the workers take, and half as much for what waits to be fetched. */
  get inFlight(): number {
    return this.#fitting === 0 ? FOR_NOBODY : Math.min(MOST_IN_FLIGHT, Math.ceil(this.#fitting * 1.5) + 1);
  }

  async begin(): Promise<void> {
    const { client, server, say } = this.#options;
    client.on('close', () => {
      if (this.#lost !== null) return;
      this.#lost = performance.now();
      say(this.#texts.lost(server));
    });
    client.on('ready', () => {
      if (this.#lost === null) return;
      this.#lost = null;
      say(this.#texts.again(server));
    });
    await this.#look();
    this.#timers.push(setInterval(() => void this.#look().catch(() => {}), PRESENT_MS));
    this.#timers.push(setInterval(() => this.#count(), 500));
  }

  async #look(): Promise<void> {
    const { client, self, say } = this.#options;
    await announce(client, 'runs', self);
    let fitting = 0;
    for (const worker of await listPresent(client, 'workers')) {
      const term = difference(self.terms, worker.terms);
      if (term === null) fitting += worker.places;
      else if (!this.#told.has(worker.name)) {
        this.#told.add(worker.name);
        say(this.#texts.otherWorker(worker.name, term, self.terms[term], worker.terms[term]));
      }
    }
    if (fitting > 0 && this.#saidAlone) say(this.#texts.workersCame(fitting));
    if (fitting > 0) {
      this.#alone = null;
      this.#saidAlone = false;
    } else this.#alone ??= performance.now();
    this.#fitting = fitting;
  }

  #count(): void {
    const { wait, server, say, giveUp } = this.#options;
    const now = performance.now();
    if (this.#lost !== null) {
      if (now - this.#lost > wait * 1000) giveUp(new UsageError(this.#texts.gaveUpServer(server, wait)));
      return;
    }
    if (this.#alone === null) return;
    if (!this.#saidAlone && now - this.#alone > GRACE_MS) {
      this.#saidAlone = true;
      say(this.#texts.noWorkers(server, wait));
    }
    if (now - this.#alone > wait * 1000) giveUp(new UsageError(this.#texts.gaveUpWorkers(server, wait)));
  }

  async end(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    const { client, self } = this.#options;
    client.removeAllListeners('close');
    if (client.status === 'ready') await leave(client, 'runs', self).catch(() => {});
  }
}
