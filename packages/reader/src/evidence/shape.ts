/**
 * How much a text looks like the name of an indicator, like its value, and like which class: a light model of shapes, in
 * natural logarithms. It knows how such texts are made, never whole indicators.
 */
import { canonicalUnit, TextMemory } from '@perf-lint/core';
import { CELL_WORDS } from '@perf-lint/data';
import { isDigit, isWide } from './fragments.js';
import { pattern } from './vocabulary/pattern.js';
import { PROMISES, SIGN_WORDS, VALUE_ENDS } from './vocabulary/words.js';

export interface Shape {
  /** Log likelihood as a name. */
  readonly name: number;
  /** Log likelihood as a value. */
  readonly value: number;
  /** True for a number with comparator or unit: the surest sign of a value. */
  readonly numeric: boolean;
  /** Words about money: a cost's name. */
  readonly cost: boolean;
  /** Words about satisfaction. */
  readonly satisfaction: boolean;
  /** Words about work done, as outputs have them. */
  readonly work: boolean;
  /** Words about effects, as benefits have them. */
  readonly effect: boolean;
  /** A value in money. */
  readonly money: boolean;
  /** How ill the text stands alone (open brackets, a unit at its beginning): at most 0. */
  readonly whole: number;
}

const COMPARATORS = '≥≤><＞＜=＝≧≦⩾⩽±';
const COMPARATOR_WORDS = [...SIGN_WORDS, ...CELL_WORDS.looseComparators];

const WORD_BEGINNINGS = '不大小高低等达控';

/** Last characters of names: what is measured. */
const NAMED = pattern`${[...CELL_WORDS.nameEnds, ...CELL_WORDS.looseNameEnds]}$`;
/** Values in words. */
const CLOSES_VALUE = pattern`${VALUE_ENDS}[。.]?$`;
const OPENS_PROMISE = pattern`^${PROMISES}`;
const COST = pattern`${CELL_WORDS.cost}`;
/** Measures of the work done with money, not of its cost: 补贴发放准确率, 资金下达率. */
const NO_COST = pattern`(?:[^格化制]率|${CELL_WORDS.noCostEnds})$|${CELL_WORDS.noCost}`;
const SATISFIED = pattern`${CELL_WORDS.satisfaction}`;
const WORK = pattern`${CELL_WORDS.work}`;
const EFFECT = pattern`${CELL_WORDS.effect}`;
const MONEY = /(?:元|万|亿)/;
const UNIT_START = pattern`^${CELL_WORDS.unitStarts}(?:$|${CELL_WORDS.unitGoesOnWith}{1,4}$|[/／])`;
const UNIT_HEAD = pattern`^${CELL_WORDS.unitFactors}?${CELL_WORDS.unitHeads}`;
const LEADING_JUNK = /^(?:[，。、；;：:！？）)》】」』”’%％…]|[-—–][一-龥])/;
const LOOSE_START = pattern`^(?!${CELL_WORDS.noLooseStarts})${CELL_WORDS.looseStarts}|^(?!${CELL_WORDS.noListEnds})[一-龥]等`;
const LOOSE_END = pattern`(?:[（(《【「『“‘、，；：:,≥≤><=═]|[^目]的|${CELL_WORDS.everies}|${CELL_WORDS.looseEnds}(?<!${CELL_WORDS.noLooseEnds}))$`;
/** 底前, 以上: the rest of a target. */
const REST_OF_TARGET = pattern`^(?:[底末]?${CELL_WORDS.dateLimits}|${CELL_WORDS.dateEnds}${CELL_WORDS.dateLimits}?|${CELL_WORDS.bounds})$`;
const LIST_NUMBER = /^指标\d{1,2}[:：.、]?/;
const NUMBERED_INSIDE = /.指标\d{1,2}[:：]/;

/** A measure and its target in one text: two cells. */
const MEASURED_INSIDE = pattern`${CELL_WORDS.measuredInside}\d[\d.,]{0,12}(?:[%％]|${CELL_WORDS.countedInside})$`;
const MEASURED_CHARACTER = pattern`${CELL_WORDS.measuredCharacters}`;
/** 2024年底: a date, not a year that begins a name. */
const DATED = pattern`^年(?:\d|${CELL_WORDS.yearEnds})`;
const BOUND = pattern`^${CELL_WORDS.bounds}`;
const BOUND_END = pattern`${CELL_WORDS.bounds}$`;
const BETWEEN_NUMBERS = pattern`[-~—/.·]|${CELL_WORDS.betweenNumbers}`;

const shapes = new TextMemory<Shape>(20_000);

/** Shape of a text whose lines are joined. Remembered, since documents repeat themselves. */
export function shapeOf(text: string): Shape {
  return shapes.of(text, measure);
}

const MOST_GAIN = 2;

/** How much likelier a cell is a name, or a value, with its last piece than without: 合格 with 率 below it is a name, ≤95% with it is no target. */
export function gainOf(role: 'name' | 'value', before: string, whole: string): number {
  return Math.max(-MOST_GAIN, Math.min(MOST_GAIN, shapeOf(withoutNote(whole))[role] - shapeOf(before)[role]));
}

function withoutNote(text: string): string {
  return text.replace(/[（(][^（()）]*[)）]$/, '');
}

function measure(text: string): Shape {
  const numbered = LIST_NUMBER.test(text);
  const comparator = startsWithComparator(text);
  const numeric = comparator || isNumberWithUnit(text);
  let name: number;
  let value: number;
  if (numbered) {
    name = 0.5;
    value = -7;
  } else if (comparator) {
    name = -7;
    value = -0.5 - excess(text);
  } else if (numeric) {
    name = -4;
    value = -0.6 - excess(text);
  } else if (/^\d[\d.]*[%％]/.test(text)) {
    name = -3;
    value = -0.6 - excess(text);
  } else {
    name = -0.1;
    value = -1.1;
    const promise = OPENS_PROMISE.test(text);
    if (NAMED.test(text)) {
      // 及时完成工作任务 promises what a name would only name.
      name += promise ? 0.2 : 0.7;
      value -= promise ? 0.3 : 1.1;
    }
    if (CLOSES_VALUE.test(text)) {
      name -= 1;
      value += 0.9;
    }
    if (promise) {
      name -= 0.7;
      value += 0.6;
    }
    if (/^指标|^[“"]/.test(text)) value -= 0.5;
    if (isDigit(text.charCodeAt(0))) value -= excess(text);
  }
  return {
    name,
    value,
    numeric,
    cost: COST.test(text) && !NO_COST.test(text),
    satisfaction: SATISFIED.test(text),
    work: WORK.test(text),
    effect: EFFECT.test(text),
    money: MONEY.test(text),
    whole: wholeness(text, comparator),
  };
}

/** True where a text begins with a comparator sign, or with words for one and a number. */
export function startsWithComparator(text: string): boolean {
  const first = text.charAt(0);
  if (first === '') return false;
  if (COMPARATORS.includes(first)) return true;
  if (!WORD_BEGINNINGS.includes(first)) return false;
  for (const word of COMPARATOR_WORDS) if (text.startsWith(word) && isDigit(text.charCodeAt(word.length))) return true;
  return false;
}

/** True for 12, 95-100%, 4000元/人, 12月, 2,000.50万元: a number and at most a few characters of unit. */
export function isNumberWithUnit(text: string): boolean {
  if (!isDigit(text.charCodeAt(0))) return false;
  let i = 0;
  while (i < text.length) {
    if (!isNumberCharacter(text.charCodeAt(i))) break;
    i++;
  }
  const unit = text.slice(i);
  if (unit.length === 0) return true;
  if (unit.length > 7 || MEASURED_CHARACTER.test(unit.slice(1))) return false;
  // A year that begins a phrase is a name: 2024年人才计划经费.
  if (i === 4 && unit.length > 1 && unit.charAt(0) === '年' && !DATED.test(unit)) return false;
  return unit.length <= 2 || (UNIT_HEAD.test(unit) && (unit.length <= 5 || /[/／·.元]/.test(unit)));
}

/** How much stands after the number and its unit that does not belong to a value: at least 0. */
function excess(text: string): number {
  let i = 0;
  while (i < text.length && !isDigit(text.charCodeAt(i))) i++;
  while (i < text.length && isNumberCharacter(text.charCodeAt(i))) i++;
  const percent = text.charAt(i - 1) === '%' || text.charAt(i - 1) === '％';
  const rest = text.slice(i).replace(BOUND, '');
  if (rest === '') return 0;
  if (percent) return 3 + 0.3 * rest.length;
  // 个工作日 is one unit, whatever 个 is alone.
  if (canonicalUnit(rest.replace(BOUND_END, '')).known) return 0;
  let score = 0;
  for (let k = 0; k < rest.length; k++) {
    // A second number belongs to dates, ranges and unit prices only.
    if (isDigit(rest.charCodeAt(k)) && !BETWEEN_NUMBERS.test(rest.charAt(k - 1)) && !isDigit(rest.charCodeAt(k - 1))) score += 2.5;
  }
  // 6人 and then more words: the unit ended the value.
  const unit = UNIT_HEAD.exec(rest)?.[0].length ?? 0;
  if (unit > 0 && rest.length > unit + 2 && !/[/／·.元]/.test(rest)) score += 1.5 + 0.2 * (rest.length - unit);
  return score + Math.max(0, rest.length - 7) * 0.5;
}

function isNumberCharacter(code: number): boolean {
  return isDigit(code) || code === 46 || code === 44 || code === 45 || code === 126 || code === 0xff5e || code === 37 || code === 0xff05;
}

/** At most 0: how ill a text stands as a cell of its own. */
function wholeness(text: string, comparator: boolean): number {
  let score = 0;
  if (LEADING_JUNK.test(text)) score -= 5;
  else if (UNIT_START.test(text)) score -= 3;
  else if (LOOSE_START.test(text)) score -= 2;
  else if (/^.[，、；]/.test(text)) score -= 2.5;
  if (LOOSE_END.test(text)) score -= 2.5;
  if (comparator && !hasDigitOrWord(text)) score -= 4;
  score -= 3.5 * unbalanced(text);
  if (NUMBERED_INSIDE.test(text)) score -= 6;
  if (MEASURED_INSIDE.test(text)) score -= 4;
  if (REST_OF_TARGET.test(text)) score -= 5;
  if (/^(?:指标|指标\d{1,2}[:：]|\d{1,2}[:：])$/.test(text)) score -= 5;
  if (text.length >= 10 && repeatsItself(text)) score -= 3;
  return score;
}

/** True where four characters come twice: a value that repeats its name stands in another cell. */
function repeatsItself(text: string): boolean {
  for (let i = 0; i + 8 <= text.length; i++) {
    if (isWide(text.charCodeAt(i)) && text.indexOf(text.slice(i, i + 4), i + 4) >= 0) return true;
  }
  return false;
}

function hasDigitOrWord(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || (isWide(code) && !COMPARATORS.includes(text.charAt(i)))) return true;
  }
  return false;
}

/** Number of kinds of brackets and quotation marks that do not close. */
function unbalanced(text: string): number {
  let round = 0;
  let quotes = 0;
  let titles = 0;
  let straight = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '（' || character === '(') round++;
    else if (character === '）' || character === ')') round--;
    else if (character === '“') quotes++;
    else if (character === '”') quotes--;
    else if (character === '《') titles++;
    else if (character === '》') titles--;
    else if (character === '"') straight++;
  }
  return (round === 0 ? 0 : 1) + (quotes === 0 ? 0 : 1) + (titles === 0 ? 0 : 1) + (straight % 2);
}
