import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../formats/text.js';
import { columnsInTurn } from './columns-in-turn.js';

const HEADS = ['一级指标', '二级指标', '三级指标', '目标值', '分值'];
const ROWS = [
  ['产出指标', '数量指标', '修缮看台', '≥3处', '20'],
  ['产出指标', '质量指标', '看台验收合格率', '100%', '20'],
  ['效益指标', '社会效益指标', '场次上座率', '≥60%', '30'],
  ['满意度指标', '服务对象满意度指标', '观众满意度', '≥85%', '10'],
];

const column = (index: number, rows = ROWS) => [HEADS[index], ...rows.map((row) => row[index])];
const blocksOf = (lines: readonly (string | undefined)[]) => columnsInTurn({ kind: 'text', lines: textLines(lines.join('\n')) });
const cellsOf = (lines: readonly (string | undefined)[]) =>
  blocksOf(lines).flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : []));

describe('a table taken out column by column', () => {
  it('has for its rows what stands at one place of each, whatever order the columns come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const lines = ['某馆2026年项目支出绩效目标表', '项目名称：看台修缮', ...order.flatMap((index) => column(index)), '填表人：张三'];
        expect(cellsOf(lines)).toEqual([[HEADS, ...ROWS].map((row) => order.map((index) => row[index]))]);
        expect(blocksOf(lines).map(({ kind }) => kind)).toEqual(['text', 'table', 'text']);
      }),
    );
  });

  it('is left alone where a column has lost a cell, and where the cells come row by row', () => {
    const short = [...column(0), ...column(1), ...column(2), ...column(3).slice(0, -1), ...column(4)];
    expect(cellsOf(short)).toEqual([]);
    expect(cellsOf([...HEADS, ...ROWS.flat()])).toEqual([]);
    // A class printed once for two rows.
    expect(cellsOf([HEADS[0], '产出指标', '效益指标', ...column(2), ...column(3), ...column(4)])).toEqual([]);
  });
});
