import type { Comparator, Indicator } from '@perf-lint/core';
import { pattern } from '@perf-lint/core';
import { DIRECTIONS, JUDGING } from '@perf-lint/data';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { speaksOfInput } from '../../facts/frame-of-name.js';
import { moneyOf } from '../../facts/money.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { carriesRate, goalVerbOf, isReduction } from '../../lexicon/names.js';
import { isMoneyAsOutput } from '../wrong-category/by-form.js';
import { texts } from './texts.js';

/** 已退出项目收益率: what comes back of money is wanted, whatever else the name speaks of. */
const RETURNS = pattern`${JUDGING.returns}`;
const EARNINGS = pattern`${JUDGING.earnings}`;
const CEILING_RATE = pattern`${JUDGING.ceilingRates}`;
const CHANGE = pattern`${JUDGING.changeWords}`;
const SOON = pattern`${JUDGING.soonEnds}$`;
const LASTS = pattern`${JUDGING.keptUp}`;
const BOUND = pattern`${JUDGING.bounds}$`;

/** Highest percentage that is still small for something bad. */
const DEEPEST = 20;

const FLIPPED: Partial<Record<Comparator, Comparator>> = { '≥': '≤', '>': '<', '≤': '≥', '<': '>' };

/** The comparator points the wrong way for what the name wants: DIR in the annotation guide. Unknown directions give no finding. */
export const invertedComparator = defineIndicatorRule({
  meta: {
    id: 'inverted-comparator',
    severity: 'error',
    certainty: 'likely',
    part: 'value',
    sources: ['core-indicators-2021-101/value', 'method-logic/self-contradiction'],
    options: [
      {
        name: 'askAboutQuotas',
        type: 'boolean',
        default: true,
        description: { 'zh-CN': '对计划数量的上限（可能是名额）作询问', en: 'Ask about ceilings on planned counts, which may be quotas' },
      },
      {
        name: 'highestShare',
        type: 'number',
        default: 80,
        minimum: 50,
        maximum: 100,
        description: {
          'zh-CN': '名称没有计量词时，百分数上限达到多少才提示（%）',
          en: 'Lowest percentage from which a ceiling is reported where the name has no measure word',
        },
      },
    ],
  },
  texts,
  check({ indicator, facts, project }, reporter, options) {
    const { number } = facts;
    if (!facts.legible || number === null || number.comparator === null) return;
    const { name, value } = indicator;
    const flipped = FLIPPED[number.comparator];
    if (flipped === undefined) return;
    const fault = faultOf(facts, number, indicator.level1, options.highestShare);
    // Nearly every row ends here: no suggestion is made for it.
    if (fault === '' && !isPrintedNegative(indicator, facts, number)) return;
    const suggestion = { kind: 'value' as const, value: turned(value, flipped, { facts, fault, amount: project?.project.amount ?? null }) };
    const details = { expected: flipped, actual: number.comparator, suggestion };
    switch (fault) {
      case '':
        reporter.report('lower', { name, value }, details);
        return;
      case 'higher':
        if (number.unitKind === 'money' && isUnsought(name)) return;
        reporter.report('higher', { name, value }, details);
        return;
      case 'lower':
        reporter.report('lower', { name, value }, details);
        return;
      case 'cost':
        reporter.report('cost', { name, value }, details);
        return;
      case 'quota':
        if (options.askAboutQuotas) {
          const { suggestion: more, ...asked } = details;
          const given = isUnsought(name) ? asked : { ...asked, suggestion: more };
          reporter.report('quota', { name, value }, { ...given, severity: 'warning', certainty: 'ask' });
        }
        return;
      case 'height':
        reporter.report('height', { name, value }, { ...details, certainty: 'ask' });
        return;
      case 'reduction':
      case 'depth':
        reporter.report(fault, { name, value }, { ...details, severity: 'warning', certainty: 'ask' });
        return;
      case 'unmeasured':
        reporter.report('unmeasured', { name, value }, details);
    }
  },
});

/** Fees, fines, penalties, cases, inspections: a unit is never told to make more of them. */
const isUnsought = (name: string): boolean => DIRECTIONS.unsought.some((word) => name.includes(word));

/** Lengths of time of which more is better: 使用年限, 开放天数, 服务时长. Any other ceiling on time is a time limit. */
const LASTING = new Set(DIRECTIONS.lasting);

/** The form itself calls it 反向指标, the name says nothing, and the value is a floor. 正向 is often filled in throughout and proves nothing. */
function isPrintedNegative({ printedDirection }: Indicator, { direction }: RowFacts, { comparator, low }: NumberFact): boolean {
  const floor = comparator === '≥' || comparator === '>';
  return printedDirection === 'negative' && direction.direction === 'unknown' && floor && low > 0;
}

type Fault = '' | 'reduction' | 'height' | 'depth' | 'higher' | 'lower' | 'cost' | 'quota' | 'unmeasured';

function faultOf(facts: RowFacts, number: NumberFact, level1: string, highestShare: number): Fault {
  const ceiling = number.comparator === '≤' || number.comparator === '<';
  // 事故起数 ‖ 较上年下降10%以上: the number is how far it is to fall, and its sign says nothing of where it is to stand.
  if ('change' in facts.target && facts.target.change === 'decrease') return '';
  return ceiling ? faultOfCeiling(facts, number, level1, highestShare) : faultOfFloor(facts, number, level1);
}

function faultOfCeiling(
  { direction, measure, bareName, frame }: RowFacts,
  number: NumberFact,
  level1: string,
  highestShare: number,
): Fault {
  const { unitKind, high } = number;
  if (level1 === 'cost' || level1 === 'management' || unitKind === 'date') return '';
  if (isReduction(bareName) && unitKind !== 'time' && (direction.direction !== 'higher' || direction.basis === 'class')) return 'reduction';
  if (unitKind === 'time') return direction.direction === 'higher' && LASTING.has(direction.evidence) ? 'higher' : '';
  if (unitKind === 'rate' || unitKind === 'score') {
    const measured = measure !== null || (carriesRate(bareName) && goalVerbOf(bareName) === '');
    if (direction.direction === 'higher') return measured ? 'higher' : 'unmeasured';
    if (direction.direction === 'unknown' && unitKind === 'rate' && isGoodByItsHeight(bareName, high)) return 'height';
    if (direction.direction === 'unknown' && !measured && unitKind === 'rate' && high >= highestShare && high <= 100) return 'unmeasured';
    return '';
  }
  if (direction.direction !== 'higher') return '';
  // 勘探工作平均周期 ≤45个: a time that has lost its unit is no plan of so many.
  if (measure?.entry.nature === 'duration') return '';
  // 测量精度 ≤5毫米: how far off, not how good.
  if (measure?.entry.nature === 'rate' && unitKind === 'length') return '';
  // 参与督查人员, 按季度通报: who is sent and how often it falls due are no output.
  if (direction.quota && (frame.frequency || speaksOfInput(bareName))) return '';
  // 管护面积 ≤3000亩/人: so much and no more for one head is a load, not a plan.
  // 新增违建 ≤0处: none at all is no quota.
  if (direction.quota && high === 0) return '';
  if (direction.quota) return number.per.some((base) => base.endsWith('人') || base.endsWith('户')) ? '' : 'quota';
  if (unitKind !== 'money') return '';
  // 节约租金支出 ≤120万元, 减少取暖支出 ≤500元; 清理拖欠账款 ≤6500万元 is work planned.
  if (direction.basis === 'saving' || direction.basis === 'reduce') return 'higher';
  if (direction.basis === 'remedy') return 'quota';
  return direction.basis === 'word' && EARNINGS.test(direction.evidence) ? 'higher' : '';
}

/** 人才留任率 ≤95%: nobody puts so high a ceiling on something bad; what may be full or used up has one all the same. */
function isGoodByItsHeight(name: string, high: number): boolean {
  if (high < 90 || high >= 100 || !name.endsWith('率')) return false;
  if (DIRECTIONS.ominous.some((character) => name.includes(character))) return false;
  return !CEILING_RATE.test(name);
}

/** 管网漏失率 ≥12%: a rate of something that sounds bad and is asked for in small measure is one that should be small. */
function isBadByItsDepth(name: string, low: number): boolean {
  if (low <= 0 || low > DEEPEST || !name.endsWith('率')) return false;
  if (RETURNS.test(name)) return false;
  return DIRECTIONS.ominous.some((character) => name.includes(character)) && !CEILING_RATE.test(name) && !CHANGE.test(name);
}

/** 申请审查答复 ‖ ≥7天 under 时效: at least so long, where what is asked is how soon. What lasts, is kept or is told ahead of time may well have a floor. */
function isLateAtLeast({ aspect, bareName, direction }: RowFacts): boolean {
  if (aspect !== 'timeliness' || direction.direction === 'lower') return false;
  return SOON.test(bareName) && !LASTS.test(bareName) && !CHANGE.test(bareName);
}

function faultOfFloor(facts: RowFacts, number: NumberFact, level1: string): Fault {
  const { direction, measure, bareName } = facts;
  // 采购药箱 ≥60000元 under 产出: the sum is spent there as well.
  if (level1 === 'output' && number.unitKind === 'money' && number.per.length === 0 && isSpentOutsideCost(facts)) return 'cost';
  // 缩短办理时限 ≥50%: the more, the better.
  if (number.unitKind === 'rate' && isReduction(bareName)) return '';
  const { unitKind, low, per } = number;
  if (direction.direction === 'unknown' && unitKind === 'rate' && level1 !== 'management' && isBadByItsDepth(bareName, low)) return 'depth';
  if (unitKind === 'time' && low > 0 && isLateAtLeast(facts)) return 'depth';
  if (direction.direction !== 'lower' || low === 0) return '';
  if (direction.basis === 'cost' || direction.basis === 'class') {
    if (level1 !== 'cost' && direction.basis === 'cost' && measure?.entry.nature !== 'money') return '';
    const money = unitKind === 'money' || (unitKind === 'none' && low >= 10_000);
    // 每人补助 may well have a floor, 亩均改造成本 has none.
    const cost = measure !== null && JUDGING.costMeasures.includes(measure.head);
    return money && (level1 === 'cost' || per.length === 0 || cost) ? 'cost' : '';
  }
  // 百万吨死亡率 ≥0.1, 孕产妇死亡率 ≥10/10万: the name says that it is a rate.
  if (measure?.entry.nature === 'rate' && direction.basis === 'word' && unitKind !== 'money') return 'lower';
  // A bare number has no kind: the direction of nothing is not judged.
  return unitKind === 'none' || unitKind === 'unknown' ? '' : 'lower';
}

/** Money under 产出 that an act spends (采购…, 为…每人补助…). Heads of money have a direction of their own; other sums there may well be wanted. */
function isSpentOutsideCost(facts: RowFacts): boolean {
  return facts.frame.money === '' && isMoneyAsOutput(facts);
}

/**
 * The value turned round: no share is more than all, a loss of 100 % is no ceiling, and a cost that is more than the project's money is none either: its
 * figure is left to the unit. @param amount the project's money in 万元, null where it is not known
 */
function turned(
  value: string,
  flipped: Comparator,
  { facts, fault, amount }: { readonly facts: RowFacts; readonly fault: Fault; readonly amount: number | null },
): string {
  const { number } = facts;
  if (number === null) return value;
  if (number.unit === '%' && number.low >= 100 && number.low === number.high)
    return flipped.startsWith('≥') || flipped === '>' ? '100%' : '≤__%';
  const money = fault === 'cost' && number.per.length === 0 ? moneyOf(facts, true) : null;
  if (money !== null && amount !== null && money.low > amount) return '≤__万元（不高于项目金额）';
  return flip(value, flipped);
}

/** The value with the other comparator, its number and unit as printed. */
function flip(value: string, comparator: Comparator): string {
  const match = /\d[\d.,]*.*$/.exec(value);
  return match === null ? value : comparator + match[0].replace(BOUND, '');
}
