/**
 * What may stand behind the name of an indicator in text whose cells run on: the cells that the header puts there, in all the ways that
 * they can be read, each with its evidence. Where a cell ends is told by what it can hold; where numbers touch (20100%100%20), by what
 * agrees: the points given are at most the weight, and the result is often the target.
 */
import { unitAt } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { Column } from './columns.js';
import { ROW_WEIGHTS } from './row-weights.js';
import { type Ending, endsText, matchAt, NUMBER, RESULT_HERE, RunOnTargets, skipBlanks } from './run-on-targets.js';
import { shapeOf } from './shape.js';
import { pattern, stickyPattern } from './vocabulary/pattern.js';
import { RESULT } from './vocabulary/words.js';
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
/** Texts printed twice in a row that are one cell and its copy. */
const SHORTEST_REPEATED = 4;
const LONGEST_REPEATED = 30;
const FEWEST_PLACES = 3;
/** Columns behind a name that a row is read over. */
const MOST_COLUMNS = 12;
/** Ways to read a tail that are kept, best first. */
const MOST_TAILS = 24;
/** Most points that an indicator has. */
const MOST_POINTS = 60;

/** Characters on either side of a place that are looked for elsewhere together. */
const PHRASE = 2;
const IN_WORDS = /^[一-龥]{4}$/;

const SIGN = /[≥≤＞＜=＝≧≦⩾⩽±><]=?|定性/y;
/** What may be a unit, up to a sign. */
const BEFORE_SIGN = /[一-龥a-zA-Z/·]{1,6}(?=[≥≤＞＜=＝≧≦⩾⩽±><])/y;
/** 80%-100%, <50%, 较好: what stands under one of 优 良 中 差. */
const GRADE = stickyPattern`[≥≤＞＜=><]?\d+(?:\.\d+)?[%％‰]?\s?[-—~]\s?\d+(?:\.\d+)?[%％‰]?|${[...CELL_WORDS.grades, ...CELL_WORDS.gradeWords]}`;
const SHARE = /\d+(?:\.\d+)?[%％]/y;
const DEGREE_ENDS = pattern`${CELL_WORDS.degrees}$`;
/** What stands in a column of remarks: how a result is, or whether it will be. */
const REMARK_HERE = stickyPattern`${RESULT}|${CELL_WORDS.chances}`;
const EXPLAINS = stickyPattern`${FORM_READING.explanations}`;
const DESCRIBES = /[^\d≥≤><=\n]{4,60}?(?=\d|[≥≤><=])/y;
const EXPLAINED = stickyPattern`(?:${FORM_READING.explanations}[^\d≥≤><=\n]{2,60}?|${FORM_READING.plannedValues})(?=\d|[≥≤><=])`;
/** 绩效指标 printed again beside the rows. */
const BLOCK_LABEL = stickyPattern`${FORM_READING.blockLabels}(?!${FORM_READING.noBlockLabelBefore})`;
const COMPLETION_RATE = pattern`${FORM_READING.completionRates}`;

/** Whether a cell may end before a character. */
function stopsBefore(following: string): boolean {
  return following === '' || following === '\n' || /[一-龥★☆"“《(（①-⑳A-Za-z。;；…\d]/.test(following);
}

/** Where a label of the whole block ends that stands at a place; -1 where none does. */
export function labelEnd(text: string, at: number): number {
  return matchAt(BLOCK_LABEL, text, at);
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
  /** Grades stand behind the target: of so many numbers the first ends what describes the name. */
  private readonly graded: boolean;
  private readonly targetsHere: RunOnTargets;
  private readonly known = new Map<number, readonly Tail[]>();
  private readonly cuts: Float64Array;

  constructor(
    private readonly text: string,
    private readonly columns: readonly Column[],
  ) {
    this.name = columns.findIndex(({ role }) => role === 'name');
    this.value = columns.findIndex(({ role }) => role === 'value');
    this.graded = columns.some(({ role }) => role === 'scale-good');
    this.targetsHere = new RunOnTargets(text, {
      plain: columns.some(({ role }) => role === 'unit'),
      printsResult: columns[this.value + 1]?.role === 'actual',
    });
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
  private cut(at: number): number {
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

  /** 补助300万乡镇|商贸中心, where 改造乡镇商贸中心 stands in another row: words that stand together elsewhere in the table are rather one cell's. */
  private isInsidePhrase(at: number): boolean {
    const { text } = this;
    const phrase = text.slice(Math.max(0, at - PHRASE), at + PHRASE);
    if (!IN_WORDS.test(phrase)) return false;
    return text.indexOf(phrase) < at - PHRASE || text.indexOf(phrase, at) >= 0;
  }

  private tailsFrom(at: number): Tail[] {
    const { text } = this;
    const tails: Tail[] = [];
    for (const { cells, end, score } of this.readings(at, this.name + 1, { cells: [], end: at, score: this.cut(at) })) {
      const value = cells.find((cell) => cell.column === this.value);
      const following = text.charAt(skipBlanks(text, end));
      if (value === undefined || !stopsBefore(following)) continue;
      const behind = /\d/.test(following) ? ROW_WEIGHTS.digitBehind : 0;
      const phrase = this.isInsidePhrase(end) ? ROW_WEIGHTS.insidePhrase : 0;
      tails.push({ cells, value, end, score: score + behind + phrase + (endsText(text, end) ? ROW_WEIGHTS.atLineEnd : 0) });
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
      case 'interim-value':
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
      case 'interim-value':
        return this.targets(column, from, at, before);
      case 'weight':
      case 'score':
        return this.points(column, from, before);
      case 'unit':
        return this.units(column, from);
      case 'comparator':
      case 'nature':
        return one(matchAt(SIGN, text, from), ROW_WEIGHTS.otherCell);
      case 'scale-excellent':
      case 'scale-good':
      case 'scale-fair':
      case 'scale-poor': {
        const grade = matchAt(GRADE, text, from);
        return grade > 0 ? one(grade, ROW_WEIGHTS.otherCell) : this.targetsHere.numbers(from, false).slice(0, 2);
      }
      case 'remark':
        return one(matchAt(REMARK_HERE, text, from), ROW_WEIGHTS.otherCell);
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

  /** Where a unit ends: as far as one is known, or, before a column of signs, where the next sign stands (320 | 艘次 | ≥). */
  private units(column: Column, from: number): Ending[] {
    const { text, columns } = this;
    const known = unitAt(text, from)?.end ?? -1;
    const role = columns[columns.indexOf(column) + 1]?.role;
    const signed = role === 'comparator' || role === 'nature' ? matchAt(BEFORE_SIGN, text, from) : -1;
    return [...new Set([known, signed])].flatMap((to) => (to > from ? [{ to, score: ROW_WEIGHTS.otherCell }] : []));
  }

  private targets(column: Column, from: number, at: number, before: Reading): Ending[] {
    const { text } = this;
    const target = before.cells.find((cell) => cell.column === this.value);
    const planned = target === undefined ? '' : text.slice(target.from, target.to);
    const share = COMPLETION_RATE.test(column.heading) ? matchAt(SHARE, text, from) : -1;
    if (share > 0) return [{ to: share, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked }];
    const result = column.role === 'actual' ? matchAt(RESULT_HERE, text, from) : -1;
    if (result > 0) return [{ to: result, score: ROW_WEIGHTS.number + ROW_WEIGHTS.marked / 2 }];
    const isPercent = before.cells.some((cell) => this.columns[cell.column]?.role === 'unit' && text.slice(cell.from, cell.to) === '%');
    const endings = [
      ...this.targetsHere.numbers(from, isPercent).flatMap((ending) => this.printedAgain(from, ending)),
      ...this.targetsHere.worded(from, at, column.role === 'value', planned),
      ...(column === this.columns.at(-1) ? this.targetsHere.listed(from, at) : []),
    ];
    if (target === undefined) return endings;
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

/** Signs before a target, and what a scan makes of them: 二100% is =100%. */
const SIGNS_BEFORE = /^(?:[≥≤＞＜=＝≧≦⩾⩽±><]+|[二工](?=\d))/;

/** What a result that is the target, or its number, says for both. */
function agreement(target: string, result: string): number {
  if (target === result) return ROW_WEIGHTS.sameAsTarget;
  return target.replace(SIGNS_BEFORE, '') === result ? ROW_WEIGHTS.sameAsTarget : 0;
}

/** A text that is one name and its target and nothing else; null where it is not. */
export function wholeRow(text: string, columns: readonly Column[]): { readonly name: string; readonly value: string } | null {
  const tails = new RowTails(text, columns);
  let best: { readonly at: number; readonly tail: Tail } | null = null;
  for (let at = 2; at < text.length; at++) {
    // 更加, 明显: what says how far is part of the value.
    if (/[\d.,≥≤><=＝±。]/.test(text.charAt(at - 1)) || DEGREE_ENDS.test(text.slice(0, at))) continue;
    for (const tail of tails.from(at)) {
      if (!/^[\s。.]*$/.test(text.slice(tail.end))) continue;
      const score = tail.score + shapeOf(text.slice(0, at)).name;
      if (best === null || score > best.tail.score + shapeOf(text.slice(0, best.at)).name) best = { at, tail };
    }
  }
  return best === null ? null : { name: text.slice(0, best.at), value: text.slice(best.tail.value.from, best.tail.value.to) };
}
