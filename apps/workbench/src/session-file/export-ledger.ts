/**
 * The session's decisions as a ledger, which the command line reads: the ledger that it would make of the same documents, filled in.
 */
import { documentLedger, type Language } from '@perf-lint/report';
import { type DocumentLedger, joinDocuments, type Ledger } from '@perf-lint/review';
import { countedPapers, type Paper } from '../state/papers.js';
import { entryKey, type Review } from '../state/review.js';

/** The ledger over all papers that count, in their order, with the decisions of the review. A project in two papers counts once. */
export function ledgerOf(papers: readonly Paper[], review: Review, language: Language): Ledger {
  const documents = countedPapers(papers).map(({ analysis, entries, sha256 }): DocumentLedger => {
    const document = documentLedger(analysis, { language });
    return {
      ...document,
      entries: document.entries.map(({ entry, of }, index) => {
        const decision = review.decisions.get(entryKey(sha256, entries[index]?.id ?? ''));
        return { of, entry: decision === undefined ? entry : { ...entry, decision } };
      }),
    };
  });
  return joinDocuments(documents, language);
}
