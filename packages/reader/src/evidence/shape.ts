/**
 * How much a text looks like the name of an indicator, like its value, and like which class: a light model of shapes, in
 * natural logarithms. It knows how such texts are made, never whole indicators.
 */
import { TextMemory } from '@perf-lint/core';
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
const COMPARATOR_WORDS = [...SIGN_WORDS, '高于', '低于', '达到', '控制在'];

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
const UNIT_START =
  /^(?:万元|元|万|亿元|人次|人|次|个|家|件|台|套|户|份|篇|场次|场|期|批|吨|度|公里|平方米|平方|㎡|亩|月|年|天|日|小时|所|名|条|项|%|％|\/|起|县|辆|笔|张|期)(?:$|[/／.·。人月年天次个]{1,4}$|[/／])/;
const UNIT_HEAD =
  /^(?:万|亿|百|千|多|余|％|%)?(?:元|人|次|个|家|件|台|套|户|份|篇|场|期|批|吨|公|平|米|亩|月|年|天|日|小时|分钟|所|名|条|项|起|辆|笔|张|县|座|间|部|本|种|类|组|支|只|头|株|棵|块|村|处|度|片|工作日|分|班|卷|册|幅|盏|棚|栋|对|门|节|封|周|季|点|路|段)/;
const LEADING_JUNK = /^[，。、；;：:！？）)》】」』”’%％…]/;
const LOOSE_START = /^(?:的|和(?!谐)|与|或|及(?!时|格)|以及|等)/;
const LOOSE_END = /(?:[（(《【「『“‘、，；：:,]|[^目]的|和|与|及|或|在|对|为|把|被|将|从|向|于|有所|不断|进一步|较上年|比上年|共|达到|等于|[≥≤><=═])$/;
const LIST_NUMBER = /^指标\d{1,2}[:：.、]?/;
const NUMBERED_INSIDE = /.指标\d{1,2}[:：]/;

/** A measure and its target in one text: two cells. */
const MEASURED_INSIDE = /[率度数量性况意例本准]\d[\d.,]{0,12}(?:[%％]|[元人次个家件台套户份篇场期批])$/;

const shapes = new TextMemory<Shape>(20_000);

/** Shape of a text whose lines are joined. Remembered, since documents repeat themselves. */
export function shapeOf(text: string): Shape {
  return shapes.of(text, measure);
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
  if (unit.length > 7 || /[率度性况本准果满意]/.test(unit.slice(1))) return false;
  // A year that begins a phrase is a name: 2024年人才计划经费.
  if (i === 4 && unit.length > 1 && unit.charAt(0) === '年' && !/^年(?:\d|底|末|内|前|以)/.test(unit)) return false;
  return unit.length <= 2 || (UNIT_HEAD.test(unit) && (unit.length <= 5 || /[/／·.元]/.test(unit)));
}

/** How much stands after the number and its unit that does not belong to a value: at least 0. */
function excess(text: string): number {
  let i = 0;
  while (i < text.length && !isDigit(text.charCodeAt(i))) i++;
  while (i < text.length && isNumberCharacter(text.charCodeAt(i))) i++;
  const percent = text.charAt(i - 1) === '%' || text.charAt(i - 1) === '％';
  const rest = text.slice(i).replace(/^(?:以上|以内|以下|左右)/, '');
  if (rest === '') return 0;
  if (percent) return 3 + 0.3 * rest.length;
  let score = 0;
  for (let k = 0; k < rest.length; k++) {
    // A second number belongs to dates, ranges and unit prices only.
    if (isDigit(rest.charCodeAt(k)) && !/[年月日\-~—至到/每.·]/.test(rest.charAt(k - 1)) && !isDigit(rest.charCodeAt(k - 1))) score += 2.5;
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
