import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleCell, rawCell } from './csv-cells.js';

/** What a reader of comma-separated values gets back from one cell. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe('cells', () => {
  it('for people are never formulas, whatever a document holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[\s]*[=+\-@＝＋－＠]/.test(unquoted(peopleCell(text)))));
    expect(peopleCell('=100%')).toBe("'=100%");
    expect(peopleCell('-5')).toBe("'-5");
    expect(peopleCell(-5)).toBe('-5');
    expect(peopleCell('≥95%')).toBe('≥95%');
    expect(peopleCell('=HYPERLINK("x"),1')).toBe('"\'=HYPERLINK(""x""),1"');
  });

  it('for programs give back exactly what went in', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unquoted(rawCell(text)) === text));
    expect(rawCell(null)).toBe('');
    expect(rawCell({ kind: 'empty' })).toBe('"{""kind"":""empty""}"');
  });
});
