/**
 * A ledger whose tables are known to be of one stage of the year, whatever the tables themselves look like: an application for an adjustment reads as targets do.
 */
import { type Pile, pileOfLevels } from '@perf-lint/analyser';
import { isForNextYear, severityIn, type TableSubject } from '../subject.js';
import type { Ledger, LedgerEntry } from './ledger.js';
import { ledgerProjects } from './ledger-projects.js';

/** The pile of a project by what its opinions come to in such a table: what is for the next year sends nothing back. A sum that does not agree is asked about still. */
export function pileIn(subject: TableSubject, pile: Pile, opinions: readonly Pick<LedgerEntry, 'ruleId' | 'severity'>[]): Pile {
  if (pile === 'doubtful' || !opinions.some((entry) => isForNextYear(entry, subject))) return pile;
  return pileOfLevels(opinions.map((entry) => severityIn(entry, subject)));
}

/** The ledger with the subject on every table that says none itself. */
export function withSubject(ledger: Ledger, subject: TableSubject): Ledger {
  if (subject === 'targets') return ledger;
  const entries = ledger.entries.map((entry) =>
    entry.subject === undefined ? { ...entry, subject, severity: severityIn(entry, subject) } : entry,
  );
  const projects = ledgerProjects({ entries, projects: ledger.projects }).map(({ project, entries: own }) =>
    project.subject === undefined ? { ...project, subject, pile: pileIn(subject, project.pile, own) } : project,
  );
  return { ...ledger, entries, projects };
}
