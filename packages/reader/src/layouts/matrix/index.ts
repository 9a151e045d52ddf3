/**
 * The matrix: one project a row, the aspects (数量指标, 质量指标, ...) or the classes (产出指标, 效益指标, 满意度指标) as columns, and in each cell all
 * targets of the aspect or class, written out.
 */

import { type Level1, type MoneyUnit, parseAmount } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { elementAt } from '../../element-at.js';
import { splitCodeName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { aspectWord, classWord, impliedClass } from '../../evidence/levels.js';
import { wholeRow } from '../../evidence/row-tails.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { NOTE } from '../../evidence/vocabulary/words.js';
import { type Cell, changed, type Grid, type Row, textAt } from '../../grids/grid.js';
import { columnsFromHeadings } from '../../grids/header.js';
import { inferredUnit } from '../outline/index.js';
import { type FormFacts, moneyUnitIn } from '../shared/form-facts.js';
import { indicatorOf, referencesOf } from '../shared/indicator.js';
import { cellsAreGiven, type GridLayout, type LayoutContext, tableDraft } from '../shared/layout.js';
import { linedParts, listedParts, withoutNumber } from '../shared/listed-cells.js';
import { rowNumbersIn } from '../shared/row-numbers.js';
import { writtenTarget } from '../shared/written-target.js';

const MOST_HEADER_ROWS = 16;
/** So many columns of aspects, or of classes, make a matrix. */
const FEWEST_LEVELS = 3;
const ROWS_ABOVE = 3;
/** 三级指标 | 指标值: how the targets in a cell would stand in a table of their own. */
const AS_COLUMNS = columnsFromHeadings(['三级指标', '指标值']);

/** What a target begins with that is no part of its name: ≥, 5台, 更加方便. */
const BEGINS = pattern`^(?:[^一-龥]|${CELL_WORDS.degrees})`;

interface LevelColumn {
  readonly column: number;
  readonly level1: Level1;
  /** "" where the columns are classes. */
  readonly level2: string;
}

interface MatrixHeader {
  /** Row of the aspects or classes; the body begins below it. */
  readonly row: number;
  readonly levels: readonly LevelColumn[];
  /** Columns by meaning, -1 where there is none. */
  readonly name: number;
  readonly code: number;
  readonly unit: number;
  readonly amount: number;
  readonly totalAmount: number;
  readonly goal: number;
  readonly ordinal: number;
  readonly moneyUnit: MoneyUnit | null;
}

/** The first row with enough cells that are such headings, and these cells; null where the grid has none. */
function rowOfLevels(grid: Grid, isLevel: (text: string) => boolean): { readonly index: number; readonly cells: readonly Cell[] } | null {
  for (let index = 0; index < Math.min(grid.rows.length, MOST_HEADER_ROWS); index++) {
    const cells = elementAt(grid.rows, index).cells.filter((cell) => !cell.spread && isLevel(cell.text));
    if (cells.length >= FEWEST_LEVELS) return { index, cells };
  }
  return null;
}

/**
 * The header: a row with three aspects or more, or with classes of which most cells hold a target, and no column of names or values beside them;
 * null where the grid has none.
 */
function headerOf(grid: Grid, context: LayoutContext): MatrixHeader | null {
  const aspects = rowOfLevels(grid, (text) => aspectWord(text) !== null);
  if (aspects !== null) return headerAt(grid, aspects.index, (above) => aspects.cells.map((cell) => aspectColumn(cell, above, context)));
  const classes = rowOfLevels(grid, (text) => classWord(text) !== '');
  if (classes === null || !holdTargets(grid, classes)) return null;
  return headerAt(grid, classes.index, () => classes.cells.map(({ column, text }) => ({ column, level1: classWord(text), level2: '' })));
}

/** Whether most cells under the classes hold a target: tables of scores have the same headings. */
function holdTargets(grid: Grid, { index, cells }: { readonly index: number; readonly cells: readonly Cell[] }): boolean {
  const columns = new Set(cells.map(({ column }) => column));
  const under = grid.rows.slice(index + 1).flatMap((row) => row.cells.filter(({ column, covered }) => columns.has(column) && !covered));
  return under.filter((cell) => itemsOf(cell).some((item) => targetIn(item) !== null)).length * 2 > under.length;
}

function headerAt(grid: Grid, index: number, levelsUnder: (above: readonly Row[]) => readonly LevelColumn[]): MatrixHeader | null {
  const row = elementAt(grid.rows, index);
  if (row.cells.some((cell) => exactRoles(cell.text).some((role) => role === 'value' || role === 'level2'))) return null;
  const above = grid.rows.slice(Math.max(0, index - ROWS_ABOVE), index + 1);
  const headings = above.flatMap((candidate) => candidate.cells.filter((cell) => exactRoles(cell.text).length > 0));
  const at = (roles: readonly ColumnRole[]) => headings.find((cell) => exactRoles(cell.text).some((role) => roles.includes(role)));
  const amount = at(['amount']) ?? at(['total-amount']);
  return {
    row: index,
    levels: levelsUnder(above.slice(0, -1)),
    name: at(['project-name', 'unit-or-project-name'])?.column ?? -1,
    code: at(['project-code'])?.column ?? -1,
    unit: at(['unit-name', 'department'])?.column ?? -1,
    amount: amount?.column ?? -1,
    totalAmount: at(['total-amount'])?.column ?? -1,
    goal: at(['goal'])?.column ?? -1,
    ordinal: at(['ordinal'])?.column ?? -1,
    moneyUnit: amount === undefined ? null : moneyUnitIn(amount.text),
  };
}

/** An aspect with the class printed over it, else the class it belongs to. */
function aspectColumn(cell: Cell, above: readonly Row[], context: LayoutContext): LevelColumn {
  let level1: Level1 = '';
  for (const row of above) {
    const over = row.cells.filter((candidate) => candidate.column <= cell.column).at(-1);
    if (over !== undefined && classWord(over.text) !== '') level1 = classWord(over.text);
  }
  const aspect = aspectWord(cell.text);
  if (level1 === '' && aspect !== null) level1 = impliedClass(aspect, context.model === 'unknown' ? '2015' : context.model);
  return { column: cell.column, level1, level2: cell.text };
}

interface Written {
  readonly name: string;
  readonly value: string;
}

/** 补助人数100人 or 合格率≥95% as name and target; null where the text is not both. */
function targetIn(text: string): Written | null {
  const row = wholeRow(text, AS_COLUMNS);
  if (row !== null) return row;
  const written = writtenTarget(text);
  return written === null ? null : { name: written.name, value: written.value };
}

/** Whether a target in words goes on from its name, with no mark, sign, number or degree where it begins: 设备|验收合格. */
function isGuess(item: string, { name, value }: Written): boolean {
  return item === name + value && !BEGINS.test(value);
}

/** The targets of a cell: parted by its numbers, semicolons or lines; by commas only where every part is a target of its own. */
function itemsOf(cell: Cell): string[] {
  const parts = listedParts(cell) ?? linedParts(cell, (line) => targetIn(withoutEnd(line)) !== null) ?? [cell.text];
  const items = parts
    .flatMap((part) => part.split(/[;；\n]/))
    .map(withoutEnd)
    .filter((item) => item !== '' && !/^[/／\-—无]$/.test(item));
  return items.flatMap((item) => {
    const listed = item.split(/[,，](?!\d{3})/).map((part) => part.trim());
    return listed.length > 1 && listed.every((part) => targetIn(part) !== null) ? listed : [item];
  });
}

function withoutEnd(item: string): string {
  return withoutNumber(item.trim())
    .replace(/[。.;；]$/, '')
    .trim();
}

function indicatorsOf(row: Row, header: MatrixHeader): IndicatorDraft[] {
  return header.levels.flatMap(({ column, level1, level2 }) => {
    const cell = row.cells.find((candidate) => candidate.column === column && !candidate.covered && !candidate.spread);
    if (cell === undefined) return [];
    return itemsOf(cell).map((item) => {
      const target = targetIn(item);
      return indicatorOf({
        level1,
        level2,
        name: changed(cell, { text: target?.name ?? item }),
        value: target === null ? null : changed(cell, { text: target.value }),
        repairs: ['split-cell'],
        confidence: row.confidence,
        // A text without a target in it may be a target whose name is the aspect; where words go on with words, the cut is a guess.
        doubts: target === null || isGuess(item, target) ? withDoubt(row.doubts, 'ambiguous') : row.doubts,
      });
    });
  });
}

const SUM_OR_NOTE = pattern`^(?:${FORM_READING.sums}|${NOTE})`;

/** Reads a matrix; null where the grid is none. `facts` are those of the form above it. */
function readMatrix(grid: Grid, context: LayoutContext, facts: FormFacts): TableDraft | null {
  const header = headerOf(grid, context);
  if (header === null || (header.name < 0 && facts.projectName === '')) return null;
  const rows = grid.rows.slice(header.row + 1);
  const unitOfMoney =
    header.moneyUnit ?? context.moneyUnit ?? inferredUnit(rows.flatMap((row) => parseAmount(textAt(row, header.amount), '万元') ?? []));
  const projects: ProjectDraft[] = [];
  for (const row of rows) {
    const own = row.cells.filter((cell) => !cell.covered);
    const nameCell = header.name < 0 ? undefined : own.find((cell) => cell.column === header.name);
    const first = own[0]?.text ?? '';
    if (SUM_OR_NOTE.test(first)) continue;
    const indicators = indicatorsOf(row, header);
    const before = projects.at(-1);
    if (nameCell === undefined && before !== undefined) {
      projects[projects.length - 1] = { ...before, indicators: [...before.indicators, ...indicators] };
      continue;
    }
    if (indicators.length > 0) projects.push(projectOf(row, header, facts, context, unitOfMoney, indicators));
  }
  if (projects.length === 0) return null;
  return tableDraft(context, {
    layout: 'matrix',
    moneyUnit: unitOfMoney,
    projects,
    references: referencesOf(grid.rows[header.row]?.cells ?? []),
    given: cellsAreGiven(grid),
    rowNumbers: rowNumbersIn(rows, header.ordinal),
  });
}

/** The money of all years where a column of its own prints it beside the year's. */
function totalOf(row: Row, header: MatrixHeader, moneyUnit: MoneyUnit): number | null {
  return header.totalAmount < 0 || header.totalAmount === header.amount ? null : parseAmount(textAt(row, header.totalAmount), moneyUnit);
}

function projectOf(
  row: Row,
  header: MatrixHeader,
  facts: FormFacts,
  context: LayoutContext,
  moneyUnit: MoneyUnit,
  indicators: readonly IndicatorDraft[],
): ProjectDraft {
  const department = facts.department.name !== '' ? facts.department : context.department;
  const printed = textAt(row, header.unit);
  const unit: OrganisationDraft = printed === '' ? facts.unit : (splitCodeName(printed) ?? { code: '', name: printed });
  const split = splitCodeName(textAt(row, header.name));
  const name = header.name < 0 ? facts.projectName : (split?.name ?? textAt(row, header.name));
  return {
    department,
    unit: unit.name === '' ? department : unit,
    code: textAt(row, header.code) || (split?.code ?? (header.name < 0 ? facts.projectCode : '')),
    name,
    type: facts.projectType,
    amount: header.amount < 0 ? facts.amount : parseAmount(textAt(row, header.amount), moneyUnit),
    totalAmount: header.amount < 0 ? facts.totalAmount : totalOf(row, header, moneyUnit),
    funding: [],
    goal: textAt(row, header.goal) || facts.goal,
    period: facts.period,
    indicators,
    references: referencesOf(row.cells.filter((cell) => !header.levels.some(({ column }) => column === cell.column))),
  };
}

/** 数量指标 | 质量指标 | ... or 产出指标 | 效益指标 | ... as columns, one project a row. */
export const matrix: GridLayout = {
  id: 'matrix',
  over: 'grid',
  recognise: (grid, { context }) => (headerOf(grid, context) === null ? 0 : 1),
  read: (grid, { context, formBefore }) => readMatrix(grid, context, formBefore()),
};
