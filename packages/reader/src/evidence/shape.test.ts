import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumberWithUnit, shapeOf } from './shape.js';

/** How much more a text looks like a value than like a name. */
function leaning(text: string): number {
  const { name, value } = shapeOf(text);
  return value - name;
}

describe('shapeOf', () => {
  it.each(['≥95%', '100%', '0-415.5万元', '2000元/人/年', '12月', '明显', '及时完成', '提升'])('takes %s for a value', (text) => {
    expect(leaning(text)).toBeGreaterThan(0);
  });

  it.each(['资金发放覆盖率', '指标1：社会满意', '一年经费标准', '服务对象满意度', '培训人数', '维修及时性'])(
    'takes %s for a name',
    (text) => {
      expect(leaning(text)).toBeLessThan(0);
    },
  );

  it.each(['万元', '，提高行业影响力', '（认', '元/人', '≥', '指标 1:'.replace(' ', '')])(
    'knows that %s is a piece of something',
    (text) => {
      expect(shapeOf(text).whole).toBeLessThan(-2);
    },
  );

  it('knows the end of a list that was cut from a word with 等', () => {
    expect(shapeOf('布等防汛物资品种').whole).toBeLessThan(-1);
    expect(['高等教育毛入学率', '三等功人数'].map((text) => shapeOf(text).whole)).toEqual([0, 0]);
  });

  it('knows measures of work done with money from costs', () => {
    expect(shapeOf('培训补贴发放准确率').cost).toBe(false);
    expect(shapeOf('人均补贴标准').cost).toBe(true);
  });

  it('takes a unit of several words for one unit, and words behind a unit for more than a target', () => {
    expect(shapeOf('≤5个工作日内').value).toBe(shapeOf('≤5天').value);
    expect(shapeOf('≥12个工人培训').value).toBeLessThan(shapeOf('≥12个').value);
  });

  it('knows numbers with units from phrases that begin with a figure', () => {
    expect(['12', '95-100%', '6人', '350元/人.天', '2场次'].every(isNumberWithUnit)).toBe(true);
    expect(['4M网线每年的使用费', '12333政府购买服务', '2024年人才计划经费'].some(isNumberWithUnit)).toBe(false);
  });

  it('measures any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const shape = shapeOf(text);
        expect(Number.isFinite(shape.name + shape.value + shape.whole)).toBe(true);
      }),
    );
  });
});
