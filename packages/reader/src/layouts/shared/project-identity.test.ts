import { describe, expect, it } from 'vitest';
import { projectInTitle, ReportedProject } from './project-identity.js';

const nameIn = (title: string) => projectInTitle(title)?.name ?? '';

describe('the project that a title names', () => {
  it.each([
    ['（二）灌渠改造项目绩效目标表', '灌渠改造'],
    ['附件3：灌渠改造工程绩效目标申报表（2031年度）', '灌渠改造工程'],
    ['2031年度项目支出绩效自评报告（灌渠改造补助资金）', '灌渠改造补助资金'],
    ['某县水利局2031年度灌渠改造经费绩效自评报告', '灌渠改造经费'],
    ['关于申报灌渠改造项目资金绩效目标的公示', '灌渠改造项目'],
  ])('%s', (title, name) => {
    expect(nameIn(title)).toBe(name);
  });

  it.each([
    '项目支出绩效目标表',
    '某县水利局2031年项目绩效目标表',
    '省级部门预算项目绩效目标批复表',
    '某省市县专项资金绩效目标表',
    '项目绩效目标公开表（特定目标类）',
    '2031年新增项目绩效目标表',
    '本单位共有3个项目纳入绩效目标管理',
    '灌渠改造项目，绩效目标如下',
  ])('is none in %s', (title) => {
    expect(nameIn(title)).toBe('');
  });

  it('comes with the money that the report names', () => {
    const reported = new ReportedProject();
    reported.take('某县水利局2031年度灌渠改造经费绩效自评报告');
    reported.take('项目总投资900万元，其中2031年下达中央转移支付资金320万元，实际支出300万元。');
    expect([reported.name, reported.office.name, reported.amount]).toEqual(['灌渠改造经费', '某县水利局', 320]);
  });
});
