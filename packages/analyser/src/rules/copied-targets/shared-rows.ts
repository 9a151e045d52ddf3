/** Which projects have rows in common: an inverted index of rows, so that no two projects are compared that share nothing. */

/** A project reduced to the keys of its rows (name and value). */
export interface RowKeys<T> {
  readonly project: T;
  readonly keys: readonly string[];
}

export interface SharedRows<T> {
  readonly project: T;
  readonly shared: number;
}

/** Rows that so many projects have are the office's form, not a copy. */
export const BOILERPLATE = 30;

/** Index of the rows of many projects; queries cost what the projects share. */
export class SharedRowIndex<T> {
  readonly #postings = new Map<string, RowKeys<T>[]>();

  add(entry: RowKeys<T>): void {
    for (const key of new Set(entry.keys)) {
      const list = this.#postings.get(key);
      if (list === undefined) this.#postings.set(key, [entry]);
      else if (list.length <= BOILERPLATE) list.push(entry);
    }
  }

  /** Projects that share at least `least` rows with one and the given share of the larger of the two, most shared first. */
  like({ keys }: RowKeys<unknown>, least: number, share: number): readonly SharedRows<T>[] {
    const own = new Set(keys);
    const counts = new Map<RowKeys<T>, number>();
    for (const key of own) {
      const list = this.#postings.get(key);
      if (list === undefined || list.length > BOILERPLATE) continue;
      for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    const found: SharedRows<T>[] = [];
    for (const [entry, shared] of counts)
      if (shared >= least && shared >= share * Math.max(own.size, new Set(entry.keys).size)) found.push({ project: entry.project, shared });
    return found.sort((a, b) => b.shared - a.shared);
  }
}
