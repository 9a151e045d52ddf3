/**
 * Columns of a target table told from what the cells hold: where its header is not in the text (cut off, or printed on another page), or heads the
 * targets in words that no lexicon holds (衡量指标 | 应达到的程度).
 */
import { type ColumnRole, FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import type { Column, Header } from '../../evidence/columns.js';
import { directionOf, isComparator, isNumber, isQualitativeMark, isUnitWord, nameLikeness, valueLikeness } from '../../evidence/content.js';
import { aspectWord, classLine, classWord, isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { Cell, Grid, Row } from '../../grids/grid.js';
import { columnsFromHeadings } from '../../grids/header.js';

const FEWEST_ROWS = 3;
const SAMPLE = 200;

type Cells = readonly Cell[];

/** What rows print in a column, merged cells once. */
function textsOf(rows: readonly Cells[], column: number): string[] {
  return rows.flatMap((cells) => cells.find((cell) => cell.column === column && !cell.covered)?.text ?? []);
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

/** A number may be a target, with a heading over it or rows of classes around it. */
function mayBeTarget(text: string): boolean {
  return valueLikeness(text) > 0.5 || isNumber(text);
}

/** Rows that print class, aspect and what follows: the fullest pattern of the table. */
function fullRows(grid: Grid): readonly Cells[] {
  const rows: Cells[] = [];
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

function rowsOfClass(grid: Grid): readonly Cells[] {
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
function printsComparators(grid: Grid, full: readonly Cells[]): boolean {
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
    const role = roleOf(textsOf(rows, column), value);
    roles[column] = role;
    value ||= role === 'value';
  }
  settleNumbers(roles, rows);
  const names = textsOf(rows, name).filter((text) => nameLikeness(text) > 0).length;
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
  const rows = grid.rows.slice(header.last + 1, to).map(({ cells }) => cells);
  let best = { column: -1, share: 0.5 };
  for (const [column, { role, heading }] of header.columns.entries()) {
    if (column <= name || role !== 'unknown' || heading === '') continue;
    const own = share(textsOf(rows, column), mayBeTarget);
    if (own > best.share) best = { column, share: own };
  }
  if (best.column < 0) return header;
  const columns = header.columns.map((column, index) =>
    index === best.column ? { ...column, role: 'value' as const, guessed: true } : column,
  );
  return { ...header, columns };
}

/**
 * A header over classes and aspects that does not name them (分解目标 over both, or nothing): the columns before the names whose cells are classes and
 * aspects hold them.
 */
export function withLevels(header: Header, grid: Grid, to: number): Header {
  const name = header.columns.findIndex(({ role }) => role === 'name');
  const has = (own: ColumnRole) => header.columns.some(({ role }) => role === own);
  if (name < 0 || header.paired || has('level2')) return header;
  const rows = grid.rows.slice(header.last + 1, to).map(({ cells }) => cells);
  const unnamed = header.columns.flatMap(({ role, continues }, column) => {
    const free = role === 'indicators' || (role === 'unknown' && (!has('level1') || continues === true));
    return column < name && free && share(textsOf(rows, column), isLevelWord) >= MOSTLY ? [column] : [];
  });
  const roles: readonly ColumnRole[] = has('level1') ? ['level2'] : ['level1', 'level2'];
  if (unnamed.length === 0 || unnamed.length > roles.length) return header;
  const named = new Map(unnamed.map((column, index) => [column, elementAt(roles, index)]));
  const columns = header.columns.map(({ continues, ...column }, index) => {
    const role = named.get(index);
    return role !== undefined ? { ...column, role } : continues === undefined ? column : { ...column, continues };
  });
  return { ...header, columns };
}

/** Whether results stand beside the targets in nearly all rows, as like them as results are: what stands before both is the name, whatever it says. */
function resultsBeside(value: number, rows: readonly Cells[]): boolean {
  const at = (cells: Cells, column: number) => valueLikeness(cells.find((cell) => cell.column === column)?.text ?? '') > 0.5;
  return rows.filter((cells) => at(cells, value) && at(cells, value + 1)).length * 4 >= rows.length * 3;
}

/**
 * Several columns of small numbers behind the target: weight and points where the two agree (points are at most the weight), else the
 * result first and the weight behind it.
 */
function settleNumbers(roles: (ColumnRole | 'unknown')[], rows: readonly Cells[]): void {
  const columns = roles.flatMap((role, column) => (role === 'weight' ? [column] : []));
  const [first, second, third] = columns;
  if (first === undefined || second === undefined) return;
  const at = (cells: Cells, column: number) => Number(cells.find((cell) => cell.column === column)?.text ?? Number.NaN);
  const points = third === undefined && rows.every((cells) => !(at(cells, second) > at(cells, first)) && at(cells, first) <= 60);
  roles[first] = points ? 'weight' : 'actual';
  roles[second] = points ? 'score' : 'weight';
  for (const column of columns.slice(2)) roles[column] = 'score';
}

function roleOf(texts: readonly string[], afterValue: boolean): ColumnRole | 'unknown' {
  if (share(texts, (text) => isComparator(text) || isQualitativeMark(text) || directionOf(text) !== null) > 0.5) return 'nature';
  if (!afterValue) return share(texts, mayBeTarget) > 0.4 ? 'value' : 'unknown';
  if (share(texts, isUnitWord) > 0.5) return 'unit';
  return share(texts, (text) => isNumber(text) && Number(text) <= 100) > 0.7 ? 'weight' : 'definition';
}

const FEWEST_HEADINGS = 3;
const LONGEST_HEADING = 10;
/** Rows above the headings: titles, labels of the form. */
const MOST_ABOVE = 8;
/** Share of the cells of a column that must look like what it is taken for. */
const MOSTLY = 0.6;

/** Words of which one stands in the headings of every table of targets. */
const HINT = pattern`${FORM_READING.headerHints}`;

/** What a column cannot be, whose heading says that it is something else. */
const OTHERWISE: ReadonlySet<ColumnRole> = new Set([
  'previous-value',
  'interim-value',
  'actual',
  'weight',
  'score',
  'ordinal',
  'remark',
  'amount',
  'funding',
  'unit',
]);
/** Headings of other tables: lists of projects and their money. */
const OF_PROJECTS: ReadonlySet<ColumnRole> = new Set(['project-name', 'project-code', 'amount', 'funding', 'unit-or-project-name']);

/** The header whose meaning its columns tell, a guess; null where no row heads such columns. */
export function headerByContents(grid: Grid): Header | null {
  for (const [index, row] of grid.rows.slice(0, MOST_ABOVE).entries()) {
    if (!headsColumns(row)) continue;
    const below = grid.rows.slice(index + 1, index + 1 + SAMPLE).map(({ cells }) => cells);
    const columns = columnsUnder(row, below);
    return columns === null ? null : { first: index, last: index, columns, paired: false };
  }
  return null;
}

/** Whether a row is made of headings: short words, each once, of which one speaks of targets. */
function headsColumns(row: Row): boolean {
  const texts = row.cells.filter((cell) => !cell.covered && !cell.spread).map(({ text }) => text);
  const short = (text: string) => text.length <= LONGEST_HEADING && /[一-龥]/.test(text) && !/[\d:：。≥≤]/.test(text) && !isLevelWord(text);
  return (
    texts.length >= FEWEST_HEADINGS && texts.every(short) && new Set(texts).size === texts.length && texts.some((text) => HINT.test(text))
  );
}

function columnsUnder(head: Row, rows: readonly Cells[]): Column[] | null {
  const width = Math.max(...head.cells.map(({ column }) => column + 1), ...rows.map((cells) => (cells.at(-1)?.column ?? 0) + 1));
  const headings = Array.from({ length: width }, (_, column) => head.cells.find((cell) => cell.column === column)?.text ?? '');
  const stated = columnsFromHeadings(headings);
  if (stated.some(({ role }) => role !== 'unknown' && OF_PROJECTS.has(role))) return null;
  const value = targetColumn(stated, rows);
  const name = value < 0 ? -1 : nameColumn(stated, rows, value);
  if (name < 0) return null;
  const both = rows.filter((cells) => has(cells, name) && has(cells, value)).length;
  if (both < FEWEST_ROWS) return null;
  const levels = stated.flatMap((_, column) => (column < name && share(textsOf(rows, column), isLevelWord) >= MOSTLY ? [column] : []));
  return stated.map((column, index) => {
    if (index === value) return { ...column, role: 'value' };
    if (index === name) return { ...column, role: 'name' };
    if (index === levels[0]) return { ...column, role: 'level1' };
    if (index === levels[1]) return { ...column, role: 'level2' };
    return column.role === 'name' || column.role === 'value' || column.role === 'goal' ? { ...column, role: 'unknown' } : column;
  });
}

/** The only column that holds targets, of those that are not headed as something else or as of several years; -1 where there is none, or several. */
function targetColumn(columns: readonly Column[], rows: readonly Cells[]): number {
  const found = columns.flatMap(({ role, period }, index) => {
    if (period === 'long-term' || (role !== 'unknown' && OTHERWISE.has(role))) return [];
    const texts = textsOf(rows, index);
    const targets = share(texts, (text) => valueLikeness(text) >= 1);
    // Numbers alone may be anything.
    return targets >= MOSTLY && share(texts, isNumber) < MOSTLY ? [index] : [];
  });
  return found.length === 1 ? elementAt(found, 0) : -1;
}

/** The nearest column before the targets that holds names, no two of them the same; -1 where there is none. */
function nameColumn(columns: readonly Column[], rows: readonly Cells[], value: number): number {
  return columns.findLastIndex(({ role }, index) => {
    if (index >= value || (role !== 'unknown' && OTHERWISE.has(role))) return false;
    const texts = textsOf(rows, index);
    const names = share(texts, (text) => nameLikeness(text) > 0 && !isLevelWord(text));
    return texts.length >= FEWEST_ROWS && names >= MOSTLY && new Set(texts).size >= texts.length * MOSTLY;
  });
}

function has(cells: Cells, column: number): boolean {
  return cells.some((cell) => cell.column === column);
}
