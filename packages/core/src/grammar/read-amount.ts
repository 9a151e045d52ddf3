/**
 * One amount of a target: number, factor, unit. No comparator, no words around it.
 */
import type { Quantity } from '../target.js';
import { unitAt } from '../units/units.js';
import { isDigitAt, type Scanner, type Token, tokenAt } from './tokenizer.js';

/** An amount and the position behind it. */
export interface Amount extends Quantity {
  readonly start: number;
  readonly end: number;
  /** False where the unit is not in the catalogue, true where it is or none is printed. */
  readonly knownUnit: boolean;
}

/** Fifteen significant digits: keeps products with powers of ten free of binary dust. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Brings factors beyond those of the model into the number: 3百万元 → 300 万 元. */
function modelFactor(number: number, factor: number): Pick<Quantity, 'number' | 'factor'> {
  switch (factor) {
    case 1:
    case 100:
    case 1000:
    case 10_000:
    case 100_000_000:
      return { number, factor };
    default: {
      const base = factor > 100_000_000 ? 100_000_000 : 10_000;
      return { number: tidy((number * factor) / base), factor: base };
    }
  }
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/**
 * End of a unit that the catalogue does not know: up to three Chinese characters or six letters, followed by the end or by something
 * that closes a target. Longer words are prose.
 */
function unknownUnitEnd(scanner: Scanner, start: number): number {
  const { text } = scanner;
  // 万 and 亿 that follow a factor already read are no unit.
  if ('万亿'.includes(text.charAt(start))) return start;
  const han = isHan(text.charCodeAt(start));
  const limit = start + (han ? 3 : 6);
  let end = start;
  while (end < limit && end < text.length) {
    const code = text.charCodeAt(end);
    if (han ? !isHan(code) || tokenAt(scanner, end).type !== 'text' : !isLatin(code)) break;
    end++;
  }
  if (end === start) return start;
  const next = tokenAt(scanner, end);
  const closed =
    next.type === 'end' ||
    next.type === 'bound' ||
    next.type === 'dash' ||
    next.type === 'open' ||
    next.type === 'close' ||
    next.type === 'punctuation';
  return closed ? end : start;
}

interface UnitPart extends Omit<Quantity, 'number' | 'factor'> {
  readonly factor: number;
  readonly end: number;
  readonly known: boolean;
}

/** A unit in brackets behind its number: 100.00(%), 85.00（万元）. Null where the brackets hold anything but a unit of the catalogue. */
function bracketedUnit({ text }: Scanner, start: number): UnitPart | null {
  if (text.charAt(start) !== '(' && text.charAt(start) !== '（') return null;
  const found = unitAt(text, start + 1);
  if (found === null || found.unit === '' || !found.known) return null;
  if (text.charAt(found.end) !== ')' && text.charAt(found.end) !== '）') return null;
  const unitText = text.slice(found.head, found.end);
  return { factor: found.factor, unit: found.unit, unitText, per: found.per, end: found.end + 1, known: true };
}

function unitPart(scanner: Scanner, start: number): UnitPart {
  const { text } = scanner;
  const bracketed = bracketedUnit(scanner, start);
  if (bracketed !== null) return bracketed;
  const found = unitAt(text, start);
  if (found !== null) {
    if (found.unit === '' && found.end < text.length) {
      const end = unknownUnitEnd(scanner, found.end);
      const unitText = text.slice(found.end, end);
      return { factor: found.factor, unit: unitText, unitText, per: [], end, known: unitText === '' };
    }
    return {
      factor: found.factor,
      unit: found.unit,
      unitText: text.slice(found.head, found.end),
      per: found.per,
      end: found.end,
      known: found.known || found.unit === '',
    };
  }
  const end = unknownUnitEnd(scanner, start);
  const unitText = text.slice(start, end);
  return { factor: 1, unit: unitText, unitText, per: [], end, known: end === start };
}

/** 百分之九十五, 千分之3. */
function fractionAmount(scanner: Scanner, fraction: Token & { readonly type: 'fraction' }): Amount | null {
  const token = tokenAt(scanner, fraction.end);
  let value: number | null = null;
  if (token.type === 'number' && !Number.isNaN(token.value)) value = token.value;
  else if (token.type === 'numeral' && scanner.text.charAt(token.start) !== '半') value = token.value;
  else if (token.type === 'hundred') return { ...percent(fraction, 100), end: fraction.end + 1 };
  return value === null ? null : { ...percent(fraction, value), end: token.end };
}

function percent(at: { readonly start: number; readonly end: number }, value: number, unit = '%'): Amount {
  return { number: value, factor: 1, unit, unitText: unit, per: [], start: at.start, end: at.end, knownUnit: true };
}

/** The number of an amount: digits, Chinese numerals with a known unit behind them, a minus sign where `signed`. */
function numberPart(
  scanner: Scanner,
  start: number,
  signed: boolean,
): { readonly value: number; readonly end: number; readonly numeral: boolean } | null {
  const token = tokenAt(scanner, start);
  if (token.type === 'number') return Number.isNaN(token.value) ? null : { value: token.value, end: token.end, numeral: false };
  if (token.type === 'numeral') return token.value === null ? null : { value: token.value, end: token.end, numeral: true };
  if (token.type === 'dash' && signed && token.end === token.start + 1 && '-−–－'.includes(scanner.text.charAt(token.start))) {
    const next = tokenAt(scanner, token.end);
    if (next.type !== 'number' || Number.isNaN(next.value)) return null;
    return { value: next.value === 0 ? 0 : -next.value, end: next.end, numeral: false };
  }
  if (signed && scanner.text.charAt(start) === '+' && isDigitAt(scanner.text, start + 1)) return numberPart(scanner, start + 1, false);
  return null;
}

/**
 * Reads the amount that starts at `start`, null where none does. `signed`: a minus sign may stand before it
 * (at the start of a value or behind a comparator, where it cannot be a range sign).
 */
export function readAmount(scanner: Scanner, start: number, signed = false): Amount | null {
  const first = tokenAt(scanner, start);
  if (first.type === 'fraction') {
    const amount = fractionAmount(scanner, first);
    return amount === null ? null : { ...amount, unit: first.unit, unitText: first.unit };
  }
  if (first.type === 'hundred') return percent(first, 100);
  const number = numberPart(scanner, start, signed);
  if (number === null) return null;
  let unitStart = number.end;
  const about = tokenAt(scanner, unitStart);
  if (about.type === 'about' && unitAt(scanner.text, about.end) !== null) unitStart = about.end;
  const unit = unitPart(scanner, unitStart);
  if (number.numeral && (unit.unitText === '' || !unit.known) && !(unit.factor > 1)) return null;
  // 十分 is "very", never ten points.
  if (number.numeral && unit.unitText === '分' && scanner.text.startsWith('十分', start)) return null;
  let end = unit.end;
  let value = number.value;
  // 一年半, 2个月半
  if (scanner.text.charAt(end) === '半' && unit.known && ['年', '月', '天', '小时'].includes(unit.unit) && unit.per.length === 0) {
    value += 0.5;
    end++;
  }
  const own = modelFactor(value, unit.factor);
  return {
    number: own.number,
    factor: own.factor,
    unit: unit.unit,
    unitText: unit.unitText,
    per: unit.per,
    start,
    end,
    knownUnit: unit.known,
  };
}
