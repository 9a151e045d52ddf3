/** The session as it goes to a worker: papers as the lines that they came in, so that the page does not have to copy them. */
import type { PerformanceDocument } from '@perf-lint/core';
import type { Language } from '@perf-lint/report';
import { ledgerOfDocument } from '../engine/examine.js';
import { type PackedPaper, packedOf, storedDocument, unpacked } from '../engine/packed.js';
import { journalBeside } from '../state/journal-subjects.js';
import { countedPapers, type FailedPaper, type ReadPaper } from '../state/papers.js';
import type { Reviewed } from '../state/review-ledger.js';

interface CountedPaper extends Pick<ReadPaper, 'id' | 'path' | 'judged'> {
  readonly lines: PackedPaper;
  /** The document as it was read, where people put something right in it; null where it is the one in the lines. */
  readonly original: Uint8Array | null;
}

export interface PackedSession extends Omit<Reviewed, 'papers'> {
  /** Those that count. */
  readonly papers: readonly CountedPaper[];
  /** Files that nothing was read of: a summary names them. */
  readonly failed: readonly FailedPaper[];
}

export function packedSession(session: Reviewed): PackedSession {
  const { papers, preferred, review, history, setup, reviewer, plan } = session;
  return {
    papers: countedPapers(papers).map((paper): CountedPaper => {
      const { id, path, judged, original, analysis } = paper;
      return { id, path, judged, lines: packedOf(paper), original: analysis.document === original ? null : storedDocument(original) };
    }),
    failed: papers.filter((paper): paper is FailedPaper => paper.kind === 'failed'),
    preferred,
    review,
    history,
    setup,
    reviewer,
    ...(plan === undefined ? {} : { plan }),
    // Copies that do not count stay here: what was said on them is told in words.
    journal: journalBeside(session, { ...session, papers: countedPapers(papers) }),
  };
}

/** The session out of it, with its ledgers in the language asked for: they may have been made in the other one. */
export function sessionFrom({ papers, failed, ...session }: PackedSession, language: Language): Reviewed {
  const { configuration } = session.setup;
  return {
    ...session,
    papers: [
      ...papers.map(({ lines, original, ...paper }): ReadPaper => {
        const { analysis, lastYear } = unpacked(lines);
        const { document } = analysis;
        const read: PerformanceDocument = original === null ? document : JSON.parse(new TextDecoder().decode(original));
        const ledger = ledgerOfDocument(analysis, { language, configuration });
        return { ...paper, kind: 'read', sha256: document.sha256, original: read, analysis, lastYear, sameAs: '', ...ledger };
      }),
      ...failed,
    ],
  };
}
