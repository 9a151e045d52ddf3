import type { CalendarDate, DeadlineTarget } from '@perf-lint/core';
import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { RowContext } from '../../context/context.js';
import type { RowFacts } from '../../facts/facts.js';
import { asksForMoment, hasPredicate, speaksOfLength } from '../../facts/frame-of-name.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { isBareTime } from '../../lexicon/names.js';
import { texts } from './texts.js';

const DATE_HEAD = pattern`${JUDGING.dateHeads}$`;
const LENGTH = pattern`${JUDGING.lengthWords}`;
const MOMENT = pattern`${JUDGING.momentWords}`;
const LENGTH_NAME = pattern`${JUDGING.lengthNames}`;
const COMPLETION = pattern`${JUDGING.completions}${JUDGING.moments}$`;

const DATE = '__年__月__日前';

/** A deadline or duration that is malformed or impossible: TIME in the annotation guide. */
export const invalidDeadline = defineIndicatorRule({
  meta: {
    id: 'invalid-deadline',
    severity: 'warning',
    certainty: 'likely',
    part: 'value',
    sources: ['core-indicators-2021-101/output', 'core-indicators-2021-101/value'],
    options: [
      {
        name: 'yearsAhead',
        type: 'number',
        default: 0,
        minimum: 0,
        maximum: 10,
        description: { 'zh-CN': '完成时间可以晚于预算年度几年', en: 'How many years a deadline may lie behind the budget year' },
      },
    ],
  },
  texts,
  check(row, reporter, { yearsAhead }) {
    const { indicator, facts } = row;
    const { name, value } = indicator;
    if (!facts.legible) return;
    const to = (text: string) => ({ actual: value, suggestion: { kind: 'value' as const, value: text } });
    const { target } = facts;
    if (facts.garbled === 'unreadable-value') {
      if (isDateName(facts)) reporter.report('not-a-date', { name, value }, { ...to(DATE), points: 0 });
      return;
    }
    if (target.kind === 'deadline' && isPeriodAlone(facts)) reporter.report('bare-season', { name, value });
    else if (target.kind === 'deadline') {
      const fault = faultOfDeadline(row, target, yearsAhead);
      if (fault === 'bare-month' && MOMENT.test(facts.bareName))
        reporter.report('month-alone', { name, value }, { ...to(DATE), severity: 'info' });
      else if (fault === 'bare-month') reporter.report('bare-month', { name, value }, to(DATE));
      else if (fault === 'month-bound') reporter.report('month-bound', { name, value, comparator: target.comparator ?? '' }, to(DATE));
      else if (fault === 'year-bound') reporter.report('year-bound', { name, value }, to(DATE));
      else if (fault === 'whole-year') reporter.report('whole-year', { name, value }, to(DATE));
      else if (fault === 'reversed') reporter.report('reversed', { name, value }, to(DATE));
      else if (fault === 'impossible-date') reporter.report('impossible-date', { name, value }, to(DATE));
      else if (fault === 'outside-year')
        reporter.report('outside-year', { name, value, year: row.document.year ?? 0 }, { ...to(DATE), certainty: 'ask' });
    } else if (target.kind === 'duration') {
      if (isSeason(facts)) reporter.report('bare-season', { name, value });
      else if (isMonthOfDate(facts)) reporter.report('month-bound', { name, value, comparator: target.comparator ?? '' }, to(DATE));
      else if (isSpanForMoment(facts)) reporter.report('span', { name, value }, to(DATE));
    } else if (target.kind === 'qualitative') {
      if (NO_SUCH_DAY.test(facts.value) || NO_SUCH_YEAR.test(facts.value)) reporter.report('impossible-date', { name, value }, to(DATE));
      else if (UNFILLED.test(facts.value)) reporter.report('not-a-date', { name, value }, to(DATE));
      else if (EITHER.test(facts.value)) reporter.report('whole-year', { name, value }, to(DATE));
    }
  },
});

/** 2024年13月, 13月底前, 12月32日: no such month or day, so that it is not read as a date. */
const NO_SUCH_DAY = pattern`(?:年(?:00?|1[3-9]|[2-9]\d)月)|(?:^(?:00?|1[3-9]|[2-9]\d)月(?:前|${JUDGING.monthParts}))|(?:月(?:00?|3[2-9]|[4-9]\d)${JUDGING.days})`;

/** 25年月日前, 2025年月底前: the form's own words, with a number left out between them. */
const UNFILLED = pattern`^\d{0,4}年月(?:\d{0,2}日|底)?${JUDGING.beforeDays}?$|^\d{0,4}年\d{1,2}月日${JUDGING.beforeDays}?$`;

/** 2025年全年前, 全年/12月: the whole year, and what is no end of it. */
const EITHER = pattern`^(?:\d{2,4}年)?${JUDGING.wholeYears}(?:${JUDGING.beforeDays}|[/、]?\d{1,2}个?月)`;

/** 2205年9月底前: a year in which nobody will look. */
const NO_SUCH_YEAR = /^(?:1[0-8]|2[1-9]|[3-9]\d)\d{2}年(?:\d{1,2}月|$)/;

/** Names of deadlines proper; 时限, 周期 and 期限 are lengths of time. */
function isDateName({ measure, bareName }: RowFacts): boolean {
  if (measure !== null) return measure.entry.nature === 'date';
  return DATE_HEAD.test(bareName);
}

/** ≤12月 for 完成时间: the month of a date behind a comparator. 继续教育时间 ≤1年 and 受理时限 ≤4月 are lengths of time. */
function isMonthOfDate({ target, bareName, measure }: RowFacts): boolean {
  if (target.kind !== 'duration' || target.unit !== '月' || target.unitText.includes('个') || !Number.isInteger(target.number))
    return false;
  if (measure?.entry.nature === 'duration' || LENGTH.test(bareName)) return false;
  return target.number >= 1 && target.number <= 12 && (isDateName({ measure, bareName } as RowFacts) || MOMENT.test(bareName));
}

/**
 * A length of time where a moment is asked for: 验收时间 ‖ 1年; an act by the month behind a comparator (组织插秧 ‖ <6月); an act whose own
 * frequency is shorter than the span (按季度拨付 ‖ <2年).
 */
function isSpanForMoment({ target, bareName, aspect, measure, frame }: RowFacts): boolean {
  if (target.kind !== 'duration') return false;
  const years = target.unit === '年';
  if (asksForMoment(bareName)) return years;
  if (aspect !== 'timeliness' || measure !== null || target.comparator === null) return false;
  if (frame.frequency) return years;
  if (speaksOfLength(bareName) || (frame.act === '' && !hasPredicate(bareName))) return false;
  const month = target.unit === '月' && !target.unitText.includes('个') && Number.isInteger(target.number);
  return month && target.number >= 1 && target.number <= 12;
}

/** 2020年 ‖ 2020年: a period for name and a period for value. */
function isPeriodAlone({ bareName, name, value }: RowFacts): boolean {
  return isBareTime(bareName) && name === value;
}

function isSeason({ bareName, target }: RowFacts): boolean {
  return isBareTime(bareName) && /季|半年|年/.test(bareName) && target.kind === 'duration' && target.unit !== '学期';
}

type DeadlineFault = '' | 'reversed' | 'bare-month' | 'month-bound' | 'year-bound' | 'whole-year' | 'impossible-date' | 'outside-year';

function faultOfDeadline({ facts, document }: RowContext, target: DeadlineTarget, yearsAhead: number): DeadlineFault {
  const { date, bound, comparator, from } = target;
  if (!exists(date) || (from !== null && !exists(from))) return 'impossible-date';
  if (from !== null && endsBefore(date, from)) return 'reversed';
  const length = facts.measure?.entry.nature === 'duration' || LENGTH_NAME.test(facts.bareName);
  // 完工时间 ≥2024年12月底: not before, where a deadline is meant.
  if (from === null && date.month !== null && (comparator === '≥' || comparator === '>') && COMPLETION.test(facts.bareName))
    return 'month-bound';
  if (from === null && bound === 'on' && date.day === null && !length) {
    if (date.month !== null && date.year === null) return comparator === null ? 'bare-month' : 'month-bound';
    if (date.month === null && date.year !== null && comparator !== null) return 'year-bound';
  }
  if (bound === 'whole' && (isDateName(facts) || (facts.aspect === 'timeliness' && facts.measure === null)) && !length) return 'whole-year';
  if (from === null && document.year !== null && date.year !== null && isOutside(date.year, document.year, yearsAhead) && isDateName(facts))
    return 'outside-year';
  return '';
}

/** 2025年12月至2025年3月: ends before it begins. Without its years a span may run over the turn of one. */
function endsBefore(end: CalendarDate, start: CalendarDate): boolean {
  if (end.year === null || start.year === null) return false;
  if (end.year !== start.year) return end.year < start.year;
  return end.month !== null && start.month !== null && end.month < start.month;
}

function isOutside(year: number, budgetYear: number, yearsAhead: number): boolean {
  return year < budgetYear || year > budgetYear + Math.max(yearsAhead, 1);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists({ year, month, day }: CalendarDate): boolean {
  if (year !== null && (year < 1990 || year > 2100)) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  const days = month === null ? 31 : (DAYS[month - 1] ?? 31);
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day >= 1 && day <= (month === 2 && !leap ? 28 : days);
}
