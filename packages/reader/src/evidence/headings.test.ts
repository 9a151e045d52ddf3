import { describe, expect, it } from 'vitest';
import { exactRoles } from './headings.js';

describe('headings put together', () => {
  it.each([
    '预算设定指标值',
    '项目年度目标值',
    '年初批复指标值',
    '计划完成指标值',
    '2026年度申报目标值',
    '实施周期目标值',
    '三年绩效指标值',
  ])('%s heads targets', (heading) => {
    expect(exactRoles(heading)).toEqual(['value']);
  });

  it.each(['项目完成指标值', '全年实际完成目标值', '项目实现值'])('%s heads results', (heading) => {
    expect(exactRoles(heading)).toEqual(['actual']);
  });

  it.each(['本次下达中央预算内投资(万元)', '年度申请市财政资金总额', '核定补助资金', '项目申报金额', '绩效金额', '2024年下达省级专项资金'])(
    '%s heads money',
    (heading) => {
      expect(exactRoles(heading)).toEqual(['amount']);
    },
  );

  it.each(['下达地方或单位', '项目建设单位', '资金使用单位', '任务承担单位(部门)'])('%s heads who carries out', (heading) => {
    expect(exactRoles(heading)).toEqual(['unit-name']);
  });

  it.each(['资金使用率', '下达及时率', '申报单位数量', '中央财政资金投入', '安排就业资金到位', '建设单位满意度', '补助资金发放'])(
    '%s may name an indicator and is no heading of money or of an office',
    (text) => {
      const roles = exactRoles(text);
      expect(roles).not.toContain('amount');
      expect(roles).not.toContain('unit-name');
    },
  );

  it.each(['上年指标值', '指标值说明', '项目完成情况报告', '产值', '设备原值', '目标完成值得肯定'])(
    '%s is no heading of either',
    (text) => {
      const roles = exactRoles(text);
      expect(roles).not.toContain('value');
      expect(roles).not.toContain('actual');
    },
  );
});
