import { pattern } from '@perf-lint/core';
import { JUDGING, UNIT_WORDS } from '@perf-lint/data';
import type { NumberFact, RowFacts } from '../../facts/facts.js';
import { unitOfEnding } from '../../facts/unit-of-ending.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { isSentence } from '../../lexicon/names.js';
import { wordsIndex } from '../../lexicon/word-index.js';
import { texts } from './texts.js';

const TEN_THOUSANDS = pattern`^(?:[≥≤><=]|${JUDGING.signCharacters}){0,4}(\d[\d.]{0,12})([万亿])$`;

/** 620万/月: a price without 元, which no grammar takes for a quantity. */
const BARE_TEN_THOUSAND = /^[≥≤><=]{0,2}\d[\d.,]{0,20}[万亿]\//;

/** 500/人, 28.40/株: a price without any 元. */
const BARE_PRICE = /^[≥≤><=]{0,2}\d[\d.,]{0,20}\/[一-龥㎡]/;

/** 2分两批交付: a digit before words that begin a sentence of their own; what it is the number of is lost. */
const GLUED = pattern`^\d{1,4}(?:分[一两二三四五六七八九十几\d]{1,2}${JUDGING.steps}|${JUDGING.prepositions}[一-龥])`;

/** 完成时限(月), 服务期（年）: the name gives the unit of time, which alone in brackets may also be a note. */
const TIME_IN_NAME = pattern`[(（]${JUDGING.bracketedTimes}[)）]$`;

/** 十万人死亡率, 万台事故死亡率: the name says by how many the rate is counted. */
const RATE_BY_BASE = pattern`[百千万亿]${JUDGING.rateBases}.{0,12}率$`;

/** 路面技术状况指数PQI: the symbol of a quantity behind its name. */
const SYMBOL = /[A-Za-z]{2,6}$/;

/** 路面使用性能指数（PQI）均值: the mean of what stands before it, whose symbol may stand in brackets. */
const MEAN = pattern`(?:[(（][A-Za-z]{1,6}[)）])?${UNIT_WORDS.meanTails}$`;

/** A number with no unit, or half of one, where one is needed: UNIT in the annotation guide. */
export const missingUnit = defineIndicatorRule({
  meta: {
    id: 'missing-unit',
    severity: 'error',
    certainty: 'sure',
    part: 'value',
    sources: ['core-indicators-2021-101/value', 'generic-library/names-with-units'],
    options: [],
  },
  texts,
  check({ indicator, facts, project }, reporter) {
    const { number, bareName, target } = facts;
    if (!facts.legible) return;
    const { name, value } = indicator;
    if (target.kind === 'qualitative' && BARE_TEN_THOUSAND.test(facts.value)) {
      reporter.report('bare-money', { name, value }, { suggestion: { kind: 'value', value: value.replace(/[万亿](?=\/)/, '$&元') } });
    }
    if (target.kind === 'qualitative' && BARE_PRICE.test(facts.value) && (indicator.level1 === 'cost' || facts.nature === 'money')) {
      reporter.report('incomplete', { name, value }, { suggestion: { kind: 'value', value: value.replace('/', '元/') } });
    }
    if (target.kind === 'qualitative' && GLUED.test(facts.value)) reporter.report('glued', { name, value });
    if (number === null || facts.garbled === 'unreadable-value') return;
    const points = facts.garbled === '' ? {} : { points: 0 };
    const suggest = (text: string) => ({ ...points, suggestion: { kind: 'value' as const, value: text } });
    // 88 ‖ 100: beside a name without a word there is no unit to ask for.
    if (facts.garbled === 'numeric-name' && !/[一-龥]/.test(bareName)) return;
    if (number.unitKind === 'none') {
      const withoutSymbol = bareName.replace(MEAN, '').replace(SYMBOL, '');
      if (
        (UNIT_WORDS.withoutUnit.some((word) => bareName.endsWith(word) || withoutSymbol.endsWith(word)) && !isShare(bareName)) ||
        RATE_BY_BASE.test(bareName) ||
        TIME_IN_NAME.test(facts.name) ||
        (PER_BASE.in(bareName) && !/数量?$/.test(bareName)) ||
        (number.low === 0 && number.high === 0)
      )
        return;
      const known = unitKnown(facts, number);
      const perFirst = pricePerFirst(facts, indicator.level1 === 'cost' || facts.aspect === 'output-cost');
      const large = 'factor' in target && target.factor >= 10_000;
      if (isSumWithoutYuan(facts, indicator.level1 === 'cost' || facts.aspect === 'output-cost', project?.project.amount ?? null))
        reporter.report('bare-yuan', { name, value }, { ...suggest(`${value}元`), severity: 'info' });
      // >100百万 beside 200万元: no unit makes sense of it; it is asked about as out of proportion.
      else if (large && number.low / 10_000 > (project?.project.amount ?? Number.POSITIVE_INFINITY) * 10)
        reporter.report('bare-money', { name, value }, points);
      // 每亩300 of a grant: 300元/亩.
      else if (perFirst !== null) reporter.report('bare-yuan', { name, value }, { ...suggest(perFirst), severity: 'info' });
      else if (known !== undefined)
        reporter.report('unit-known', { name, value, unit: known }, { ...suggest(`${value}${known}`), severity: 'info' });
      else if (large) reporter.report('bare-money', { name, value }, suggest(`${value}元`));
      // 70 of a sentence about what will be done: of what, the unit has to say first.
      else reporter.report('bare', { name, value }, isSentence(bareName) ? points : suggest(`${value}${unitFor(facts)}`));
    } else if ('unitText' in target && target.unitText.endsWith('/')) {
      reporter.report('incomplete', { name, value }, suggest(`${value}__`));
      // 亩均收益 ≥1500元: what comes of it is paid to nobody.
    } else if (indicator.level1 !== 'benefit' && lacksBase(facts, number, indicator.level1 === 'cost', project?.project.amount ?? null)) {
      const lacking = HAS_BASE.test(bareName) ? 'price-period' : 'price-base';
      reporter.report(lacking, { name, value }, { ...suggest(`${value}/__`), severity: 'warning' });
    }
  },
});

/** From how many times the project's money a sum without 元 may be a slip in its number. */
const SLIP = 10;

/** 单台改造成本: the name says that it is the price of one. */
const PER_PIECE = pattern`单${JUDGING.pieces}`;

/** 人均会议成本 says per whom; what it lacks is the period. */
const HAS_BASE = pattern`${JUDGING.bases}均|每${JUDGING.eachOf}`;

/**
 * 26万 for a cost, 1亿 of loans: only 元 is left out, which a reviewer writes in himself. Not where the name may count something else, nor where
 * the sum is out of all proportion to the project's money (万元), so that the number itself may be a slip.
 */
function isSumWithoutYuan({ value, nature, bareName, frame, garbled }: RowFacts, cost: boolean, amount: number | null): boolean {
  const [, digits, scale] = TEN_THOUSANDS.exec(value) ?? [];
  if (digits === undefined || garbled !== '' || unitOfEnding(bareName) !== undefined) return false;
  if (nature !== 'money' && frame.money === '' && !cost) return false;
  return amount === null || frame.earned || Number(digits) * (scale === '亿' ? 10_000 : 1) <= amount * SLIP;
}

/**
 * The unit that the name tells beyond doubt: what its end counts (企业数 ‖ ≥124), or % of a rate (成活率 ‖ 85; of 覆盖率 ‖ 1 nobody knows whether all
 * or one in a hundred is meant). A garbled row tells nothing.
 */
function unitKnown({ bareName, garbled, measure, nature }: RowFacts, { low, high }: NumberFact): string | undefined {
  if (garbled !== '') return undefined;
  if (measure !== null && (nature === 'rate' || nature === 'satisfaction') && bareName.endsWith('率'))
    return low > 1 && high <= 100 ? '%' : undefined;
  return unitOfEnding(bareName);
}

/** 每亩300: a price whose base stands before its number and whose 元 is left out. */
const PER_FIRST = /^(每[一-龥]{1,3}?)(\d[\d.]{0,8})$/;

function pricePerFirst({ value, garbled, nature }: RowFacts, cost: boolean): string | null {
  const found = garbled === '' && (cost || nature === 'money') ? PER_FIRST.exec(value) : null;
  return found === null ? null : `${found[2] ?? ''}元/${(found[1] ?? '').slice(1)}`;
}

function unitFor(facts: RowFacts): string {
  if (facts.nature === 'rate' || facts.nature === 'satisfaction') return '%';
  if (facts.nature === 'money') return '元';
  return unitOfEnding(facts.bareName) ?? '__';
}

/** 占比 ends as 师生比 does, and is a percentage. */
const isShare = (name: string): boolean => UNIT_WORDS.shares.some((word) => name.endsWith(word));

const PER_BASE = wordsIndex(UNIT_WORDS.perBase);
const STANDARDS = wordsIndex(UNIT_WORDS.standards);
const PRICES = wordsIndex(UNIT_WORDS.prices);
const SAYS_BASE = wordsIndex(UNIT_WORDS.saysBase);
const NO_PRICE = wordsIndex(UNIT_WORDS.noPrice);

/** Largest sum in 元 that can be meant for one head, case or day, and how many of them the project's money must hold at the least. */
const SMALL_SUM = 1000;
const MANY = 100;

/**
 * Money without the head, the month or the thing it is paid for: 补助标准 400元; a standard of any size (道路补助标准 ≤120万元)
 * unless it is the whole of the project's money; a cost so small that the project's amount (万元) holds it a hundred times over (参审案件补助 100元).
 */
function lacksBase(facts: RowFacts, number: NumberFact, cost: boolean, amount: number | null): boolean {
  const { unit, per, high } = number;
  const { bareName, direction } = facts;
  if (unit !== '元' || per.length > 0 || high <= 0 || SAYS_BASE.in(bareName) || PER_PIECE.test(bareName) || facts.frame.perPeriod)
    return false;
  if (direction.direction !== 'higher' && high < 10_000 && PRICES.in(bareName)) return true;
  const total = amount === null ? 0 : amount * 10_000;
  // 每户补助标准 ≤3.5万元: so much that it is paid but once.
  if (STANDARDS.endingAt(bareName, bareName.length) !== undefined && !/[每均]/.test(bareName)) return Math.abs(high - total) > total * 0.01;
  return (cost || facts.aspect === 'output-cost') && high <= SMALL_SUM && total >= high * MANY && !NO_PRICE.in(bareName);
}
