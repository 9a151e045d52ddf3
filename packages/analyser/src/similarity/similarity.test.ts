import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BigramIndex } from './bigram-index.js';
import { bigramsOf, diceOf } from './bigrams.js';
import { likenessOf } from './likeness.js';

const name = fc.string({ unit: fc.constantFrom(...'培训补助发放准确率满意度人数完成时间ab1%'), maxLength: 12 });

describe('likenessOf', () => {
  it('is symmetric, within 0..1, and 1 for equal texts only', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const ab = likenessOf(a, b);
        expect(ab).toBe(likenessOf(b, a));
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab === 1).toBe(a === b);
      }),
    );
  });

  it('puts a changed word above a changed head', () => {
    expect(likenessOf('补贴发放准确率', '补助发放准确率')).toBeGreaterThan(likenessOf('补贴发放准确率', '补贴发放人数'));
    expect(likenessOf('培训完成时间', '工程竣工数量')).toBeLessThan(0.3);
  });
});

describe('diceOf', () => {
  it('counts bigrams with their multiplicity', () => {
    expect(diceOf(bigramsOf('满满满'), bigramsOf('满满'))).toBeCloseTo(2 / 3);
    expect(diceOf(bigramsOf(''), bigramsOf(''))).toBe(1);
    expect(diceOf(bigramsOf('甲'), bigramsOf('乙'))).toBe(0);
  });
});

describe('BigramIndex', () => {
  it('finds every text by itself, first', () => {
    const texts = ['培训班次', '培训人次', '补助对象数量', '补助发放准确率', '设备购置数量', 'constructor', '__proto__'];
    const index = new BigramIndex(texts);
    for (const [position, text] of texts.entries()) expect(index.candidates(text)[0]).toBe(position);
  });

  it('weighs by natural and by its own postings alike', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), name, (texts, query) => {
        expect(new BigramIndex(texts, 0).candidates(query)).toEqual(new BigramIndex(texts).candidates(query));
      }),
    );
  });

  it('returns nothing for what shares no bigram, and never more than asked for', () => {
    const index = new BigramIndex(Array.from({ length: 300 }, (_, i) => `补助发放${i}`));
    expect(index.candidates('道路里程')).toEqual([]);
    expect(index.candidates('补助发放').length).toBe(200);
    expect(index.candidates('补助发放', 7).length).toBe(7);
  });

  it('goes by the rare bigrams where every text has the common ones, and by order where all are alike', () => {
    const listed = Array.from({ length: 20_000 }, (_, i) => `某局项目${i}`);
    expect(new BigramIndex([...listed, '某局项目维修']).candidates('某局项目维修', 3)[0]).toBe(20_000);
    expect(new BigramIndex(listed.map(() => '某局项目')).candidates('某局项目', 3)).toEqual([0, 1, 2]);
  });
});
