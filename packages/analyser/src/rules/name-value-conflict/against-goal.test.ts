import { expect, it } from 'vitest';
import { type CaseProject, type CaseRow, documentOf } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';

const found = (rows: readonly CaseRow[], goal: string, project: CaseProject = {}) =>
  analyse(documentOf({ year: 2025, projects: [{ name: '主体班', goal, rows, ...project }] }))
    .findings.filter(({ ruleId }) => ruleId === 'name-value-conflict')
    .map(({ messageId, path, severity }) => `${path.indicatorId} ${messageId} ${severity}`);

const TOLD = ['p0.i0 goal warning'];

it('holds a number of the goal against the value of the same indicator', () => {
  const goal = '主体班培训280人次；邀请校外名师授课25人次；外训批次6批次。';
  expect(found([{ name: '主体班培训人次', value: '300人次' }], goal)).toEqual(TOLD);
  expect(found([{ name: '主体班培训人次', value: '280人次' }], goal)).toEqual([]);
  expect(found([{ name: '主体班培训人次', value: '≥270人次' }], goal)).toEqual([]);
  expect(found([{ name: '主体班培训人次', value: '≥300人次' }], goal)).toEqual(TOLD);
});

it('asks where a floor falls clearly short of what the goal promises of the very thing, and not where a ceiling lies above it', () => {
  expect(found([{ name: '培训人次', value: '≥6000人次' }], '培训5000人次，提升服务能力。')).toEqual(TOLD);
  expect(found([{ name: '培训人次', value: '≥5000人次' }], '全年计划培训6000人次，提升服务能力。')).toEqual(TOLD);
  expect(found([{ name: '公厕新建数量', value: '≥5座' }], '2025年新建公厕8座。')).toEqual(TOLD);
  expect(found([{ name: '接待人次', value: '≤6000人次' }], '接待5000人次。')).toEqual([]);
  expect(found([{ name: '农民培训人次', value: '≥3000人次' }], '开展农民实用技术培训5000人次。')).toEqual([]);
});

it('holds a floor of the goal against another floor of the row', () => {
  expect(found([{ name: '警报鸣响率', value: '≥95%' }], '更新警报器，确保警报鸣响率达到98%以上。')).toEqual(TOLD);
  expect(found([{ name: '警报鸣响率', value: '≥99%' }], '更新警报器，确保警报鸣响率达到98%以上。')).toEqual([]);
  expect(found([{ name: '免费开放天数', value: '≥300天' }], '全年免费开放不少于280天。')).toEqual([]);
  expect(found([{ name: '免费开放天数', value: '≥320天' }], '全年免费开放不少于280天。')).toEqual(TOLD);
  expect(found([{ name: '免费开放天数', value: '≥320天' }], '全年免费开放280天左右。')).toEqual([]);
  expect(found([{ name: '免费开放天数', value: '≥320天' }], '全年免费开放不超过280天。')).toEqual([]);
});

it('leaves alone bounds, other indicators and clauses with several numbers', () => {
  const row = { name: '培训人次', value: '300人次' };
  expect(found([row], '培训280人次以上。')).toEqual([]);
  expect(found([row], '培训干部100人次和教师180人次。')).toEqual([]);
  expect(found([{ name: '授课人次', value: '300人次' }], '培训280人次。')).toEqual([]);
});

it('leaves alone parts, quarters and other years', () => {
  const row = { name: '培训人次', value: '≥6000人次' };
  for (const goal of [
    '提升服务能力，其中培训5000人次。',
    '每季度培训5000人次。',
    '上半年培训5000人次。',
    '三年内培训5000人次。',
    '2024年培训5000人次。',
    '2024-2026年，培训5000人次。',
    '每期培训5000人次。',
    '新增培训5000人次。',
  ])
    expect(found([row], goal), goal).toEqual([]);
  expect(found([row], '培训5000人次。', { period: '2024年1月至2026年12月' })).toEqual([]);
});

it('leaves alone a figure that other rows give, alone or together, and a thing of which the goal gives the figure too', () => {
  const row = { name: '培训人次', value: '≥6000人次' };
  expect(found([row, { name: '线上授课人次', value: '5000人次' }], '培训5000人次。')).toEqual([]);
  expect(found([row, { name: '线上授课人次', value: '4000人次' }], '培训10000人次。')).toEqual([]);
  expect(found([row], '培训5000人次，全年组织培训6000人次。')).toEqual([]);
});

it('takes things that are counted one after the other apart, and sees 万 that was written too much though another row gives the figure', () => {
  const goal = '购置救护车4辆、除颤仪20台。';
  expect(found([{ name: '购置除颤仪数量', value: '≥2台' }], goal)).toEqual(TOLD);
  expect(found([{ name: '购置除颤仪数量', value: '≥20台' }], goal)).toEqual([]);
  expect(found([{ name: '购置监护仪数量', value: '≥2台' }], goal)).toEqual([]);
  const rows = [
    { name: '采购黑板数量', value: '≥115万套' },
    { name: '采购设备', value: '115套' },
  ];
  expect(found(rows, '采购黑板115套。')).toEqual(TOLD);
  expect(
    found(
      [
        { name: '采购黑板数量', value: '≥230套' },
        { name: '采购设备', value: '115套' },
      ],
      '采购黑板115套。',
    ),
  ).toEqual([]);
});
