/**
 * The quantities inside any text: names, goals and values that hold more than one number.
 */
import type { Comparator, Quantity } from '../target.js';
import { foldWidth } from '../text/fold-width.js';
import { isBlank } from '../text/joining.js';
import { TextMemory } from '../text/text-memory.js';
import { type Amount, readAmount } from './read-amount.js';
import { dateEndAt } from './read-date.js';
import { type Scanner, scannerOf, type Token, tokenAt } from './tokenizer.js';

/** A quantity with the place it stands at. */
export interface FoundQuantity extends Quantity {
  /** Printed before it (不低于90%) or behind it (90%以上), null where none is. */
  readonly comparator: Comparator | null;
  /** Span in the text as given, UTF-16 units, from the first digit to behind the unit. */
  readonly start: number;
  readonly end: number;
  /** True for numbers that are part of a date (2024年, 12月31日, 2024.12). */
  readonly date: boolean;
  /** False where the unit is not in the catalogue; its text may then be prose behind a bare number. */
  readonly knownUnit: boolean;
}

/** Text without blanks and with half-width signs, and for each of its units the position in the text as given. */
function withPositions(text: string): { readonly plain: string; readonly positions: readonly number[] } {
  const folded = foldWidth(text);
  const positions: number[] = [];
  let plain = '';
  // The last character is kept apart: asking for the end of a text that is still being joined copies all of it.
  let last = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    // A blank between two digits separates two numbers: it must not make one of them.
    if (isBlank(code)) {
      if (isThousandsBlank(folded, i)) continue;
      if (plain === '' || !isDigit(last) || !isDigit(folded.charCodeAt(i + 1))) continue;
      plain += '|';
      last = 0x7c;
    } else {
      plain += folded.charAt(i);
      last = code;
    }
    positions.push(i);
  }
  positions.push(folded.length);
  return { plain, positions };
}

/** 3 000: a blank before exactly three digits and behind at most three. */
function isThousandsBlank(text: string, at: number): boolean {
  const digit = (i: number): boolean => isDigit(text.charCodeAt(i));
  if (!digit(at - 1) || (digit(at - 2) && digit(at - 3) && digit(at - 4)) || text.charAt(at - 2) === '.') return false;
  return digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** 第3, GB50204: numbers that count nothing. */
function isLabel(scanner: Scanner, start: number): boolean {
  if (start === 0) return false;
  const before = scanner.text.charCodeAt(start - 1);
  return scanner.text.charAt(start - 1) === '第' || isLatin(before);
}

/** A unit read from prose that runs on (200按时领取) belongs to the text, not to the number. */
function settled(amount: Amount): Amount {
  if (amount.knownUnit) return amount;
  return { ...amount, unit: '', unitText: '', per: [], end: amount.end - amount.unitText.length };
}

/** Words that begin like an amount and are none: 一次性. */
const NO_AMOUNTS = ['一次性', '十分', '一人一', '一户一', '一批一', '一件事', '一张网', '三方'];

function amountAt(scanner: Scanner, token: Token): Amount | null {
  if (token.type !== 'number' && token.type !== 'numeral' && token.type !== 'fraction' && token.type !== 'hundred') return null;
  if (token.type === 'numeral' && NO_AMOUNTS.some((word) => scanner.text.startsWith(word, token.start))) return null;
  if (isLabel(scanner, token.start)) return null;
  return readAmount(scanner, token.start);
}

/** 以上 and the like behind the amount. */
function boundBehind(scanner: Scanner, end: number): Comparator | null {
  const token = tokenAt(scanner, end);
  return token.type === 'bound' ? token.comparator : null;
}

/**
 * All quantities of a text in order, dates marked as such. Chinese numerals count only where a known unit follows (两次, 三个月);
 * ordinals (第三), codes (GB50204) and idioms (一次性) are left out. Linear in the length of the text.
 */
export function numbersIn(text: string): readonly FoundQuantity[] {
  return text.length > LONGEST_REMEMBERED ? findNumbers(text) : remembered.of(text, findNumbers);
}

/** Names and values come again in rows, facts and rules; whole lines and goals do not. */
const LONGEST_REMEMBERED = 80;
const remembered = new TextMemory<readonly FoundQuantity[]>(8_000);

function findNumbers(text: string): readonly FoundQuantity[] {
  const { plain, positions } = withPositions(text);
  const scanner = scannerOf(plain);
  const found: FoundQuantity[] = [];
  let comparator: Comparator | null = null;
  let borrowed = -1;
  const place = (at: number): number => positions[at] ?? text.length;
  const add = (amount: Amount, bound: Comparator | null, date: boolean): void => {
    const { number, factor, unit, unitText, per, knownUnit } = amount;
    const end = place(Math.max(amount.end - 1, amount.start)) + 1;
    found.push({ number, factor, unit, unitText, per, comparator: bound, start: place(amount.start), end, date, knownUnit });
  };
  for (let at = 0; at < plain.length; ) {
    const token = tokenAt(scanner, at);
    if (token.type === 'comparator') {
      comparator = token.comparator;
      at = token.end;
      continue;
    }
    const label = isLabel(scanner, token.start);
    const dateEnd = (token.type === 'number' || token.type === 'numeral') && !label ? dateEndAt(scanner, at) : -1;
    if (dateEnd > at) {
      addDate(scanner, at, dateEnd, (amount) => add(amount, null, true));
      comparator = null;
      at = dateEnd;
      continue;
    }
    const amount = amountAt(scanner, token);
    if (amount !== null) {
      const own = settled(amount);
      borrowed = lendUnit(scanner, found, own, borrowed);
      add(own, comparator ?? boundBehind(scanner, own.end), false);
      const next = tokenAt(scanner, own.end);
      borrowed = (next.type === 'dash' || next.type === 'range') && own.unitText === '' ? found.length - 1 : -1;
      comparator = null;
      at = Math.max(own.end, token.end);
      continue;
    }
    if (token.type !== 'filler' && token.type !== 'dash' && token.type !== 'range') comparator = null;
    at = token.end;
  }
  return found;
}

/** The first end of "300-400人" borrows the unit of the second. */
function lendUnit(scanner: Scanner, found: FoundQuantity[], amount: Amount, borrower: number): number {
  const first = found[borrower];
  if (first === undefined || amount.unitText === '') return -1;
  scanner.steps++;
  if (first.factor === 1)
    found[borrower] = { ...first, factor: amount.factor, unit: amount.unit, unitText: amount.unitText, per: amount.per };
  return -1;
}

/** The numbers of a date, each with 年, 月 or 日 for its unit. */
function addDate(scanner: Scanner, start: number, end: number, add: (amount: Amount) => void): void {
  for (let at = start; at < end; ) {
    const token = tokenAt(scanner, at);
    const value = token.type === 'number' || token.type === 'numeral' ? token.value : null;
    if (value !== null && !Number.isNaN(value)) {
      const mark = scanner.text.charAt(token.end);
      const unit = '年月日号'.includes(mark) && mark !== '' && token.end < end ? mark : '';
      add({
        number: value,
        factor: 1,
        unit: unit === '号' ? '天' : unit === '日' ? '天' : unit,
        unitText: unit,
        per: [],
        start: token.start,
        end: token.end + unit.length,
        knownUnit: true,
      });
    }
    at = token.end;
  }
}
