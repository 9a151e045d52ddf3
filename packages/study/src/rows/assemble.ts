/**
 * The rows of a dataset out of the rows of its documents: keys, which projects count in another document, place and source of each. Rows are
 * gone through once, one document at a time; what is kept of all documents is what tells their projects apart.
 */
import { shortHash } from '@perf-lint/core';
import { countOnce, type FiledDocument } from '@perf-lint/review';
import type { DocumentRow } from '../tables/documents.js';
import type { FindingTableRow } from '../tables/findings.js';
import type { IndicatorTableRow } from '../tables/indicators.js';
import type { ProjectRow } from '../tables/projects.js';
import type { FactsOfDocument } from './document-facts.js';
import type { DocumentTables } from './document-tables.js';

/** An input as it comes: the rows of a document, or why there are none. */
export type DatasetEntry =
  | { readonly kind: 'read'; readonly tables: DocumentTables }
  | { readonly kind: 'failed'; readonly path: string; readonly problem: string };

/** What is left out unless it is asked for. */
export const KEEPABLE = ['duplicates', 'forms'] as const;

export type Keepable = (typeof KEEPABLE)[number];

export interface AssemblyOptions {
  /** Rows of projects that count in another document, and rows that a form prints itself, are left out unless they are named here. */
  readonly keep: ReadonlySet<Keepable>;
  /** True for files that count where a project stands in several. */
  readonly preferred?: (path: string) => boolean;
  readonly factsOf: FactsOfDocument;
}

/** A row with the table it belongs to. */
export type TableRow =
  | { readonly table: 'documents'; readonly row: DocumentRow }
  | { readonly table: 'projects'; readonly row: ProjectRow }
  | { readonly table: 'indicators'; readonly row: IndicatorTableRow }
  | { readonly table: 'findings'; readonly row: FindingTableRow };

/** Keys of documents: the same for the same bytes, with a number behind a second one. */
class DocumentIds {
  readonly #seen = new Map<string, number>();

  next(base: string): string {
    const ordinal = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, ordinal);
    return ordinal === 1 ? base : `${base}-${ordinal}`;
  }
}

/** A project of another year is another: the year that the mapping file gives tells them apart, where the document prints none or another. */
function withYear(document: FiledDocument, factsOf: FactsOfDocument): FiledDocument {
  const { year } = factsOf({ path: document.path, sha256: document.sha256, title: null, departments: null });
  return year === null ? document : { ...document, projects: document.projects.map((project) => ({ ...project, year })) };
}

const ofBytes = (sha256: string): string => `d-${sha256.slice(0, 12)}`;

/** Gives the rows of documents their places in the dataset. */
export class Assembly {
  readonly #ids: readonly string[];
  readonly #taken = new DocumentIds();
  /** For each document, for each filed project: the key of the document where it counts, null where that is this one. */
  readonly #countsIn: readonly (readonly (string | null)[])[];
  readonly #firstOf = new Map<string, string>();
  readonly #options: AssemblyOptions;
  #next = 0;

  /** @param filed the documents read, in the order in which their entries will come */
  constructor(filed: readonly FiledDocument[], options: AssemblyOptions) {
    this.#options = options;
    const ids = filed.map(({ sha256 }) => this.#taken.next(ofBytes(sha256)));
    this.#ids = ids;
    this.#countsIn = countOnce(
      filed.map((document) => withYear(document, options.factsOf)),
      options.preferred,
    ).standsFor.map((places) => places.map((place) => (place === null ? null : (ids[place.document] ?? null))));
  }

  /** The rows of the next input: its document first, then what refers to it. */
  *rowsOf(entry: DatasetEntry): Generator<TableRow> {
    if (entry.kind === 'failed') {
      yield { table: 'documents', row: this.#failed(entry) };
      return;
    }
    const documentId = this.#ids[this.#next] ?? '';
    const countsIn = this.#countsIn[this.#next] ?? [];
    this.#next += 1;
    const { tables } = entry;
    const duplicates = this.#options.keep.has('duplicates');
    const forms = this.#options.keep.has('forms');
    const placeOf = (filed: number | null): string | null => (filed === null ? null : (countsIn[filed] ?? null));
    const kept = (filed: number | null): boolean => duplicates || placeOf(filed) === null;
    yield { table: 'documents', row: this.#document(tables, documentId, countsIn) };
    for (const { filed, row } of tables.projects)
      if (kept(filed)) yield { table: 'projects', row: { documentId, ...row, countsIn: placeOf(filed) } };
    const leftOut = new Set<string>();
    for (const { filed, row } of tables.indicators) {
      if (kept(filed) && (forms || !row.template)) yield { table: 'indicators', row: { documentId, ...row, countsIn: placeOf(filed) } };
      else leftOut.add(row.rowId);
    }
    for (const { filed, row } of tables.findings)
      if (kept(filed) && (row.rowId === null || !leftOut.has(row.rowId))) yield { table: 'findings', row: { documentId, ...row } };
  }

  #document({ document, indicators }: DocumentTables, documentId: string, countsIn: readonly (string | null)[]): DocumentRow {
    const sha256 = document.sha256 ?? '';
    const first = this.#firstOf.get(sha256);
    if (first === undefined) this.#firstOf.set(sha256, documentId);
    const elsewhere = indicators.filter(({ filed }) => filed !== null && (countsIn[filed] ?? null) !== null).length;
    const facts = this.#options.factsOf(document);
    return {
      ...document,
      documentId,
      duplicateOf: first ?? null,
      rowsElsewhere: elsewhere,
      ...facts,
      year: facts.year ?? document.yearPrinted,
    };
  }

  #failed({ path, problem }: Extract<DatasetEntry, { kind: 'failed' }>): DocumentRow {
    const nothing = { ...NOTHING_READ, path, problem };
    return {
      ...nothing,
      documentId: this.#taken.next(`d-${shortHash(path)}`),
      duplicateOf: null,
      rowsElsewhere: null,
      ...this.#options.factsOf(nothing),
    };
  }
}

const NOTHING_READ = {
  sha256: null,
  status: 'failed',
  format: null,
  encoding: null,
  title: null,
  yearPrinted: null,
  departments: null,
  model: null,
  moneyUnit: null,
  layouts: null,
  columns: null,
  tables: null,
  source: null,
  coverageValues: null,
  coverageRead: null,
  unplaced: null,
  checksPassed: null,
  checksFailed: null,
  notes: null,
  projects: null,
  rows: null,
  rowsScored: null,
  rowsDoubtful: null,
  rowsTemplate: null,
  findings: null,
  namesLeftOut: null,
  phonesLeftOut: null,
  idsLeftOut: null,
} as const;
