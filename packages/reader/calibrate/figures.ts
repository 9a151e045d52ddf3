/** Rows of a kind counted: right, wrong without a doubt, right and doubted. */
import type { ReadRow } from './examples.js';

export type Doubted = (row: ReadRow) => boolean;

export interface Counts {
  readonly given: number;
  readonly right: number;
  readonly silent: number;
  readonly rightDoubted: number;
}

/** Counts of some rows under a judgement of what is doubted. */
export function countsOf(rows: readonly ReadRow[], doubted: Doubted): Counts {
  const right = rows.filter((row) => row.right);
  return {
    given: rows.length,
    right: right.length,
    silent: rows.filter((row) => !row.right && !doubted(row)).length,
    rightDoubted: right.filter(doubted).length,
  };
}

/** Counts of several kinds together. */
export function together(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { given, right, silent, rightDoubted }) => ({
      given: sum.given + given,
      right: sum.right + right,
      silent: sum.silent + silent,
      rightDoubted: sum.rightDoubted + rightDoubted,
    }),
    { given: 0, right: 0, silent: 0, rightDoubted: 0 },
  );
}

export const HEAD = `  ${'kind'.padEnd(20)} given  right %  silent wrong %  right doubted %`;

/** A line of a table: shares of the rows given, and of the right ones. `printed` adds how many of the rows printed were read right. */
export function lineOf(name: string, { given, right, silent, rightDoubted }: Counts, printed?: number): string {
  const recall = printed === undefined ? '' : `  ${percent(right, printed).padStart(8)}`;
  return `  ${name.padEnd(20)} ${String(given).padStart(5)}  ${percent(right, given).padStart(7)}  ${percent(silent, given).padStart(14)}  ${percent(rightDoubted, right).padStart(15)}${recall}`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}
