import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(lines: readonly string[]) {
  const text = ['项目支出绩效目标表', '项目名称 河道整治', ...lines].join('\n');
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators.map(({ level1, level2, name, value }) => [level1, level2, name, value]));
}

const HEADER = '一级指标 二级指标 三级指标 指标值 分值';

it('joins what wrapped inside its cell behind the pieces of other cells', async () => {
  const rows = await read([
    HEADER,
    '产出指标 数量指标 河道清淤疏浚与岸坡 ≥12公里 20',
    '整治长度',
    '质量指标 工程验收一次性通过 ≥95% 20',
    '率',
    '时效指标 年度建设任务完成的 2026年12 10',
    '时间 月底前',
    '效益指标 社会效益指 沿河居民生活环境改 明显改善 20',
    '标 善情况',
    '满意度指标 服务对象满 沿河居民对整治工程 ≥90% 10',
    '意度指标 的满意度',
  ]);
  expect(rows).toEqual([
    ['output', '数量指标', '河道清淤疏浚与岸坡整治长度', '≥12公里'],
    ['output', '质量指标', '工程验收一次性通过率', '≥95%'],
    ['output', '时效指标', '年度建设任务完成的时间', '2026年12月底前'],
    ['benefit', '社会效益指标', '沿河居民生活环境改善情况', '明显改善'],
    ['satisfaction', '服务对象满意度指标', '沿河居民对整治工程的满意度', '≥90%'],
  ]);
});

it('leaves rows that are lines as they are', async () => {
  const rows = await read([
    HEADER,
    '产出指标 数量指标 清淤河道长度 ≥12公里 40',
    '质量指标 工程验收合格率 ≥95% 30',
    '效益指标 社会效益指标 受益人数 ≥300人 20',
  ]);
  expect(rows).toEqual([
    ['output', '数量指标', '清淤河道长度', '≥12公里'],
    ['output', '质量指标', '工程验收合格率', '≥95%'],
    ['benefit', '社会效益指标', '受益人数', '≥300人'],
  ]);
});

it('makes whole an aspect without 指标 that a narrow column left in pieces', async () => {
  const rows = await read([
    HEADER,
    '数量',
    '指标',
    '新增急救站点数 3个 20',
    '质量',
    '指标',
    '急救病历书写合格率 ≥96% 20',
    '车载设备完好率 ≥98% 20',
    '社会',
    '效益',
    '危重患者院前抢救成功率 ≥90% 15',
    '可持',
    '续影',
    '响',
    '急救网络服务半径 ≤5公里 15',
  ]);
  expect(rows.slice(-2).map(([, level2, name]) => [level2, name])).toEqual([
    ['社会效益', '危重患者院前抢救成功率'],
    ['可持续影响', '急救网络服务半径'],
  ]);
});

it('doubts a name that ends in the unit its number lacks', async () => {
  const text = [
    '项目支出绩效目标表',
    '项目名称 水库除险加固',
    '一级指标 二级指标 三级指标 指标值',
    '产出指标 数量指标 水库安全鉴定座数 =28座',
    '产出指标 数量指标 安装雨水情测报设施 ≥37',
    '套',
    '产出指标 质量指标 单元工程验收合格率 100%',
    '效益指标 社会效益指标 保护下游人口 ≥2.1万人',
  ].join('\n');
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
  expect(rows.map(({ name, value, doubts }) => `${name}|${value}${doubts.length > 0 ? '?' : ''}`)[1]).toMatch(
    /^安装雨水情测报设施(?:\|≥37套|套\|≥37\?)$/,
  );
});
