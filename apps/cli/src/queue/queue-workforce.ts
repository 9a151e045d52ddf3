/**
 * Workers on other machines as the workforce of a batch: one job a document, answered in any order.
 *
 * Answers are heard as they come; what is not heard (a connection that broke, a server that forgot) is found by looking after every job now and
 * then. What the queue cannot do for a document (too large, a result too large, a worker that does not see it) is done here.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasResult, putResult } from '../batch/store.js';
import type { FileResult, RunSettings } from '../batch/task.js';
import { WorkerDied } from '../batch/workers.js';
import type { FileWork, Workforce } from '../batch/workforce.js';
import { UsageError } from '../exit-status.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { type Job, type Judging, localWorkforce } from '../run/runner.js';
import { Budget } from './budget.js';
import { Company } from './company.js';
import { Exchange } from './exchange.js';
import {
  type Answer,
  type Declined,
  DOCUMENT_BYTES,
  DOCUMENTS_BYTES,
  documentKey,
  type JobData,
  jobIdOf,
  KEPT_SECONDS,
  resultKeyOf,
  SETTINGS_BYTES,
  settingsKey,
} from './job.js';
import { unpackResult } from './packed-result.js';
import { leaveMark, removeMark } from './results-mark.js';
import { packSettings, type SentSettings } from './sent-settings.js';
import type { Server } from './server.js';
import { belowRoot } from './shared-file.js';
import { ownName, queueName, type Terms } from './terms.js';

export interface QueueOptions {
  readonly server: Server;
  readonly terms: Terms;
  /** Real path of the shared root; null where documents travel over the queue. */
  readonly root: string | null;
  /** Seconds to wait for workers or the server. */
  readonly wait: number;
}

/** A job that was not answered yet. */
interface Pending {
  readonly data: JobData;
  readonly bytes: Uint8Array | null;
  readonly since: number;
  readonly answer: (answer: Answer) => void;
}

/** How often jobs are looked after. */
const LOOK_MS = 2_000;
/** A result in a folder of another machine may take a moment to show here. */
const SHOWN_WITHIN_MS = 5_000;
/** Times that what a worker missed on the server is put there again. */
const TIMES = 5;

export class QueueWorkforce implements Workforce {
  readonly #options: QueueOptions;
  readonly #judging: Judging;
  readonly #job: Job;
  readonly #exchange: Exchange;
  readonly #company: Company;
  readonly #budget = new Budget(DOCUMENTS_BYTES);
  readonly #pending = new Map<string, Pending>();
  readonly #settings = new Map<RunSettings, Promise<SentSettings>>();
  readonly #warned = new Set<Declined>();
  readonly #mark: string | null;
  readonly #failed: Promise<never>;
  #local: Workforce | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #closed = false;

  constructor(options: QueueOptions, judging: Judging, job: Job) {
    this.#options = options;
    this.#judging = judging;
    this.#job = job;
    this.#mark = job.store !== null && job.reuse ? leaveMark(job.store) : null;
    let fail: (error: Error) => void = () => {};
    this.#failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // Met by whatever waits for a document; where nothing does, nobody need know.
    this.#failed.catch(() => {});
    const name = queueName(options.terms);
    this.#exchange = new Exchange(options.server, name, {
      answered: (jobId, answer) => this.#pending.get(jobId)?.answer(answer),
      stalled: (jobId) => {
        const path = this.#pending.get(jobId)?.data.path;
        if (path !== undefined) job.observer.retried(path, { id: 'crashed', args: {} });
      },
    });
    this.#company = new Company({
      client: this.#exchange.client,
      self: { name: ownName(), places: 0, terms: options.terms },
      server: options.server.name,
      wait: options.wait,
      language: judging.language,
      say: (line) => job.observer.said(line),
      giveUp: fail,
    });
  }

  /** Must have ended before work comes. */
  async begin(): Promise<void> {
    await Promise.race([this.#exchange.ready(), this.#failed]);
    await this.#company.begin();
    this.#timer = setInterval(() => void this.#lookAfter().catch(() => {}), LOOK_MS);
  }

  get places(): number {
    return this.#company.inFlight;
  }

  async process(work: FileWork): Promise<FileResult | null> {
    return Promise.race([this.#process(work), this.#failed]);
  }

  async #process(work: FileWork): Promise<FileResult | null> {
    const { root } = this.#options;
    const file = root === null || work.file === null ? null : await belowRoot(root, work.file).catch(() => null);
    const bytes = file === null ? work.bytes : null;
    if (bytes !== null && bytes.length > DOCUMENT_BYTES) return this.#here(work, 'large-document');
    const { path, sha256, key, own, baseline } = work;
    const data: JobData = {
      path,
      file,
      sha256,
      key,
      run: (await this.#send(this.#job.base)).hash,
      own: own === null ? null : (await this.#send(own)).hash,
      baseline: [...baseline],
      mark: this.#mark,
    };
    const jobId = jobIdOf(data);
    await this.#budget.take(bytes?.length ?? 0);
    try {
      return await this.#resultOf(jobId, work, await this.#ask(jobId, data, bytes));
    } finally {
      this.#budget.giveBack(bytes?.length ?? 0);
      void this.#exchange.forget(jobId);
      void this.#exchange.client.del(documentKey(jobId), resultKeyOf(jobId)).catch(() => {});
    }
  }

  /** Puts settings where workers find them. */
  #send(settings: RunSettings): Promise<SentSettings> {
    let sent = this.#settings.get(settings);
    if (sent === undefined) {
      sent = packSettings(settings).then(async (packed) => {
        const { length } = packed.packed;
        if (length > SETTINGS_BYTES) throw new UsageError(this.#texts.largeSettings(length, SETTINGS_BYTES));
        await this.#put(packed);
        return packed;
      });
      this.#settings.set(settings, sent);
    }
    return sent;
  }

  async #put({ hash, packed }: SentSettings): Promise<void> {
    await this.#exchange.client.set(settingsKey(hash), packed, 'EX', KEPT_SECONDS);
  }

  get #texts(): ReturnType<typeof queueTextsIn> {
    return queueTextsIn(this.#judging.language);
  }

  /** The answer to a job. What a worker missed on a server that forgot it is put there again. */
  async #ask(jobId: string, data: JobData, bytes: Uint8Array | null): Promise<Answer> {
    for (let time = 1; ; time++) {
      const answered = new Promise<Answer>((answer) => this.#pending.set(jobId, { data, bytes, since: performance.now(), answer }));
      await this.#add(jobId, data, bytes);
      const answer = await answered;
      this.#pending.delete(jobId);
      const missed = answer.kind === 'declined' && (answer.why === 'no-settings' || answer.why === 'no-bytes');
      if (!missed || time === TIMES) return answer;
      await this.#exchange.forget(jobId);
      for (const sent of this.#settings.values()) await this.#put(await sent);
    }
  }

  async #add(jobId: string, data: JobData, bytes: Uint8Array | null): Promise<void> {
    if (bytes !== null) {
      const { buffer, byteOffset, byteLength } = bytes;
      await this.#exchange.client.set(documentKey(jobId), Buffer.from(buffer, byteOffset, byteLength), 'EX', KEPT_SECONDS);
    }
    await this.#exchange.add(jobId, data);
  }

  /** Looks after all jobs that have been out for a while: an answer that was not heard, a server that forgot them. */
  async #lookAfter(): Promise<void> {
    for (const sent of this.#settings.values()) {
      const packed = await sent;
      if ((await this.#exchange.client.expire(settingsKey(packed.hash), KEPT_SECONDS)) === 0) await this.#put(packed);
    }
    const now = performance.now();
    for (const [jobId, { data, bytes, since, answer }] of [...this.#pending]) {
      if (now - since < LOOK_MS) continue;
      const standing = await this.#exchange.look(jobId);
      if (!this.#pending.has(jobId)) continue;
      if (standing.kind === 'answered') answer(standing.answer);
      else if (standing.kind === 'gone') await this.#add(jobId, data, bytes);
      else if (bytes !== null) await this.#exchange.client.expire(documentKey(jobId), KEPT_SECONDS);
    }
  }

  async #resultOf(jobId: string, work: FileWork, answer: Answer): Promise<FileResult | null> {
    switch (answer.kind) {
      case 'died':
        throw new WorkerDied(answer.problem, true);
      case 'declined':
        return this.#here(work, answer.why);
      case 'done':
        break;
      default:
        return answer satisfies never;
    }
    if (answer.at === 'store') return (await this.#shows(work)) ? null : this.#here(work, 'large-result');
    const packed = await this.#exchange.client.getBuffer(resultKeyOf(jobId));
    const result = packed === null ? null : await unpackResult(packed);
    if (result === null) return this.#here(work, 'error');
    const place = work.keep();
    if (place === null) return result;
    try {
      putResult(place.folder, place.key, result);
      return null;
    } catch {
      // A full disk or a folder that may not be written to: it stays in memory.
      return result;
    }
  }

  /** Waits until a result that a worker put into the folder shows here. */
  async #shows({ key }: FileWork): Promise<boolean> {
    const { store } = this.#job;
    for (const until = performance.now() + SHOWN_WITHIN_MS; store !== null; ) {
      if (hasResult(store, key)) return true;
      if (performance.now() > until) break;
      await sleep(100);
    }
    return false;
  }

  /** Works on a document on this machine. */
  async #here(work: FileWork, why: Declined): Promise<FileResult | null> {
    if (!this.#warned.has(why)) {
      this.#warned.add(why);
      this.#job.observer.said(this.#texts.here(work.path, why));
    }
    this.#local ??= localWorkforce(this.#judging, this.#job);
    return this.#local.process({ ...work, bytes: await work.again() });
  }

  /** May be called twice: by whoever began and by the batch. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#local?.close();
    if (this.#exchange.client.status === 'ready')
      await Promise.allSettled([...this.#pending.keys()].map((jobId) => this.#exchange.forget(jobId)));
    await this.#company.end();
    await this.#exchange.close();
    if (this.#mark !== null && this.#job.store !== null) removeMark(this.#job.store, this.#mark);
  }
}
