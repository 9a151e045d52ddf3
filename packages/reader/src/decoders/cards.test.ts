import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../formats/text.js';
import { cardsInLines } from './cards.js';

const LABELS = ['指标类别', '指标名称', '年度目标', '完成情况'];
const ROWS = [
  ['产出指标-数量指标', '修缮看台', '≥3处', '4处'],
  ['产出指标-质量指标', '看台验收合格率', '100%', '100%'],
  ['效益指标-社会效益指标', '场次上座率', '≥60%', '58%'],
];
const HEAD = ['项目名称：看台修缮', '年度目标：修缮看台三处'];

const blocksOf = (lines: readonly string[]) => cardsInLines({ kind: 'text', lines: textLines(lines.join('\n')) });
const cellsOf = (lines: readonly string[]) =>
  blocksOf(lines).flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : []));
const card = (row: readonly string[], order: readonly number[] = [0, 1, 2, 3]) => order.map((at) => `${LABELS[at]}：${row[at]}`);

describe('a table shown as cards', () => {
  it('has the labels for its headings and the cards for its rows, whatever order the labels come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), (order, counted) => {
        const lines = [
          ...HEAD,
          ...ROWS.flatMap((row, at) => [...(counted ? [`—— 第 ${at + 1} 项 ——`] : []), ...card(row, order)]),
          '填表人：张三',
        ];
        expect(cellsOf(lines)).toEqual([[LABELS, ...ROWS].map((row) => order.map((at) => row[at]))]);
        expect(blocksOf(lines).map(({ kind }) => kind)).toEqual(['text', 'table', 'text']);
      }),
    );
  });

  it('takes several cells of a line apart, joins one that goes on, and leaves out one that is wanting', () => {
    const [first = [], second = [], third = []] = ROWS;
    const lines = [
      `${card(first).slice(0, 2).join('　　')}`,
      `${card(first).slice(2).join('　　')}`,
      ...card(second).slice(0, 2),
      '（含附属用房）',
      ...card(second).slice(2),
      ...card(third).slice(0, 3),
    ];
    expect(cellsOf(lines)).toEqual([[LABELS, first, [second[0], `${second[1]}（含附属用房）`, ...second.slice(2)], third.slice(0, 3)]]);
  });

  it('is left alone where classes stand between the cards, where nothing is a target, and where there is one card', () => {
    const [first = [], second = [], third = []] = ROWS;
    expect(cellsOf([...card(first), '效益指标', ...card(second), ...card(third)])).toEqual([]);
    expect(cellsOf(ROWS.flatMap((row) => card(row, [0, 1])))).toEqual([]);
    expect(cellsOf([...HEAD, ...card(first)])).toEqual([]);
  });
});
