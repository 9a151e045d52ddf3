import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers-in.js';
import { parseTarget, plainText } from './parse-target.js';
import { formatNumber, printTarget } from './print-target.js';
import { readDeadline } from './read-deadline.js';
import { readMeasure } from './read-measure.js';
import { scannerOf } from './tokenizer.js';

const PIECES =
  '≥ ≤ > < = ± ≧ >= 不低于 不超过 以上 以内 内 左右 0 1 2 12 15 31 95 100 2024 2025 1,000 1，000 0.5 3.14 44,561 . , ， 。 、 : ： ; ( ) （ ） % ％ ‰ 百分之 百分比 百分点 元 万元 万 亿 千 百 人 人次 次 年 月 日 天 个月 工作日 小时 季度 底 末 前 之前 全年 年底 年内 每月 每年 每 人均 / · * 每人 - — ~ 至 到 一 二 两 三 十 半 零 〇 定性: 定性： | 优 良 中 低 差 好 优良中低差 是 否 无 完成 合格 零事故 投诉 比上年 同比 增加 下降 提高 达到 约 共 培训 人数 率 及时 明显 #REF! \ufffd ㎡ m2 km GB 上半年 第 一季度 2024.12 2024-12-31 20241231 202401 于 截至 且 余 多 初 份 号 度 + 新增 万亿 百万'.split(
    ' ',
  );

/** Words of the field in any order, now and then with any other characters between them. */
const jumble = fc
  .array(
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) }),
    {
      maxLength: 9,
    },
  )
  .map((pieces) => pieces.join(''));

function sometimes(words: string): fc.Arbitrary<string> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...words.split(' ')) });
}

/** The shape of a value: words, comparator, number, unit, second number, bound. */
const form = fc
  .tuple(
    sometimes('比上年 同比 达到 共 每年 人均 培训人数 完成率 于 截至 每月 每人每月 新增 控制在 - + （ 定性:'),
    sometimes('≥ ≤ > < = ± 不低于 不超过 至少 以上'),
    sometimes('增加 下降 提高到'),
    fc.constantFrom(
      ...'0 1 2 12 31 95 100 2024 1,000 0.5 2024.12 2024-12-31 20241231 44,561 一 两 十二 半 百分之九十 二〇二四 0.0000001 123456789012345 1234567890123456 三百'.split(
        ' ',
      ),
    ),
    sometimes('万 亿 千 百 百万 千万 万亿 余'),
    sometimes('% 元 人 人次 次 年 月 日 天 个月 工作日 年度 季度 百分点 比索 ㎡ 个 abc 年12月 月31日 百分比 M 元/ 的'),
    sometimes('/人 /年 ·月 /次 人 天 /比索 /（人·月） 每人 * .天'),
    sometimes('- ~ 至 -- ， 且≤'),
    sometimes('100 12 5 2025 12月 0.8 2024.12.31 一'),
    sometimes('% 元 人 年 月 日 万元 天'),
    sometimes('以上 以内 内 前 底 底前 左右 。 完成 （含） ）以上 份 及以下 |优 |%'),
  )
  .map((pieces) => pieces.join(''));

const value = fc.oneof(jumble, form, fc.string({ unit: 'binary' }), fc.string());

describe('printTarget', () => {
  it('prints what parses to the same target', () => {
    fc.assert(
      fc.property(value, (text) => {
        const target = parseTarget(text);
        expect(parseTarget(printTarget(target))).toEqual(target);
      }),
      { numRuns: 8000 },
    );
  });

  it.each([
    ['90%-95%', '90~95%'],
    ['不低于 1，000 元/人·月', '≥1000元/人·月'],
    ['2024.12.31前', '2024年12月31日前'],
    ['2024年1-11月', '2024年1月-2024年11月'],
    ['比上年增长5%以上', '增加≥5%'],
    ['定性:好', '定性:好|'],
    ['每月2场', '2场/月'],
    ['半年', '0.5年'],
    ['≤12月底', '≤12月份底'],
  ])('%s is printed %s', (text, printed) => {
    expect(printTarget(parseTarget(text))).toBe(printed);
  });

  it('prints numbers without exponents', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }), (number) => {
        const text = formatNumber(number);
        expect(text).not.toContain('e');
        expect(Number(text)).toBe(number === 0 ? Number(text) : number);
      }),
    );
  });
});

describe('work', () => {
  /** Tokens read per character stay under this whatever the text is. */
  const STEPS_PER_CHARACTER = 30;

  it.each([
    '1,',
    '(',
    '((',
    '（a）',
    '每人',
    '元/人/',
    '≥',
    '1≥',
    '百分之',
    '2024年',
    '12月-',
    '定性:',
    '优',
    '无事故',
    '一',
    '2024.12-',
    '1-',
    '培训',
    '人·)',
    '--',
  ])('grows with the length only: %s again and again', (piece) => {
    for (const length of [400, 4000]) {
      const scanner = scannerOf(plainText(piece.repeat(length / piece.length)));
      readDeadline(scanner);
      readMeasure(scanner);
      expect(scanner.steps).toBeLessThan(STEPS_PER_CHARACTER * length + 200);
      parseTarget(piece.repeat(length));
      numbersIn(piece.repeat(length));
    }
  });

  it('reads any text without throwing, however long', () => {
    for (const piece of ['定性:', '1', '每', '元/人)', '(', '一']) expect(() => parseTarget(piece.repeat(200_000))).not.toThrow();
  });
});
