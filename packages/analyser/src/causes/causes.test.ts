import type { ProjectId } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { type CaseProject, type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { DEFAULT_CONFIGURATION } from '../configuration.js';
import { pileAfter } from '../score/after-decisions.js';

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

describe('rows of the one value', () => {
  const unit = ['甲', '乙', '丙'].map((name) => ({
    name: `${name}项目`,
    rows: [
      { name: `${name}发放岗位补贴`, value: '≥12.5人' },
      { name: `${name}业务培训班`, value: '≥12.5次' },
      { name: `${name}建设项目`, value: '≥12.5项' },
    ],
  }));
  /** Of the findings on one row more: the rule, and the rule of the cause that holds it. */
  const causesWith = (row: CaseRow) => {
    const analysis = run(...unit, { name: '丁项目', rows: [row] });
    return analysis.causes.flatMap(({ ruleId, findings }) =>
      findings.flatMap((index) => {
        const finding = analysis.findings[index];
        return finding?.path.indicatorId === 'p3.i0' ? [[finding.ruleId, ruleId]] : [];
      }),
    );
  };

  it('are those that carry it, and not those whose text looks alike', () => {
    expect(causesWith({ name: '参会人数', value: '≥12.5' })).toEqual([['missing-unit', 'uniform-targets']]);
    expect(causesWith({ name: '参会人数', value: '≥1205' })).toEqual([['missing-unit', 'missing-unit']]);
    expect(causesWith({ name: '参会人数', value: '≥112.5' })).toEqual([['missing-unit', 'missing-unit']]);
    // A range begins with the number and is another target.
    expect(causesWith({ name: '参会人数', value: '12.5-20' })).toEqual([['missing-unit', 'missing-unit']]);
  });
});

/** A table with `rows` rows, the first `faulty` of them empty, and otherwise well made. */
function tableWith(rows: number, faulty: number): CaseProject {
  const NAMES = ['参会人数', '培训人数', '宣传次数', '检查次数', '走访户数', '维修台数'];
  return {
    name: '会议费',
    rows: [
      ...NAMES.slice(0, rows - 3).map((name, i) => ({
        name,
        value: i < faulty ? '' : `≥${20 + i}${name.includes('次') ? '次' : name.includes('户') ? '户' : name.includes('台') ? '台' : '人'}`,
      })),
      { level1: 'cost', name: '会议总成本', value: '≤2万元' },
      { level1: 'benefit', name: '事故下降率', value: '≥5%' },
      { level1: 'satisfaction', name: '参会人员满意度', value: '≥95%' },
    ],
  };
}

describe('the highest grade left open', () => {
  const ceilingOf = (project: CaseProject) => run(project).projects[0]?.ceiling.ceiling;

  it('is 优 without an error or a warning', () => {
    expect(ceilingOf(tableWith(6, 0))).toBe('excellent');
  });
  it('is 良 below a fifth of the rows at fault, 中 from a fifth, 差 from a half', () => {
    expect(ceilingOf(tableWith(6, 1))).toBe('good');
    expect(ceilingOf(tableWith(5, 1))).toBe('medium');
    expect(ceilingOf(tableWith(7, 3))).toBe('medium');
    expect(ceilingOf(tableWith(6, 3))).toBe('poor');
    expect(ceilingOf(tableWith(8, 5))).toBe('poor');
  });
  it('names the rules against a better one, the most frequent first', () => {
    const [first] = run(tableWith(6, 3)).projects[0]?.ceiling.reasons ?? [];
    expect(first).toEqual({ ruleId: 'empty-value', count: 3 });
    expect(run(tableWith(6, 0)).projects[0]?.ceiling.reasons).toEqual([]);
  });
  it('counts no row of doubtful reading, neither among the faulty nor among all', () => {
    const project = tableWith(6, 1);
    const [first, ...rest] = project.rows ?? [];
    if (first === undefined) throw new Error('rows');
    expect(
      ceilingOf({ ...project, rows: [first, ...rest.map((row, i) => (i === 0 ? { ...row, doubts: ['ambiguous' as const] } : row))] }),
    ).toBe('medium');
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

  it('ask a person to look where weights come to less than they must and the rule cannot say why', () => {
    const form = (weight: number) => ({
      format: 'xlsx' as const,
      projects: [
        {
          name: '会议费',
          rows: [
            { name: '会议次数', value: '≥12次', weight: 40 },
            { level1: 'benefit' as const, name: '会议决定落实率', value: '≥90%', weight },
          ],
        },
      ],
      checks: [{ kind: 'weight-sum' as const, project: 'p0' as ProjectId, printed: 90, read: 40 + weight, passed: weight === 50 }],
    });
    const [right] = analyse(documentOf(form(50))).projects;
    expect([right?.findings, right?.pile, right?.checks]).toEqual([[], 'clear', undefined]);
    const short = analyse(documentOf(form(30)));
    const [project] = short.projects;
    expect(project?.findings).toEqual([]);
    expect([project?.pile, project?.checks?.map(({ read }) => read)]).toEqual(['verify', [70]]);
    expect(pileAfter(short, 'p0' as ProjectId, new Set())).toBe('verify');
    // An office that allows the sum, or does not ask about weights, does not ask here either.
    for (const setting of [{ options: { sums: ['70'] } }, { severity: 'off' as const }]) {
      const configuration = { ...DEFAULT_CONFIGURATION, rules: { 'weight-sum': setting } };
      expect(analyse(documentOf(form(30)), { configuration }).projects[0]?.pile).toBe('clear');
    }
  });

  it('leave a sum to the finding that tells it', () => {
    const rows = [
      { name: '会议次数', value: '≥12次', weight: 40 },
      { level1: 'benefit' as const, name: '会议决定落实率', value: '≥90%', weight: 30 },
      { level1: 'satisfaction' as const, name: '参会人员满意度', value: '≥90%', weight: 10 },
    ];
    const checks = [{ kind: 'weight-sum' as const, project: 'p0' as ProjectId, printed: 90, read: 80, passed: false }];
    const analysis = analyse(documentOf({ projects: [{ name: '会议费', rows }], checks }));
    const sums = analysis.findings.filter(({ ruleId }) => ruleId === 'weight-sum');
    expect(sums).toHaveLength(1);
    expect(analysis.projects[0]?.checks).toBeUndefined();
    expect(pileAfter(analysis, 'p0' as ProjectId, new Set(analysis.findings))).toBe('clear');
  });

  it('put a project of doubtful reading apart, whatever else is found', () => {
    const rows = [...empty, { name: '', value: '', doubts: ['lost-cell' as const] }];
    expect(pileOf({ name: '会议费', rows })).toBe('return');
    // One of five is a fifth exactly, one of four is more.
    expect(pileOf({ name: '会议费', rows: rows.slice(2) })).toBe('doubtful');
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

  /** Rules of the opinions to a project whose vague value stands in `others` projects more, all of them richer. */
  const rulesWith = (others: number): readonly string[] => {
    const vague = { level1: 'benefit' as const, name: '工作效率提升情况', value: '明显' };
    const more = Array.from({ length: others }, (_, i) => ({
      name: `项目${i}`,
      amount: 1000,
      rows: [vague, { name: '参会人数', value: '≥50人' }],
    }));
    const own = [{ name: '工作质量', value: '100%' }, vague];
    const analysis = run({ name: '会议费', amount: 2, rows: own }, ...more);
    return analysis.projects[0]?.opinions.map((id) => id.split('/')[0] ?? '') ?? [];
  };

  it('tell a project its own before what recurs in five projects, and what recurs in four by its rank', () => {
    const before = (others: number) => rulesWith(others).indexOf('undefined-measure') < rulesWith(others).indexOf('vague-value');
    expect(rulesWith(6)).toEqual(expect.arrayContaining(['undefined-measure', 'vague-value']));
    expect([6, 4, 3].map(before)).toEqual([true, true, false]);
  });
});
