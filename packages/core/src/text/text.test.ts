import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from './fold-width.js';
import { compact, joinCellLines, joinCode } from './joining.js';
import { unifyRadicals } from './radicals.js';

describe('joinCellLines', () => {
  it.each([
    [['12333 政', '府购买服', '务'], '12333政府购买服务'],
    [['工伤、伤残,病', '退鉴定人数'], '工伤、伤残,病退鉴定人数'],
    [['≥ 90', '%'], '≥90%'],
    [['4103000000', '22000', '1'], '4103000000220001'],
    [['410300 22', '0000'], '410300 220000'],
    [['Windows', 'Server 20', '16 版'], 'Windows Server 2016版'],
    [['Microsoft', 'Office'], 'Microsoft Office'],
    [['COVID-', '19'], 'COVID-19'],
    [['2024 年 12 月', '底前'], '2024年12月底前'],
    [['', '  ', '及时'], '及时'],
    [['第一行\n第二行'], '第一行第二行'],
    [['全 年'], '全年'],
    [[], ''],
  ])('%j → %s', (lines, joined) => {
    expect(joinCellLines(lines)).toBe(joined);
  });

  it('loses and changes no character that can be seen, and joins what is joined already to itself', () => {
    const piece = fc.array(fc.constantFrom('政', '府', 'a', 'B', '7', '0', '-', '%', ' ', '\u3000', '，', '\n', '≥'), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(
          piece.map((characters) => characters.join('')),
          { maxLength: 6 },
        ),
        (lines) => {
          const joined = joinCellLines(lines);
          expect(compact(joined)).toBe(compact(lines.join('')));
          expect(joinCellLines([joined])).toBe(joined);
          expect(joined.includes('  ')).toBe(false);
          expect(joined.trim()).toBe(joined);
        },
      ),
    );
  });
});

describe('codes and blanks', () => {
  it('drops blanks and line ends from a code and changes no case', () => {
    expect(joinCode('410300 2200\n00000aB')).toBe('410300220000000aB');
  });

  it('drops every kind of blank', () => {
    expect(compact(' 满 意\u3000度\u00a0指\u200b标\ufeff ')).toBe('满意度指标');
  });
});

describe('foldWidth', () => {
  it('folds digits, letters and signs and leaves Chinese punctuation', () => {
    expect(foldWidth('９５％（含），ＡＢ：＞＝１．５；')).toBe('95%（含），AB：>=1.5；');
  });

  it('keeps the length', () => {
    const wide = fc.integer({ min: 0xff00, max: 0xffef }).map((code) => String.fromCharCode(code));
    const unit = fc.oneof(
      wide,
      fc.constantFrom('甲', 'a', '\u3000', '\u00a0', '。'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(fc.property(fc.string({ unit }), (text) => foldWidth(text).length === text.length));
  });
});

describe('unifyRadicals', () => {
  it.each([
    ['⽤⼈⼒⻓⻔⺠', '用人力长门民'],
    ['⼾⻘⻩', '户青黄'],
    ['⾦⽔⼟', '金水土'],
    ['用人', '用人'],
  ])('%s → %s', (text, unified) => {
    expect(unifyRadicals(text)).toBe(unified);
  });

  it('leaves no radical code point but those without an ordinary character', () => {
    const left: string[] = [];
    for (let code = 0x2e80; code <= 0x2fdf; code++) {
      const unified = unifyRadicals(String.fromCharCode(code));
      if (unified === String.fromCharCode(code)) left.push(code.toString(16));
    }
    // Unassigned: 2e9a, 2ef4..2eff, 2fd6..2fdf; without equivalent: 2e80.
    expect(left).toEqual(['2e80', '2e9a', ...span(0x2ef4, 0x2eff), ...span(0x2fd6, 0x2fdf)]);
  });
});

function span(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i).toString(16));
}
