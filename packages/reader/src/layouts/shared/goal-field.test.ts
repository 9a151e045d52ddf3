import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

/** The first project of a form in HTML: the rows above its indicators. */
async function projectOf(rows: readonly (readonly string[])[], attributes = '') {
  const table = [
    ['项目名称', '校园安防改造', '项目金额（万元）', '12.5'],
    ...rows,
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造学校数', '≥3所'],
    ['效益指标', '社会效益', '安全事故数', '0起'],
  ];
  const cells = (row: readonly string[]) => row.map((text) => (text === '|' ? '' : `<td${attributes}>${text}</td>`)).join('');
  const html = `<p>项目支出绩效目标表（2026年度）</p><table>${table.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  const [outcome] = await readDocuments(new TextEncoder().encode(html), { path: 'form.html' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  return outcome.document.departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects))[0];
}

describe('the field of a form for the goal', () => {
  it('is known to be empty where the form prints it and nothing may stand in it', async () => {
    const project = await projectOf([['年度总体目标', '', '', '']]);
    expect([project?.goal, project?.goalUnfilled]).toEqual(['', '年度总体目标']);
  });

  it('is not named where the form has none, or where the label may head the block of indicators', async () => {
    for (const rows of [[], [['绩效目标', '', '', '']]]) expect((await projectOf(rows))?.goalUnfilled).toBeUndefined();
  });

  it('is not named where something stands in it, beside it or below it, however short', async () => {
    for (const rows of [
      [['年度总体目标', '完成3所学校安防设施改造并投入使用。', '', '']],
      [['年度总体目标', '保运转', '', '']],
      [
        ['年度总体目标', '', '', ''],
        ['保运转', '', '', ''],
      ],
    ])
      expect((await projectOf(rows))?.goalUnfilled).toBeUndefined();
  });

  it('is not filled by what stands beside another label', async () => {
    const project = await projectOf([
      ['年度总体目标', '', '', ''],
      ['项目起止时间', '2026年1月至12月', '', ''],
    ]);
    expect([project?.goalUnfilled, project?.period]).toEqual(['年度总体目标', '2026年1月至12月']);
  });
});
