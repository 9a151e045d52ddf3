/** Which of the units that ought to publish did: the list held against the documents of a dataset. */
import { foldCode, foldForMatch } from '@perf-lint/core';
import type { DocumentRow } from '../tables/documents.js';
import type { FrameRow } from '../tables/frame.js';
import type { ProjectRow } from '../tables/projects.js';

/** A unit of the list, as far as the list describes it. */
export type FrameUnit = Pick<FrameRow, 'unitCode' | 'unitName' | 'province' | 'city' | 'county' | 'level' | 'sector'>;

interface Seen {
  readonly documentId: string;
  readonly status: string;
  readonly rows: number;
}

/** Collects what the documents of a dataset are known by. */
export class Publishers {
  readonly #byName = new Map<string, Map<string, Seen>>();
  readonly #byCode = new Map<string, Map<string, Seen>>();
  readonly #documents = new Map<string, Seen>();

  document({ documentId, status, rows, departments, title }: DocumentRow): void {
    const seen = { documentId, status, rows: rows ?? 0 };
    this.#documents.set(documentId, seen);
    for (const name of departments ?? []) this.#add(this.#byName, foldForMatch(name), seen);
    if (title !== null) this.#add(this.#byName, foldForMatch(title), seen);
  }

  project({ documentId, department, departmentCode, unitName, unitCode }: ProjectRow): void {
    const seen = this.#documents.get(documentId);
    if (seen === undefined) return;
    for (const name of [department, unitName]) if (name !== null) this.#add(this.#byName, foldForMatch(name), seen);
    for (const code of [departmentCode, unitCode]) if (code !== null) this.#add(this.#byCode, foldCode(code), seen);
  }

  /** The documents of a unit: by its code, else by its name as it stands, else in a title that begins with it. */
  of({ unitCode, unitName }: FrameUnit): readonly Seen[] {
    const coded = unitCode === null ? undefined : this.#byCode.get(foldCode(unitCode));
    if (coded !== undefined) return [...coded.values()];
    if (unitName === null) return [];
    const name = foldForMatch(unitName);
    const found = this.#byName.get(name);
    if (found !== undefined) return [...found.values()];
    const titled = [...this.#byName].filter(([each]) => name.length >= SHORTEST && each.startsWith(name));
    return [...new Map(titled.flatMap(([, seen]) => [...seen])).values()];
  }

  #add(index: Map<string, Map<string, Seen>>, key: string, seen: Seen): void {
    if (key === '') return;
    const known = index.get(key) ?? new Map<string, Seen>();
    index.set(key, known.set(seen.documentId, seen));
  }
}

/** A shorter name begins too many titles. */
const SHORTEST = 4;

function responseOf(seen: readonly Seen[]): string {
  if (seen.length === 0) return 'none';
  const statuses = new Set(seen.map(({ status }) => status));
  if (statuses.has('read')) return 'read';
  return statuses.has('not-read') || statuses.has('failed') ? 'not-read' : 'no-targets';
}

/** A row per unit of the list, in its order. */
export function responseRows(units: readonly FrameUnit[], publishers: Publishers): readonly FrameRow[] {
  return units.map((unit, index) => {
    const seen = publishers.of(unit);
    return {
      frameId: index + 1,
      ...unit,
      response: responseOf(seen),
      documents: seen.length,
      documentIds: seen.length === 0 ? null : seen.map(({ documentId }) => documentId),
      rows: seen.reduce((sum, { rows }) => sum + rows, 0),
    };
  });
}
