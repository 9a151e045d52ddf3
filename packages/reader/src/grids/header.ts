/**
 * Finds the header of a target table in a grid: the row that names indicator and value, with the rows above and below that belong to it.
 */

import { compact, type Level1 } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../element-at.js';
import type { Column, Header } from '../evidence/columns.js';
import { valueLikeness } from '../evidence/content.js';
import { exactRoles, nearRoles, periodOfHeading } from '../evidence/headings.js';
import { aspectWord, classWord, isLevelWord } from '../evidence/levels.js';
import { pattern } from '../evidence/vocabulary/pattern.js';
import type { Cell, Grid, Row } from './grid.js';

const HINT = pattern`${FORM_READING.headerHints}`;
const VALUE_CONTENT = pattern`${FORM_READING.valueContents}$`;
const STANDARD = pattern`^${FORM_READING.standards}标准$`;
const PERFORMANCE_STANDARD = pattern`^${FORM_READING.targetStandards}`;
const TARGET_HEADING = pattern`^(?:[一-龥]+${FORM_READING.targetHeadingEnds}|${FORM_READING.wholeRegions})$`;
const LONGEST_TARGET_HEADING = 10;
const LONGEST_SECOND = 8;
const EARLIER = pattern`${FORM_READING.earlier}`;

const MOST_HEADER_ROWS_ABOVE = 4;

/** Meanings that only a header of indicators has. */
function isIndicatorRole(role: ColumnRole): boolean {
  return role === 'name' || role === 'value' || role === 'level1' || role === 'level2' || role === 'comparator' || role === 'nature';
}

/** Whether a row could be the innermost header row of indicators; cheap enough to ask of every row. */
function isLeafRow(row: Row): boolean {
  if (row.cells.length < 2 || !row.cells.some((cell) => HINT.test(cell.text))) return false;
  const seen = new Set<ColumnRole>();
  let headings = 0;
  for (const cell of row.cells) {
    if (cell.text.length > 40) return false;
    const roles = exactRoles(cell.text);
    if (roles.length > 0) headings += 1;
    for (const role of roles) if (isIndicatorRole(role)) seen.add(role);
  }
  // 三级指标 | 全省 | 甲市 | 乙市: behind the headings of a row stand the names of places.
  const whole = seen.has('level1') && seen.has('level2') && seen.has('name');
  const places = whole && row.cells.every(({ text }) => text.length <= LONGEST_TARGET_HEADING && !/\d/.test(text));
  if (headings * 2 < row.cells.length && !places) return false;
  if (!(seen.has('name') || (seen.has('level1') && seen.has('level2')))) return false;
  if (seen.has('name') && seen.has('level1') && row.cells.some((cell) => isGradeHeading(cell.text))) return true;
  // 一级指标 | 指标内容 with the target in the same cell.
  if (seen.has('name') && (seen.has('level1') || seen.has('level2')) && headings >= Math.min(row.cells.length, 4)) return true;
  return seen.has('value') || seen.has('comparator') || whole;
}

/** 评价标准, under which the thresholds of 优 良 中 差 stand. */
function isGradeHeading(text: string): boolean {
  return STANDARD.test(text);
}

/** All headers of a grid, repeated ones included, top to bottom. */
export function findHeaders(grid: Grid): Header[] {
  const headers: Header[] = [];
  for (let index = 0; index < grid.rows.length; index++) {
    const row = grid.rows[index];
    const below = grid.rows[index + 1];
    if (row === undefined || !(isLeafRow(row) || headsGrades(row, below)) || headsNextRow(row, below)) continue;
    const header = headerAt(grid, index, (headers.at(-1)?.last ?? -1) + 1);
    headers.push(header);
    index = header.last;
  }
  return headers;
}

/** 绩效指标 | 评价标准 over a row of 优 良 中 差. */
function headsGrades(row: Row, below: Row | undefined): boolean {
  const grades = below?.cells.filter((cell) => exactRoles(cell.text).some((role) => role.startsWith('scale-'))).length ?? 0;
  return grades >= FEWEST_GRADES && row.cells.some((cell) => exactRoles(cell.text).includes('name'));
}

const FEWEST_GRADES = 3;

/** 绩效指标 | 年度指标值 over several headings of the row below, merged or with nothing beside them: the row below is the innermost. */
function headsNextRow(row: Row, below: Row | undefined): boolean {
  if (below === undefined || !isLeafRow(below)) return false;
  const own = new Set(row.cells.flatMap((cell) => (cell.spread ? [] : [cell.column])));
  return below.cells.some((cell) => !cell.covered && !cell.spread && !own.has(cell.column));
}

function headerAt(grid: Grid, leaf: number, earliest: number): Header {
  const leafRow = elementAt(grid.rows, leaf);
  let first = leaf;
  while (first > earliest && leaf - first < MOST_HEADER_ROWS_ABOVE && isGroupRow(elementAt(grid.rows, first - 1), leafRow)) first -= 1;
  const below = grid.rows[leaf + 1];
  const sub = below !== undefined && isSubHeader(below) ? below : null;
  const rows = grid.rows.slice(first, leaf + 1);
  const given = grid.origin === 'given' || grid.origin === 'ruled' || grid.origin === 'decoded';
  const stacked = columnsOf(rows, grid.columns, given);
  const columns = resolve(sub === null ? stacked : withSubHeader(stacked, sub, given));
  // Places beyond the last heading are no columns: a cell that stands there was shifted.
  while (!given && columns.length > 0 && columns.at(-1)?.heading === '') columns.pop();
  const names = columns.filter((column) => column.role === 'name').length;
  const paired = names >= 2 && columns.filter((column) => column.role === 'name' && column.level1 !== '').length >= 2;
  const second = sub !== null || (below !== undefined && (numbersColumns(below) || (!given && isSecondRow(below, columns))));
  return { first, last: second ? leaf + 1 : leaf, columns, paired };
}

/** 1 | 2 | 3 | 4 under the headings: the columns counted, to speak of them. */
function numbersColumns({ cells }: Row): boolean {
  const own = cells.filter((cell) => !cell.covered && !cell.spread && cell.text !== '');
  return own.length >= FEWEST_NUMBERED && own.every(({ text }, index) => text === String(index + 1));
}

const FEWEST_NUMBERED = 4;

/**
 * 数据项1 | 数据项2 under 采集数据项, in text that has lost what is merged over what: a few words at the left, or words behind the targets, that say no
 * class, where the first row under a header says its own, and no target.
 */
function isSecondRow({ cells }: Row, columns: readonly Column[]): boolean {
  if (cells.length < 2 || !columns.some(({ role }) => role === 'level1' || role === 'level2')) return false;
  const behind = (cells[0]?.column ?? 0) >= columns.findIndex(({ role }) => role === 'value');
  if (!behind && (cells.length * 2 >= columns.length || cells[0]?.column !== 0)) return false;
  return cells.every(
    ({ text }) => !isLevelWord(text) && text.length <= LONGEST_SECOND && (behind ? !/\d/.test(text) : valueLikeness(text) === 0),
  );
}

/** A row above the innermost one that holds only group headings (成本指标, 项目金额, 绩效目标) and headings of merged columns. */
function isGroupRow(row: Row, leaf: Row): boolean {
  const own = row.cells.filter((cell) => !cell.spread);
  if (own.length === 0) return false;
  const leafStart = leaf.cells.find((cell) => !cell.covered)?.column ?? 0;
  let headings = 0;
  for (const cell of own) {
    if (cell.text.length > 30) return false;
    const reachesLeaf = leaf.cells.some((below) => below.covered && below.column === cell.column && below.text === cell.text);
    if (reachesLeaf || exactRoles(cell.text).length > 0 || isLevelWord(cell.text)) headings += 1;
  }
  if (headings * 5 < own.length * 4) return false;
  // A label of a form without its value is no group heading: groups stand over several columns, or beside the leaf's first one.
  const repeated = own.some((cell) => classWord(cell.text) !== '' || cell.text === '绩效目标');
  return repeated || leafStart > 0 || own.length >= 3;
}

const SUB_ROLES: ReadonlySet<ColumnRole> = new Set([
  'value',
  'previous-value',
  'interim-value',
  'actual',
  'scale-excellent',
  'scale-good',
  'scale-fair',
  'scale-poor',
  'unit',
  'comparator',
]);

function isSubHeader(row: Row): boolean {
  const own = row.cells.filter((cell) => !cell.covered && cell.text !== '');
  if (own.length < 2) return false;
  return own.every((cell) => nearRoles(cell.text).some((role) => SUB_ROLES.has(role)));
}

/** Headings of every column from the top; in grids without spans an upper heading reaches to the next one in its row. */
function columnsOf(rows: readonly Row[], width: number, given: boolean): Headings[] {
  const count = Math.max(width, ...rows.map((row) => (row.cells.at(-1)?.column ?? 0) + 1));
  const columns = Array.from({ length: count }, (): Headings => ({ texts: [], continues: false }));
  const leaf = rows.length - 1;
  for (const [index, row] of rows.entries()) {
    for (const [position, cell] of row.cells.entries()) {
      push(columns[cell.column], cell.text, cell.spread);
      if (given || index === leaf) continue;
      const end = row.cells[position + 1]?.column ?? count;
      for (let column = cell.column + 1; column < end; column++) {
        if (reaches(cell, rows, index, column)) push(columns[column], cell.text);
      }
    }
  }
  return columns;
}

/** Whether a group heading reaches a column: something must stand under it there, in a row further down. */
function reaches(cell: Cell, rows: readonly Row[], index: number, column: number): boolean {
  if (exactRoles(cell.text).some((role) => role.endsWith('code') || role.endsWith('name'))) return false;
  return rows.slice(index + 1).some((row) => row.cells.some((below) => below.column === column));
}

/** Headings over one column from the top. */
interface Headings {
  readonly texts: string[];
  /** The innermost of them is merged with the column before. */
  continues: boolean;
}

function push(column: Headings | undefined, text: string, spread = false): void {
  if (column === undefined) return;
  column.continues = spread;
  if (column.texts.at(-1) !== text) column.texts.push(text);
}

/** A second row that divides 指标值 into years or grades. Where the grid lost its merged cells it stands at the left. */
function withSubHeader(columns: Headings[], sub: Row, given: boolean): Headings[] {
  const own = sub.cells.filter((cell) => !cell.covered);
  if (given) {
    for (const cell of own) push(columns[cell.column], cell.text, cell.spread);
    return columns;
  }
  const parent = columns.findIndex((column) => {
    const text = column.texts.at(-1) ?? '';
    return exactRoles(text).some((role) => role === 'value' || (role === 'definition' && isGradeHeading(text)));
  });
  if (parent < 0) return columns;
  const heading = columns[parent]?.texts ?? [];
  const divided = own.map((cell): Headings => ({ texts: [...heading, cell.text], continues: false }));
  const result = [...columns.slice(0, parent), ...divided, ...columns.slice(parent + 1)];
  // The places that the divided heading took stood empty at the right end.
  while (result.length > columns.length && result.at(-1)?.texts.length === 0) result.pop();
  return result;
}

function resolve(raw: readonly Headings[]): Column[] {
  const columns: Column[] = raw.map(({ texts, continues }, index) => {
    let level1: Level1 = '';
    let level2 = '';
    for (const text of texts.slice(0, -1)) {
      level1 = classWord(text) || level1;
      if (classWord(text) === '' && aspectWord(text) !== null) level2 = text;
    }
    const heading = texts.join(' ');
    const period = periodOfHeading(heading);
    if (continues && raw[index - 1]?.texts.join(' ') === heading)
      return { role: 'unknown' as const, level1, level2, heading, period, continues: true };
    return { role: roleOf(texts), level1, level2, heading, period };
  });
  return settle(columns);
}

/** Columns of a header that stands in one row. */
export function columnsFromHeadings(headings: readonly string[]): Column[] {
  return resolve(headings.map((heading) => ({ texts: [heading], continues: false })));
}

/** The innermost heading with a meaning decides; a group heading only where nothing stands under it. */
function roleOf(texts: readonly string[]): ColumnRole | 'unknown' {
  for (let index = texts.length - 1; index >= 0; index--) {
    const roles = nearRoles(texts[index] ?? '');
    const role = roles[0];
    if (role !== undefined) return role;
  }
  return 'unknown';
}

/** Settles meanings that depend on the neighbours. */
function settle(stated: readonly Column[]): Column[] {
  const columns = withPeriods(stated);
  const firstName = columns.findIndex((column) => column.role === 'name');
  const names = columns.filter((column) => column.role === 'name');
  const lastName = columns.findLastIndex((column) => column.role === 'name');
  const block = isHeadedByBlock(columns, names) ? firstName : -1;
  const annual = columns.some((column) => column.role === 'value' && column.period === 'annual');
  const target = goalAsTarget(columns, lastName);
  const classes = columns.flatMap((column, index) => (column.role === 'level1' ? [index] : []));
  const withAspects = columns.some((column) => column.role === 'level2');
  const valued = columns.some((column) => column.role === 'value');
  return columns.map((column, index) => {
    const bare = compact(column.heading);
    // 一级指标 | 指标类型: of two columns of classes that touch the second holds the aspects.
    if (!withAspects && index === classes[1] && index === (classes[0] ?? -2) + 1) return { ...column, role: 'level2' as const };
    // 评价内容 | 绩效目标 | 绩效内容: so do those between the classes and the names.
    if (!withAspects && column.role === 'goal' && columns[index - 1]?.role === 'level1' && columns[index + 1]?.role === 'name')
      return { ...column, role: 'level2' as const };
    if (index === target || (!valued && isBehindSign(columns, index, firstName))) return { ...column, role: 'value' as const };
    // 一级指标 | 二级指标 | 指标内容及指标值: names with their targets.
    if (column.role === 'value' && names.length === 0 && exactRoles(column.heading).includes('name'))
      return { ...column, role: 'name' as const };
    if (column.role === 'unit' && firstName >= 0 && index < firstName) return { ...column, role: 'unit-name' as const };
    if (column.role === 'unit-name' && firstName >= 0 && index > firstName) return { ...column, role: 'unit' as const };
    // 一级指标 | 权重 | 二级指标 | 分值 | 三级指标 | 分值: the points of a row stand behind its name, those before it are its class's.
    if (column.role === 'weight' && index < firstName && columns.slice(firstName).some(({ role }) => role === 'weight'))
      return { ...column, role: 'unknown' as const };
    if (index === block) return { ...column, role: 'indicators' as const };
    // 指标类型 or 单位 with a period: the long-term half of a table beside its annual half.
    if (annual && column.period === 'long-term') return { ...column, role: 'unknown' as const };
    if (column.role === 'value' && column.level1 === '') {
      // 指标值 | 指标值内容: the second says what the first means.
      if (VALUE_CONTENT.test(bare) && columns.slice(0, index).some((other) => other.role === 'value'))
        return { ...column, role: 'definition' as const };
      if (EARLIER.test(bare)) return { ...column, role: 'previous-value' as const };
    }
    return column;
  });
}

/** 三级指标 | 运算符号 | 指标内容 | 度量单位: behind the column of signs, what else might head names heads the targets. */
function isBehindSign(columns: readonly Column[], index: number, firstName: number): boolean {
  const before = columns[index - 1]?.role;
  return columns[index]?.role === 'name' && index > firstName && (before === 'comparator' || before === 'nature');
}

/** Whether the first of the names is 绩效指标, which heads the whole block where 三级指标 stands further right, once or once for each period. */
function isHeadedByBlock(columns: readonly Column[], [own, inner, ...more]: readonly Column[]): boolean {
  if (own === undefined || inner === undefined || own.level1 !== '' || own.period !== null) return false;
  const once = more.length === 0 ? !isSideBySide(columns) : more.every(({ heading }) => heading === inner.heading);
  const bare = compact(own.heading);
  return once && (/绩效指标(?:[(（].*)?$/.test(bare) || bare === '指标');
}

/** Whether a heading that nobody knows may head targets behind the names: 应达到的程度, 全省 before the names of places. */
export function isTargetHeading(text: string): boolean {
  return text.length <= LONGEST_TARGET_HEADING && TARGET_HEADING.test(text);
}

/**
 * 指标类型 | 指标名称 | 绩效目标, 绩效类别 | 绩效内容 | 绩效标准: where no column of targets is headed so, what stands behind the name is the target; -1
 * elsewhere.
 */
function goalAsTarget(columns: readonly Column[], name: number): number {
  const behind = columns[name + 1];
  const graded = behind?.role !== 'goal' && columns.some(({ role }) => role.startsWith('scale'));
  const targets = graded || columns.some(({ role }) => role === 'value' || role === 'comparator' || role === 'nature');
  const heading = compact(behind?.heading ?? '');
  const stands =
    behind?.role === 'goal' ||
    (behind?.role === 'definition' && PERFORMANCE_STANDARD.test(heading)) ||
    (behind?.role === 'unknown' && isTargetHeading(heading));
  const before = columns[name - 1]?.role;
  return !targets && (before === 'level1' || before === 'level2') && stands ? name + 1 : -1;
}

/** The same columns twice, to the value, and nothing else says of which period they are: the longer one stands first. */
function withPeriods(columns: readonly Column[]): readonly Column[] {
  const values = columns.flatMap((column, index) => (column.role === 'value' ? [index] : []));
  const [first = 0, second = 0] = values;
  const size = second - first;
  const block = (end: number) => columns.slice(end - size + 1, end + 1).map(({ role }) => role);
  if (values.length !== 2 || first + 1 < size || size < 3 || !block(first).includes('name')) return columns;
  if (block(first).join() !== block(second).join() || !unsaid(columns, [first, second])) return columns;
  return columns.map((column, index) => {
    if (index > second || index <= first - size) return column;
    return { ...column, period: index <= first ? ('long-term' as const) : ('annual' as const) };
  });
}

/** Whether no column says of which period it is, or only the two of values: 实施周期指标值, 当年度指标值. */
function unsaid(columns: readonly Column[], [first, second]: readonly [number, number]): boolean {
  const said = columns.flatMap(({ period }, index) => (period === null ? [] : [index]));
  const inOrder = columns[first]?.period === 'long-term' && columns[second]?.period === 'annual';
  return said.length === 0 || (inOrder && said.length === 2);
}

/** Two name columns that head a long-term and an annual half, or classes side by side. */
function isSideBySide(columns: readonly Column[]): boolean {
  return columns.some((column) => column.role === 'name' && (column.level1 !== '' || column.period !== null));
}
