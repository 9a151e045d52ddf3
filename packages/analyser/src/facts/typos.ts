/** Misspellings by a table of confusions, and endings that differ from a common measure by one character. */
import { canonicalUnit } from '@perf-lint/core';
import { MEASURES, TYPOS } from '@perf-lint/data';
import { WordIndex } from '../lexicon/word-index.js';
import { jaroWinkler } from '../similarity/natural.js';
import type { RowFacts } from './facts.js';

export interface Typo {
  readonly kind: 'confusion' | 'missing' | 'near';
  readonly wrong: string;
  readonly right: string;
  /** The text with the misspelling put right. */
  readonly corrected: string;
}

const CONFUSIONS = new WordIndex(TYPOS.confusions.map(({ wrong, right }) => [wrong, right] as const));

/** First misspelling in a text, null where none is known. `bareName` is the name without brackets, "" for a value. */
export function typoIn(text: string, bareName: string): Typo | null {
  const found = CONFUSIONS.rightmost(text);
  if (found !== undefined && !isCrossed(text, found.start) && !isCrossed(text, found.end))
    return { kind: 'confusion', wrong: found.word, right: found.value, corrected: text.replace(found.word, found.value) };
  return (
    longYear(text) ??
    letterInNumber(text) ??
    doubledSign(text) ??
    (bareName === '' ? doubledUnit(text) : null) ??
    doubledWord(text) ??
    foreignLetter(text) ??
    missingCharacter(text) ??
    (bareName === '' ? null : nearMiss(text, bareName))
  );
}

const SOUND = new Set(TYPOS.sound);

/** 属地|满意度, 按排|查: a common word stands across the border of the misspelling, which then is none. */
function isCrossed(text: string, border: number): boolean {
  return border > 0 && border < text.length && SOUND.has(text.slice(border - 1, border + 1));
}

/** 20232年: a year of five digits. */
function longYear(text: string): Typo | null {
  const wrong = /(?<!\d)20\d{3}年/.exec(text)?.[0];
  if (wrong === undefined) return null;
  const right = `${wrong.slice(0, 4)}年`;
  return { kind: 'confusion', wrong, right, corrected: text.replace(wrong, right) };
}

/** Letters that look like digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { O: '0', o: '0', S: '5', l: '1', I: '1', B: '8' };

/**
 * ≥3O%, ≥9S%: a letter that looks like a digit. O behind a digit and before a sign or a Chinese character only: 2O2 and PM2.5 are symbols; any other before a
 * percent sign only: 4S店 is a word. A one as a letter before digits is a slip before a percent sign or a date's words (l0月).
 */
function letterInNumber(text: string): Typo | null {
  const found =
    /\d[\d.]*[Oo][\dOo]*(?=[%‰一-龥]|$)|\d[\d.]*[OoSlIB][\dOoSlIB]*(?=[%％‰])|(?<![A-Za-z\d])[lI][\dOolI]+(?=[%％‰年月日])/.exec(text)?.[0];
  if (found === undefined) return null;
  const right = found.replace(/[OoSlIB]/g, (letter) => LOOKS_LIKE[letter] ?? letter);
  return { kind: 'confusion', wrong: found, right, corrected: text.replace(found, right) };
}

/** ≥≥85%: a sign that stands there twice. */
function doubledSign(text: string): Typo | null {
  const found = /([≥≤><=])\1(?=\d)/.exec(text)?.[0];
  if (found === undefined) return null;
  const right = found.charAt(0);
  return { kind: 'confusion', wrong: found, right, corrected: text.replace(found, right) };
}

/** 500个个, 95%%, 150万万立方米: a unit, or the ten thousand before it, that stands there twice behind the number of a value. */
function doubledUnit(text: string): Typo | null {
  const found = /\d(?:([%‰])\1|([万亿])\2|([一-龥㎡]{1,2})\3$)/.exec(text);
  const unit = found?.[1] ?? found?.[2] ?? found?.[3];
  if (unit === undefined || (found?.[3] !== undefined && !canonicalUnit(unit).known)) return null;
  return { kind: 'confusion', wrong: unit + unit, right: unit, corrected: text.replace(unit + unit, unit) };
}

/** 服务对象对象: a word of two characters, written twice in a row. Reduplication (日日夜夜) repeats characters, not words. */
function doubledWord(text: string): Typo | null {
  const found = /([一-龥])(?!\1)([一-龥])\1\2/.exec(text)?.[0];
  if (found === undefined) return null;
  const right = found.slice(0, 2);
  return { kind: 'confusion', wrong: found, right, corrected: text.replace(found, right) };
}

/** Kana that machines take Chinese characters for. */
const KANA: Readonly<Record<string, string>> = {
  カ: '力',
  ロ: '口',
  ニ: '二',
  ハ: '八',
  エ: '工',
  ト: '卜',
  タ: '夕',
  増: '增',
  営: '营',
  検: '检',
  査: '查',
};

const ANY_KANA = new RegExp(`[${Object.keys(KANA).join('')}]`);

/** 服务能カ, エ作: a letter of another script among Chinese characters. */
function foreignLetter(text: string): Typo | null {
  const wrong = ANY_KANA.exec(text)?.[0] ?? '';
  const right = KANA[wrong];
  if (right === undefined || /[ぁ-ゖァ-ヺ]{2}/.test(text)) return null;
  return { kind: 'confusion', wrong, right, corrected: text.replace(wrong, right) };
}

/** 完天数: a character that is always followed by certain others, followed by another Chinese character. */
function missingCharacter(text: string): Typo | null {
  for (const { character, followed, missing } of TYPOS.followers) {
    const at = text.indexOf(character);
    const next = at < 0 ? '' : text.charAt(at + 1);
    if (next === '' || followed.includes(next) || !isHan(next)) continue;
    const corrected = text.slice(0, at + 1) + missing + text.slice(at + 1);
    return { kind: 'missing', wrong: character, right: missing, corrected };
  }
  return null;
}

function isHan(character: string): boolean {
  return character >= '一' && character <= '鿿';
}

const KNOWN_ENDINGS = new Set(MEASURES.flatMap(({ heads, not = [] }) => [...heads, ...not]));

/** Similarity from which two three-character endings differ by one character in place. */
const NEAR = 0.75;

/** 满意虔, 合恪率: three characters at the end that share two, in place, with a common measure and are no known word. */
function nearMiss(text: string, bareName: string): Typo | null {
  const ending = bareName.slice(-3);
  if (ending.length < 3 || KNOWN_ENDINGS.has(ending) || KNOWN_ENDINGS.has(ending.slice(-2)) || ending.endsWith('率')) return null;
  for (const right of TYPOS.near) {
    if (right.length !== 3 || ending.slice(0, 2) !== right.slice(0, 2) || !isVariant(ending.charAt(2))) continue;
    if (jaroWinkler(ending, right) >= NEAR) return { kind: 'near', wrong: ending, right, corrected: text.replace(ending, right) };
  }
  return null;
}

/** Characters that may well follow 满意, 合格 … and make another word. */
const OTHER_WORDS = '率度情程者人数量的性后并和与及标品证书';

function isVariant(character: string): boolean {
  return isHan(character) && !OTHER_WORDS.includes(character);
}

/** 宣传报道 with ≥12片: a unit that is a known misspelling beside these names. */
export function unitTypoIn({ bareName, target }: RowFacts): { readonly wrong: string; readonly right: string } | null {
  if (!('unitText' in target)) return null;
  for (const entry of TYPOS.units) if (target.unitText === entry.wrong && entry.with.some((word) => bareName.includes(word))) return entry;
  return null;
}
