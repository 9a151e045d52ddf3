/**
 * Runs of a legacy Word document that share their properties, kept in pages of the file, and the walk over them. Format: [MS-DOC] 2.8.25, 2.9.
 */

/** A stretch of the file. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** A run with the list of its properties. */
export interface Run extends Bounds {
  readonly list: Uint8Array;
}

const PAGE = 512;

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The runs of all pages that a table names, in the order of the file. Each has an entry of so many bytes in its page; `read` gives the properties that stand
 * at a place of the file, those of -1 where the entry tells of none; `end` is where the page ends.
 */
export function readRuns<Own>(
  table: Uint8Array,
  main: Uint8Array,
  bytes: number,
  read: (at: number, end: number) => Own,
): (Own & Bounds)[] {
  const view = viewOf(table);
  const mainView = viewOf(main);
  const count = Math.floor((table.length - 4) / 8);
  const runs: (Own & Bounds)[] = [];
  for (let index = 0; index < count; index++) {
    const page = (view.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff) * PAGE;
    if (page + PAGE > main.length) continue;
    const inPage = main[page + PAGE - 1] ?? 0;
    const entries = 4 * (inPage + 1);
    if (entries + bytes * inPage > PAGE) continue;
    for (let run = 0; run < inPage; run++) {
      const offset = 2 * (main[page + entries + bytes * run] ?? 0);
      const from = mainView.getUint32(page + 4 * run, true);
      const to = mainView.getUint32(page + 4 * run + 4, true);
      runs.push({ from, to, ...read(offset === 0 ? -1 : page + offset, page + PAGE) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Finds runs by their place: they are walked forward, and a piece that stands earlier in the file starts over. */
export class RunWalk<Own extends Bounds> {
  private last = 0;

  constructor(private readonly runs: readonly Own[]) {}

  /** The run that holds a place; null where none does. */
  at(place: number): Own | null {
    const { runs } = this;
    if ((runs[this.last]?.from ?? 0) > place) this.last = 0;
    let low = this.last;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    const run = runs[low];
    return run && run.from <= place && place < run.to ? run : null;
  }
}
