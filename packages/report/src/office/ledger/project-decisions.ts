/**
 * Decisions on all opinions of a project at once, made on the sheet of projects: one project taken over or set aside as a whole. A decision on
 * the row itself goes before it; it goes before one on the kind, which speaks of other projects too.
 */
import { type Ledger, type LedgerEntry, type LedgerProject, ledgerIndex } from '@perf-lint/review';
import { decidedTogether, type KindVerdict } from './kind-decisions.js';

/** What somebody decided about the opinions of a project. */
export interface ProjectDecision {
  readonly project: LedgerProject;
  readonly verdict: KindVerdict;
}

/** The rows with what was decided of their project; who and when stand on the project's line. */
export function withProjectDecisions(
  ledger: Pick<Ledger, 'entries' | 'projects'>,
  decisions: readonly ProjectDecision[],
): readonly LedgerEntry[] {
  if (decisions.length === 0) return ledger.entries;
  const index = ledgerIndex(ledger);
  const byProject = new Map(decisions.map((decision) => [index.keyOf(decision.project), decision]));
  return ledger.entries.map((entry) => {
    const decided = entry.table === 'project' ? byProject.get(index.keyOf(entry)) : undefined;
    if (decided === undefined) return entry;
    const { reviewer, date } = decided.project.conclusion;
    return decidedTogether(entry, { verdict: decided.verdict, reason: '', reviewer, date });
  });
}
