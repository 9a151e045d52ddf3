import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from './text.js';

describe('textLines', () => {
  it('counts the blank lines before each line and keeps its number in the file', () => {
    const lines = textLines('标题\n\n\n甲\n乙 丙\n');
    expect(lines.map((line) => [line.text, line.line, line.blanksBefore])).toEqual([
      ['标题', 1, 0],
      ['甲', 4, 2],
      ['乙 丙', 5, 0],
    ]);
  });

  it('takes line ends of every kind', () => {
    expect(textLines('一\r\n二\r三\n四').map((line) => [line.text, line.line])).toEqual([
      ['一', 1],
      ['二', 2],
      ['三', 3],
      ['四', 4],
    ]);
  });

  it('keeps leading spaces: some extractions begin each page with one', () => {
    expect(textLines('100%\n 及人数')[1]?.text).toBe(' 及人数');
  });

  it('knows page ends by their form feed', () => {
    const [first, second] = textLines('一\n\f二\n');
    expect(first?.pageBreakBefore).toBe(false);
    expect(second?.pageBreakBefore).toBe(true);
    expect(second?.text).toBe('二');
    expect(second?.references).toEqual([{ kind: 'text', line: 2, column: 1, length: 1 }]);
  });

  it('passes over a byte order mark and full-width blanks', () => {
    expect(textLines('\ufeff\u3000\u3000\n甲').map((line) => [line.text, line.line, line.blanksBefore])).toEqual([['甲', 2, 1]]);
    expect(textLines('')).toEqual([]);
  });

  it('gives positions inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', '\r', '\f', ' ', '9', '\u3000') }), (text) => {
        const printed = text.split(/\r\n|\r|\n/);
        const lines = textLines(text);
        expect(lines.map(({ line }) => line)).toEqual(printed.flatMap((line, i) => (/[甲9]/.test(line) ? [i + 1] : [])));
        for (const line of lines) {
          const [reference] = line.references;
          if (reference?.kind !== 'text') throw new Error('no place');
          const place = printed[reference.line - 1]?.slice(reference.column, reference.column + reference.length);
          expect(place?.replaceAll('\f', ' ')).toBe(line.text);
          expect(line.text.trim()).not.toBe('');
          expect(line.text).not.toContain('\f');
        }
      }),
    );
  });
});
