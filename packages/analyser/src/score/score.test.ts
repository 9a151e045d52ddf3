import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '../configuration.js';
import { figuresAfter, pileAfter } from './after-decisions.js';

const NAMES = [
  '参保群众满意度',
  '培训人数',
  '验收合格率',
  '维护社会稳定',
  '全年',
  '居民',
  '审计费',
  '水用量',
  '完成时间',
  '总成本',
  '宣传报道',
  '业务人鱼能力',
  '投诉处理率',
  '100',
  '工作质量',
  '社会效益',
  '评审费、奖牌费',
  '★农村低保标准(≥**元)',
  '提供就业岗位',
];
const VALUES = [
  '≥95%',
  '≤98%',
  '12月',
  '≤2024年',
  '明显',
  '及时',
  '厉行节约',
  '定性:优|优良中低差',
  '定性:95|良',
  '定性:定性|定性',
  '0-100%',
  '≥12片',
  '≥300吨',
  '98',
  '26万',
  '≤5元',
  '',
  '/',
  '100100',
  '合规',
  '≥**人',
  '维护社会稳定',
  '不超预算',
  '50%贴息',
  '≥500万元',
  '≥360日',
];
const LEVELS = ['cost', 'output', 'benefit', 'satisfaction'] as const;
const LEVEL2 = ['', '数量指标', '质量指标', '时效指标', '成本指标', '社会效益指标'];

const row: fc.Arbitrary<CaseRow> = fc.record({
  name: fc.constantFrom(...NAMES),
  value: fc.constantFrom(...VALUES),
  level1: fc.constantFrom(...LEVELS),
  level2: fc.constantFrom(...LEVEL2),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ name }) => name });
const documentWith = (given: readonly CaseRow[]) => documentOf({ projects: [{ name: '项目', amount: 100, rows: given }] });

describe('measurability', () => {
  it('is 100 less the deductions, a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(rows, (given) => {
        for (const { measurability, deductions } of Object.values(analyse(documentWith(given)).indicators)) {
          expect(Number.isInteger(measurability)).toBe(true);
          expect(measurability).toBeGreaterThanOrEqual(0);
          expect(measurability).toBe(100 - deductions.reduce((sum, { points }) => sum + points, 0));
          for (const { points } of deductions) expect(Number.isInteger(points) && points > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gets the points of a rejected finding back exactly', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, choice) => {
        const document = documentWith(given);
        const before = analyse(document);
        const onRows = before.findings.filter(({ path }) => path.indicatorId !== '');
        const finding = onRows[choice % Math.max(1, onRows.length)];
        if (finding === undefined || finding.path.indicatorId === '') return;
        const id = finding.path.indicatorId;
        const name = given[Number(id.split('.i')[1])]?.name ?? '';
        const configuration: AnalysisConfiguration = {
          ...DEFAULT_CONFIGURATION,
          suppressions: [{ rule: finding.ruleId, messageId: finding.messageId, indicator: name, reason: '已核实' }],
        };
        const after = analyse(document, { configuration });
        const same = onRows.filter(
          (each) => each.ruleId === finding.ruleId && each.messageId === finding.messageId && each.path.indicatorId === id,
        );
        const back = same.reduce((sum, { points }) => sum + points, 0);
        expect(after.indicators[id]?.measurability).toBe((before.indicators[id]?.measurability ?? 0) + back);
        expect(after.suppressed?.map((each) => each.finding.messageId)).toContain(finding.messageId);
      }),
      { numRuns: 300 },
    );
  });

  it('and the figures and pile of its project, as if the finding had been rejected from the start', () => {
    const other = { name: '别的项目', amount: 30, rows: [{ name: '培训人数', value: '≥50人', level1: 'output' as const, level2: '' }] };
    fc.assert(
      fc.property(rows, fc.nat(), (given, choice) => {
        const document = documentOf({ projects: [{ name: '项目', amount: 100, rows: given }, other] });
        const before = analyse(document);
        const [project] = before.projects;
        const rules = [...new Set((project?.findings ?? []).map(({ ruleId }) => ruleId))].filter((id) => id !== 'doubtful-reading');
        const rule = rules[choice % Math.max(1, rules.length)];
        if (project === undefined || rule === undefined || rule === 'uniform-targets') return;
        const suppressions = [{ rule, projectName: '项目', reason: '已核实' }];
        const [expected] = analyse(document, { configuration: { ...DEFAULT_CONFIGURATION, suppressions } }).projects;
        const rejected = new Set(before.findings.filter(({ ruleId, path }) => ruleId === rule && path.projectId === project.id));
        expect(figuresAfter(before, project.id, rejected)).toEqual(expected?.figures);
        expect(pileAfter(before, project.id, rejected)).toBe(expected?.pile);
      }),
      { numRuns: 200 },
    );
  });

  it('never rises by an empty rewording', () => {
    const empty = fc.constantFrom(
      ...VALUES.filter((value) => /^[一-龥]+$/.test(value)),
      '平稳运行',
      '显著提升',
      '有效',
      '按规定执行',
      '提高',
      '良好',
    );
    const rewording = fc.constantFrom(
      (value: string) => `确保${value}`,
      (value: string) => `不断${value}`,
      (value: string) => `进一步${value}`,
      (value: string) => `${value}。`,
      (value: string) => `力争达到${value}的目标`,
      (value: string) => `${value}，效果显著`,
      (value: string) => `各项工作${value}`,
      (value: string) => `切实做到${value}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), empty, rewording, fc.constantFrom(...LEVELS), (name, value, reword, level1) => {
        const scoreOf = (text: string) =>
          Object.values(analyse(documentWith([{ name, value: text, level1 }])).indicators)[0]?.measurability ?? 0;
        expect(scoreOf(reword(value)), `${name}: ${value} → ${reword(value)}`).toBeLessThanOrEqual(scoreOf(value));
      }),
      { numRuns: 500 },
    );
  });
});

describe('figures', () => {
  const good: CaseRow[] = [
    { name: '培训人数', value: '≥50人', level1: 'output' },
    { name: '培训合格率', value: '≥95%', level1: 'output' },
    { name: '培训总成本', value: '≤100万元', level1: 'cost' },
    { name: '持证上岗率', value: '≥80%', level1: 'benefit' },
    { name: '学员满意度', value: '≥95%', level1: 'satisfaction' },
  ];
  const figuresOf = (given: readonly CaseRow[]) => analyse(documentWith(given)).projects[0]?.figures;

  it('are full for a complete project of measurable rows', () => {
    expect(figuresOf(good)).toMatchObject({ measurability: 100, completeness: 100, consistency: 100, rows: 5, unscored: '' });
  });

  it('are not given below three rows', () => {
    expect(figuresOf(good.slice(0, 2))).toMatchObject({ measurability: null, rows: 2, unscored: 'few-rows' });
    expect(figuresOf(good.slice(0, 3))).toMatchObject({ measurability: 100, rows: 3, unscored: '' });
    // Rows that the form prints itself fill no table.
    const printed = good.slice(0, 3).map((each, i) => (i === 0 ? { ...each, template: true } : each));
    expect(figuresOf(printed)).toMatchObject({ measurability: null, rows: 2, leftOut: 1, unscored: 'few-rows' });
  });

  it('are not given where more than a fifth of the rows are doubtful', () => {
    const [first, second, ...rest] = good;
    if (first === undefined || second === undefined) throw new Error('rows');
    const doubtful = [{ ...first, doubts: ['lost-cell' as const] }, { ...second, doubts: ['ambiguous' as const] }, ...rest];
    expect(figuresOf(doubtful)).toMatchObject({ measurability: null, unscored: 'doubtful-rows', leftOut: 2 });
    // One of five is a fifth exactly: enough is left to be scored.
    expect(figuresOf([{ ...first, doubts: ['lost-cell'] }, second, ...rest])).toMatchObject({ unscored: '', leftOut: 1 });
    // One of four is more than a fifth.
    expect(figuresOf([{ ...first, doubts: ['lost-cell'] }, ...rest])).toMatchObject({ measurability: null, unscored: 'doubtful-rows' });
  });

  it('cap rates that any project could print at 60', () => {
    const rate = { name: '工作完成率', value: '100%' };
    const oneOutput = good.filter((_, i) => i !== 0).map((each) => (each.level1 === 'output' ? { ...each, ...rate } : each));
    // Full measurability elsewhere: three classes at 100, output at 60.
    expect(figuresOf(oneOutput)?.measurability).toBe(90);
    const below = oneOutput.map((each) => (each.level1 === 'output' ? { ...each, value: '明显' } : each));
    const own = analyse(documentWith(below)).indicators;
    const output = Object.values(own)[0]?.measurability ?? 0;
    // What is worth less than the cap keeps its own worth.
    expect(output).toBeLessThan(60);
    expect(figuresOf(below)?.measurability).toBe(Math.round((300 + output) / 4));
  });

  it('count a row with the one value of its unit as 0, and no other', () => {
    const projects = ['甲', '乙', '丙'].map((name) => ({
      name,
      rows: [
        { name: `${name}发放岗位补贴`, value: '≥95人' },
        { name: `${name}业务培训班`, value: '≥95次' },
        { name: `${name}建设项目`, value: '≥95项' },
        { name: `${name}资金总成本`, value: '≤1295万元', level1: 'cost' as const },
        { name: `${name}群众满意度`, value: '≥95%', level1: 'satisfaction' as const },
      ],
    }));
    const analysis = analyse(documentOf({ projects }));
    expect(analysis.findings.filter(({ ruleId }) => ruleId === 'uniform-targets')).toHaveLength(1);
    // Output 0; cost and satisfaction, each a class of one row, keep what they are worth.
    const worth = [3, 4].map((i) => analysis.indicators[`p0.i${i}` as keyof typeof analysis.indicators]?.measurability ?? 0);
    expect(Math.min(...worth)).toBeGreaterThan(0);
    expect(analysis.projects[0]?.figures.measurability).toBe(Math.round((0 + (worth[0] ?? 0) + (worth[1] ?? 0)) / 3));
  });

  it('take 50 points off a row of the form itself, without a finding', () => {
    const given = [{ name: '年度履职情况', value: '定性:优|优良中低差', template: true, level1: 'management' as const }, ...good];
    const [first] = Object.values(analyse(documentWith(given)).indicators);
    expect(first).toMatchObject({ measurability: 50, deductions: [{ ruleId: 'vague-value', points: 50 }], findings: [], scored: false });
    expect(figuresOf(given)).toMatchObject({ measurability: 100, rows: 5, leftOut: 1 });
  });

  it('weigh rows by their printed weights', () => {
    const weighted = good.map((each, i) => ({ ...each, weight: i === 3 ? 60 : 10 }));
    const vague = weighted.map((each, i) => (i === 3 ? { ...each, value: '明显提高' } : each));
    expect(figuresOf(vague)?.measurability).toBe(Math.round((40 * 100 + 60 * 25) / 100));
  });
});
