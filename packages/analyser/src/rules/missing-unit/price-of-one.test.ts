import { expect, it } from 'vitest';
import { documentOf } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';

const said = (name: string) =>
  analyse(documentOf({ projects: [{ name: '设备更新', amount: 40, rows: [{ level1: 'cost', name, value: '≤320元' }] }] }))
    .findings.filter(({ ruleId }) => ruleId === 'missing-unit')
    .map(({ messageId }) => messageId);

it('asks no base of the price of one piece', () => {
  expect(said('巡检服务成本')).toEqual(['price-base']);
  expect(said('单套巡检成本')).toEqual([]);
});
