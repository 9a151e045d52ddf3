import { RULE_IDS, type RuleId } from '@perf-lint/analyser';
import { TABLE_SUBJECTS } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import type { Language } from '../language.js';
import { projectsOf } from '../record/walk.js';
import { checkedOut } from './checked-out.js';
import { projectView } from './project-view.js';
import { emptySectionText, evidenceText } from './review-evidence.js';
import { itemsTitle, reviewForm } from './review-form.js';

const OPTIONS = { language: 'zh-CN', wording: DEMO_WORDING } as const;

function viewOf(index: number, options: Parameters<typeof projectView>[3] = OPTIONS): ReturnType<typeof projectView> {
  const analysis = demoAnalysis();
  return projectView(analysis, [...projectsOf(analysis.document)][index]!, analysis.projects[index]!, options);
}

describe('the view of a project', () => {
  it('marks the rows its opinions are about', () => {
    const { rows, opinions } = viewOf(0);
    expect(rows.map(({ severity }) => severity)).toEqual(['warning', null, 'error', null, null, 'warning', 'warning', null]);
    expect(rows[2]?.marks).toEqual([{ part: 'value', severity: 'error', opinion: 1 }]);
    expect(opinions[0]?.text).toBe('“宣传报道”的单位与“≥12片”不符；建议改为：≥12篇。');
  });

  it('sorts opinions under the headings of the review sheet; what is missing goes to the last', () => {
    const sections = Object.fromEntries(viewOf(1).sections.map(({ id, opinions }) => [id, opinions.map(({ ruleId }) => ruleId)]));
    expect(sections).toEqual({
      goal: [],
      cost: [],
      output: ['invalid-deadline'],
      benefit: ['vague-value'],
      satisfaction: ['duplicate-indicator'],
      supplement: ['missing-dimension'],
    });
  });

  it('tells "nothing found" from "nothing read"', () => {
    const view = viewOf(1);
    const stated = { ...view, project: { ...view.project, goal: '保障参保人员待遇' } };
    expect(emptySectionText(stated, 'goal', 'zh-CN')).toBe('机审未见问题');
    const unread = {
      ...view,
      project: { ...view.project, goal: '' },
      deductions: { ...view.deductions, missingClasses: ['benefit'] as const },
    };
    expect(emptySectionText(unread, 'goal', 'zh-CN')).toContain('没有读到总体目标');
    const left = { ...unread, project: { ...unread.project, goalUnfilled: '年度总体目标' } };
    expect(emptySectionText(left, 'goal', 'zh-CN')).toBe('表上有“年度总体目标”一栏，没有填');
    expect(emptySectionText(unread, 'benefit', 'zh-CN')).toBe('没有读到效益指标，请对照原件');
    expect(emptySectionText(unread, 'satisfaction', 'zh-CN')).toBe('机审未见问题');
    // A row without a class may be the missing one.
    const [first, ...others] = view.rows;
    const unclassed = { ...unread, rows: [{ ...first!, indicator: { ...first!.indicator, level1: '' as const } }, ...others] };
    expect(emptySectionText(unclassed, 'benefit', 'en')).toBe('nothing found by machine');
  });

  it('asks the department nothing about doubts of the reading', () => {
    const said = viewOf(2).sections.flatMap(({ opinions }) => opinions.map(({ ruleId }) => ruleId));
    expect(said).not.toContain('doubtful-reading');
  });

  it('tells rules that are switched off as not done, never as looked at', () => {
    const said = (rulesOff: readonly RuleId[], language: Language = 'zh-CN'): string => {
      const item = viewOf(0, { ...OPTIONS, rulesOff }).items.find((each) => each.item.id === 'relevance');
      return item === undefined ? '' : evidenceText(item, language);
    };
    expect(said([])).toBe('未见问题（看了：是否照搬其他项目、是否以付款代替绩效）');
    expect(said(['payment-as-performance'])).toBe('未见问题（看了：是否照搬其他项目）；未做（本市关闭）：以资金支付代替绩效');
    expect(said(['payment-as-performance', 'copied-targets'])).not.toMatch(/未见问题|看了/);
    expect(said(['payment-as-performance', 'copied-targets'], 'en')).toMatch(/^not done \(switched off\): /);
  });

  it('says what checked out, and nothing that is not so', () => {
    expect(checkedOut(viewOf(1), OPTIONS)).toEqual([
      '6 行指标中 3 行未见问题',
      '4 行指标值是数值、区间或期限（占 67%）',
      '已设产出、效益、满意度指标',
      '“029001”单位合计（万元）：读取结果与表中所印 95.4 一致',
    ]);
  });

  it('has an item of the review form for every rule but those about our reading', () => {
    for (const subject of TABLE_SUBJECTS) {
      const rules = reviewForm(subject).items.flatMap(({ looks }) => looks.flatMap((look) => look.rules));
      expect(RULE_IDS.filter((id) => !rules.includes(id))).toEqual(['doubtful-reading']);
      // One opinion is evidence for one item.
      expect(new Set(rules).size).toBe(rules.length);
    }
  });

  it('asks results and monitoring what fits them, and what is said of targets that are approved in one item for the next year', () => {
    for (const subject of ['monitoring', 'self-evaluation'] as const) {
      const { items, answer } = reviewForm(subject);
      expect(answer['zh-CN']).not.toContain('等级');
      expect(items.filter(({ looks }) => looks.some(({ rules }) => rules.includes('vague-value'))).map(({ id }) => id)).toEqual([
        'next-year',
      ]);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
    expect(reviewForm('monitoring').items.map(({ name }) => name['zh-CN'])).toEqual([
      '填报完整',
      '与批复一致',
      '目标偏离',
      '预算执行',
      '偏差原因',
      '纠偏措施',
      '目标本身',
    ]);
    expect(reviewForm('self-evaluation').items.map(({ name }) => name['zh-CN'])).toContain('佐证材料');
    expect(itemsTitle(reviewForm('monitoring'), 'zh-CN')).toBe('七项审核内容');
    expect(itemsTitle(reviewForm('self-evaluation'), 'zh-CN')).toBe('八项审核内容');
  });
});
