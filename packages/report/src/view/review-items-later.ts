/**
 * The items of the review of tables whose targets are approved: 绩效运行监控表 (what was done so far against them, and whether the year's end will see them met) and
 * 绩效自评表 (what came of them, and whether points and reasons follow from it).
 */
import type { RuleId } from '@perf-lint/analyser';
import type { Localized } from '../language.js';
import type { Look, ReviewItem } from './review-item.js';
import { REVIEW_ITEMS } from './review-items.js';

const FILLED: Localized = { 'zh-CN': '填报审核', en: 'How it is filled in' };
const APPROVED: Localized = { 'zh-CN': '目标审核', en: 'Targets' };
const NEXT_YEAR: Localized = { 'zh-CN': '供下一年度参考', en: 'For the next year' };

const COMPLETE: Look = {
  what: { 'zh-CN': '指标和指标值是否填全', en: 'whether indicators and values are filled in' },
  rules: ['empty-name', 'empty-value', 'garbled-indicator', 'template-left-unfilled', 'project-without-targets', 'targets-without-project'],
};

const WITH_APPROVED: ReviewItem = {
  id: 'approved',
  dimension: APPROVED,
  name: { 'zh-CN': '与批复一致', en: 'As approved' },
  looks: [
    {
      what: {
        'zh-CN': '给出批复表时，目标值是否改过、有无漏填和多出',
        en: 'with the approved table at hand, targets changed, left out or added',
      },
      rules: ['changed-after-approval'],
    },
  ],
  left: { 'zh-CN': '目标作过调整的，是否经过批准', en: 'whether an adjusted target was approved' },
};

const MONEY_RULES: readonly RuleId[] = ['project-count-mismatch', 'amount-total-mismatch', 'funding-mismatch', 'implausible-money'];

/** What the target rules find in such a table is asked in one item: the targets stay as they were approved this year. */
function targetsItem(placed: readonly ReviewItem[]): ReviewItem {
  const taken = new Set(placed.flatMap(({ looks }) => looks.flatMap(({ rules }) => rules)));
  return {
    id: 'next-year',
    dimension: NEXT_YEAR,
    name: { 'zh-CN': '目标本身', en: 'The targets themselves' },
    looks: [
      {
        what: { 'zh-CN': '指标名称、指标值、单位、类别', en: 'names, values, units and classes' },
        rules: REVIEW_ITEMS.flatMap(({ looks }) => looks.flatMap(({ rules }) => rules)).filter((rule) => !taken.has(rule)),
      },
    ],
    left: {
      'zh-CN': '本年度目标已经批复，不在本表里改；下一年度是否改进',
      en: 'the targets of this year are approved and stay; what to improve in the next',
    },
  };
}

const MONITORING: readonly ReviewItem[] = [
  {
    id: 'filled',
    dimension: FILLED,
    name: { 'zh-CN': '填报完整', en: 'Completeness' },
    looks: [COMPLETE, { what: { 'zh-CN': '', en: '' }, rules: ['weight-sum', 'weight-split'] }],
    left: {
      'zh-CN': '截至监控时点的完成值、执行数、全年预计完成情况是否逐条填写',
      en: 'whether progress, spending and what is expected by the end of the year stand in every row',
    },
  },
  WITH_APPROVED,
  {
    id: 'deviation',
    dimension: { 'zh-CN': '执行审核', en: 'Progress' },
    name: { 'zh-CN': '目标偏离', en: 'Deviation from the targets' },
    // What stands beside the targets in the middle of the year is not read.
    looks: [],
    left: {
      'zh-CN': '完成进度与时间进度、年度目标相差多少；全年能完成、部分完成还是完不成',
      en: 'how far progress is from the time that passed and from the target; whether the year will see it met',
    },
  },
  {
    id: 'execution',
    dimension: { 'zh-CN': '执行审核', en: 'Progress' },
    name: { 'zh-CN': '预算执行', en: 'Budget carried out' },
    looks: [
      {
        what: { 'zh-CN': '资金合计是否相符', en: 'whether sums of money agree' },
        rules: [...MONEY_RULES, 'execution-rate-mismatch'],
      },
    ],
    left: {
      'zh-CN': '执行数与支付进度是否一致；执行进度与绩效完成进度是否匹配，有无需要收回、调整的资金',
      en: 'whether spending agrees with payments and with progress; whether money should be taken back or moved',
    },
  },
  {
    id: 'reasons',
    dimension: { 'zh-CN': '纠偏审核', en: 'Correction' },
    name: { 'zh-CN': '偏差原因', en: 'Reasons' },
    looks: [],
    left: {
      'zh-CN': '偏离的逐条说明了原因没有（经费、制度、人员、硬件条件等保障），是否具体、属实',
      en: 'whether every deviation has a reason (money, rules, staff, equipment) that is concrete and true',
    },
  },
  {
    id: 'measures',
    dimension: { 'zh-CN': '纠偏审核', en: 'Correction' },
    name: { 'zh-CN': '纠偏措施', en: 'Measures' },
    looks: [],
    left: {
      'zh-CN': '完不成、可能完不成的，有没有措施、责任人和时限；确需调整目标的，是否另行报批',
      en: 'whether there are measures, somebody who answers for them and a date; whether a target that must change is submitted',
    },
  },
];

const SELF_EVALUATION: readonly ReviewItem[] = [
  {
    id: 'filled',
    dimension: FILLED,
    name: { 'zh-CN': '填报完整', en: 'Completeness' },
    looks: [COMPLETE],
    left: {
      'zh-CN': '完成值、得分是否逐条填写，自评报告是否随表报送',
      en: 'whether results and points stand in every row, and the report comes along',
    },
  },
  WITH_APPROVED,
  {
    id: 'results',
    dimension: { 'zh-CN': '结果审核', en: 'Results' },
    name: { 'zh-CN': '完成值', en: 'Results against targets' },
    looks: [
      {
        what: { 'zh-CN': '完成值是否可能', en: 'whether results are possible' },
        rules: ['impossible-result'],
      },
    ],
    left: {
      'zh-CN': '完成值与目标值口径是否一致，是否如实；明显超过目标的，目标当初是否偏低',
      en: 'whether results are counted as the targets are, and true; whether a target far exceeded was too low',
    },
  },
  {
    id: 'evidence',
    dimension: { 'zh-CN': '结果审核', en: 'Results' },
    name: { 'zh-CN': '佐证材料', en: 'Evidence' },
    looks: [],
    left: {
      'zh-CN': '完成值有没有来源和材料（统计资料、合同、验收单、问卷等），与表上的数是否一致',
      en: 'whether results have a source and papers (statistics, contracts, acceptance, surveys) that say the same',
    },
  },
  {
    id: 'score',
    dimension: { 'zh-CN': '评分审核', en: 'Points' },
    name: { 'zh-CN': '得分计算', en: 'Arithmetic of the points' },
    looks: [
      {
        what: { 'zh-CN': '总分、分值与各行合计是否相符', en: 'whether sums of points agree with the rows' },
        rules: ['score-total-mismatch', 'weight-sum', 'weight-split'],
      },
      {
        what: { 'zh-CN': '得分与完成情况是否相符', en: 'whether points follow from results' },
        rules: ['score-against-result'],
      },
    ],
    left: {
      'zh-CN': '定性指标、满意度指标的得分是否有依据；评分标准是否用对',
      en: 'on what points of qualitative and satisfaction indicators rest',
    },
  },
  {
    id: 'execution',
    dimension: { 'zh-CN': '评分审核', en: 'Points' },
    name: { 'zh-CN': '预算执行', en: 'Budget carried out' },
    looks: [
      {
        what: { 'zh-CN': '执行率、执行得分与预算数、执行数是否相符', en: 'whether rate and points agree with budget and spending' },
        rules: ['execution-rate-mismatch', ...MONEY_RULES],
      },
    ],
    left: {
      'zh-CN': '预算数、执行数与批复、决算是否一致，结转结余是否说明',
      en: 'whether budget and spending agree with the approval and the accounts',
    },
  },
  {
    id: 'reasons',
    dimension: { 'zh-CN': '原因审核', en: 'Reasons' },
    name: { 'zh-CN': '偏差原因和改进措施', en: 'Reasons and what follows' },
    looks: [
      {
        what: {
          'zh-CN': '未完成、扣分、明显超过目标的是否写了原因',
          en: 'whether what fell short, lost points or went far beyond has a reason',
        },
        rules: ['deviation-without-reason'],
      },
    ],
    left: {
      'zh-CN': '原因是否具体、属实，改进措施是否可行，结果怎样用于下一年度预算',
      en: 'whether reasons are true and measures feasible, and what follows for the next budget',
    },
  },
];

export const MONITORING_ITEMS: readonly ReviewItem[] = [...MONITORING, targetsItem(MONITORING)];

export const SELF_EVALUATION_ITEMS: readonly ReviewItem[] = [...SELF_EVALUATION, targetsItem(SELF_EVALUATION)];
