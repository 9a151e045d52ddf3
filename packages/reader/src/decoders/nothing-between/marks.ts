/**
 * The headings that stand among the rows of a table whose cells run on: classes, aspects, and lines that name a project.
 */
import type { Level1 } from '@perf-lint/core';
import { aspectWord, classWord } from '../../evidence/levels.js';
import type { Mark, Marks } from './divide.js';

/** A heading with its text, and the column that it stands in where no other settles it: 0 for classes, 1 for aspects. */
export interface BodyMark extends Mark {
  readonly text: string;
  readonly column: 0 | 1;
  /** Code and amount of a project line. */
  readonly project: { readonly name: string; readonly amount: string } | null;
}

const POINTS = '(?:\\s?[(（]\\s*\\d{1,3}(?:\\s*[-—~]\\s*\\d{1,3})?\\s*分?\\s*[)）]分?)?';
const LEVEL = new RegExp(
  `(?:(?:预期)?产出|项目完成|项目效益|效益|效果|(?:社会公众或|受益群众或)?(?:服务对象|社会公众|受益对象|受益群众|群众|公众)满意度|满意度|(?:经济|社会|生态环境|生态|环境)(?:效益|成本)|(?:产出)?成本|可持续(?:影响|发展)|(?:产出)?(?:数量|质量|时效))\\s?(?:指标|目标)${POINTS}|服务对象满意度(?=服务对象)|(?:项目)?(?:产出|效益|效果|满意度)(?=(?:数量|质量|时效|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)(?:指标|目标))`,
  'g',
);
/** 产出指标产出数量: aspects without 指标 behind them. */
const BARE_ASPECTS = /产出指标\s*产出(?:数量|质量|时效|成本)/;
const LEVEL_OR_BARE = new RegExp(`${LEVEL.source}|产出(?:数量|质量|时效|成本)|(?:经济|社会|生态|生态环境)效益|可持续影响`, 'g');
/** What a class or an aspect is called without 指标, where a row may begin. */
const BARE = /(?:项目)?(?:产出|效益|效果|满意度)|成本|(?:产出)?(?:数量|质量|时效)|(?:经济|社会|生态)效益|可持续(?:影响|性)?/y;

/** A line before a class that names a project with its code and amount: 505006 学生伙食费30.00. */
const PROJECT_LINE =
  /(?<=\n)[ \t　]*\d{3,20}[ \t　]+([^\d\s][^\d\n]{1,60}?)[ \t　]*(\d[\d,]*\.\d{2})[ \t　]*(?=\n\s*(?:成本|产出|效益|满意度)指标)/g;

const PLAIN_CLASS = /^(?:预期)?产出(?:指标|目标)|^项目(?:完成|效益|产出)|^(?:产出|效益|效果|满意度)$|^(?:效益|效果|满意度)/;

/** The heading that a match is; null where it names neither class nor aspect. */
function levelOf(text: string, match: RegExpExecArray): BodyMark | null {
  const word = match[0].replace(/\s/g, '');
  const plain = word.replace(/[(（].*$/, '');
  const to = match.index + match[0].length;
  const costClass = /^成本/.test(plain) && /^\s*(?:经济|社会|生态环境)成本/.test(text.slice(to, to + 12));
  const isClass = PLAIN_CLASS.test(plain);
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
