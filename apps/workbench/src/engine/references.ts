/**
 * Files beside the papers of a review: last year's, the office's library of indicators, a blank form, its list of projects, its settings.
 */
import {
  type AnalysisConfiguration,
  DEFAULT_CONFIGURATION,
  type DocumentFacts,
  documentFacts,
  type LibraryEntry,
  libraryFromRows,
  libraryMappingOf,
} from '@perf-lint/analyser';
import { type BlankForm, type ReaderAssets, type ReadProblem, readDocuments, readForm, readTableRows } from '@perf-lint/reader';
import { type Language, mergeAnalysis, readSettings, type SettingsProblem } from '@perf-lint/report';
import { type ListLine, readProjectList } from '@perf-lint/review';

/** What a file beside the papers is for. */
export type ReferenceRole = 'previous' | 'library' | 'form' | 'list' | 'settings';

export type ReferenceOutcome =
  | { readonly kind: 'previous'; readonly documents: readonly DocumentFacts[] }
  /** `left` rows of it could not be used. */
  | { readonly kind: 'library'; readonly entries: readonly LibraryEntry[]; readonly left: number }
  | { readonly kind: 'form'; readonly form: BlankForm }
  /** `badAmounts`: rows, from 1, whose money could not be read. */
  | { readonly kind: 'list'; readonly lines: readonly ListLine[]; readonly badAmounts: readonly number[] }
  | { readonly kind: 'settings'; readonly configuration: AnalysisConfiguration }
  | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: 'failed'; readonly problem: ReadProblem }
  /** A library without a column of names, last year's file without a target, a list without code or name. */
  | { readonly kind: 'useless'; readonly role: ReferenceRole };

/** How such a file is read. */
export interface ReferenceOptions {
  readonly path: string;
  readonly language: Language;
  readonly assets: ReaderAssets;
}

/** Reads such a file. Bad input never throws. */
export async function readReference(
  bytes: Uint8Array,
  role: ReferenceRole,
  { path, language, assets }: ReferenceOptions,
): Promise<ReferenceOutcome> {
  switch (role) {
    case 'previous':
      return lastYears(bytes, path, assets);
    case 'library':
      return library(bytes, path);
    case 'form':
      return readForm(bytes, { path, assets });
    case 'list':
      return projectList(bytes, path);
    case 'settings':
      return settings(bytes, language);
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

async function projectList(bytes: Uint8Array, path: string): Promise<ReferenceOutcome> {
  const sheet = await readTableRows(bytes, { path });
  if (sheet.kind === 'failed') return sheet;
  const reading = readProjectList(sheet.rows);
  if (reading.kind !== 'read' || reading.lines.length === 0) return { kind: 'useless', role: 'list' };
  return { kind: 'list', lines: reading.lines, badAmounts: reading.badAmounts.map(({ row }) => row) };
}

/** Settings over those of the program: paths in a workbook mean nothing here and are left out. */
async function settings(bytes: Uint8Array, language: Language): Promise<ReferenceOutcome> {
  const reading = await readSettings(bytes, language);
  if (reading.kind === 'refused') return reading;
  return { kind: 'settings', configuration: mergeAnalysis(DEFAULT_CONFIGURATION, reading.settings) };
}
