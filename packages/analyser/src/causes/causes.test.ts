import { describe, expect, it } from 'vitest';
import { type CaseProject, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';

const run = (...projects: CaseProject[]) => analyse(documentOf({ projects }));

describe('root causes', () => {
  it('make one of a word that recurs in a department, and name all its projects and their money', () => {
    const analysis = run(
      {
        name: '甲项目',
        amount: 10,
        rows: [
          { level1: 'benefit', name: '工作效率提升情况', value: '明显' },
          { name: '培训人数', value: '≥50人' },
        ],
      },
      {
        name: '乙项目',
        amount: 5,
        rows: [
          { level1: 'benefit', name: '社会影响提升情况', value: '明显' },
          { name: '参会人数', value: '≥50人' },
        ],
      },
    );
    const vague = analysis.causes.filter(({ ruleId }) => ruleId === 'vague-value');
    for (const cause of vague) expect(cause).toMatchObject({ projects: ['p0', 'p1'], amount: 15 });
    expect(vague.length).toBe(analysis.findings.some(({ ruleId }) => ruleId === 'vague-value') ? 1 : 0);
  });

  it('look at the kind of fault and not at the number it stands with', () => {
    const { causes } = run(
      { name: '甲项目', amount: 80, rows: [{ level1: 'cost', name: '一年经费标准', value: '80万' }] },
      { name: '乙项目', amount: 18.7, rows: [{ level1: 'cost', name: '维护费用', value: '≤18.7万' }] },
    );
    expect(causes.filter(({ ruleId }) => ruleId === 'missing-unit')).toMatchObject([{ projects: ['p0', 'p1'] }]);
  });

  it('hold every finding exactly once', () => {
    const analysis = run(
      {
        name: '会议费',
        amount: 2.85,
        rows: [
          { level1: 'cost', name: '会议总成本', value: '3.85万元' },
          { name: '完成率', value: '' },
        ],
      },
      {
        name: '培训费',
        amount: 25.6,
        rows: [
          { level1: 'cost', name: '培训总成本', value: '28.6万元' },
          { name: '合格率', value: '' },
        ],
      },
    );
    expect(analysis.causes.flatMap(({ findings }) => findings).sort((a, b) => a - b)).toEqual(analysis.findings.map((_, i) => i));
  });

  it('come by severity, then certainty, then money', () => {
    const { causes } = run(
      {
        name: '会议费',
        amount: 2.85,
        rows: [
          { level1: 'cost', name: '会议总成本', value: '3.85万元' },
          { name: '完成率', value: '' },
        ],
      },
      {
        name: '水电费',
        amount: 78.55,
        rows: [
          { level1: 'cost', name: '总成本', value: '84.9万元' },
          { name: '合格率', value: '100%' },
        ],
      },
    );
    const ranks = causes.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    const above = causes.filter(({ ruleId }) => ruleId === 'cost-amount-mismatch');
    expect(above.map(({ amount }) => amount)).toEqual([78.55, 2.85]);
  });

  it('take the rows of one value everywhere into one cause', () => {
    const analysis = run(
      {
        name: '岗位补贴',
        rows: [
          { name: '发放岗位补贴', value: '≥95人' },
          { name: '完成时间', value: '定性:95|良' },
        ],
      },
      {
        name: '创业服务',
        rows: [
          { name: '业务培训班', value: '≥95次' },
          { level1: 'benefit', name: '可持续影响力', value: '定性:95|良' },
        ],
      },
      {
        name: '检测中心',
        rows: [
          { name: '项目建设', value: '≥95项' },
          { level1: 'benefit', name: '可持续影响力', value: '定性:95|良' },
        ],
      },
    );
    const uniform = analysis.causes.filter(({ ruleId }) => ruleId === 'uniform-targets');
    expect(uniform).toHaveLength(1);
    const own = new Set(uniform[0]?.findings);
    analysis.findings.forEach((finding, i) => {
      if (['missing-unit', 'unit-mismatch', 'vague-value', 'ungraded-scale'].includes(finding.ruleId))
        expect(own.has(i), finding.messageId).toBe(true);
    });
  });
});

describe('piles', () => {
  const empty = [
    { name: '培训人数', value: '' },
    { name: '参会人数', value: '≥50人' },
    { name: '验收合格率', value: '≥95%' },
  ];
  const pileOf = (project: CaseProject) =>
    run({ ...project, rows: [...(project.rows ?? []), { level1: 'benefit', name: '事故下降率', value: '≥5%' }] }).projects[0]?.pile;

  it('send back only what the unit itself can change', () => {
    expect(pileOf({ name: '会议费', rows: empty })).toBe('return');
    expect(pileOf({ name: '关于提前下达2024年补助资金', rows: empty })).toBe('verify');
    expect(pileOf({ name: '会议费（2023年结转）', rows: empty })).toBe('verify');
  });

  it('put a project of doubtful reading apart, whatever else is found', () => {
    const rows = [...empty, { name: '', value: '', doubts: ['lost-cell' as const] }];
    expect(pileOf({ name: '会议费', rows })).toBe('return');
    expect(pileOf({ name: '会议费', rows: [...rows, { name: '完成率', value: '', doubts: ['lost-cell' as const] }] })).toBe('doubtful');
  });

  it('give at most three opinions, each of another rule, and a ceiling with its reasons', () => {
    const [project] = run({
      name: '会议费',
      amount: 2,
      rows: [
        { level1: 'cost', name: '会议总成本', value: '3万元' },
        { name: '参会人数', value: '' },
        { name: '验收合格率', value: '≥0%' },
        { name: '会议出勤率', value: '≤98%' },
        { level1: 'satisfaction', name: '参会人员满意度', value: '≤95%' },
      ],
    }).projects;
    expect(project?.opinions.length).toBeLessThanOrEqual(3);
    expect(new Set(project?.opinions.map((id) => id.split('/')[0])).size).toBe(project?.opinions.length);
    expect(project?.ceiling.reasons.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  });

  it('tell a project its own before what recurs all over the department', () => {
    const vague = { level1: 'benefit' as const, name: '工作效率提升情况', value: '明显' };
    const others = Array.from({ length: 6 }, (_, i) => ({
      name: `项目${i}`,
      amount: 1000,
      rows: [vague, { name: '参会人数', value: '≥50人' }],
    }));
    const analysis = run({ name: '会议费', amount: 2, rows: [{ level1: 'cost', name: '会议总成本', value: '3万元' }, vague] }, ...others);
    const [first] = analysis.projects;
    const rules = first?.opinions.map((id) => id.split('/')[0]) ?? [];
    expect(rules).toContain('vague-value');
    expect(rules.indexOf('cost-amount-mismatch')).toBeLessThan(rules.indexOf('vague-value'));
  });
});
