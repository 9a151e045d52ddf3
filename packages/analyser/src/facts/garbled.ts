/** Rows whose name or value is unintelligible: numbers in the name's place, shifted cells, doubled numbers. */

import { canonicalUnit, type Indicator, pattern, type Target, unitKinds } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { Measure } from '../lexicon/measure.js';
import { carriesRate, endsInAbstract, isSlogan } from '../lexicon/names.js';
import type { NumberFact, RowFacts } from './facts.js';

const DATE_TAIL = pattern`${JUDGING.dateTails}$`;
const NO_BODY = pattern`${JUDGING.notBodies}`;

/** ?95%, □30人: another sign stood there before the text went through a system that did not have it. */
const LOST_SIGN = /^\s*[?？�□]\s*\d/;

/** 98≥%收: a sign between a number and its unit; ≥公里1200: a sign before the unit and not before the number. */
const SIGN_ASTRAY = /\d[≥≤><]%/;
const SIGN_BEFORE_UNIT = /^[≥≤><]=?([㎡一-龥]{1,3}?)\d/;

/** ≥5 正向 10: a direction that has a column of its own, behind the value. */
const COLUMN_BEHIND = pattern`\d.*${JUDGING.directionCells}[\d.]{0,5}$|^${JUDGING.directionCells}.*\d`;

/** 合≥格98率%: a sign in the middle of words. */
const SIGN_IN_WORDS = /[一-龥][≥≤][一-龥]+\d/;

/** #DIV/0!, #REF!: what a spreadsheet prints where a formula failed. */
const FAILED_FORMULA = /#(?:DIV\/0!?|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!)/i;

const DOUBLED_PERCENT = /^\s*[≥≤><=]?\s*[\d.]+\s*([%％‰])\1\s*$/;

export interface NameAndNumber {
  readonly indicator: Indicator;
  readonly name: string;
  readonly target: Target;
  readonly number: NumberFact | null;
  readonly measure: Measure | null;
}

/** Why a row is unintelligible, "" where it is not. */
export function garbledOf({ indicator, name, target, number, measure }: NameAndNumber): RowFacts['garbled'] {
  if (name !== '' && (isNumericName(name, number) || SIGN_IN_WORDS.test(name))) return 'numeric-name';
  if (FAILED_FORMULA.test(name)) return 'numeric-name';
  if (FAILED_FORMULA.test(indicator.value)) return 'unreadable-value';
  if (LOST_SIGN.test(indicator.value)) return 'lost-sign';
  // ≥95%%: readable, and a slip of the hand.
  if ((target.kind === 'unreadable' && !DOUBLED_PERCENT.test(indicator.value)) || isDateSerial(name, number)) return 'unreadable-value';
  if (target.kind === 'qualitative' && isOutOfOrder(target.text)) return 'unreadable-value';
  if (number !== null && number.unitKind === 'none' && isDoubled(number)) return 'doubled-number';
  if (target.kind === 'qualitative' && (isForeignText(target.text, name) || COLUMN_BEHIND.test(target.text))) return 'foreign-text';
  if (number !== null && isAimWithBareNumber(indicator, name, number, measure)) return 'aim-with-bare-number';
  return '';
}

/** "100", "0.5", "100万元": a number (with or without unit) where the name should be; "1年" and "10家医院" only beside a bare number. */
function isNumericName(printed: string, number: NumberFact | null): boolean {
  // 每亩每年60元: a price in the name's place.
  const name = printed.replace(/^(?:每[一-龥]{1,2}){1,3}(?=\d)/, '');
  let digits = 0;
  while (digits < name.length && '0123456789.,%≥≤<>=-/:'.includes(name.charAt(digits))) digits++;
  if (digits === 0) return false;
  if (digits === name.length) return true;
  const rest = name.slice(digits);
  if (isWholeUnit(rest)) return true;
  const bare = number !== null && number.unitKind === 'none';
  // 12345热线, 110接警 begin with a number that counts nothing.
  const counted = canonicalUnit(rest.slice(0, 1)).known || canonicalUnit(rest.slice(0, 2)).known;
  return bare && counted && rest.length <= 4 && !name.endsWith('率') && !name.endsWith('数');
}

/** 万, 万元, %, 人: nothing but a unit. 年 and 月 behind a number may be a deadline. */
function isWholeUnit(text: string): boolean {
  if (text === '万' || text === '亿') return true;
  const { known } = canonicalUnit(text);
  return known && !unitKinds(text).some((kind) => kind === 'time' || kind === 'date');
}

/** The parts of a target in an order that no hand writes. */
function isOutOfOrder(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  const unit = SIGN_BEFORE_UNIT.exec(plain)?.[1] ?? '';
  return SIGN_ASTRAY.test(plain) || (unit !== '' && canonicalUnit(unit).known);
}

/** 到位时间 =44561: the number by which a spreadsheet counts the days (from 2000 to 2050), where a date belongs. */
function isDateSerial(name: string, number: NumberFact | null): boolean {
  if (number === null || number.unitKind !== 'none' || number.low !== number.high) return false;
  return Number.isInteger(number.low) && number.low >= 36_526 && number.low <= 55_153 && DATE_TAIL.test(name);
}

/** 100100, 200200: one number printed twice into one cell. */
function isDoubled({ low, high }: NumberFact): boolean {
  if (low !== high) return false;
  const digits = String(low);
  const half = digits.length / 2;
  return digits.length >= 6 && Number.isInteger(half) && digits.slice(0, half) === digits.slice(half);
}

const BODIES = ['局', '委', '办', '厅', '处', '科', '中心', '政府', '人社局', '街道', '办事处', '管委会', '财政局', '公司'];

/** The name of a body where a value should be: 各县人社局. */
function isForeignText(text: string, name: string): boolean {
  const plain = text.trim();
  if (plain.length < 3 || plain.length > 12 || name.includes(plain)) return false;
  return BODIES.some((body) => plain.endsWith(body)) && !NO_BODY.test(plain);
}

/** 创建文明城市, 构建和谐社会: one of them at the most. */
const GRAND = pattern`^${JUDGING.grandVerbs}.*${JUDGING.grandObjects}$`;

/** An aim or a fund with "≥200" and no unit: nobody can say two hundred what. */
function isAimWithBareNumber(indicator: Indicator, name: string, number: NumberFact, measure: Measure | null): boolean {
  if (number.unitKind !== 'none' || number.comparator === null || measure !== null || indicator.template) return false;
  // 保障经费充分利用 <12: a result to be reached. 建设厕所 ≥20, 救助对象 ≥50 only lack their unit.
  if (carriesRate(name)) return isSlogan(name);
  return endsInAbstract(name) || name.startsWith('给') || GRAND.test(name);
}
