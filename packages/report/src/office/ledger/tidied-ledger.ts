/**
 * A ledger that somebody tidied: the hidden columns, which tell rows apart, were deleted. Over the same documents the rows are known by their
 * ids all the same, or where those went too by what they say, and what the columns said stands in the new ledger.
 */
import { foldForMatch } from '@perf-lint/core';
import { isTouched, type Ledger, type LedgerEntry } from '@perf-lint/review';
import { isOverallName } from '../../texts/subject-words.js';
import { type EntryColumnId, shownValue } from './ledger-columns.js';

/** The columns that are hidden. */
export const HIDDEN_COLUMNS: readonly EntryColumnId[] = [
  ...(['id', 'opinion', 'suggestion', 'unitCode', 'level1'] as const),
  ...(['table', 'ruleId', 'messageId', 'record', 'result', 'prefilled'] as const),
];

export type Completed =
  | { readonly kind: 'complete'; readonly ledger: Ledger }
  /** Rows that the documents do not answer to: what they were about is not known. */
  | { readonly kind: 'unknown-rows'; readonly rows: readonly LedgerEntry[] };

/** What a person sees of a row: year, unit, project, indicator, value, kind. */
function shownKey(entry: LedgerEntry): string {
  const { year, unitName, table, projectCode, projectName, indicator, ruleId } = entry;
  // The overall table has its name in the place of a project's.
  const isOverall = table === 'overall' || isOverallName(projectName);
  const project = projectCode === '' ? (isOverall ? '' : projectName) : projectCode;
  return [year ?? '', ...[unitName, project, indicator, shownValue(entry), ruleId].map((text) => foldForMatch(text))].join('\n');
}

/** Finds the row that a tidied one was: by its id, else by what it shows, equal ones in their order. */
function finder(current: Ledger): (entry: LedgerEntry) => LedgerEntry | undefined {
  const byId = new Map(current.entries.map((entry) => [`${entry.year ?? ''} ${entry.id}`, entry]));
  const byShown = new Map<string, LedgerEntry[]>();
  for (const entry of current.entries) byShown.set(shownKey(entry), [...(byShown.get(shownKey(entry)) ?? []), entry]);
  return (entry) => {
    const same = byId.get(`${entry.year ?? ''} ${entry.id}`);
    // A row that a person added has no kind.
    return same ?? (entry.id.startsWith('m-') && entry.ruleId !== '' ? byShown.get(shownKey(entry))?.shift() : undefined);
  };
}

/** The tidied ledger with its hidden columns as those of the ledger just made of the same documents. */
export function completedFrom(current: Ledger, tidied: Ledger): Completed {
  const find = finder(current);
  const unknown: LedgerEntry[] = [];
  const complete = (entry: LedgerEntry): LedgerEntry => {
    const same = find(entry);
    if (same !== undefined) {
      const { id, opinion, suggestion, value, unitCode, level1, table, projectName, ruleId, messageId, prefilled } = same;
      // An empty wording means "as prefilled", here as everywhere.
      const wording = entry.decision.wording === '' ? prefilled : entry.decision.wording;
      const known = { id, opinion, suggestion, value, unitCode, level1, table, projectName, ruleId, prefilled };
      const { result, subject } = same;
      const restored = {
        ...known,
        ...(messageId === undefined ? {} : { messageId }),
        ...(result === undefined ? {} : { result }),
        ...(subject === undefined ? {} : { subject }),
      };
      return { ...entry, ...restored, decision: { ...entry.decision, wording } };
    }
    // Rows that a person added have nothing in those columns. Of others an untouched wording cannot be told from an edited one.
    if ((!entry.id.startsWith('m-') || entry.ruleId !== '') && isTouched(entry)) unknown.push(entry);
    return entry;
  };
  const ledger = { ...tidied, entries: tidied.entries.map(complete), unmatched: tidied.unmatched.map(complete) };
  return unknown.length > 0 ? { kind: 'unknown-rows', rows: unknown } : { kind: 'complete', ledger };
}
