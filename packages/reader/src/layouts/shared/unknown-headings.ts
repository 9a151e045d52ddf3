/**
 * Columns of a table under headings that no lexicon holds (衡量指标 | 应达到的程度), told from what stands under them: targets in one column, and what
 * they are targets of in the column before it. A guess: its rows carry a doubt.
 */
import { type ColumnRole, FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import type { Column, Header } from '../../evidence/columns.js';
import { isNumber, nameLikeness, valueLikeness } from '../../evidence/content.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { Cell, Grid, Row } from '../../grids/grid.js';
import { columnsFromHeadings } from '../../grids/header.js';

const FEWEST_HEADINGS = 3;
const FEWEST_ROWS = 3;
const LONGEST_HEADING = 10;
/** Rows above the headings: titles, labels of the form. */
const MOST_ABOVE = 8;
const SAMPLE = 200;
/** Share of the cells of a column that must look like what it is taken for. */
const MOSTLY = 0.6;

/** Words of which one stands in the headings of every table of targets. */
const HINT = pattern`${FORM_READING.headerHints}`;

/** What a column cannot be, whose heading says that it is something else. */
const OTHERWISE: ReadonlySet<ColumnRole> = new Set([
  'previous-value',
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

/** The header whose meaning its columns tell; null where no row heads such columns. */
export function headerByContents(grid: Grid): Header | null {
  for (const [index, row] of grid.rows.slice(0, MOST_ABOVE).entries()) {
    if (!headsColumns(row)) continue;
    const columns = columnsUnder(row, grid.rows.slice(index + 1, index + 1 + SAMPLE));
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

function columnsUnder(head: Row, rows: readonly Row[]): Column[] | null {
  const width = Math.max(...head.cells.map(({ column }) => column + 1), ...rows.map((row) => (row.cells.at(-1)?.column ?? 0) + 1));
  const headings = Array.from({ length: width }, (_, column) => head.cells.find((cell) => cell.column === column)?.text ?? '');
  const stated = columnsFromHeadings(headings);
  if (stated.some(({ role }) => role !== 'unknown' && OF_PROJECTS.has(role))) return null;
  const value = targetColumn(stated, rows);
  const name = value < 0 ? -1 : nameColumn(stated, rows, value);
  if (name < 0) return null;
  const both = rows.filter(({ cells }) => has(cells, name) && has(cells, value)).length;
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
function targetColumn(columns: readonly Column[], rows: readonly Row[]): number {
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
function nameColumn(columns: readonly Column[], rows: readonly Row[], value: number): number {
  return columns.findLastIndex(({ role }, index) => {
    if (index >= value || (role !== 'unknown' && OTHERWISE.has(role))) return false;
    const texts = textsOf(rows, index);
    const names = share(texts, (text) => nameLikeness(text) > 0 && !isLevelWord(text));
    return texts.length >= FEWEST_ROWS && names >= MOSTLY && new Set(texts).size >= texts.length * MOSTLY;
  });
}

function has(cells: readonly Cell[], column: number): boolean {
  return cells.some((cell) => cell.column === column);
}

function textsOf(rows: readonly Row[], column: number): string[] {
  return rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column && !cell.covered)?.text ?? []);
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}
