/**
 * Tokens of a target. One scanner, asked for the token at a position; every token costs a bounded number of look-ups,
 * so that reading stays linear in the length of the text.
 */
import type { Comparator } from '../target.js';
import { type Word, wordAt } from './lexicon.js';
import { isNumeral, numeralValue } from './numerals.js';

/** A number in digits. `value` is NaN where it has more digits than a number can hold (a code). */
export interface NumberToken {
  readonly type: 'number';
  readonly value: number;
}

export type Token = (
  | NumberToken
  /** A number in Chinese characters; `value` null where the run is no number. 半 is 0.5. */
  | { readonly type: 'numeral'; readonly value: number | null }
  | { readonly type: 'comparator'; readonly comparator: Comparator; readonly weak?: true; readonly word?: true }
  | { readonly type: 'dash' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'punctuation'; readonly sentence: boolean }
  | { readonly type: 'each-sign' }
  | { readonly type: 'text' }
  | { readonly type: 'end' }
  | Exclude<Word, { readonly type: 'comparator' }>
) & { readonly start: number; readonly end: number };

/** Counts the tokens made, so that a test can prove that work grows with the length only. */
export interface Scanner {
  /** Text without blanks, signs half-width. */
  readonly text: string;
  steps: number;
}

export function scannerOf(text: string): Scanner {
  return { text, steps: 0 };
}

const COMPARATOR_SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '≥',
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '⪰': '≥',
  '>': '>',
  '﹥': '>',
  '≤': '≤',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '<': '<',
  '﹤': '<',
  '=': '=',
  '﹦': '=',
  '═': '=',
  '±': '±',
};

/** Two signs that stand for one: > and =, = and >, repeated signs. Undefined where they contradict each other. */
function combined(first: Comparator, second: Comparator): Comparator | undefined {
  if (first === second) return first;
  const pair = [first, second];
  if (pair.includes('±')) return undefined;
  const downward = pair.includes('<') || pair.includes('≤');
  const upward = pair.includes('>') || pair.includes('≥');
  if (downward && upward) return undefined;
  return downward ? '≤' : '≥';
}

function comparatorAt(text: string, start: number): { readonly comparator: Comparator; readonly end: number } | null {
  const code = text.charCodeAt(start);
  // Most of a text is Chinese, and no sign is.
  if (code >= 0x4e00 && code <= 0x9fff) return null;
  let comparator = COMPARATOR_SIGNS[text.charAt(start)];
  let end = start + 1;
  if (comparator === undefined) {
    if (text.startsWith('+/-', start)) return { comparator: '±', end: start + 3 };
    if (text.startsWith('+-', start)) return { comparator: '±', end: start + 2 };
    return null;
  }
  while (end < text.length) {
    const next = COMPARATOR_SIGNS[text.charAt(end)];
    if (next === undefined) break;
    const both = combined(comparator, next);
    if (both === undefined) break;
    comparator = both;
    end++;
  }
  return { comparator, end };
}

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** End of the run of digits that starts at `start`. */
export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** Whether a group of exactly three digits stands behind a separator at `at`. */
function isGroup(text: string, at: number): boolean {
  return isDigitAt(text, at) && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3);
}

/** 1,000 and 1，000 and 1'000 with groups of three; a decimal part; no sign. */
function numberAt(text: string, start: number): { readonly value: number; readonly end: number } {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  if (digits.length <= 3) {
    while (end < text.length && ',，'.includes(text.charAt(end)) && isGroup(text, end + 1)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text.charAt(end) === '.' && isDigitAt(text, end + 1)) {
    const fractionEnd = digitsEnd(text, end + 1);
    digits += text.slice(end, fractionEnd);
    end = fractionEnd;
  }
  return { value: digits.length <= 40 && significantDigits(digits) <= 15 ? Number(digits) : Number.NaN, end };
}

/** Digits without leading zeros, trailing zeros and the point. */
function significantDigits(digits: string): number {
  let first = -1;
  let last = -1;
  let point = 0;
  for (let i = 0; i < digits.length; i++) {
    const character = digits.charAt(i);
    if (character === '.') {
      if (first >= 0) point = 1;
    } else if (character !== '0') {
      if (first < 0) first = i;
      last = i;
    }
  }
  return first < 0 ? 1 : last - first + 1 - point;
}

const DASHES = '-–—―−~～∼〜－';
const SENTENCE = '。；;！!？?，,、：:';
const MARKS = '.．·"“”‘’\'`*※★☆●○◆◇■□▲△#&|…';

/** The token at `start`; of type "end" at the end of the text. */
export function tokenAt(scanner: Scanner, start: number): Token {
  scanner.steps++;
  const { text } = scanner;
  if (start >= text.length) return { type: 'end', start, end: start };
  if (isDigitAt(text, start)) {
    const { value, end } = numberAt(text, start);
    return { type: 'number', start, value, end };
  }
  const sign = comparatorAt(text, start);
  if (sign !== null) return { type: 'comparator', start, comparator: sign.comparator, end: sign.end };
  const character = text.charAt(start);
  if (DASHES.includes(character)) {
    let end = start + 1;
    while (end < text.length && DASHES.includes(text.charAt(end))) end++;
    return { type: 'dash', start, end };
  }
  if ('(（[【〔'.includes(character)) return { type: 'open', start, end: start + 1 };
  if (')）]】〕'.includes(character)) return { type: 'close', start, end: start + 1 };
  if (SENTENCE.includes(character)) return { type: 'punctuation', sentence: true, start, end: start + 1 };
  if (MARKS.includes(character)) return { type: 'punctuation', sentence: false, start, end: start + 1 };
  if (character === '每') return { type: 'each-sign', start, end: start + 1 };
  const found = wordAt(text, start);
  if (found !== null) return { start, end: found.end, ...found.word };
  if (character === '半') return { type: 'numeral', value: 0.5, start, end: start + 1 };
  if (isNumeral(character)) {
    let end = start + 1;
    while (end < text.length && isNumeral(text.charAt(end))) end++;
    return { type: 'numeral', value: numeralValue(text.slice(start, end)), start, end };
  }
  return { type: 'text', start, end: start + 1 };
}
