/**
 * Text set in columns, as PDF files are often turned into text: cells stand under their headings, and a long one goes on in the lines below.
 * Where each column ends is told by the whole table.
 */
import { elementAt } from '../../element-at.js';
import { joinedWith } from '../../evidence/cell-text.js';
import type { Column } from '../../evidence/columns.js';
import { isNumberOfName } from '../../evidence/content.js';
import type { FitContext } from '../../evidence/fit.js';
import type { TextLine } from '../../source-document.js';
import type { RowInLines } from './align.js';
import { placeLevels } from './column-levels.js';
import type { ColumnLine, Piece } from './column-lines.js';
import { cutRows } from './cut-rows.js';
import { cellTokens, type Token } from './tokens.js';

const FEWEST_LINES = 3;
const FEWEST_HEADINGS = 3;
/** ≥ is one place wide in some texts and two in others: what stands behind it is as much further on. */
const SLACK = 1;
/** Lines in which a cell begins where a column does. */
const FEWEST_BEGIN = 3;
/** Share of pieces that may reach over the end of their column. */
const CROSSING_SHARE = 0.02;

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
  const starts = columnStarts([heads, ...body.map((line, index) => cellTokens(line, index))]);
  // 目标1　培训人数: the number stands apart from the name that it numbers.
  const tokens = body.map((line, index) => cellTokens(line, index, starts).filter(({ text }) => !isNumberOfName(text)));
  const ends = columnEnds(heads, tokens.flat());
  if (ends === null) return null;
  const lines = tokens.map((line) => linePieces(line, ends));
  const rows = cutRows(
    lines.map((line) => [line]),
    columns,
    context,
    widths(lines, columns.length),
  );
  return rows === null ? null : placeLevels(rows, lines, columns, body);
}

/** Places where the cells of several lines begin. */
function columnStarts(lines: readonly (readonly Token[])[]): ReadonlySet<number> {
  const times = new Map<number, number>();
  for (const line of lines) for (const { at } of line) times.set(at, (times.get(at) ?? 0) + 1);
  return new Set([...times].flatMap(([at, often]) => (often >= FEWEST_BEGIN ? [at] : [])));
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
    crossings += all.filter(({ from, to }) => from < best - SLACK && best + SLACK < to).length;
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
    else line[column] = { token: joinedWith(before.token, token, ' '), width: token.at + token.width - before.token.at };
  }
  return line;
}

/** Places between the widest piece of a column and the next column, from which its cells had room enough. */
const ROOM = 6;

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
