import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../testing/case-document.js';
import { analyse } from './analyse.js';
import { DEFAULT_CONFIGURATION } from './configuration.js';
import type { Finding } from './finding.js';
import { asideOf, messageOf, RULES, suggestionOf } from './texts.js';

function findingsOn(row: CaseRow): readonly Finding[] {
  const document = documentOf({ projects: [{ name: '项目', amount: 100, rows: [row] }] });
  return analyse(document, { configuration: DEFAULT_CONFIGURATION }).findings;
}

function saidOf(row: CaseRow): string {
  return findingsOn(row)
    .map((finding) => `${messageOf(finding, 'zh-CN')}\n${messageOf(finding, 'en')}`)
    .join('\n');
}

describe('the sentences of findings', () => {
  it('quote a 定性 row as its cells read, not as records join them', () => {
    for (const value of ['定性:95|良', '定性:有效|', '定性:定性|定性', '定性:基本建立|']) {
      const said = saidOf({ name: '维护单位日常运转', value, level1: 'benefit' });
      expect(said, value).not.toBe('');
      expect(said, value).not.toMatch(/定性:|\|/);
    }
    expect(saidOf({ name: '完成时间', value: '定性:95|良', level1: 'output' })).toContain('“95 良”');
  });

  it('speak of a project without a name, and not of what lies above a table whose head is lost', () => {
    const rows: readonly CaseRow[] = [{ name: '培训人次', value: '280人次', level1: 'output', level2: '数量指标' }];
    const nameless = documentOf({ projects: [{ name: '', amount: 100, rows }] });
    const said = (document: typeof nameless): readonly Finding[] =>
      analyse(document).findings.filter(({ ruleId }) => ruleId === 'missing-dimension' || ruleId === 'missing-aspect');
    const sentences = said(nameless).map((finding) => `${messageOf(finding, 'zh-CN')}${messageOf(finding, 'en')}`);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).not.toMatch(/“”|""/);
    const departments = nameless.departments.map((department) => ({
      ...department,
      name: '',
      units: department.units.map((unit) => ({ ...unit, name: '' })),
    }));
    expect(said({ ...nameless, departments, format: 'text' })).toEqual([]);
    expect(said({ ...nameless, departments, format: 'xlsx' })).not.toEqual([]);
  });

  it('say so where grades are listed and none is chosen', () => {
    expect(saidOf({ name: '提升政策知晓率', value: '定性:|高中低', level1: 'benefit' })).toContain('只列出等级“高中低”');
  });

  it('suggest no value that the row has already', () => {
    const [finding] = findingsOn({ name: '视频监控在线率', value: '≥0.97比例', level1: 'output' });
    if (finding === undefined) throw new Error('nothing was found');
    const { value } = finding.args;
    expect(suggestionOf({ ...finding, suggestion: { kind: 'value', value: String(value) } }, 'zh-CN')).toBe('');
    expect(suggestionOf({ ...finding, suggestion: { kind: 'value', value: '≥97%' } }, 'zh-CN')).toContain('≥97%');
  });

  it('say nothing to a unit that is for the reviewer', () => {
    for (const { texts } of RULES)
      for (const said of [...Object.values(texts.messages), ...Object.values(texts.suggestions ?? {})]) {
        expect(said['zh-CN']).not.toMatch(/审核人|请核[）)]/);
        expect(said.en).not.toMatch(/the reviewer|to be checked/);
      }
    const [slip] = findingsOn({ name: '一年的采购成本', value: '26万', level1: 'cost' });
    expect(slip && [suggestionOf(slip, 'zh-CN'), asideOf(slip, 'zh-CN')]).toEqual(['建议改为：26万元', '可由审核人直接更正。']);
  });

  it('name no model of a thing that the row does not speak of', () => {
    const saidOn = (row: CaseRow): string =>
      findingsOn(row)
        .map((finding) => suggestionOf(finding, 'zh-CN'))
        .join('');
    expect(saidOn({ name: '补贴标准', value: '1000-1600元/', level1: 'cost' })).not.toMatch(/单车|辆/);
    expect(saidOn({ name: '岗位补贴标准', value: '1000元', level1: 'cost' })).not.toMatch(/单车|辆/);
    // What is the same thing stays a model.
    expect(saidOn({ name: '创业担保贷款发放额', value: '≥1亿', level1: 'output' })).toContain('可参考标准指标');
  });

  it('put single quotation marks inside double ones', () => {
    const name = '为青年人才发放“人才卡”';
    const [finding] = analyse(documentOf({ projects: [{ name: '甲', rows: [{ name, value: '明显' }] }] })).findings.filter(
      ({ ruleId }) => ruleId === 'vague-value',
    );
    expect(messageOf(finding!, 'zh-CN')).toContain('“为青年人才发放‘人才卡’”的指标值“明显”');
    expect(messageOf(finding!, 'en')).toContain(name);
  });

  it('leave the figure of a cost to the unit that is more than the project has', () => {
    const turned = (value: string) =>
      findingsOn({ name: '全年岗位补贴成本', value, level1: 'cost' }).find(({ ruleId }) => ruleId === 'inverted-comparator')?.suggestion
        ?.value;
    expect([turned('≥500万元'), turned('≥80万元')]).toEqual(['≤__万元（不高于项目金额）', '≤80万元']);
  });

  it('ask for no unit of what a sentence says', () => {
    const bare = (name: string) => findingsOn({ name, value: '70', level1: 'benefit' }).find(({ ruleId }) => ruleId === 'missing-unit');
    expect(bare('严格按照上级关于岗位等级考核工作的规定执行')?.suggestion).toBeUndefined();
    expect(bare('重点建设工程安排数量')?.suggestion?.value).toBe('70__');
  });
});
