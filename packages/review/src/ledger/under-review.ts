/**
 * All that is under review after some rounds: each project once, as the last ledger has it that tells of it.
 */
import { ProjectIndex } from '../project-index.js';
import type { TableSubject } from '../subject.js';
import type { Ledger, LedgerEntry, LedgerProject } from './ledger.js';

/** @param ledgers in the order of the rounds; projects that no later one has stand as they were, so that ledgers before a round that dropped what did not come back stay away */
export function underReview(ledgers: readonly Ledger[]): Ledger {
  const last = ledgers.at(-1);
  if (last === undefined) return { entries: [], projects: [], unmatched: [] };
  const index = new ProjectIndex(
    ledgers.map(({ projects, entries }) => [...projects, ...entries]),
    'together',
  );
  // Targets and results of a project are two tables of one name.
  const keyOf = (row: (LedgerEntry | LedgerProject) & { readonly subject?: TableSubject }): string =>
    `${row.subject ?? 'targets'} ${index.keyOf(row)}`;
  const told = new Map<string, number>();
  for (const [round, { projects, entries }] of ledgers.entries()) for (const row of [...projects, ...entries]) told.set(keyOf(row), round);
  const isLatest = (round: number) => (row: LedgerEntry | LedgerProject) => told.get(keyOf(row)) === round;
  return {
    ...last,
    entries: ledgers.flatMap(({ entries }, round) => entries.filter(isLatest(round))),
    projects: ledgers.flatMap(({ projects }, round) => projects.filter(isLatest(round))),
  };
}
