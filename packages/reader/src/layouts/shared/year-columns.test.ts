import type { PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(lines: readonly string[]): Promise<PerformanceDocument> {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: 'a.txt' });
  if (outcome?.kind !== 'read') throw new Error('the text was not read');
  return outcome.document;
}

const projectsIn = ({ departments }: PerformanceDocument) => departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects));
const rowsIn = (document: PerformanceDocument) =>
  projectsIn(document).flatMap(({ indicators }) => indicators.map(({ name, value }) => `${name}${value}`));

const FORM = ['项目支出绩效目标申报表（2026年度）', '项目名称\t苗圃滴灌改造', '项目总预算（元）\t3000000\t项目当年预算（元）\t1200000'];

describe('targets of several years side by side', () => {
  const ROWS = [
    '产出\t数量\t改造苗床\t亩\t≥90\t≥30\t≥60',
    '产出\t质量\t滴头堵塞率\t%\t≤5\t≤8\t≤5',
    '效益\t社会效益\t苗农用工\t—\t减少\t略减\t减少',
  ];

  it("are those of the form's own year, and what was left is said; a dash is no unit", async () => {
    const document = await read([...FORM, '一级指标\t二级指标\t三级指标\t计量单位\t实施期目标值\t2026年\t2027年', ...ROWS]);
    expect(rowsIn(document)).toEqual(['改造苗床≥30亩', '滴头堵塞率≤8%', '苗农用工略减']);
    expect(document.reading.notes.map(({ id }) => id)).toContain('long-term');
    expect(projectsIn(document)[0]).toMatchObject({ amount: 120, totalAmount: 300 });
  });

  it('stand behind what was reached the year before', async () => {
    const head = '一级指标   二级指标    三级指标       2025年实际   2026年目标   2027年目标';
    const rows = [
      '产出指标   数量指标    改造苗床       20亩        ≥30亩      ≥60亩',
      '产出指标   质量指标    滴头堵塞率     9%          ≤8%        ≤5%',
      '效益指标   社会效益    苗农用工       —           减少       减少',
      '满意度     服务对象    苗农满意度     88%         ≥90%       ≥92%',
    ];
    expect(rowsIn(await read([...FORM, head, ...rows]))).toEqual(['改造苗床≥30亩', '滴头堵塞率≤8%', '苗农用工减少', '苗农满意度≥90%']);
    // What the year before is expected to come to is no target of this one, though it is called a value.
    const expected = head.replace('2025年实际  ', '2025年预计实现值');
    expect(rowsIn(await read([...FORM, expected.replace(/ {2,}/g, '\t'), ...rows.map((row) => row.replace(/ {2,}/g, '\t'))]))).toEqual([
      '改造苗床≥30亩',
      '滴头堵塞率≤8%',
      '苗农用工减少',
      '苗农满意度≥90%',
    ]);
  });
});

describe('targets of parts of the year', () => {
  it("are not read for the year's, wherever they stand", async () => {
    const document = await read([
      ...FORM,
      '一级指标\t二级指标\t三级指标\t一季度目标\t二季度目标\t三季度目标\t全年目标',
      '产出\t数量指标\t改造苗床\t5亩\t12亩\t20亩\t≥30亩',
      '产出\t质量指标\t滴头堵塞率\t10%\t9%\t9%\t≤8%',
      '效益\t社会效益指标\t苗农用工\t/\t/\t/\t减少',
    ]);
    expect(rowsIn(document)).toEqual(['改造苗床≥30亩', '滴头堵塞率≤8%', '苗农用工减少']);
  });
});

describe('columns that are counted under their headings', () => {
  it('are no row, and a name above its goal with its rows below is a project, no unit', async () => {
    const [title, ...lines] = [
      '# 某乡2026年部门项目支出绩效目标表',
      '| 单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |',
      '|---|---|---|---|---|---|---|---|',
      '| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |',
      '| 某乡人民政府 | | | | | | | |',
      '| 集市遮雨棚 | 修好三处遮雨棚。 | | | | | | |',
      '| | | 产出指标 | | | | | |',
      '| | | | 数量指标 | | | | |',
      '| | | | | 遮雨棚 | >= | 3 | 处 |',
      '| | | 满意度指标 | | | | | |',
      '| | | | 服务对象满意度 | | | | |',
      '| | | | | 摊主满意度 | >= | 85 | % |',
    ];
    const [outcome] = await readDocuments(new TextEncoder().encode([title, '', ...lines].join('\n')), { path: 'a.md' });
    if (outcome?.kind !== 'read') throw new Error('the text was not read');
    expect(rowsIn(outcome.document)).toEqual(['遮雨棚>=3处', '摊主满意度>=85%']);
    expect(projectsIn(outcome.document).map(({ name }) => name)).toEqual(['集市遮雨棚']);
  });
});
