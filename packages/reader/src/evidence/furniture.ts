/**
 * What a page prints around a table: titles, the department line, page numbers. None of it belongs to a row.
 */

import { FORM_READING } from '@perf-lint/data';
import type { TextLine } from '../source-document.js';
import { PAGE, separatorOf } from './fragments.js';
import { squeezeLine } from './squeeze.js';
import { pattern } from './vocabulary/pattern.js';
import { MONEY_UNITS, PART } from './vocabulary/words.js';

const FORM_NUMBER = pattern`^${FORM_READING.formNumbers}[\d一二三四五六七八九十-]{1,4}表?[:.]?$`;
const PAGE_MARK = /^(?:第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|[-—–―]{1,2}\d{1,4}[-—–―]{1,2}|\d{1,4}\/\d{1,4})$/;
const TABLE_TITLE = pattern`${FORM_READING.titleSubjects}[^，。；]*${FORM_READING.titleEnds}(?:\([^()]{1,12}\))?$`;
const OFFICE_LINE = pattern`^${FORM_READING.officeLabels}(?:\(单位\))?${FORM_READING.officeNames}?(?:\(${FORM_READING.stamps}\))?:|单位:${MONEY_UNITS}$|金额单位:`;
const YEAR_LINE = /^\(?20\d\d年(?:度)?\)?$/;
const STARTS_PART = pattern`^${PART}`;
/** What stands below a table: notes, who filled it in. */
const STARTS_NOTE = pattern`^${[...FORM_READING.notes, ...FORM_READING.instructions, ...FORM_READING.fillers, ...FORM_READING.signers, '负责人签字']}[:：]|^附件下载$`;
const HEADING = /^[一二三四五六七八九十]{1,3}、.{2,30}(?:说明|情况)$/;
const DIGITS = /^\d{1,4}$/;

/** True for a page mark that needs no context: 第 3 页, - 3 -. */
export function isPageMark(squeezed: string): boolean {
  return PAGE_MARK.test(squeezed);
}

/** True for the title or the number of a form (预算14表, …绩效目标汇总表). */
function isTitle(squeezed: string): boolean {
  if (squeezed.length < 4 || squeezed.length > 60) return false;
  return FORM_NUMBER.test(squeezed) || (squeezed.length >= 8 && TABLE_TITLE.test(squeezed));
}

/** True for a line that stands between a title and the header of its table. */
export function isFurniture(squeezed: string): boolean {
  return isTitle(squeezed) || YEAR_LINE.test(squeezed) || OFFICE_LINE.test(squeezed) || isPageMark(squeezed) || DIGITS.test(squeezed);
}

const NAMED_OFFICE = pattern`${FORM_READING.namedOffices}(?:\(单位\))?${FORM_READING.officeNames}(?:\(${FORM_READING.stamps}\))?:(.+?)(?:金额)?(?:单位:${MONEY_UNITS})?$`;

/** The department that a line names (部门名称：…), "" if it names none. */
export function officeOf(squeezed: string): string {
  const match = NAMED_OFFICE.exec(squeezed);
  return match?.[1] ?? '';
}

/** True where a new part of the document begins: whatever table stands before it has ended. */
export function endsTable(squeezed: string): boolean {
  return isTitle(squeezed) || STARTS_PART.test(squeezed) || STARTS_NOTE.test(squeezed) || HEADING.test(squeezed);
}

/** The number that a line holds alone, NaN where it holds anything else. */
function numberOn(line: TextLine | undefined): number {
  const squeezed = squeezeLine(line?.text ?? '');
  return DIGITS.test(squeezed) ? Number(squeezed) : Number.NaN;
}

/** Pages that must count up one by one before lone numbers at their ends are taken for page numbers. */
const PAGES_IN_A_ROW = 3;

/**
 * Numbers that stand alone at the ends of pages and count up page by page are page numbers; a single one may be a value.
 * Returns the indices of such lines.
 */
export function pageNumberLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: { index: number; value: number }[] = [];
  const close = (): void => {
    if (run.length >= PAGES_IN_A_ROW) for (const { index } of run) found.add(index);
    run = [];
  };
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || separatorOf(line) !== PAGE) continue;
    // The last line of the page before, or the first of this one.
    const foot = numberOn(lines[i - 1]);
    const index = Number.isNaN(foot) ? i : i - 1;
    const value = Number.isNaN(foot) ? numberOn(line) : foot;
    const last = run.at(-1);
    if (last !== undefined && value !== last.value + 1) close();
    if (!Number.isNaN(value)) run.push({ index, value });
  }
  close();
  return found;
}
