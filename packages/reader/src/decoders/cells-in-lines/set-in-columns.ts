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
import { cutRows, isLevel } from './cut-rows.js';
import { projectColumns, projectLines, sumLine, withoutProject, withProjects } from './project-cells.js';
import { cellTokens, type Token } from './tokens.js';

const FEWEST_LINES = 3;
const FEWEST_HEADINGS = 3;
/** ≥ is one place wide in some texts and two in others: what stands behind it is as much further on. */
const SLACK = 1;
/** Lines in which a cell begins where a column does. */
const FEWEST_BEGIN = 3;
/** A heading cut in two is a little worse than a cell that reaches over the end of its column. */
const HEADING_CUT = 1.25;
/** Share of pieces that may reach over the end of their column. */
const CROSSING_SHARE = 0.03;

/** Rows of a body set in columns; null where the text is not set so, or where its rows cannot be told. */
export function rowsInColumns(
  headings: readonly Token[],
  body: readonly TextLine[],
  columns: readonly Column[],
  context: FitContext,
): RowInLines[] | null {
  if (columns.length < FEWEST_HEADINGS || body.length < FEWEST_LINES) return null;
  const own = projectColumns(columns);
  if (own === null) return null;
  const heads = headings.slice(-columns.length);
  if (heads.length !== columns.length) return null;
  const starts = columnStarts([heads, ...body.map((line, index) => cellTokens(line, index))]);
  // 目标1　培训人数: the number stands apart from the name that it numbers.
  const tokens = body.map((line, index) => cellTokens(line, index, starts).filter(({ text }) => !isNumberOfName(text)));
  const sums = tokens.map((line) => (own > 0 ? sumLine(line, heads, columns) : null));
  const ends = columnEnds(
    heads,
    tokens.filter((_, index) => sums[index] === null),
  );
  if (ends === null) return null;
  const lines = tokens.map((line, index) => sums[index] ?? linePieces(line, ends));
  if (own === 0) return rowsOfLines(lines, columns, context, body)?.rows ?? null;
  const parts = projectLines(lines, columns, own);
  if (parts === null) return null;
  const cut = rowsOfLines(
    parts.rowLines.map((line) => withoutProject(elementAt(lines, line), own)),
    columns,
    context,
    parts.rowLines.map((line) => elementAt(body, line)),
  );
  if (cut === null) return null;
  const firstLines = cut.firstLines.map((line) => elementAt(parts.rowLines, line));
  return withProjects(cut.rows, firstLines, lines, parts);
}

/** The rows of lines set in columns, and the first line of each; null where they cannot be told. */
function rowsOfLines(
  lines: readonly ColumnLine[],
  columns: readonly Column[],
  context: FitContext,
  body: readonly TextLine[],
): { readonly rows: RowInLines[]; readonly firstLines: readonly number[] } | null {
  const rows = cutRows(
    lines.map((line) => [line]),
    columns,
    context,
    widths(lines, columns.length),
  );
  if (rows === null) return null;
  // The rest of an aspect that wrapped may stand on a line before its next row.
  const printed = (line: ColumnLine) => line.some((piece, column) => piece !== null && !isLevel(columns[column]));
  const firstLines = rows.map(({ from, lines: own }) => from + Math.max(0, own.findIndex(printed)));
  const placed = placeLevels(rows, lines, columns, body);
  return placed === null ? null : { rows: placed, firstLines };
}

/** Places where the cells of several lines begin. */
function columnStarts(lines: readonly (readonly Token[])[]): ReadonlySet<number> {
  const times = new Map<number, number>();
  for (const line of lines) for (const { at } of line) times.set(at, (times.get(at) ?? 0) + 1);
  return new Set([...times].flatMap(([at, often]) => (often >= FEWEST_BEGIN ? [at] : [])));
}

/** Where each column ends: between two headings, where the fewest pieces cross or share a column; null where pieces do not stand in columns. */
function columnEnds(heads: readonly Token[], lines: readonly (readonly Token[])[]): number[] | null {
  const pieces = lines.flat();
  const stretchOf = (token: Token) => ({ from: token.at, to: token.at + token.width });
  const [headings, cells] = [heads.map(stretchOf), pieces.map(stretchOf)];
  const all = [...headings, ...cells];
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
      const across = ({ from, to }: { readonly from: number; readonly to: number }) => from < place && place < to;
      const crossing = cells.filter(across).length + headings.filter(across).length * HEADING_CUT + crowded(lines, ends.at(-1) ?? 0, place);
      run = crossing === fewest ? run + 1 : crossing < fewest ? 1 : 0;
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

/** Lines of which two pieces would stand in the column between two places. */
function crowded(lines: readonly (readonly Token[])[], from: number, to: number): number {
  return lines.filter((line) => line.filter(({ at, width }) => from <= at + width / 2 && at + width / 2 < to).length > 1).length;
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
