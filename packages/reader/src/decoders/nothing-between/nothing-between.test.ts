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

/** Name and value of each row, a question mark behind those that are doubted. */
async function rowsOf(text: string): Promise<string[]> {
  const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const rows = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
  );
  return rows.map(({ name, value, doubts }) => `${name}|${value}${doubts.length > 0 ? '?' : ''}`);
}

it('takes the last word of a name for the unit behind its number, and cuts no phrase of another row in two', async () => {
  const form = '项目名称：县域商业体系一级指标二级指标三级指标指标值';
  const body =
    '产出指标数量指标机采血小板治疗量≥5200治疗量开展献血宣传活动场次≥60场改造乡镇商贸中心≥4个质量指标验收合格率≥95%成本指标配送中心补助300万乡镇商贸中心补助标准≤50万元/个满意度指标服务对象满意度指标群众满意度≥90%';
  expect((await rowsOf(form + body)).map((row) => row.replace('?', ''))).toEqual([
    '机采血小板治疗量|≥5200治疗量',
    '开展献血宣传活动场次|≥60场',
    '改造乡镇商贸中心|≥4个',
    '验收合格率|≥95%',
    '配送中心补助|300万',
    '乡镇商贸中心补助标准|≤50万元/个',
    '群众满意度|≥90%',
  ]);
});

it('keeps a day with its month, and the sign that a scan misread out of the name', async () => {
  const text =
    '项目名称：防沙治沙一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标扎设草方格面积≥1.2万亩1.23万亩2020入户谈话率二100%100%2020时效指标春季造林完成时间5月20日前5月28日1010满意度指标服务对象满意度指标农民满意度≥90%93%4040';
  expect((await rowsOf(text)).map((row) => row.replace('?', ''))).toEqual([
    '扎设草方格面积|≥1.2万亩',
    '入户谈话率|二100%',
    '春季造林完成时间|5月20日前',
    '农民满意度|≥90%',
  ]);
});

it('doubts the last row where its cell goes on in the line behind it', async () => {
  const form = '项目名称：疫病防控资金总额50\n二级指标指标内容指标值备注\n数量指标\n强制免疫率、屠宰率\n100%\n';
  expect((await rowsOf(`${form}及检疫率`)).at(-1)).toMatch(/\?$/);
});
