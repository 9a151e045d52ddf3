import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers-in.js';

/** Each quantity as "comparator number×factor unit/per @span", dates marked. */
function brief(text: string): string[] {
  return numbersIn(text).map(({ comparator, number, factor, unit, per, date, start, end }) => {
    const amount = `${comparator ?? ''}${number}${factor === 1 ? '' : `×${factor}`} ${[unit, ...per].join('/')}`.trim();
    return `${date ? 'date ' : ''}${amount} @${text.slice(start, end)}`;
  });
}

describe('numbersIn', () => {
  it.each([
    ['村组干部230人', ['230 人 @230人']],
    ['5000吨稻谷、500吨成品粮储备到位率', ['5000 吨 @5000吨', '500 吨 @500吨']],
    ['确保2000人按时领取，发放率不低于95%', ['2000 人 @2000人', '≥95 % @95%']],
    ['留用率达到50%以上的单位,就业见习补贴人均标准', ['≥50 % @50%']],
    [
      '2024年12月底前完成300-400人培训，每人补助1，500元',
      ['date 2024 年 @2024年', 'date 12 月 @12月', '300 人 @300', '400 人 @400人', '1500 元 @1，500元'],
    ],
    ['项目资金 3 000 万元', ['3000×10000 元 @3 000 万元']],
    ['目标4:年度预算总金额3万元', ['4  @4', '3×10000 元 @3万元'].map((line) => line.replace('  ', ' '))],
    ['两次检查、三个月内办结', ['2 次 @两次', '≤3 月 @三个月']],
    ['“十四五”期间第三方一次性投入', []],
    ['符合GB50204', []],
    ['参保人数≥ 25000 人', ['≥25000 人 @25000 人']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('gives spans inside the text, in order', () => {
    const piece = fc.constantFrom('12', '万', '元', ' ', '人', '一', '个', '年', '月', '-', '2024', '≥', '.', '，', '字', '第', 'A');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of numbersIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
