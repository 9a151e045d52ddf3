/**
 * Classes side by side, a name and a value column for each: one project is a block of rows, each class filled from the top.
 */

import { compact, type MoneyUnit, parseAmount, type Repair } from '@perf-lint/core';
import { withDoubt } from '../../doubts.js';
import type { OrganisationDraft, TableDraft, TotalDraft } from '../../draft.js';
import { elementAt } from '../../element-at.js';
import type { Column, Header } from '../../evidence/columns.js';
import { isCode, splitCodeName } from '../../evidence/content.js';
import type { Cell, Row } from '../../grids/grid.js';
import { type Placing, placeAsPrinted, placeRow } from '../shared/align.js';
import { moneyUnitIn } from '../shared/form-facts.js';
import { indicatorOf, referencesOf } from '../shared/indicator.js';
import { cellsAreGiven, type GridTable, type LayoutContext, type TableLayout, tableDraft } from '../shared/layout.js';
import { joinOverlapping, ProjectBuilder } from '../shared/project-builder.js';
import { takeForYuan } from '../shared/unprinted-unit.js';

/** Codes of departments and units are short; those of projects have 15 digits and more. */
const LONGEST_UNIT_CODE = 12;

interface Pair {
  readonly name: number;
  readonly value: number;
  readonly column: Column;
}

function pairsOf(header: Header): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, column] of header.columns.entries()) {
    if (column.role !== 'name') continue;
    const value = header.columns.findIndex((other, at) => at > index && other.role === 'value');
    if (value > 0) pairs.push({ name: index, value, column });
  }
  return pairs;
}

/** A row whose cells stand in their columns, with what was repaired. */
interface PlacedRow {
  readonly row: Row;
  readonly placing: Placing;
  readonly code: Cell | null;
  readonly name: Cell | null;
  readonly amount: Cell | null;
  readonly hasIndicators: boolean;
}

class PairedReading {
  readonly pairs: Pair[];
  readonly projects: ProjectBuilder[] = [];
  readonly totals: TotalDraft[] = [];
  readonly unplaced: { text: string; references: Cell['references'] }[] = [];
  department: OrganisationDraft;
  unit: OrganisationDraft = { code: '', name: '' };
  private current: ProjectBuilder | null = null;
  /** Rows that begin a project whose head stands after the page end. */
  private pending: PlacedRow[] = [];
  private filled = new Set<number>();
  private shift = 0;
  private readonly given: boolean;
  private readonly moneyUnit: MoneyUnit;
  /** As printed over the amounts or above the table, null where it is not. */
  printedUnit: MoneyUnit | null;

  constructor(
    private readonly table: GridTable,
    private readonly context: LayoutContext,
  ) {
    this.pairs = pairsOf(table.header);
    this.given = table.grid.origin !== 'delimited';
    this.department = context.department;
    const amount = table.header.columns.find((column) => column.role === 'amount');
    this.printedUnit = moneyUnitIn(amount?.heading ?? '') ?? context.moneyUnit;
    this.moneyUnit = this.printedUnit ?? '万元';
  }

  run(): void {
    for (let index = this.table.from; index < this.table.to; index++) {
      const row = elementAt(this.table.grid.rows, index);
      if (row.cells.length === 0) continue;
      this.take(this.place(row));
    }
    this.flushPending();
    if (this.printedUnit === null && takeForYuan(this.projects, this.totals)) this.printedUnit = '元';
  }

  private place(row: Row): PlacedRow {
    const { columns } = this.table.header;
    const cells = row.cells.filter((cell) => !cell.covered && !cell.spread);
    const fits = { costIsClass: true };
    const head = cells.some((cell) => cell.column <= 1);
    const placing = this.given ? placeAsPrinted(cells, columns) : placeRow(cells, columns, fits, head && cells.length > 2 ? 0 : this.shift);
    if (!this.given && cells.length > 0 && head) this.shift = placing.shift;
    const at = (roles: readonly string[]) => {
      const column = columns.findIndex((candidate) => roles.includes(candidate.role));
      return column < 0 ? null : (placing.cells[column] ?? null);
    };
    return {
      row,
      placing,
      code: at(['unit-or-project-code', 'project-code', 'unit-code']),
      name: at(['unit-or-project-name', 'project-name', 'unit-name']),
      amount: at(['amount']),
      hasIndicators: this.pairs.some((pair) => placing.cells[pair.name] != null || placing.cells[pair.value] != null),
    };
  }

  private take(placed: PlacedRow): void {
    const { code, name, amount, row } = placed;
    if (code !== null && isCode(code.text)) {
      this.takeHead(placed, compact(code.text));
      return;
    }
    if (name !== null && (amount !== null || this.headsProject(placed))) {
      this.takeHead(placed, '');
      return;
    }
    for (const cell of [code, name]) if (cell !== null) this.takeFragment(cell, row);
    const begins = this.beginsProject(placed);
    if (begins) this.filled = this.filledBy(placed);
    if (begins || this.pending.length > 0) this.pending.push(placed);
    else this.takeIndicators(placed, this.current, []);
  }

  /** In tables without codes a row with a name and indicators begins a project. */
  private headsProject(placed: PlacedRow): boolean {
    const hasCodes = this.table.header.columns.some((column) => column.role.endsWith('code'));
    return !hasCodes && placed.hasIndicators;
  }

  /** A class filled again after the project left it empty on an earlier row: the head of this project stands after the page end. */
  private beginsProject(placed: PlacedRow): boolean {
    if (this.given || this.current === null || !placed.hasIndicators) return false;
    const now = this.filledBy(placed);
    const reopened = [...now].filter((column) => !this.filled.has(column)).length;
    if (reopened >= 2 && this.pending.length === 0) return true;
    for (const column of [...this.filled]) if (!now.has(column)) this.filled.delete(column);
    return false;
  }

  private filledBy(placed: PlacedRow): Set<number> {
    return new Set(this.pairs.filter((pair) => placed.placing.cells[pair.name] != null).map((pair) => pair.name));
  }

  private takeHead(placed: PlacedRow, code: string): void {
    const { name, amount } = placed;
    if (this.continuesCode(placed, code)) return;
    const total = amount === null ? null : parseAmount(amount.text, this.moneyUnit);
    if (!placed.hasIndicators && code.length <= LONGEST_UNIT_CODE) {
      this.flushPending();
      this.takeTotal(code, name?.text ?? '', total, referencesOf([placed.code, name, amount]));
      return;
    }
    const project = new ProjectBuilder();
    project.department = this.department;
    const owner = name?.column === this.columnOf('unit-name') ? null : this.cellOf(placed, 'unit-name');
    project.unit = owner === null ? this.unit : (splitCodeName(owner.text) ?? { code: '', name: owner.text });
    project.codeText = code;
    project.nameText = name?.text ?? '';
    project.amount = total;
    project.type = this.cellOf(placed, 'project-type')?.text ?? '';
    project.goal = this.cellOf(placed, 'goal')?.text ?? '';
    project.references.push(...referencesOf([placed.code, name]));
    this.takeFunding(placed, project);
    const waiting = this.pending;
    this.pending = [];
    this.projects.push(project);
    this.current = project;
    for (const row of waiting) this.takeIndicators(row, project, ['stitched-page']);
    this.takeIndicators(placed, project, []);
    this.filled = this.filledBy(placed);
  }

  /** The head of a project torn over a page end is printed again: its code begins with what stood before. */
  private continuesCode(placed: PlacedRow, code: string): boolean {
    const current = this.current;
    if (current === null || this.given || code === '' || current.codeText === '' || current.amount !== null) return false;
    if (!code.startsWith(current.codeText) || !placed.row.gapBefore) return false;
    current.codeText = code;
    if (placed.name !== null) current.nameText = joinOverlapping(current.nameText, placed.name.text);
    current.setAmount(placed.amount, this.moneyUnit);
    this.takeFunding(placed, current);
    this.takeIndicators(placed, current, ['stitched-page']);
    return true;
  }

  private columnOf(role: string): number {
    return this.table.header.columns.findIndex((candidate) => candidate.role === role);
  }

  private cellOf(placed: PlacedRow, role: string): Cell | null {
    const column = this.columnOf(role);
    return column < 0 ? null : (placed.placing.cells[column] ?? null);
  }

  private takeFunding(placed: PlacedRow, project: ProjectBuilder): void {
    for (const [index, column] of this.table.header.columns.entries()) {
      const cell = placed.placing.cells[index];
      if (column.role !== 'funding' || cell == null) continue;
      const amount = parseAmount(cell.text, this.moneyUnit);
      const source = column.heading.split(' ').at(-1) ?? column.heading;
      if (amount !== null) project.funding.push({ source, amount });
    }
  }

  /** A row with a code, a total and no targets: the department (its code begins all others) or a unit. */
  private takeTotal(code: string, name: string, total: number | null, references: Cell['references']): void {
    const organisation = { code, name };
    const isDepartment = code !== '' && code.length <= 4 && !this.totals.some((before) => before.kind === 'unit');
    if (isDepartment) this.department = { code, name: name || this.context.department.name };
    else this.unit = organisation;
    this.totals.push({
      kind: isDepartment ? 'department' : 'unit',
      organisation: isDepartment ? this.department : organisation,
      total,
      references,
    });
    this.current = null;
    this.filled = new Set();
  }

  /** Text in the columns of code and name on a row that is no head: the end of a name torn over a page, or debris. */
  private takeFragment(cell: Cell, row: Row): void {
    const name = this.current?.nameText ?? '';
    const open = (name.match(/[(（“]/g)?.length ?? 0) > (name.match(/[)）”]/g)?.length ?? 0);
    if (this.current !== null && row.gapBefore && open && cell.column === 1) this.current.continueName(cell);
    else this.unplaced.push({ text: cell.text, references: cell.references });
  }

  private flushPending(): void {
    for (const row of this.pending) this.takeIndicators(row, this.current, []);
    this.pending = [];
  }

  private takeIndicators(placed: PlacedRow, project: ProjectBuilder | null, repairs: readonly Repair[]): void {
    const { row, placing } = placed;
    for (const cell of placing.left) this.unplaced.push({ text: cell.text, references: cell.references });
    const own: Repair[] = [...row.repairs, ...repairs];
    if (placing.shifted) own.push('shifted-cells');
    for (const pair of this.pairs) {
      const name = placing.cells[pair.name] ?? null;
      const value = placing.cells[pair.value] ?? null;
      if (name === null && value === null) continue;
      if (project === null) {
        for (const cell of [name, value]) if (cell !== null) this.unplaced.push({ text: cell.text, references: cell.references });
        continue;
      }
      const torn = !this.given && (name === null || value === null) && row.gapBefore;
      project.indicators.push(
        indicatorOf({
          level1: pair.column.level1,
          level2: pair.column.level2,
          name,
          value,
          repairs: torn ? [...own, 'lost-cell'] : own,
          confidence: confidenceOf(row, own),
          doubts: torn ? withDoubt(row.doubts, 'lost-cell') : row.doubts,
        }),
      );
    }
  }
}

/** A repair lowers how sure the reading is. */
export function confidenceOf(row: Row, repairs: readonly Repair[]): number {
  let confidence = row.confidence;
  if (repairs.includes('shifted-cells')) confidence *= 0.9;
  if (repairs.includes('stitched-page')) confidence *= 0.9;
  if (repairs.includes('lost-cell')) confidence *= 0.6;
  return Math.round(confidence * 1000) / 1000;
}

function read(table: GridTable, context: LayoutContext): TableDraft {
  const reading = new PairedReading(table, context);
  reading.run();
  return tableDraft(context, {
    layout: 'paired-columns',
    moneyUnit: reading.printedUnit,
    projects: reading.projects.map((project) => project.draft()),
    totals: reading.totals,
    unplaced: reading.unplaced,
    given: cellsAreGiven(table.grid),
  });
}

/** 绩效目标 with 成本指标, 产出指标 ... side by side. */
export const pairedColumns: TableLayout = {
  id: 'paired-columns',
  over: 'table',
  recognise: (table) => (table.header.paired ? 1 : 0),
  read,
};
