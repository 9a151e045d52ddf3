/**
 * The rounds as the summary for the leadership counts them. What no letter went out to stays on the desk when the next round begins, and is none of those that were
 * handed in again: it counts with the round in which it came in.
 */
import type { Language } from '@perf-lint/report';
import { type Ledger, type LedgerEntry, type LedgerProject, ProjectIndex, underReview } from '@perf-lint/review';
import { type History, isReturning, roundsBefore } from './history.js';
import { ledgerOf, type Reviewed } from './review-ledger.js';

export interface SummaryRounds {
  /** A ledger a round, those left out in which nothing came back yet. */
  readonly rounds: readonly Ledger[];
  /** All that is under review, each project once as it stands last. */
  readonly now: Ledger;
}

type Row = LedgerEntry | LedgerProject;

/** The ledgers of rounds with what stayed put back to the round in which it came in. */
function whereTheyCameIn(history: History, ledgers: readonly Ledger[]): readonly Ledger[] {
  const before = roundsBefore(history);
  const index = new ProjectIndex(
    [...ledgers.map(({ projects, entries }) => [...projects, ...entries]), ...before.map(({ documents }) => documents.projects)],
    'together',
  );
  const came = before.map(({ documents }) => new Set(documents.projects.map((project) => index.keyOf(project))));
  const parts = ledgers.map(() => ({ projects: [] as LedgerProject[], entries: [] as LedgerEntry[] }));
  const known = new Set<string>();
  for (const [round, { projects, entries }] of ledgers.entries()) {
    const placeOf = (row: Row): number => {
      const key = index.keyOf(row);
      const first = known.has(key) ? -1 : came.findIndex((keys, at) => at < round && keys.has(key));
      return first === -1 ? round : first;
    };
    for (const project of projects) parts[placeOf(project)]?.projects.push(project);
    for (const entry of entries) parts[placeOf(entry)]?.entries.push(entry);
    for (const row of [...projects, ...entries]) known.add(index.keyOf(row));
  }
  return ledgers.map((ledger, round) => ({ ...ledger, ...parts[round] }));
}

/** Where the new files were all of the review, what did not come back was dropped. */
function sinceAllCameIn({ history }: Pick<Reviewed, 'history'>, ledgers: readonly Ledger[]): readonly Ledger[] {
  const returned = [...roundsBefore(history).map((round) => round.returned ?? 'part'), isReturning(history) ? history.returned : 'all'];
  return ledgers.slice(Math.max(0, returned.lastIndexOf('all')));
}

export function summaryRounds(session: Reviewed, language: Language): SummaryRounds {
  const { history } = session;
  const own = ledgerOf(session, language);
  const all = [...roundsBefore(history).map(({ ledger }) => ledger), own];
  // A round that has just begun has no files yet.
  const begun = own.projects.length > 0 ? all : all.slice(0, -1);
  const rounds = whereTheyCameIn(history, begun).filter(
    ({ projects }, round) => projects.length > 0 && (round === 0 || projects.some(({ delivery }) => delivery === 'submitted')),
  );
  return { rounds, now: underReview(own.projects.length > 0 ? sinceAllCameIn(session, all) : begun) };
}
