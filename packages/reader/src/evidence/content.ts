/**
 * What a cell holds, told from its text alone.
 */
import { canonicalUnit, compact } from '@perf-lint/core';
import { CELL_WORDS, PROJECT_READING } from '@perf-lint/data';
import { pattern } from './vocabulary/pattern.js';
import { MONEY_UNITS, SIGN_WORDS, VALUE_ENDS, VALUE_STARTS } from './vocabulary/words.js';

const COMPARATORS = new Set([
  '≥',
  '≤',
  '=',
  '>',
  '<',
  '＝',
  '＞',
  '＜',
  '≧',
  '≦',
  '⩾',
  '⩽',
  '>=',
  '<=',
  '=>',
  '=<',
  '＞=',
  '＜=',
  '＞＝',
  '＜＝',
  '±',
  '≠',
  '═',
  ...SIGN_WORDS,
  '区间',
]);
const QUALITATIVE = new Set(CELL_WORDS.qualitative);
const QUANTITATIVE = new Set(CELL_WORDS.quantitative);
const DIRECTIONS: ReadonlyMap<string, 'positive' | 'negative'> = new Map([
  ...CELL_WORDS.positive.map((word) => [word, 'positive'] as const),
  ...CELL_WORDS.negative.map((word) => [word, 'negative'] as const),
]);
/** Scales that some provinces print in the unit column. */
const SCALES = new Set(CELL_WORDS.scales);

/** A comparator alone in its cell: ≥, <=, 大于等于. */
export function isComparator(text: string): boolean {
  return text.length <= 5 && COMPARATORS.has(compact(text));
}

/** 定性 alone in its cell. */
export function isQualitativeMark(text: string): boolean {
  return text.length <= 8 && QUALITATIVE.has(compact(text));
}

/** 定量 alone in its cell. */
export function isQuantitativeMark(text: string): boolean {
  return text.length <= 8 && QUANTITATIVE.has(compact(text));
}

/** 正向 or 反向 alone in its cell, null if neither. */
export function directionOf(text: string): 'positive' | 'negative' | null {
  return text.length <= 8 ? (DIRECTIONS.get(compact(text)) ?? null) : null;
}

/** A unit alone in its cell. */
export function isUnitWord(text: string): boolean {
  if (text.length > 10) return false;
  const bare = compact(text);
  if (SCALES.has(bare)) return true;
  // %(百分比) says its unit twice.
  const reading = canonicalUnit(bare.replace(/^([^(（]{1,4})[(（][^()（）]+[)）]$/, '$1'));
  return reading.known || (reading.unit === '' && bare !== '');
}

/** A number alone: 95, 8,827,620.53, 20.0 0. */
export function isNumber(text: string): boolean {
  return /^[-+]?\d[\d,，\s]*(?:\.[\d\s]*)?$/.test(text) && text.length <= 24;
}

const MONEY = pattern`^\d[\d,.]*(?:${MONEY_UNITS}|万)$`;

/** 目标1, 指标2：, alone: the number of the name behind it. */
export function isNumberOfName(text: string): boolean {
  return /^[目指]标\d{1,2}[:：.、]?$/.test(text);
}

/** An amount of money as tables print it: with decimals or thousands separators, or a plain whole number. */
export function isAmount(text: string): boolean {
  const bare = compact(text);
  return /^-?\d{1,3}(?:[,，]\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(bare) || MONEY.test(bare);
}

/** Digits and letters without a decimal point, at least three: a code of a unit or project. */
export function isCode(text: string): boolean {
  const bare = compact(text);
  return /^\d[0-9A-Z]{2,40}$/i.test(bare);
}

const CODE_BEHIND_OFFICE = pattern`^(.*${PROJECT_READING.officeEnds})\s*(0\d{2,10})$`;

/** A code with a name behind it: "820001-井研县...", "[015001]武汉市...", "(433001)乌海市..."; or with an office before it: "云溪县交通运输局 048". */
export function splitCodeName(text: string): { code: string; name: string } | null {
  const joined = text.trim();
  const bracketed = /^[[(（【]\s*([0-9A-Za-z]{2,40})\s*[\])）】]\s*(.+)$/s.exec(joined);
  if (bracketed) return { code: bracketed[1] ?? '', name: bracketed[2] ?? '' };
  const behind = CODE_BEHIND_OFFICE.exec(joined);
  if (behind) return { code: behind[2] ?? '', name: behind[1] ?? '' };
  const dashed = /^([0-9][0-9A-Z\s]{1,60})\s*[-—–_]\s*(\S.*)$/s.exec(joined);
  if (!dashed) return null;
  const code = compact(dashed[1] ?? '');
  // "2023-112号..." and "2024-2027年..." are names that begin with a year.
  if (/^(?:19|20)\d{2}$/.test(code)) return null;
  return { code, name: dashed[2] ?? '' };
}

const SIGNED = pattern`^(?:[≥≤=><＝＞＜≧≦±⩾⩽]|>=|<=|\d|定性|${SIGN_WORDS})`;
const RATE_OF_NUMBERED = /^\d+[一-龥][^\d%％]*(?:率|比例|占比)$/;
const OPENS_VALUE = pattern`^${VALUE_STARTS}`;
const CLOSES_VALUE = pattern`${[...VALUE_ENDS, ...CELL_WORDS.shortValueEnds]}$`;
const NAMED = pattern`${CELL_WORDS.nameEnds}$`;

/** How much a text looks like a target value: 2 for a number with comparator or unit, 1 for words that values are made of, 0 else. */
export function valueLikeness(text: string): number {
  const bare = compact(text);
  if (SIGNED.test(bare)) {
    // "12333 政策咨询…" is a name: a number followed by many words; so is 7岁以下儿童健康管理率.
    if (RATE_OF_NUMBERED.test(bare)) return 0.5;
    return bare.length <= 14 || /^[≥≤=><＝＞＜≧≦]/.test(bare) ? 2 : 0.5;
  }
  // 每亩300: the standard before its number.
  if (/^每[一-龥]{1,3}\d[\d.,]*(?:元|万元)?$/.test(bare)) return 2;
  // 应保尽保
  if (/^应(.)尽\1$/.test(bare)) return 1.5;
  if (bare.length <= 12 && OPENS_VALUE.test(bare)) return 1;
  if (bare.length <= 10 && CLOSES_VALUE.test(bare)) return 0.7;
  return 0;
}

/** How much a text looks like an indicator's name: 1 and more for yes, negative for no. */
export function nameLikeness(text: string): number {
  const bare = compact(text);
  if (bare === '') return -1;
  if (/^[≥≤=><＝＞＜≧≦±]/.test(bare)) return -3;
  if (isNumber(bare) || /^\d[\d.,]*[%％]$/.test(bare)) return -3;
  let score = 0.5;
  if (NAMED.test(bare)) score += 1;
  if (bare.length >= 4) score += 0.5;
  if (bare.length > 60) score -= 1;
  if (valueLikeness(bare) >= 1) score -= 1;
  return score;
}
