/**
 * The projects of a ledger with the opinions on each.
 */
import { byPaper, ProjectIndex, type ProjectKeys } from '../project-index.js';
import type { Ledger, LedgerEntry, LedgerProject } from './ledger.js';

export interface ProjectOpinions {
  readonly project: LedgerProject;
  readonly entries: readonly LedgerEntry[];
}

/** Key of the project of a row of the ledger, of an opinion as of a project; targets and results of a project are apart. */
export function ledgerIndex({ entries, projects }: Pick<Ledger, 'entries' | 'projects'>): ProjectKeys {
  return byPaper(new ProjectIndex([[...projects, ...entries]]), [projects]);
}

/** Every project with its opinions; where two projects cannot be told apart, the opinions count for both. */
export function ledgerProjects(ledger: Pick<Ledger, 'entries' | 'projects'>): readonly ProjectOpinions[] {
  const index = ledgerIndex(ledger);
  const byProject = new Map<string, LedgerEntry[]>();
  for (const entry of ledger.entries) {
    const key = index.keyOf(entry);
    const own = byProject.get(key);
    if (own === undefined) byProject.set(key, [entry]);
    else own.push(entry);
  }
  return ledger.projects.map((project) => ({ project, entries: byProject.get(index.keyOf(project)) ?? [] }));
}
