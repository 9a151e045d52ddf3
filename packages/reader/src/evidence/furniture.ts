/**
 * What a page prints around a table: titles, the department line, page numbers. None of it belongs to a row.
 */

import { FORM_READING } from '@perf-lint/data';
import type { TextLine } from '../source-document.js';
import { PAGE, separatorOf } from './fragments.js';
import { exactRoles } from './headings.js';
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

const LONGEST_PAGE_MARK = 24;
/** Lines of the head of a page, its table's header and the mark before it. */
const MOST_IN_HEAD = 4;
/** A number between blank lines is that of a page where one line in so many, or fewer, has a blank line before it. */
const FEWEST_DENSE = 5;
const SET_IN_COLUMNS = /\S\s{2,}\S/;
/** Headings of columns from which a line is the header of a table. */
const FEWEST_COLUMNS = 3;

/** The lines without those that only number their page (- 8 -, 第 3 页), and without what a page prints anew at its head. */
export function withoutPageEnds(lines: readonly TextLine[]): readonly TextLine[] {
  const texts = lines.map(({ text }) => text.trim());
  const firsts = new Map<string, number>();
  for (const [at, text] of texts.entries()) if (!firsts.has(text)) firsts.set(text, at);
  const dense = lines.filter(({ blanksBefore }) => blanksBefore > 0).length * FEWEST_DENSE < lines.length;
  const isMark = (text: string, at: number) =>
    isMarkOfPage(text) || isNumberOverHeader(texts, at, firsts) || (dense && DIGITS.test(text) && standsApart(lines, at));
  const marks = texts.flatMap((text, at) => (isMark(text, at) ? [at] : []));
  if (marks.length === 0) return lines;
  const heads = new Set([0, ...marks.map((at) => at + 1)].map((at) => texts[at]));
  const dropped = new Set(marks);
  const seen = new Set<string>();
  for (const [at, text] of texts.entries()) {
    const again = text !== '' && seen.has(text);
    if (again && dropped.has(at - 1) && heads.has(text)) dropped.add(at);
    // What stands between the number of a page and the header of a table that goes on is the head of the page.
    if (again && isHeader(text)) for (const own of pageHead(texts, at, { ends: dropped, seen })) dropped.add(own);
    seen.add(text);
  }
  return lines.filter((_, at) => !dropped.has(at));
}

/** What stood above a header before. */
interface Above {
  /** Lines that end pages. */
  readonly ends: ReadonlySet<number>;
  readonly seen: ReadonlySet<string>;
}

/**
 * A header with the lines above it up to the end of the page before; none where they begin another form, or stand elsewhere. The title of the same form is
 * printed anew on each of its pages: another form says behind its title whose it is.
 */
function pageHead(texts: readonly string[], header: number, { ends, seen }: Above): number[] {
  const head = [header];
  for (let at = header - 1; at >= header - MOST_IN_HEAD; at--) {
    if (ends.has(at)) return head;
    const text = texts[at] ?? '';
    const same = head.every((own) => seen.has(texts[own] ?? '')) && seen.has(text);
    if (/[:：]/.test(text) || (isTitle(squeezeLine(text)) && !same)) break;
    head.push(at);
  }
  return [];
}

function isMarkOfPage(text: string): boolean {
  // 3/10 may be a target.
  return text.length <= LONGEST_PAGE_MARK && !/^\d/.test(text) && isPageMark(squeezeLine(text));
}

/** Blank lines before a line and behind it, or the last line below one set in columns. */
function standsApart(lines: readonly TextLine[], at: number): boolean {
  const next = lines[at + 1];
  const before = lines[at]?.blanksBefore ?? 0;
  return next === undefined ? before > 0 || SET_IN_COLUMNS.test(lines[at - 1]?.text ?? '') : before > 0 && next.blanksBefore > 0;
}

/** 42, alone on its line, and close below it the header of a table that stood above it already. */
function isNumberOverHeader(texts: readonly string[], at: number, firsts: ReadonlyMap<string, number>): boolean {
  if (!DIGITS.test(texts[at] ?? '')) return false;
  return texts.slice(at + 1, at + 1 + MOST_IN_HEAD).some((text) => (firsts.get(text) ?? at) < at && isHeader(text));
}

function isHeader(text: string): boolean {
  return text.split(/\s+/).filter((piece) => exactRoles(piece).length > 0).length >= FEWEST_COLUMNS;
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
