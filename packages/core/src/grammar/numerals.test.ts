import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumeral, numeralValue } from './numerals.js';

const DIGITS = '零一二三四五六七八九';

/** A number as it is written: 1020 → 一千零二十. */
function written(value: number): string {
  let text = '';
  let gap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    // 十二 at the beginning, 一十 inside.
    text += `${gap ? '零' : ''}${power === 10 && digit === 1 && text === '' ? '' : DIGITS.charAt(digit)}${name}`;
    gap = false;
  }
  return text;
}

describe('numerals', () => {
  it('are read back as they are written, up to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => numeralValue(written(value)) === value),
      { numRuns: 500 },
    );
  });

  it.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['九', 9],
    ['十', 10],
    ['百', 100],
    ['千', 1000],
    ['百十', 110],
    ['一百〇五', 105],
    ['一百零', 100],
    ['两千五百', 2500],
    ['二〇二四', 2024],
    ['一千一百一十', 1110],
    ['九千九百九十九', 9999],
  ])('%s is %d', (run, value) => {
    expect(numeralValue(run)).toBe(value);
  });

  it.each([
    ['', 'nothing'],
    ['三五', 'two digits are no place value'],
    ['一二三', 'nor are three'],
    ['一二三四五', 'nor five'],
    ['十四五', 'two digits in a row'],
    ['十十', 'powers that do not fall'],
    ['十百', 'powers that rise'],
    ['五十十', 'a power twice'],
    ['零十', 'no tens'],
    ['一百零百', 'no hundreds'],
    ['一百二', '120 or 102'],
    ['两千五', '2500 or 2005'],
    ['一百千', 'no such number'],
    ['九千九百九十九一', 'more than is looked at'],
    ['九千九百九十九零一', 'nine characters'],
    ['一百x', 'another character'],
  ])('%s is none: %s', (run) => {
    expect(numeralValue(run)).toBeNull();
  });

  it('are made of digits and powers only', () => {
    for (const character of '零〇一二两三四五六七八九十百千') expect([character, isNumeral(character)]).toEqual([character, true]);
    for (const character of ['万', '亿', '半', '1', '', 'toString']) expect([character, isNumeral(character)]).toEqual([character, false]);
  });
});
