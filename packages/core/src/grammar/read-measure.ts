/**
 * Quantities, lengths of time and ranges with the words around them: 不低于95分, 每年1次, 90%-95%, ±3%以内, 比上年增加5%.
 */
import type { Comparator, DurationTarget, QuantityTarget, RangeTarget } from '../target.js';
import type { UnitKind } from '../units/catalogue.js';
import { canonicalUnit, unitKind } from '../units/units.js';
import { type Amount, readAmount, tidy } from './read-amount.js';
import { isYear, wordedYearEndAt } from './read-date.js';
import { closingEnd, endsHere } from './read-suffix.js';
import { isDigitAt, type Scanner, type Token, tokenAt } from './tokenizer.js';

export type Measure = QuantityTarget | DurationTarget | RangeTarget;

/** What the words before a number say. */
interface Prefix {
  comparator: Comparator | null;
  /** 控制在: gives way to a bound behind the number. */
  weak: boolean;
  change: 'increase' | 'decrease' | null;
  /** 比上年: the next amount is a change even without 增加. */
  baseline: boolean;
  readonly each: string[];
  /** Text that the grammar does not know, before the number. */
  text: string;
  /** Whether a comparator stands behind that text. */
  settled: boolean;
  end: number;
}

/** Longest text before a number that may be the repeated name of the indicator. */
const LONGEST_NAME = 30;
/** Longest text before a number without a comparator between them (新增就业5000人). */
const LONGEST_LEAD = 10;

/** Heads of names after which a bare number is the value: 完成率100%, 补助人数200人. */
const MEASURE_HEADS = '率度数量额费本价积长值期限准例';
/** Characters that make the number behind them something else: 第3名, 前10名. */
const ORDINAL_MARKS = '第前年月日号级';

function changeEnds(scanner: Scanner, end: number): boolean {
  // 提高到95% is a level, 提高5% a change.
  const next = tokenAt(scanner, end);
  return next.type === 'range' || (next.type === 'filler' && scanner.text.startsWith('为', next.start));
}

/** Takes one token before the number; false where it cannot stand there. */
function takePrefix(scanner: Scanner, prefix: Prefix, token: Token): boolean {
  switch (token.type) {
    case 'comparator':
      if (prefix.comparator !== null && !prefix.weak && prefix.comparator !== token.comparator) return false;
      prefix.comparator = token.comparator;
      prefix.weak = token.weak === true;
      prefix.settled = true;
      break;
    case 'baseline':
      prefix.baseline = true;
      break;
    case 'change':
      if (!changeEnds(scanner, token.end)) prefix.change = token.change;
      break;
    case 'each':
      prefix.each.push(token.base);
      break;
    case 'each-sign':
      return takeEach(scanner, prefix, token);
    case 'filler':
    case 'range':
      if (prefix.text !== '' && !prefix.settled) prefix.text += scanner.text.slice(token.start, token.end);
      break;
    case 'close':
    case 'end':
      return false;
    case 'open':
      // A note inside the name, such as （含）; a bracket around the number itself is taken off beforehand.
      prefix.end = closingEnd(scanner, token.end);
      return prefix.text !== '';
    case 'punctuation': {
      // A formula (实际数/计划数*100%) explains a value and is none.
      if (scanner.text.charAt(token.start) === '*') return false;
      const colon = '：:'.includes(scanner.text.charAt(token.start));
      if (token.sentence && !colon) return false;
      if (colon) prefix.settled = prefix.text !== '';
      break;
    }
    default: {
      const dated = '比较'.includes(scanner.text.charAt(token.start)) ? wordedYearEndAt(scanner, token.end) : -1;
      if (dated > 0) {
        prefix.baseline = true;
        prefix.end = dated;
        return true;
      }
      prefix.text += scanner.text.slice(token.start, token.end);
      prefix.settled = false;
      if (prefix.text.length > LONGEST_NAME) return false;
    }
  }
  prefix.end = Math.max(prefix.end, token.end);
  return true;
}

/** 每年, 每人每月, 每个村. */
function takeEach(scanner: Scanner, prefix: Prefix, token: Token): boolean {
  let length = 0;
  for (let size = 1; size <= 5; size++) {
    const word = scanner.text.slice(token.end, token.end + size);
    if (word.length === size && !word.includes('每') && canonicalUnit(word).known && canonicalUnit(word).per.length === 0) length = size;
  }
  if (length === 0) {
    prefix.text += '每';
    prefix.settled = false;
    prefix.end = token.end;
    return true;
  }
  prefix.each.push(canonicalUnit(scanner.text.slice(token.end, token.end + length)).unit);
  prefix.end = token.end + length;
  return true;
}

/** The words from `start` up to the first amount, and that amount. */
function readPrefix(scanner: Scanner, start: number): { readonly prefix: Prefix; readonly amount: Amount } | null {
  const prefix: Prefix = { comparator: null, weak: false, change: null, baseline: false, each: [], text: '', settled: false, end: start };
  // 2024年培训200人: the date is not what is counted. A value that is only a date has been read before.
  const dated = wordedYearEndAt(scanner, start);
  const next = dated > 0 ? tokenAt(scanner, dated).type : 'end';
  if (next !== 'end' && next !== 'number' && next !== 'numeral' && !endsHere(scanner, dated)) prefix.end = dated;
  for (;;) {
    // Behind a date a dash joins it to another (2023年12月-2024年) and is no minus.
    const signed = (prefix.text === '' && prefix.end !== dated) || prefix.settled;
    const amount = readAmount(scanner, prefix.end, signed);
    if (amount !== null) return { prefix, amount };
    const token = tokenAt(scanner, prefix.end);
    if (token.type === 'number' || !takePrefix(scanner, prefix, token)) return null;
  }
}

/** Whether text before a number may be passed over: a name with a comparator, a name that ends in a measure, a short lead. */
function leadPasses(scanner: Scanner, prefix: Prefix, amount: Amount): boolean {
  const { text } = prefix;
  if (text === '' || prefix.settled || prefix.baseline || prefix.change !== null) return true;
  const last = text.charAt(text.length - 1);
  if (ORDINAL_MARKS.includes(last)) return false;
  if (MEASURE_HEADS.includes(last)) return true;
  // 查处一批, 形成一套: 一 is no count.
  if (scanner.text.charAt(amount.start) === '一') return false;
  if (!amount.knownUnit || amount.unitText === '' || text.length > LONGEST_LEAD) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

interface Suffix {
  readonly comparator: Comparator | null;
  readonly end: number;
}

/** 以上, 左右, 到位, notes in brackets and closing marks behind the amount, up to the end; null where anything else follows. */
function readSuffix(scanner: Scanner, start: number): Suffix | null {
  let at = start;
  let comparator: Comparator | null = null;
  for (;;) {
    const token = tokenAt(scanner, at);
    switch (token.type) {
      case 'end':
        return { comparator, end: at };
      case 'bound':
        comparator ??= token.comparator;
        at = token.end;
        break;
      case 'open':
        at = closingEnd(scanner, token.end);
        break;
      case 'filler':
        if (!token.behind) return null;
        at = token.end;
        break;
      case 'hundred':
        return null;
      case 'punctuation':
        if (tokenAt(scanner, token.end).type !== 'end') return null;
        at = token.end;
        break;
      default:
        return null;
    }
  }
}

const ADVERBS = ['及时', '有效', '足额', '准时', '顺利', '如期', '全', '性'];

/** 3个园区, 10名教师, 5篇论文: a measure word takes a short noun behind it, which adds nothing to the amount. */
function suffixBehindNoun(scanner: Scanner, amount: Amount): Suffix | null {
  const takesNoun = amount.per.length === 0 && (NOUN_KINDS.has(unitKind(amount.unitText)) || amount.unitText === '名');
  // 打造一支队伍 counts nothing.
  if (
    !takesNoun ||
    !amount.knownUnit ||
    !isDigitAt(scanner.text, amount.start) ||
    ADVERBS.some((word) => scanner.text.startsWith(word, amount.end))
  )
    return null;
  let end = amount.end;
  while (end - amount.end < 4) {
    const code = scanner.text.charCodeAt(end);
    if (!(code >= 0x4e00 && code <= 0x9fff) || tokenAt(scanner, end).type !== 'text') break;
    end++;
  }
  return end === amount.end ? null : readSuffix(scanner, end);
}

const NOUN_KINDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['bodies', 'events', 'cases', 'documents', 'things', 'it']);

/** ≥ with 以上 agrees, ≥ with 以内 does not; ± goes with 以内. Undefined where they contradict. */
function settle(prefix: Prefix, suffix: Comparator | null): Comparator | null | undefined {
  if (suffix === null) return prefix.comparator;
  if (prefix.comparator === null || prefix.weak) return suffix;
  if (prefix.comparator === '±') return suffix === '≤' ? '±' : undefined;
  if (prefix.comparator === '=') return suffix;
  const upward = prefix.comparator === '≥' || prefix.comparator === '>';
  return upward === (suffix === '≥') ? prefix.comparator : undefined;
}

/** Puts 每年, 人均 behind the unit: 每年1次 is 1次/年. A rate keeps its % alone. */
function withEach(amount: Amount, each: readonly string[]): Amount {
  if (each.length === 0 || amount.unitText === '' || !amount.knownUnit || unitKind(amount.unitText) === 'rate') return amount;
  const unitText = `${amount.unitText}${amount.unitText.endsWith('/') ? '' : '/'}${each.join('/')}`;
  const { unit, per, known } = canonicalUnit(unitText);
  return known ? { ...amount, unit, per, unitText } : amount;
}

function measureOf(prefix: Prefix, found: Amount, comparator: Comparator | null): QuantityTarget | DurationTarget {
  const { number, factor, unit, unitText, per } = withEach(found, prefix.each);
  const negative = number < 0 && (prefix.change !== null || prefix.baseline);
  const change = prefix.change ?? null;
  const quantity = { comparator, number: negative ? -number : number, factor, unit, unitText, per };
  const changed = change === null ? {} : { change: negative ? ('decrease' as const) : change };
  return unitKind(unitText) === 'time' ? { kind: 'duration', ...quantity, ...changed } : { kind: 'quantity', ...quantity, ...changed };
}

/** The second amount of a range behind a dash, 至 or 到; null where there is none. */
function rangeEnd(scanner: Scanner, first: Amount): Amount | null {
  const token = tokenAt(scanner, first.end);
  if (token.type !== 'dash' && token.type !== 'range') return null;
  return readAmount(scanner, token.end, token.type === 'range');
}

function sameBases(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((base, i) => base === b[i]);
}

/** Both ends with one factor and unit: 0-0.8万元, 8000元-1万元. Null where the units differ. */
function rangeOf(low: Amount, high: Amount, comparator: Comparator | null): RangeTarget | null {
  const bare = low.unitText === '' && low.factor === 1;
  const borrowed = high.unitText === '' && high.factor === 1;
  const unit = borrowed ? low : high;
  if (!bare && !borrowed && low.unitText !== '' && (low.unit !== high.unit || !sameBases(low.per, high.per))) return null;
  const ends = { low: low.number, high: high.number };
  // 8000元-1万元: the first end in the factor of the second. "5-10万" borrows it.
  if (!bare && !borrowed && low.factor !== unit.factor) ends.low = tidy((low.number * low.factor) / unit.factor);
  if (ends.low !== 0 && (Math.abs(ends.low) > 1e18 || Math.abs(ends.low) < 1e-12)) return null;
  return {
    kind: 'range',
    ...ends,
    factor: unit.factor,
    unit: unit.unit,
    unitText: unit.unitText,
    per: unit.per,
    ...(comparator === null ? {} : { comparator }),
  };
}

/** ≥90%且≤95%, 大于等于90%小于95%: two bounds of one quantity are a range. */
function secondBound(scanner: Scanner, first: Amount, lower: Comparator | null): Amount | null {
  if (lower !== '≥' && lower !== '>') return null;
  let at = first.end;
  let token = tokenAt(scanner, at);
  if (token.type === 'punctuation' || '且并'.includes(scanner.text.charAt(at) || '#')) {
    at = token.end;
    token = tokenAt(scanner, at);
  }
  if (token.type !== 'comparator' || (token.comparator !== '≤' && token.comparator !== '<')) return null;
  return readAmount(scanner, token.end);
}

/**
 * Whether the unit may stand in a target: not one that completes a date or a document number (104号), and an unknown word of more than one
 * character only behind a comparator (2024农民工 is a heading).
 */
function unitPasses(amount: Amount, compared: boolean): boolean {
  if (unitKind(amount.unitText) === 'date') return false;
  // A calendar year that no date took is no length of time.
  if (amount.unit === '年' && isYear(amount.number)) return false;
  return amount.knownUnit || compared || amount.unitText.length === 1 || amount.unitText.includes('/');
}

/** "3" in "3人/次以上": everything from `start` to the end as one measure, null where it is none or more than one. */
function measureFrom(scanner: Scanner, start: number): Measure | null {
  const read = readPrefix(scanner, start);
  if (read === null) return null;
  const { prefix, amount } = read;
  if (!leadPasses(scanner, prefix, amount)) return null;
  const high = rangeEnd(scanner, amount);
  if (high !== null) {
    const suffix = readSuffix(scanner, high.end);
    return suffix === null
      ? null
      : rangeOf(withEach(amount, prefix.each), withEach(high, prefix.each), prefix.weak ? null : prefix.comparator);
  }
  const upper = secondBound(scanner, amount, prefix.comparator);
  if (upper !== null) return readSuffix(scanner, upper.end) === null ? null : rangeOf(amount, upper, null);
  const suffix = readSuffix(scanner, amount.end) ?? suffixBehindNoun(scanner, amount);
  if (suffix === null) return null;
  const comparator = settle(prefix, suffix.comparator);
  return comparator === undefined || !unitPasses(amount, comparator !== null) ? null : measureOf(prefix, amount, comparator);
}

/** Position of the only comparator of the text where something stands before it, -1 if there is none or more than one. */
function onlyComparator(scanner: Scanner): number {
  let last = -1;
  let sentences = 0;
  for (let at = 0; at < scanner.text.length; ) {
    const token = tokenAt(scanner, at);
    if (token.type === 'comparator') {
      if (last >= 0) return -1;
      last = at;
    }
    if (token.type === 'punctuation' && token.sentence) sentences++;
    at = token.end;
  }
  // Several clauses are prose that happens to end in a number.
  return sentences > 1 ? -1 : last;
}

/** Reads a whole value as one measure; null where it is none, or where real text stands around the number. */
export function readMeasure(scanner: Scanner): Measure | null {
  const whole = measureFrom(scanner, 0);
  if (whole !== null) return whole;
  const at = onlyComparator(scanner);
  if (at <= 0 || at > LONGEST_NAME * 2) return null;
  return measureFrom(scanner, at);
}
