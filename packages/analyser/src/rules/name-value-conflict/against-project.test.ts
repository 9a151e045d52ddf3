import { expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';

const found = (rows: readonly CaseRow[]) =>
  analyse(documentOf({ projects: [{ name: '主体班', rows }] }))
    .findings.filter(({ ruleId }) => ruleId === 'name-value-conflict')
    .map(({ messageId, path }) => `${path.indicatorId} ${messageId}`);

it('holds a completion rate against the rate in time', () => {
  const timely = { name: '补记业务在规定时效办结率', value: '100%' };
  expect(found([timely, { name: '补记业务办结率', value: '≥90%' }])).toEqual(['p0.i1 weaker']);
  expect(found([timely, { name: '补记业务办结率', value: '100%' }])).toEqual([]);
  expect(found([timely, { name: '补记业务准确率', value: '≥90%' }])).toEqual([]);
});
