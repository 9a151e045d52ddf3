import { describe, expect, it } from 'vitest';
import { draftWith } from '../../../testing/table-draft.js';
import type { TableDraft } from '../../draft.js';
import { identified, ReportedProject } from './project-identity.js';

function tableOf(name: string): TableDraft {
  const nobody = { code: '', name: '' };
  return draftWith({
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
    given: true,
  });
}

describe('the project that a text names', () => {
  it('stands in two lines, before the text that it runs on into, in a quoted title, or in what a sentence says was carried out', () => {
    const told = (...lines: string[]) => {
      const reported = new ReportedProject();
      for (const line of lines) reported.take(line);
      return [reported.name, reported.amount];
    };
    const text = '主要用于渠道清淤、渠系建筑物维修和量水设施安装，由各乡镇水管站组织实施，年内完工。';
    expect(told('灌渠改造项目', '绩效自评报告')).toEqual(['灌渠改造项目', null]);
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

  it.each<[string, number | null, ...string[]]>([
    ['救助站供暖补助资金', 360, '一、绩效目标分解下达情况', '省财政厅下达我市2031年救助站供暖补助资金360万元。'],
    ['2031年老街雨污分流工程', 860, '一、概况', '我镇2031年老街雨污分流工程总投资860万元，其中申请补助500万元。'],
    ['停车系统运维项目', 88, '2031年纳入绩效管理的项目1个，分别为停车系统运维项目，涉及预算资金88万元。'],
    [
      '养老保险补助资金',
      1250,
      '我局对2031年养老保险补助资金开展了绩效自评。',
      '全年预算数为1250万元，其中中央资金800万元，省级资金450万元。',
    ],
    ['签约服务经费', 62.5, '签约服务经费2031年度预算安排62.5万元，支出60万元。'],
    ['公共自行车运维项目', 480, '2031年度公共自行车运维项目经区政府批准设立，年度预算为480万元。'],
    ['托养服务项目', 45, '某县残联2031年托养服务项目实施方案', '四、资金来源及规模', '县级资金45万元。'],
    ['高标准农田项目', 150, '高标准农田项目绩效评价报告', '高标准农田项目计划投资150万元，已完成支付132万元。'],
    ['', null, '本项目资金合计96万元，其中财政拨款80万元。', '对20个项目开展绩效评价，涉及资金3000万元。'],
    ['', null, '东路改造工程总投资300万元。', '西路改造工程总投资200万元。'],
  ])('is %s with its money, as sentences tell it', (name, amount, ...lines) => {
    const reported = new ReportedProject();
    for (const line of lines) reported.take(line);
    expect([reported.name, reported.amount]).toEqual([name, amount]);
  });
});
