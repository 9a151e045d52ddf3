import { describe, expect, it } from 'vitest';
import type { TableDraft } from '../../draft.js';
import { identified, projectInTitle, ReportedProject } from './project-identity.js';

function tableOf(name: string): TableDraft {
  const nobody = { code: '', name: '' };
  return {
    kind: 'project',
    layout: 'vertical',
    title: '',
    year: null,
    moneyUnit: null,
    projects: [
      {
        department: nobody,
        unit: nobody,
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
      },
    ],
    totals: [],
    overall: null,
    unplaced: [],
    notes: [],
    references: [],
    given: true,
  };
}

const nameIn = (title: string) => projectInTitle(title)?.name ?? '';

describe('the project that a title names', () => {
  it.each([
    ['（二）灌渠改造项目绩效目标表', '灌渠改造'],
    ['附件3：灌渠改造工程绩效目标申报表（2031年度）', '灌渠改造工程'],
    ['2031年度项目支出绩效自评报告（灌渠改造补助资金）', '灌渠改造补助资金'],
    ['某县水利局2031年度灌渠改造经费绩效自评报告', '灌渠改造经费'],
    ['照料中心项目绩效自评报告', '照料中心项目'],
    ['某县2031年灌渠改造资金转移支付2031年度绩效自评报告', '灌渠改造资金'],
    ['某县水利局_灌渠改造项目支出绩效目标批复表', '灌渠改造'],
    ['2031年度项目支出绩效自评报告（2031年灌渠改造补助资金', '2031年灌渠改造补助资金'],
    ['关于灌渠改造工程绩效自评情况的报告', '灌渠改造工程'],
    ['灌渠改造项目自评报告', '灌渠改造项目'],
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
    '某县图书馆2031年度项目支出绩效自评报告',
    '整体（项目）支出绩效评价基础数据表',
    '总体绩效目标',
    '《灌渠改造项目及水库加固项目绩效',
  ])('is none in %s', (title) => {
    expect(nameIn(title)).toBe('');
  });

  it('stands in two lines, before the text that it runs on into, in a quoted title, or in what a sentence says was carried out', () => {
    const told = (...lines: string[]) => {
      const reported = new ReportedProject();
      for (const line of lines) reported.take(line);
      return [reported.name, reported.amount];
    };
    const text = '主要用于渠道清淤、渠系建筑物维修和量水设施安装，由各乡镇水管站组织实施，年内完工。';
    expect(told('灌渠改造项目', '绩效自评报告')).toEqual(['灌渠改造', null]);
    expect(told(`1、2031年灌渠改造资金绩效自评报告一、概况${text}`)).toEqual(['灌渠改造资金', null]);
    expect(told(`《灌渠改造资金绩效评价报告.docx》由会员分享，可在线阅读。${text}`)).toEqual(['灌渠改造资金', null]);
    expect(told('我单位实施的灌渠改造项目，年初预算120万元，执行数118万元。')).toEqual(['灌渠改造项目', 120]);
    expect(told('该灌渠改造专项资金项目于2031年初申报，批复下达预算资金10万元。')).toEqual(['灌渠改造专项资金', 10]);
    expect(told('该灌渠改造项目由县水利局实施。')).toEqual(['灌渠改造项目', null]);
  });

  it('gives its money to a form that names it with or without the word for what it is', () => {
    const reported = new ReportedProject();
    reported.take('灌渠改造资金绩效评价报告');
    reported.take('共需资金900万元，年初预算安排320万元。');
    const amountOf = (name: string) => identified(tableOf(name), reported).projects[0]?.amount;
    expect(['灌渠改造', '灌渠改造资金', '灌渠改造二期工程'].map(amountOf)).toEqual([320, 320, null]);
  });

  it('comes with the money that the report names', () => {
    const reported = new ReportedProject();
    reported.take('某县水利局2031年度灌渠改造经费绩效自评报告');
    reported.take('项目总投资900万元，其中2031年下达中央转移支付资金320万元，实际支出300万元。');
    expect([reported.name, reported.office.name, reported.amount]).toEqual(['灌渠改造经费', '某县水利局', 320]);
    const notice = new ReportedProject();
    for (const line of ['一、项目名称:灌渠改造项目', '四、资金来源及规模:2031年项目已拨付75万元,其中省级资金60万元。']) notice.take(line);
    expect([notice.name, notice.amount]).toEqual(['灌渠改造项目', 75]);
  });
});
