/** The class a row belongs to by the form of its name and the kind of its unit, where no known ending decides. */

import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import type { RowFacts } from '../../facts/facts.js';
import {
  endsInPerson,
  endsInPredicate,
  hasPredicate,
  holdsSpending,
  isEcologicalOnly,
  isEconomicOnly,
  isMishandlingOfMoney,
  saysHowOften,
  speaksOfBurden,
  speaksOfEffect,
  speaksOfInternal,
  speaksOfRunning,
  startsWithAct,
  startsWithSettling,
} from '../../facts/frame-of-name.js';
import { speaksOfMoney } from '../../lexicon/names.js';

/** 低保标准, 限额: what people are given by rule. */
const STANDARD = pattern`${JUDGING.standardWords}|限额$`;
const SPENDING = pattern`^${JUDGING.spendingActs}`;
/** 每人补助300元. */
const EACH_PAID = pattern`每${JUDGING.eachOf}.*[补奖]`;
const PAID_TO_PEOPLE = pattern`^${JUDGING.payingManners}*${JUDGING.payingVerbs}`;
const HANDLES_MONEY = pattern`^${JUDGING.handling}`;
const PAID_IN_FULL = pattern`${JUDGING.paidActs}(?:足额)?到位${JUDGING.paidTails}$`;
const PAID = pattern`(?:${JUDGING.paidActs}|到位)${JUDGING.paidTails}$`;
/** 按标准发放: the act itself ends the name. */
const HANDED_OUT = pattern`${JUDGING.paidActs}$`;
const REGULATES = pattern`^${JUDGING.regulating}`;
const WORK = pattern`${JUDGING.workTails}$`;
const OPINION = pattern`${JUDGING.opinions}|感$`;
const BENEFIT = pattern`${JUDGING.benefitTails}$`;
const HARM = pattern`${JUDGING.harms}`;
const REDUCTION = pattern`${JUDGING.reductions}`;

/** Kinds of units that count what was made or done. */
export const DONE: ReadonlySet<string> = new Set(['events', 'documents', 'things', 'it', 'length', 'area']);

/** What is said of a row in the wrong class: money, work, a cost that is none, a benefit as cost, an effect under another heading. */
export type Misplacement = 'money' | 'work' | 'no-cost' | 'benefit-as-cost' | 'other-sphere' | 'count-as-quality';

/** Misplacement of a row by its form, null where the form says nothing against its class. */
export function misplacementOf(row: RowContext): Misplacement | null {
  const { indicator, facts } = row;
  switch (indicator.level1) {
    case 'output':
      if (facts.aspect === 'output-cost') return isNoCostByForm(facts) ? 'no-cost' : null;
      if (isCountAsQuality(facts)) return 'count-as-quality';
      return isMoneyAsOutput(facts) ? 'money' : null;
    case 'benefit':
      if (indicator.table === 'project' && isWorkAsBenefit(facts)) return 'work';
      return isOfOtherSphere(facts) ? 'other-sphere' : null;
    case 'satisfaction':
      return isWorkAsSatisfaction(facts) || isCountAsSatisfaction(facts) ? 'work' : null;
    case 'cost':
      if (isBenefitAsCost(facts)) return 'benefit-as-cost';
      return isNoCostByForm(facts) ? 'no-cost' : null;
    case 'management':
    case '':
      return null;
    default:
      return indicator.level1 satisfies never;
  }
}

/**
 * A sum of money under 产出: what is bought with it is the output, the sum is a cost. Money lent, sold, taxed or brought back is an output,
 * and a standard of treatment (低保标准) may be its quality.
 */
export function isMoneyAsOutput({ bareName, frame, number, aspect, measure, target, value }: RowFacts): boolean {
  if (aspect === 'output-cost' || aspect === 'economic-cost' || frame.earned || STANDARD.test(bareName)) return false;
  if (number?.unitKind === 'money') {
    if (measure !== null && measure.entry.nature !== 'money') return false;
    return (frame.money !== '' || isSpending(bareName, frame.act)) && !isPaidToPeople(bareName);
  }
  if (measure === null && number === null && holdsSpending(bareName)) return true;
  if (frame.money === '' || measure?.entry.nature === 'rate') return false;
  // A fee in per cent, in words or with a grade is still a fee; whether it is paid in time is another matter.
  if (aspect === 'timeliness') return false;
  if (number === null)
    return target.kind === 'graded' || target.kind === 'qualitative' ? !hasPredicateBeforeMoney(bareName, frame.money) : false;
  return number.unit === '%' || (number.unit === '' && /\d万$/.test(value));
}

/** 采购药箱, 为渔民每人补助300元: the act spends the money; nothing need be called a fee. */
function isSpending(name: string, act: string): boolean {
  return SPENDING.test(act) || EACH_PAID.test(name);
}

/** 发放补助金额, 支付租金: paying may be the very thing the project does. */
function isPaidToPeople(name: string): boolean {
  return PAID_TO_PEOPLE.test(name);
}

/** 落实安全经费: what is done with the money stands before it. */
function hasPredicateBeforeMoney(name: string, money: string): boolean {
  return HANDLES_MONEY.test(name.slice(0, -money.length));
}

/** 开展检查工作, 完成检验情况 under 效益: so much done. What names an effect, or ends in a measure of one, stays. */
function isWorkAsBenefit(facts: RowFacts): boolean {
  const { bareName, frame, number, measure, aspect, target, value } = facts;
  if (aspect === 'satisfaction') return false;
  if (isMishandlingOfMoney(bareName) || isOwnNumberDone(facts)) return true;
  if (frame.money !== '' && number?.unit === '%' && startsWithSettling(bareName)) return true;
  if (frame.money !== '' || PAID_IN_FULL.test(bareName)) return PAID.test(bareName) && speaksOfMoney(bareName);
  if (measure !== null && measure.entry.nature !== 'state') return false;
  if (frame.everyone && number?.unitKind === 'persons') return true;
  // 通航安全培训 ‖ 2次: how often it is held.
  if (number?.unitKind === 'events' && measure === null && endsInWork(bareName)) return true;
  const words = number === null && (target.kind === 'qualitative' || target.kind === 'graded');
  if (words && measure === null && saysHowOften(value)) return true;
  // 规范内部流程: the office's own workings. 规范经营秩序 is felt outside.
  if (words && REGULATES.test(bareName)) return frame.clauses.every((clause) => speaksOfInternal(clause)) && !speaksOfEffect(bareName);
  if (frame.act === '' || speaksOfEffect(bareName.slice(bareName.indexOf(frame.act) + frame.act.length))) return false;
  return words || number?.unit === '%' || (number?.unitKind === 'events' && (endsInWork(bareName) || endsInPredicate(bareName)));
}

/** ≥360天服务读者 ‖ ≥360天: the name is the number and the act it measures. */
function isOwnNumberDone({ name, nameNumbers, number }: RowFacts): boolean {
  const [own] = nameNumbers;
  if (own === undefined || number === null || nameNumbers.length !== 1 || own.number * own.factor !== number.low) return false;
  const act = name.slice(own.end);
  return /^[≥≤><=]?$/.test(name.slice(0, own.start)) && number.unit !== '%' && startsWithAct(act) && !speaksOfEffect(act);
}

/** 仪器维修 ‖ ≥4次 under 质量: how often it is done, not how well. */
function isCountAsQuality({ aspect, bareName, number, measure, frame, direction }: RowFacts): boolean {
  if (aspect !== 'quality' || number?.unitKind !== 'events' || number.per.length > 0 || measure !== null) return false;
  if (direction.direction === 'lower' || number.comparator === '≤' || number.comparator === '<' || number.low === 0) return false;
  return frame.act !== '' || endsInPredicate(bareName) || endsInWork(bareName);
}

const endsInWork = (name: string): boolean => WORK.test(name);

/** An aim or an act under 满意度 that says nothing of anybody's opinion. Who alone stands there is asked what of him is measured. */
export function isWorkAsSatisfaction({ bareName, frame, measure, number, target }: RowFacts): boolean {
  if (number === null && target.kind !== 'graded') return false;
  if (measure !== null || bareName.length < 6 || OPINION.test(bareName)) return false;
  if (frame.act === '' && frame.aim === '') return false;
  return hasPredicate(bareName) && !endsInPerson(bareName);
}

/** 家数, 时长, 金额: a number of things, a time or a sum, whatever it is of. */
const NO_OPINIONS: ReadonlySet<string> = new Set(['count', 'duration', 'money']);

/**
 * 新增座椅 ‖ ≥8台, 发放助学金人数 ‖ ≥1200人 under 满意度: so many things, made or done, or people something was done for. Praise, visits to people and
 * complaints are ways to ask them.
 */
function isCountAsSatisfaction({ bareName, number, direction, frame, measure }: RowFacts): boolean {
  if (number === null || number.per.length > 0 || OPINION.test(bareName)) return false;
  const counted = DONE.has(number.unitKind) || (number.unitKind === 'persons' && frame.act !== '');
  if (!counted && !(measure !== null && NO_OPINIONS.has(measure.entry.nature) && number.unitKind !== 'persons')) return false;
  return direction.direction !== 'lower' && number.comparator !== '≤' && number.comparator !== '<' && number.low > 0;
}

/** Under 成本, by number or in words, what speaks of no money: 按国家标准发放 ‖ 100% is how it is handed out. */
function isNoCostByForm(facts: RowFacts): boolean {
  const { number, measure, bareName } = facts;
  if (number?.unit === '%' && measure === null && HANDED_OUT.test(bareName)) return true;
  return isNoCostInWords(facts);
}

/** Under 经济成本 a name in words that speaks of no money, price, loss or burden. */
function isNoCostInWords({ bareName, number, aspect, target, value }: RowFacts): boolean {
  if (number !== null || aspect === 'social-cost' || aspect === 'environmental-cost') return false;
  if (target.kind !== 'qualitative' && target.kind !== 'graded') return false;
  // 聘请专家 ‖ 按合同价支付劳务费: the value says what it costs.
  return bareName.length >= 4 && !speaksOfMoney(bareName) && !speaksOfBurden(bareName) && !speaksOfMoney(value);
}

/** 对…的作用 under a social or ecological cost: a benefit, unless it speaks of a burden. */
function isBenefitAsCost({ bareName, aspect }: RowFacts): boolean {
  if (aspect !== 'social-cost' && aspect !== 'environmental-cost') return false;
  return BENEFIT.test(bareName) && !HARM.test(bareName);
}

/** Prices under 生态效益, water and air under 经济效益: an effect of another sphere. */
function isOfOtherSphere({ bareName, aspect, number }: RowFacts): boolean {
  if (number !== null) return false;
  if (aspect === 'ecological-benefit') return isEconomicOnly(bareName) && REDUCTION.test(bareName);
  return aspect === 'economic-benefit' && (isEcologicalOnly(bareName) || (speaksOfRunning(bareName) && !isEconomicOnly(bareName)));
}
