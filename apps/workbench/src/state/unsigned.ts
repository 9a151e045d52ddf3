/**
 * What was said on this page while nobody had given a name: a name that is given later is put on it. What came from elsewhere without a name
 * stays without.
 */
import type { Changes, Review } from './review.js';

/** Kinds that bear a name. */
const KINDS = ['decisions', 'verdicts', 'own'] as const;

type Signed = (typeof KINDS)[number];

/** Keys by kind. */
export type Unsigned = Readonly<Record<Signed, ReadonlySet<string>>>;

export const ALL_SIGNED: Unsigned = { decisions: new Set(), verdicts: new Set(), own: new Set() };

function keysAfter(
  keys: ReadonlySet<string>,
  changes: ReadonlyMap<string, { readonly reviewer: string } | null> | undefined,
  where: 'here' | 'elsewhere',
): ReadonlySet<string> {
  if (changes === undefined || changes.size === 0) return keys;
  const after = new Set(keys);
  for (const [key, said] of changes) {
    if (where === 'here' && said !== null && said.reviewer === '') after.add(key);
    else after.delete(key);
  }
  return after;
}

/** What is unsigned after some changes. `where` they were said: by whoever sits here, or in a file that came in. */
export function unsignedAfter(unsigned: Unsigned, changes: Changes, where: 'here' | 'elsewhere'): Unsigned {
  return {
    decisions: keysAfter(unsigned.decisions, changes.decisions, where),
    verdicts: keysAfter(unsigned.verdicts, changes.verdicts, where),
    own: keysAfter(unsigned.own, changes.own, where),
  };
}

function withName<T extends { readonly reviewer: string }>(
  said: ReadonlyMap<string, T>,
  keys: ReadonlySet<string>,
  reviewer: string,
): ReadonlyMap<string, T> {
  const signed = new Map<string, T>();
  for (const key of keys) {
    const value = said.get(key);
    if (value?.reviewer === '') signed.set(key, { ...value, reviewer });
  }
  return signed;
}

/** How many things are said without a name, wherever they came from. */
export function namelessIn(review: Review): number {
  const nameless = (said: ReadonlyMap<string, { readonly reviewer: string }>): number =>
    [...said.values()].filter(({ reviewer }) => reviewer === '').length;
  return KINDS.reduce((sum, kind) => sum + nameless(review[kind]), 0);
}

/** How many things a name that is given now would be put on. */
export function signable(review: Review, unsigned: Unsigned): number {
  return KINDS.reduce((sum, kind) => sum + [...unsigned[kind]].filter((key) => review[kind].get(key)?.reviewer === '').length, 0);
}

/** The changes that put a name on all that is unsigned, and how many things they sign; a name that stands is never changed. */
export function signing(review: Review, unsigned: Unsigned, reviewer: string): { readonly changes: Changes; readonly count: number } {
  const name = reviewer.trim();
  if (name === '') return { changes: {}, count: 0 };
  const decisions = withName(review.decisions, unsigned.decisions, name);
  const verdicts = withName(review.verdicts, unsigned.verdicts, name);
  const own = withName(review.own, unsigned.own, name);
  return { changes: { decisions, verdicts, own }, count: decisions.size + verdicts.size + own.size };
}
