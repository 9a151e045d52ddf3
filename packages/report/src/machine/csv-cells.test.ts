import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleLine } from '../texts/single-line.js';
import { peopleCell, rawCell } from './csv-cells.js';

/** What a reader of comma-separated values gets back from one cell. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** White space that spreadsheets pass over before a formula: blank, tab, line ends, no-break and full-width blanks, byte order mark. */
const BLANKS = [' ', '\t', '\r', '\n', '\u000b', '\u000c', '\u00a0', '\u3000', '\ufeff'];
const FORMULA_SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

describe('cells', () => {
  it('for people are never formulas, whatever a document holds', () => {
    // Built to begin as a formula does: of any text, hardly one in a thousand would.
    const text = fc
      .tuple(
        fc.array(fc.constantFrom(...BLANKS), { maxLength: 4 }),
        fc.constantFrom(...FORMULA_SIGNS, '95', '"', ','),
        fc.string({ unit: 'binary' }),
      )
      .map(([blanks, start, rest]) => blanks.join('') + start + rest);
    fc.assert(
      fc.property(text, (cell) => {
        const shown = unquoted(peopleCell(cell));
        // What spreadsheets pass over, spelt out here so that the guard is not held against itself.
        const first = Array.from(shown).find((character) => !BLANKS.includes(character)) ?? '';
        expect(FORMULA_SIGNS).not.toContain(first);
        const flat = singleLine(cell);
        expect([flat, `'${flat}`]).toContain(shown);
      }),
    );
  });

  it.each(BLANKS)('take no formula behind %j', (blank) => {
    // Line ends and controls go out as one line shows them.
    const flat = singleLine(blank);
    for (const sign of FORMULA_SIGNS) {
      expect(unquoted(peopleCell(`${sign}1`))).toBe(`'${sign}1`);
      expect(unquoted(peopleCell(`${blank}${sign}1`))).toBe(`'${flat}${sign}1`);
      expect(unquoted(peopleCell(`${blank}${blank}${sign}1`))).toBe(`'${singleLine(blank + blank)}${sign}1`);
    }
    expect(unquoted(peopleCell(`${blank}95`))).toBe(`${flat}95`);
    expect(unquoted(peopleCell(`95${blank}=1`))).toBe(`95${flat}=1`);
  });

  it('for people keep text and numbers as they are', () => {
    expect(peopleCell('=100%')).toBe("'=100%");
    expect(peopleCell(null)).toBe('');
    expect(peopleCell('-5')).toBe("'-5");
    expect(peopleCell(-5)).toBe('-5');
    expect(peopleCell('≥95%')).toBe('≥95%');
    expect(peopleCell('=HYPERLINK("x"),1')).toBe('"\'=HYPERLINK(""x""),1"');
  });

  it('for programs give back exactly what went in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unquoted(rawCell(text)) === text));
    expect(rawCell(null)).toBe('');
    expect(rawCell(undefined)).toBe('');
    expect(rawCell(-2.5)).toBe('-2.5');
    expect(rawCell(false)).toBe('false');
    // What would end the cell or the line is quoted, each by itself.
    expect([',', '"', '\r', '\n', '、'].map((text) => rawCell(`甲${text}乙`))).toEqual([
      '"甲,乙"',
      '"甲""乙"',
      '"甲\r乙"',
      '"甲\n乙"',
      '甲、乙',
    ]);
    expect(rawCell({ kind: 'empty' })).toBe('"{""kind"":""empty""}"');
  });
});
