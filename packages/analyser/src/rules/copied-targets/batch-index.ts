/**
 * Which projects of a batch have rows in common with one: all prints of the batch in one sorted array, so that a province takes a dozen
 * bytes a row.
 */
import type { BatchDocument } from '../../context/batch-document.js';
import { BOILERPLATE, likeEnough, type SharedRows, type Sized } from './shared-rows.js';

/** A project of another document. */
export interface Elsewhere {
  readonly department: string;
  readonly path: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
}

export class BatchIndex {
  readonly #projects: readonly Sized<Elsewhere>[];
  /** Prints in ascending order, and beside each the position of its project. */
  readonly #prints: Float64Array;
  readonly #owners: Uint32Array;

  constructor(batch: readonly BatchDocument[]) {
    this.#projects = batch.flatMap(({ department, path, projects }) =>
      projects.map(({ name, code, unit, rows }) => ({ project: { department, path, name, code, unit }, rows: rows.length })),
    );
    const prints = Float64Array.from(batch.flatMap(({ projects }) => projects.flatMap(({ rows }) => rows)));
    const owners = Uint32Array.from(this.#projects.flatMap(({ rows }, position) => new Array<number>(rows).fill(position)));
    const order = Uint32Array.from(prints.keys()).sort((a, b) => (prints[a] ?? 0) - (prints[b] ?? 0) || a - b);
    this.#prints = Float64Array.from(order, (at) => prints[at] ?? 0);
    this.#owners = Uint32Array.from(order, (at) => owners[at] ?? 0);
  }

  /** Projects that share at least `least` rows with one and the given share of the larger of the two, most shared first. */
  like(prints: readonly number[], least: number, share: number): readonly SharedRows<Elsewhere>[] {
    const own = new Set(prints);
    const counts = new Map<Sized<Elsewhere>, number>();
    for (const print of own) {
      const from = this.#firstOf(print);
      let to = from;
      while (this.#prints[to] === print && to - from <= BOILERPLATE) to += 1;
      if (to - from > BOILERPLATE) continue;
      for (let at = from; at < to; at++) {
        const owner = this.#projects[this.#owners[at] ?? 0];
        if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    return likeEnough(counts, own.size, least, share);
  }

  #firstOf(print: number): number {
    let from = 0;
    let to = this.#prints.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#prints[middle] ?? 0) < print) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
