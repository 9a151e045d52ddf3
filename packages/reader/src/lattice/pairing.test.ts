import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partInOrder } from './pairing.js';

/** Every way to part so many elements into groups of at most `most`, as where each group ends. */
function waysToPart(groups: number, elements: number, most: number, from = 0): number[][] {
  if (groups === 0) return from === elements ? [[]] : [];
  const ends = Array.from({ length: most + 1 }, (_, size) => from + size).filter((end) => end <= elements);
  return ends.flatMap((end) => waysToPart(groups - 1, elements, most, end).map((rest) => [end, ...rest]));
}

describe('a sequence parted into groups in order', () => {
  it('costs least of all ways', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(4), costs, (groups, elements, given) => {
        const costOf = (group: number, from: number, to: number) => given[group * 20 + from * 5 + to] ?? 0;
        const sumOf = (ends: readonly number[]) => ends.reduce((sum, end, group) => sum + costOf(group, ends[group - 1] ?? 0, end), 0);
        const best = Math.min(...waysToPart(groups, elements, 4).map(sumOf));
        expect(sumOf(partInOrder(groups, elements, 4, costOf))).toBe(best);
      }),
    );
  });

  it('gives all to the last where the groups cannot hold them', () => {
    expect(partInOrder(2, 9, 3, () => 0)).toEqual([0, 9]);
  });
});
