/**
 * Headings of classes and aspects in written text: 1.产出指标完成情况分析。, (1)数量指标, 设1条质量指标:, ②社会效益:, 产出时效指标: ...
 */

import { type Aspect, headingsIn, type Level1, level1OfAspect } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { aspectWord, classWord, isLevelWord, levelsInOne } from '../../evidence/levels.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';

/** A heading with the class and aspect that hold below it. */
export interface Heading {
  readonly from: number;
  /** Where what stands under it begins. */
  readonly to: number;
  readonly level1: Level1;
  readonly level2: string;
  /** It stands in a sentence that tells of targets, or of results: 在产出指标方面,. */
  readonly told: boolean;
}

/** Characters that words before 指标 may have: 社会公众或服务对象满意度. */
const LONGEST_HEADING = 16;
/** Behind such a character, or at the beginning of a line, a heading may begin. */
const BEFORE = /[\s;；。.．:：,，、)）【】★条]/;
/** What may follow a heading: a mark, a list number, or the end of its line. */
const AFTER = /^[\s:：。.,，;；)）(（【】“"\d①-⑳—]|^$/;
/** 产出指标完成情况分析 */
const TAIL = pattern`^(?:${FORM_READING.reportTails}){0,3}${FORM_READING.toldTails}?`;
const BARE_END = everyPattern`[:：。]|${FORM_READING.toldTails}(?=[,，])`;
const TOLD = pattern`^${FORM_READING.toldTails}[,，]`;
/** Marks behind a heading, and another word for it or its points in brackets: (50分), (服务对象满意度指标). */
const CLOSE = /^[\s:：。.,，)）】—]*/;
const ASIDE = /^[(（]([^（()）]{1,14})[)）]/;
/** The list number of a heading. */
const NUMBER = /(?:(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|\*)[)）、.．]{1,2}|[①-⑳])\s*){0,2}(?:设\s*\d*\s*条?)?$/;

/** 在产出指标方面, 作为质量指标: words that lead up to a heading inside a sentence. */
const LEAD = pattern`${FORM_READING.headingLeads}$`;
const LONGEST_LEAD = Math.max(...FORM_READING.headingLeads.map((word) => word.length));

/** A label begins behind its list number, and behind other marks. */
const LIST_NUMBER = /^(?:[^一-龥]|[一二三四五六七八九十]{1,3}[、.．)）])/;

/** A heading by its words, before its class is known. */
interface Words {
  readonly from: number;
  readonly end: number;
  readonly label: string;
}

/** The headings of a text, in order. The class printed last holds for the aspects below it. */
export function headingsOf(span: TextSpan): Heading[] {
  const { text } = span;
  const headings: Heading[] = [];
  let level1: Level1 = '';
  let outputs = false;
  for (const { from, end, label } of wordsOf(span)) {
    const before = NUMBER.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? '';
    const number = before.length;
    const own = classWord(label);
    // 产出-数量：… prints both.
    const both = levelsInOne(label);
    const aspect = both === null ? aspectWord(label) : null;
    const isClass = own !== '' && (aspect === null || aspect === 'satisfaction');
    if (isClass) level1 = own;
    headings.push({
      from: from - number,
      to: behind(text, end),
      level1: aspect === null ? own : classOf(aspect, label, outputs && !before.includes('条') ? 'output' : level1),
      level2: both?.level2 ?? (aspect === null ? '' : label),
      told: TOLD.test(text.slice(end, end + 4)) || leadBefore(text, from) > 0,
    });
    // 成本指标 goes on with 时效指标 in a list of outputs; 设1条成本指标 counts those of a class.
    outputs = aspect !== null && level1OfAspect(aspect, '2015') === 'output';
  }
  return headings;
}

/** 成本 alone is a class of its own, behind 数量, 质量 or 时效 one of the outputs. */
function classOf(aspect: Aspect, label: string, level1: Level1): Level1 {
  if (aspect === 'output-cost') return level1 === 'output' || label.startsWith('产出') ? 'output' : 'cost';
  return level1OfAspect(aspect, '2021');
}

function wordsOf(span: TextSpan): Words[] {
  const { text } = span;
  const found: Words[] = [];
  for (const { start, end } of headingsIn(text)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const from = startOf(span, start, end);
    if (from >= 0 && (endsAt(span, end) || runsOn(span, from, end))) found.push({ from, end, label: text.slice(from, end) });
  }
  return [...found, ...bareWords(span)].sort((a, b) => a.from - b.from).filter((words, at, all) => words.from >= (all[at - 1]?.end ?? 0));
}

/** Where a heading begins that ends at a place: the longest words that name a class or an aspect behind a mark; -1 where there are none. */
function startOf(span: TextSpan, start: number, end: number): number {
  for (let from = Math.max(0, end - LONGEST_HEADING); from <= start; from++) {
    const label = span.text.slice(from, end);
    if (beginsAt(span, from) && !LIST_NUMBER.test(label) && isLevelWord(label)) return from;
  }
  return -1;
}

function leadBefore(text: string, at: number): number {
  return LEAD.exec(text.slice(Math.max(0, at - LONGEST_LEAD), at))?.[0].length ?? 0;
}

function beginsAt(span: TextSpan, at: number): boolean {
  const lead = leadBefore(span.text, at);
  return isBeginning(span, at) || (lead > 0 && isBeginning(span, at - lead));
}

function isBeginning(span: TextSpan, at: number): boolean {
  return at === 0 || BEFORE.test(span.text.charAt(at - 1)) || span.startsLine(at) || /[①-⑳]/.test(span.text.charAt(at - 1));
}

function endsAt(span: TextSpan, end: number): boolean {
  const rest = span.text.slice(end, end + 10);
  const tail = TAIL.exec(rest)?.[0].length ?? 0;
  return AFTER.test(rest.slice(tail)) || span.startsLine(end + tail);
}

/** Whether a list number stands before a place, and both begin their line. */
function numberedLine(span: TextSpan, from: number): boolean {
  const number = NUMBER.exec(span.text.slice(Math.max(0, from - 12), from))?.[0].length ?? 0;
  return number > 0 && span.startsLine(from - number);
}

/** 4.成本指标国家规定标准…: an aspect behind its list number at the beginning of a line, with nothing between it and its first item. */
function runsOn(span: TextSpan, from: number, end: number): boolean {
  if (!numberedLine(span, from) || aspectWord(span.text.slice(from, end)) === null) return false;
  return /^[一-龥]{2,40}[≥≤=><为达]?\d/.test(span.text.slice(end, end + 44));
}

/** Words without 指标 that a colon closes, behind a list number at the beginning of a line a full stop, or in a sentence 方面: 社会效益:, (1)经济效益。, 一是数量方面, */
function bareWords(span: TextSpan): Words[] {
  const { text } = span;
  const found: Words[] = [];
  const classes = classesAtLines(span);
  for (const { 0: mark, index } of text.matchAll(BARE_END)) {
    for (let from = Math.max(0, index - LONGEST_HEADING); from <= index - 2; from++) {
      const label = text.slice(from, index);
      if (!beginsAt(span, from) || LIST_NUMBER.test(label) || !(isBareWord(label, mark) || classes.get(from) === label)) continue;
      if (mark === '。' && !numberedLine(span, from)) break;
      // 服务对象满意度:服务对象满意度≥80% is a name with its value.
      if (!text.slice(index + 1, index + 1 + label.length).startsWith(label)) found.push({ from, end: index, label });
      break;
    }
  }
  return found;
}

const CLASS_AT_LINE = /^(\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]{1,2}\s*)?)([一-龥]{2,4})[:：]/;
const FEWEST_CLASSES = 2;

/** 产出：…, and in another line 效益：…: where several classes begin their lines so, each is meant. Where their words begin. */
function classesAtLines(span: TextSpan): ReadonlyMap<number, string> {
  const found = span.lines.flatMap(({ text }, line): [number, string][] => {
    const [, before = '', label = ''] = CLASS_AT_LINE.exec(text) ?? [];
    return classWord(label) === '' || /指标|目标/.test(label) ? [] : [[span.startOf(line) + before.length, label]];
  });
  return new Map(new Set(found.map(([, label]) => classWord(label))).size >= FEWEST_CLASSES ? found : []);
}

/** A class alone is an everyday word: in a sentence 方面 shows that it is meant. */
function isBareWord(label: string, mark: string): boolean {
  if (/指标|目标|\d/.test(label)) return false;
  return aspectWord(label) !== null || levelsInOne(label) !== null || (mark.length > 1 && classWord(label) !== '');
}

/** Where the items under a heading begin that ends at a place. */
function behind(text: string, end: number): number {
  let at = end + (TAIL.exec(text.slice(end, end + 10))?.[0].length ?? 0);
  const aside = ASIDE.exec(text.slice(at, at + 20));
  if (aside !== null && (isLevelWord(aside[1] ?? '') || /\d+分?$/.test(aside[1] ?? ''))) at += aside[0].length;
  return at + (CLOSE.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}
