/**
 * Which class and aspect each row of a block stands under, where merged cells print them once: at the top, or in the middle.
 */

import type { Aspect, HierarchyModel, Level1, TableKind } from '@perf-lint/core';
import { elementAt } from '../../element-at.js';
import { aspectWord, classWord, impliedClass, levelsInOne, standsUnder } from '../../evidence/levels.js';

const OUTPUTS: ReadonlySet<Aspect | null> = new Set(['quantity', 'quality', 'timeliness']);
const SUFFIX = /(?:指标|目标)(?:[(（].*)?$/;

export interface PrintedLevels {
  /** As printed on this very row, "" if none. */
  readonly level1: string;
  readonly level2: string;
}

export interface RowLevels {
  readonly level1: Level1;
  readonly level2: string;
  /** The class is not printed on the row or above it. */
  readonly inherited: boolean;
}

/**
 * Gives every row of one project its class and aspect.
 *
 * A printed word holds until the next one. A class that cannot hold the row's aspect is not carried on to it: the aspect implies another.
 * A class printed only in the middle of its block is given to the rows above it whose aspects it can hold.
 */
export function levelsOf(cells: readonly PrintedLevels[], model: HierarchyModel, kind: TableKind): RowLevels[] {
  const overall = kind === 'overall';
  const rows = cells.map((row) => ({ ...row, level2: levelsInOne(row.level1)?.level2 ?? row.level2 }));
  const levels: RowLevels[] = [];
  let level1 = '' as Level1;
  let level2 = '';
  // One column for both levels, such as 指标类型 with 数量指标 ... 满意度指标: what it prints is the aspect.
  const oneLevel =
    rows.every((row) => row.level2 === '') && rows.some((row) => classWord(row.level1) === '' && aspectWord(row.level1) !== null);
  const costs = costAspects(rows);
  const within = satisfactionWithin(rows);
  for (const [index, row] of rows.entries()) {
    const printed = costs.has(row.level1) ? '' : classWord(row.level1);
    let aspect2 = row.level2;
    if (printed !== '') {
      // A new class ends the aspect above, unless the class is printed late and the aspect is one of its own.
      const carried = aspectWord(level2);
      if (printed !== level1 && row.level2 === '' && !(level1 === '' && carried !== null && standsUnder(carried, printed, overall)))
        level2 = '';
      level1 = printed;
      // 服务对象满意度指标 in the only column of headings is class and aspect at once.
      if (row.level2 === '' && aspectWord(row.level1) !== null && (oneLevel || /[一-龥]满意/.test(row.level1))) aspect2 = row.level1;
    } else if (row.level1 !== '' && aspect2 === '') {
      // The class column holds an aspect: the class cell was lost.
      if (aspectWord(row.level1) !== null) aspect2 = row.level1;
    }
    if (aspect2 !== '') level2 = aspect2;
    const aspect = aspectWord(level2);
    let own: Level1 = level1;
    let inherited = false;
    if (printed === '' && aspect !== null && (level1 === '' || !standsUnder(aspect, level1, overall || index < within))) {
      own = impliedClass(aspect, model === 'unknown' && level1 === '' ? '2015' : model);
      inherited = level1 !== '' || overall;
      if (aspect2 !== '') level1 = own === level1 ? level1 : '';
    }
    levels.push({ level1: own, level2, inherited });
  }
  const filled = fillUpwards(levels, rows);
  return overall ? filled : filled.map((row) => withoutManagement(row, model));
}

/**
 * The row up to which 满意度 is an aspect of the class above it (效果目标 of Shanghai's form): the last that prints a class, where none prints one of
 * satisfaction; behind it the class may have been lost.
 */
function satisfactionWithin(rows: readonly PrintedLevels[]): number {
  const classes = rows.map(({ level1 }) => classWord(level1));
  return classes.includes('satisfaction') ? -1 : classes.findLastIndex((level1) => level1 !== '');
}

/**
 * Words for costs that are an aspect of the outputs: 成本 among 数量 and 质量 where classes are called 产出指标, and 成本指标 behind 数量指标 in a table
 * that prints no class at all. Where costs are a class of their own they come first, or are called as the other classes are.
 */
function costAspects(rows: readonly PrintedLevels[]): ReadonlySet<string> {
  const printed = rows.flatMap(({ level1 }) => (level1 === '' ? [] : [level1]));
  const costs = printed.filter((word) => aspectWord(word) === 'output-cost');
  const [first] = costs;
  if (first === undefined) return new Set();
  const words = rows.flatMap(({ level1, level2 }) => [level1, level2]);
  const classes = words.filter((word) => classWord(word) === 'output' || classWord(word) === 'benefit');
  const aspects = words.filter((word) => classWord(word) === '' && aspectWord(word) !== null);
  if (classes.length > 0) {
    const apart = classes.every((word) => SUFFIX.test(word)) && aspects.some((word) => !SUFFIX.test(word));
    return new Set(apart ? costs.filter((word) => !SUFFIX.test(word)) : []);
  }
  const outputs = printed.findIndex((word) => OUTPUTS.has(aspectWord(word)));
  return new Set(outputs >= 0 && outputs < printed.indexOf(first) ? costs : []);
}

/** 决策 and 过程 are a class in the table of a department only: elsewhere the aspect that a row prints says what it is of, if anything. */
function withoutManagement(row: RowLevels, model: HierarchyModel): RowLevels {
  if (row.level1 !== 'management') return row;
  const aspect = aspectWord(row.level2);
  return { ...row, level1: aspect === null ? '' : impliedClass(aspect, model === 'unknown' ? '2015' : model) };
}

/** Rows above the first printed class that have neither class nor aspect take the class printed below them. */
function fillUpwards(levels: RowLevels[], rows: readonly PrintedLevels[]): RowLevels[] {
  let below: Level1 = '';
  for (let index = levels.length - 1; index >= 0; index--) {
    const row = elementAt(levels, index);
    if (row.level1 === '' && below !== '' && rows[index]?.level1 === '') levels[index] = { ...row, level1: below, inherited: true };
    below = row.level1 !== '' ? row.level1 : below;
  }
  return levels;
}
