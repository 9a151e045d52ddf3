/**
 * Cuts the text between two aspects into rows: a name, then the cells that the header puts behind it. Where a cell ends is told by what
 * it can hold; where numbers touch (20100%100%20), by what agrees: the points given are at most the weight, and the result is often the target.
 */
import { unitAt } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { Column } from './columns.js';
import { shapeOf } from './shape.js';
import { pattern, stickyPattern } from './vocabulary/pattern.js';
import { RESULT, SIGN_WORDS } from './vocabulary/words.js';

/** A cell of a row with its place in the text. */
export interface RunOnCell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface RunOnRow {
  readonly cells: readonly RunOnCell[];
}

const CUT = 0.7;
const LONGEST_EXPLANATION = 240;
/** Characters that a row is looked for in, so that looking ahead does not grow with the text. */
const LONGEST_ROW = 1200;
const LONGEST_NAME = 80;

const COMPARATOR = stickyPattern`(?:[≥≤＞＜=＝≧≦⩾⩽±><]=?|${SIGN_WORDS}|[二工](?=\d)|各(?=\s?\d))`;
const SIGN = /[≥≤＞＜=＝≧≦⩾⩽±><]=?|定性/y;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DATE = stickyPattern`(?:(?:19|20)\d{2}[年.-]\d{1,2}(?:[月.-](?:\d{1,2}日?)?)?|(?:19|20)\d{2}年|\d{1,2}月)(?:\s*[-—~至]+\s*(?:(?:19|20)\d{2}年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?${CELL_WORDS.dateParts}?${CELL_WORDS.dateBounds}*`;
const SHARE = /\d+(?:\.\d+)?[%％]/y;
const BASE = stickyPattern`[.·、]?每${CELL_WORDS.per}`;
const TAIL = stickyPattern`${CELL_WORDS.bounds}`;
const QUALITY = stickyPattern`${CELL_WORDS.qualityOpenings}?${CELL_WORDS.qualityDegrees}?(?:${CELL_WORDS.qualityStates}|应[一-龥]尽[一-龥]|${CELL_WORDS.budgetCeilings}${CELL_WORDS.budgetCeilingEnds}*)`;
const MEASURED = pattern`${[...CELL_WORDS.measuredEnds, ...CELL_WORDS.measuredProperties]}$`;
const RESULT_HERE = stickyPattern`${RESULT}`;
const RESULT_WHOLE = pattern`^${RESULT}$`;
/** 绩效指标 printed again beside the rows. */
const BLOCK_LABEL = stickyPattern`${FORM_READING.blockLabels}(?!${FORM_READING.noBlockLabelBefore})`;
/** A unit that goes on is the beginning of a word. */
const GOES_ON = pattern`^${CELL_WORDS.unitGoesOn}`;
const COMPLETION_RATE = pattern`${FORM_READING.completionRates}`;
const EXPLAINED = stickyPattern`(?:${FORM_READING.explanations}[^\d≥≤><=\n]{2,60}?|${FORM_READING.plannedValues})(?=\d|[≥≤><=])`;
const COUNTED = pattern`^[^\d,，;；\n]{2,30}?${CELL_WORDS.countedEnds}(?=[一-龥]{2}[^\n]*\d[^,，;；\d\n]{0,8}[,，;；])`;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t' || text[end] === '　')) end += 1;
  return end;
}

/** A cell that stops at a place, with what it says in words. */
interface Ending {
  readonly to: number;
  readonly marked: boolean;
  /** The figures go on behind it: they were taken for two numbers that touch. */
  readonly cut?: boolean;
}

/** Where a target that begins at a place may end. */
function valueEndings(text: string, at: number, apart: boolean, plain: boolean): Ending[] {
  const dated = matchAt(DATE, text, at);
  if (dated > 0) return [{ to: dated, marked: true }];
  const compared = matchAt(COMPARATOR, text, at);
  const start = skipBlanks(text, compared < 0 ? at : compared);
  const numbered = matchAt(NUMBER, text, start);
  if (numbered < 0) {
    if (compared >= 0) return [];
    const worded = matchAt(QUALITY, text, at);
    return worded < 0 || !(apart || closesWords(text, at, worded)) ? [] : [{ to: worded, marked: false }];
  }
  const digits = text.slice(start, numbered);
  // 0 and 0 that touch: a number does not begin with a nought.
  if (/^000/.test(digits)) return [];
  if (/^0\d/.test(digits)) return [{ to: start + 1, marked: compared >= 0, cut: true }];
  const unit = plain ? null : (unitAt(text, numbered) ?? unitApart(text, numbered));
  const spelled = text.startsWith('百分比', numbered) ? numbered + 3 : 0;
  let to = spelled || (unit === null ? numbered : unit.end);
  // 17元/人.每天
  const base = unit === null ? -1 : matchAt(BASE, text, to);
  if (base > 0) to = base;
  const more = matchAt(TAIL, text, to);
  if (more > 0) to = more;
  const endings: Ending[] = [{ to, marked: compared >= 0 }];
  // Digits of the next cell may touch those of this one.
  if (unit === null && /^\d+(?:\.\d+)?$/.test(digits)) {
    const dot = digits.indexOf('.');
    const least = plain && dot >= 0 ? start + dot + 2 : start + 1;
    if (dot < 0 || plain) for (let end = least; end < numbered; end++) endings.push({ to: end, marked: compared >= 0, cut: true });
  }
  return endings;
}

/** A unit behind a blank: 2000 种次. What is the beginning of a word is no unit. */
function unitApart(text: string, to: number): { end: number } | null {
  if (text[to] !== ' ') return null;
  const unit = unitAt(text, to + 1);
  if (unit === null || GOES_ON.test(text.slice(unit.end))) return null;
  return text[unit.end] === '次' ? { end: unit.end + 1 } : unit;
}

/** Whether nothing of a cell follows: the end, a new line, or the sign that closes a sentence. */
function endsText(text: string, at: number): boolean {
  return /^\s*(?:[。;；]?\s*(?:\n|$))/.test(text.slice(at, at + 8));
}

/** Words are a target only where the row, or the target's cell, ends with them: before the same words as result, or before points. */
function closesWords(text: string, from: number, to: number): boolean {
  return (
    matchAt(RESULT_HERE, text, to) > 0 ||
    endsText(text, to) ||
    text.startsWith(text.slice(from, to), to) ||
    /^\s?\d{1,2}(?!\d|[.%％]?[一-龥])/.test(text.slice(to, to + 5))
  );
}

interface Reading {
  readonly cells: readonly RunOnCell[];
  readonly end: number;
  readonly score: number;
}

/** All ways in which the cells behind a name may be read from a place on. */
function readings(text: string, at: number, columns: readonly Column[], next: number, before: Reading, depth: number): Reading[] {
  const column = columns[next];
  if (column === undefined || depth > 12) return [{ ...before, end: at }];
  const from = skipBlanks(text, at);
  // A column of units says that targets have none of their own, and rows print all that the header asks for.
  const plain = columns.some(({ role }) => role === 'unit');
  const found: Reading[] = [];
  const go = (to: number, score: number) =>
    found.push(
      ...readings(
        text,
        to,
        columns,
        next + 1,
        { cells: [...before.cells, { column: next, from, to }], end: to, score: before.score + score },
        depth + 1,
      ),
    );
  const isPercent = before.cells.some((cell) => columns[cell.column]?.role === 'unit' && text.slice(cell.from, cell.to) === '%');
  /** A share above the whole is rather two numbers. */
  const isOverWhole = (to: number) => isPercent && Number(text.slice(from, to)) > 100;
  const skip = (cost: number) => found.push(...readings(text, at, columns, next + 1, { ...before, score: before.score - cost }, depth + 1));
  switch (column.role) {
    case 'value':
    case 'actual':
    case 'previous-value': {
      const target = before.cells.find((cell) => columns[cell.column]?.role === 'value');
      const share = COMPLETION_RATE.test(column.heading) ? matchAt(SHARE, text, from) : -1;
      if (share > 0) go(share, 1.5);
      const result = column.role === 'actual' ? matchAt(RESULT_HERE, text, from) : -1;
      if (result > 0) go(result, 1.2);
      // Cells stand apart where a blank is before them.
      const explained = columns.some(({ role }) => role === 'definition') && text.startsWith('有所', from);
      const apart = column.role === 'value' && (from > at || explained) && MEASURED.test(text.slice(0, at));
      for (const ending of share > 0 || result > 0 ? [] : valueEndings(text, from, apart, plain).slice(0, 8)) {
        const same = target !== undefined && text.slice(from, ending.to) === text.slice(target.from, target.to);
        go(ending.to, 1 + (same ? 1 : 0) + (ending.marked ? 0.5 : 0) - (ending.cut === true ? CUT : 0) - (isOverWhole(ending.to) ? 1 : 0));
      }
      if (column.role !== 'value') skip(1);
      break;
    }
    case 'weight':
    case 'score': {
      const digits = matchAt(NUMBER, text, from);
      const weight = before.cells.find((cell) => columns[cell.column]?.role === 'weight');
      if (digits > 0) {
        for (let to = Math.min(digits, from + 4); to > from; to--) {
          const number = Number(text.slice(from, to));
          if (!(number <= 60) || (column.role === 'weight' && number === 0) || /^0\d/.test(text.slice(from, to)) || text[to - 1] === '.')
            continue;
          const given = weight === undefined ? Number.NaN : Number(text.slice(weight.from, weight.to));
          if (column.role === 'score' && number > given) continue;
          go(to, 0.6 + (given === number ? 1 : 0) + (number % 5 === 0 ? 0.2 : 0));
        }
      }
      skip(column.role === 'weight' && plain ? 2 : 0.8);
      break;
    }
    case 'unit': {
      const unit = unitAt(text, from);
      if (unit !== null) go(unit.end, 0.8);
      skip(0.4);
      break;
    }
    case 'comparator':
    case 'nature': {
      const sign = matchAt(SIGN, text, from);
      if (sign > 0) go(sign, 0.8);
      skip(0.2);
      break;
    }
    case 'remark': {
      const result = matchAt(RESULT_HERE, text, from);
      if (result > 0) go(result, 0.8);
      skip(0);
      break;
    }
    case 'definition': {
      const to = matchAt(EXPLAINED, text, from);
      if (to > 0) go(to, 0.5);
      // Where a row is a line, what explains it ends with the line.
      const lineEnd = text.indexOf('\n', from);
      if (lineEnd > from && lineEnd - from <= LONGEST_EXPLANATION) go(lineEnd, 0.3);
      skip(0.5);
      break;
    }
    default:
      skip(0);
  }
  return found;
}

/** One way to read the cells behind a name, with its value and its evidence in points. */
export interface Tail {
  readonly cells: readonly RunOnCell[];
  readonly value: RunOnCell;
  readonly end: number;
  readonly score: number;
}

const LONGEST_WORDS = 16;
/** Least likeness to a value for words with no number. */
const WORDED = -0.4;

/** A number without sign and unit is as likely the points of a row as its target, where no column holds the units. */
const BARE = -1.5;

/** Targets of one character. */
const LONE = pattern`${CELL_WORDS.loneValues}`;

/** All ways to read the cells behind a name that ends at a place: with figures as targets, and with words that look like one. */
export function tailsFrom(text: string, at: number, columns: readonly Column[], name: number): Tail[] {
  const tails: Tail[] = [];
  const start = { cells: [], end: at, score: 0 };
  const valueColumn = columns.findIndex(({ role }) => role === 'value');
  const plain = columns.some(({ role }) => role === 'unit');
  const take = (reading: Reading, more: number) => {
    const value = reading.cells.find((cell) => cell.column === valueColumn);
    if (value === undefined) return;
    const following = text.charAt(skipBlanks(text, reading.end));
    if (!stopsBefore(following)) return;
    const bare = !plain && /^\d{1,3}$/.test(text.slice(value.from, value.to)) ? BARE : 0;
    const score = reading.score + more + bare + (/\d/.test(following) ? -2 : 0) + (endsText(text, reading.end) ? 0.5 : 0);
    tails.push({ cells: reading.cells, value, end: reading.end, score });
  };
  for (const reading of readings(text, at, columns, name + 1, start, 0)) take(reading, 0);
  const from = skipBlanks(text, at);
  for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORDS); to++) {
    if (/[\d≥≤><=＞＜＝。;；\n]/.test(text.charAt(to - 1))) break;
    const shape = shapeOf(text.slice(from, to));
    // Other words are a target only where they close the row behind a name that ends in a measure.
    if (shape.value < WORDED && !(endsText(text, to) && MEASURED.test(text.slice(0, at)))) continue;
    const worded = { cells: [{ column: valueColumn, from, to }], end: to, score: 0 };
    // A single character is a target where the row closes with it.
    const lone = to - from === 1 && !(LONE.test(text.charAt(from)) && closesWords(text, from, to)) ? 4 : 0;
    const points = Math.max(-4, shape.value + shape.whole) - 0.05 * Math.abs(to - from - 3) - lone;
    const before = valueColumn === name + 1 ? 0 : -0.4;
    for (const reading of readings(text, to, columns, valueColumn + 1, worded, 0)) take(reading, points + before);
  }
  return tails;
}

/** Whether a cell may end before a character. */
function stopsBefore(following: string): boolean {
  return following === '' || following === '\n' || /[一-龥★☆"“《(（①-⑳A-Za-z。;；…\d]/.test(following);
}

/** The best reading of the cells behind a name that ends at a place; null where no value stands there. */
function tailAt(text: string, at: number, columns: readonly Column[], name: number): Reading | null {
  let best: Reading | null = null;
  const start = { cells: [], end: at, score: 0 };
  for (const reading of readings(text, at, columns, name + 1, start, 0)) {
    if (!reading.cells.some((cell) => columns[cell.column]?.role === 'value')) continue;
    const following = text.charAt(skipBlanks(text, reading.end));
    const score = reading.score + (/\d/.test(following) ? -2 : 0) + (endsText(text, reading.end) ? 0.5 : 0);
    if (stopsBefore(following) && (best === null || score > best.score)) best = { ...reading, score };
  }
  return best;
}

/** Forms filled in with figures only: a score, and 100 as what it is out of. Null where the text holds anything else. */
export function figuresOnly(text: string, columns: readonly Column[]): RunOnRow | null {
  const figures = /^\s*(\d{1,3})(100)\s*[.…]*\s*$/.exec(text);
  if (figures?.[1] === undefined) return null;
  const name = columns.findIndex((column) => column.role === 'name');
  const value = columns.findIndex((column) => column.role === 'value');
  const from = text.indexOf(figures[1]);
  const middle = from + figures[1].length;
  return {
    cells: [
      { column: name, from, to: middle },
      { column: value, from: middle, to: middle + 3 },
    ],
  };
}

/** Rows of the text of one aspect, up to where it does not divide. `columns` are all columns of the table; those up to the name are not looked for. */
export function parseRows(text: string, columns: readonly Column[]): RunOnRow[] {
  const name = columns.findIndex((column) => column.role === 'name');
  const figures = figuresOnly(text, columns);
  if (figures !== null) return [figures];
  const rows: RunOnRow[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /[\s。;；:：…]/.test(text.charAt(at))) at += 1;
    const label = labelEnd(text, at);
    const from = label > 0 ? label : at;
    const row = firstRow(text.slice(from, from + LONGEST_ROW), columns, name);
    if (row === null) break;
    rows.push({ cells: row.cells.map((cell) => ({ ...cell, from: from + cell.from, to: from + cell.to })) });
    at = from + row.end;
  }
  return rows;
}

/** The row that a text begins with. */
function firstRow(text: string, columns: readonly Column[], name: number): Reading | null {
  const limit = Math.min(text.length, LONGEST_NAME);
  const lineEnd = text.indexOf('\n');
  const plain = columns.some(({ role }) => role === 'unit');
  let best: Reading | null = null;
  let first = -1;
  for (let at = 2; at < limit; at++) {
    if (first >= 0 && at - first > 4) return best;
    const before = text.charAt(at - 1);
    if (before === '。') return null;
    if (/[\d.,≥≤><=＝±]/.test(before) || !/[一-龥]/.test(text.slice(0, at))) continue;
    const tail = tailAt(text, at, columns, name);
    if (tail === null) continue;
    const value = tail.cells.find((cell) => columns[cell.column]?.role === 'value');
    if (value === undefined) continue;
    const marked = /^[≥≤＞＜=＝≧≦⩾⩽±><不大小二]/.test(text.slice(value.from, value.to));
    // A bare number inside a name is no value: it closes the row, or stands behind a word that is measured.
    if (
      !marked &&
      !endsText(text, tail.end) &&
      !MEASURED.test(text.slice(0, at)) &&
      lineEnd !== value.to &&
      !isConfirmed(text, tail, columns)
    )
      continue;
    const row = { ...tail, cells: [{ column: name, from: 0, to: at }, ...tail.cells] };
    if (!plain) return row;
    // 活动|场次|1020 or 活动场次|10|20: the reading that leaves less open.
    if (best === null || row.score > best.score) best = row;
    first = first < 0 ? at : first;
  }
  return best;
}

/** 全年检测次数|咨询1000人次以上,筛查600人次以上: a name holds no list of figures; it ends where something is measured, and the line is its target. */
export function listedTarget(text: string, columns: readonly Column[]): { readonly name: RunOnCell; readonly value: RunOnCell } | null {
  const lineEnd = text.indexOf('\n');
  const name = columns.findIndex((column) => column.role === 'name');
  const value = columns.findIndex((column) => column.role === 'value');
  if (lineEnd < 0 || value !== columns.length - 1) return null;
  const measured = COUNTED.exec(text.slice(0, lineEnd));
  if (measured === null) return null;
  const to = measured[0].length;
  return { name: { column: name, from: 0, to }, value: { column: value, from: to, to: lineEnd } };
}

/** Where a label of the whole block ends that stands at a place; -1 where none does. */
export function labelEnd(text: string, at: number): number {
  return matchAt(BLOCK_LABEL, text, at);
}

/** A target is confirmed by what stands behind it: the same text or unit as result, or what a self-evaluation says of results. */
function isConfirmed(text: string, row: Reading, columns: readonly Column[]): boolean {
  const textOf = (role: Column['role']) => {
    const cell = row.cells.find((candidate) => columns[candidate.column]?.role === role);
    return cell === undefined ? '' : text.slice(cell.from, cell.to);
  };
  const target = textOf('value');
  const actual = textOf('actual');
  if (actual === '') return false;
  const unit = /[^\d.,≥≤><=]+$/.exec(target)?.[0] ?? '';
  return actual === target || (unit !== '' && actual.endsWith(unit)) || RESULT_WHOLE.test(actual);
}
