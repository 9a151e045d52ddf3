/** Chance that is the same in every run and on every machine. */
import { shuffler } from 'd3-array';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Gives numbers from 0 (in) to 1 (out). */
export type Random = () => number;

/** @param seed a whole number; equal seeds give equal chances */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** A chance of its own for a part of the work, so that one part does not change another. */
export function randomFor(seed: number, part: string): Random {
  let hash = seed | 0;
  for (let index = 0; index < part.length; index++) hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
  return seededRandom(hash);
}

/** Some of the items without replacement, in their order; all where there are no more. */
export function drawn<Item>(items: readonly Item[], count: number, random: Random): readonly Item[] {
  if (items.length <= count) return items;
  const order = shuffler(random)(items.map((_, index) => index));
  return order
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((index) => items.slice(index, index + 1));
}
