import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, textWidth } from './width.js';

describe('width of text', () => {
  it('counts Chinese characters and their punctuation twice', () => {
    expect(textWidth('群众满意度≥98%')).toBe(15);
    expect(textWidth('“及时”')).toBe(8);
    expect(textWidth('abc')).toBe(3);
    expect(textWidth('é')).toBe(1);
  });
  it('cuts whole characters and never goes over', () => {
    expect(cutToWidth('待遇发放及时性', 8)).toBe('待遇发…');
    expect(cutToWidth('abc', 3)).toBe('abc');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('甲', '乙', 'a', '，', '𠮷', 'é', '👨‍👩‍👧'),
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
          ),
        }),
        fc.integer({ min: 2, max: 80 }),
        (text, columns) => {
          const cut = cutToWidth(text, columns);
          expect(textWidth(cut)).toBeLessThanOrEqual(columns);
          expect(cut.isWellFormed()).toBe(true);
          if (textWidth(text) > columns) expect([text.startsWith(cut.slice(0, -1)), cut.endsWith('…')]).toEqual([true, true]);
          if (textWidth(text) <= columns) expect(cut).toBe(text);
        },
      ),
    );
  });
});
