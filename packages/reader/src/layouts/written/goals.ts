/**
 * Where a text tells the targets as its goal, under no heading of a class: (二)绩效目标：道路硬化≥0.5公里;验收合格率100%。
 */
import type { Level1 } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { classWord } from '../../evidence/levels.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { CHAPTER, PART } from '../../evidence/vocabulary/words.js';
import { isWrapped, numberingOf } from './items.js';

/** What is said of a goal stands from one place to another. */
export interface Goal {
  readonly from: number;
  readonly to: number;
  /** The class that heads its paragraph, "" where none does. */
  readonly level1: Level1;
  /** Its label says that it is a goal of performance: plans have aims of other kinds. */
  readonly named: boolean;
}

const LABEL = everyPattern`${FORM_READING.goalsTold}${FORM_READING.goalTails}?`;
/** 绩效目标：, 绩效目标为, 具体目标主要为. */
const SAYS = pattern`^(?:${FORM_READING.goalLinks}?\s*[:：]|${FORM_READING.goalLinks}(?![否指]))`;
/** Behind a list number a label is the heading of what follows: 4.绩效目标。 */
const NUMBERED = pattern`(?:\d[.、．]?|${CHAPTER})\s*[一-龥]{0,6}$`;
const LONGEST_LINK = 8;
/** Another chapter may begin inside a line that was a whole page. */
const CHAPTER_INSIDE = pattern`[。;；\s](?:${CHAPTER}|${PART})`;
/** 2.产出。具体目标主要为 */
const HEADS_PARAGRAPH = pattern`^\s*(?:\d{1,2}[.、．]|${CHAPTER})\s*([^。:：]{2,8})[。:：]`;
const STARTS_CHAPTER = pattern`^\s*(?:${CHAPTER}|${PART})`;

/** The goals that a text tells, in order. `width` is that of `wrapWidth`. */
export function goalsIn(span: TextSpan, width: number): Goal[] {
  const labels = [...span.text.matchAll(LABEL)].flatMap(({ 0: label, index }) => {
    const end = index + label.length;
    const says = SAYS.exec(span.text.slice(end, end + LONGEST_LINK))?.[0] ?? headingMark(span, index, end);
    return says === null ? [] : [{ at: index, from: end + says.length, named: label.includes('绩效') }];
  });
  return labels.map(({ at, from, named }, index) => {
    const to = Math.min(endOf(span, from, width), labels[index + 1]?.at ?? span.text.length);
    return { from, to, level1: classBefore(span, at), named };
  });
}

/** What ends a label that is the heading of its paragraph: a full stop, or nothing at the end of its line; null where it is none. */
function headingMark(span: TextSpan, at: number, end: number): string | null {
  if (!NUMBERED.test(span.text.slice(span.startOf(span.lineAt(at)), at))) return null;
  if (span.text.charAt(end) === '。') return '。';
  return span.startsLine(end) ? '' : null;
}

/** The class that heads the paragraph of a goal. */
function classBefore(span: TextSpan, at: number): Level1 {
  return classWord(HEADS_PARAGRAPH.exec(span.text.slice(span.startOf(span.lineAt(at)), at))?.[1] ?? '');
}

/** Where what is said of a goal ends: with its paragraph, or with the list that begins behind its label. */
function endOf(span: TextSpan, from: number, width: number): number {
  const first = span.lineAt(Math.max(0, from - 1)) + 1;
  let numbering = numberingOf(span.text.slice(from, span.startOf(first)));
  let open = span.text.slice(from, span.startOf(first)).trim() === '';
  let line = first;
  for (; line < span.lines.length; line++) {
    const text = span.lines[line]?.text ?? '';
    if (text.trim() === '') continue;
    if (open) numbering = numberingOf(text);
    const unclosed = /[;；,，、]\s*$/.test(span.text.slice(from, span.startOf(line)));
    const goesOn = open || unclosed || (numbering !== '' && numberingOf(text) === numbering) || isWrapped(span, span.startOf(line), width);
    if (STARTS_CHAPTER.test(text) || !goesOn) break;
    open = false;
  }
  const end = span.startOf(line);
  const inside = span.text.slice(from, end).search(CHAPTER_INSIDE);
  return inside < 0 ? end : from + inside;
}
