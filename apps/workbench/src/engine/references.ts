/**
 * Files beside the papers of a review: last year's, the office's library of indicators, a blank form.
 */
import { type DocumentFacts, documentFacts, type LibraryEntry, libraryFromRows, libraryMappingOf } from '@perf-lint/analyser';
import { type BlankForm, type ReaderAssets, type ReadProblem, readDocuments, readForm, readTableRows } from '@perf-lint/reader';

/** What a file beside the papers is for. */
export type ReferenceRole = 'previous' | 'library' | 'form';

export type ReferenceOutcome =
  | { readonly kind: 'previous'; readonly documents: readonly DocumentFacts[] }
  /** `left` rows of it could not be used. */
  | { readonly kind: 'library'; readonly entries: readonly LibraryEntry[]; readonly left: number }
  | { readonly kind: 'form'; readonly form: BlankForm }
  | { readonly kind: 'failed'; readonly problem: ReadProblem }
  /** A library without a column of names, or last year's file without a target. */
  | { readonly kind: 'useless'; readonly role: ReferenceRole };

/** Reads such a file. Bad input never throws. */
export async function readReference(bytes: Uint8Array, role: ReferenceRole, path: string, assets: ReaderAssets): Promise<ReferenceOutcome> {
  switch (role) {
    case 'previous':
      return lastYears(bytes, path, assets);
    case 'library':
      return library(bytes, path);
    case 'form':
      return readForm(bytes, { path, assets });
    default:
      return role satisfies never;
  }
}

async function lastYears(bytes: Uint8Array, path: string, assets: ReaderAssets): Promise<ReferenceOutcome> {
  const outcomes = await readDocuments(bytes, { path, assets });
  const documents = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [documentFacts(outcome.document)] : []));
  const useful = documents.filter(({ projects, overall }) => projects.length + overall.length > 0);
  const [failed] = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.problem] : []));
  if (useful.length > 0) return { kind: 'previous', documents: useful };
  return failed === undefined ? { kind: 'useless', role: 'previous' } : { kind: 'failed', problem: failed };
}

async function library(bytes: Uint8Array, path: string): Promise<ReferenceOutcome> {
  const sheet = await readTableRows(bytes, { path });
  if (sheet.kind === 'failed') return sheet;
  const usual = libraryMappingOf(sheet.rows);
  if (usual === null) return { kind: 'useless', role: 'library' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { entries, problems } = libraryFromRows(sheet.rows.slice(usual.headingRow + 1), usual.mapping, name);
  return entries.length === 0 ? { kind: 'useless', role: 'library' } : { kind: 'library', entries, left: problems.length };
}
