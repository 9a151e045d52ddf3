import { expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';

const found = (rows: readonly CaseRow[], goal = '') =>
  analyse(documentOf({ projects: [{ name: '主体班', goal, rows }] }))
    .findings.filter(({ ruleId }) => ruleId === 'name-value-conflict')
    .map(({ messageId, path }) => `${path.indicatorId} ${messageId}`);

it('holds a number of the goal against the value of the same indicator', () => {
  const goal = '主体班培训280人次；邀请校外名师授课25人次；外训批次6批次。';
  expect(found([{ name: '主体班培训人次', value: '300人次' }], goal)).toEqual(['p0.i0 goal']);
  expect(found([{ name: '主体班培训人次', value: '280人次' }], goal)).toEqual([]);
  expect(found([{ name: '主体班培训人次', value: '≥250人次' }], goal)).toEqual([]);
  expect(found([{ name: '主体班培训人次', value: '≥300人次' }], goal)).toEqual(['p0.i0 goal']);
});

it('leaves alone bounds, other indicators and clauses with several numbers', () => {
  expect(found([{ name: '培训人次', value: '300人次' }], '培训280人次以上。')).toEqual([]);
  expect(found([{ name: '培训人次', value: '300人次' }], '培训干部100人次和教师180人次。')).toEqual([]);
  expect(found([{ name: '授课人次', value: '300人次' }], '培训280人次。')).toEqual([]);
});

it('holds a completion rate against the rate in time', () => {
  const timely = { name: '补记业务在规定时效办结率', value: '100%' };
  expect(found([timely, { name: '补记业务办结率', value: '≥90%' }])).toEqual(['p0.i1 weaker']);
  expect(found([timely, { name: '补记业务办结率', value: '100%' }])).toEqual([]);
  expect(found([timely, { name: '补记业务准确率', value: '≥90%' }])).toEqual([]);
});
