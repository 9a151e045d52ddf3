/**
 * Text set in columns, as PDF files are often turned into text: cells stand under their headings, and a long one goes on in the lines below.
 * Where each column ends is told by the whole table; which lines make a row, by what its cells hold and by which pieces fill their column.
 */
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { wordCut } from '../../evidence/words.js';
import { EVERY_WAY, Lattice, type Link, type Search } from '../../lattice/lattice.js';
import type { TextLine } from '../../source-document.js';
import type { RowInLines } from './align.js';
import { placeLevels } from './column-levels.js';
import type { ColumnLine, CutRow, Piece } from './column-lines.js';
import { cellTokens, type Token } from './tokens.js';

const FEWEST_LINES = 3;
const FEWEST_HEADINGS = 3;
/** Share of pieces that may reach over the end of their column. */
const CROSSING_SHARE = 0.02;
const LONGEST_ROW = 12;
/** A piece as wide as the widest of its column, less one character and the sign before it, was broken off there. */
const SLACK = 3;

const MISSING_NAME = 4;
const MISSING_VALUE = 2.5;
const BROKEN_FULL = 1;
const BROKEN_SHORT = -2.5;
const ENDS_FULL = -0.4;
const SECOND_MARK = -4;
/** A line with name and value under another one with both. */
const BOTH_AGAIN = -2;
/** Places between the widest piece of a column and the next column, from which its cells had room enough. */
const ROOM = 6;
const ROW_COST = -1;
/** A row whose cells stand beside each other otherwise than in the rest of the table. */
const OTHERWISE_SET = -2;
/** A cell that begins so was torn from the line before: 2026年10月 | 31日. */
const TORN = /^(?:\d{1,2}日|[)）、，,；;。])/;
const TORN_CELL = -4;
/** Share of rows without name or value from which the text is not taken for one set in columns. */
const MOST_LOST = 0.2;

/** One reading is done before the next begins: all share the room their states need. */
const lattice = new Lattice();
const POSTERIOR: Search = { ...EVERY_WAY, posterior: true };

/** Columns that hold one short thing in every row. */
const SINGLE: ReadonlySet<Column['role']> = new Set(['weight', 'score', 'unit', 'comparator', 'nature', 'ordinal', 'amount', 'direction']);

/** Rows of a body set in columns; null where the text is not set so, or where its rows cannot be told. */
export function rowsInColumns(
  heading: TextLine | undefined,
  body: readonly TextLine[],
  columns: readonly Column[],
  context: FitContext,
): RowInLines[] | null {
  if (heading === undefined || columns.length < FEWEST_HEADINGS || body.length < FEWEST_LINES) return null;
  // Lists of projects have merged cells of their own before the classes.
  if (columns.some(({ role }) => role.startsWith('project') || role.startsWith('unit-or'))) return null;
  const heads = cellTokens(heading, -1).slice(-columns.length);
  if (heads.length !== columns.length || !/\S\s{2,}\S/.test(heading.text)) return null;
  const tokens = body.map((line, index) => cellTokens(line, index));
  const ends = columnEnds(heads, tokens.flat());
  if (ends === null) return null;
  const lines = tokens.map((line) => linePieces(line, ends));
  const rows = cutRows(lines, columns, context);
  return rows === null ? null : placeLevels(rows, lines, columns, body);
}

/** Where each column ends: between two headings, where the fewest pieces cross; null where pieces do not stand in columns. */
function columnEnds(heads: readonly Token[], pieces: readonly Token[]): number[] | null {
  const all = [...heads, ...pieces].map((token) => ({ from: token.at, to: token.at + token.width }));
  const ends: number[] = [];
  let crossings = 0;
  for (let index = 0; index + 1 < heads.length; index++) {
    const first = elementAt(heads, index).at + 1;
    const last = elementAt(heads, index + 1).at + elementAt(heads, index + 1).width - 1;
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    let run = 0;
    let longest = 0;
    for (let place = Math.max(first, ends.at(-1) ?? 0); place <= last; place++) {
      const crossing = all.filter(({ from, to }) => from < place && place < to).length;
      run = crossing === fewest ? run + 1 : 1;
      if (crossing < fewest || (crossing === fewest && run > longest)) {
        best = place - Math.floor((run - 1) / 2);
        longest = run;
      }
      fewest = Math.min(fewest, crossing);
    }
    if (best < 0) return null;
    ends.push(best);
    crossings += fewest;
  }
  return crossings <= pieces.length * CROSSING_SHARE ? ends : null;
}

function linePieces(tokens: readonly Token[], ends: readonly number[]): (Piece | null)[] {
  const line: (Piece | null)[] = [...ends, 0].map(() => null);
  for (const token of tokens) {
    const middle = token.at + token.width / 2;
    const end = ends.findIndex((place) => middle < place);
    const column = end < 0 ? ends.length : end;
    const before = line[column];
    if (before == null) line[column] = { token, width: token.width };
    else {
      const text = `${before.token.text} ${token.text}`;
      const references = [...before.token.references, ...token.references];
      line[column] = { token: { ...before.token, text, references }, width: token.at + token.width - before.token.at };
    }
  }
  return line;
}

function isLevel(column: Column | undefined): boolean {
  return column?.role === 'level1' || column?.role === 'level2' || column?.role === 'indicators';
}

/** Where a cell of one line stands beside one of several, all over a table. */
const SETTINGS = ['top', 'middle', 'bottom'] as const;
type Setting = (typeof SETTINGS)[number];

/** Cuts the lines into rows so that all rows together are the most likely; null where too many would lack name or value. */
function cutRows(lines: readonly ColumnLine[], columns: readonly Column[], context: FitContext): CutRow[] | null {
  const widest = widths(lines, columns.length);
  const name = columns.findIndex(({ role }) => role === 'name');
  const value = columns.findIndex(({ role }) => role === 'value');
  const scores = lines.map((_, from) =>
    Array.from({ length: Math.min(LONGEST_ROW, lines.length - from) }, (_, more) =>
      rowScore(lines.slice(from, from + more + 1), columns, widest, context),
    ),
  );
  // A row that begins inside a word goes on with the one before.
  const begins = lines.map((line, at) => wordCut(lines[at - 1]?.[name]?.token.text ?? '', line[name]?.token.text ?? ''));
  let best: { readonly score: number; readonly spans: readonly Omit<CutRow, 'cells'>[] } = { score: Number.NEGATIVE_INFINITY, spans: [] };
  for (const setting of SETTINGS) {
    lattice.begin(lines.length, 0, POSTERIOR);
    for (const [from, own] of scores.entries())
      for (const state of lattice.alive(from))
        for (const [more, score] of own.entries()) {
          const set = setAs(lines.slice(from, from + more + 1), name, value, setting) ? 0 : OTHERWISE_SET;
          lattice.reach(state, from + more + 1, 0, score + set + (begins[from] ?? 0));
        }
    const end = lattice.end(() => 0);
    if (lattice.scoreOf(end) <= best.score) continue;
    const shareOf = lattice.shares(
      () => 0,
      undefined,
      (link) => rowKey(lines, columns, link),
    );
    const spans = lattice.pathTo(end).map((link) => ({
      from: lattice.positionOf(lattice.fromOf(link)),
      to: lattice.positionOf(lattice.toOf(link)),
      share: shareOf(link),
    }));
    best = { score: lattice.scoreOf(end), spans };
  }
  const rows: CutRow[] = [];
  for (const { from, to, share } of best.spans) {
    const cells = columns.map((column, at) => (isLevel(column) ? [] : piecesOf(lines.slice(from, to), at).map(({ token }) => token)));
    if (cells.some((cell) => cell.length > 0)) rows.push({ from, to, share, cells });
  }
  const at = (role: Column['role']) => columns.findIndex((column) => column.role === role);
  const lost = rows.filter((row) => (row.cells[at('name')]?.length ?? 0) === 0 || (row.cells[at('value')]?.length ?? 0) === 0).length;
  return rows.length >= 2 && lost <= rows.length * MOST_LOST ? rows : null;
}

/** One number for a row: lines at its ends in which no cell of it stands do not make it another one. */
function rowKey(lines: readonly ColumnLine[], columns: readonly Column[], link: Link): number {
  const holds = (line: number) => lines[line]?.some((piece, at) => piece !== null && !isLevel(columns[at])) === true;
  let from = lattice.positionOf(lattice.fromOf(link));
  let to = lattice.positionOf(lattice.toOf(link));
  while (from < to && !holds(from)) from += 1;
  while (to > from && !holds(to - 1)) to -= 1;
  return from * (lines.length + 1) + to;
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

/** The width at which the cells of each column are full; for a column that has room left beside its widest piece, that none is. */
function widths(lines: readonly ColumnLine[], count: number): number[] {
  const starts = Array.from({ length: count }, (_, column) =>
    lines.reduce((least, line) => Math.min(least, line[column]?.token.at ?? least), Number.POSITIVE_INFINITY),
  );
  return starts.map((start, column) => {
    const widest = Math.max(0, ...lines.map((line) => line[column]?.width ?? 0));
    const next = starts.slice(column + 1).find(Number.isFinite);
    return next !== undefined && next - start - widest > ROOM ? Number.POSITIVE_INFINITY : widest;
  });
}

function piecesOf(lines: readonly ColumnLine[], column: number): Piece[] {
  return lines.flatMap((line) => line[column] ?? []);
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
    if (TORN.test(text)) score += TORN_CELL;
    if (SINGLE.has(column.role)) score += (pieces.length - 1) * SECOND_MARK;
    else
      for (const [index, piece] of pieces.entries()) {
        const full = piece.width >= (widest[at] ?? 0) - SLACK;
        if (index < pieces.length - 1) score += full ? BROKEN_FULL : BROKEN_SHORT;
        else if (full) score += ENDS_FULL;
      }
  }
  if (!filled) return 0;
  const at = (role: Column['role']) => columns.findIndex((column) => column.role === role);
  const both = lines.filter((line) => line[at('name')] != null && line[at('value')] != null).length;
  score += ROW_COST + Math.max(0, both - 1) * BOTH_AGAIN;
  return score - (named ? 0 : MISSING_NAME) - (valued ? 0 : MISSING_VALUE);
}
