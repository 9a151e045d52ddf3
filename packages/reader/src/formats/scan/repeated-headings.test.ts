import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../pdf/layout.js';
import { withRepeatedHeadings } from './repeated-headings.js';

const XS = [40, 120, 200, 280];

function page(number: number, rows: readonly (readonly string[])[]): PageLayout {
  const cells = rows.flatMap((row, top) => row.map((text, left) => ({ top, bottom: top + 1, left, right: left + 1, text, boxes: [] })));
  const table = { page: number, origin: 'ruled' as const, xs: XS, rows: rows.length, cells };
  const placed = { table, top: 40, bottom: 40 + rows.length * 20, ys: [] };
  return { page: number, width: 595, height: 842, tables: [placed], lines: [], loose: [], trouble: [], pictures: 0 };
}

const textsOf = ({ tables }: PageLayout | undefined = page(0, [])) => tables[0]?.table.cells.map(({ text }) => text);
const FIRST = page(1, [
  ['项目单位(项目名称)', '三级指标', '指标值'],
  ['培训中心', '培训人数', '≥50人'],
]);

describe('a heading on a later page of a scan', () => {
  const misread = [
    ['项目单位（项日名称）', '三级指标', '指标值'],
    ['培训中必', '培训人教', '≥60人'],
  ];

  it('is that of the first page where a letter or the width of a bracket differs', () => {
    const [, second] = withRepeatedHeadings([FIRST, page(2, misread)], new Set([1, 2]));
    expect(textsOf(second)?.slice(0, 3)).toEqual(['项目单位(项目名称)', '三级指标', '指标值']);
  });

  it('stays where the page was not recognised', () => {
    const [, second] = withRepeatedHeadings([FIRST, page(2, misread)], new Set([1]));
    expect(textsOf(second)?.[0]).toBe('项目单位（项日名称）');
  });

  it('stays where hardly anything at the head of the page is alike', () => {
    const other = [
      ['项目单位（项日名称）', '完成时间', '2025年'],
      ['就业局', '受理时限', '10天'],
    ];
    expect(textsOf(withRepeatedHeadings([FIRST, page(2, other)], new Set([1, 2]))[1])?.[0]).toBe('项目单位（项日名称）');
  });
});
