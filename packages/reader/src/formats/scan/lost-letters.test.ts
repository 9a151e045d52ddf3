import { describe, expect, it } from 'vitest';
import { UNMAPPED } from '../../evidence/marks.js';
import type { InkMask, PixelBox } from './ink-mask.js';
import { lettersLost, withLostLetters } from './lost-letters.js';
import type { PlacedCharacter } from './placed-line.js';

const HIGH = 20;

/** A line with ink in some stretches of its columns, from one place to another. */
function inked(...stretches: readonly (readonly [number, number])[]): { readonly mask: InkMask; readonly line: PixelBox } {
  const width = 200;
  const marks = new Uint8Array(width * HIGH);
  for (const [from, to] of stretches) for (let y = 0; y < HIGH; y++) marks.fill(1, y * width + from, y * width + to);
  return {
    mask: { width, height: HIGH, marks },
    line: { left: stretches[0]?.[0] ?? 0, right: stretches.at(-1)?.[1] ?? 0, top: 0, bottom: HIGH },
  };
}

const at = (text: string, ...places: readonly number[]) =>
  [...text].map((letter, index) => ({ text: letter, x: places[index] ?? 0, likelihood: 0.99 }));
const shown = (text: string, places: readonly number[], ink: ReturnType<typeof inked>, faint: readonly PlacedCharacter[] = []) =>
  withLostLetters({ characters: at(text, ...places), faint }, ink.line, ink.mask)
    .map((character) => character.text)
    .join('');

describe('a letter that was not read', () => {
  it('is marked where there is room and ink for it', () => {
    expect(shown('修文物', [10, 50, 70], inked([0, 80]))).toBe(`修${UNMAPPED}文物`);
    expect(shown('整理修', [10, 30, 50], inked([0, 80]))).toBe(`整理修${UNMAPPED}`);
    expect(shown('修工程工', [10, 50, 70, 110], inked([0, 120]))).toBe(`修${UNMAPPED}工程${UNMAPPED}工`);
  });

  it('is the one that makes a word, of those that may stand there', () => {
    const maybe = (x: number, ...letters: readonly string[]) => [
      { text: '', x, likelihood: 0.95, others: letters.map((text) => ({ text, likelihood: 0.01 })) },
    ];
    expect(shown('修文物', [10, 50, 70], inked([0, 80]), maybe(30, '鳝', '缮', '缚'))).toBe('修缮文物');
    expect(shown('修文物', [10, 50, 70], inked([0, 80]), maybe(30, '鳝'))).toBe(`修${UNMAPPED}文物`);
    expect(shown('修文物', [10, 50, 70], inked([0, 80]), maybe(60, '缮'))).toBe(`修${UNMAPPED}文物`);
    expect(shown('修文物', [10, 50, 70], inked([0, 20], [40, 80]), maybe(30, '缮'))).toBe('修文物');
  });

  it('is a mark between letters that was nearly seen, where there is room for it', () => {
    const slash = (x: number) => [
      {
        text: '',
        x,
        likelihood: 0.6,
        others: [
          { text: '/', likelihood: 0.3 },
          { text: '／', likelihood: 0.05 },
        ],
      },
    ];
    expect(shown('万元人次', [10, 30, 60, 80], inked([0, 90]), slash(45))).toBe('万元/人次');
    expect(shown('元人', [10, 40], inked([0, 50]), slash(25))).toBe('元/人');
    expect(shown('万元人次', [10, 30, 50, 70], inked([0, 80]), slash(40))).toBe('万元人次');
  });

  it('is none where letters stand apart', () => {
    expect(shown('修文物', [10, 50, 70], inked([0, 20], [40, 80]))).toBe('修文物');
    expect(shown('人数', [10, 30], inked([0, 40]))).toBe('人数');
  });

  it('may be a mark as slim as a slash', () => {
    const lost = (ink: ReturnType<typeof inked>) => lettersLost(at('万元人次', 10, 30, 58, 78), ink.line, ink.mask);
    expect(lost(inked([0, 90]))).toMatchObject([{ before: 2, what: 'mark' }]);
    expect(lost(inked([0, 40], [48, 90]))).toEqual([]);
  });

  it('may be a second slash behind one that was read, where there is hardly more room than between letters', () => {
    const { line, mask } = inked([0, 70]);
    expect(lettersLost(at('元/人天', 10, 22, 34, 58), line, mask)).toMatchObject([{ before: 3, what: 'mark' }]);
    expect(lettersLost(at('元/人次', 10, 22, 34, 55), line, mask)).toEqual([]);
    expect(lettersLost(at('元人天', 10, 34, 58), line, mask)).toEqual([]);
  });

  it('is one of two digits that are alike', () => {
    const { line, mask } = inked([0, 70]);
    expect(lettersLost(at('12304', 5, 17, 29, 41, 65), line, mask)).toMatchObject([{ before: 4, what: 'unsure' }]);
    expect(lettersLost(at('123045', 5, 17, 29, 41, 53, 65), line, mask)).toEqual([]);
  });

  it('is what stands before the only letter of a line', () => {
    const { line, mask } = inked([0, 6], [8, 30]);
    expect(lettersLost(at('次', 15), line, mask)).toHaveLength(1);
    expect(lettersLost(at('次', 10), { ...line, right: 20 }, mask)).toEqual([]);
  });
});
