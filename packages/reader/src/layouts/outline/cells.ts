/**
 * Outlines inside the cells of a table: one project a row, its 绩效目标 cell holds 【产出指标-数量指标】 指标1:....
 */

import { compact, type MoneyUnit, parseAmount } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { OrganisationDraft, ProjectDraft, TableDraft, TotalDraft } from '../../draft.js';
import { elementAt } from '../../element-at.js';
import { isOutline } from '../../evidence/bracket-headings.js';
import { isCode } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { type Cell, type Grid, textAt } from '../../grids/grid.js';
import { moneyUnitIn } from '../shared/form-facts.js';
import { referencesOf } from '../shared/indicator.js';
import { cellsAreGiven, type GridLayout, type LayoutContext, tableDraft } from '../shared/layout.js';
import { indicatorOfItem, inferredUnit, parseOutline } from './index.js';

interface OutlineColumns {
  readonly header: number;
  readonly code: number;
  readonly name: number;
  readonly amount: number;
  readonly type: number;
  readonly moneyUnit: MoneyUnit | null;
}

const NAME: readonly ColumnRole[] = ['unit-or-project-name', 'project-name'];
const CODE: readonly ColumnRole[] = ['unit-or-project-code', 'project-code', 'unit-code'];

function columnsOf(grid: Grid, before: number): OutlineColumns | null {
  for (let index = before - 1; index >= 0; index--) {
    const row = elementAt(grid.rows, index);
    const at = (roles: readonly ColumnRole[]) => row.cells.find((cell) => exactRoles(cell.text).some((role) => roles.includes(role)));
    const name = at(NAME);
    if (name === undefined) continue;
    const amount = at(['amount']);
    return {
      header: index,
      code: at(CODE)?.column ?? -1,
      name: name.column,
      amount: amount?.column ?? -1,
      type: at(['project-type'])?.column ?? -1,
      moneyUnit: amount === undefined ? null : moneyUnitIn(amount.text),
    };
  }
  return null;
}

/** The first row with an outline in a cell, -1 where there is none. */
function firstOutline(grid: Grid): number {
  return grid.rows.findIndex((row) => row.cells.some((cell) => isOutline(cell.text)));
}

/** Reads the outlines of a grid; null where no cell holds one. */
function readOutlineCells(grid: Grid, context: LayoutContext): TableDraft | null {
  const first = firstOutline(grid);
  const columns = first < 0 ? null : columnsOf(grid, first);
  if (columns === null) return null;
  const rows = grid.rows.slice(columns.header + 1);
  const amounts = rows.flatMap((row) => parseAmount(textAt(row, columns.amount), '万元') ?? []);
  const unitOfMoney = columns.moneyUnit ?? context.moneyUnit ?? inferredUnit(amounts);
  const projects: ProjectDraft[] = [];
  const totals: TotalDraft[] = [];
  let department = context.department;
  let unit: OrganisationDraft = { code: '', name: '' };
  let type = '';
  for (const row of rows) {
    const code = compact(textAt(row, columns.code));
    const name = textAt(row, columns.name);
    const total = parseAmount(textAt(row, columns.amount), unitOfMoney);
    const outline = row.cells.find((cell) => !cell.covered && isOutline(cell.text));
    if (outline !== undefined) {
      const own = { department, unit, code: code === unit.code || !isCode(code) ? '' : code, type: textAt(row, columns.type) || type };
      projects.push({
        ...own,
        name,
        amount: total,
        totalAmount: null,
        ...contentOf(outline),
        references: referencesOf(row.cells.filter((cell) => cell !== outline)),
      });
    } else if (name !== '' && total !== null) {
      const references = referencesOf(row.cells);
      if (isCode(code)) {
        unit = { code, name };
        totals.push({ kind: 'unit', organisation: unit, total, references });
      } else if (/类$|项目$/.test(name)) type = /类$/.test(name) ? name : '';
      else {
        department = { code: '', name };
        totals.push({ kind: 'department', organisation: department, total, references });
      }
    }
  }
  return tableDraft(context, { layout: 'outline', moneyUnit: unitOfMoney, projects, totals, given: cellsAreGiven(grid) });
}

function contentOf(cell: Cell): Pick<ProjectDraft, 'goal' | 'period' | 'funding' | 'indicators'> {
  const outline = parseOutline(cell.text, 'next-item');
  return {
    goal: outline.goal,
    period: '',
    funding: [],
    indicators: outline.items.map((item) => indicatorOfItem(item, () => cell.references)),
  };
}

/** 【产出指标-数量指标】 指标1:... in the cells of a list of projects. */
export const outlineCells: GridLayout = {
  id: 'outline-cells',
  over: 'grid',
  recognise: (grid) => (firstOutline(grid) < 0 ? 0 : 1),
  read: (grid, { context }) => readOutlineCells(grid, context),
};
