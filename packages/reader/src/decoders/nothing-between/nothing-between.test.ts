import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

it('names the text inside a table that no row took', async () => {
  const text =
    '项目名称：培训项目一级指标二级指标三级指标指标值产出指标数量指标培训人数≥50人此处文字破损无法分开的说明质量指标培训合格率≥95%效益指标社会效益指标业务水平提升满意度指标服务对象满意度指标学员满意度≥90%';
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const { departments, reading } = outcome.document;
  const names = departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
  );
  expect(names).toEqual(['培训人数', '培训合格率', '业务水平', '学员满意度']);
  expect(reading.unplaced).toEqual([
    { text: '此处文字破损无法分开的说明', references: [expect.objectContaining({ kind: 'text', line: 1 })] },
  ]);
});

it('reads a table of one aspect under a header of its own line', async () => {
  const lines = [
    '项目名称：培训项目',
    '一级指标二级指标三级指标指标值',
    ...[1, 2, 3].map((i) => `产出指标数量指标第${i}期培训人数≥5${i}人`),
  ];
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
  expect(rows.map(({ level1, level2, name, value }) => [level1, level2, name, value])).toEqual(
    [1, 2, 3].map((i) => ['output', '数量指标', `第${i}期培训人数`, `≥5${i}人`]),
  );
});

it('takes a header behind headings that repeat without end, and no header from those', async () => {
  const text = `${'二级指标'.repeat(300)}……项目名称：培训项目一级指标二级指标三级指标指标值产出指标数量指标培训人数≥50人质量指标培训合格率≥95%`;
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name))),
  );
  expect(rows).toEqual(['培训人数', '培训合格率']);
});

it('doubts every row under a header that heads no values: two places side by side, and columns that nobody knows', async () => {
  const form = '项目名称河道整治资金总额35绩效指标';
  const body =
    '产出指标数量指标清淤河道长度≥12公里质量指标工程验收合格率≥95%效益指标社会效益指标受益人数≥300人满意度指标服务对象满意度指标群众满意度≥90%';
  const doubted = async (header: string) => {
    const [outcome] = await readDocuments(new TextEncoder().encode(`${form}${header}${body}`), { path: '附件.txt' });
    if (outcome?.kind !== 'read') throw new Error('not read');
    const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
    return projects.flatMap(({ indicators }) => indicators.map(({ doubts }) => doubts.includes('ambiguous')));
  };
  expect(await doubted('一级指标二级指标三级指标指标解释指标方向东河镇西山镇')).toEqual([true, true, true, true]);
  expect(await doubted('一级指标二级指标三级指标指标值')).toEqual([false, false, false, false]);
});

it('takes 满意度指标 without points for an aspect of the class before it, where classes print theirs', async () => {
  const classesIn = async (points: string) => {
    const text = `项目名称：河道整治一级指标二级指标三级指标年初目标值实际完成值得分产出指标${points}数量指标清淤河道长度≥12公里13公里20质量指标工程验收合格率≥95%97%20效益指标${points}社会效益指标受益人数≥300人320人20满意度指标沿河居民满意度≥90%95%20`;
    const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
    if (outcome?.kind !== 'read') throw new Error('not read');
    const rows = outcome.document.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    );
    return rows.map(({ level1, level2 }) => `${level1} ${level2}`);
  };
  expect(await classesIn('（40分）')).toEqual(['output 数量指标', 'output 质量指标', 'benefit 社会效益指标', 'benefit 满意度指标']);
  expect((await classesIn('')).at(-1)).toMatch(/^satisfaction/);
});

it('reads the targets of the year where those of several years run on before them', async () => {
  const half = (period: string, people: number) =>
    `${period}绩效指标一级指标二级指标三级指标指标值产出指标数量指标培训职工人数≥${people}人质量指标培训合格率≥90%`;
  const text = `项目支出绩效目标申报表\n项目名称职工培训年度资金总额:120${half('长期', 900)}${half('年度', 300)}`;
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  expect(projects.map(({ name, indicators }) => [name, ...indicators.map(({ value }) => value)])).toEqual([['职工培训', '≥300人', '≥90%']]);
});

it('doubts a target behind which a word or two are left that nothing took', async () => {
  const doubtsOf = async (value: string) => {
    const text = `项目名称：电商进村一级指标二级指标三级指标指标值产出指标数量指标建设便民商店≥36个质量指标验收合格率≥95%效益指标可持续影响指标农村电商长效运营机制${value}满意度指标服务对象满意度指标群众满意度≥90%`;
    const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
    if (outcome?.kind !== 'read') throw new Error('not read');
    const rows = outcome.document.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    );
    return rows.map(({ value: own, doubts }) => `${own}${doubts.length > 0 ? '?' : ''}`);
  };
  expect(await doubtsOf('基本建立')).toEqual(['≥36个', '≥95%', '基本?', '≥90%']);
});
