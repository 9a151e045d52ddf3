/** Holds the number of a row against what the goal of its project says of the same thing. */

import { everyPattern, type FoundQuantity, numbersIn, pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { ProjectContext, RowContext } from '../../context/context.js';
import type { NumberFact } from '../../facts/facts.js';
import { bigramsOf } from '../../similarity/bigrams.js';

/** A bound in the goal (300人以上) is no number that a value must equal. */
const BOUND = pattern`${JUDGING.boundWords}`;

/** Ceilings and figures that are only near. */
const ROUNDED = pattern`${JUDGING.roundedWords}`;

/** Parts, shares and other times: what the clause counts is not what the year's row counts. */
const PART = pattern`${JUDGING.partWords}`;

/** A goal of several years holds sums of all of them. */
const YEARS_LONG = pattern`[两二三四五六七八九十2-9]${JUDGING.yearsLong}|20\d\d年?(?:度)?[-—~～至到]+20\d\d|到20\d\d年`;

const YEAR = /20\d\d/g;

/** Words of a goal that say that it is done, not what: they stand in one wording and not in the other. */
const DOING = everyPattern`${JUDGING.doingWords}`;

const BOUNDS = everyPattern`${JUDGING.boundWords}`;

/** 人次, 人数, 面积: what the unit says already. */
const COUNTING = pattern`${JUDGING.countTails}$`;

/** Share of a name's bigrams that its clause in the goal must hold. */
const NAMED = 0.8;

/** A floor this much below what the goal promises is another figure and not the same one rounded. */
const CLEARLY = 0.9;

/** 万 that was written too much. */
const SLIP = 10_000;

/** A clause of the goal with one number, and that number as printed. */
export interface GoalClause {
  readonly clause: string;
  readonly inGoal: string;
}

/**
 * The clause of the goal that speaks of this very indicator, in its unit, with a figure that the target rules out, or that a floor falls
 * clearly short of; null where there is none. A clause with two numbers of the unit, of a part or of other years says nothing for certain,
 * nor does one whose figure another row gives. Names that the clause only holds in part are compared where plain things are counted.
 */
export function goalAgainst({ facts, project }: RowContext): GoalClause | null {
  const { number, bareName } = facts;
  const goal = project?.project.goal ?? '';
  if (project === null || number === null || goal === '' || number.unit === '' || number.per.length > 0) return null;
  const wanted = bigramsOf(bareName);
  if (wanted.length < 2 || isOfSeveralYears(project)) return null;
  const thing = thingOf(bareName);
  const plain = number.unitKind !== 'time' && number.unitKind !== 'rate';
  let against: GoalClause | null = null;
  for (const { clause, before } of clausesOf(goal)) {
    const only = onlyNumber(clause, number.unit);
    if (only === null) continue;
    const same = thing.length >= 2 && sameLetters(thingOf(countedBy(clause, only)), thing);
    const isBound = only.comparator !== null || BOUND.test(clause);
    if (!same && (!plain || isBound || wanted.filter((pair) => clause.includes(pair)).length < wanted.length * NAMED)) continue;
    const figure = only.number * only.factor;
    // Of two clauses on one thing the one that agrees shows that the other counts something else.
    if (figure === number.low || figure === number.high) return null;
    const contrary = isBound ? isOtherFloor(clause, only, number) : !meets(figure, number) || (same && fallsShort(number, figure));
    if (!contrary || isUncertain(before + clause, project)) continue;
    // 115套 and 115万套 is one figure with a slip of the pen, whatever other rows say.
    if (!(same && number.low === figure * SLIP) && isGivenElsewhere(figure, number, project)) continue;
    against ??= { clause: clause.trim(), inGoal: clause.slice(only.start, only.end) };
  }
  return against;
}

/** Clauses of a goal, each with what stands before it in its sentence. */
function clausesOf(goal: string): readonly { readonly clause: string; readonly before: string }[] {
  return goal.split(/[;；。！!\n]/).flatMap((sentence) => {
    let at = 0;
    return sentence.split(/[,，]/).map((clause) => {
      const before = sentence.slice(0, at);
      at += clause.length + 1;
      return { clause, before };
    });
  });
}

/** The one number of the unit in a clause, null where there is none or several. */
function onlyNumber(clause: string, wanted: string): FoundQuantity | null {
  const found = numbersIn(clause).filter(({ unit, per, date }) => unit === wanted && per.length === 0 && !date);
  const [only] = found;
  return only === undefined || found.length > 1 ? null : only;
}

/** An act that begins a clause: two characters of 购置救护车4辆. */
const ACT = 2;

/** What a number of a clause counts: of several things that are counted one after the other (购置救护车4辆、除颤仪20台) the own one, with the act of all. */
function countedBy(clause: string, { start, end }: FoundQuantity): string {
  const from = clause.lastIndexOf('、', start) + 1;
  if (from === 0 || !clause.split('、').every((part) => /\d/.test(part))) return clause.slice(0, start) + clause.slice(end);
  const to = clause.indexOf('、', end);
  return clause.trimStart().slice(0, ACT) + clause.slice(from, start) + clause.slice(end, to < 0 ? undefined : to);
}

/**
 * A floor in the goal (280天以上) against another floor of the row. Of a rate the higher floor of the row keeps the goal's as well; a ceiling or
 * a rounded figure (约, 左右) is held against nothing.
 */
function isOtherFloor(clause: string, only: FoundQuantity, number: NumberFact): boolean {
  if (ROUNDED.test(clause) || (only.comparator !== null && !isFloor(only)) || !isFloor(number)) return false;
  const figure = only.number * only.factor;
  return number.unitKind === 'rate' ? number.low < figure : number.low < figure * CLEARLY || figure < number.low * CLEARLY;
}

const isFloor = ({ comparator }: Pick<NumberFact, 'comparator'>): boolean => comparator === '≥' || comparator === '>';

/** What is counted, without the act of doing it and the word for the count: 培训 of 计划培训 and of 培训人次. */
function thingOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/20\d\d年度?|^[\s\d.()①-⑳]+|[\s\p{P}\p{S}]/gu, '');
  return folded.replace(BOUNDS, '').replace(DOING, '').replace(COUNTING, '');
}

/** 新建公厕 and 公厕新建: one thing said in either order. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Whether a number meets a target. */
function meets(value: number, { comparator, low, high }: NumberFact): boolean {
  const slack = Math.abs(value) * 1e-9;
  switch (comparator) {
    case '≥':
    case '>':
      return value >= low - slack;
    case '≤':
    case '<':
      return value <= high + slack;
    case '=':
    case '±':
    case null:
      return value >= low - slack && value <= high + slack;
    default:
      return comparator satisfies never;
  }
}

/** The goal promises clearly more than the floor asks for. */
function fallsShort(number: NumberFact, figure: number): boolean {
  return isFloor(number) && number.low < figure * CLEARLY;
}

/** What the sentence says up to the number is of a part, of another time, or of several. */
function isUncertain(text: string, { unit }: ProjectContext): boolean {
  const { year } = unit.department.document;
  return PART.test(text) || [...text.matchAll(YEAR)].some(([other]) => year !== null && Number(other) !== year);
}

/** Whether goal and money of the project are of more than the one year that its rows are of. */
function isOfSeveralYears({ project }: ProjectContext): boolean {
  if (YEARS_LONG.test(project.goal)) return true;
  if (project.totalAmount !== null && project.totalAmount !== project.amount) return true;
  return new Set(project.period.match(YEAR) ?? []).size > 1;
}

/** Another row, or all rows of the unit together, give the figure: it is theirs that the goal speaks of. */
function isGivenElsewhere(figure: number, { unit }: NumberFact, { rows }: ProjectContext): boolean {
  const numbers = rows.flatMap(({ facts }) => (facts.number?.unit === unit && facts.number.per.length === 0 ? [facts.number] : []));
  if (numbers.some(({ low, high }) => low === figure || high === figure)) return true;
  return numbers.length > 1 && numbers.reduce((sum, { low }) => sum + low, 0) === figure;
}
