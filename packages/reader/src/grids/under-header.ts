/**
 * The rows under a header of merged cells, as if every heading stood over one column.
 *
 * A form drawn in a grid of many narrow columns merges its cells as it needs: 三级指标 over three columns, its value over two. What stands under
 * a merged heading belongs to it, in however many cells, and a cell merged over several headings is what the first of them says, not all.
 */
import type { Header } from '../evidence/columns.js';
import { isComparator } from '../evidence/content.js';
import { aspectWord, classWord, isLevelWord } from '../evidence/levels.js';
import { type Cell, changed, type Grid, joinedCells, type Row } from './grid.js';

/** What the columns left of the names hold: a cell merged over them may say both class and aspect. */
const LEVELS: ReadonlySet<string> = new Set(['level1', 'level2']);
/** What a row says of its indicator: each such cell says one thing. */
const ONE_THING: ReadonlySet<string> = new Set([
  'name',
  'value',
  'previous-value',
  'interim-value',
  'comparator',
  'nature',
  'direction',
  'unit',
  'weight',
  'definition',
  'actual',
  'score',
  'remark',
]);

/** The grid with the rows below a header put under its headings; the same grid where no cell is merged sideways. */
export function underHeader(grid: Grid, header: Header, to: number): Grid {
  const merged = grid.origin === 'given' || grid.origin === 'ruled';
  const starts = merged ? mergedStarts(header) : partedStarts(grid, header, to);
  if (starts === null) return grid;
  const rows = grid.rows.map((row, index) => {
    if (index <= header.last || index >= to) return row;
    const moves = row.cells.some((cell) => cell.spread || (starts[cell.column] ?? cell.column) !== cell.column);
    return moves ? { ...row, cells: placed(row, header, starts) } : row;
  });
  return { ...grid, rows };
}

/** For each column the first one under its heading. */
function mergedStarts(header: Header): number[] {
  const starts: number[] = [];
  for (const [index, column] of header.columns.entries()) starts.push(column.continues === true ? (starts[index - 1] ?? index) : index);
  return starts;
}

/**
 * In text, where no cell says that it is merged: columns without a heading behind that of the target, in which comparators stand, hold its number
 * and unit. Null where there are none.
 */
function partedStarts(grid: Grid, header: Header, to: number): number[] | null {
  const value = header.columns.findIndex((column) => column.role === 'value');
  const parted = header.columns[value + 1];
  if (value < 0 || parted === undefined || parted.heading !== '') return null;
  const cells = grid.rows.slice(header.last + 1, to).flatMap((row) => row.cells.filter((cell) => cell.column === value));
  if (cells.length === 0 || cells.filter((cell) => isComparator(cell.text)).length * 2 < cells.length) return null;
  const next = header.columns.findIndex((column, index) => index > value && column.heading !== '');
  return header.columns.map((_, index) => (index > value && (next < 0 || index < next) ? value : index));
}

function placed(row: Row, header: Header, starts: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  const startOf = (cell: Cell) => starts[cell.column] ?? cell.column;
  let owner: Cell | null = null;
  for (const cell of row.cells) {
    if (!cell.spread || owner === null || owner.text !== cell.text) {
      owner = cell;
      addUnder(cells, cell, startOf(cell));
      continue;
    }
    const start = startOf(cell);
    if (start === startOf(owner) || cells.at(-1)?.column === start) continue;
    const under = header.columns[start]?.role ?? 'unknown';
    const from = header.columns[startOf(owner)]?.role ?? 'unknown';
    if (under === 'name' && LEVELS.has(from) && !isLevelWord(cell.text)) {
      // A name that has no aspect takes its place.
      while (cells.at(-1)?.text === cell.text && LEVELS.has(header.columns[cells.at(-1)?.column ?? -1]?.role ?? '')) cells.pop();
      cells.push(changed(cell, { column: start, spread: false }));
    } else if (under === 'level2' && classWord(cell.text) !== '' && aspectWord(cell.text) === null) continue;
    else if (!ONE_THING.has(under)) cells.push(changed(cell, { column: start }));
  }
  return cells;
}

/** Adds a cell under a heading; several cells under one heading are pieces of what it says. */
function addUnder(cells: Cell[], cell: Cell, column: number): void {
  const before = cells.at(-1);
  if (before === undefined || before.column !== column || before.spread) cells.push(changed(cell, { column }));
  else cells[cells.length - 1] = joinedCells(before, cell);
}
