import { numbersIn, parseTarget, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowFacts } from '../../facts/facts.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { measureOf } from '../../lexicon/measure.js';
import { goalVerbOf } from '../../lexicon/names.js';
import { texts } from './texts.js';

/** 到课率和及格率: two rates in one name. */
const JOINED = pattern`率${JUDGING.joiners}`;
const LISTED = pattern`[；;]|${JUDGING.joiners}`;
const NO_PART = pattern`^${JUDGING.notParts}`;
const MONEY = pattern`${JUDGING.moneyParts}`;

/** Several indicators in one row: MULTI in the annotation guide. Several subjects of one measure (参保单位和群众满意度) are one indicator. */
export const compoundIndicator = defineIndicatorRule({
  meta: {
    id: 'compound-indicator',
    severity: 'info',
    certainty: 'likely',
    part: 'name',
    sources: ['core-indicators-2021-101/name'],
    options: [],
    presets: { lenient: 'off' },
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || facts.garbled !== '') return;
    const { name } = indicator;
    const { bareName } = facts;
    if (namesSeveralRates(bareName) || ratesWithNumbers(facts) >= 2) {
      reporter.report('rates', { name });
      return;
    }
    if (hasNumberOfAnotherThing(facts)) {
      reporter.report('clauses', { name });
      return;
    }
    if (numbersOfSeveralThings(facts) || isListOfAmounts(facts)) {
      reporter.report('values', { name, value: indicator.value });
      return;
    }
    const parts = bareName.split(/[、，,；;]/).filter((part) => part.length >= 3);
    if (countsItsOwnList(facts)) {
      reporter.report('clauses', { name });
      return;
    }
    if (parts.length < 2) return;
    if (namesSeveralFees(parts)) reporter.report('fees', { name });
    else if (parts.length >= 3 ? parts.filter(isClause).length >= 3 : parts.every(isLongClause)) reporter.report('clauses', { name });
  },
});

/** 免疫率、检疫率及抽检合格率: every part of a list is a rate of its own. 学生、家长满意率 is one. */
function namesSeveralRates(name: string): boolean {
  if (!name.endsWith('率') || name.indexOf('率') === name.length - 1) return false;
  const parts = name.split(JOINED);
  return parts.length >= 2 && parts.every((part) => part.length >= 2) && measureOf(name) !== null;
}

/** 开放率100%，覆盖率100%: how many clauses are a rate with its own number. */
function ratesWithNumbers({ frame }: RowFacts): number {
  return frame.clauses.filter((clause) => /[率度]\D{0,4}\d[\d.]{0,5}%$/.test(clause) || /[率度]$/.test(clause)).length >= 2
    ? frame.clauses.filter((clause) => /\d%$/.test(clause) || /[率度]$/.test(clause)).length
    : 0;
}

/** 抽查120家，责令整改 ‖ ≥30家: a number with its unit in one clause, and a value that is the number of the next. */
function hasNumberOfAnotherThing({ frame, nameNumbers, number }: RowFacts): boolean {
  if (number === null || frame.clauses.length < 2 || nameNumbers.length !== 1) return false;
  const [own] = nameNumbers;
  if (own === undefined || own.unit === '' || own.unit === '%' || number.unit === '%' || number.unitKind === 'none') return false;
  const last = frame.clauses[frame.clauses.length - 1] ?? '';
  if (/\d/.test(last) || last.length < 2 || NO_PART.test(last)) return false;
  return own.number * own.factor !== number.low && !MONEY.test(last);
}

/** 每月1次，全年12次; 共20场，其中线上5场: one number in two ways. */
const SAME_THING = pattern`^(?:每|${JUDGING.countedTogether})`;

/** 占地面积500平方米，设置床位20张: a value of several clauses, each with what it is the number of. */
function numbersOfSeveralThings({ value, target }: RowFacts): boolean {
  if (target.kind !== 'qualitative' && target.kind !== 'yes-no') return false;
  const labels = value.split(/[、,，;；]/).flatMap((clause) => {
    const [own, ...others] = numbersIn(clause).filter(({ date }) => !date);
    if (own === undefined || own.unit === '' || others.some(({ unit }) => unit !== '')) return [];
    return [{ label: clause.slice(0, own.start), words: clause.length - (own.end - own.start), unit: own.unit }];
  });
  const named = labels.filter(({ label }) => /[一-龥]{2}/.test(label) && !SAME_THING.test(label));
  if (named.length < 2) return false;
  const units = new Set(named.map(({ unit }) => unit));
  // 分红8%，返本20%: with one unit the things must be told apart by more than a word or two.
  return units.size > 1 || named.every(({ words }) => words >= 4);
}

/** Where a list of amounts may be cut: never within a number (1,200). */
const BETWEEN_AMOUNTS = /[、；;，]|(?<!\d),|,(?!\d{3}(?!\d))/;

/** 500套、300副、20副 of 防护服、护目镜、担架: nothing but amounts or dates, as many as the name has parts. One thing may be of several (1期、60人). */
function isListOfAmounts({ value, bareName, target }: RowFacts): boolean {
  if (target.kind !== 'qualitative' || value.length > 60) return false;
  const parts = value.split(BETWEEN_AMOUNTS).map((part) => parseTarget(part));
  if (parts.length < 2) return false;
  if (!parts.every((part) => part.kind === 'deadline' || ('unit' in part && part.unit !== ''))) return false;
  return bareName.split(LISTED).filter((part) => part.length >= 2).length >= parts.length;
}

/** 评审费、制证书奖牌费: every part ends in a measure of money. */
function namesSeveralFees(parts: readonly string[]): boolean {
  return parts.every((part) => measureOf(part)?.entry.nature === 'money');
}

/** 监测、预警、处置 ‖ ≥3项: a list, and a value that says how many things are on it. */
function countsItsOwnList({ bareName, number }: RowFacts): boolean {
  if (number === null || number.unit !== '项' || number.per.length > 0 || number.low < 2) return false;
  return bareName.includes('、') && bareName.split(LISTED).filter((part) => part.length >= 2).length === number.low;
}

/** A part that could stand alone: an aim, or a sentence of its own. */
function isClause(part: string): boolean {
  return goalVerbOf(part) !== '' || part.length >= 10;
}

/** 为高层次人才发放“…”，为青年人才发放“…”: two full clauses that begin alike. */
function isLongClause(part: string, _index: number, parts: readonly string[]): boolean {
  const [first] = parts;
  return part.length >= 10 && first !== undefined && part.charAt(0) === first.charAt(0) && goalVerbOf(part) !== '';
}
