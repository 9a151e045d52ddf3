/** What comes back from other people: their session files and filled ledgers, one after another. */
import { completedFrom, type Language, ledgerProblemSentence, readLedger } from '@perf-lint/report';
import type { Ledger } from '@perf-lint/review';
import type { SessionProblem } from '../session-file/read-session.js';
import { reviewFrom } from '../session-file/review-json.js';
import { isSessionFile, type SessionContent } from '../session-file/session-content.js';
import { type Incoming, type Merged, mergedWith, withoutOwn } from '../state/merging.js';
import { recordedLedger } from '../state/recorded.js';
import type { Changes, Review } from '../state/review.js';
import { ledgerOf } from '../state/review-ledger.js';
import type { Desk } from './desk.js';
import type { DroppedFile } from './dropped-files.js';
import { VERSION } from './page-parts.js';

/** What became of a file that came in. */
export type MergeOutcome =
  | {
      readonly kind: 'merged';
      readonly source: string;
      readonly counts: Merged['counts'];
      readonly documents: number;
      readonly otherVersion: string;
    }
  | { readonly kind: 'refused'; readonly source: string; readonly problem: SessionProblem }
  /** Of a ledger, what is wrong with it, cell by cell. */
  | { readonly kind: 'unreadable'; readonly source: string; readonly problems: readonly string[] };

/** Problems named of one file; the rest are like them. */
const NAMED = 5;

/** @param here what this session is called where two decided differently */
export async function mergeFile(desk: Desk, dropped: DroppedFile, here: string): Promise<MergeOutcome> {
  const { path, file } = dropped;
  if (isSessionFile(dropped)) return mergeSession(desk, path, file, here);
  return mergeLedger(desk, path, new Uint8Array(await file.arrayBuffer()), here);
}

async function mergeLedger(desk: Desk, source: string, bytes: Uint8Array, here: string): Promise<MergeOutcome> {
  const { session } = desk;
  const { language } = session;
  const reading = await readLedger(bytes);
  let ledger: Ledger | null = reading.kind === 'read' ? reading.ledger : null;
  if (reading.kind === 'failed' && reading.tidied !== undefined) {
    // Hidden columns that were deleted are restored from the ledger that it was made as.
    const completed = completedFrom(ledgerOf(session, language), reading.tidied);
    if (completed.kind === 'complete') ledger = completed.ledger;
  }
  if (ledger === null) {
    const problems = reading.kind === 'failed' ? reading.problems : [];
    return { kind: 'unreadable', source, problems: problems.slice(0, NAMED).map((problem) => ledgerProblemSentence(problem, language)) };
  }
  return take(desk, { source, ledger, base: null }, {}, { here, documents: 0, otherVersion: '' });
}

async function mergeSession(desk: Desk, source: string, file: Blob, here: string): Promise<MergeOutcome> {
  const reading = await desk.making.opened(file);
  if (reading === null) return { kind: 'unreadable', source, problems: [desk.texts.notMade] };
  if (reading.kind === 'refused') return { kind: 'refused', source, problem: reading.problem };
  const { content, program } = reading;
  const known = new Set(desk.session.papers.flatMap((paper) => (paper.kind === 'read' ? [paper.sha256] : [])));
  const fresh = content.documents.filter(({ sha256 }) => !known.has(sha256));
  await desk.join(fresh);
  const { session } = desk;
  const incoming: Incoming = {
    source,
    ledger: ledgerOfOther(desk, content, session.language),
    base: baseOf(content),
    verdicts: content.kept.review.verdicts,
  };
  const otherVersion = program === VERSION ? '' : program;
  return take(desk, incoming, withoutOwn(session.review, content.kept.review), { here, documents: fresh.length, otherVersion });
}

/** The other session as a ledger: its review on the papers of this one, which are the same by their content. */
function ledgerOfOther({ session }: Desk, { documents, kept }: SessionContent, language: Language): Ledger {
  const hashes = new Set(documents.map(({ sha256 }) => sha256));
  const papers = session.papers.filter((paper) => paper.kind === 'read' && hashes.has(paper.sha256));
  const { configuration } = session.setup;
  return recordedLedger({ ...kept, papers, setup: { ...kept.setup, configuration, list: null } }, language);
}

function baseOf({ kept }: SessionContent): Review | null {
  const { base } = kept.history;
  if (base === '') return null;
  const read = reviewFrom(JSON.parse(base), { reviewer: '', setup: null, history: null });
  return read?.review ?? null;
}

interface Taking {
  readonly here: string;
  readonly documents: number;
  readonly otherVersion: string;
}

function take(desk: Desk, incoming: Incoming, beside: Changes, { here, ...told }: Taking): MergeOutcome {
  const { session } = desk;
  const merged = mergedWith(session, incoming, here, session.language);
  desk.dispatch({ kind: 'recorded', history: merged.history, changes: { ...beside, ...merged.changes } });
  return { kind: 'merged', source: incoming.source, counts: merged.counts, ...told };
}
