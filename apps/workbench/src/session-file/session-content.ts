/** What a session holds that is worth keeping: documents as they were read, files that failed, and what people said and set. */
import type { PerformanceDocument } from '@perf-lint/core';
import type { ReadProblemData } from '@perf-lint/report';
import { storedDocument } from '../engine/packed.js';
import type { Kept, Session } from '../state/session.js';

/** A document as it was read, in the bytes that it is kept as: JSON. Only what judges it takes it apart. */
export interface StoredDocument {
  readonly path: string;
  /** Of the original's bytes. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface SessionContent {
  readonly documents: readonly StoredDocument[];
  readonly failed: readonly { readonly path: string; readonly problem: ReadProblemData }[];
  readonly kept: Kept;
}

/** Whether a file is called as session files are. */
export function isSessionFile({ path }: { readonly path: string }): boolean {
  return path.toLowerCase().endsWith('.perf');
}

export function stored(document: PerformanceDocument): StoredDocument {
  return { path: document.path, sha256: document.sha256, bytes: storedDocument(document) };
}

export function contentOf({
  papers,
  review,
  reviewer,
  plan,
  preferred,
  setup,
  history,
  journal,
}: Kept & Pick<Session, 'papers'>): SessionContent {
  return {
    documents: papers.flatMap((paper) => (paper.kind === 'read' ? [stored(paper.original)] : [])),
    failed: papers.flatMap((paper) => (paper.kind === 'failed' ? [{ path: paper.path, problem: paper.problem }] : [])),
    kept: { review, reviewer, plan, preferred, setup, history, journal },
  };
}
