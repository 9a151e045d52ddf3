import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, figureText, numberText, shareText } from './amounts.js';

describe('numbers as people read them', () => {
  it('groups thousands and drops trailing zeros', () => {
    expect(numberText(7810.9)).toBe('7,810.9');
    expect(numberText(0.5)).toBe('0.5');
    expect(numberText(1234567)).toBe('1,234,567');
    expect(numberText(-1234.5)).toBe('-1,234.5');
    expect(numberText(0.1 + 0.2)).toBe('0.3');
    expect(numberText(1e21)).toMatch(/^[\d,]+$/);
  });
  it('says the same as the platform', () => {
    const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
    const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer()), fc.constantFrom(1, 100, 1e4, 1e6), (whole, part) => {
        const value = whole / part;
        if (Object.is(value, -0)) return;
        expect(numberText(value)).toBe(format.format(value));
        expect(numberText(value, 2)).toBe(money.format(value));
      }),
    );
  });
  it('says where an amount is missing and where a figure is not scored', () => {
    expect(amountText(null, 'zh-CN')).toBe('未填');
    expect(amountText(77.4, 'zh-CN')).toBe('77.4 万元');
    expect(figureText(null)).toBe('—');
    expect(figureText(66.5)).toBe('67');
    expect(shareText(1, 3)).toBe('33%');
    expect(shareText(0, 0)).toBe('—');
    expect(shareText(0, 5)).toBe('0%');
    expect(shareText(5, 5)).toBe('100%');
  });
});
