/**
 * What may stand behind the name of an indicator in text whose cells run on: the cells that the header puts there, in all the ways that
 * they can be read, each with its evidence. Where a cell ends is told by what it can hold; where numbers touch (20100%100%20), by what
 * agrees: the points given are at most the weight, and the result is often the target.
 */
import { unitAt } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { Column } from './columns.js';
import { wordsOfValue } from './composed.js';
import { ROW_WEIGHTS } from './row-weights.js';
import { shapeOf } from './shape.js';
import { pattern, stickyPattern } from './vocabulary/pattern.js';
import { RESULT, SIGN_WORDS } from './vocabulary/words.js';
import { wordCut } from './words.js';

/** A cell of a row with its place in the text. */
export interface RunOnCell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** One way to read the cells behind a name, with its value and its evidence in logits. */
export interface Tail {
  readonly cells: readonly RunOnCell[];
  readonly value: RunOnCell;
  readonly end: number;
  readonly score: number;
}

const LONGEST_EXPLANATION = 240;
const LONGEST_WORDS = 16;
/** Texts printed twice in a row that are one cell and its copy. */
const SHORTEST_REPEATED = 4;
const LONGEST_REPEATED = 30;
const FEWEST_PLACES = 3;
/** Columns behind a name that a row is read over. */
const MOST_COLUMNS = 12;
/** Ways to read a tail that are kept, best first. */
const MOST_TAILS = 24;
/** Least likeness to a value for words with no number. */
const LEAST_WORDED = -0.4;
const USUAL_WORDS = 3;
/** Most points that an indicator has. */
const MOST_POINTS = 60;

/** Signs and words before the number of a target, 每年 among them; 二 and 工 are signs that a scan misread. */
const COMPARATOR = stickyPattern`${CELL_WORDS.everies}{1,2}(?=\d)|[≥≤＞＜=＝═≧≦⩾⩽±><]=?|${[...SIGN_WORDS, ...CELL_WORDS.spokenComparators]}(?=\s?\d)|[二工](?=\d)|各(?=\s?\d)`;
const SIGN = /[≥≤＞＜=＝≧≦⩾⩽±><]=?|定性/y;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DATE = stickyPattern`(?:(?:19|20)\d{2}[年.-]\d{1,2}(?:[月.-](?:\d{1,2}日|\d{1,2}(?!\d))?)?|(?:19|20)\d{2}年|\d{1,2}月)(?:\s*[-—~至]+\s*(?:(?:19|20)\d{2}年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?${CELL_WORDS.dateParts}?${CELL_WORDS.dateBounds}*`;
/** 80%-100%, <50%, 较好: what stands under one of 优 良 中 差. */
const GRADE = stickyPattern`[≥≤＞＜=><]?\d+(?:\.\d+)?[%％‰]?\s?[-—~]\s?\d+(?:\.\d+)?[%％‰]?|${[...CELL_WORDS.grades, ...CELL_WORDS.gradeWords]}`;
const SHARE = /\d+(?:\.\d+)?[%％]/y;
const PERCENT_WORD = stickyPattern`${CELL_WORDS.percentWords}`;
/** =12.00(个), >=75%(百分比): a unit that is printed in brackets. */
const UNIT_IN_BRACKETS = /[(（][^()（）\d]{1,6}[)）]/y;
/** 作业道长度(公里): the name says what its target is counted in. */
const UNIT_BEFORE = /[(（][^()（）]{1,10}[)）]$/;
const BASE = stickyPattern`[.·、]?每${CELL_WORDS.per}`;
const TAIL = stickyPattern`${CELL_WORDS.bounds}`;
const MEASURED = pattern`${[...CELL_WORDS.measuredEnds, ...CELL_WORDS.measuredProperties]}$`;
const RESULT_HERE = stickyPattern`${RESULT}`;
const EXPLAINS = stickyPattern`${FORM_READING.explanations}`;
const DESCRIBES = /[^\d≥≤><=\n]{4,60}?(?=\d|[≥≤><=])/y;
const EXPLAINED = stickyPattern`(?:${FORM_READING.explanations}[^\d≥≤><=\n]{2,60}?|${FORM_READING.plannedValues})(?=\d|[≥≤><=])`;
/** 绩效指标 printed again beside the rows. */
const BLOCK_LABEL = stickyPattern`${FORM_READING.blockLabels}(?!${FORM_READING.noBlockLabelBefore})`;
/** A unit that goes on is the beginning of a word. */
const GOES_ON = pattern`^${CELL_WORDS.unitGoesOn}`;
const COMPLETION_RATE = pattern`${FORM_READING.completionRates}`;
const LISTED = /^[一-龥]{2}[^\d]*\d[\d.]*[^,，;；\d]{0,8}[,，;；][^\d]+\d/;
/** Targets of one character. */
const LONE = pattern`${CELL_WORDS.loneValues}`;
const ANSWER = pattern`^${CELL_WORDS.answers}$`;
/** 明显改善 is one value. */
const DEGREE_LAST = pattern`${CELL_WORDS.degrees}$`;
const CHANGE_FIRST = pattern`^${CELL_WORDS.changes}`;
const ENDS_WORDS = /[\d≥≤><=＞＜＝。;；\n]/;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t' || text[end] === '　')) end += 1;
  return end;
}

/** Whether nothing of a cell follows: the end, a new line, or the sign that closes a sentence. */
function endsText(text: string, at: number): boolean {
  return /^\s*(?:[。;；]?\s*(?:\n|$))/.test(text.slice(at, at + 8));
}

/** Whether a cell may end before a character. */
function stopsBefore(following: string): boolean {
  return following === '' || following === '\n' || /[一-龥★☆"“《(（①-⑳A-Za-z。;；…\d]/.test(following);
}

/** A unit behind a blank: 2000 种次. What is the beginning of a word is no unit. */
function unitApart(text: string, to: number): { end: number } | null {
  if (text[to] !== ' ') return null;
  const unit = unitAt(text, to + 1);
  if (unit === null || GOES_ON.test(text.slice(unit.end, unit.end + 1))) return null;
  return text[unit.end] === '次' ? { end: unit.end + 1 } : unit;
}

/** Where a label of the whole block ends that stands at a place; -1 where none does. */
export function labelEnd(text: string, at: number): number {
  return matchAt(BLOCK_LABEL, text, at);
}

interface Ending {
  readonly to: number;
  readonly score: number;
  /** Where the next cell begins, if not behind this one. */
  readonly next?: number;
}

interface Reading {
  readonly cells: readonly RunOnCell[];
  readonly end: number;
  readonly score: number;
}

/** The tails of one text under one header; each place is read once. Linear in the length of the text. */
export class RowTails {
  private readonly name: number;
  private readonly value: number;
  /** A column of units says that targets have none of their own, and rows print all that the header asks for. */
  private readonly plain: boolean;
  /** Grades stand behind the target: of so many numbers the first ends what describes the name. */
  private readonly graded: boolean;
  /** A result stands right behind its target. */
  private readonly printsResult: boolean;
  private readonly known = new Map<number, readonly Tail[]>();
  private readonly cuts: Float64Array;

  constructor(
    private readonly text: string,
    private readonly columns: readonly Column[],
  ) {
    this.name = columns.findIndex(({ role }) => role === 'name');
    this.value = columns.findIndex(({ role }) => role === 'value');
    this.plain = columns.some(({ role }) => role === 'unit');
    this.graded = columns.some(({ role }) => role === 'scale-good');
    this.printsResult = columns[this.value + 1]?.role === 'actual';
    this.cuts = new Float64Array(text.length + 1).fill(Number.NaN);
  }

  /** All ways to read the cells behind a name that ends at a place, best first; none where no target stands there. */
  from(at: number): readonly Tail[] {
    let tails = this.known.get(at);
    if (tails === undefined) {
      tails = this.tailsFrom(at);
      this.known.set(at, tails);
    }
    return tails;
  }

  /** Evidence, at most 0, against a cell that ends at a place: it would cut a word in two. A blank speaks for it. */
  cut(at: number): number {
    const { text, cuts } = this;
    let known = cuts[at] ?? 0;
    if (!Number.isNaN(known)) return known;
    const blank = at > 0 && /[\s]/.test(text.charAt(at));
    const words = /[一-龥]/.test(text.charAt(at - 1)) && /[一-龥]/.test(text.charAt(at));
    known = blank
      ? ROW_WEIGHTS.blankBetween
      : words
        ? ROW_WEIGHTS.insideWord * wordCut(text.slice(Math.max(0, at - 8), at), text.slice(at, at + 8))
        : 0;
    cuts[at] = known;
    return known;
  }

  private tailsFrom(at: number): Tail[] {
    const { text } = this;
    const tails: Tail[] = [];
    for (const { cells, end, score } of this.readings(at, this.name + 1, { cells: [], end: at, score: this.cut(at) })) {
      const value = cells.find((cell) => cell.column === this.value);
      const following = text.charAt(skipBlanks(text, end));
      if (value === undefined || !stopsBefore(following)) continue;
      const behind = /\d/.test(following) ? ROW_WEIGHTS.digitBehind : 0;
      tails.push({ cells, value, end, score: score + behind + (endsText(text, end) ? ROW_WEIGHTS.atLineEnd : 0) });
    }
    return tails.sort((a, b) => b.score - a.score).slice(0, MOST_TAILS);
  }

  /** All ways in which the cells from a column on may be read from a place on. */
  private readings(at: number, next: number, before: Reading): Reading[] {
    const column = this.columns[next];
    if (column === undefined || next - this.name > MOST_COLUMNS) return [{ ...before, end: at }];
    const from = this.beginOf(column, at, before);
    const found: Reading[] = [];
    for (const { to, score, next: behind = to } of this.endings(column, from, at, before)) {
      const reading = { cells: [...before.cells, { column: next, from, to }], end: behind, score: before.score + score + this.cut(behind) };
      for (const more of this.readings(behind, next + 1, reading)) found.push(more);
    }
    const graded = column.role.startsWith('scale-') && found.length > 0;
    const cost = column.role === 'value' || graded ? null : this.emptyCost(column);
    if (cost !== null) for (const more of this.readings(at, next + 1, { ...before, score: before.score + cost })) found.push(more);
    return found;
  }

  /** Where a cell may begin: behind an explanation a target may stand on a line of its own. */
  private beginOf(column: Column, at: number, before: Reading): number {
    const from = skipBlanks(this.text, at);
    const explained = this.columns[before.cells.at(-1)?.column ?? -1]?.role === 'definition';
    return column.role === 'value' && explained && this.text.charAt(from) === '\n' ? skipBlanks(this.text, from + 1) : from;
  }

  private emptyCost({ role }: Column): number {
    switch (role) {
      case 'actual':
      case 'previous-value':
        return ROW_WEIGHTS.noActual;
      case 'weight':
      case 'score':
        return ROW_WEIGHTS.noWeight;
      case 'unit':
      case 'definition':
        return ROW_WEIGHTS.noOther;
      default:
        return 0;
    }
  }

  /** Where a cell of a column that begins at a place may end. */
  private endings(column: Column, from: number, at: number, before: Reading): Ending[] {
    const { text } = this;
    const one = (to: number, score: number): Ending[] => (to > from ? [{ to, score }] : []);
    switch (column.role) {
      case 'value':
      case 'actual':
      case 'previous-value':
        return this.targets(column, from, at, before);
      case 'weight':
      case 'score':
        return this.points(column, from, before);
      case 'unit':
        return one(unitAt(text, from)?.end ?? -1, ROW_WEIGHTS.otherCell);
      case 'comparator':
      case 'nature':
        return one(matchAt(SIGN, text, from), ROW_WEIGHTS.otherCell);
      case 'scale-excellent':
      case 'scale-good':
      case 'scale-fair':
      case 'scale-poor': {
        const grade = matchAt(GRADE, text, from);
        return grade > 0 ? one(grade, ROW_WEIGHTS.otherCell) : this.numbers(from, false).slice(0, 2);
      }
      case 'remark':
        return one(matchAt(RESULT_HERE, text, from), ROW_WEIGHTS.otherCell);
      case 'definition': {
        // Where a row is a line, what explains it ends with the line.
        const lineEnd = text.slice(from, from + LONGEST_EXPLANATION).indexOf('\n');
        const told = matchAt(EXPLAINS, text, from) > 0 ? ROW_WEIGHTS.explains : 0;
        return [
          ...one(matchAt(EXPLAINED, text, from), ROW_WEIGHTS.otherCell),
          ...one(this.nameAgain(from, at), ROW_WEIGHTS.explains),
          ...one(from + lineEnd, ROW_WEIGHTS.otherCell + told),
          ...(this.graded ? one(matchAt(DESCRIBES, text, from), ROW_WEIGHTS.otherCell) : []),
        ];
      }
      default:
        return [];
    }
  }

  private targets(column: Column, from: number, at: number, before: Reading): Ending[] {
    const { text } = this;
    const target = before.cells.find((cell) => cell.column === this.value);
    const share = COMPLETION_RATE.test(column.heading) ? matchAt(SHARE, text, from) : -1;
    if (share > 0) return [{ to: share, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked }];
    const result = column.role === 'actual' ? matchAt(RESULT_HERE, text, from) : -1;
    if (result > 0) return [{ to: result, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked / 2 }];
    const isPercent = before.cells.some((cell) => this.columns[cell.column]?.role === 'unit' && text.slice(cell.from, cell.to) === '%');
    const endings = [
      ...this.numbers(from, isPercent).flatMap((ending) => this.printedAgain(from, ending)),
      ...this.worded(column, from, at, target),
      ...this.listed(column, from, at),
    ];
    if (target === undefined) return endings;
    const planned = text.slice(target.from, target.to);
    return endings.map((ending) => ({ ...ending, score: ending.score + agreement(planned, text.slice(from, ending.to)) }));
  }

  /** A target that is printed once for each of several places (≥95%≥95%≥95%) is one. */
  private printedAgain(from: number, ending: Ending): Ending[] {
    const own = this.text.slice(from, ending.to);
    let next = ending.to;
    while (own.length >= SHORTEST_REPEATED && this.text.startsWith(own, next)) next += own.length;
    return next - from < FEWEST_PLACES * own.length
      ? [ending]
      : [ending, { ...ending, next, score: ending.score + ROW_WEIGHTS.sameAsTarget }];
  }

  /** Where an explanation ends that says the name again; -1 where none does. */
  private nameAgain(from: number, at: number): number {
    for (let length = LONGEST_REPEATED; length >= SHORTEST_REPEATED; length--) {
      const name = this.text.slice(Math.max(0, at - length), at);
      if (name.length === length && this.text.startsWith(name, from)) return from + length;
    }
    return -1;
  }

  /** Where a target with a number that begins at a place may end. */
  private numbers(at: number, isPercent: boolean): Ending[] {
    const { text } = this;
    const plain = this.plain || UNIT_BEFORE.test(text.slice(Math.max(0, at - 12), at));
    const compared = matchAt(COMPARATOR, text, at);
    const start = skipBlanks(text, compared < 0 ? at : compared);
    const dated = matchAt(DATE, text, start);
    if (dated > 0) return [{ to: dated, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked }];
    const numbered = matchAt(NUMBER, text, start);
    if (numbered < 0) return [];
    const scored = (to: number, cut: boolean): Ending => {
      const own = text.slice(at, to);
      // 2020 at the end of a row is 20 and 20, target and result.
      const twice = this.printsResult && text.startsWith(own, to) && !/[\d.]/.test(text.charAt(to + own.length));
      const bare = !plain && !twice && /^[1-9]\d{0,2}$/.test(own) ? ROW_WEIGHTS.bareNumber : 0;
      const over = isPercent && Number(own) > 100 ? ROW_WEIGHTS.overWhole : 0;
      return {
        to,
        score: ROW_WEIGHTS.number + (compared < 0 ? 0 : ROW_WEIGHTS.marked) + (cut && !twice ? ROW_WEIGHTS.figuresCut : 0) + bare + over,
      };
    };
    const digits = text.slice(start, numbered);
    // 0 and 0 that touch: a number does not begin with a nought.
    if (/^000/.test(digits)) return [];
    if (/^0\d/.test(digits)) return [scored(start + 1, true)];
    const unit = plain ? null : (unitAt(text, numbered) ?? unitApart(text, numbered));
    const endings = (plain ? [numbered] : this.unitEndings(numbered, unit?.end ?? numbered)).map((to, index) => ({
      ...scored(to, false),
      ...(index === 0 ? {} : { score: scored(to, false).score + ROW_WEIGHTS.shorterUnit }),
    }));
    // Digits of the next cell may touch those of this one.
    const dot = digits.indexOf('.');
    if (unit === null && !digits.includes(',') && (dot < 0 || plain))
      for (let end = dot < 0 ? start + 1 : start + dot + 2; end < numbered && endings.length < 8; end++) endings.push(scored(end, true));
    return endings;
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

  /** Where a target in words that begins at a place may end. */
  private worded(column: Column, from: number, at: number, target: RunOnCell | undefined): Ending[] {
    const { text } = this;
    const endings: Ending[] = [];
    const same = target === undefined ? '' : text.slice(target.from, target.to);
    const measured = MEASURED.test(text.slice(Math.max(0, at - 4), at));
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORDS); to++) {
      if (ENDS_WORDS.test(text.charAt(to - 1))) break;
      const words = text.slice(from, to);
      if (words === same) {
        endings.push({ to, score: 0 });
        continue;
      }
      const shape = shapeOf(words);
      // What comes twice is target and result, whatever it says.
      const twice = words.length > 1 && text.startsWith(words, to);
      const composed = wordsOfValue(words);
      // Other words are a target only where they close the row behind a name that ends in a measure.
      if (!twice && composed === 0 && shape.value < LEAST_WORDED && !(column.role === 'value' && endsText(text, to) && measured)) continue;
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
  private listed(column: Column, from: number, at: number): Ending[] {
    const { text } = this;
    if (column !== this.columns.at(-1) || !MEASURED.test(text.slice(Math.max(0, at - 4), at))) return [];
    const line = /^[^\n]*(?=\n)/.exec(text.slice(from, from + LONGEST_EXPLANATION))?.[0] ?? '';
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

  private points({ role }: Column, from: number, before: Reading): Ending[] {
    const { text, columns } = this;
    const digits = matchAt(NUMBER, text, from);
    const weight = before.cells.find((cell) => columns[cell.column]?.role === 'weight');
    const most = weight === undefined ? MOST_POINTS : Number(text.slice(weight.from, weight.to));
    const endings: Ending[] = [];
    for (let to = Math.min(digits, from + 4); to > from; to--) {
      const printed = text.slice(from, to);
      const number = Number(printed);
      if (!(number <= MOST_POINTS) || (role === 'weight' && number === 0) || /^0\d|\.$/.test(printed)) continue;
      if (role === 'score' && number > most) continue;
      const same = role === 'score' && weight !== undefined && number === most ? ROW_WEIGHTS.sameAsWeight : 0;
      endings.push({ to, score: ROW_WEIGHTS.points + same + (number % 5 === 0 ? ROW_WEIGHTS.roundPoints : 0) });
    }
    return endings;
  }
}

/** Whether a word answers a name that asks: 是否产生经济价值|否. */
function isAnswer(text: string, at: number, word: string): boolean {
  return ANSWER.test(word) && text.slice(Math.max(0, at - 30), at).includes('是否');
}

/** What a result that is the target, or its number, says for both. */
function agreement(target: string, result: string): number {
  if (target === result) return ROW_WEIGHTS.sameAsTarget;
  return target.replace(/^[≥≤＞＜=＝≧≦⩾⩽±><]+/, '') === result ? ROW_WEIGHTS.sameAsTarget : 0;
}

/** A text that is one name and its target and nothing else; null where it is not. */
export function wholeRow(text: string, columns: readonly Column[]): { readonly name: string; readonly value: string } | null {
  const tails = new RowTails(text, columns);
  let best: { readonly at: number; readonly tail: Tail } | null = null;
  for (let at = 2; at < text.length; at++) {
    if (/[\d.,≥≤><=＝±。]/.test(text.charAt(at - 1))) continue;
    for (const tail of tails.from(at)) {
      if (!/^[\s。.]*$/.test(text.slice(tail.end))) continue;
      const score = tail.score + shapeOf(text.slice(0, at)).name;
      if (best === null || score > best.tail.score + shapeOf(text.slice(0, best.at)).name) best = { at, tail };
    }
  }
  return best === null ? null : { name: text.slice(0, best.at), value: text.slice(best.tail.value.from, best.tail.value.to) };
}
