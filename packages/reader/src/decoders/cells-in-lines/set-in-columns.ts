/**
 * Text set in columns, as PDF files are often turned into text: cells stand under their headings, and a long one goes on in the lines below.
 * Where each column ends is told by the whole table; which lines make a row, by what its cells hold and by which pieces fill their column.
 */
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { Lattice } from '../../lattice/lattice.js';
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
/** A cell that begins so was torn from the line before: 2026年10月 | 31日. */
const TORN = /^(?:\d{1,2}日|[)）、，,；;。])/;
const TORN_CELL = -4;
/** Share of rows without name or value from which the text is not taken for one set in columns. */
const MOST_LOST = 0.2;

/** One reading is done before the next begins: all share the room their states need. */
const lattice = new Lattice();

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

/** Cuts the lines into rows so that all rows together are the most likely; null where too many would lack name or value. */
function cutRows(lines: readonly ColumnLine[], columns: readonly Column[], context: FitContext): CutRow[] | null {
  const widest = widths(lines, columns.length);
  lattice.begin(lines.length, 0);
  for (let from = 0; from < lines.length; from++)
    for (const state of lattice.alive(from))
      for (let to = from + 1; to <= Math.min(lines.length, from + LONGEST_ROW); to++)
        lattice.reach(state, to, 0, rowScore(lines.slice(from, to), columns, widest, context));
  const rows: CutRow[] = [];
  for (const link of lattice.pathTo(lattice.end(() => 0))) {
    const [from, to] = [lattice.positionOf(lattice.fromOf(link)), lattice.positionOf(lattice.toOf(link))];
    const cells = columns.map((column, at) => (isLevel(column) ? [] : piecesOf(lines.slice(from, to), at).map(({ token }) => token)));
    if (cells.some((cell) => cell.length > 0)) rows.push({ from, to, cells });
  }
  const at = (role: Column['role']) => columns.findIndex((column) => column.role === role);
  const lost = rows.filter((row) => (row.cells[at('name')]?.length ?? 0) === 0 || (row.cells[at('value')]?.length ?? 0) === 0).length;
  return rows.length >= 2 && lost <= rows.length * MOST_LOST ? rows : null;
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
