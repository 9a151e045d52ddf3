import { describe, expect, it } from 'vitest';
import { readDocuments } from '../read.js';

const HEAD = '<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>';
const FORM = `<tr><td>项目名称</td><td>河道巡护</td><td>实施单位</td><td>某县水务局</td></tr>${HEAD}`;
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const LENGTH = row('产出指标', '数量指标', '巡护河段长度', '≥64公里');
const WATER = row('效益指标', '生态效益指标', '沿河断面水质达标率', '≥96%');
const PEOPLE = row('满意度指标', '服务对象满意度指标', '沿岸居民满意度', '≥91%');

async function read(body: string, path = '表.html') {
  const [outcome] = await readDocuments(new TextEncoder().encode(body), { path });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap((department) => department.units.flatMap((unit) => unit.projects));
  return projects.map((project) => [
    project.name,
    ...project.indicators.map((row) =>
      [row.level1, row.level2, row.name, row.value, ...row.repairs.filter((repair) => repair === 'stitched-page')].join(' '),
    ),
  ]);
}

const page = (...tables: string[]) => `<html><body><p>项目支出绩效目标表</p>${tables.join('')}</body></html>`;
const ROWS = [
  'output 数量指标 巡护河段长度 ≥64公里',
  'benefit 生态效益指标 沿河断面水质达标率 ≥96%',
  'satisfaction 服务对象满意度指标 沿岸居民满意度 ≥91%',
];

describe('a table cut by a page end', () => {
  it('is one again, with its heading printed anew or not, and a number of a page between', async () => {
    const first = `<table>${FORM}${LENGTH}</table>`;
    for (const next of [`<table>${WATER}${PEOPLE}</table>`, `<table>${HEAD}${WATER}${PEOPLE}</table>`])
      for (const between of ['', '<p>— 7 —</p>', '<p>项目支出绩效目标表（续表）</p>'])
        expect(await read(page(first, between, next)), between).toEqual([['河道巡护', ...ROWS]]);
  });

  it('gives the rest the class that the first part printed', async () => {
    const first = `<table>${FORM}<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>巡护河段长度</td><td>≥64公里</td></tr></table>`;
    const next = `<table>${row('质量指标', '巡护记录完整率', '≥97%')}${WATER}${PEOPLE}</table>`;
    expect(await read(page(first, next))).toEqual([
      ['河道巡护', ROWS[0], 'output 质量指标 巡护记录完整率 ≥97% stitched-page', ROWS[1], ROWS[2]],
    ]);
  });

  it('joins the row that it tore, in one table or in two', async () => {
    const torn = row('效益指标', '生态效益指标', '沿河断面水', '≥96');
    const rest = row('', '', '质达标率', '%');
    const expected = [['河道巡护', ROWS[0], `${ROWS[1]} stitched-page`, ROWS[2]]];
    expect(await read(page(`<table>${FORM}${LENGTH}${torn}${HEAD}${rest}${PEOPLE}</table>`))).toEqual(expected);
    expect(await read(page(`<table>${FORM}${LENGTH}${torn}</table>`, `<table>${HEAD}${rest}${PEOPLE}</table>`))).toEqual(expected);
  });

  it('is not made of two tables of two projects', async () => {
    const second = FORM.replace('河道巡护', '水库巡护');
    const both = await read(page(`<table>${FORM}${LENGTH}${WATER}${PEOPLE}</table>`, `<table>${second}${LENGTH}${PEOPLE}</table>`));
    expect(both.map(([name]) => name)).toEqual(['河道巡护', '水库巡护']);
    // The next table of the document goes back to outputs: it is another project's, though it does not say whose.
    expect(await read(page(`<table>${FORM}${LENGTH}${PEOPLE}</table>`, `<table>${HEAD}${LENGTH}${PEOPLE}</table>`))).toHaveLength(2);
  });
});

describe('Markdown of converters', () => {
  it('holds whole tables, with formulas, entities and pictures', async () => {
    const table = `<table>${FORM}${LENGTH.replace('≥64', '$\\geq$ 6 4')}${WATER.replace('≥96%', '$\\ge 9 6 \\%$')}${PEOPLE.replace('≥', '&ge;')}</table>`;
    expect(await read(`# 项目支出绩效目标表\n\n<html><body>${table}</body></html>\n`, '表.md')).toEqual([
      ['河道巡护', ROWS[0]?.replace('64', '64'), ROWS[1], ROWS[2]],
    ]);
    const bars = [
      '# 绩效目标表',
      '',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      '|---|---|---|---|',
      '| 产出指标 | 数量指标 | 巡护河段长度 | $\\geq$64公里 |',
      '| 满意度指标 | 服务对象满意度指标 | 沿岸居民满意度 | ![](a.png)91% |',
    ];
    expect((await read(bars.join('\n'), '表.md'))[0]?.slice(1)).toEqual([ROWS[0], 'satisfaction 服务对象满意度指标 沿岸居民满意度 91%']);
  });
});
