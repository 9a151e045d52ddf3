/**
 * How well doubts find wrong rows in documents of a kind that the weights were not fitted on. Each kind in turn is left out of the fit: a way
 * of printing with all that was printed so, a damage in all prints, a set of documents beside the checkout, a batch of first sight. Only
 * what was left out is counted.
 */
import type { ReadRow } from './examples.js';
import { type Counts, countsOf, HEAD, lineOf, together } from './figures.js';
import { FIRST } from './gathered.js';
import { doubtedBy, type Fitted, likelihoodBy, likelihoodInForce, weightsFor } from './weighing.js';

interface Kind {
  readonly name: string;
  /** Rows that are counted. */
  readonly counted: readonly ReadRow[];
  /** Rows that tell of the kind, and are not fitted on. */
  readonly belongs: (row: ReadRow) => boolean;
}

/** Each kind of some rows by a property, in the order of its first row. */
function kindsOf(rows: readonly ReadRow[], property: 'kind' | 'damage', belongs: (row: ReadRow, name: string) => boolean): Kind[] {
  return [...new Set(rows.map((row) => row[property] ?? ''))].map((name) => ({
    name,
    counted: rows.filter((row) => row[property] === name),
    belongs: (row) => belongs(row, name),
  }));
}

/** Tables of what was left out, line by line; `inForce` judges by the weights in force instead, which were fitted on all of it; with `moving` only those signs are fitted. */
export function leaveOut(fitted: Fitted, inForce: boolean, moving?: ReadonlySet<string>): string[] {
  const ways = moving === undefined ? { start: inForce ? [] : weightsFor(fitted) } : { moving };
  const without = ({ belongs }: Kind): Fitted => ({
    whole: fitted.whole.filter((row) => !belongs(row)),
    damaged: fitted.damaged.filter((row) => !belongs(row)),
    real: fitted.real.filter((row) => !belongs(row)),
  });
  const measured = (kind: Kind): Counts =>
    countsOf(kind.counted, doubtedBy(inForce ? likelihoodInForce : likelihoodBy(weightsFor(without(kind), ways))));
  const isBatch = ({ name }: Kind) => /^(?:batch|made)-/.test(name);
  // What is read of a batch today, and what was at first sight, tell of each other.
  const batchOf = (name: string) => name.replace(FIRST, '');
  const sets = kindsOf(fitted.real, 'kind', (row, name) => batchOf(row.kind) === batchOf(name));
  const groups: readonly [string, readonly Kind[]][] = [
    ['damage', kindsOf(fitted.damaged, 'damage', (row, name) => row.damage === name)],
    ['print', kindsOf(fitted.whole, 'kind', (row, name) => row.kind === name)],
    ['documents with truth beside the checkout', sets.filter((kind) => !isBatch(kind))],
    ['batches of first sight, as they are read today', sets.filter((kind) => isBatch(kind) && !kind.name.endsWith(FIRST))],
    ['batches of first sight, as they were read then', sets.filter((kind) => kind.name.endsWith(FIRST))],
  ];
  return groups.flatMap(([title, kinds]) => {
    const counts = kinds.map((kind): [string, Counts] => [kind.name, measured(kind)]);
    const all = together(counts.map(([, own]) => own));
    return [`${title}\n${HEAD}`, ...counts.map(([name, own]) => lineOf(name, own)), lineOf('all', all), ''];
  });
}
