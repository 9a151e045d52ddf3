import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterNumbers, numberAfter } from './letter-numbers.js';

describe('the numbers of the letters of a round', () => {
  it('are counted up from the first, and the year is none of them', () => {
    expect(letterNumbers('某财绩函〔2026〕9号', [null, null, null])).toEqual([
      '某财绩函〔2026〕9号',
      '某财绩函〔2026〕10号',
      '某财绩函〔2026〕11号',
    ]);
    expect(letterNumbers('〔2026〕第008号', [null, null])).toEqual(['〔2026〕第008号', '〔2026〕第009号']);
    expect(numberAfter('15', 2)).toBe('17');
    // Nothing to count: left to be written by hand.
    expect(letterNumbers('某财绩函〔2026〕号', [null, null])).toEqual(['某财绩函〔2026〕号', '某财绩函〔2026〕号']);
    expect(letterNumbers('', [null, null])).toEqual(['', '']);
  });

  it('keep what a letter has of its own, and are never given twice', () => {
    expect(letterNumbers('15号', [null, '16号', null])).toEqual(['15号', '16号', '17号']);
    expect(letterNumbers('15号', ['', null])).toEqual(['', '15号']);
    fc.assert(
      fc.property(fc.nat(99), fc.array(fc.option(fc.nat(120)), { maxLength: 20 }), (first, own) => {
        const kept = own.map((each, index) => (each === null || own.indexOf(each) !== index ? null : `${each}号`));
        const given = letterNumbers(`${first}号`, kept);
        expect(new Set(given).size).toBe(given.length);
        for (const [index, each] of kept.entries()) if (each !== null) expect(given[index]).toBe(each);
      }),
    );
  });
});
