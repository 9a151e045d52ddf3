import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatText } from './number-format.js';

describe('formatNumber', () => {
  it.each([
    [0.98, '0%', '98%'],
    [0.985, '0.0%', '98.5%'],
    [0.285, '0%', '29%'],
    [1, '0%', '100%'],
    [7810.9, '#,##0.00', '7,810.90'],
    [1234567.891, '#,##0', '1,234,568'],
    [1.005, '0.00', '1.01'],
    [5, '"≥"0"次"', '≥5次'],
    [0.95, '"≥"0%', '≥95%'],
    [5, '\\≥0人', '≥5人'],
    [-3, '0;(0)', '(3)'],
    [-3, '0', '-3'],
    [0, '0;-0;"-"', '-'],
    [12, '000', '012'],
    [0.5, '#.##', '.5'],
    [3, '0.##', '3'],
    [12345, '0,', '12'],
    [20, '@', '20'],
    [20, 'General', '20'],
    [0.1 + 0.2, '', '0.3'],
    [419001230000000, '', '419001230000000'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [3, '[>=100]0"高";0"低"', '3低'],
    [45657, 'yyyy/m/d', '2024/12/31'],
    [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    [45657, 'yyyy-mm-dd;@', '2024-12-31'],
    [45657.75, 'yyyy/m/d h:mm', '2024/12/31 18:00'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [45657, 'yyyy"年"m"月"', '2024年12月'],
  ])('%d under %s is %s', (value, code, shown) => {
    expect(formatNumber(value, code)).toBe(shown);
  });

  it('knows the calendar that begins in 1904', () => {
    expect(formatNumber(44195, 'yyyy/m/d', true)).toBe('2024/12/31');
  });

  it('shows something for every code', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.string({ unit: fc.constantFrom(...'0#?.,%@;"\\[]$ymdhs/-:_*E+≥元 '), maxLength: 24 }),
        (value, code) => {
          expect(typeof formatNumber(value, code)).toBe('string');
          expect(typeof formatText('文字', code)).toBe('string');
        },
      ),
    );
  });
});

describe('formatText', () => {
  it('adds what the format adds', () => {
    expect(formatText('良好', '@"等"')).toBe('良好等');
    expect(formatText('良好', '0.00')).toBe('良好');
    expect(formatText('良好', '0;-0;0;"评价："@')).toBe('评价：良好');
  });
});
