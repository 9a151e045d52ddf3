/** The queue as whoever hands out work sees it: jobs go in, answers come out. */
import { Job, Queue, QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { Answer, type JobData, KEPT_SECONDS, PREFIX } from './job.js';
import type { Server } from './server.js';

/** What is said about jobs as it happens. What is missed meanwhile is found by {@link Exchange.look}. */
export interface ExchangeListener {
  answered(jobId: string, answer: Answer): void;
  /** The worker of a job was silent for too long; another one gets it. */
  stalled(jobId: string): void;
}

/** What stands at the queue about a job. */
export type Standing =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** It is not known, or was given up before it was begun. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'under-way' };

/** The worker's program failed, and again: no fault of the document. */
const FAILED: Answer = { kind: 'declined', why: 'error' };
/** Entries that the stream of events keeps. */
const EVENTS_KEPT = 1_000;

export class Exchange {
  readonly client: Redis;
  readonly #listening: Redis;
  readonly #queue: Queue;
  readonly #events: QueueEvents;

  constructor(server: Server, name: string, listener: ExchangeListener) {
    this.client = new Redis(server.options);
    this.#listening = new Redis(server.options);
    // A connection that breaks is made again; how long that may take is for others to say.
    for (const client of [this.client, this.#listening]) client.on('error', () => {});
    const shared = { prefix: PREFIX, skipVersionCheck: true };
    this.#queue = new Queue(name, { ...shared, connection: this.client, streams: { events: { maxLen: EVENTS_KEPT } } });
    this.#events = new QueueEvents(name, { ...shared, connection: this.#listening });
    this.#queue.on('error', () => {});
    this.#events.on('error', () => {});
    this.#events.on('completed', ({ jobId, returnvalue }) => listener.answered(jobId, answerOf(returnvalue)));
    this.#events.on('failed', ({ jobId }) => listener.answered(jobId, FAILED));
    this.#events.on('stalled', ({ jobId }) => listener.stalled(jobId));
  }

  /** Resolves when answers are heard. */
  async ready(): Promise<void> {
    await this.#events.waitUntilReady();
    await this.#queue.waitUntilReady();
  }

  /** Puts a job into the queue; one that is there already stays as it is. */
  async add(jobId: string, data: JobData): Promise<void> {
    const kept = { age: KEPT_SECONDS };
    await this.#queue.add('document', data, {
      jobId,
      attempts: 3,
      backoff: { type: 'fixed', delay: 500 },
      removeOnComplete: kept,
      removeOnFail: kept,
    });
  }

  /** Looks after a job. */
  async look(jobId: string): Promise<Standing> {
    const state = await this.#queue.getJobState(jobId);
    if (state === 'unknown') return { kind: 'gone' };
    if (state === 'failed') return { kind: 'answered', answer: FAILED };
    if (state !== 'completed') return { kind: 'under-way' };
    const job = await Job.fromId(this.#queue, jobId);
    return job === undefined ? { kind: 'gone' } : { kind: 'answered', answer: answerOf(job.returnvalue) };
  }

  /** Takes a job out of the queue; one that a worker holds stays. */
  async forget(jobId: string): Promise<void> {
    await this.#queue.remove(jobId).catch(() => {});
  }

  async close(): Promise<void> {
    // Nothing is lost by not waiting for the server: what it holds of this run ends by itself.
    await Promise.allSettled([this.#queue.close(), this.#events.close()]);
    this.client.disconnect();
    this.#listening.disconnect();
  }
}

/** An answer as a worker gave it; what is none counts as a failure of the worker. */
function answerOf(value: unknown): Answer {
  const read = Answer.safeParse(value);
  return read.success ? read.data : FAILED;
}
