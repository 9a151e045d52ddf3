/**
 * Columns of a target table told from what the cells hold: where its header is not in the text (cut off, or printed on another page), or heads the
 * targets in words that nobody knows.
 */
import type { ColumnRole } from '@perf-lint/data';
import type { Column, Header } from '../../evidence/columns.js';
import { directionOf, isComparator, isNumber, isQualitativeMark, isUnitWord, nameLikeness, valueLikeness } from '../../evidence/content.js';
import { aspectWord, classLine, classWord, isLevelWord } from '../../evidence/levels.js';
import type { Cell, Grid, Row } from '../../grids/grid.js';

const FEWEST_ROWS = 3;
const SAMPLE = 200;

/** Rows that print class, aspect and what follows: the fullest pattern of the table. */
function fullRows(grid: Grid): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (const row of grid.rows.slice(0, SAMPLE)) {
    const first = row.cells[0];
    if (row.cells.length >= 4 && first !== undefined && classWord(first.text) !== '' && aspectWord(row.cells[1]?.text ?? '') !== null)
      rows.push(row.cells);
  }
  return rows;
}

/** A table of one class: its first row prints the class, and an aspect begins each of the others. */
function isOfOneClass(grid: Grid): boolean {
  const [head, ...body] = grid.rows;
  if (head === undefined || grid.origin !== 'given' || !head.cells.every((cell) => classLine(cell.text) !== '')) return false;
  return body.length > 0 && rowsOfClass(grid).length * 2 >= body.length;
}

function rowsOfClass(grid: Grid): readonly (readonly Cell[])[] {
  const rows = grid.rows.slice(1, SAMPLE).map((row) => row.cells);
  return rows.filter((cells) => cells.length >= 3 && aspectWord(cells[0]?.text ?? '') !== null && !isLevelWord(cells[1]?.text ?? ''));
}

function levelRows(rows: readonly Row[]): number {
  let count = 0;
  for (const row of rows.slice(0, SAMPLE))
    if (row.cells.length >= 3 && row.cells.slice(0, 2).some((cell) => isLevelWord(cell.text))) count += 1;
  return count;
}

/** A few rows are enough where comparators stand in cells of their own: only tables of targets have such a column. */
function printsComparators(grid: Grid, full: readonly (readonly Cell[])[]): boolean {
  const compared = grid.rows.slice(0, SAMPLE).filter((row) => row.cells.some(({ text }) => isComparator(text) || isQualitativeMark(text)));
  return full.length > 0 && compared.length >= FEWEST_ROWS && levelRows(grid.rows) >= 2;
}

/** A header that stands above the first row; null where the grid does not look like rows of indicators. */
export function inferHeader(grid: Grid): Header | null {
  const levels: readonly ColumnRole[] = isOfOneClass(grid) ? ['level2'] : ['level1', 'level2'];
  const rows = levels.length === 1 ? rowsOfClass(grid) : fullRows(grid);
  if (levels.length === 2 && !(levelRows(grid.rows) >= FEWEST_ROWS && rows.length >= 2) && !printsComparators(grid, rows)) return null;
  const first = rows[0]?.[0]?.column ?? 0;
  const name = first + levels.length;
  const width = Math.max(...grid.rows.slice(0, SAMPLE).map((row) => (row.cells.at(-1)?.column ?? 0) + 1));
  const roles: (ColumnRole | 'unknown')[] = Array.from({ length: width }, () => 'unknown');
  for (const [index, role] of levels.entries()) roles[first + index] = role;
  roles[name] = 'name';
  let value = false;
  for (let column = name + 1; column < width; column++) {
    const role = roleOf(
      rows.flatMap((cells) => cells.find((cell) => cell.column === column)?.text ?? []),
      value,
    );
    roles[column] = role;
    value ||= role === 'value';
  }
  settleNumbers(roles, rows);
  const names = rows.filter((cells) => nameLikeness(cells.find((cell) => cell.column === name)?.text ?? '') > 0).length;
  const target = roles.indexOf('value');
  const results = value && resultsBeside(target, rows);
  if (!value || (names * 2 < rows.length && !results)) return null;
  if (results && roles[target + 1] === 'definition') roles[target + 1] = 'actual';
  const columns: Column[] = roles.map((role) => ({ role, level1: '', level2: '', heading: role === 'unknown' ? '' : role, period: null }));
  return { first: 0, last: -1, columns, paired: false };
}

const TARGETS: ReadonlySet<Column['role']> = new Set(['value', 'comparator', 'nature', 'scale-excellent', 'goal']);

/**
 * A header that names the three levels and no targets: the column behind the names whose cells are most like targets holds them, be its heading a
 * misspelt one or the name of a place. Of several places the first.
 */
export function withTargets(header: Header, grid: Grid, to: number): Header {
  const name = header.columns.findLastIndex(({ role }) => role === 'name');
  if (name < 0 || header.paired || header.columns.some(({ role }) => TARGETS.has(role))) return header;
  let best = { column: -1, share: 0.5 };
  for (const [column, { role, heading }] of header.columns.entries()) {
    if (column <= name || role !== 'unknown' || heading === '') continue;
    const texts = grid.rows.slice(header.last + 1, to).flatMap((row) => row.cells.find((cell) => cell.column === column)?.text ?? []);
    const share = texts.filter((text) => valueLikeness(text) > 0.5 || isNumber(text)).length / Math.max(1, texts.length);
    if (share > best.share) best = { column, share };
  }
  if (best.column < 0) return header;
  const columns = header.columns.map((column, index) =>
    index === best.column ? { ...column, role: 'value' as const, guessed: true } : column,
  );
  return { ...header, columns };
}

/** Whether results stand beside the targets in nearly all rows, as like them as results are: what stands before both is the name, whatever it says. */
function resultsBeside(value: number, rows: readonly (readonly Cell[])[]): boolean {
  const at = (cells: readonly Cell[], column: number) => valueLikeness(cells.find((cell) => cell.column === column)?.text ?? '') > 0.5;
  return rows.filter((cells) => at(cells, value) && at(cells, value + 1)).length * 4 >= rows.length * 3;
}

/**
 * Several columns of small numbers behind the target: weight and points where the two agree (points are at most the weight), else the
 * result first and the weight behind it.
 */
function settleNumbers(roles: (ColumnRole | 'unknown')[], rows: readonly (readonly Cell[])[]): void {
  const columns = roles.flatMap((role, column) => (role === 'weight' ? [column] : []));
  const [first, second, third] = columns;
  if (first === undefined || second === undefined) return;
  const at = (cells: readonly Cell[], column: number) => Number(cells.find((cell) => cell.column === column)?.text ?? Number.NaN);
  const points = third === undefined && rows.every((cells) => !(at(cells, second) > at(cells, first)) && at(cells, first) <= 60);
  roles[first] = points ? 'weight' : 'actual';
  roles[second] = points ? 'score' : 'weight';
  for (const column of columns.slice(2)) roles[column] = 'score';
}

function roleOf(texts: readonly string[], afterValue: boolean): ColumnRole | 'unknown' {
  const share = (test: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(test).length / texts.length);
  if (share((text) => isComparator(text) || isQualitativeMark(text) || directionOf(text) !== null) > 0.5) return 'nature';
  if (!afterValue) return share((text) => valueLikeness(text) > 0.5 || isNumber(text)) > 0.4 ? 'value' : 'unknown';
  if (share((text) => isUnitWord(text)) > 0.5) return 'unit';
  return share((text) => isNumber(text) && Number(text) <= 100) > 0.7 ? 'weight' : 'definition';
}
