import type { PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { readDocuments } from './read.js';

async function read(text: string, path = 'a.md'): Promise<PerformanceDocument> {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path });
  if (outcome?.kind !== 'read') throw new Error('not read');
  return outcome.document;
}

describe('a document without target tables', () => {
  const BUDGET = '某局2024年部门预算公开说明';
  const ACCOUNTS = '某局2023年度部门决算公开说明';

  /** What the note says that the document is. */
  async function foundIn(budgets: number, accounts: number): Promise<unknown> {
    const lines = [...Array.from({ length: budgets }, () => BUDGET), ...Array.from({ length: accounts }, () => ACCOUNTS)];
    const { reading } = await read(lines.join('\n\n'), 'a.txt');
    return reading.notes.find(({ id }) => id === 'no-target-table')?.args['found'];
  }

  it('is final accounts from one line of them for two of a budget', async () => {
    expect(await foundIn(0, 1)).toBe('final-accounts');
    expect(await foundIn(1, 1)).toBe('final-accounts');
    expect(await foundIn(2, 1)).toBe('final-accounts');
    expect(await foundIn(3, 1)).toBe('budget-without-targets');
    expect(await foundIn(4, 2)).toBe('final-accounts');
  });

  it('is a budget without targets where it only speaks of budgets, and nothing known where of neither', async () => {
    expect(await foundIn(1, 0)).toBe('budget-without-targets');
    expect((await read('# 某局工作总结\n\n一年来各项工作有序开展。')).reading.notes).toMatchObject([
      { id: 'no-target-table', args: { found: '' } },
    ]);
  });
});

describe('a row of sums below the indicators', () => {
  /** Names of the rows of a table that ends in a row with these cells. */
  async function namesWith(...last: readonly string[]): Promise<readonly string[]> {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['---', '---', '---', '---', '---'],
      ['产出指标', '数量指标', '培训人数', '≥50人', '50'],
      ['产出指标', '质量指标', '培训合格率', '≥95%', '50'],
      last,
    ];
    const text = ['# 2024年度项目绩效目标表', '', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
    const document = await read(text);
    return document.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
    );
  }
  const ROWS = ['培训人数', '培训合格率'];

  it('is no indicator', async () => {
    expect(await namesWith('合计', '', '', '', '100')).toEqual(ROWS);
    expect(await namesWith('总分', '', '其中补助人数', '≥80人', '100')).toEqual(ROWS);
  });

  it('is one where a cell beside the sum says more than six characters', async () => {
    expect(await namesWith('总分', '', '其中补助的人数', '≥80人', '100')).toEqual([...ROWS, '其中补助的人数']);
  });
});

describe('targets of several places', () => {
  it('are each their own: what they ask for alike is no duplicate', async () => {
    const rows = (spots: number) =>
      [
        `产出指标｜数量指标｜设检疫点｜≥${spots}处`,
        '产出指标｜质量指标｜检疫点在岗率｜≥95%',
        '效益指标｜社会效益指标｜商户投诉｜≤2起',
      ].join('\n');
    const text = `2026年检疫点建设补助资金分地区绩效目标表\n\n【甲市】 实施单位：甲市检疫站\n${rows(4)}\n\n【乙市】 实施单位：乙市检疫站\n${rows(7)}\n`;
    const { departments } = await read(text, 'a.txt');
    const projects = departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
    expect(projects.map(({ indicators }) => indicators.map(({ value }) => value))).toEqual([
      ['≥4处', '≥95%', '≤2起'],
      ['≥7处', '≥95%', '≤2起'],
    ]);
  });
});

describe('a list of targets in sentences', () => {
  it('is that of the department where its title says so', async () => {
    const text = [
      '某县档案馆2026年部门整体支出绩效目标公开',
      '根据要求，现将我馆2026年度部门整体支出绩效目标公开如下。',
      '（一）产出指标',
      '1.数量指标：接收档案不少于3000卷；数字化扫描≥40万页。',
      '2.质量指标：扫描件合格率≥98%。',
      '（二）满意度指标',
      '1.服务对象满意度指标：查档群众满意度≥95%。',
    ].join('\n');
    const { departments } = await read(text, 'a.txt');
    expect(departments[0]?.overall?.indicators.map(({ value }) => value)).toEqual(['不少于3000卷', '≥40万页', '≥98%', '≥95%']);
    expect(departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects))).toEqual([]);
  });
});
