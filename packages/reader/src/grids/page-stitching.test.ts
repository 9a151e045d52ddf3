import { describe, expect, it } from 'vitest';
import { type PageCell, type PageTable, repeatedHeaderRows, sameColumns, startsAnew, stitchPages } from './page-stitching.js';

/** A page from rows of texts; "|" above a text joins its cell to the one above ("^"). */
function page(number: number, rows: readonly (readonly string[])[], xs = [0, 100, 200, 300]): PageTable {
  const cells: { top: number; bottom: number; left: number; right: number; text: string; boxes: [] }[] = [];
  rows.forEach((row, top) => {
    row.forEach((text, left) => {
      const above = text === '^' ? cells.findLast((cell) => cell.left === left) : undefined;
      if (above) above.bottom++;
      else cells.push({ top, bottom: top + 1, left, right: left + 1, text, boxes: [] });
    });
  });
  return { page: number, origin: 'ruled', xs, rows: rows.length, cells: cells as PageCell[] };
}

const outline = (tables: readonly PageTable[]) =>
  stitchPages(tables).rows.map((row) =>
    row.cells.map((cell) => `${cell.rowSpan > 1 ? `[${cell.rowSpan}]` : ''}${cell.text.replaceAll('\n', '/')}`).join(' | '),
  );

const HEAD = ['项目', '指标', '指标值'];
const ROWS = [
  ['甲项目', '补助人数', '3人'],
  ['^', '政策宣传', '2次'],
  ['乙项目', '设备数量', '5台'],
  ['^', '运行率', '100%'],
  ['^', '满意度', '95%'],
  ['丙项目', '培训次数', '1次'],
  ['^', '培训人数', '60人'],
];

describe('stitchPages', () => {
  it('drops repeated headings and joins a merged cell that is empty on the next page', () => {
    expect(outline([page(1, [HEAD, ...ROWS]), page(2, [HEAD, ['', '发放率', '100%'], ['丁项目', '件数', '9件']])])).toEqual([
      '项目 | 指标 | 指标值',
      '[2]甲项目 | 补助人数 | 3人',
      '政策宣传 | 2次',
      '[3]乙项目 | 设备数量 | 5台',
      '运行率 | 100%',
      '满意度 | 95%',
      '[3]丙项目 | 培训次数 | 1次',
      '培训人数 | 60人',
      '发放率 | 100%',
      '丁项目 | 件数 | 9件',
    ]);
  });

  it('joins a merged cell whose text prints again, and ends it where another begins', () => {
    expect(
      outline([
        page(1, [HEAD, ...ROWS]),
        page(2, [
          ['丙项目', '发放率', '100%'],
          ['^', '及时率', '100%'],
        ]),
      ]).slice(6),
    ).toEqual(['[4]丙项目 | 培训次数 | 1次', '培训人数 | 60人', '发放率 | 100%', '及时率 | 100%']);
    expect(outline([page(1, [HEAD, ...ROWS]), page(2, [['丁项目', '发放率', '100%']])]).slice(6)).toEqual([
      '[2]丙项目 | 培训次数 | 1次',
      '培训人数 | 60人',
      '丁项目 | 发放率 | 100%',
    ]);
  });

  it('mends a row torn in two, and says so', () => {
    const torn = [
      page(1, [HEAD, ...ROWS, ['^', '资金在规定时间', '100%']]),
      page(2, [
        ['', '内下达率', ''],
        ['丁项目', '件数', '9件'],
      ]),
    ];
    const rows = outline(torn);
    expect(rows.slice(6)).toEqual([
      '[3]丙项目 | 培训次数 | 1次',
      '培训人数 | 60人',
      '资金在规定时间/内下达率 | 100%',
      '丁项目 | 件数 | 9件',
    ]);
    expect(stitchPages(torn).rows[8]!.repairs).toEqual(['stitched-page']);
  });

  it('mends the one long cell of a form', () => {
    const form = [
      ['项目名称', '驻村帮扶'],
      ['年度目标', '完成帮扶任务，'],
      ['一级指标', '产出指标'],
      ['^', '效益指标'],
    ];
    const rows = outline([page(1, form.slice(0, 2), [0, 100, 300]), page(2, [['', '资金及时到位。'], ...form.slice(2)], [0, 100, 300])]);
    expect(rows).toEqual(['项目名称 | 驻村帮扶', '年度目标 | 完成帮扶任务，/资金及时到位。', '[2]一级指标 | 产出指标', '效益指标']);
  });

  it('does not take a row without a value for the rest of the row above', () => {
    const rows = outline([
      page(1, [HEAD, ...ROWS]),
      page(2, [
        ['丁项目', '件数', '9件'],
        ['^', '发放率', ''],
      ]),
    ]);
    expect(rows.at(-1)).toBe('发放率 | ');
  });

  it('maps columns by where they stand', () => {
    const narrow: PageTable = { ...page(2, [['丁项目', '件数']], [0, 100, 300]) };
    const rows = stitchPages([page(1, [HEAD, ...ROWS]), narrow]).rows;
    expect(rows.at(-1)!.cells[1]).toMatchObject({ column: 1, columnSpan: 2, text: '件数' });
  });
});

describe('what belongs together', () => {
  it('compares columns, headings and first labels', () => {
    const first = page(1, [HEAD, ...ROWS]);
    expect(sameColumns(first, page(2, [HEAD], [2, 101, 199, 298]))).toBe(true);
    expect(sameColumns(first, page(2, [['a', 'b']], [50, 150, 250]))).toBe(false);
    expect(repeatedHeaderRows(first, page(2, [HEAD, ['丁', '戊', '己']]))).toBe(1);
    expect(repeatedHeaderRows(first, page(2, [['丁', '戊', '己']]))).toBe(0);
    const form = (name: string) =>
      page(1, [
        ['项目名称', name, ''],
        ['数量', '次数', '1'],
      ]);
    expect(startsAnew(form('甲'), form('乙'))).toBe(true);
    expect(startsAnew(form('甲'), page(2, [['质量', '合格率', '100%']]))).toBe(false);
  });
});
