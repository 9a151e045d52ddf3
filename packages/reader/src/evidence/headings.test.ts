import { describe, expect, it } from 'vitest';
import { exactRoles } from './headings.js';

describe('headings put together', () => {
  it.each(['预算设定指标值', '项目年度目标值', '年初批复指标值', '计划完成指标值', '2026年度申报目标值'])('%s heads targets', (heading) => {
    expect(exactRoles(heading)).toEqual(['value']);
  });

  it.each(['项目完成指标值', '全年实际完成目标值', '项目实现值'])('%s heads results', (heading) => {
    expect(exactRoles(heading)).toEqual(['actual']);
  });

  it.each(['上年指标值', '指标值说明', '项目完成情况报告', '产值', '设备原值', '目标完成值得肯定'])(
    '%s is no heading of either',
    (text) => {
      const roles = exactRoles(text);
      expect(roles).not.toContain('value');
      expect(roles).not.toContain('actual');
    },
  );
});
