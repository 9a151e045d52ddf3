import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(text: string) {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators);
}

it('reads, in doubt, the rows that still stand together where headings stand elsewhere and cells are in pieces', async () => {
  const rows = await read(
    '河道整治项目自评表.doc\n项目名称 河道整治 主管部门 某县水利局 一级指标 年度资金总额 三级指标 年初目标值 (A) 实际完成值 (B) 得分 ' +
      '河道清淤疏浚长 度 12公里 12.6公里 10 岸坡整治及绿化 面积 4500平方米 4557平方米 10 工程验收合格率 100% 100% 10 ' +
      '资金拨付及时率 98%以上 100% 10 社会效益 指标 沿河居民受益人 数 3000人 3120人 20 二级指标 数量指标 年度 绩效 目标 (80 分) ' +
      '产出指标 (60 分) 时效指标 效益指标 (40 分) 总分 质量指标 100',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['河道清淤疏浚长度', '12公里'],
    ['岸坡整治及绿化面积', '4500平方米'],
    ['工程验收合格率', '100%'],
    ['资金拨付及时率', '98%以上'],
    ['沿河居民受益人数', '3000人'],
  ]);
  expect(rows.every(({ doubts }) => doubts.includes('disorder'))).toBe(true);
});

it('makes no rows of a report of what was done', async () => {
  const rows = await read(
    '2023年工作总结\n全年完成河道清淤12公里,岸坡整治4500平方米,工程验收合格率100%。 社会效益 明显。 经济效益 良好。 下一步 继续 做好 各项 工作 20 30 40',
  );
  expect(rows).toEqual([]);
});

/** A form that was taken out column by column: each heading with its column under it, or all headings first. */
const NAMES = [
  '新增公园绿地面积',
  '补植乔木',
  '苗木成活率',
  '补植完成时间',
  '每株补植成本',
  '城区绿化覆盖率',
  '居民出行环境',
  '居民满意度',
];
const TARGETS = ['≥3.2公顷', '800株', '≥95%', '2023年4月底前', '≤350元', '≥41%', '有所改善', '≥90%'];
const CLASSES = ['产出指标', '效益指标', '满意度指标'];
const ASPECTS = ['数量指标', '质量指标', '时效指标', '成本指标', '生态效益指标', '社会效益指标', '服务对象满意度指标'];
const HEAD = '某市项目绩效目标表\n（2023年度）\n项目名称 城区公园补植\n主管部门 某市城市管理局\n项目资金（万元） 120\n';

const PRINTS: Record<string, string> = {
  'each column under its heading': [
    '一级指标',
    ...CLASSES,
    '二级指标',
    ...ASPECTS,
    '三级指标',
    ...NAMES,
    '分值',
    ...NAMES.map(() => '10'),
    '指标值',
    ...TARGETS,
  ].join('\n'),
  'all headings first': ['一级指标 二级指标 三级指标 指标值', ...CLASSES, ...ASPECTS, ...NAMES, ...TARGETS].join('\n'),
  'in one line': ['一级指标', ...CLASSES, '二级指标', ...ASPECTS, '三级指标', ...NAMES, '年度指标值', ...TARGETS].join(' '),
  'names in two lines each': [
    '一级指标',
    ...CLASSES,
    '二级指标',
    ...ASPECTS,
    '三级指标',
    ...NAMES.flatMap((name) => (name.length > 5 ? [name.slice(0, 4), name.slice(4)] : [name])),
    '指标值',
    ...TARGETS,
  ].join('\n'),
  'headings among the names': [
    '一级指标',
    '二级指标',
    '三级指标',
    '产出指标',
    ...NAMES.slice(0, 5).flatMap((name, at) => (at === 1 ? [name] : [ASPECTS[Math.max(0, at - 1)] ?? '', name])),
    '效益指标',
    '生态效益指标',
    NAMES[5],
    '社会效益指标',
    NAMES[6],
    '满意度指标',
    '服务对象满意度指标',
    NAMES[7],
    '指标值',
    ...TARGETS,
  ].join('\n'),
};

it.each(Object.entries(PRINTS))('pairs a list of names with a list of targets, in doubt: %s', async (_, text) => {
  const rows = await read(HEAD + text);
  expect(rows.map(({ name, value }) => [name, value])).toEqual(NAMES.map((name, at) => [name, TARGETS[at]]));
  expect(rows.map(({ level1 }) => level1).join()).toBe('output,output,output,output,output,benefit,benefit,satisfaction');
  expect(rows.every(({ doubts }) => doubts.includes('disorder'))).toBe(true);
});

it('pairs no lists that do not come out even, nor lists with another one between that is cut', async () => {
  const lists = (names: readonly string[], between: readonly string[]) =>
    read(HEAD + ['一级指标', ...CLASSES, '二级指标', ...ASPECTS, '三级指标', ...names, ...between, '指标值', ...TARGETS].join('\n'));
  expect(await lists(NAMES.slice(1), [])).toEqual([]);
  expect(await lists(NAMES.slice(0, -2), [])).toEqual([]);
  expect(await lists(NAMES, ['分值', '10', '20'])).toEqual([]);
});
