/**
 * Cells of projects in text set in columns: code, name, money and goal of a project stand over all its rows, each in a column of its own before the
 * classes, from the line of its first row on.
 */
import type { Column } from '../../evidence/columns.js';
import { isNumber } from '../../evidence/content.js';
import type { RowInLines } from './align.js';
import type { ColumnLine } from './column-lines.js';
import type { Token } from './tokens.js';

/** Lines set in columns, cut where the columns of projects end. */
export interface ProjectLines {
  /** Number of the columns of projects, which stand first. */
  readonly own: number;
  /** For each line that holds a piece of a row its index among all lines. */
  readonly rowLines: readonly number[];
  /** Lines on which a project, or a sum of several, begins. */
  readonly starts: readonly number[];
}

const OF_PROJECT = /^(?:project|unit-)/;
const BEFORE_CLASSES: ReadonlySet<Column['role']> = new Set([
  'amount',
  'goal',
  'department',
  'ordinal',
  'funding',
  'total-amount',
  'period',
]);

/** How many columns of projects stand before the classes: 0 where there are none, null where some stand elsewhere. */
export function projectColumns(columns: readonly Column[]): number | null {
  const isOwn = ({ role }: Column) => OF_PROJECT.test(role) || BEFORE_CLASSES.has(role);
  if (!columns.some(({ role }) => OF_PROJECT.test(role))) return 0;
  const own = columns.findIndex((column) => !isOwn(column));
  const named = columns.slice(0, Math.max(own, 0)).some(({ role }) => role.includes('name'));
  return named && !columns.slice(own).some(({ role }) => OF_PROJECT.test(role)) ? own : null;
}

/** A line that prints nothing but a name and the sum of several projects; null for any other. Such a name may reach under the next headings. */
export function sumLine(tokens: readonly Token[], heads: readonly Token[], columns: readonly Column[]): ColumnLine | null {
  const [name, sum] = tokens;
  if (name === undefined || sum === undefined || tokens.length > 2 || isNumber(name.text) || !isNumber(sum.text)) return null;
  const under = heads.findLastIndex(({ at }) => at <= name.at);
  return columns.map(({ role }, column) => {
    const token = column === Math.max(under, 0) ? name : role === 'amount' ? sum : null;
    return token === null ? null : { token, width: token.width };
  });
}

/** Where projects begin: on the lines with their money; null where rows stand before the first, or no money is printed. */
export function projectLines(lines: readonly ColumnLine[], columns: readonly Column[], own: number): ProjectLines | null {
  const amount = columns.slice(0, own).findIndex(({ role }) => role === 'amount');
  const sum = (index: number) => lines[index]?.[amount]?.token.text ?? '';
  // 1,280,000.0 over 0: a sum that wrapped.
  const wrapped = (index: number) => /^\d{1,2}$/.test(sum(index)) && /\d[.,]\d*$/.test(sum(index - 1));
  const starts = lines.flatMap((_, index) => (isNumber(sum(index)) && !wrapped(index) ? [index] : []));
  const rowLines = lines.flatMap((line, index) => (line.slice(own).some((piece) => piece !== null) ? [index] : []));
  const [first] = rowLines;
  const [start] = starts;
  return start === undefined || first === undefined || start > first ? null : { own, rowLines, starts };
}

/** The line without what stands in the columns of projects. */
export function withoutProject(line: ColumnLine, own: number): ColumnLine {
  return line.map((piece, column) => (column < own ? null : piece));
}

/**
 * The rows with the cells of their project in the first of each; a sum over several projects, on whose line no row stands, is a row alone. Null where a
 * project begins inside a row. `firstLines` are the first lines of the rows, among all lines.
 */
export function withProjects(
  rows: readonly RowInLines[],
  firstLines: readonly number[],
  lines: readonly ColumnLine[],
  { own, starts }: ProjectLines,
): RowInLines[] | null {
  const result: RowInLines[] = [];
  let row = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const cells = Array.from({ length: own }, (_, column): Token[] => lines.slice(start, end).flatMap((line) => line[column]?.token ?? []));
    let first = true;
    for (let found = rows[row]; found !== undefined && (firstLines[row] ?? 0) < end; found = rows[++row]) {
      const { cells: printed, share } = found;
      // Its first row begins where it does.
      if (first && firstLines[row] !== start) return null;
      result.push({
        cells: printed.map((cell, column) => (first && column < own ? (cells[column] ?? cell) : cell)),
        share,
      });
      first = false;
    }
    // A project without rows is no row of targets that could be cut elsewhere.
    if (first) result.push({ cells, share: 1 });
  }
  return row === rows.length ? result : null;
}
