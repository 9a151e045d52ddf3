import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { isTold } from './say-once.js';

const analysisOf = (rows: readonly CaseRow[], amount = 500) => analyse(documentOf({ projects: [{ amount, rows }] }));
const valuesOf = (rows: readonly CaseRow[]): readonly string[] =>
  analysisOf(rows).findings.flatMap(({ suggestion }) => (suggestion?.kind === 'value' ? [suggestion.value] : []));

describe('one row, one opinion', () => {
  it('joins the turned comparator and the mended unit', () => {
    expect(valuesOf([{ level1: 'cost', name: '补贴成本', value: '≥95万' }])).toEqual(['≤95万元']);
  });

  it('suggests no value beside a garbled row, and says all of it as one cause', () => {
    const { findings, causes } = analysisOf([{ name: '10家医院', value: '>22' }]);
    const row = findings.flatMap(({ path }, i) => (path.indicatorId === '' ? [] : [i]));
    expect(row.length).toBeGreaterThan(1);
    expect(findings.every(({ suggestion }) => suggestion?.kind !== 'value')).toBe(true);
    const own = causes.filter((cause) => cause.findings.some((i) => row.includes(i)));
    expect(own.map(({ ruleId }) => ruleId)).toEqual(['garbled-indicator']);
  });

  it('says a table of half names once', () => {
    const names = ['城乡', '养老', '保险', '农户', '居民', '医疗'];
    const { causes, projects } = analysisOf(names.map((name, i) => ({ name, value: i === 0 ? '98' : '≥95%' })));
    const ofNames = causes.filter(
      ({ ruleId }) => ruleId === 'unquantified-project' || ruleId === 'undefined-measure' || ruleId === 'missing-unit',
    );
    expect(ofNames.map(({ messageId }) => messageId)).toEqual(['half-names']);
    expect(projects[0]?.opinions[0]).toBe(ofNames[0]?.id);
  });

  it.each([
    ['95|良', { level2: '质量指标', name: '平台运行质量', value: '定性:95|良' }, ['unit-mismatch']],
    ['a grade and its scale', { level2: '质量指标', name: '平台运行质量', value: '定性:优|优良中低差' }, ['vague-value']],
    ['a time in per cent', { level2: '时效指标', name: '2024年汛期前', value: '95%' }, ['unit-mismatch']],
    ['a slip of the unit', { name: '新闻宣传报道', value: '≥12片' }, ['unit-mismatch']],
    ['a garbled row', { name: '10家医院', value: '>22' }, ['garbled-indicator']],
  ] as const)('tells one thing of %s', (_, row, told) => {
    const { findings } = analysisOf([{ level1: 'output', ...row }]);
    const own = findings.filter(({ path }) => path.indicatorId !== '');
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter(isTold).map(({ ruleId }) => ruleId)).toEqual(told);
    // What is not told stays with the cause of what is.
    const { causes } = analysisOf([{ level1: 'output', ...row }]);
    expect(causes.filter(({ ruleId }) => own.some((finding) => finding.ruleId === ruleId)).map(({ ruleId }) => ruleId)).toEqual(told);
  });

  it.each([
    ['a floor above the money', { level1: 'cost', name: '全年岗位补贴成本', value: '≥900万元' }, 'cost-amount-mismatch', 'error'],
    ['a sum above the money without 元', { level1: 'cost', name: '一年经费标准', value: '570万' }, 'cost-amount-mismatch', 'warning'],
    ['payment that is to make way', { level1: 'output', name: '资金拨付及时性', value: '及时' }, 'payment-as-performance', 'warning'],
    ['a name that measures nothing', { level1: 'output', name: '稳就业', value: '≤90%' }, 'inverted-comparator', 'error'],
    [
      'what is to stand elsewhere',
      { level1: 'satisfaction', name: '全面提升市本级档案规范管理', value: '≥98%' },
      'wrong-category',
      'warning',
    ],
  ] as const)('asks for one thing of %s', (_, row, told, severity) => {
    const own = analysisOf([row]).findings.filter(({ path }) => path.indicatorId !== '');
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter(isTold).map((finding) => [finding.ruleId, finding.severity])).toEqual([[told, severity]]);
  });

  it('turns no value round whose unit is wrong as well', () => {
    const { findings } = analysisOf([{ level1: 'output', level2: '数量指标', name: '维护卡量', value: '≤98%' }]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['inverted-comparator', 'unit-mismatch']));
    expect(findings.flatMap(({ suggestion }) => (suggestion?.kind === 'value' ? [suggestion.value] : []))).toEqual([]);
  });
});
