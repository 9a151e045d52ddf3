/**
 * The session's decisions as a ledger, which the command line reads: the ledger that it would make of the same documents, filled in.
 */
import { documentLedger, type Language } from '@perf-lint/report';
import { type DocumentLedger, joinDocuments, type Ledger, type LedgerProject } from '@perf-lint/review';
import { countedOf } from '../state/counted.js';
import type { LedgerEntry } from '../state/decisions.js';
import { ownEntry, ownOn, withOwn } from '../state/own-opinions.js';
import { countedPapers, type ReadPaper } from '../state/papers.js';
import { entryKeys, projectsOfPaper } from '../state/projects.js';
import type { Review } from '../state/review.js';
import type { Session } from '../state/session.js';

type Reviewed = Pick<Session, 'papers' | 'preferred' | 'review'>;

/** The ledger over all papers that count, in their order, with all that people said. A project in two papers counts once. */
export function ledgerOf(session: Reviewed, language: Language): Ledger {
  const papers = countedPapers(session.papers);
  const documents = papers.map((paper) => reviewedDocument(paper, session.review, language));
  const chosen = new Set(papers.filter(({ sha256 }) => session.preferred.has(sha256)).map(({ analysis }) => analysis.document.path));
  const ledger = joinDocuments(documents, language, (path) => chosen.has(path));
  return { ...ledger, entries: withOwn(ledger.entries, ownEntries(session)) };
}

/** What one paper adds to the ledger. Its opinions stand in the order in which the page has them. */
function reviewedDocument(paper: ReadPaper, review: Review, language: Language): DocumentLedger {
  const keys = entryKeys(paper);
  const document = documentLedger(paper.analysis, { language });
  const reviewed = projectsOfPaper(paper).filter(({ place }) => place !== null);
  const places = document.projects.length - reviewed.length;
  return {
    ...document,
    entries: document.entries.map(({ entry, of }, index) => ({ of, entry: withDecision(entry, keys[index] ?? '', review) })),
    projects: document.projects.map((project, index): LedgerProject | null => {
      const { key = '', unitKey = '' } = reviewed[index - places] ?? {};
      if (project === null || key === '') return project;
      const { conclusion: kind = '', ...said } = review.verdicts.get(key) ?? { remark: '', reviewer: '', date: '' };
      return { ...project, office: review.units.get(unitKey)?.office ?? '', conclusion: { kind, grade: '', ...said } };
    }),
  };
}

/** A wording that nobody wrote is the entry's own: names and values may have been put right since the decision. */
function withDecision(entry: LedgerEntry, key: string, { decisions }: Review): LedgerEntry {
  const decision = decisions.get(key);
  if (decision === undefined) return entry;
  return { ...entry, decision: decision.verdict === 'rewrite' ? decision : { ...decision, wording: entry.prefilled } };
}

function ownEntries(session: Reviewed): readonly LedgerEntry[] {
  const { review } = session;
  if (review.own.size === 0) return [];
  return countedOf(session).projects.flatMap((project) => ownOn(project.key, review).map((own) => ownEntry(own, project)));
}
