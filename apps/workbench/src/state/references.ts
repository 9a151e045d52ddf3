/**
 * Files beside the papers: last year's, a library of indicators, blank forms. What was read of them is with the session while the page is open.
 */
import type { ReadProblemData } from '@perf-lint/report';
import type { Beside } from '../engine/examine.js';
import type { ReferenceOutcome, ReferenceRole } from '../engine/references.js';

export type { ReferenceRole } from '../engine/references.js';

export const REFERENCE_ROLES = ['previous', 'library', 'form'] as const satisfies readonly ReferenceRole[];

export interface Reference {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly path: string;
  /** Null while it is being read. */
  readonly outcome: ReferenceOutcome | { readonly kind: 'failed'; readonly problem: ReadProblemData } | null;
}

/** What documents are judged with. Of several libraries the last counts. */
export function besideOf(references: readonly Reference[], language: Beside['language']): Beside {
  const library = references.filter(({ outcome }) => outcome?.kind === 'library').at(-1);
  return {
    language,
    previous: references.flatMap(({ outcome }) => (outcome?.kind === 'previous' ? outcome.documents : [])),
    library: library?.outcome?.kind === 'library' ? { name: library.path, entries: library.outcome.entries } : null,
    forms: references.flatMap(({ outcome }) => (outcome?.kind === 'form' ? [outcome.form] : [])),
  };
}

/** Tells one state of what judges a document from another: the files beside it, and what was put right in it; "" where there is neither. */
export function judgedBy(references: readonly Reference[], corrections: string): string {
  const files = references.filter(({ outcome }) => outcome?.kind === 'previous' || outcome?.kind === 'library').map(({ id }) => id);
  return [files.join(' '), corrections].filter((part) => part !== '').join('\n');
}
