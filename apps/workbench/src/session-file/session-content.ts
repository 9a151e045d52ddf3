/** What a session holds that is worth keeping: documents as they were read, files that failed, and what people said and set. */
import type { PerformanceDocument } from '@perf-lint/core';
import type { ReadProblemData } from '@perf-lint/report';
import type { Kept, Session } from '../state/session.js';

export interface SessionContent {
  readonly documents: readonly PerformanceDocument[];
  readonly failed: readonly { readonly path: string; readonly problem: ReadProblemData }[];
  readonly kept: Kept;
}

export function contentOf({ papers, review, reviewer, plan, preferred, setup, history }: Kept & Pick<Session, 'papers'>): SessionContent {
  return {
    documents: papers.flatMap((paper) => (paper.kind === 'read' ? [paper.original] : [])),
    failed: papers.flatMap((paper) => (paper.kind === 'failed' ? [{ path: paper.path, problem: paper.problem }] : [])),
    kept: { review, reviewer, plan, preferred, setup, history },
  };
}
