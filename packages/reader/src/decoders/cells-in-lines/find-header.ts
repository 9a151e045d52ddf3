/**
 * Finds the header of a target table in text that lost its grid: headings one below the other, in one line with spaces between,
 * wrapped over lines, or run on with the first rows.
 */

import { type ColumnRole, FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { isTargetHeading } from '../../grids/header.js';
import type { TextLine } from '../../source-document.js';
import { headsInColumns } from './heads-in-columns.js';
import { standsInColumns, type Token } from './tokens.js';

export interface HeaderInLines {
  /** First line of the header and the last line that holds a piece of it. */
  readonly from: number;
  readonly last: number;
  /** Pieces of the first line that stand before the header, and of the last line that stand behind it and belong to the body. */
  readonly before: number;
  readonly rest: number;
  readonly headings: readonly string[];
  /** Whether all headings begin in its first line. */
  readonly inOneLine: boolean;
  /** Whether the cells of the table stand one on each line. */
  readonly cellPerLine: boolean;
  /** The headings where they stand, in a text set in columns whose headings take several lines. */
  readonly heads?: readonly Token[];
}

const LONGEST_HEADING = 24;
const MOST_PIECES = 4;
const MOST_HEADINGS = 24;
const MOST_PIECES_READ = 80;
/** Whole headings that a line has beside those that wrapped. */
const FEWEST_WHOLE = 3;
/** 偏差原因 | 分析及 | 改进措施: one heading, though its first and last piece are headings too. */
const WITH_MEASURES = pattern`原因.{0,6}${FORM_READING.joiners}\S{0,4}措施$`;

function isHeader(roles: ReadonlySet<ColumnRole>): boolean {
  if (!roles.has('name')) return false;
  return (
    roles.has('value') ||
    roles.has('scale-poor') ||
    (roles.has('level1') && roles.has('level2')) ||
    (roles.has('comparator') && roles.has('unit'))
  );
}

/** Cheap test before the exact one; 一级 alone may be a heading wrapped after its second character. */
function mayHead(text: string): boolean {
  return text.includes('指标') || text.includes('级') || text.includes('绩效') || text.includes('目标');
}

interface Piece {
  readonly text: string;
  readonly line: number;
  /** The line where a heading that wrapped inside its column ends. */
  readonly ends: number;
  /** Which piece of its line. */
  readonly index: number;
  readonly count: number;
}

/** Pieces of a line and those after it, whole lines, until there are `most`. */
function piecesFrom(lines: readonly TextLine[], from: number, most: number): Piece[] {
  const pieces: Piece[] = [];
  for (let line = from; line < Math.min(lines.length, from + 40) && pieces.length < most; line++) {
    const stacked = line === from ? tornHeadings(lines[line], lines[line + 1]) : null;
    if (stacked !== null) {
      for (const [index, { text, wrapped }] of stacked.entries())
        pieces.push({ text, line, ends: wrapped ? line + 1 : line, index, count: stacked.length });
      line += 1;
      continue;
    }
    const texts = (lines[line]?.text ?? '')
      .trim()
      .replace(/\s*\|$/, '')
      .split(/\s+/);
    for (const [index, text] of texts.entries()) pieces.push({ text, line, ends: line, index, count: texts.length });
    // A long line is run on: the header stands in it, or not at all.
    if (texts.length > 40) break;
  }
  return pieces;
}

/**
 * 三级指标 年度 实际 分值 over 指标值 完成值: headings that wrapped inside their cells, in a text that kept no places. The pieces of the line below are as
 * many as those above that head nothing alone, and make headings of them in order; null where they do not.
 */
function tornHeadings(
  line: TextLine | undefined,
  below: TextLine | undefined,
): { readonly text: string; readonly wrapped: boolean }[] | null {
  if (line === undefined || below === undefined || below.text.length > LONGEST_HEADING || line.text.length > MOST_HEADINGS * 8) return null;
  const rests = below.text.trim().split(/\s+/);
  const above = line.text.trim().split(/\s+/);
  const open = above.filter((text) => exactRoles(text).length === 0);
  if (open.length !== rests.length || above.length - open.length < FEWEST_WHOLE) return null;
  let next = 0;
  const joined = above.map((text) =>
    exactRoles(text).length > 0 ? { text, wrapped: false } : { text: text + (rests[next++] ?? ''), wrapped: true },
  );
  return joined.every(({ text }) => exactRoles(text).length > 0) ? joined : null;
}

/** The first header at or after a line, null if there is none. */
export function findHeaderInLines(lines: readonly TextLine[], start: number): HeaderInLines | null {
  for (let index = start; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (!mayHead(text)) continue;
    // Headings of units and projects, and of numbers, stand before those of indicators.
    let first = index;
    while (first > start && isHeadingLine(lines[first - 1]?.text ?? '')) first -= 1;
    const header = headerInColumns(lines, index, start) ?? headerFrom(lines, first) ?? (first < index ? headerFrom(lines, index) : null);
    if (header !== null) return header;
  }
  return null;
}

/** A header set in columns that takes several lines; null where there is none. */
function headerInColumns(lines: readonly TextLine[], index: number, start: number): HeaderInLines | null {
  const found = standsInColumns(lines[index]) ? headsInColumns(lines, index, start) : null;
  if (found === null || !isHeader(new Set(found.heads.flatMap(({ text }) => exactRoles(text))))) return null;
  const { from, last, heads } = found;
  return { from, last, before: 0, rest: -1, headings: heads.map(({ text }) => text), inOneLine: true, cellPerLine: false, heads };
}

/** Whether every piece of a line is a heading. */
function isHeadingLine(text: string): boolean {
  const pieces = text
    .trim()
    .replace(/\s*\|$/, '')
    .split(/\s+/);
  return pieces.length <= MOST_HEADINGS && pieces.every((piece) => exactRoles(piece).length > 0);
}

/** The header whose first piece stands on a line. */
function headerFrom(lines: readonly TextLine[], from: number): HeaderInLines | null {
  // Most lines that speak of targets are prose: they and the pieces that a wrapped heading could need tell.
  const near = piecesFrom(lines, from, piecesFrom(lines, from, 1).length + MOST_PIECES);
  if (!near.some((piece, i) => piece.line === from && headsAt(near, i))) return null;
  const pieces = piecesFrom(lines, from, MOST_PIECES_READ);
  for (let start = 0; start < pieces.length && pieces[start]?.line === from; start++) {
    if (!headsAt(pieces, start)) continue;
    const header = readHeadings(lines, pieces, start);
    if (header !== null) return header;
  }
  return null;
}

/** Whether a heading begins with a piece. */
function headsAt(pieces: readonly Piece[], start: number): boolean {
  return exactRoles(pieces[start]?.text ?? '').length > 0 || joinedHeading(pieces, start) > 0;
}

/** How many pieces from a place on make one heading; the most that do, 0 if none. */
function joinedHeading(pieces: readonly Piece[], start: number): number {
  let text = '';
  let most = 0;
  for (let count = 1; count <= MOST_PIECES && start + count <= pieces.length; count++) {
    const piece = pieces[start + count - 1]?.text ?? '';
    // 指标值 | 计量单位 are two headings; 三级 | 指标 and 年度 | 指标值 are one that was wrapped, and so is 分值 | 权重, one below the other.
    const below = pieces[start + count - 1]?.line !== pieces[start + count - 2]?.line;
    const one =
      piece === '指标' || WITH_MEASURES.test(text + piece) || (below && (saysSame(text, piece) || isOfNamed(pieces, start, text + piece)));
    if (most > 0 && !one && exactRoles(piece).length > 0) break;
    text += piece;
    if (text.length > LONGEST_HEADING) break;
    if (exactRoles(text).length > 0 && (count === 1 || text.length <= 8 || WITH_MEASURES.test(text))) most = count;
  }
  return most;
}

/** 指标 over 性质 behind 三级指标: what an indicator is, and no second column of names. */
function isOfNamed(pieces: readonly Piece[], start: number, text: string): boolean {
  const named = pieces.slice(0, start).some((piece) => piece.text !== '指标' && exactRoles(piece.text).includes('name'));
  return named && pieces[start]?.text === '指标' && exactRoles(text).length > 0;
}

/** Whether two headings that mean the same make a third that does. */
function saysSame(above: string, below: string): boolean {
  const roles = exactRoles(above + below);
  return [above, below].every((text) => exactRoles(text).some((role) => roles.includes(role)));
}

function readHeadings(lines: readonly TextLine[], pieces: readonly Piece[], start: number): HeaderInLines | null {
  const roles = new Set<ColumnRole>();
  const headings: string[] = [];
  let at = start;
  let wrapped = false;
  while (at < pieces.length && headings.length < MOST_HEADINGS) {
    const count =
      joinedHeading(pieces, at) ||
      (isHeader(roles)
        ? unknownHeadings(lines, pieces, at) || unknownTarget(headings, pieces, at)
        : unknownBetween(pieces, at, headings.length));
    if (count === 0) break;
    const text = pieces
      .slice(at, at + count)
      .map((piece) => piece.text)
      .join('');
    // 绩效指标 again below the headings labels the block of the rows.
    if (roles.has('name') && roles.has('value') && exactRoles(text).includes('indicators')) break;
    wrapped ||= count > 1;
    headings.push(text);
    for (const role of exactRoles(text)) roles.add(role);
    at += count;
  }
  if (headings.length < 3 || !isHeader(roles)) return null;
  const first = elementAt(pieces, start);
  const last = elementAt(pieces, at - 1);
  const used = pieces.slice(start, at);
  return {
    from: first.line,
    last: Math.max(...used.map(({ ends }) => ends)),
    before: first.index,
    rest: last.index + 1 < last.count ? last.index + 1 : -1,
    inOneLine: used.every(({ line }) => line === first.line),
    headings: withSubHeadings(withoutBlockLabel(withLateLevels(headings))),
    // Headings wrapped inside their cells still stand one a line where blank lines part the cells.
    cellPerLine: used.every((piece) => piece.count === 1) && (!wrapped || parted(lines, first.line, last.line)),
  };
}

/** Headings nobody knows that may follow each other inside a header. */
const MOST_UNKNOWN = 3;
const LONGEST_UNKNOWN = 8;

/**
 * 1 where a piece is a heading that no lexicon holds: it and what follows stand in the line of known ones, and most of that line up to its last
 * known heading is known. Without it the rest of the header would be read as rows. 0 where it is none.
 */
function unknownHeadings(lines: readonly TextLine[], pieces: readonly Piece[], at: number): number {
  const line = pieces[at]?.line;
  if (line === undefined || pieces[at - 1]?.line !== line) return 0;
  if (isOfIndicators(pieces[at]?.text ?? '')) return 1;
  // What stands in columns with headings is one: the body does not run on there.
  if (standsInColumns(lines[line]) && pieces.slice(at).every((piece) => piece.line !== line || couldHead(piece.text))) return 1;
  let unknown = 0;
  let known = 0;
  let apart = 0;
  for (let next = at; pieces[next]?.line === line; next++) {
    const text = pieces[next]?.text ?? '';
    // Classes and figures are cells of the body, which runs on in the line of its header.
    if (isLevelWord(text) || /\d/.test(text)) break;
    if (headsAt(pieces, next) || isOfIndicators(text)) {
      known += 1;
      unknown += apart;
      apart = 0;
    } else {
      apart += 1;
      if (apart > MOST_UNKNOWN) break;
    }
  }
  return known > 1 && known > unknown ? 1 : 0;
}

/** 1 where a piece stands between known headings, alone on its line with them: 目标内容 目标内容细化 指标名称 目标值. */
function unknownBetween(pieces: readonly Piece[], at: number, before: number): number {
  const { text = '', line } = pieces[at] ?? {};
  const row = pieces.filter((piece) => piece.line === line);
  const known = row.filter((piece) => exactRoles(piece.text).length > 0).length;
  return before > 0 && couldHead(text) && known >= FEWEST_WHOLE && row.length - known === 1 ? 1 : 0;
}

/** 1 where a piece behind the heading of names, the last so far, may head the targets: 应达到的程度. */
function unknownTarget(headings: readonly string[], pieces: readonly Piece[], at: number): number {
  return exactRoles(headings.at(-1) ?? '').includes('name') && isTargetHeading(pieces[at]?.text ?? '') ? 1 : 0;
}

function couldHead(text: string): boolean {
  return text.length <= LONGEST_UNKNOWN && /^[一-龥]+$/.test(text) && !isLevelWord(text);
}

/** 指标实际完成值: a known heading that says of what it is. */
function isOfIndicators(text: string): boolean {
  return text.startsWith('指标') && exactRoles(text.slice(2)).length > 0;
}

function parted(lines: readonly TextLine[], from: number, to: number): boolean {
  return lines.slice(from + 1, to + 1).filter((line) => line.blanksBefore > 0).length * 2 > to - from;
}

/**
 * 年度指标值 | 实际完成值 | 分值 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值: a header of two rows whose upper one comes first. What the lower
 * one divides stands in it; the rest of the upper row stands behind it.
 */
function withLateLevels(headings: readonly string[]): readonly string[] {
  const level1 = headings.findIndex((heading) => exactRoles(heading).includes('level1'));
  const before = headings.slice(0, Math.max(level1, 0));
  const isResult = (heading: string) => exactRoles(heading).some((role) => role === 'value' || role === 'actual' || role === 'score');
  if (before.filter(isResult).length < 2) return headings;
  const lower = headings.slice(level1);
  const divided = lower.some((heading) => exactRoles(heading).includes('value'));
  const upper = before.filter((heading) => {
    const roles = exactRoles(heading);
    return !roles.includes('indicators') && !roles.includes('name') && !(divided && roles.includes('value'));
  });
  return [...lower, ...upper];
}

/** 绩效指标 before 一级指标 labels the whole block and is no column of its rows. */
function withoutBlockLabel(headings: readonly string[]): readonly string[] {
  const level1 = headings.findIndex((heading) => exactRoles(heading).includes('level1'));
  return level1 > 0 && headings.slice(0, level1).every((heading) => exactRoles(heading).includes('indicators'))
    ? headings.slice(level1)
    : headings;
}

/** 符号 | 单位 of a second row, printed behind the headings of the first, that divide its 指标值, where results and points have their headings between. */
function withSubHeadings(headings: readonly string[]): readonly string[] {
  const has = (heading: string, ...roles: readonly ColumnRole[]) => exactRoles(heading).some((role) => roles.includes(role));
  const sign = headings.findIndex((heading) => has(heading, 'comparator'));
  const target = headings.findIndex((heading) => has(heading, 'value'));
  if (target < 0 || sign <= target + 1 || !headings.slice(target, sign).some((heading) => has(heading, 'actual', 'score'))) return headings;
  const parts = headings.slice(sign, has(headings[sign + 1] ?? '', 'unit') ? sign + 2 : sign + 1);
  const [mark, ...unit] = parts;
  return [
    ...headings.slice(0, target),
    ...(mark === undefined ? [] : [mark]),
    ...headings.slice(target, target + 1),
    ...unit,
    ...headings.slice(target + 1, sign),
    ...headings.slice(sign + parts.length),
  ];
}
