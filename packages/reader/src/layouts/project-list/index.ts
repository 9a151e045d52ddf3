/**
 * 项目支出表: the projects that have money, with or without targets.
 */

import { compact, type ListedProject, type MoneyUnit, parseAmount } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { isCode, splitCodeName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { type Cell, type Grid, textAt } from '../../grids/grid.js';
import { moneyUnitIn } from '../shared/form-facts.js';
import { referencesOf } from '../shared/indicator.js';
import type { ListLayout } from '../shared/layout.js';

const HEADER_ROWS = 6;

interface ListColumns {
  readonly header: number;
  readonly code: number;
  readonly name: number;
  readonly type: number;
  readonly amount: number;
  readonly unitName: number;
  readonly moneyUnit: MoneyUnit | null;
}

const CODE: readonly ColumnRole[] = ['unit-or-project-code', 'unit-code', 'project-code', 'department-code'];
const NAME: readonly ColumnRole[] = ['unit-or-project-name', 'project-name'];

const SUMS = new Set(FORM_READING.sums);
const SUM_HEADINGS = new Set(FORM_READING.sumHeadings);

/** Whether a table may be a list of projects, by the title above it: asked before anything else. */
function mayBeProjectList(title: string): boolean {
  return /项目支出/.test(title) && !/绩效/.test(title);
}

function columnsOf(grid: Grid): ListColumns | null {
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.rows.length); index++) {
    const row = elementAt(grid.rows, index);
    const at = (roles: readonly ColumnRole[]) => row.cells.find((cell) => exactRoles(cell.text).some((role) => roles.includes(role)));
    const name = at(NAME);
    const amount = row.cells.find((cell) => SUM_HEADINGS.has(cell.text)) ?? at(['amount']);
    if (name === undefined || amount === undefined) continue;
    return {
      header: index,
      code: at(CODE)?.column ?? -1,
      name: name.column,
      type: at(['project-type'])?.column ?? -1,
      amount: amount.column,
      unitName: at(['unit-name'])?.column ?? -1,
      moneyUnit: moneyUnitIn(amount.text),
    };
  }
  return null;
}

/** Projects of a list; empty where the grid is none. Amounts in 万元. */
function readProjectList(grid: Grid, tableUnit: MoneyUnit | null): ListedProject[] {
  const columns = columnsOf(grid);
  if (columns === null) return [];
  const listed: ListedProject[] = [];
  let unit = { code: '', name: '' };
  for (const row of grid.rows.slice(columns.header + 1)) {
    const code = compact(textAt(row, columns.code));
    const name = textAt(row, columns.name);
    const type = columns.type < 0 ? '' : textAt(row, columns.type);
    const amount = parseAmount(textAt(row, columns.amount), columns.moneyUnit ?? tableUnit ?? '万元');
    if (name === '' || amount === null || SUMS.has(compact(type) || compact(name))) continue;
    const unitName = columns.unitName < 0 ? '' : textAt(row, columns.unitName);
    if (unitName !== '') unit = splitCodeName(unitName) ?? { code: unit.code, name: unitName };
    if (columns.type >= 0 && type === '') {
      if (isCode(code)) unit = { code, name };
      continue;
    }
    const split = splitCodeName(name);
    const isProjectCode = isCode(code) && code !== unit.code && code.length > 12;
    listed.push({
      unitCode: isProjectCode || code === '' ? unit.code : code,
      unitName: code === '' || isProjectCode || code === unit.code ? unit.name : '',
      code: isProjectCode ? code : (split?.code ?? ''),
      name: split?.name ?? name,
      type,
      amount,
      references: referencesOf(row.cells.filter((cell: Cell) => cell.column === columns.name || cell.column === columns.amount)),
    });
  }
  return listed;
}

/** 项目支出表, known by its title: asked before the grid is made. */
export const projectList: ListLayout = {
  id: 'project-list',
  over: 'list',
  recognise: (title) => (mayBeProjectList(title) ? 1 : 0),
  read: readProjectList,
};
