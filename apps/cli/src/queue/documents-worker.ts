/** A worker: takes jobs from the queue, works on their documents as a run on this machine would, and answers. A job is trusted in nothing. */
import { createHash } from 'node:crypto';
import { type Job, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { WorkerDied, type WorkerLimits } from '../batch/workers.js';
import type { FileWork, LocalWorkforce } from '../batch/workforce.js';
import {
  type Answer,
  carried,
  DEATHS_ALONE,
  type Declined,
  DOCUMENT_BYTES,
  documentKey,
  JobData,
  KEPT_SECONDS,
  LOCK,
  PREFIX,
  Progress,
  resultKeyOf,
} from './job.js';
import { packResult } from './packed-result.js';
import { hasMark } from './results-mark.js';
import type { OwnSettings } from './sent-settings.js';
import type { Server } from './server.js';
import { RunAtHand, SettingsShelf } from './settings-shelf.js';
import { readShared } from './shared-file.js';
import { ownName, queueName, type Terms } from './terms.js';

export interface DocumentsWorkerOptions {
  readonly server: Server;
  readonly terms: Terms;
  readonly own: OwnSettings;
  readonly limits: WorkerLimits;
  readonly fileBytes: number;
  /** Real path of the shared root; null where documents come over the queue. */
  readonly root: string | null;
  /** Folder of results, which may be that of a run. */
  readonly results: string;
  /** What a person should know of what went wrong here. */
  readonly said: (line: string) => void;
}

/** A worker that dies over a document gives its jobs to others; which one it was is found out by {@link DEATHS_ALONE}, not by counting these. */
const STALLED_OFTEN = 1_000;
const RETRY_MS = 1_000;

export class DocumentsWorker {
  readonly client: Redis;
  readonly #options: DocumentsWorkerOptions;
  readonly #shelf: SettingsShelf;
  readonly #run: RunAtHand;
  readonly #worker: Worker;
  #done = 0;

  constructor(options: DocumentsWorkerOptions) {
    this.#options = options;
    this.client = new Redis(options.server.options);
    this.client.on('error', () => {});
    this.#shelf = new SettingsShelf(this.client, options.own);
    this.#run = new RunAtHand(options.limits);
    this.#worker = new Worker(queueName(options.terms), (job) => this.#answer(job), {
      connection: this.client,
      prefix: PREFIX,
      skipVersionCheck: true,
      name: ownName(),
      concurrency: options.limits.workers,
      maxStalledCount: STALLED_OFTEN,
      runRetryDelay: RETRY_MS,
      ...LOCK,
    });
    // A connection that broke is made again, and a job that another worker has by now is theirs.
    this.#worker.on('error', () => {});
    this.#worker.on('failed', (_, error) => options.said(error.message));
  }

  /** Documents answered so far. */
  get done(): number {
    return this.#done;
  }

  /** Takes no more jobs, and ends when those at hand are answered. */
  async close(): Promise<void> {
    await this.#worker.close();
    await this.#run.close();
    this.client.disconnect();
  }

  async #answer(job: Job): Promise<Answer> {
    const read = JobData.safeParse(job.data);
    if (!read.success || job.id === undefined) return declined('error');
    const answer = await this.#work(job, job.id, read.data);
    this.#done += 1;
    return answer;
  }

  async #work(job: Job, jobId: string, data: JobData): Promise<Answer> {
    const settings = await this.#shelf.get(data.run);
    const own = data.own === null ? null : await this.#shelf.get(data.own);
    if (settings === null || (data.own !== null && own === null)) return declined('no-settings');
    const bytes = await this.#bytesOf(jobId, data);
    if (typeof bytes === 'string') return declined(bytes);
    if (createHash('sha256').update(bytes).digest('hex') !== data.sha256) return declined('other-bytes');
    const inStore = data.mark !== null && hasMark(this.#options.results, data.mark);
    const work: FileWork = {
      path: data.path,
      own,
      bytes: new Uint8Array(bytes),
      sha256: data.sha256,
      // Rules that this build does not have accept nothing.
      baseline: data.baseline as FileWork['baseline'],
      key: data.key,
      file: null,
      again: async () => new Uint8Array(bytes),
      keep: () => (inStore ? { folder: this.#options.results, key: data.key } : null),
    };
    return this.#run.with(data.run, settings, async (workforce) => {
      try {
        const result = await this.#process(job, work, workforce);
        if (result === 'deadly') return { kind: 'died', problem: { id: 'crashed', args: {} } };
        if (result === null) return { kind: 'done', at: 'store' };
        const packed = await packResult(result);
        if (packed === null) return declined('large-result');
        await this.client.set(resultKeyOf(jobId), packed, 'EX', KEPT_SECONDS);
        return { kind: 'done', at: 'server' };
      } catch (error) {
        if (error instanceof WorkerDied) return carried(error.problem);
        throw error;
      }
    });
  }

  /**
   * A document whose worker went away is worked on alone, so that it takes nobody with it; how often it was begun so is written down before, and
   * where that has not ended well a few times, it is the document.
   */
  async #process(job: Job, work: FileWork, workforce: LocalWorkforce): Promise<Awaited<ReturnType<LocalWorkforce['process']>> | 'deadly'> {
    if (job.attemptsStarted <= 1) return workforce.process(work);
    const before = Progress.safeParse(job.progress);
    const begun = before.success ? before.data.alone : 0;
    if (begun >= DEATHS_ALONE) return 'deadly';
    return workforce.alone(work, async () => job.updateProgress({ alone: begun + 1 }));
  }

  async #bytesOf(jobId: string, { file }: JobData): Promise<Buffer | Declined> {
    const { root, fileBytes } = this.#options;
    if (file !== null) return root === null ? 'not-there' : readShared(root, file, fileBytes);
    const key = documentKey(jobId);
    if ((await this.client.strlen(key)) > Math.min(DOCUMENT_BYTES, fileBytes)) return 'large-document';
    return (await this.client.getBuffer(key)) ?? 'no-bytes';
  }
}

function declined(why: Declined): Answer {
  return { kind: 'declined', why };
}
