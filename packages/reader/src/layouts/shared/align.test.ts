import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../grids/grid.js';
import { columnsFromHeadings } from '../../grids/header.js';
import { placeAsPrinted, placeRow } from './align.js';

const columns = columnsFromHeadings(['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重']);
const context = { costIsClass: true };

function cells(...texts: readonly string[]): Cell[] {
  return texts.flatMap((text, column) => (text === '' ? [] : [{ text, column, references: [], covered: false, spread: false }]));
}

function placed(...texts: readonly string[]): (string | null)[] {
  return placeRow(cells(...texts), columns, context).cells.map((cell) => cell?.text ?? null);
}

describe('placing the cells of a delimited row', () => {
  it('leaves a whole row as it is', () => {
    const row = ['产出指标', '数量指标', '巡查次数', '≥', '12', '次', '20'];
    expect(placed(...row)).toEqual(row);
    expect(placeRow(cells(...row), columns, context).shifted).toBe(false);
  });

  it('moves a row right that lost its merged cells', () => {
    expect(placed('巡查次数', '≥', '12', '次', '20')).toEqual([null, null, '巡查次数', '≥', '12', '次', '20']);
    expect(placed('质量指标', '合格率', '≥', '95', '%', '10')).toEqual([null, '质量指标', '合格率', '≥', '95', '%', '10']);
  });

  it('puts a comparator back that stands in the column of names', () => {
    expect(placed('', '', '≥', '95', '%', '10')).toEqual([null, null, null, '≥', '95', '%', '10']);
  });

  it('reads a row one column too far right', () => {
    expect(placed('', '满意度指标', '服务对象满意度', '群众满意度', '≥', '90', '%', '10')).toEqual([
      '满意度指标',
      '服务对象满意度',
      '群众满意度',
      '≥',
      '90',
      '%',
      '10',
    ]);
  });

  it('does not lose or invent a cell, whatever the texts', () => {
    const text = fc.oneof(
      fc.constantFrom('产出指标', '数量指标', '≥', '95', '%', '定性', '优', '培训人数', ''),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), (texts) => {
        const row = cells(...texts);
        for (const placing of [placeRow(row, columns, context), placeAsPrinted(row, columns)]) {
          const kept = [...placing.cells.filter((cell) => cell !== null), ...placing.left];
          expect(kept.length).toBe(row.length);
          expect(new Set(kept)).toEqual(new Set(row));
        }
      }),
    );
  });
});
