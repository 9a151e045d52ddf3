/**
 * What a session file (.perf) says of itself and of the review. A border: other programs and damaged disks write here too.
 */
import { z } from 'zod/mini';
import { REASONS, VERDICTS } from '../state/decisions.js';
import { CONCLUSIONS } from '../state/review.js';

// Compiled checks need eval, which the page's policy forbids.
z.config({ jitless: true });

export const SESSION_FORMAT = 'perf-lint-session';
/** Raised where an older page would misread the file; it then refuses it with a sentence. */
export const SESSION_VERSION = 1;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Read first and alone: a newer file may hold anything else. */
export const headSchema = z.object({ format: z.literal(SESSION_FORMAT), version: z.number() });

export const manifestSchema = z.object({
  format: z.literal(SESSION_FORMAT),
  version: z.literal(SESSION_VERSION),
  /** Version of the page that wrote it. */
  program: z.string(),
  /** When, in UTC: "2026-11-29T14:05:00.000Z". */
  saved: z.string(),
  reviewer: z.string(),
  /** Documents as they were read, never the originals. */
  documents: z.array(
    z.object({
      path: z.string(),
      /** Of the original's bytes. */
      sha256: hash,
      /** Name of the part that holds the document, and hash of the part. */
      part: z.string(),
      partSha256: hash,
    }),
  ),
  /** Files that could not be read, so that the list says so again. */
  failed: z.array(
    z.object({ path: z.string(), problem: z.object({ id: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }) }),
  ),
  reviewSha256: hash,
});

export type Manifest = z.infer<typeof manifestSchema>;

const decisionSchema = z.object({
  verdict: z.enum(['', ...VERDICTS]),
  reason: z.enum(['', ...REASONS]),
  wording: z.string(),
  reviewer: z.string(),
  date: z.string(),
});

export const reviewSchema = z.object({
  /** By document's hash and id of the opinion in its ledger. */
  decisions: z.array(z.tuple([z.string(), decisionSchema])),
  /** By document's hash and id of the project in it. */
  verdicts: z.array(z.tuple([z.string(), z.object({ conclusion: z.enum(['', ...CONCLUSIONS]), remark: z.string() })])),
});

/** The little that is asked of a document before it is analysed: its part's hash has already told that nobody changed it. */
export const documentSchema = z.looseObject({
  path: z.string(),
  sha256: z.string(),
  departments: z.array(z.unknown()),
  reading: z.looseObject({ notes: z.array(z.unknown()), tables: z.array(z.unknown()), checks: z.array(z.unknown()) }),
});
