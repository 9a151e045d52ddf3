/**
 * The targets that one item of written text names: one, those of a list, those of a sentence that says of each what its target value is.
 */

import { CELL_WORDS } from '@perf-lint/data';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import type { Heading } from './headings.js';
import type { Item } from './items.js';
import { lastClause, type SaidTarget, saidOfEach, targetInGoal, targetInSentence, targetOf } from './target.js';

/** A target with the place of the text that names it. */
export interface PlacedTarget {
  readonly target: SaidTarget;
  readonly at: number;
}

/** How sure a number is that is told without a sign, 0..1: it may be what was done. */
const TOLD_SURENESS = 0.4;

/** The targets of an item: one, or several in a list (整治村庄个数≥12个、清运垃圾≥300吨). */
export function targetsOf(item: Item, { level1, level2, told }: Pick<Heading, 'level1' | 'level2' | 'told'>): PlacedTarget[] {
  if (told && NAMES_VALUE.test(item.text)) return sentenceTargets(item);
  if (told && !HAS_SIGN.test(item.text)) return toldTargets(item);
  const underAspect = level2 !== '' || level1 !== '';
  const each = underAspect ? sharedTargets(item) : [];
  if (each.length > 0) return each;
  let labelled = false;
  return partsOf(item, underAspect && !told).flatMap(({ text, at }) => {
    const target = targetOf(text);
    // 满意度目标≥85%，收回问卷206份，满意度88.35%: behind a target that is called one, what is not is what came of it.
    const result = labelled && !SAYS_TARGET.test(text) && !HAS_SIGN.test(text);
    labelled ||= SAYS_TARGET.test(text);
    if (target === null || result || (level1 === 'satisfaction' && isCount(target))) return [];
    return target.marked || (underAspect && !item.loose) ? [{ target, at }] : [];
  });
}

/** 共回收问卷412份: under 满意度 a bare number of people or papers tells how it was asked. */
const isCount = ({ marked, value }: SaidTarget): boolean =>
  !marked && /^\d[\d.,]*\s*[万千]?[一-龥]/.test(value) && !/^[\d.]+分/.test(value);

const SAYS_TARGET = pattern`${CELL_WORDS.targetLabels}(?!${CELL_WORDS.afterTargetLabels})`;

/** Rates that share one value: where each of them stands, and the value behind the last. */
function sharedTargets({ text, at }: Item): PlacedTarget[] {
  return saidOfEach(text).map(({ name, value }) => {
    const place = { nameAt: text.indexOf(name), valueAt: text.lastIndexOf(value) };
    return { target: { name, value, ...place, sureness: TOLD_SURENESS, marked: false }, at };
  });
}

/** A sentence on targets may as well be one on results: a number without a sign is doubted. */
function toldTargets(item: Item): PlacedTarget[] {
  return partsOfGoal(item).flatMap(({ text, at }) => {
    const target = targetInGoal(text);
    return target === null || !/\d/.test(target.value)
      ? []
      : [{ target: { ...target, sureness: Math.min(target.sureness, TOLD_SURENESS) }, at }];
  });
}

interface Part {
  readonly text: string;
  readonly at: number;
}

/** An item cut where one target ends and the next begins. */
function partsOf(item: Item, unsigned: boolean): Part[] {
  const parts: Part[] = [];
  for (const clause of clausesOf(item.text)) {
    let at = item.at + clause.at;
    for (const text of listParts(clause.text, unsigned)) {
      parts.push({ text, at });
      at += text.length + 1;
    }
  }
  return parts;
}

/** 实际完成值为100% right behind a target, 指标完成率100% behind a comma, or another name right behind a rate: one target ends, and what is said of it parts it from the next. */
const RUNS_ON = everyPattern`(?<=[\d%％])${CELL_WORDS.resultsRunOn}${CELL_WORDS.runOnLinks}?\s*\d[\d.]*[%％]?[,，、]?|[,，、]\s*指标${CELL_WORDS.resultSaid}${CELL_WORDS.runOnLinks}?\s*\d[\d.]*[%％][,，、]?|(?<=${CELL_WORDS.runOnLinks}\d[\d.]{0,6}[%％])(?=[一-龥]{2,30}${CELL_WORDS.runOnLinks}\d)`;

/** An item cut where targets run on. */
function clausesOf(text: string): Part[] {
  const clauses: Part[] = [];
  let at = 0;
  for (const { 0: between, index } of [...text.matchAll(RUNS_ON), { 0: '', index: text.length }]) {
    if (index > at) clauses.push({ text: text.slice(at, index), at });
    at = index + between.length;
  }
  return clauses;
}

/** Cut behind each part that ends with a number of its own: one with a sign before it, or what a clause states, all of them without one only where `unsigned` says so. */
function listParts(text: string, unsigned: boolean): string[] {
  if (text.length > LONGEST_LIST) return [text];
  const signed = partsBehind(text, (part) => HAS_SIGN.test(part));
  const stated = partsBehind(text, (part) => HAS_SIGN.test(part) || statesAlone(lastClause(part)));
  if (signed.length > 1 && signed.join(' ').length === text.length && !(unsigned && stated.length > signed.length)) return signed;
  return stated.length > 1 && (unsigned || stated.some((part) => HAS_SIGN.test(part))) ? stated : [text];
}

function statesAlone(clause: string): boolean {
  return !/[,，]/.test(clause) && targetOf(clause) !== null;
}

/** The parts of a list that end with a number and hold what a target must; each with what stands before it. */
function partsBehind(text: string, holds: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const mark of [...text.matchAll(/[、，,]/g), { index: text.length }]) {
    const part = text.slice(start, mark.index);
    if (!ENDS_IN_NUMBER.test(part.trimEnd()) || OPEN_BRACKET.test(part) || !holds(part)) continue;
    parts.push(part);
    start = mark.index + 1;
  }
  return parts;
}

/** 某指标年度目标值为≥300万页. */
export const NAMES_VALUE = /目标值|指标值/;
/** Where a clause with a name of its own begins: 年初目标值 goes on with the name before it. */
const CLAUSE_WITH_VALUE = everyPattern`[,，](?=(?!${CELL_WORDS.targetPlans}+${NAMES_VALUE})[^,，]+?(?:[,，]${CELL_WORDS.targetPlans}+)?${NAMES_VALUE})`;
/** What is longer is a paragraph, and no list of targets. */
const LONGEST_LIST = 600;
/** ≥300个, 91%, 10万件(册). */
const ENDS_IN_NUMBER = /[\d%％][一-龥A-Za-z/·]{0,6}(?:[(（][一-龥]{1,4}[)）])?$/;
/** 高龄补贴(每人300元、: what stands in brackets is no part of a list. */
const OPEN_BRACKET = /[(（][^()（）]*$/;
export const HAS_SIGN = /[≥≤=><≧≦](?!\s?=?\s?[*＊])/;

/** The targets of a sentence that says of each what its target value is: 某满意度目标值为≥95%,实际为96%,某比例目标值为≥90%. */
export function sentenceTargets(item: Item): PlacedTarget[] {
  const starts = [0, ...[...item.text.matchAll(CLAUSE_WITH_VALUE)].map(({ index }) => index + 1)];
  return starts.flatMap((start, index) => {
    const target = targetInSentence(item.text.slice(start, (starts[index + 1] ?? item.text.length + 1) - 1));
    return target === null ? [] : [{ target, at: item.at + start }];
  });
}

/** Every clause of a goal may name a target, and so may the parts of an enumeration in it. */
export function partsOfGoal(item: Item): Part[] {
  return [...item.text.matchAll(/[^,，]+/g)].flatMap(({ 0: text, index }) =>
    partsOf({ text, at: item.at + index, loose: item.loose }, true),
  );
}
