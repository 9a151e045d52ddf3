/**
 * The session's decisions as a ledger, which the command line reads: the ledger that it would make of the same documents, filled in.
 */
import { documentLedger, type Language, projectsOf } from '@perf-lint/report';
import { type DocumentLedger, joinDocuments, type Ledger, NO_CONCLUSION } from '@perf-lint/review';
import { countedPapers, type Paper } from '../state/papers.js';
import { entryKey, type Review } from '../state/review.js';

/** The ledger over all papers that count, in their order, with the decisions of the review. A project in two papers counts once. */
export function ledgerOf(papers: readonly Paper[], review: Review, language: Language): Ledger {
  const documents = countedPapers(papers).map(({ analysis, entries, sha256 }): DocumentLedger => {
    const document = documentLedger(analysis, { language });
    // Overall targets stand before the projects, and have no conclusion.
    const ids = [...projectsOf(analysis.document)].map(({ project }) => project.id);
    const overall = document.projects.length - ids.length;
    return {
      ...document,
      projects: document.projects.map((project, position) => {
        const verdict = review.verdicts.get(`${sha256}#${ids[position - overall] ?? ''}`);
        if (project === null || verdict === undefined) return project;
        return { ...project, conclusion: { ...NO_CONCLUSION, kind: verdict.conclusion, remark: verdict.remark } };
      }),
      entries: document.entries.map(({ entry, of }, index) => {
        const decision = review.decisions.get(entryKey(sha256, entries[index]?.id ?? ''));
        return { of, entry: decision === undefined ? entry : { ...entry, decision } };
      }),
    };
  });
  return joinDocuments(documents, language);
}
