/**
 * How well a text sits in a column of a given meaning: positive where it belongs, negative where it does not.
 */
import { TextMemory } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import {
  directionOf,
  isAmount,
  isCode,
  isComparator,
  isNumber,
  isQualitativeMark,
  isQuantitativeMark,
  isUnitWord,
  nameLikeness,
  splitCodeName,
  valueLikeness,
} from './content.js';
import { aspectWord, classWord, isLevelWord } from './levels.js';
import { pattern } from './vocabulary/pattern.js';
import { RESULT } from './vocabulary/words.js';

/** What the table as a whole says about its words. */
export interface FitContext {
  /** 成本 stands as a class of its own (2021) and not under 产出 (2015). */
  readonly costIsClass: boolean;
  /** The table has one column for headings of both levels: 指标类型 with 数量指标, 质量指标 ... */
  readonly oneLevel?: boolean;
  /** Targets print their unit or sign with them, and points stand beside them: a bare number is rather points. */
  readonly unitsInValues?: boolean;
}

const MISFIT = -4;
const BARE_NUMBER = -2;

/** Short texts come again on every row (≥, %, 定性, 数量指标): their scores are remembered, by meaning of the column. */
type Scores = Map<ColumnRole | 'unknown', TextMemory<number>>;
const REMEMBERED: Scores = new Map();
const REMEMBERED_2015: Scores = new Map();
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 4096;

/** Score of a text in a column; about 3 for a sure fit, 0 where nothing speaks for or against it. */
export function fit(role: ColumnRole | 'unknown', text: string, context: FitContext): number {
  if (context.unitsInValues === true && (role === 'value' || role === 'actual') && isNumber(text)) return BARE_NUMBER;
  if (text.length > LONGEST_REMEMBERED || (role === 'level1' && context.oneLevel === true)) return scoreOf(role, text, context);
  const scores = context.costIsClass ? REMEMBERED : REMEMBERED_2015;
  let known = scores.get(role);
  if (known === undefined) {
    known = new TextMemory(MOST_REMEMBERED);
    scores.set(role, known);
  }
  let score = known.get(text);
  if (score === undefined) {
    score = scoreOf(role, text, context);
    known.set(text, score);
  }
  return score;
}

function scoreOf(role: ColumnRole | 'unknown', text: string, context: FitContext): number {
  const mark = isComparator(text) || isQualitativeMark(text) || directionOf(text) !== null || isQuantitativeMark(text);
  switch (role) {
    case 'level1':
      return fitClass(text, context);
    case 'level2':
      return fitAspect(text, context, mark);
    case 'name':
      if (mark) return MISFIT;
      if (isResult(text)) return -2;
      // 成本控制 heads costs and is as often a name.
      if (/控制$/.test(text)) return nameLikeness(text);
      // 服务对象满意度 is an aspect and as often the name under it.
      if (aspectWord(text) === 'satisfaction' && !/指标等?$/.test(text)) return 0.3;
      return isLevelWord(text) ? -2 : nameLikeness(text);
    case 'value':
    case 'previous-value':
    case 'interim-value':
    case 'actual':
      if (isComparator(text) || directionOf(text) !== null) return MISFIT;
      if (isResult(text)) return role === 'actual' ? 2.5 : -1;
      if (classWord(text) !== '' || (/(?:指标|目标)$/.test(text) && isLevelWord(text))) return -3;
      return (
        valueLikeness(text) - (nameLikeness(text) > 1.5 ? 1 : 0) - (text.length > 30 || /^\d{1,3}(?:,\d{3})+\.\d{2}$/.test(text) ? 1.5 : 0)
      );
    case 'comparator':
    case 'nature':
    case 'direction':
      return mark ? 3 : MISFIT;
    case 'unit':
      return isUnitWord(text) ? 2.5 : isQualitativeMark(text) ? 0 : isNumber(text) ? -2 : text.length <= 4 && !mark ? 0 : -3;
    case 'weight':
    case 'score':
      return isNumber(text) ? (Number(text.replace(/[\s,]/g, '')) <= 100 ? 1.5 : -2) : /^\d+(?:\.\d+)?分$/.test(text) ? 1.5 : MISFIT;
    case 'amount':
    case 'funding':
      return isAmount(text) ? (text.includes('.') ? 2 : 1) : MISFIT;
    case 'unit-code':
    case 'project-code':
    case 'unit-or-project-code':
    case 'department-code':
      return isCode(text) ? 3 : splitCodeName(text) !== null ? 1 : -2;
    case 'project-type':
      return /类$|项目$/.test(text) ? 2.5 : isNumber(text) ? MISFIT : -1;
    case 'ordinal':
      return isNumber(text) ? 1 : MISFIT;
    default:
      return fitText(role, text, mark);
  }
}

function fitClass(text: string, context: FitContext): number {
  const level1 = classWord(text);
  if (level1 === '') return aspectWord(text) === null ? MISFIT : context.oneLevel === true ? 3 : -2;
  if (level1 === 'cost') return context.costIsClass ? 3 : 1;
  return 3;
}

function fitAspect(text: string, context: FitContext, mark: boolean): number {
  if (mark || isNumber(text)) return MISFIT;
  const aspect = aspectWord(text);
  if (aspect === null) return classWord(text) !== '' || text.length > 14 ? -3 : -2;
  // 满意度指标 and (since 2021) 成本指标 are classes first.
  if (aspect === 'satisfaction' && classWord(text) !== '' && bareSatisfaction(text)) return 1;
  return aspect === 'output-cost' && (context.costIsClass || /控制$/.test(text)) ? 1 : 3;
}

const RESULT_ALONE = pattern`^${RESULT}$`;

/** 达成预期指标, 基本达成目标: what a self-evaluation says of the result. */
function isResult(text: string): boolean {
  return RESULT_ALONE.test(text);
}

/** 满意度 with nobody named who is satisfied. */
function bareSatisfaction(text: string): boolean {
  return /^[^一-龥]*满意度/.test(text);
}

/** Free text: names of units and projects, goals, definitions, remarks. */
function fitText(role: ColumnRole | 'unknown', text: string, mark: boolean): number {
  if (mark) return MISFIT;
  switch (role) {
    case 'unit-name':
    case 'project-name':
    case 'unit-or-project-name':
    case 'department':
      if (isLevelWord(text)) return -3;
      if (splitCodeName(text) !== null) return 2;
      if (/[。；]/.test(text)) return -2;
      return isNumber(text) ? -3 : valueLikeness(text) >= 2 ? -1 : 0.5;
    case 'goal':
    case 'long-term-goal':
      return isLevelWord(text) ? -3 : text.length > 30 ? 2 : isNumber(text) ? -3 : /[。，；]/.test(text) ? 0.8 : -0.5;
    case 'definition':
      return text.length > 8 ? 0.7 : isNumber(text) ? -0.5 : 0;
    case 'remark':
    case 'unknown':
    case 'indicators':
      return isLevelWord(text) ? -1.5 : 0;
    default:
      return isLevelWord(text) ? -2 : 0;
  }
}
