/**
 * Files beside the papers: last year's, a library of indicators, blank forms. What was read of them is with the session while the page is open.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import type { ReadProblemData } from '@perf-lint/report';
import type { Beside } from '../engine/examine.js';
import type { ReferenceOutcome, ReferenceRole } from '../engine/references.js';

export type { ReferenceRole } from '../engine/references.js';

export const REFERENCE_ROLES = ['previous', 'library', 'form', 'list', 'settings'] as const satisfies readonly ReferenceRole[];

export interface Reference {
  readonly id: string;
  readonly role: ReferenceRole;
  readonly path: string;
  /** Null while it is being read. */
  readonly outcome: ReferenceOutcome | { readonly kind: 'failed'; readonly problem: ReadProblemData } | null;
}

/** What documents are judged with. Of several libraries the last counts. */
export function besideOf(
  references: readonly Reference[],
  session: Pick<Beside, 'language' | 'configuration' | 'lastYear' | 'approved'>,
): Beside {
  const library = references.filter(({ outcome }) => outcome?.kind === 'library').at(-1);
  return {
    ...session,
    previous: references.flatMap(({ outcome }) => (outcome?.kind === 'previous' ? outcome.documents : [])),
    library: library?.outcome?.kind === 'library' ? { name: library.path, entries: library.outcome.entries } : null,
    forms: references.flatMap(({ outcome }) => (outcome?.kind === 'form' ? [outcome.form] : [])),
  };
}

/** What judges a document beside the files: settings of the office, and versions of the year that it stands against (see `versionsBeside`). */
export interface Judging {
  readonly configuration: AnalysisConfiguration;
  readonly versions: string;
}

/** Tells one state of what judges a document from another: the files beside it, what was put right in it, and the rest; "" where there is none of them. */
export function judgedBy(references: readonly Reference[], corrections: string, { configuration, versions }: Judging): string {
  const files = references.filter(({ outcome }) => outcome?.kind === 'previous' || outcome?.kind === 'library').map(({ id }) => id);
  const settings = configuration === DEFAULT_CONFIGURATION ? '' : judging(configuration);
  const own = settings === judging(DEFAULT_CONFIGURATION) ? '' : settings;
  return [files.join(' '), corrections, own, versions].filter((part) => part !== '').join('\n');
}

/** Settings that documents are judged by; what opinions cite is none of them. */
function judging({ sources: _, ...settings }: AnalysisConfiguration): string {
  return JSON.stringify(settings);
}
