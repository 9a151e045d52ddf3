import { describe, expect, it } from 'vitest';
import { withLikelyLetters } from './likely-letters.js';

/** A line whose second letter is as sure as `likelihood` says and may be another one. */
function read([before = '', letter = '', ...after]: string, likelihood: number, ...others: readonly string[]) {
  const at = (text: string, x: number) => ({ text, x, likelihood: 0.99 });
  const unsure = { text: letter, x: 2, likelihood, others: others.map((text) => ({ text, likelihood: 0.1 })) };
  return withLikelyLetters([at(before, 1), unsure, ...after.map((text, index) => at(text, 3 + index))]);
}
const text = (line: ReturnType<typeof read>) => line.map((character) => character.text).join('');

describe('a letter that is not sure', () => {
  it('is what makes a word with its neighbours, and stays a question', () => {
    const line = read('完戌率', 0.9, '成');
    expect(text(line)).toBe('完成率');
    expect(line[1]?.likelihood).toBeLessThan(0.8);
  });

  it('stays what it is where it makes a word itself, none makes one, or it is sure', () => {
    expect(text(read('完成率', 0.6, '善'))).toBe('完成率');
    expect(text(read('甲戌年', 0.6, '成'))).toBe('甲戌年');
    expect(text(read('完戌率', 0.97, '成'))).toBe('完戌率');
    expect(text(read('年1月', 0.5, '一'))).toBe('年1月');
  });
});
