/**
 * The session's decisions as a ledger, which the command line reads: the ledger that it would make of the same documents, filled in.
 */
import { type Language, LedgerBuilder } from '@perf-lint/report';
import type { Ledger, LedgerEntry } from '@perf-lint/review';
import { countedPapers, type Paper } from '../state/papers.js';
import { entryKey, type Review } from '../state/review.js';

/** The ledger over all papers that count, in their order, with the decisions of the review. */
export function ledgerOf(papers: readonly Paper[], review: Review, language: Language): Ledger {
  const builder = new LedgerBuilder({ language });
  const counted = countedPapers(papers);
  for (const { analysis } of counted) builder.add(analysis);
  const ledger = builder.build();
  // The ledger of all documents lists the opinions of each in the order in which a ledger of it alone does.
  const keys = counted.flatMap(({ sha256, entries }) => entries.map(({ id }) => entryKey(sha256, id)));
  const entries = ledger.entries.map((entry, index): LedgerEntry => {
    const decision = review.decisions.get(keys[index] ?? '');
    return decision === undefined ? entry : { ...entry, decision };
  });
  return { ...ledger, entries };
}
