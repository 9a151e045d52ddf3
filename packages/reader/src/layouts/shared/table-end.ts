/**
 * Where the indicators of a form end: at its notes and signatures, or where the next form begins.
 */

import type { ColumnRole } from '@perf-lint/data';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { SIGNED_BY } from '../../evidence/closings.js';
import type { Header } from '../../evidence/columns.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import type { Cell, Grid, Row } from '../../grids/grid.js';
import { labelOf } from './form-facts.js';

/** Labels that stand above indicators only: such a row begins a form. */
const BEGINS: ReadonlySet<ColumnRole> = new Set(['project-name', 'department', 'goal', 'background']);
/** Labels of a form that may stand before its name; one alone proves nothing. */
const OF_FORM: ReadonlySet<ColumnRole> = new Set([
  ...BEGINS,
  'project-code',
  'project-type',
  'unit-name',
  'unit-code',
  'department-code',
  'amount',
  'funding',
  'period',
]);
/** More cells than a row of labels with their values has. */
const MOST_CELLS = 8;
const SIGNATURE = pattern`${[...FORM_READING.seals, ...PROJECT_READING.signatures]}`;
const NOTE = pattern`^${[...FORM_READING.notes, ...FORM_READING.endNotes, ...FORM_READING.instructions]}(?:$|[\d\s]*[:：.、]|[(（]|\d)|^${FORM_READING.otherOpenings}${FORM_READING.otherMatters}|^附件\s*\d*(?:$|[:：])`;
const OTHER_UNIT = pattern`^(?:金额)?单位[:：]\s*${FORM_READING.currencies}?${MONEY_UNITS}$`;
const FORM_TITLE = pattern`绩效.{0,20}${FORM_READING.formTitleEnds}(?:[（(][^（()）]{0,16}[)）])?$`;
/** 【打印本页】, [关闭]: what a web page offers below its text. */
const PAGE_LINK = pattern`^[【［\[]\s*${FORM_READING.pageActions}[一-龥]{0,4}\s*[】］\]]$`;
const OPINION = pattern`${FORM_READING.opinions}`;

/** A title of a form: 绩效目标表, 绩效目标申报表（2025年度）, 绩效自评表. */
export function isFormTitle(text: string): boolean {
  return text.length <= 60 && FORM_TITLE.test(text);
}

/** The row after the last row of indicators, before `end`. */
export function bodyEnd(grid: Grid, header: Header, end: number): number {
  const inColumns = header.columns.some((column) => column.role === 'project-name' || column.role === 'unit-or-project-name');
  const name = header.columns.findIndex((column) => column.role === 'name');
  for (let index = header.last + 1; index < end; index++) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    if (endsBody(row, inColumns, name) || (!inColumns && beginsForm(grid, index, end, name))) return index;
  }
  return end;
}

/** The cells that a row prints itself, each once. */
function ownCells(row: Row): Cell[] {
  return row.cells.filter((cell) => !cell.covered && !cell.spread);
}

function endsBody(row: Row, inColumns: boolean, name: number): boolean {
  const own = ownCells(row);
  const [first] = own;
  if (first === undefined || row.cells.some((cell) => isLevelWord(cell.text))) return false;
  // 序号 | 培训机构 | ... heads a list of other things; a line with 单位：万元 stands over the next form.
  if (exactRoles(first.text)[0] === 'ordinal' && own.length >= 4) return true;
  if (!inColumns && own.length <= 3 && own.some((cell) => OTHER_UNIT.test(cell.text))) return true;
  if (own.length <= 4 && (own.every((cell) => SIGNATURE.test(cell.text)) || own.every((cell) => PAGE_LINK.test(cell.text)))) return true;
  // 项目二：…, wherever the names stand.
  if (!inColumns && own.length <= MOST_CELLS && namesNext(first.text)) return true;
  if (first.column >= name && own.length > 1) return false;
  if (SIGNED_BY.test(first.text)) return true;
  const label = first.column < name ? labelOf(first.text) : null;
  if (label?.role === 'opinion' || OPINION.test(first.text)) return true;
  if (inColumns) return false;
  if (label !== null && BEGINS.has(label.role)) return own.length <= MOST_CELLS;
  if (first.column < name && own.length <= 2 && NOTE.test(first.text)) return true;
  return own.length === 1 && (isFormTitle(first.text) || NOTE.test(first.text));
}

function namesNext(text: string): boolean {
  const label = labelOf(text);
  return label?.role === 'project-name' && label.rest !== '' && /[:：]/.test(text);
}

/** A row of labels (单位名称 | … | 预算数 | …) with the name of a project close below. */
function beginsForm(grid: Grid, index: number, end: number, name: number): boolean {
  const own = ownCells(elementAt(grid.rows, index));
  const [first] = own;
  if (first === undefined || first.column >= name || own.length > MOST_CELLS || own.some((cell) => isLevelWord(cell.text))) return false;
  const role = labelOf(first.text)?.role;
  if (role === undefined || !OF_FORM.has(role)) return false;
  for (const row of grid.rows.slice(index + 1, Math.min(end, index + 6))) {
    if (ownCells(row).some((cell) => labelOf(cell.text)?.role === 'project-name')) return true;
  }
  return false;
}

/** The first row of the form above a header: rows before its title belong to the form before. */
export function formStart(grid: Grid, from: number, header: number): number {
  for (let index = header - 1; index > from; index--) {
    const own = ownCells(elementAt(grid.rows, index));
    if (own.length === 1 && isFormTitle(own[0]?.text ?? '')) return index;
  }
  return from;
}

/**
 * The header of a form that prints none of its own, below one that does: its labels stand from `from` on, and rows with a class, a name and a value
 * under the columns above them. Null where there is no such form before `end`.
 */
export function headerAgain(grid: Grid, header: Header, from: number, end: number): Header | null {
  if (header.paired || grid.origin === 'delimited') return null;
  const at = (row: Row, role: ColumnRole) => row.cells.find((cell) => header.columns[cell.column]?.role === role);
  let named = false;
  for (let index = from; index < end; index++) {
    const row = elementAt(grid.rows, index);
    if (ownCells(row).some((cell) => labelOf(cell.text)?.role === 'project-name')) named = true;
    const level = at(row, 'level1') ?? at(row, 'level2');
    if (named && level !== undefined && isLevelWord(level.text) && at(row, 'name') !== undefined && at(row, 'value') !== undefined)
      return { ...header, first: index, last: index - 1 };
  }
  return null;
}
