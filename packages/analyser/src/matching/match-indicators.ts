/** Finds last year's row for each row of a project, by the likeness of their names; the match is shown with every finding. */
import type { RowContext } from '../context/context.js';
import type { CompactProject, CompactRow } from '../context/document-facts.js';
import { withoutYear } from '../lexicon/fold.js';
import { BigramIndex } from '../similarity/bigram-index.js';
import { likenessOf } from '../similarity/likeness.js';

export interface IndicatorMatch {
  readonly row: RowContext;
  readonly previous: CompactRow;
  /** 0..1, 1 where the names are equal but for the year. */
  readonly likeness: number;
}

export interface IndicatorMatches {
  readonly matches: readonly IndicatorMatch[];
  /** Rows of last year that no row of this year answers to. */
  readonly dropped: readonly CompactRow[];
  /** Rows of this year that last year did not have. */
  readonly added: readonly RowContext[];
}

/** Likeness from which two rows of one class are taken for one indicator. */
const SAME = 0.7;
/** Above so many rows only the likest few are compared, so that a table read as one project stays quick. */
const COMPARE_ALL = 60;
const CANDIDATES = 20;
/** No project has so many rows: a sheet read as one project, in which only equal names are matched. */
const LARGE = 2000;

/**
 * Matches the rows of last year's project with this year's, each once: equal names first, then the likest of the same class.
 * Deterministic; ties keep the order of the document.
 */
export function matchIndicators(previous: CompactProject, rows: readonly RowContext[]): IndicatorMatches {
  const known = cache.get(previous);
  if (known !== undefined && known.rows === rows) return known.result;
  const result = match(previous, rows);
  cache.set(previous, { rows, result });
  return result;
}

/** The last answer for a project: all rules across years ask for the same one. */
const cache = new WeakMap<CompactProject, { readonly rows: readonly RowContext[]; readonly result: IndicatorMatches }>();

function match(previous: CompactProject, rows: readonly RowContext[]): IndicatorMatches {
  const pairs: { before: number; now: number; likeness: number }[] = [];
  const names = previous.rows.map(({ name }) => withoutYear(name));
  const index = names.length > COMPARE_ALL && names.length <= LARGE ? new BigramIndex(names) : null;
  const all = [...names.keys()];
  const positions = names.length > LARGE ? positionsOf(names) : null;
  rows.forEach((row, now) => {
    const name = withoutYear(row.facts.name);
    if (name === '') return;
    for (const before of positions === null ? (index?.candidates(name, CANDIDATES) ?? all) : (positions.get(name) ?? [])) {
      const likeness = likenessOf(name, names[before] ?? '');
      const sameClass = previous.rows[before]?.level1 === row.indicator.level1;
      if (likeness === 1 || (likeness >= SAME && sameClass)) pairs.push({ before, now, likeness: sameClass ? likeness : likeness - 0.001 });
    }
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.now - b.now || a.before - b.before);
  const takenBefore = new Set<number>();
  const takenNow = new Set<number>();
  const matches: (IndicatorMatch & { now: number })[] = [];
  for (const { before, now, likeness } of pairs) {
    const row = rows[now];
    const earlier = previous.rows[before];
    if (row === undefined || earlier === undefined || takenBefore.has(before) || takenNow.has(now)) continue;
    takenBefore.add(before);
    takenNow.add(now);
    matches.push({ row, previous: earlier, likeness: Math.round(likeness * 100) / 100, now });
  }
  matches.sort((a, b) => a.now - b.now);
  return {
    matches: matches.map(({ row, previous: earlier, likeness }) => ({ row, previous: earlier, likeness })),
    dropped: previous.rows.filter((_, before) => !takenBefore.has(before)),
    added: rows.filter((_, now) => !takenNow.has(now)),
  };
}

/** Positions of every name. */
function positionsOf(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, name] of names.entries()) {
    const list = positions.get(name);
    if (list === undefined) positions.set(name, [position]);
    // Rows of one name beyond the first few would only be compared with each other.
    else if (list.length < CANDIDATES) list.push(position);
  }
  return positions;
}
