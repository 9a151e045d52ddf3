/**
 * One date as it is printed: 2024年12月底前, 12月31日前, 2024.12.31, 20241231, 年底前, 第三季度.
 */
import type { CalendarDate, DeadlineTarget } from '../target.js';
import { isNumeral, numeralValue } from './numerals.js';
import { digitsEnd, isDigitAt, type Scanner, tokenAt } from './tokenizer.js';

type Bound = DeadlineTarget['bound'];
export type Recurring = NonNullable<DeadlineTarget['recurring']>;

export interface DatePart {
  readonly date: CalendarDate;
  /** First day of a period printed as one word (上半年). */
  readonly from: CalendarDate | null;
  readonly bound: Bound;
  /** Whether the form can be nothing but a date; "12月" may be a length of time. */
  readonly certain: boolean;
  /** 季度末, 每年底: the words themselves say that it comes back. */
  readonly recurring?: Recurring;
  readonly end: number;
}

/** Years that a plan can name. A number outside is no year. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/** Whether a number can be a calendar year of a plan. */
export function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

interface Whole {
  readonly value: number;
  readonly digits: number;
  readonly end: number;
}

/** A whole number in digits or Chinese numerals; `digits` 0 for the latter. */
export function wholeAt(scanner: Scanner, start: number): Whole | null {
  const { text } = scanner;
  scanner.steps++;
  if (isDigitAt(text, start)) {
    const end = digitsEnd(text, start);
    return end - start > 8 ? null : { value: Number(text.slice(start, end)), digits: end - start, end };
  }
  let end = start;
  while (end < text.length && end - start < 8 && isNumeral(text.charAt(end))) end++;
  const value = end === start ? null : numeralValue(text.slice(start, end));
  return value === null ? null : { value, digits: 0, end };
}

const NO_DATE: CalendarDate = { year: null, month: null, day: null };

/** Length of the first of `words` that stands at `start`, 0 if none. Longer words come first in the lists. */
export function skip(text: string, start: number, words: readonly string[]): number {
  for (const word of words) if (text.startsWith(word, start)) return word.length;
  return 0;
}

const END_WORDS = ['底', '末', '终'];
const BEFORE_WORDS = ['之前', '以前', '前'];
const WITHIN_WORDS = ['之内', '以内', '期间', '内', '间'];
const WHOLE_WORDS = ['全年', '整年', '全年度'];
const DAY_WORDS = ['日', '号'];

/** 初, 上旬 behind a month: as good as the month itself. */
const PART_WORDS = ['上旬', '中旬', '下旬', '初', '中'];

/** 底前, 前, 内, 全年 behind a date. */
export function boundAt(text: string, start: number, yearOnly: boolean): { readonly bound: Bound; readonly end: number } {
  if (yearOnly) {
    const whole = skip(text, start, WHOLE_WORDS);
    if (whole > 0) return { bound: 'whole', end: start + whole };
  }
  const ended = skip(text, start, END_WORDS);
  if (ended > 0) {
    const end = start + ended;
    return { bound: 'end', end: end + skip(text, end, BEFORE_WORDS) };
  }
  const before = skip(text, start, BEFORE_WORDS);
  if (before > 0) return { bound: 'before', end: start + before };
  const within = skip(text, start, WITHIN_WORDS);
  return within > 0 ? { bound: 'within', end: start + within } : { bound: 'on', end: start };
}

/** 2024年, 2024年12月, 2024年12月31日, 12月, 12月31日, 31日 with what bounds them. */
function wordedDate(scanner: Scanner, start: number): DatePart | null {
  const { text } = scanner;
  let at = start;
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let certain = false;
  let number = wholeAt(scanner, at);
  if (number !== null && text.charAt(number.end) === '年' && isYear(number.value)) {
    year = number.value;
    certain = true;
    at = number.end + 1;
    if (text.charAt(at) === '度') at++;
    const half = periodWord(text, at, year);
    if (half !== null) return half;
    number = wholeAt(scanner, at);
  }
  if (number !== null && text.charAt(number.end) === '月' && number.value >= 1 && number.value <= 12) {
    month = number.value;
    at = number.end + 1;
    if (text.charAt(at) === '份') {
      certain = true;
      at++;
    }
    number = wholeAt(scanner, at);
  }
  if (number !== null && number.value >= 1 && number.value <= 31 && (month !== null || year === null)) {
    const unit = skip(text, number.end, DAY_WORDS);
    if (unit > 0) {
      day = number.value;
      certain ||= month !== null;
      at = number.end + unit;
    }
  }
  if (year === null && month === null && day === null) return null;
  if (month !== null && day === null) {
    const part = skip(text, at, PART_WORDS);
    if (part > 0) certain = true;
    at += part;
  }
  const { bound, end } = boundAt(text, at, month === null && day === null);
  // "15日内" and "2月内" are lengths of time, "15日底" is nothing.
  if (day !== null && bound === 'end') return null;
  if (bound === 'before' || bound === 'end') certain = true;
  if (!certain && bound === 'within') return null;
  if (day !== null && month === null && year === null && bound !== 'before') certain = false;
  return { date: { year, month, day }, from: null, bound, certain, end };
}

/** 上半年, 第三季度, 一季度末 behind a year or alone. */
function periodWord(text: string, start: number, year: number | null): DatePart | null {
  let first = 0;
  let last = 0;
  let at = start;
  const half = text.startsWith('上半年', start) ? 1 : text.startsWith('下半年', start) ? 2 : 0;
  if (half > 0) {
    first = half === 1 ? 1 : 7;
    last = first + 5;
    at += 3;
  } else {
    if (text.charAt(at) === '第') at++;
    const quarter = '一二三四'.indexOf(text.charAt(at)) + 1 || '1234'.indexOf(text.charAt(at)) + 1;
    if (quarter === 0 || text.charAt(at) === '' || !text.startsWith('季度', at + 1)) return null;
    // "2季度" may be a length of time; 第二季度 and 二季度 are not.
    if (at === start && isDigitAt(text, at) && year === null) return null;
    first = quarter * 3 - 2;
    last = first + 2;
    at += 3;
  }
  const { bound, end } = boundAt(text, at, false);
  const date = { year, month: last, day: null };
  if (bound === 'end') return { date, from: null, bound, certain: true, end };
  if (bound === 'before')
    return { date: half > 0 ? date : { year, month: first, day: null }, from: null, bound: half > 0 ? 'end' : bound, certain: true, end };
  return { date, from: { year, month: first, day: null }, bound: 'within', certain: true, end };
}

/** 2024-12-31, 2024.12, 2024/1/1, 20241231. */
function numericDate(scanner: Scanner, start: number): DatePart | null {
  const { text } = scanner;
  const year = wholeAt(scanner, start);
  if (year === null) return null;
  if (year.digits === 8) return packedDate(text, start, year);
  if (year.digits === 6) return packedMonth(scanner, year);
  if (year.digits !== 4 || !isYear(year.value)) return null;
  const separator = text.charAt(year.end);
  if (!'-./'.includes(separator) || separator === '') return null;
  const month = wholeAt(scanner, year.end + 1);
  if (month === null || month.digits === 0 || month.digits > 2 || month.value < 1 || month.value > 12) return null;
  let end = month.end;
  let day: number | null = null;
  if (text.charAt(end) === separator) {
    const found = wholeAt(scanner, end + 1);
    if (found !== null && (found.digits === 1 || found.digits === 2) && found.value >= 1 && found.value <= 31) {
      day = found.value;
      end = found.end;
    }
  }
  const bounded = boundAt(text, end, false);
  if (day !== null && bounded.bound === 'end') return null;
  return { date: { year: year.value, month: month.value, day }, from: null, bound: bounded.bound, certain: true, end: bounded.end };
}

/** 202401-202412; six digits alone are a number like any other. */
function packedMonth(scanner: Scanner, whole: Whole): DatePart | null {
  const year = Math.floor(whole.value / 100);
  const month = whole.value % 100;
  if (!isYear(year) || month < 1 || month > 12) return null;
  const { bound, end } = boundAt(scanner.text, whole.end, false);
  const behind = rangeSign(scanner, end);
  const second = behind < 0 ? null : wholeAt(scanner, behind);
  const paired = second !== null && second.digits === 6 && second.value >= whole.value && isYear(Math.floor(second.value / 100));
  return { date: { year, month, day: null }, from: null, bound, certain: paired || bound === 'before' || bound === 'end', end };
}

function packedDate(text: string, start: number, whole: Whole): DatePart | null {
  const year = Math.floor(whole.value / 10_000);
  const month = Math.floor(whole.value / 100) % 100;
  const day = whole.value % 100;
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > 31 || text.charAt(start) === '0') return null;
  const { bound, end } = boundAt(text, whole.end, false);
  if (bound === 'end') return null;
  return { date: { year, month, day }, from: null, bound, certain: true, end };
}

/** Words that are a date by themselves; longer ones first. */
const RELATIVE: readonly (readonly [string, Bound, Recurring | null])[] = [
  ['本年度内', 'within', null],
  ['年度内', 'within', null],
  ['当年内', 'within', null],
  ['本年内', 'within', null],
  ['全年度', 'whole', null],
  ['全年', 'whole', null],
  ['当年底', 'end', null],
  ['当年末', 'end', null],
  ['本年底', 'end', null],
  ['本年末', 'end', null],
  ['年度末', 'end', null],
  ['年度底', 'end', null],
  ['年底', 'end', null],
  ['年末', 'end', null],
  ['年终', 'end', null],
  ['年内', 'within', null],
  ['每年年底', 'end', 'year'],
  ['每年年末', 'end', 'year'],
  ['每年底', 'end', 'year'],
  ['每年末', 'end', 'year'],
  ['每季度末', 'end', 'quarter'],
  ['每季末', 'end', 'quarter'],
  ['每月月底', 'end', 'month'],
  ['每月底', 'end', 'month'],
  ['每月末', 'end', 'month'],
  ['季度末', 'end', 'quarter'],
  ['季末', 'end', 'quarter'],
  ['月底', 'end', 'month'],
  ['月末', 'end', 'month'],
];

/** Characters that such a word begins with: at most positions of a text none does, and nothing need be compared. */
const RELATIVE_STARTS: ReadonlySet<string> = new Set(RELATIVE.map(([word]) => word.charAt(0)));

function relativeWords(text: string, start: number): typeof RELATIVE {
  return RELATIVE_STARTS.has(text.charAt(start)) ? RELATIVE : [];
}

/** 年底, 全年, 季度末, 上半年: a date that names no year. */
export function relativeDate(text: string, start: number): DatePart | null {
  for (const [word, bound, recurring] of relativeWords(text, start)) {
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    return {
      date: NO_DATE,
      from: null,
      bound,
      certain: true,
      end: bound === 'end' ? end + skip(text, end, BEFORE_WORDS) : end,
      ...(recurring === null ? {} : { recurring }),
    };
  }
  return periodWord(text, start, null);
}

/** The date that starts at `start` in any form, null where none does. */
export function dateAt(scanner: Scanner, start: number): DatePart | null {
  return numericDate(scanner, start) ?? wordedDate(scanner, start) ?? relativeDate(scanner.text, start);
}

/** A dash, 至 or 到 between two dates; position behind it, -1 if none. */
export function rangeSign(scanner: Scanner, start: number): number {
  const token = tokenAt(scanner, start);
  return token.type === 'dash' || token.type === 'range' ? token.end : -1;
}

/** End of the date that starts at `start` of running text, -1 if none does. For telling dates from quantities. */
export function dateEndAt(scanner: Scanner, start: number): number {
  const found = numericDate(scanner, start) ?? wordedDate(scanner, start);
  return found?.certain === true ? found.end : -1;
}

/** End of a date that prints its year with 年 (2024年, 2024年12月底前), -1 if none starts at `start`. */
export function wordedYearEndAt(scanner: Scanner, start: number): number {
  const found = wordedDate(scanner, start);
  return found !== null && found.date.year !== null ? found.end : -1;
}
