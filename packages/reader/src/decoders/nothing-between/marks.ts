/**
 * The headings that stand among the rows of a table whose cells run on: classes, aspects, and lines that name a project.
 */
import type { Level1 } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { aspectWord, classWord } from '../../evidence/levels.js';
import { everyPattern, pattern, stickyPattern } from '../../evidence/vocabulary/pattern.js';
import { ASPECTS } from '../../evidence/vocabulary/words.js';
import type { Mark, Marks } from './divide.js';

/** A heading with its text, and the column that it stands in where no other settles it: 0 for classes, 1 for aspects. */
export interface BodyMark extends Mark {
  readonly text: string;
  readonly column: 0 | 1;
  /** Code and amount of a project line. */
  readonly project: { readonly name: string; readonly amount: string } | null;
}

const POINTS = /(?:\s?[(（]\s*\d{1,3}(?:\s*[-—~]\s*\d{1,3})?\s*分?\s*[)）]分?)?/;
/** 社会公众或服务对象满意度. */
const SATISFACTION = pattern`${FORM_READING.askedFirst}?${FORM_READING.asked}满意度`;
/** A class, and 数量指标 behind it. */
const CLASS_BEFORE = pattern`(?:项目)?${FORM_READING.classesBefore}(?=${ASPECTS}${FORM_READING.blockHeadings})`;
const LEVEL = everyPattern`(?:${[...FORM_READING.levelsInText, ...FORM_READING.bareOutputAspects]}|${SATISFACTION})\s?${FORM_READING.blockHeadings}${POINTS}|${FORM_READING.satisfactionAspects}(?=[一-龥]{2,8}满意[度率])|${CLASS_BEFORE}`;
/** 产出指标产出数量: aspects without 指标 behind them. */
const BARE_ASPECTS = pattern`产出指标\s*${FORM_READING.bareOutputAspects}`;
const BARE_WORDS = [...FORM_READING.bareOutputAspects, ...FORM_READING.bareEffectAspects];
const LEVEL_OR_BARE = everyPattern`${LEVEL}|${BARE_WORDS}`;
/** What a class or an aspect is called without 指标, where a row may begin. */
const BARE = stickyPattern`(?:项目)?${FORM_READING.classesInText}|${[...FORM_READING.outputAspects, ...BARE_WORDS]}`;
const CLASS_LEVEL = pattern`^(?:预期)?产出${FORM_READING.blockHeadings}|^${FORM_READING.projectClasses}|^产出$|^${FORM_READING.effectClasses}`;
const COST_ASPECT_BEHIND = pattern`^\s*${FORM_READING.costAspects}`;

/** A line before a class that names a project with its code and amount: 505006 学生伙食费30.00. */
const PROJECT_LINE = everyPattern`(?<=\n)[ \t　]*\d{3,20}[ \t　]+([^\d\s][^\d\n]{1,60}?)[ \t　]*(\d[\d,]*\.\d{2})[ \t　]*(?=\n\s*${FORM_READING.classesInText}指标)`;

/** The heading that a match is; null where it names neither class nor aspect. */
function levelOf(text: string, match: RegExpExecArray): BodyMark | null {
  const word = match[0].replace(/\s/g, '');
  const plain = word.replace(/[(（].*$/, '');
  const to = match.index + match[0].length;
  const costClass = /^成本/.test(plain) && COST_ASPECT_BEHIND.test(text.slice(to, to + 12));
  const isClass = CLASS_LEVEL.test(plain);
  const named = classWord(plain);
  if (isClass ? named === '' : aspectWord(plain) === null) return null;
  const level1: Level1 = isClass || costClass ? named : '';
  return { from: match.index, to, text: word, column: level1 === '' ? 1 : 0, level1, kind: 'heading', project: null };
}

/** The headings of a body. Linear in its length. */
export function marksOf(text: string): Marks<BodyMark> {
  const certain: BodyMark[] = [];
  for (const match of text.matchAll(PROJECT_LINE))
    certain.push({
      from: match.index + match[0].search(/\d/),
      to: match.index + match[0].length,
      text: '',
      column: 0,
      level1: '',
      kind: 'project',
      project: { name: match[1] ?? '', amount: match[2] ?? '' },
    });
  for (const match of text.matchAll(BARE_ASPECTS.test(text) ? LEVEL_OR_BARE : LEVEL)) {
    const mark = levelOf(text, match);
    if (mark !== null) certain.push(mark);
  }
  certain.sort((a, b) => a.from - b.from);
  const byPlace = new Map(certain.map((mark) => [mark.from, mark]));
  const classes = new Set(certain.map(({ level1 }) => level1));
  return {
    certain,
    at(position) {
      const mark = byPlace.get(position);
      if (mark !== undefined) return [mark];
      const bare = bareAt(text, position);
      // A class is printed in one way all over a table.
      return bare === null || (bare.level1 !== '' && classes.has(bare.level1)) ? [] : [bare];
    },
  };
}

function bareAt(text: string, at: number): BodyMark | null {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  if (match === null) return null;
  const mark = levelOf(text, match);
  return mark === null ? null : { ...mark, kind: 'bare' };
}
