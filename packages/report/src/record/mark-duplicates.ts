/**
 * Records of projects that stand in several files: every record is kept, and those of a project that counts in another file name the row
 * there that says the same. Which file counts is known when all were read, so records are gone through twice.
 */
import { foldForMatch } from '@perf-lint/core';
import { countOnce, type FiledDocument, type FiledPlace } from '@perf-lint/review';
import type { IndicatorRecord } from './indicator-record.js';

/** What is needed of a record. */
export type MarkedRecord = Pick<IndicatorRecord, 'document' | 'table' | 'level1' | 'name' | 'value' | 'rowId' | 'duplicateOf'>;

/** Gives the records of documents, in their order, the project that each belongs to. */
class Cursor {
  readonly #documents: readonly FiledDocument[];
  #document = -1;
  /** Positions of the filed projects whose rows come next, and rows that are left of them. */
  #next = { overall: 0, project: 0 };
  #left = { overall: 0, project: 0 };

  constructor(documents: readonly FiledDocument[]) {
    this.#documents = documents;
  }

  placeOf({ document: path, table }: MarkedRecord): FiledPlace {
    if (this.#documents[this.#document]?.path !== path || !this.#holdsMore(table)) this.#open(path);
    if (this.#left[table] === 0) this.#advance(table);
    this.#left[table]--;
    return { document: this.#document, project: this.#next[table] - 1 };
  }

  #open(path: string): void {
    this.#document = this.#documents.findIndex((each, index) => index > this.#document && each.path === path);
    this.#next = { overall: 0, project: 0 };
    this.#left = { overall: 0, project: 0 };
  }

  #holdsMore(table: MarkedRecord['table']): boolean {
    if (this.#left[table] > 0) return true;
    const projects = this.#documents[this.#document]?.projects ?? [];
    return projects.some((project, index) => index >= this.#next[table] && project.table === table && project.rows > 0);
  }

  #advance(table: MarkedRecord['table']): void {
    const projects = this.#documents[this.#document]?.projects ?? [];
    let next = this.#next[table];
    while (next < projects.length && (projects[next]?.table !== table || projects[next]?.rows === 0)) next++;
    this.#next[table] = next + 1;
    this.#left[table] = projects[next]?.rows ?? 1;
  }
}

const keyOf = ({ document, project }: FiledPlace): string => `${document} ${project}`;

function saying({ level1, name, value }: MarkedRecord): string {
  return `${level1}\n${foldForMatch(name)}\n${foldForMatch(value)}`;
}

export class DuplicateMarks {
  readonly #documents: readonly FiledDocument[];
  readonly #standsFor: readonly (readonly (FiledPlace | null)[])[];
  /** Rows of projects that count for others, by what they say and by their name. */
  readonly #rows = new Map<string, Map<string, string>>();
  readonly #noting: Cursor;
  readonly #marking: Cursor;

  /** @param preferred true for files that a person said shall count */
  constructor(documents: readonly FiledDocument[], preferred?: (path: string) => boolean) {
    this.#documents = documents;
    this.#standsFor = countOnce(documents, preferred).standsFor;
    for (const places of this.#standsFor) for (const place of places) if (place !== null) this.#rows.set(keyOf(place), new Map());
    this.#noting = new Cursor(documents);
    this.#marking = new Cursor(documents);
  }

  /** False where no project stands twice: then nothing is to be marked. */
  get any(): boolean {
    return this.#rows.size > 0;
  }

  /** The first time: every record, in document order. */
  note(record: MarkedRecord): void {
    const rows = this.#rows.get(keyOf(this.#noting.placeOf(record)));
    if (rows === undefined) return;
    for (const key of [saying(record), foldForMatch(record.name)]) if (!rows.has(key)) rows.set(key, record.rowId);
  }

  /**
   * The second time, in the same order: the row that counts instead, null where this one does. A row that the file that counts does not
   * have names itself.
   */
  duplicateOf(record: MarkedRecord): string | null {
    const { document, project } = this.#marking.placeOf(record);
    const place = this.#documents[document] === undefined ? null : (this.#standsFor[document]?.[project] ?? null);
    if (place === null) return null;
    const rows = this.#rows.get(keyOf(place));
    return rows?.get(saying(record)) ?? rows?.get(foldForMatch(record.name)) ?? record.rowId;
  }
}
