import type { Doubt } from '@perf-lint/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../testing/case-document.js';
import { analyse } from './analyse.js';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from './configuration.js';
import { messageOf, RULES, ruleSummary, ruleTitle, suggestionOf } from './texts.js';

const analyseRows = (rows: readonly CaseRow[], configuration: Partial<AnalysisConfiguration> = {}) =>
  analyse(documentOf({ projects: [{ name: '项目', amount: 100, rows }] }), {
    configuration: { ...DEFAULT_CONFIGURATION, ...configuration },
  });
const saidOf = (row: CaseRow, configuration: Partial<AnalysisConfiguration> = {}) =>
  (analyseRows([row], configuration).indicators['p0.i0' as never] ?? { findings: [] }).findings.map(({ ruleId }) => ruleId);

describe('analyse', () => {
  it('flags what a reviewer sends back', () => {
    expect(saidOf({ name: '稳就业', value: '≤90%', level1: 'output' })).toContain('inverted-comparator');
    expect(saidOf({ name: '就业人员、参保人员', value: '≤98%', level1: 'benefit' })).toContain('inverted-comparator');
    expect(saidOf({ name: '全年岗位补贴成本', value: '≥500万元', level1: 'cost' })).toContain('inverted-comparator');
    expect(saidOf({ name: '宣传报道', value: '≥12片', level1: 'output' })).toContain('unit-mismatch');
    expect(saidOf({ name: '人才增长率', value: '0-100%', level1: 'benefit' })).toContain('vacuous-bound');
    expect(saidOf({ name: '培训人数', value: '', level1: 'output' })).toContain('empty-value');
  });

  it('judges a copy in other characters by what it says in ordinary ones', () => {
    const rows: readonly CaseRow[] = [
      { name: '项目资金年成本', value: '≤100万元', level1: 'output', level2: '成本指标' },
      { name: '居民满意度', value: '显著提高', level1: 'satisfaction' },
    ];
    const document = documentOf({ projects: [{ name: '项目', amount: 100, rows }] });
    const copy = structuredClone(document);
    const printed = new Map([
      ['项目资金年成本', '項(xiàng)目資金年成本'],
      ['成本指标', '成本指標(biāo)'],
      ['显著提高', '顯著提高'],
    ]);
    const indicators = document.departments[0]?.units[0]?.projects[0]?.indicators ?? [];
    const mirrored = indicators.map((row) => ({
      ...row,
      name: printed.get(row.name) ?? row.name,
      level2: printed.get(row.level2) ?? row.level2,
      value: printed.get(row.value) ?? row.value,
      ordinary: { level2: row.level2, name: row.name, value: row.value },
    }));
    const [department] = copy.departments;
    const [unit] = department?.units ?? [];
    const [project] = unit?.projects ?? [];
    if (project !== undefined) Object.assign(project, { indicators: mirrored });
    const said = (given: typeof document) =>
      analyse(given).findings.map(({ ruleId, messageId, path }) => [ruleId, messageId, path.indicatorId]);
    expect(said(copy)).toEqual(said(document));
    expect(said(document)).toContainEqual(['vague-value', 'vague', 'p0.i1']);
  });

  it('passes what only looks inverted', () => {
    for (const [name, value] of [
      ['劳动人事争议仲裁结案率', '≥90%'],
      ['考生投诉率', '≤1%'],
      ['预算调整率', '≤3%'],
      ['投诉案件处理率', '100%'],
      ['工伤、伤残,病退鉴定人数', '300-400'],
    ] as const)
      expect(saidOf({ name, value, level1: 'output' }), name).not.toContain('inverted-comparator');
  });

  it('says nothing of rows that the form prints itself', () => {
    const { findings, indicators } = analyseRows([
      { name: '年度履职目标相关性', value: '相关', level1: 'management', template: true },
      { name: '预算调整率', value: '≤5%', level1: 'management', template: true },
    ]);
    expect(findings.filter(({ path }) => path.indicatorId !== '')).toEqual([]);
    for (const { scored } of Object.values(indicators)) expect(scored).toBe(false);
  });

  it('never throws, whatever a document holds, and says the same again', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('≥95%', '定性:优|优良中差', '12月', '', '（', '**', '无', '-5人', '1e9', '≥'),
    );
    const row: fc.Arbitrary<CaseRow> = fc.record({
      name: text,
      value: text,
      level1: fc.constantFrom('cost', 'output', 'benefit', 'satisfaction', 'management', '' as const),
      level2: fc.constantFrom('', '数量指标', '时效指标', '生态环境成本指标', '随便'),
      doubts: fc.constantFrom<Doubt[]>([], ['lost-cell'], ['ambiguous'], ['hidden-text', 'ambiguous']),
      template: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const first = analyseRows(rows);
        expect(JSON.stringify(analyseRows(rows).findings)).toBe(JSON.stringify(first.findings));
        for (const finding of first.findings)
          for (const language of ['zh-CN', 'en'] as const) expect(messageOf(finding, language)).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('takes time in line with the length of a name and a value', () => {
    const timeOf = (length: number) => {
      const rows = [{ name: '提升服务质量'.repeat(length), value: '确保工作及时完成'.repeat(length), level1: 'benefit' as const }];
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 9; i++) {
        // Time of the processor in milliseconds: other work on the machine does not count.
        const before = process.cpuUsage();
        analyseRows(rows);
        best = Math.min(best, process.cpuUsage(before).user / 1000);
      }
      return best;
    };
    timeOf(200);
    // Twenty times the text: a quadratic step would take four hundred times as long. Half a millisecond allows for what does not grow.
    expect(timeOf(4000)).toBeLessThan(80 * (timeOf(200) + 0.5));
  });
});

describe('configuration', () => {
  const vague: CaseRow = { name: '群众生活水平', value: '明显提高', level1: 'benefit' };

  it('turns rules off and sets how loudly they speak', () => {
    expect(saidOf(vague, { rules: { 'vague-value': { severity: 'off' } } })).not.toContain('vague-value');
    const { findings } = analyseRows([vague], { rules: { 'vague-value': { severity: 'error' } } });
    expect(findings.find(({ ruleId }) => ruleId === 'vague-value')?.severity).toBe('error');
  });

  it('keeps a milder finding mild, whatever its rule is set to', () => {
    const quota: CaseRow = { name: '招聘计划数', value: '≤300人', level1: 'output' };
    const { findings } = analyseRows([quota]);
    expect(findings.find(({ ruleId }) => ruleId === 'inverted-comparator')).toMatchObject({ severity: 'warning', certainty: 'ask' });
    expect(saidOf(quota, { rules: { 'inverted-comparator': { options: { askAboutQuotas: false } } } })).not.toContain(
      'inverted-comparator',
    );
  });

  it('counts the deduction of missing-comparator while its findings are off', () => {
    const bare: CaseRow = { name: '培训人数', value: '50人', level1: 'output' };
    const analysis = analyseRows([bare]);
    expect(analysis.indicators['p0.i0' as never]).toMatchObject({ deductions: [{ ruleId: 'missing-comparator' }], findings: [] });
    expect(saidOf(bare, { preset: 'strict' })).toContain('missing-comparator');
  });

  it('takes own words', () => {
    const words = {
      ...DEFAULT_CONFIGURATION.words,
      notVague: ['提高'],
      vague: ['杠杠的'],
      directions: [{ head: '飞花量', direction: 'lower' as const }],
    };
    expect(saidOf({ name: '群众生活水平', value: '提高', level1: 'benefit' })).toContain('vague-value');
    expect(saidOf({ name: '群众生活水平', value: '提高', level1: 'benefit' }, { words })).not.toContain('vague-value');
    expect(saidOf({ name: '群众生活水平', value: '杠杠的', level1: 'benefit' }, { words })).toContain('vague-value');
    expect(saidOf({ name: '柳絮飞花量', value: '≥50克', level1: 'output' })).not.toContain('inverted-comparator');
    expect(saidOf({ name: '柳絮飞花量', value: '≥50克', level1: 'output' }, { words })).toContain('inverted-comparator');
  });

  it('rejects findings with a reason and keeps them apart', () => {
    const suppressions = [{ rule: 'vague-value' as const, indicator: '群众生活水平', reason: '本市有测评办法' }];
    const { findings, suppressed } = analyseRows([vague], { suppressions });
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('vague-value');
    expect(suppressed).toMatchObject([{ finding: { ruleId: 'vague-value' }, suppression: { reason: '本市有测评办法' } }]);
  });

  it('lets an office word its own messages', () => {
    const finding = analyseRows([vague]).findings.find(({ ruleId }) => ruleId === 'vague-value');
    if (finding === undefined) throw new Error('no finding');
    const wording = { 'vague-value/vague': { 'zh-CN': '{name}写得太虚：{value}' } };
    expect(messageOf(finding, 'zh-CN', { wording })).toBe('群众生活水平写得太虚：明显提高');
    expect(messageOf(finding, 'en', { wording })).toContain('明显提高');
  });
});

describe('texts', () => {
  it('name and summarise every rule in both languages', () => {
    for (const { meta } of RULES)
      for (const language of ['zh-CN', 'en'] as const) {
        expect(ruleTitle(meta.id, language)).not.toBe('');
        expect(ruleSummary(meta.id, language)).not.toBe('');
      }
  });

  it('leave numbers blank that the row does not give', () => {
    const { findings } = analyseRows([{ name: '补贴发放及时性', value: '及时', level1: 'output' }]);
    const finding = findings.find(({ ruleId }) => ruleId === 'vague-value');
    expect(finding && suggestionOf(finding, 'zh-CN')).toContain('≥__%');
  });

  it('give the form as it goes into the table, in both languages', () => {
    const { findings } = analyseRows([{ name: '参保率', value: '≤90%', level1: 'output' }]);
    const finding = findings.find(({ ruleId }) => ruleId === 'inverted-comparator');
    expect(finding && suggestionOf(finding, 'zh-CN')).toBe('建议改为：≥90%');
    expect(finding && suggestionOf(finding, 'en')).toBe('Suggested: ≥90%');
  });

  it('accuse nobody', () => {
    for (const { texts } of RULES)
      for (const message of [...Object.values(texts.messages), ...Object.values(texts.suggestions ?? {})])
        expect(message['zh-CN']).not.toMatch(/错误|违规|违反/);
  });
});
