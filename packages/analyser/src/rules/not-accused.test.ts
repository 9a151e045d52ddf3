import { describe, expect, it } from 'vitest';
import { type CaseProject, type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import type { Severity } from '../finding.js';

/** What a wrong accusation would cost most: each of these must never come out as an error with the settings as they are. */
const severitiesOf = (projects: readonly CaseProject[], overall: readonly CaseRow[] = []): readonly Severity[] =>
  analyse(documentOf({ projects, overall })).findings.map(({ severity }) => severity);

const filling: readonly CaseRow[] = [
  { level1: 'benefit', name: '事故下降率', value: '≥5%' },
  { level1: 'satisfaction', name: '参会人员满意度', value: '≥95%' },
];

describe('is not called an error', () => {
  it.each(['招聘计划数', '引进高校教师名额', '选派人数', '公益性岗位安置名额'])('a cap on a quota: %s', (name) => {
    expect(severitiesOf([{ name: '人才招聘', rows: [{ name, value: '≤300人' }, ...filling] }])).not.toContain('error');
  });

  it('a template row of 投入管理', () => {
    const rows = ['相关', '科学', '合规', '真实', '完整', '健全', '公开'].map((value) => ({
      level1: 'management' as const,
      level2: '预算和财务管理',
      name: '管理制度健全性',
      value,
      template: true,
    }));
    expect(severitiesOf([], rows)).toEqual([]);
  });

  it('a sum of weights where a row was lost', () => {
    const rows: CaseRow[] = [
      { name: '参会人数', value: '50人', weight: 50 },
      { level1: 'benefit', name: '', value: '', weight: 10, doubts: ['lost-cell'] },
      { level1: 'satisfaction', name: '参会人员满意度', value: '≥95%', weight: 10 },
    ];
    const findings = analyse(documentOf({ projects: [{ name: '会议费', rows }] })).findings;
    expect(findings.filter(({ ruleId }) => ruleId !== 'doubtful-reading')).toEqual([]);
  });

  it('100% without a comparator', () => {
    const rows = [{ name: '会议按期完成率', value: '100%' }, { name: '设备验收合格率', value: '=100%' }, ...filling];
    expect(severitiesOf([{ name: '会议费', rows }])).toEqual([]);
  });

  it('costs of sister projects that cancel out', () => {
    const severities = severitiesOf([
      {
        name: '热线购买服务',
        amount: 16.64,
        rows: [{ level1: 'cost', name: '一年经费标准', value: '11.64万元' }, { name: '接听数量', value: '≥50件' }, ...filling],
      },
      {
        name: '卡管中心购买服务',
        amount: 16.5,
        rows: [{ level1: 'cost', name: '一年经费标准', value: '21.5万元' }, { name: '制卡数量', value: '≥50张' }, ...filling],
      },
    ]);
    expect(severities).toContain('info');
    expect(severities).not.toContain('error');
    expect(severities).not.toContain('warning');
  });

  it('a target handed down, copied from a sister or without a number', () => {
    const rows: CaseRow[] = [
      { name: '政策落实情况', value: '较好' },
      { level1: 'benefit', name: '群众生活改善', value: '明显' },
      { level1: 'satisfaction', name: '服务对象满意', value: '满意' },
    ];
    const analysis = analyse(
      documentOf({
        projects: [
          { name: '关于提前下达2024年困难群众补助', rows },
          { name: '中央财政补助危房改造', rows },
        ],
      }),
    );
    expect(analysis.findings.filter(({ ruleId }) => ruleId === 'copied-targets')).toEqual([]);
    expect(analysis.projects.map(({ pile }) => pile)).not.toContain('return');
  });
});
