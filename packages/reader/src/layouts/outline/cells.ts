/**
 * Targets inside the cells of a list of projects: one project a row, its 绩效目标 cell holds 【产出指标-数量指标】 指标1:..., or 数量指标：…；质量指标：….
 */

import { compact, type MoneyUnit, parseAmount } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { OrganisationDraft, ProjectDraft, TableDraft, TotalDraft } from '../../draft.js';
import { elementAt } from '../../element-at.js';
import { isOutline } from '../../evidence/bracket-headings.js';
import { SUM_NAME } from '../../evidence/closings.js';
import { isCode } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { type Cell, type Grid, type Row, textAt } from '../../grids/grid.js';
import { moneyUnitIn } from '../shared/form-facts.js';
import { referencesOf } from '../shared/indicator.js';
import { cellsAreGiven, type GridLayout, type LayoutContext, tableDraft } from '../shared/layout.js';
import { writtenInCell } from '../written/index.js';
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
const GOAL: readonly ColumnRole[] = ['goal', 'indicators', 'name'];
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

/** Projects that a list has at least whose cells write their targets in words: one alone may be the form of one. */
const FEWEST_WRITTEN = 2;

/** The rows of a list whose cells hold targets, each with the cell; with no brackets around their headings they are told by a column of goals. */
function targetCells(grid: Grid, context: LayoutContext): ReadonlyMap<Row, Cell> {
  const outlines = cellsWith(grid, (cell) => isOutline(cell.text));
  if (outlines.size > 0) return outlines;
  const head = grid.rows.findIndex(({ cells }) => has(cells, NAME) && has(cells, GOAL));
  const below = head < 0 ? [] : grid.rows.slice(head + 1);
  const written = cellsWith({ ...grid, rows: below }, (cell) => writtenInCell(cell, context).length > 0);
  return written.size >= FEWEST_WRITTEN ? written : new Map();
}

function has(cells: readonly Cell[], roles: readonly ColumnRole[]): boolean {
  return cells.some(({ text }) => exactRoles(text).some((role) => roles.includes(role)));
}

function cellsWith({ rows }: Pick<Grid, 'rows'>, holds: (cell: Cell) => boolean): ReadonlyMap<Row, Cell> {
  return new Map(
    rows.flatMap((row) => {
      const own = row.cells.find((cell) => !cell.covered && holds(cell));
      return own === undefined ? [] : [[row, own] as const];
    }),
  );
}

/** Reads the outlines of a grid; null where no cell holds one. */
function readOutlineCells(grid: Grid, context: LayoutContext): TableDraft | null {
  const held = targetCells(grid, context);
  const columns = columnsOf(
    grid,
    grid.rows.findIndex((row) => held.has(row)),
  );
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
    const outline = held.get(row);
    if (outline !== undefined) {
      const own = { department, unit, code: code === unit.code || !isCode(code) ? '' : code, type: textAt(row, columns.type) || type };
      projects.push({
        ...own,
        name,
        amount: total,
        totalAmount: null,
        ...contentOf(outline, context),
        references: referencesOf(row.cells.filter((cell) => cell !== outline)),
      });
    } else if (name !== '' && total !== null && !SUM_NAME.test(compact(name))) {
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

function contentOf(cell: Cell, context: LayoutContext): Pick<ProjectDraft, 'goal' | 'period' | 'funding' | 'indicators'> {
  if (!isOutline(cell.text)) return { goal: '', period: '', funding: [], indicators: writtenInCell(cell, context) };
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
  recognise: (grid, { context }) => (targetCells(grid, context).size > 0 ? 1 : 0),
  read: (grid, { context }) => readOutlineCells(grid, context),
};
