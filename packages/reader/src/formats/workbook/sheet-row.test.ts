import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCutTables } from '../../grids/cut-tables.js';
import { changed, gridOf } from '../../grids/grid.js';
import { CellBudget, DEFAULT_LIMITS } from '../../limits.js';
import { withoutLongCells } from '../../long-cells.js';
import { Mirror } from '../../mirror.js';
import type { SourceDocument, TableBlock } from '../../source-document.js';
import { plainDocument } from '../letters/plain-document.js';
import { parseAddress, SheetGrid } from './sheet-grid.js';

function sheetOf(rows: readonly (readonly string[])[], prepare: (grid: SheetGrid) => void = () => {}): TableBlock {
  const grid = new SheetGrid('表', new CellBudget(DEFAULT_LIMITS));
  for (const [row, texts] of rows.entries()) for (const [column, text] of texts.entries()) grid.add(row, column, text);
  prepare(grid);
  const block = grid.toBlock();
  if (block === null) throw new Error('no cell');
  return block;
}

const at = (cell: string) => [{ kind: 'sheet', sheet: '表', cell }];
const placesIn = (block: TableBlock) => block.rows.map(({ cells }) => cells.map(({ text, references }) => [text, references]));

describe('the rows of a sheet', () => {
  const rows = [
    ['三级指标', '指标值'],
    ['培训人数', '≥50人'],
  ];

  it('hand out every cell with its place, merged ones once, and say where they stand themselves', () => {
    const block = sheetOf([...rows, ['', '', '备注']], (grid) => grid.merge(0, 0, 1, 0));
    expect(block.rows.map(({ cells }) => cells.map((cell) => `${cell.text}@${cell.column}+${cell.rowSpan}`))).toEqual([
      ['三级指标@0+2', '指标值@1+1', '@2+1'],
      ['≥50人@1+1', '@2+1'],
      ['@0+1', '@1+1', '备注@2+1'],
    ]);
    expect(block.rows.map(({ ends }) => ends)).toEqual([
      [...at('A1'), ...at('C1')],
      [...at('B2'), ...at('C2')],
      [...at('A3'), ...at('C3')],
    ]);
    expect(placesIn(block)[1]).toEqual([
      ['≥50人', at('B2')],
      ['', at('C2')],
    ]);
  });

  it('take the last of two texts in one place, and a far cell without the room between', () => {
    const block = sheetOf([['甲', '乙']], (grid) => {
      grid.add(0, 1, '丙');
      grid.add(0, 16_383, '远');
    });
    expect(block.rows[0]?.cells.map(({ text }) => text)).toEqual(['甲', '丙', '远']);
    expect(block.rows[0]?.cells.at(-1)?.references).toEqual(at('XFD1'));
  });

  it('keep their places wherever a copy of a cell is made', () => {
    const places = [
      ['三级指标', at('A1')],
      ['指标值', at('B1')],
    ];
    const marked = plainDocument({ blocks: [sheetOf([['三级指标', '指标值', '\u200b']])], notes: [] });
    expect(placesIn(marked.blocks[0] as TableBlock)[0]?.slice(0, 2)).toEqual(places);
    expect(placesIn(withoutLongCells(sheetOf([['三级指标xxxx', '指标值']]), 4).table)[0]).toEqual(places);
    const source = { blocks: [sheetOf([['三級指標', '指標值']])] } as unknown as SourceDocument;
    expect(placesIn(Mirror.of(source)?.source.blocks[0] as TableBlock)[0]).toEqual(places);
    const cell = gridOf(sheetOf(rows)).rows[1]?.cells[1];
    expect(cell === undefined ? null : changed(cell, { covered: true }).references).toBe(cell?.references);
    expect(cell === undefined ? null : changed(cell, { column: 0 })).toEqual({
      text: '≥50人',
      column: 0,
      references: at('B2'),
      covered: false,
      spread: false,
    });
  });

  it('join a row torn by a heading that comes again with the places of both parts', () => {
    const heading = ['一级指标', '三级指标', '指标值'];
    const [joined] = joinCutTables([
      sheetOf([heading, ['产出指标', '按期完成培训', '≥'], heading, ['', '', '50人']]),
    ]) as readonly TableBlock[];
    expect(joined === undefined ? [] : placesIn(joined)[1]?.slice(1)).toEqual([
      ['按期完成培训', at('B2')],
      ['≥50人', [...at('C2'), ...at('C4')]],
    ]);
  });
});

describe('an address', () => {
  it('is read as it is written, with or without its dollars, and nothing else is one', () => {
    const letters = fc.integer({ min: 0, max: 16_383 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_048_575 }), letters, (row, column) => {
        const cell = sheetOf([], (grid) => grid.add(row, column, '甲')).rows[0]?.cells.at(-1)?.references[0];
        const address = cell?.kind === 'sheet' ? cell.cell : '';
        expect(parseAddress(address)).toEqual({ row, column });
        expect(parseAddress(address.toLowerCase().replace(/^([a-z]+)/, '$$$1$$'))).toEqual({ row, column });
      }),
    );
    for (const text of ['', 'A', '12', 'A0', 'A1048577', 'XFE1', 'A1B', 'A-1', 'A1.0', '甲1', 'A12345678', 'A 1'])
      expect(parseAddress(text)).toBeNull();
  });
});
