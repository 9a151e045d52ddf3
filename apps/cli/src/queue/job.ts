/** What goes over the queue: jobs, their answers, and where documents and results wait beside them. Whatever comes from there is checked. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Problem } from '../batch/task.js';

/** Before the names of all keys on the server. */
export const PREFIX = 'perf-lint';

/** Bytes of a document that may travel over the queue. */
export const DOCUMENT_BYTES = 8 << 20;
/** Bytes of documents that wait on the server at a time. */
export const DOCUMENTS_BYTES = 64 << 20;
/** Bytes of a packed result that may travel over the queue; a larger one goes through a folder that both sides see. */
export const RESULT_BYTES = 1 << 20;
/** Bytes of a result before it was packed. */
export const UNPACKED_BYTES = 256 << 20;
/** Bytes of the packed settings of a run. */
export const SETTINGS_BYTES = 16 << 20;
/** Seconds that what waits on the server is kept where nobody asks for it any more. */
export const KEPT_SECONDS = 3600;

/** How long a worker may be silent before its jobs are given to another, and how often that is looked at. */
export const LOCK = { lockDuration: 8_000, stalledInterval: 4_000 } as const;

/** Times that a document may cost the worker that worked on nothing else, before it is given up. */
export const DEATHS_ALONE = 3;

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const TEXT = z.string().max(8192);

export const JobData = z.strictObject({
  /** The document as outputs name it. */
  path: TEXT,
  /** Path below the shared root with "/"; null where the bytes wait on the server. */
  file: TEXT.nullable(),
  sha256: HASH,
  /** Name of the result. */
  key: HASH,
  /** Settings of the run, and of this document where others are set for it. */
  run: HASH,
  own: HASH.nullable(),
  baseline: z.array(z.strictObject({ project: TEXT, rule: TEXT, count: z.number().int().nonnegative() })).max(100_000),
  /** Name of a file in the folder where whoever asks finds results; null where there is no such folder. */
  mark: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
});

export type JobData = z.infer<typeof JobData>;

/** Why a worker did not work on a document. */
export const DECLINED = [
  'no-settings',
  'no-bytes',
  'not-there',
  'outside',
  'other-bytes',
  'large-document',
  'large-result',
  'error',
] as const;

export type Declined = (typeof DECLINED)[number];

const PROBLEMS = ['timeout', 'crashed', 'out-of-memory'] as const;

export const Answer = z.discriminatedUnion('kind', [
  /** The result lies in the folder of results, or waits on the server. */
  z.strictObject({ kind: z.literal('done'), at: z.enum(['store', 'server']) }),
  /** The document cost its worker, tried alone too. */
  z.strictObject({
    kind: z.literal('died'),
    problem: z.strictObject({ id: z.enum(PROBLEMS), args: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
  z.strictObject({ kind: z.literal('declined'), why: z.enum(DECLINED) }),
]);

export type Answer = z.infer<typeof Answer>;

/** The problem as one that the queue may carry. */
export function carried({ id, args }: Problem): Extract<Answer, { kind: 'died' }> {
  const known = PROBLEMS.find((each) => each === id);
  return { kind: 'died', problem: { id: known ?? 'crashed', args: known === undefined ? {} : { ...args } } };
}

/** How often a document was begun by a worker that worked on nothing else; kept with its job. */
export const Progress = z.object({ alone: z.number().int().nonnegative() });

/** Names the job of a document: the same document under the same settings is one job, whoever asks. */
export function jobIdOf({ key, run, own, file, mark }: JobData): string {
  return createHash('sha256')
    .update(JSON.stringify([key, run, own, file === null, mark === null]))
    .digest('hex');
}

export const documentKey = (jobId: string): string => `${PREFIX}:document:${jobId}`;
export const resultKeyOf = (jobId: string): string => `${PREFIX}:result:${jobId}`;
export const settingsKey = (hash: string): string => `${PREFIX}:settings:${hash}`;
