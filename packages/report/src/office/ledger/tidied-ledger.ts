/**
 * A ledger that somebody tidied: the hidden columns, which tell rows apart, were deleted. Over the same documents the rows are known by their
 * ids all the same, and what the columns said stands in the new ledger.
 */
import { isTouched, type Ledger, type LedgerEntry } from '@perf-lint/review';
import type { EntryColumnId } from './ledger-columns.js';

/** The columns that are hidden. */
export const HIDDEN_COLUMNS: readonly EntryColumnId[] = ['unitCode', 'level1', 'table', 'ruleId', 'prefilled'];

export type Completed =
  | { readonly kind: 'complete'; readonly ledger: Ledger }
  /** Rows that the documents do not answer to: what they were about is not known. */
  | { readonly kind: 'unknown-rows'; readonly rows: readonly LedgerEntry[] };

/** The tidied ledger with its hidden columns as those of the ledger just made of the same documents. */
export function completedFrom(current: Ledger, tidied: Ledger): Completed {
  const known = new Map(current.entries.map((entry) => [`${entry.year ?? ''} ${entry.id}`, entry]));
  const unknown: LedgerEntry[] = [];
  const complete = (entry: LedgerEntry): LedgerEntry => {
    const same = known.get(`${entry.year ?? ''} ${entry.id}`);
    if (same !== undefined) {
      const { unitCode, level1, table, projectName, ruleId, prefilled } = same;
      // An empty wording means "as prefilled", here as everywhere.
      const wording = entry.decision.wording === '' ? prefilled : entry.decision.wording;
      return { ...entry, unitCode, level1, table, projectName, ruleId, prefilled, decision: { ...entry.decision, wording } };
    }
    // Rows that a person added have nothing in those columns. Of others an untouched wording cannot be told from an edited one.
    if (!entry.id.startsWith('m-') && isTouched(entry)) unknown.push(entry);
    return entry;
  };
  const ledger = { ...tidied, entries: tidied.entries.map(complete), unmatched: tidied.unmatched.map(complete) };
  return unknown.length > 0 ? { kind: 'unknown-rows', rows: unknown } : { kind: 'complete', ledger };
}
