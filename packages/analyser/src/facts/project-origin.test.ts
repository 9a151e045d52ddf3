import type { Project, ProjectId, Unit } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { facesPublic, isPartOfFunding, needsNoTargets, originOf } from './project-origin.js';

const project = (name: string, more: Partial<Project> = {}): Project => ({
  id: 'p0' as ProjectId,
  code: '',
  name,
  type: '',
  amount: null,
  totalAmount: null,
  funding: [],
  goal: '',
  period: '',
  indicators: [],
  references: [],
  ...more,
});
const unitOf = (...projects: Project[]): Unit => ({ code: '001', name: '甲局', printedTotal: null, projects });
const origin = (name: string, more: Partial<Project> = {}) => originOf(project(name, more), unitOf());

describe('originOf', () => {
  it.each([
    ['关于提前下达2024年就业补助资金', 'handed-down'],
    ['豫财社2023-218号2024年就业补助资金用于其他就业补助支出', 'handed-down'],
    ['财教〔2023〕112号助学金', 'handed-down'],
    ['高校毕业生“三支一扶”计划中央财政补助资金', 'handed-down'],
    ['关于下达2023年中等职业教育学生资助资金-中央（2023年结转）', 'carried-over'],
    ['学生资助专项-市配套中职免学费(2023年结转)', 'carried-over'],
    ['2024年城乡居民养老保险市级配套资金', 'own'],
    ['编外人员经费', 'personnel-template'],
    ['住房公积金', 'personnel-template'],
    ['住房公积金管理信息系统升级改造', 'own'],
    ['公务接待费', 'own'],
    ['会议费', 'own'],
  ] as const)('%s is %s', (name, expected) => {
    expect(origin(name)).toBe(expected);
  });

  it('reads the kind of the project and where its money comes from', () => {
    expect(origin('工资', { type: '人员类' })).toBe('personnel-template');
    expect(origin('某工程', { type: '上级专项转移支付' })).toBe('handed-down');
    expect(origin('某工程', { amount: 10, funding: [{ source: '上年结转', amount: 10 }] })).toBe('carried-over');
    expect(origin('某工程', { amount: 10, funding: [{ source: '上年结转', amount: 4 }] })).toBe('own');
  });

  it('takes a code that a province issued among a city’s codes for one from above', () => {
    const own = [1, 2, 3].map((n) => project(`项目${n}`, { code: `41030024000000000${n}` }));
    const above = project('项目四', { code: '410000240000000001' });
    const unit = unitOf(...own, above);
    expect(originOf(above, unit)).toBe('handed-down');
    expect(originOf(own[0]!, unit)).toBe('own');
  });
});

it('tells who is served, who needs no targets and whose money is a part only', () => {
  expect(facesPublic({ name: '困难群众救助补助' })).toBe(true);
  expect(facesPublic({ name: '差旅费' })).toBe(false);
  expect(facesPublic({ name: '某某专项' })).toBe(false);
  expect(needsNoTargets({ name: '涉密专项', type: '' })).toBe(true);
  expect(needsNoTargets({ name: '道路养护', type: '特定目标类' })).toBe(false);
  expect(isPartOfFunding({ name: '市级配套资金' })).toBe(true);
});
