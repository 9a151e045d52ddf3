import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

/** Name, money, year and unit of money of the first project of a page. */
async function read(text: string, path: string) {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const { departments, year, moneyUnit } = outcome.document;
  const [project] = departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects));
  return { amount: project?.amount, year, moneyUnit };
}

const ROWS = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥200人'],
  ['效益指标', '社会效益指标', '就业率', '≥60%'],
];

it('takes the money out of a line in brackets, or behind the unit', async () => {
  const table = ROWS.map((row) => row.join('\t')).join('\n');
  expect(await read(`职业培训绩效目标表\n(项目预算:210万元,执行单位:某管理站)\n${table}`, '附件.txt')).toMatchObject({ amount: 210 });
  expect(await read(`职业培训绩效目标表\n单位：某中心　　2024年预算：9800万元\n${table}`, '附件.txt')).toMatchObject({ amount: 9800 });
});

it('takes the whole year’s budget of a self-evaluation, and the unit and year that the form prints', async () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = [
    ['项目支出绩效自评表'],
    ['预算年度：2025'],
    ['项目名称', '职业培训'],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '520', '505.4', '498.6', '10', '98.65%', '9.9'],
  ];
  const html = `<table>${[...head, ...ROWS].map(row).join('')}</table>`;
  expect(await read(html, '附件.html')).toEqual({ amount: 505.4, year: 2025, moneyUnit: '万元' });
});
