/**
 * Where a target may end that begins at a place of a text whose cells run on: behind its number and as much of a unit as may be its own, or behind
 * words that are like a value.
 */
import { unitAt } from '@perf-lint/core';
import { CELL_WORDS } from '@perf-lint/data';
import { wordsOfValue } from './composed.js';
import { ROW_WEIGHTS } from './row-weights.js';
import { shapeOf } from './shape.js';
import { pattern, stickyPattern } from './vocabulary/pattern.js';
import { RESULT, SIGN_WORDS } from './vocabulary/words.js';

/** Where a cell may end, with its evidence in logits. */
export interface Ending {
  readonly to: number;
  readonly score: number;
  /** Where the next cell begins, if not behind this one. */
  readonly next?: number;
}

const LONGEST_LIST = 240;
/** Characters of a name's last word that may stand for a unit. */
const LONGEST_NAMED = 5;
const SHORTEST_NAMED = 2;
const WORD = /^[一-龥]+$/;
const MULTIPLE = /[万亿]/y;
/** Letters right behind a number are its unit, known or not: 300DPI. */
const LETTERS = /[A-Za-z]{1,6}(?![A-Za-z\d])/y;
const PER = /[/／](?=[一-龥])/y;
const LONGEST_PER = 3;
const LONGEST_WORDS = 16;
/** Least likeness to a value for words with no number. */
const LEAST_WORDED = -0.4;
const USUAL_WORDS = 3;

/** Signs and words before the number of a target, 每年 among them; 二 and 工 are signs that a scan misread. */
const COMPARATOR = stickyPattern`${CELL_WORDS.everies}{1,2}(?=\d)|[≥≤＞＜=＝═≧≦⩾⩽±><]=?|${[...SIGN_WORDS, ...CELL_WORDS.spokenComparators]}(?=\s?\d)|[二工](?=\d)|各(?=\s?\d)`;
export const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DATE = stickyPattern`(?:(?:19|20)\d{2}[年.-]\d{1,2}(?:[月.-](?:\d{1,2}日|\d{1,2}(?!\d))?)?|(?:19|20)\d{2}年|\d{1,2}月(?:\d{1,2}日)?)(?:\s*[-—~至]+\s*(?:(?:19|20)\d{2}年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?${CELL_WORDS.dateParts}?${CELL_WORDS.dateBounds}*`;
const PERCENT_WORD = stickyPattern`${CELL_WORDS.percentWords}`;
/** =12.00(个), >=75%(百分比): a unit that is printed in brackets. */
const UNIT_IN_BRACKETS = /[(（][^()（）\d]{1,6}[)）]/y;
/** 作业道长度(公里): the name says what its target is counted in. */
const UNIT_BEFORE = /[(（][^()（）]{1,10}[)）]$/;
const BASE = stickyPattern`[.·、]?每${CELL_WORDS.per}`;
const TAIL = stickyPattern`${CELL_WORDS.bounds}`;
const MEASURED = pattern`${[...CELL_WORDS.measuredEnds, ...CELL_WORDS.measuredProperties]}$`;
/** A unit that goes on is the beginning of a word. */
const GOES_ON = pattern`^${CELL_WORDS.unitGoesOn}`;
const LISTED = /^[一-龥]{2}[^\d]*\d[\d.]*[^,，;；\d]{0,8}[,，;；][^\d]+\d/;
/** Targets of one character. */
const LONE = pattern`${CELL_WORDS.loneValues}`;
const ANSWER = pattern`^${CELL_WORDS.answers}$`;
/** 明显改善 is one value. */
const DEGREE_LAST = pattern`${CELL_WORDS.degrees}$`;
const CHANGE_FIRST = pattern`^${CELL_WORDS.changes}`;
const ENDS_WORDS = /[\d≥≤><=＞＜＝。;；\n]/;
export const RESULT_HERE = stickyPattern`${RESULT}`;

/** Where a sticky pattern ends that matches at a place; -1 where it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The first place from one on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t' || text[end] === '　')) end += 1;
  return end;
}

/** Whether nothing of a cell follows: the end, a new line, or the sign that closes a sentence. */
export function endsText(text: string, at: number): boolean {
  return /^\s*(?:[。;；]?\s*(?:\n|$))/.test(text.slice(at, at + 8));
}

/** A unit behind a blank: 2000 种次. What is the beginning of a word is no unit. */
function unitApart(text: string, to: number): { end: number } | null {
  if (text[to] !== ' ') return null;
  const unit = unitAt(text, to + 1);
  if (unit === null || GOES_ON.test(text.slice(unit.end, unit.end + 1))) return null;
  return text[unit.end] === '次' ? { end: unit.end + 1 } : unit;
}

/** How the targets of a table are printed. */
export interface TargetPrint {
  /** A column of units says that targets have none of their own, and rows print all that the header asks for. */
  readonly plain: boolean;
  /** A result stands right behind its target. */
  readonly printsResult: boolean;
}

/** The targets that may stand in one text. */
export class RunOnTargets {
  constructor(
    private readonly text: string,
    private readonly print: TargetPrint,
  ) {}

  /** Where a target with a number that begins at a place may end. */
  numbers(at: number, isPercent: boolean): Ending[] {
    const { text } = this;
    const plain = this.print.plain || UNIT_BEFORE.test(text.slice(Math.max(0, at - 12), at));
    const compared = matchAt(COMPARATOR, text, at);
    const start = skipBlanks(text, compared < 0 ? at : compared);
    const dated = matchAt(DATE, text, start);
    if (dated > 0) return [{ to: dated, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked }];
    const numbered = matchAt(NUMBER, text, start);
    if (numbered < 0) return [];
    const scored = (to: number, cut: boolean, more = 0): Ending => {
      const own = text.slice(at, to);
      // 2020 at the end of a row is 20 and 20, target and result.
      const twice = this.print.printsResult && text.startsWith(own, to) && !/[\d.]/.test(text.charAt(to + own.length));
      const bare = !plain && !twice && /^[1-9]\d{0,2}$/.test(own) ? ROW_WEIGHTS.bareNumber : 0;
      const over = isPercent && Number(own) > 100 ? ROW_WEIGHTS.overWhole : 0;
      return {
        to,
        score:
          ROW_WEIGHTS.number + (compared < 0 ? 0 : ROW_WEIGHTS.marked) + (cut && !twice ? ROW_WEIGHTS.figuresCut : 0) + bare + over + more,
      };
    };
    const digits = text.slice(start, numbered);
    // 0 and 0 that touch: a number does not begin with a nought.
    if (/^000/.test(digits)) return [];
    if (/^0\d/.test(digits)) return [scored(start + 1, true)];
    const unit = plain ? null : (unitAt(text, numbered) ?? unitApart(text, numbered));
    const endings = (plain ? [numbered] : this.unitEndings(numbered, unit?.end ?? numbered)).map((to, index) =>
      scored(to, false, index === 0 ? 0 : ROW_WEIGHTS.shorterUnit),
    );
    // Digits of the next cell may touch those of this one.
    const dot = digits.indexOf('.');
    if (unit === null && !digits.includes(',') && (dot < 0 || plain))
      for (let end = dot < 0 ? start + 1 : start + dot + 2; end < numbered && endings.length < 8; end++) endings.push(scored(end, true));
    const counted = matchAt(MULTIPLE, text, numbered);
    const last = counted < 0 ? numbered : counted;
    if (unit === null || unit.end === counted) {
      const named = this.nameAgain(at, last);
      if (named > last) endings.push(scored(named, false, ROW_WEIGHTS.unitNamed));
      const lettered = matchAt(LETTERS, text, last);
      if (lettered > 0) endings.push(scored(lettered, false, ROW_WEIGHTS.unitNamed));
    }
    // 0.42元/画幅: what a price is for need not be known.
    const per = unit === null ? -1 : matchAt(PER, text, unit.end);
    if (per > 0 && unitAt(text, numbered)?.end !== per)
      for (let end = per + 1; end <= per + LONGEST_PER; end++) endings.push(scored(end, false, ROW_WEIGHTS.shorterUnit));
    return endings;
  }

  /** 血小板治疗量≥5200治疗量: where the last word of the name ends that is printed for a unit; -1 where none is. */
  private nameAgain(at: number, numbered: number): number {
    const { text } = this;
    for (let length = LONGEST_NAMED; length >= SHORTEST_NAMED; length--) {
      const word = text.slice(Math.max(0, at - length), at);
      if (WORD.test(word) && word.length === length && text.startsWith(word, numbered)) return numbered + length;
    }
    return -1;
  }

  /** Where the unit of a number may end: as far as one is known first, then where a shorter one or an unknown one would. */
  private unitEndings(numbered: number, unit: number): number[] {
    const { text } = this;
    const spelled = matchAt(PERCENT_WORD, text, numbered);
    let to = spelled > 0 ? spelled : unit;
    for (const more of [BASE, TAIL, UNIT_IN_BRACKETS]) {
      const end = to > numbered || more === UNIT_IN_BRACKETS ? matchAt(more, text, to) : -1;
      if (end > 0) to = end;
    }
    const endings = [to];
    for (let end = unit - 1; end > numbered; end--) if (unitAt(text.slice(numbered, end), 0)?.end === end - numbered) endings.push(end);
    if (unit === numbered && /[一-龥]/.test(text.charAt(numbered))) endings.push(numbered + 1);
    if (to > numbered) endings.push(numbered);
    return endings;
  }

  /** Where a target in words that begins at a place may end, behind a name that ends at `at`; `target` is that of the row where a result is read, else "". */
  worded(from: number, at: number, isValue: boolean, target: string): Ending[] {
    const { text } = this;
    const endings: Ending[] = [];
    const measured = MEASURED.test(text.slice(Math.max(0, at - 4), at));
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORDS); to++) {
      if (ENDS_WORDS.test(text.charAt(to - 1))) break;
      const words = text.slice(from, to);
      if (words === target) {
        endings.push({ to, score: 0 });
        continue;
      }
      const shape = shapeOf(words);
      // What comes twice is target and result, whatever it says.
      const twice = words.length > 1 && text.startsWith(words, to);
      const composed = wordsOfValue(words);
      // Other words are a target only where they close the row behind a name that ends in a measure.
      if (!twice && composed === 0 && shape.value < LEAST_WORDED && !(isValue && endsText(text, to) && measured)) continue;
      // A single character is a target where the row closes with it.
      if (to - from === 1 && !(LONE.test(words) && (this.closes(from, to) || isAnswer(text, at, words)))) continue;
      const likeness = Math.max(twice ? LEAST_WORDED : -4, shape.value + shape.whole);
      const score =
        ROW_WEIGHTS.wordedShape * likeness +
        (composed > 0 ? ROW_WEIGHTS.composed + (composed - 1) * ROW_WEIGHTS.moreWords : 0) +
        (DEGREE_LAST.test(words) && CHANGE_FIRST.test(text.slice(to, to + 4)) ? ROW_WEIGHTS.phraseCut : 0) -
        0.07 * Math.abs(to - from - USUAL_WORDS);
      endings.push({ to, score });
    }
    return endings;
  }

  /** 全年检测次数|咨询1000人次以上,筛查600人次以上: behind a measure a list of figures is the target, to the end of the line. */
  listed(from: number, at: number): Ending[] {
    const { text } = this;
    if (!MEASURED.test(text.slice(Math.max(0, at - 4), at))) return [];
    const line = /^[^\n]*(?=\n)/.exec(text.slice(from, from + LONGEST_LIST))?.[0] ?? '';
    return LISTED.test(line) ? [{ to: from + line.length, score: ROW_WEIGHTS.listed }] : [];
  }

  /** Words close a row where it ends with them, before the same words as result, or before points. */
  private closes(from: number, to: number): boolean {
    const { text } = this;
    return (
      matchAt(RESULT_HERE, text, to) > 0 ||
      endsText(text, to) ||
      text.startsWith(text.slice(from, to), to) ||
      /^\s?\d{1,2}(?!\d|[.%％]?[一-龥])/.test(text.slice(to, to + 5))
    );
  }
}

/** Whether a word answers a name that asks: 是否产生经济价值|否. */
function isAnswer(text: string, at: number, word: string): boolean {
  return ANSWER.test(word) && text.slice(Math.max(0, at - 30), at).includes('是否');
}
