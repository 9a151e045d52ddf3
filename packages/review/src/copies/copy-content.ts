/**
 * What two copies of a project say alike, as a person who lays them side by side sees it: money, and of every row its class, name and value.
 * The order of rows, the form in which a reader keeps them, and how sure it is of them make no difference.
 */
import { foldForMatch, type Level1, shortHash } from '@perf-lint/core';

/** A row as it stands on paper. */
export interface CopyRow {
  readonly level1: Level1;
  readonly name: string;
  /** As the office wrote it. */
  readonly value: string;
  /** The row may not say what the document prints: where it differs, the reading may be why. */
  readonly doubtful: boolean;
}

/** A copy of a project. Money in 万元. */
export interface CopiedProject {
  readonly amount: number | null;
  readonly rows: readonly CopyRow[];
}

/** What one copy says and the other does not. `doubtful`: one of the rows was read with doubt. */
export type CopyDifference =
  /** Money in 万元. */
  | { readonly kind: 'amount'; readonly counted: number | null; readonly other: number | null }
  /** A row of both with another value. */
  | { readonly kind: 'value'; readonly name: string; readonly counted: string; readonly other: string; readonly doubtful: boolean }
  /** A row of both under another class. */
  | { readonly kind: 'class'; readonly name: string; readonly counted: Level1; readonly other: Level1; readonly doubtful: boolean }
  /** A row of one alone. */
  | {
      readonly kind: 'only';
      readonly where: 'counted' | 'other';
      readonly name: string;
      readonly value: string;
      readonly doubtful: boolean;
    };

/** Digits of 万元 that are printed at most: what lies beyond comes of reckoning with 元. */
const DECIMALS = 6;

const amountKey = (amount: number | null): string => (amount === null ? '' : amount.toFixed(DECIMALS));

/** True for money that reads the same. */
export function isSameAmount(one: number | null, other: number | null): boolean {
  return amountKey(one) === amountKey(other);
}

const valueKey = ({ value }: CopyRow): string => foldForMatch(value);

const rowKey = (row: CopyRow): string => `${row.level1}\t${foldForMatch(row.name)}\t${valueKey(row)}`;

/** A short text, equal for copies between which {@link copyDifferences} finds nothing. */
export function copyContent({ amount, rows }: CopiedProject): string {
  return shortHash([amountKey(amount), ...rows.map(rowKey).sort()].join('\n'));
}

interface Row {
  readonly row: CopyRow;
  paired: boolean;
}

/** Pairs of the rows left over that have a key in common, each row in one of them, in the order of the first. */
function pairsBy(one: readonly Row[], two: readonly Row[], keyOf: (row: CopyRow) => string): readonly (readonly [CopyRow, CopyRow])[] {
  const waiting = new Map<string, Row[]>();
  for (const row of two) {
    if (row.paired) continue;
    const key = keyOf(row.row);
    const there = waiting.get(key);
    if (there === undefined) waiting.set(key, [row]);
    else there.push(row);
  }
  // Taken from the end, so that the first comes first.
  for (const rows of waiting.values()) rows.reverse();
  return one.flatMap((row) => {
    if (row.paired) return [];
    const found = waiting.get(keyOf(row.row))?.pop();
    if (found === undefined) return [];
    row.paired = true;
    found.paired = true;
    return [[row.row, found.row] as const];
  });
}

/** Everything in which two copies differ: money, rows under another class, with another value, of one alone; nothing where they say the same. */
export function copyDifferences(counted: CopiedProject, other: CopiedProject): readonly CopyDifference[] {
  const [one, two] = [counted, other].map(({ rows }) => rows.map((row): Row => ({ row, paired: false }))) as [Row[], Row[]];
  const nameKey = ({ name }: CopyRow): string => foldForMatch(name);
  pairsBy(one, two, rowKey);
  const unclassed = pairsBy(one, two, (row) => `${nameKey(row)}\t${valueKey(row)}`);
  const named = [...pairsBy(one, two, (row) => `${row.level1}\t${nameKey(row)}`), ...pairsBy(one, two, nameKey)];
  const found: CopyDifference[] = [];
  if (!isSameAmount(counted.amount, other.amount)) found.push({ kind: 'amount', counted: counted.amount, other: other.amount });
  for (const [here, there] of [...unclassed, ...named]) {
    const { name } = here;
    const doubtful = here.doubtful || there.doubtful;
    if (here.level1 !== there.level1) found.push({ kind: 'class', name, counted: here.level1, other: there.level1, doubtful });
    if (valueKey(here) !== valueKey(there)) found.push({ kind: 'value', name, counted: here.value, other: there.value, doubtful });
  }
  for (const where of ['counted', 'other'] as const) {
    for (const { row, paired } of where === 'counted' ? one : two) {
      const { name, value, doubtful } = row;
      if (!paired) found.push({ kind: 'only', where, name, value, doubtful });
    }
  }
  return found;
}
