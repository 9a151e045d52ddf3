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

/** A project and how many different rows it has. */
export interface Sized<T> {
  readonly project: T;
  readonly rows: number;
}

/** Rows that so many projects have are the office's form, not a copy. */
export const BOILERPLATE = 30;

/** Index of the rows of many projects; queries cost what the projects share. */
export class SharedRowIndex<T> {
  readonly #postings = new Map<string, Sized<T>[]>();

  add({ project, keys }: RowKeys<T>): void {
    const own = new Set(keys);
    const entry = { project, rows: own.size };
    for (const key of own) {
      const list = this.#postings.get(key);
      if (list === undefined) this.#postings.set(key, [entry]);
      else if (list.length <= BOILERPLATE) list.push(entry);
    }
  }

  /** Projects that share at least `least` rows with one and the given share of the larger of the two, most shared first. */
  like({ keys }: RowKeys<unknown>, least: number, share: number): readonly SharedRows<T>[] {
    const own = new Set(keys);
    const counts = new Map<Sized<T>, number>();
    for (const key of own) {
      const list = this.#postings.get(key);
      if (list === undefined || list.length > BOILERPLATE) continue;
      for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    return likeEnough(counts, own.size, least, share);
  }
}

/** Of the projects that share rows with one of `own` rows, counted, those that share enough, most shared first. */
export function likeEnough<T>(
  counts: Iterable<readonly [Sized<T>, number]>,
  own: number,
  least: number,
  share: number,
): readonly SharedRows<T>[] {
  const found: SharedRows<T>[] = [];
  for (const [{ project, rows }, shared] of counts)
    if (shared >= least && shared >= share * Math.max(own, rows)) found.push({ project, shared });
  return found.sort((a, b) => b.shared - a.shared);
}
