/**
 * One opinion on several rows: a count that does not agree with its price stands on the row of each, and is read, decided and sent as one.
 */
import type { LedgerEntry } from './ledger.js';

/** What two rows of a ledger have in common that are one opinion: the project, and all that it says. What a person added stands for itself. */
export function opinionMatter(entry: LedgerEntry): string {
  const { id, department, unitCode, unitName, projectCode, projectName, ruleId, severity, opinion } = entry;
  if (ruleId === '') return id;
  return JSON.stringify([entry.document, department, unitCode, unitName, projectCode, projectName, ruleId, severity, opinion]);
}

/** The rows of a ledger with each opinion once, in their order: what is counted. Rows of one opinion that were decided otherwise count each. */
export function countedOpinions(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const { verdict, reason } = entry.decision;
    const key = `${opinionMatter(entry)} ${verdict} ${reason}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
