/**
 * Opinions that a person adds: where they stand, and what they are in a ledger.
 */
import { type Ledger, type LedgerEntry, manualId } from '@perf-lint/review';
import { identityInLedger } from './ledger-identity.js';
import type { ReviewedProject } from './projects.js';
import type { OwnOpinion, Review } from './review.js';

export interface KnownOwn {
  readonly id: string;
  readonly opinion: OwnOpinion;
}

const BY_PROJECT = new WeakMap<Review['own'], ReadonlyMap<string, readonly KnownOwn[]>>();
const NONE: readonly KnownOwn[] = [];

/** Own opinions on a project, in the order in which they were added. */
export function ownOn(projectKey: string, { own }: Review): readonly KnownOwn[] {
  if (own.size === 0) return NONE;
  let index = BY_PROJECT.get(own);
  if (index === undefined) {
    const made = new Map<string, KnownOwn[]>();
    for (const [id, opinion] of own) made.set(opinion.project, [...(made.get(opinion.project) ?? []), { id, opinion }]);
    BY_PROJECT.set(own, made);
    index = made;
  }
  return index.get(projectKey) ?? NONE;
}

/** The row of a ledger for an own opinion: whoever writes one means it, so that it is accepted. */
export function ownEntry({ opinion }: KnownOwn, project: ReviewedProject): LedgerEntry {
  const { place, paper } = project;
  const { document } = paper.analysis;
  const department = document.departments[project.department];
  const indicators = place === null ? (department?.overall?.indicators ?? []) : place.project.indicators;
  const row = indicators.find(({ id }) => id === opinion.indicatorId);
  const { text, severity, voice, reviewer, date } = opinion;
  const entry: LedgerEntry = {
    id: '',
    ...identityInLedger(project),
    document: document.path,
    amount: project.amount,
    level1: row?.level1 ?? '',
    indicator: row?.name ?? '',
    value: row?.value ?? '',
    place: '',
    ruleId: '',
    voice,
    severity,
    opinion: text,
    suggestion: '',
    prefilled: text,
    decision: { verdict: 'accept', reason: '', wording: text, reviewer, date },
    reply: '',
    proposal: '',
    conflict: '',
  };
  return { ...entry, id: manualId(entry) };
}

const ownerOf = ({ unitName, unitCode, projectCode, projectName, document }: LedgerEntry): string =>
  JSON.stringify([document, unitCode, unitName, projectCode, projectName]);

/** The entries with those of the reviewer, each behind the last of its project. */
export function withOwn(entries: Ledger['entries'], own: readonly LedgerEntry[]): readonly LedgerEntry[] {
  if (own.length === 0) return entries;
  const last = new Map(entries.map((entry, index) => [ownerOf(entry), index]));
  const added = new Map<number, LedgerEntry[]>();
  for (const entry of own) {
    const at = last.get(ownerOf(entry)) ?? entries.length - 1;
    added.set(at, [...(added.get(at) ?? []), entry]);
  }
  if (entries.length === 0) return own;
  return entries.flatMap((entry, index) => [entry, ...(added.get(index) ?? [])]);
}
