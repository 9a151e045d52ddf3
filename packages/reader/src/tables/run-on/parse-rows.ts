/**
 * Cuts the text between two aspects into rows: a name, then the cells that the header puts behind it. Where a cell ends is told by what
 * it can hold; where numbers touch (20100%100%20), by what agrees: the points given are at most the weight, and the result is often the target.
 */
import { unitAt } from '@perf-lint/core';
import type { Column } from '../../layouts/columns.js';

/** A cell of a row with its place in the text. */
export interface RunOnCell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface RunOnRow {
  readonly cells: readonly RunOnCell[];
}

const LONGEST_CHUNK = 600;
const LONGEST_NAME = 80;

const COMPARATOR = /(?:[≥≤＞＜=＝≧≦⩾⩽±><]=?|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|二(?=\d))/y;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DATE =
  /(?:(?:19|20)\d{2}[年.-]\d{1,2}(?:[月.-](?:\d{1,2}日?)?)?|(?:19|20)\d{2}年|\d{1,2}月)(?:\s*[-—~至]+\s*(?:(?:19|20)\d{2}年?)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:底|初|中旬|上旬|下旬)?(?:之?前|内|完成|到位)*/y;
const SHARE = /\d+(?:\.\d+)?[%％]/y;
const TAIL = /(?:以上|以下|以内|及以上|左右|内)/y;
const QUALITY =
  /(?:影响程度)?(?:显著|明显|有效|持续|不断|逐步|稳步|进一步|有所|较大|大幅|全面|基本|长期|巩固)?(?:提升|提高|改善|增强|增加|促进|保障|推进|优化|降低|减少|下降|加强|完善|达标|合格|合规|规范|到位|稳定|明显|显著|及时|按时|良好|优秀|优良|较好|优|好|高|长期|长远|可持续|持续|有效|正常|健全|发展|应[一-龥]尽[一-龥]|不超预算|控制在预算[内范围]*|否|是|无)/y;
const MEASURED = /[率数量次度额积价本准期限间长费资]$|人[口次]$|[)）%]$/;

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
}

/** Where a target that begins at a place may end. */
function valueEndings(text: string, at: number): Ending[] {
  const dated = matchAt(DATE, text, at);
  if (dated > 0) return [{ to: dated, marked: true }];
  const compared = matchAt(COMPARATOR, text, at);
  const start = skipBlanks(text, compared < 0 ? at : compared);
  const numbered = matchAt(NUMBER, text, start);
  if (numbered < 0) {
    if (compared >= 0) return [];
    const worded = matchAt(QUALITY, text, at);
    return worded < 0 || !closesWords(text, at, worded) ? [] : [{ to: worded, marked: false }];
  }
  const digits = text.slice(start, numbered);
  if (/^0\d/.test(digits)) return [];
  const unit = unitAt(text, numbered);
  const spelled = text.startsWith('百分比', numbered) ? numbered + 3 : 0;
  let to = spelled || (unit === null ? numbered : unit.end);
  const more = matchAt(TAIL, text, to);
  if (more > 0) to = more;
  const endings: Ending[] = [{ to, marked: compared >= 0 }];
  // Digits of the next cell may touch those of this one.
  if (unit === null && /^\d+$/.test(digits)) {
    for (let end = start + 1; end < numbered; end++) endings.push({ to: end, marked: compared >= 0 });
  }
  return endings;
}

/** Whether nothing of a cell follows: the end, a new line, or the sign that closes a sentence. */
function endsText(text: string, at: number): boolean {
  return /^\s*(?:[。;；]?\s*(?:\n|$))/.test(text.slice(at, at + 8));
}

/** Words are a target only where the row, or the target's cell, ends with them: before the same words as result, or before points. */
function closesWords(text: string, from: number, to: number): boolean {
  return endsText(text, to) || text.startsWith(text.slice(from, to), to) || /^\s?\d{1,2}(?!\d|[.%％]?[一-龥])/.test(text.slice(to, to + 5));
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
  const skip = (cost: number) => found.push(...readings(text, at, columns, next + 1, { ...before, score: before.score - cost }, depth + 1));
  switch (column.role) {
    case 'value':
    case 'actual':
    case 'previous-value': {
      const target = before.cells.find((cell) => columns[cell.column]?.role === 'value');
      const share = /完成率|完成比例/.test(column.heading) ? matchAt(SHARE, text, from) : -1;
      if (share > 0) go(share, 1.5);
      for (const ending of share > 0 ? [] : valueEndings(text, from).slice(0, 6)) {
        const same = target !== undefined && text.slice(from, ending.to) === text.slice(target.from, target.to);
        go(ending.to, 1 + (same ? 1 : 0) + (ending.marked ? 0.5 : 0));
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
          if (!(number <= 60) || /^0\d/.test(text.slice(from, to)) || text[to - 1] === '.') continue;
          const given = weight === undefined ? Number.NaN : Number(text.slice(weight.from, weight.to));
          if (column.role === 'score' && number > given) continue;
          go(to, 0.6 + (given === number ? 1 : 0) + (number % 5 === 0 ? 0.2 : 0));
        }
      }
      skip(0.8);
      break;
    }
    case 'definition': {
      const explained = /(?:反映|考核|用于|指|衡量)[^\d≥≤><=\n]{2,60}?(?=\d|[≥≤><=])/y;
      const to = matchAt(explained, text, from);
      if (to > 0) go(to, 0.5);
      skip(0.5);
      break;
    }
    default:
      skip(0);
  }
  return found;
}

/** The best reading of the cells behind a name that ends at a place; null where no value stands there. */
function tailAt(text: string, at: number, columns: readonly Column[], name: number): Reading | null {
  let best: Reading | null = null;
  const start = { cells: [], end: at, score: 0 };
  for (const reading of readings(text, at, columns, name + 1, start, 0)) {
    if (!reading.cells.some((cell) => columns[cell.column]?.role === 'value')) continue;
    const following = text.charAt(skipBlanks(text, reading.end));
    const stops = following === '' || following === '\n' || /[一-龥★☆"“《(（①-⑳A-Za-z。;；…\d]/.test(following);
    const score = reading.score + (/\d/.test(following) ? -2 : 0) + (endsText(text, reading.end) ? 0.5 : 0);
    if (stops && (best === null || score > best.score)) best = { ...reading, score };
  }
  return best;
}

/** Rows of the text of one aspect. `columns` are all columns of the table; those up to the name are not looked for. */
export function parseRows(text: string, columns: readonly Column[]): RunOnRow[] {
  const name = columns.findIndex((column) => column.role === 'name');
  const value = columns.findIndex((column) => column.role === 'value');
  const figures = /^\s*(\d{1,3})(100)\s*[.…]*\s*$/.exec(text);
  if (figures?.[1] !== undefined) {
    // Forms filled in with figures only: a score, and 100 as what it is out of.
    const from = text.indexOf(figures[1]);
    const middle = from + figures[1].length;
    return [
      {
        cells: [
          { column: name, from, to: middle },
          { column: value, from: middle, to: middle + 3 },
        ],
      },
    ];
  }
  const rows: RunOnRow[] = [];
  let at = 0;
  while (at < text.length && at < LONGEST_CHUNK) {
    while (at < text.length && /[\s。;；:：…]/.test(text.charAt(at))) at += 1;
    const row = rowAt(text, at, columns, name);
    if (row === null) break;
    rows.push({ cells: row.cells });
    at = row.end;
  }
  return rows;
}

function rowAt(text: string, from: number, columns: readonly Column[], name: number): Reading | null {
  const limit = Math.min(text.length, from + LONGEST_NAME);
  const lineEnd = text.indexOf('\n', from);
  for (let at = from + 2; at < limit; at++) {
    const before = text.charAt(at - 1);
    if (/[\d.,≥≤><=＝±]/.test(before) || !/[一-龥]/.test(text.slice(from, at))) continue;
    const tail = tailAt(text, at, columns, name);
    if (tail === null) continue;
    const value = tail.cells.find((cell) => columns[cell.column]?.role === 'value') as RunOnCell;
    const marked = /^[≥≤＞＜=＝≧≦⩾⩽±><不大小二]/.test(text.slice(value.from, value.to));
    // A bare number inside a name is no value: it closes the row, or stands behind a word that is measured.
    if (!marked && !endsText(text, tail.end) && !MEASURED.test(text.slice(from, at)) && lineEnd !== value.to) continue;
    return { ...tail, cells: [{ column: name, from, to: at }, ...tail.cells] };
  }
  return null;
}
