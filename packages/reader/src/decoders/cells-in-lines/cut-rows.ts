/**
 * Lines cut into rows: which lines make a row is told by what its cells hold, and by which pieces fill their column. Where the pieces of a line
 * stand in columns is known, or one of several ways.
 */
import { CELL_WORDS } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { isLevelWord } from '../../evidence/levels.js';
import { gainOf, shapeOf, startsWithComparator } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { wordCut } from '../../evidence/words.js';
import { EVERY_WAY, Lattice, type Search } from '../../lattice/lattice.js';
import { NUMBERED } from './align.js';
import type { ColumnLine, CutRow, Piece } from './column-lines.js';

/** All ways in which the pieces of a line may stand in the columns; one where their places tell. */
export type LineWays = readonly ColumnLine[];

const LONGEST_ROW = 12;
/** Ways to place the pieces of some lines that are kept, best first. */
const MOST_WAYS = 4;
/** A piece as wide as the widest of its column, less one character and the sign before it, was broken off there. */
const SLACK = 3;

const MISSING_NAME = 4;
const MISSING_VALUE = 2.5;
const BROKEN_FULL = 1;
const BROKEN_SHORT = -2.5;
/** A cell that fills little more than half of its column, and what it costs beside that it goes on. */
const HALF = 0.6;
const MUCH_ROOM = 1.5;
const ENDS_FULL = -0.4;
const SECOND_MARK = -4;
/** A row without what stands beside nearly all targets; below the last of them a remark or a sum may have none. */
const MISSING_SINGLE = -2;
const MOSTLY_BESIDE = 0.8;
/** A line with name and value under another one with both. */
const BOTH_AGAIN = -2;
/** It stands behind a heading of its own. */
const HEADED_AGAIN = -3;
/** A target behind a heading of its own, with no name. */
const NAMELESS = -6;
const HEADED_LATE = -1.5;
/** How much it counts that several pieces make a whole cell. */
const WHOLE = 0.5;
const ROW_COST = -1;
/** A row whose cells stand beside each other otherwise than in the rest of the table. */
const OTHERWISE_SET = -2;
/** A cell that begins so was torn from the line before: 2026年10月 | 31日, 12 | 月31日, 9月 | 底前, 6 | 月前, 1200座 | 以上. */
const TORN = pattern`^(?:月?\d{1,2}日(?!${CELL_WORDS.bounds})|[)）、，,；;。]|(?:月?[底末]?${CELL_WORDS.dateLimits}|${CELL_WORDS.bounds})(?!\S))`;
/** A name is more than a note in brackets: (PQI). */
const IN_BRACKETS = /^[（(][^（()）]*[)）]$/;
const OPENS_BRACKET = /^[（(]/;
const TORN_CELL = -4;
/** Share of rows without name or value from which the lines are not taken for rows of such columns. */
const MOST_LOST = 0.2;
/** How sure a row can be whose name may have begun in the row above. */
const BEHIND_TORN = 0.3;

/** One reading is done before the next begins: all share the room their states need. */
const lattice = new Lattice();
const POSTERIOR: Search = { ...EVERY_WAY, posterior: true };

/** Columns that hold one short thing in every row. */
const SINGLE: ReadonlySet<Column['role']> = new Set(['weight', 'score', 'unit', 'comparator', 'nature', 'ordinal', 'amount', 'direction']);

export function isLevel(column: Column | undefined): boolean {
  return column?.role === 'level1' || column?.role === 'level2' || column?.role === 'indicators';
}

/** Where a cell of one line stands beside one of several, all over a table. */
const SETTINGS = ['top', 'middle', 'bottom'] as const;
type Setting = (typeof SETTINGS)[number];

/** Some lines as one row, their pieces placed in one way. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly ColumnLine[];
  readonly score: number;
  /** Tells the ways of the same lines apart. */
  readonly way: number;
}

/** Cuts the lines into rows so that all rows together are the most likely; null where too many would lack name or value. */
export function cutRows(
  ways: readonly LineWays[],
  columns: readonly Column[],
  context: FitContext,
  widest: readonly number[],
): CutRow[] | null {
  const name = columns.findIndex(({ role }) => role === 'name');
  const value = columns.findIndex(({ role }) => role === 'value');
  const single = columns.flatMap((column, at) => (SINGLE.has(column.role) && standsBeside(ways, at, value) ? [at] : []));
  const scored = (lines: readonly ColumnLine[], to: number) =>
    rowScore(lines, columns, widest, context) +
    (to < ways.length && single.some((at) => lines.every((line) => line[at] == null)) ? MISSING_SINGLE : 0);
  const candidates = ways.map((_, from) => candidatesFrom(ways, from, scored));
  // A row that begins inside a word goes on with the one before.
  const nameOn = (at: number) => ways[at]?.find((line) => line[name] != null)?.[name]?.token.text ?? '';
  const begins = ways.map((_, at) => wordCut(nameOn(at - 1), nameOn(at)));
  let best: { readonly score: number; readonly rows: readonly CutRow[] } = { score: Number.NEGATIVE_INFINITY, rows: [] };
  for (const setting of SETTINGS) {
    const links: Candidate[] = [];
    lattice.begin(ways.length, 0, POSTERIOR);
    for (const [from, own] of candidates.entries())
      for (const state of lattice.alive(from))
        for (const candidate of own) {
          const set = setAs(candidate.lines, name, value, setting) ? 0 : OTHERWISE_SET;
          links[lattice.reach(state, candidate.to, 0, candidate.score + set + (begins[from] ?? 0))] = candidate;
        }
    const end = lattice.end(() => 0);
    if (lattice.scoreOf(end) <= best.score) continue;
    const shareOf = lattice.shares(
      () => 0,
      undefined,
      (link) => rowKey(elementAt(links, link), columns, ways.length),
    );
    const rows = lattice.pathTo(end).map((link) => {
      const { from, to, lines } = elementAt(links, link);
      return { from, to, lines, share: shareOf(link), cells: cellsOfLines(lines, columns) };
    });
    best = { score: lattice.scoreOf(end), rows };
  }
  const rows = best.rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const lost = rows.filter((row) => (row.cells[name]?.length ?? 0) === 0 || (row.cells[value]?.length ?? 0) === 0).length;
  return rows.length >= 2 && lost <= rows.length * MOST_LOST
    ? rows.map((row, index) => behindTorn(row, rows[index - 1], { name, value }))
    : null;
}

/** A row below one that has a name alone, which may be the beginning of its own: no surer than that. */
function behindTorn(row: CutRow, before: CutRow | undefined, { name, value }: { readonly name: number; readonly value: number }): CutRow {
  const torn = (before?.cells[name]?.length ?? 0) > 0 && before?.cells[value]?.length === 0;
  return torn ? { ...row, share: Math.min(row.share, BEHIND_TORN) } : row;
}

/** Whether something stands in a column on nearly all lines that have a target. */
function standsBeside(ways: readonly LineWays[], column: number, value: number): boolean {
  const lines = ways.flatMap(([likeliest]) => (likeliest?.[value] == null ? [] : [likeliest]));
  return lines.filter((line) => line[column] != null).length >= lines.length * MOSTLY_BESIDE;
}

function cellsOfLines(lines: readonly ColumnLine[], columns: readonly Column[]): CutRow['cells'] {
  return columns.map((column, at) => (isLevel(column) ? [] : piecesOf(lines, at).map(({ token }) => token)));
}

/** The rows that may begin with a line. */
function candidatesFrom(ways: readonly LineWays[], from: number, score: (lines: readonly ColumnLine[], to: number) => number): Candidate[] {
  const found: Candidate[] = [];
  let open: { readonly lines: readonly ColumnLine[]; readonly score: number }[] = [{ lines: [], score: 0 }];
  for (let to = from + 1; to <= Math.min(ways.length, from + LONGEST_ROW); to++) {
    open = open
      .flatMap(({ lines }) => elementAt(ways, to - 1).map((line) => [...lines, line]))
      .map((lines) => ({ lines, score: score(lines, to) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_WAYS);
    for (const [way, own] of open.entries()) found.push({ ...own, from, to, way });
  }
  return found;
}

/** One number for a row: lines at its ends in which no cell of it stands do not make it another one. */
function rowKey({ from, to, lines, way }: Candidate, columns: readonly Column[], count: number): number {
  const holds = (line: number) => lines[line - from]?.some((piece, at) => piece !== null && !isLevel(columns[at])) === true;
  let first = from;
  let last = to;
  while (first < last && !holds(first)) first += 1;
  while (last > first && !holds(last - 1)) last -= 1;
  return (first * (count + 1) + last) * MOST_WAYS + way;
}

/** Whether the target of a row stands beside its name as in the other rows; a row of which both are whole says nothing. */
function setAs(lines: readonly ColumnLine[], name: number, value: number, setting: Setting): boolean {
  const first = lines.findIndex((line) => line[value] != null);
  if (first < 0) return true;
  const above = lines.slice(0, first).filter((line) => line[name] != null).length;
  const last = lines.findLastIndex((line) => line[value] != null);
  const below = lines.slice(last + 1).filter((line) => line[name] != null).length;
  switch (setting) {
    case 'top':
      return above === 0;
    case 'middle':
      return Math.abs(above - below) <= 1;
    case 'bottom':
      return below === 0;
    default:
      return setting satisfies never;
  }
}

function piecesOf(lines: readonly ColumnLine[], column: number): Piece[] {
  return lines.flatMap((line) => line[column] ?? []);
}

/** Whether a line holds a target behind a class or aspect of its own, though it is not the first: the row of a name that was left out. */
function opensAgain(lines: readonly ColumnLine[], index: number, columns: readonly Column[]): boolean {
  const value = lines[index]?.[columns.findIndex(({ role }) => role === 'value')];
  return index > 0 && value != null && !TORN.test(value.token.text) && isHeaded(lines, index, columns, isLevelWord);
}

/** Whether a line holds a class or aspect that is not the rest of one above it: 服务对象 over 满意度, 时效 over 指标. */
function isHeaded(lines: readonly ColumnLine[], index: number, columns: readonly Column[], known = (_: string) => true): boolean {
  return (lines[index] ?? []).some((piece, at) => {
    if (piece === null || !isLevel(columns[at]) || !known(piece.token.text)) return false;
    const before = lines.slice(0, index).findLast((own) => own[at] != null)?.[at]?.token.text;
    return before === undefined || !isLevelWord(before + piece.token.text);
  });
}

/** Whether nothing but a class or an aspect stands on a line. */
function headsOnly(line: ColumnLine, columns: readonly Column[]): boolean {
  return (
    line.some((piece) => piece !== null) &&
    line.every((piece, at) => piece === null || (isLevel(columns[at]) && isLevelWord(piece.token.text)))
  );
}

/** What it costs that a cell goes on in the next line though its column had room: the more room, the more. */
function brokenShort(width: number, widest: number): number {
  return Number.isFinite(widest) && width < HALF * widest ? BROKEN_SHORT - MUCH_ROOM : BROKEN_SHORT;
}

/** How likely some lines are one row. */
function rowScore(lines: readonly ColumnLine[], columns: readonly Column[], widest: readonly number[], context: FitContext): number {
  let score = 0;
  let filled = false;
  let named = false;
  let valued = false;
  for (const [at, column] of columns.entries()) {
    if (isLevel(column)) continue;
    const pieces = piecesOf(lines, at);
    if (pieces.length === 0) continue;
    filled = true;
    named ||= column.role === 'name';
    valued ||= column.role === 'value';
    const text = pieces.map(({ token }) => token.text).join('');
    score += Math.max(-3, fit(column.role, text, context)) * (column.role === 'name' || column.role === 'value' ? 1 : 0.5);
    if (pieces.length > 1 && (column.role === 'name' || column.role === 'value')) {
      const before = pieces.slice(0, -1).map(({ token }) => token.text);
      score += WHOLE * shapeOf(text).whole + gainOf(column.role, before.join(''), text);
    }
    if (TORN.test(pieces[0]?.token.text ?? '') || (column.role === 'name' && IN_BRACKETS.test(text))) score += TORN_CELL;
    // 指标2：, 指标3. begin a name each, and stand nowhere else.
    score += pieces.filter(({ token }, index) => (index > 0 || column.role !== 'name') && NUMBERED.test(token.text)).length * TORN_CELL;
    // So does a sign begin a target.
    score += pieces.filter(({ token }, index) => index > 0 && startsWithComparator(token.text)).length * TORN_CELL;
    if (SINGLE.has(column.role)) score += (pieces.length - 1) * SECOND_MARK;
    else
      for (const [index, piece] of pieces.entries()) {
        const full = piece.width >= (widest[at] ?? 0) - SLACK;
        const next = pieces[index + 1];
        // A note in brackets stands on a line of its own, however wide the column is.
        if (next !== undefined && full) score += BROKEN_FULL;
        else if (next !== undefined) score += OPENS_BRACKET.test(next.token.text) ? 0 : brokenShort(piece.width, widest[at] ?? 0);
        else if (full) score += ENDS_FULL;
      }
  }
  if (!filled) return 0;
  const at = (role: Column['role']) => columns.findIndex((column) => column.role === role);
  const both = lines.filter((line) => line[at('name')] != null && line[at('value')] != null);
  const headed = both.slice(1).filter((line) => isHeaded(lines, lines.indexOf(line), columns));
  // So does one alone on its line open the next row, once name and target have begun.
  const opened = both[0] === undefined ? [] : lines.slice(lines.indexOf(both[0]) + 1);
  const between = opened.slice(0, opened.findLastIndex((line) => !headsOnly(line, columns)) + 1).filter((line) => headsOnly(line, columns));
  // A heading that opens the last line, target and all, opens its row.
  const late =
    lines.length > 1 &&
    both.length === 1 &&
    both[0] === lines.at(-1) &&
    both[0]?.some((piece, index) => piece !== null && isLevel(columns[index]));
  if (late === true) score += HEADED_LATE;
  const nameless =
    both.length === 0 ? 0 : lines.filter((line, index) => line[at('name')] == null && opensAgain(lines, index, columns)).length;
  score += ROW_COST + Math.max(0, both.length - 1) * BOTH_AGAIN + (headed.length + between.length) * HEADED_AGAIN + nameless * NAMELESS;
  return score - (named ? 0 : MISSING_NAME) - (valued ? 0 : MISSING_VALUE);
}
