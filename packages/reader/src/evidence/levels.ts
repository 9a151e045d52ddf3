/**
 * Words that name a class (一级指标) or an aspect (二级指标), remembered: the same few come again on every row.
 */
import {
  type Aspect,
  aspectOfHeading,
  type HierarchyModel,
  type Level1,
  level1OfAspect,
  level1OfHeading,
  TextMemory,
} from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';

const LONGEST = 24;
/** Every word of a class or an aspect is Chinese, or printed in radicals that look like it: what has no such character names none. */
const FIRST_CHINESE = 0x2e80;
/** A name of an indicator, though 项目 before a class is as good as nothing elsewhere (项目效益). */
const NAMED_COST = new Set(FORM_READING.costNames);
const CLASSES = new TextMemory<Level1>(8192);
const ASPECTS = new TextMemory<Aspect | null>(8192);

/** Whether a text can be such a word at all: numbers, codes and signs are half of the cells of a sheet. */
function mayName(text: string): boolean {
  if (text.length > LONGEST) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_CHINESE) return true;
  return false;
}

/** Class that a cell names, "" if it names none. */
export function classWord(text: string): Level1 {
  return mayName(text) ? CLASSES.of(text, classNamed) : '';
}

function classNamed(text: string): Level1 {
  return NAMED_COST.has(text) ? '' : (level1OfHeading(text) ?? levelsInOne(text)?.level1 ?? '');
}

const MARK_BETWEEN = /[—–\-/／·]+/;

/** 产出—数量, 效益/社会: class and aspect in one cell, with a mark between them; null where a cell prints anything else. */
export function levelsInOne(text: string): { readonly level1: Level1; readonly level2: string } | null {
  const parts = mayName(text) ? text.split(MARK_BETWEEN) : [];
  const [first = '', level2 = ''] = parts;
  // 项目成本 beside an aspect is the class.
  const level1 = parts.length === 2 ? level1OfHeading(first) : null;
  const aspect = level1 === null ? null : (aspectOfHeading(level2) ?? aspectOfHeading(level2 + first));
  return level1 === null || aspect === null ? null : { level1, level2 };
}

/** Aspect that a cell names, null if it names none. */
export function aspectWord(text: string): Aspect | null {
  return mayName(text) ? ASPECTS.of(text, aspectNamed) : null;
}

function aspectNamed(text: string): Aspect | null {
  return NAMED_COST.has(text) ? null : aspectOfHeading(text.replace(/等$/, ''));
}

/** Whether a cell names a class or an aspect. */
export function isLevelWord(text: string): boolean {
  return classWord(text) !== '' || aspectWord(text) !== null;
}

/**
 * Whether an aspect can stand under a class: costs under 产出 in the model of 2015, satisfaction under 效益 in overall tables.
 */
export function standsUnder(aspect: Aspect, level1: Level1, overall: boolean): boolean {
  switch (aspect) {
    case 'output-cost':
    case 'economic-cost':
    case 'social-cost':
    case 'environmental-cost':
      return level1 === 'cost' || level1 === 'output';
    case 'satisfaction':
      return level1 === 'satisfaction' || (overall && level1 === 'benefit');
    default:
      return level1OfAspect(aspect, '2021') === level1;
  }
}

/** The class that a row belongs to, by its aspect where no class is printed or the class carried on from above cannot hold it. */
export function impliedClass(aspect: Aspect, model: HierarchyModel): Level1 {
  return level1OfAspect(aspect, model);
}

/** The class that a line of its own prints over the rows below it: 一、产出指标（50分）, （二）效益指标; "" where it is none. */
export function classLine(text: string): string {
  if (text.length > LONGEST) return '';
  const bare = text
    .replace(/^(?:[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.．]?|[(（]?\d[)）、.．])\s*/, '')
    .replace(/\s*[(（]?\d+分[)）]?$/, '')
    .replace(/[:：]$/, '');
  return classWord(bare) === '' ? '' : bare;
}
