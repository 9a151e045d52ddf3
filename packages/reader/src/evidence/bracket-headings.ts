/**
 * Headings in brackets over the items of an outline: 【总体目标】, 【产出指标-数量指标】.
 */
import { type Level1, level1OfAspect } from '@perf-lint/core';
import { aspectWord, classWord } from './levels.js';

const HEADING = /【([^【】]{2,30})】/g;

export interface BracketHeading {
  readonly label: string;
  readonly at: number;
  readonly end: number;
}

/** The headings in brackets of a text, in order. */
export function bracketHeadings(text: string): BracketHeading[] {
  return [...text.matchAll(HEADING)].map((match) => ({ label: match[1] ?? '', at: match.index, end: match.index + match[0].length }));
}

/** Class and aspect of a bracket label such as 产出指标-数量指标; null if it is another label. */
export function levelsOfLabel(label: string): { level1: Level1; level2: string } | null {
  const [first = '', second = ''] = label.split(/[-—–－/]/);
  const level1 = classWord(first);
  const aspect = aspectWord(second || first);
  if (level1 === '' && aspect === null) return null;
  const own = level1 !== '' ? level1 : aspect === null ? '' : level1OfAspect(aspect, '2015');
  return { level1: own, level2: second !== '' ? second : level1 === '' ? first : '' };
}

/** Whether a text has at least two bracket headings of classes: cheap enough to ask of every long cell. */
export function isOutline(text: string): boolean {
  if (!text.includes('【')) return false;
  return bracketHeadings(text).filter(({ label }) => levelsOfLabel(label) !== null).length >= 2;
}

/** Whether a line begins with the bracket heading of a class. */
export function opensClass(line: string): boolean {
  if (!/^\s*【/.test(line)) return false;
  const [first] = bracketHeadings(line);
  return first !== undefined && levelsOfLabel(first.label) !== null;
}
