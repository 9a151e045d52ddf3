import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(...lines: readonly string[]) {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators);
}

const told = (rows: Awaited<ReturnType<typeof read>>) => rows.map(({ level1, name, value }) => [level1, name, value]);

it('reads the targets of a goal told in one paragraph, in no class, and leaves what it says in words', async () => {
  const rows = await read(
    '关于2022年度农村公厕改造项目的绩效评价报告',
    '(一)项目概况:为改善农村人居环境,新建农村公厕6座。',
    '(二)绩效目标:新建农村公厕≥6座;工程验收合格率100%;项目按期完工率≥95%;受益农户满意度≥90%,改善人居环境,助力乡村振兴。',
    '二、绩效评价情况',
    '共新建公厕8座,验收合格率98%。',
  );
  expect(told(rows)).toEqual([
    ['', '新建农村公厕', '≥6座'],
    ['', '工程验收合格率', '100%'],
    ['', '项目按期完工率', '≥95%'],
    ['', '受益农户满意度', '≥90%'],
  ]);
  // No sign: it may be what was done.
  expect(rows[1]?.doubts).toContain('ambiguous');
});

it('reads a list below its label, and parts of a sentence, with the last clause before the number as the name', async () => {
  const list = await read(
    '省财政近日下达2023年科普专项资金3200万元。该项资金的绩效目标为:',
    '(1)鼓励社会参与,力争社会资金占总投入不低于35%;',
    '(2)开展科普进校园活动不低于400场次。',
    '责任编辑:张三',
  );
  expect(told(list)).toEqual([
    ['', '社会资金占总投入', '不低于35%'],
    ['', '开展科普进校园活动', '不低于400场次'],
  ]);
  const sentence = await read(
    '公益林管护项目自评报告',
    '2.产出。具体目标主要为管护面积不少于2.4万亩,管护合格率至少达到98%,聘用护林员36人。',
    '4.绩效目标。保障苗木质量。',
  );
  expect(told(sentence)).toEqual([
    ['output', '管护面积', '不少于2.4万亩'],
    ['output', '管护合格率', '至少达到98%'],
    ['output', '聘用护林员', '36人'],
  ]);
});

it('goes on below a heading in a line of its own to the next chapter', async () => {
  const rows = await read(
    '灌区维修项目绩效自评报告',
    '(一)项目绩效目标',
    '维修灌溉渠道12公里,更换闸门8座,改善灌溉面积不少于3000亩;',
    '受益群众满意度达到95%以上。',
    '(二)项目资金情况',
    '预算资金60万元,支付率96.7%。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['维修灌溉渠道', '12公里'],
    ['更换闸门', '8座'],
    ['改善灌溉面积', '不少于3000亩'],
    ['受益群众满意度', '95%以上'],
  ]);
});

it('takes no rule, no plan of another kind and no report of results for a goal', async () => {
  const rule = ['绩效目标编报说明', '(二)绩效目标:应当细化量化,三级指标不少于6个,其中数量指标不少于2个,满意度指标不少于1个。'];
  const plan = ['养老服务发展规划', '一、总体目标:到2025年,养老床位达到8500张,护理型床位占比不低于55%。', '二、加强绩效目标管理。'];
  const report = [
    '水库移民扶持项目总结',
    '项目绩效目标已全部完成,新修道路3公里,受益群众1200人,群众满意度96%。',
    '绩效目标是否完成:完成率100%。',
  ];
  for (const lines of [rule, plan, report]) expect(await read(...lines)).toEqual([]);
});
