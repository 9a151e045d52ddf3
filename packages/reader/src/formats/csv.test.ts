import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.js';
import { readCsv } from './csv.js';

function read(text: string) {
  const { blocks, notes } = readCsv(text, DEFAULT_LIMITS);
  const [table] = blocks;
  const rows = table?.kind === 'table' ? table.rows : [];
  return { texts: rows.map((row) => row.cells.map((cell) => cell.text)), doubts: rows.map((row) => row.doubts?.join(', ') ?? ''), notes };
}

describe('readCsv', () => {
  it('keeps separators, line breaks and doubled quotes inside quoted cells', () => {
    const { texts, doubts, notes } = read('名称,"指标值"\r\n"甲,乙","第一行\r\n第二行"\r\n"说""好""的", "空" ,尾\r\n');
    expect(texts).toEqual([
      ['名称', '指标值'],
      ['甲,乙', '第一行\n第二行'],
      ['说"好"的', '"空"', '尾'],
    ]);
    expect(doubts).toEqual(['', '', '']);
    expect(notes).toEqual([]);
  });

  it('ends a quote that is never closed with its line, doubts the row and names it', () => {
    const rest = Array.from({ length: 50 }, (_, index) => `某项目,培训人数${index},≥${index}人`);
    for (const next of ['某项目,办案,20', '某项目,"办案,次",20']) {
      const { texts, doubts, notes } = read(['项目,名称,值', '某项目,"培训人数,10', next, ...rest].join('\n'));
      expect(texts.length).toBe(53);
      expect(texts[1]).toEqual(['某项目', '培训人数', '10']);
      expect(doubts.filter((doubt) => doubt !== '')).toEqual(['ambiguous']);
      expect(notes).toMatchObject([{ id: 'open-quote', args: { row: 2 }, references: [{ kind: 'text', line: 2 }] }]);
    }
  });

  it('names open quotes up to a number, and reads every row all the same', () => {
    const { texts, notes } = read('a,"b\n'.repeat(500));
    expect(texts.length).toBe(500);
    expect(notes.length).toBe(20);
  });

  it('reads any cells back that are quoted by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'b', '1', '"', ',', '\n'), maxLength: 6 }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(read(text).texts).toEqual(rows);
      }),
    );
  });
});
