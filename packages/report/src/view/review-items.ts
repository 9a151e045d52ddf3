/**
 * The eight items of the official review form (绩效目标审核表) and the rules that can speak to each of them.
 * Grades are the reviewer's: the form is printed with the grade left blank.
 */
import type { RuleId } from '@perf-lint/analyser';
import type { Localized } from '../language.js';
import type { ReviewItem } from './review-item.js';

const COMPLETENESS: Localized = { 'zh-CN': '完整性审核', en: 'Completeness' };
const RELEVANCE: Localized = { 'zh-CN': '相关性审核', en: 'Relevance' };
const SUITABILITY: Localized = { 'zh-CN': '适当性审核', en: 'Suitability' };
const FEASIBILITY: Localized = { 'zh-CN': '可行性审核', en: 'Feasibility' };
const NOTHING: Localized = { 'zh-CN': '', en: '' };

export const REVIEW_ITEMS: readonly ReviewItem[] = [
  {
    id: 'completeness',
    dimension: COMPLETENESS,
    name: { 'zh-CN': '规范完整性', en: 'Form and completeness' },
    looks: [
      {
        what: { 'zh-CN': '要素是否填全', en: 'whether all parts are filled in' },
        rules: [
          'empty-name',
          'empty-value',
          'missing-dimension',
          'missing-aspect',
          'missing-goal',
          'template-left-unfilled',
          'project-without-targets',
          'targets-without-project',
          'deviation-without-reason',
        ],
      },
      {
        what: { 'zh-CN': '格式是否规范', en: 'their form' },
        rules: ['garbled-indicator', 'missing-comparator', 'non-canonical-notation'],
      },
      {
        what: { 'zh-CN': '权重合计', en: 'the sum of weights' },
        rules: ['weight-sum', 'weight-split'],
      },
      {
        what: NOTHING,
        rules: ['project-count-mismatch', 'amount-total-mismatch', 'score-total-mismatch'],
      },
    ],
    left: { 'zh-CN': '表外材料（立项依据、测算说明）是否齐全', en: 'whether the papers beside the table are complete' },
  },
  {
    id: 'clarity',
    dimension: COMPLETENESS,
    name: { 'zh-CN': '明确清晰性', en: 'Clarity' },
    looks: [
      {
        what: { 'zh-CN': '指标名称、指标值是否说得清、可核对', en: 'whether names and values are clear and can be checked' },
        rules: [
          'vague-value',
          'undefined-measure',
          'restated-value',
          'compound-indicator',
          'suspected-typo',
          'padded-goal',
          'unquantified-project',
          'ungraded-scale',
        ],
      },
    ],
    left: { 'zh-CN': '总体目标是否与单位职能和项目内容一致', en: 'whether the overall goal fits the duties of the unit' },
  },
  {
    id: 'relevance',
    dimension: RELEVANCE,
    name: { 'zh-CN': '目标相关性', en: 'Relevance of the goal' },
    looks: [
      {
        what: { 'zh-CN': '是否照搬其他项目', en: 'whether targets are copied' },
        rules: ['copied-targets'],
      },
      {
        what: { 'zh-CN': '是否以付款代替绩效', en: 'whether payments stand for results' },
        rules: ['payment-as-performance'],
      },
    ],
    left: { 'zh-CN': '目标是否符合政策、规划和单位职能', en: 'whether the goal follows from policy, plans and duties' },
  },
  {
    id: 'soundness',
    dimension: RELEVANCE,
    name: { 'zh-CN': '指标科学性', en: 'Soundness of the indicators' },
    looks: [
      {
        what: { 'zh-CN': '方向', en: 'direction' },
        rules: ['inverted-comparator'],
      },
      {
        what: { 'zh-CN': '单位', en: 'unit' },
        rules: ['missing-unit', 'unit-mismatch'],
      },
      {
        what: { 'zh-CN': '上下限', en: 'bounds' },
        rules: ['impossible-bound', 'impossible-result', 'vacuous-bound'],
      },
      {
        what: { 'zh-CN': '类别', en: 'class' },
        rules: ['wrong-category'],
      },
      {
        what: { 'zh-CN': '期限', en: 'deadline' },
        rules: ['invalid-deadline', 'deadline-outside-period'],
      },
      {
        what: { 'zh-CN': '重复', en: 'repetition' },
        rules: ['duplicate-indicator'],
      },
      {
        what: NOTHING,
        rules: [
          'self-satisfaction',
          'sibling-outlier',
          'uniform-targets',
          'funding-mismatch',
          'goal-without-indicator',
          'implausible-money',
        ],
      },
    ],
    left: { 'zh-CN': '是否抓住了项目的核心指标', en: 'whether the core of the project is measured' },
  },
  {
    id: 'reasonableness',
    dimension: SUITABILITY,
    name: { 'zh-CN': '绩效合理性', en: 'Reasonable ambition' },
    looks: [
      {
        what: { 'zh-CN': '表内数字是否自相矛盾', en: 'contradictions inside the table' },
        rules: ['name-value-conflict', 'consumption-floor', 'score-against-result'],
      },
      {
        what: { 'zh-CN': '有上年表时与上年比较', en: 'changes where last year is given' },
        rules: ['lowered-target', 'copied-forward', 'dropped-indicator'],
      },
      {
        what: NOTHING,
        rules: ['changed-after-approval'],
      },
    ],
    left: { 'zh-CN': '指标值高低是否符合行业标准和正常水平', en: 'whether values fit standards and usual levels' },
  },
  {
    id: 'money',
    dimension: SUITABILITY,
    name: { 'zh-CN': '资金匹配性', en: 'Match of money and targets' },
    looks: [
      {
        what: { 'zh-CN': '成本指标、数量×单价与项目金额是否相符', en: 'whether costs and count × price agree with the amount' },
        rules: ['cost-amount-mismatch', 'unit-cost-mismatch'],
      },
      {
        what: NOTHING,
        rules: ['amount-up-targets-flat', 'execution-rate-mismatch'],
      },
    ],
    left: { 'zh-CN': '预算测算依据是否充分、投入是否必要', en: 'whether the estimate is well founded and the spending needed' },
  },
  {
    id: 'attainability',
    dimension: FEASIBILITY,
    name: { 'zh-CN': '实现可能性', en: 'Attainability' },
    looks: [],
    left: { 'zh-CN': '实施条件、进度安排，仅凭目标表无法判断', en: 'schedule and implementation cannot be judged from the table' },
  },
  {
    id: 'conditions',
    dimension: FEASIBILITY,
    name: { 'zh-CN': '条件充分性', en: 'Sufficient conditions' },
    looks: [],
    left: { 'zh-CN': '组织、人员、制度保障，仅凭目标表无法判断', en: 'staff, organisation and rules cannot be judged from the table' },
  },
];

/** Headings of the opinions on the review sheet. */
export type ReviewSectionId = 'goal' | 'cost' | 'output' | 'benefit' | 'satisfaction' | 'supplement';

interface ReviewHeading {
  readonly id: ReviewSectionId;
  readonly name: Localized;
}

/** The headings as the table itself has its classes. @param cost whether it counts cost to the output or as a class of its own */
export function reviewHeadings(cost: 'in-output' | 'apart'): readonly ReviewHeading[] {
  const output: readonly ReviewHeading[] =
    cost === 'apart'
      ? [
          { id: 'cost', name: { 'zh-CN': '成本指标', en: 'Cost' } },
          { id: 'output', name: { 'zh-CN': '产出指标', en: 'Output' } },
        ]
      : [{ id: 'output', name: { 'zh-CN': '产出指标（含成本）', en: 'Output (with cost)' } }];
  return [
    { id: 'goal', name: { 'zh-CN': '总体目标', en: 'Overall goal' } },
    ...output,
    { id: 'benefit', name: { 'zh-CN': '效益指标', en: 'Benefit' } },
    { id: 'satisfaction', name: { 'zh-CN': '满意度指标', en: 'Satisfaction' } },
    { id: 'supplement', name: { 'zh-CN': '需补充完善事项', en: 'To be added or completed' } },
  ];
}

/** Rules about the goal text rather than a row. */
export const GOAL_RULES: ReadonlySet<RuleId> = new Set<RuleId>([
  'missing-goal',
  'padded-goal',
  'unquantified-project',
  'copied-targets',
  'copied-forward',
]);
