/**
 * What a session file (.perf) says of itself and of the review. A border: other programs and damaged disks write here too.
 */
import { z } from 'zod/mini';
import { CONCLUSIONS, EVENT_SOURCES, REASONS, VERDICTS, VOICES } from '../state/decisions.js';
import { NO_PLAN } from '../state/plan.js';

// Compiled checks need eval, which the page's policy forbids.
z.config({ jitless: true });

export const SESSION_FORMAT = 'perf-lint-session';
/**
 * Raised where an older page would misread the file; it then refuses it with a sentence. 2: corrections, own opinions, who does what. 3: rounds, what
 * was sent, what the office set. 4: versions of the year behind the approval; a session before it is still written as 3, see `versionOf`.
 */
export const SESSION_VERSION = 4;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Read first and alone: a newer file may hold anything else. */
export const headSchema = z.object({ format: z.literal(SESSION_FORMAT), version: z.number() });

export const manifestSchema = z.object({
  format: z.literal(SESSION_FORMAT),
  version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(SESSION_VERSION)]),
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
  /** Of what the office set, and of the rounds behind; absent in a file of a version that knew neither. */
  setupSha256: z.optional(hash),
  historySha256: z.optional(hash),
});

export type Manifest = z.infer<typeof manifestSchema>;

const decisionSchema = z.object({
  verdict: z.enum(['', ...VERDICTS]),
  reason: z.enum(['', ...REASONS]),
  wording: z.string(),
  reviewer: z.string(),
  date: z.string(),
  // Not known before 其他 could say what it is.
  note: z.exactOptional(z.string()),
});

const severity = z.enum(['error', 'warning', 'info']);
const level1 = z.enum(['cost', 'output', 'benefit', 'satisfaction', 'management', '']);

/** Pairs of key and value; none in a file of a version that did not know the kind. */
function pairs<T extends z.ZodMiniType>(value: T) {
  return z._default(z.array(z.tuple([z.string(), value])), []);
}

/** A step of the journal; what it leads to is kept as it is, see `JournalStep`. */
const step = z.looseObject({
  kind: z.enum(['decisions', 'verdicts', 'own']),
  at: z.string(),
  by: z.string(),
  how: z.enum(['', ...EVENT_SOURCES]),
  to: z.nullable(z.looseObject({ reviewer: z.string(), date: z.string() })),
});

/** Every key begins with the hash of the document that it is in, but that of a unit. */
export const reviewSchema = z.object({
  decisions: pairs(decisionSchema),
  verdicts: pairs(
    z.object({
      conclusion: z.enum(['', ...CONCLUSIONS]),
      grade: z._default(z.string(), ''),
      remark: z.string(),
      // Not known to the first version.
      reviewer: z._default(z.string(), ''),
      date: z._default(z.string(), ''),
    }),
  ),
  own: pairs(
    z.object({
      project: z.string(),
      indicatorId: z.string(),
      severity,
      text: z.string(),
      voice: z._default(z.enum(['', ...VOICES]), ''),
      reviewer: z.string(),
      date: z.string(),
    }),
  ),
  corrections: pairs(z.object({ name: z.string(), value: z.string(), level1 })),
  units: pairs(z.object({ name: z.string(), department: z.string(), office: z.string() })),
  assignments: pairs(z.object({ person: z.string(), due: z.string() })),
  orders: pairs(z.array(z.string())),
  plan: z._default(z.object({ focusAmount: z.nullable(z.number()), focusList: z.string() }), NO_PLAN),
  /** SHA-256 of papers that count where a project stands in two. */
  preferred: z._default(z.array(hash), []),
  // Not known before every step was written down: what stands is then all that is told.
  journal: pairs(z.object({ steps: z.array(step), about: z.nullable(z.looseObject({ kind: z.enum(['opinion', 'project']) })) })),
});

/** The little that is asked of what the office set and of the rounds behind: their parts' hashes have already told that nobody changed them. */
export const setupSchema = z.looseObject({
  letterhead: z.looseObject({ office: z.string() }),
  configuration: z.looseObject({ rules: z.looseObject({}) }),
});
export const historySchema = z.looseObject({
  rounds: z.array(z.looseObject({ number: z.number() })),
  earlier: z.array(z.unknown()),
  sent: z.array(z.unknown()),
  // Not known before the versions of a year were.
  approvals: z.optional(
    z.array(z.looseObject({ stage: z.looseObject({ kind: z.string() }), tables: z.looseObject({ projects: z.array(z.unknown()) }) })),
  ),
  lastYear: z.optional(z.nullable(z.looseObject({ tables: z.looseObject({ projects: z.array(z.unknown()) }) }))),
});

/** The little that is asked of a document before it is analysed: its part's hash has already told that nobody changed it. */
export const documentSchema = z.looseObject({
  path: z.string(),
  sha256: z.string(),
  departments: z.array(z.unknown()),
  reading: z.looseObject({ notes: z.array(z.unknown()), tables: z.array(z.unknown()), checks: z.array(z.unknown()) }),
});
