/** What a session holds that is worth keeping: documents as read, files that failed, and the review. */
import type { PerformanceDocument } from '@perf-lint/core';
import type { ReadProblemData } from '@perf-lint/report';
import type { Paper } from '../state/papers.js';
import type { Review } from '../state/review.js';

export interface SessionContent {
  readonly documents: readonly PerformanceDocument[];
  readonly failed: readonly { readonly path: string; readonly problem: ReadProblemData }[];
  readonly review: Review;
  readonly reviewer: string;
}

export function contentOf(papers: readonly Paper[], review: Review, reviewer: string): SessionContent {
  return {
    documents: papers.flatMap((paper) => (paper.kind === 'read' ? [paper.analysis.document] : [])),
    failed: papers.flatMap((paper) => (paper.kind === 'failed' ? [{ path: paper.path, problem: paper.problem }] : [])),
    review,
    reviewer,
  };
}
