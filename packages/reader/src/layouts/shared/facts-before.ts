/**
 * Labels with their values that stand above a table in lines of text or in a small table of their own, kept until the indicators come.
 */
import type { MoneyUnit } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { Cell, Grid } from '../../grids/grid.js';
import type { TextLine } from '../../source-document.js';
import { type FormFacts, isMoneyBlock, labelOf, readFacts } from './form-facts.js';

const KEPT: ReadonlySet<ColumnRole> = new Set([
  'project-name',
  'project-code',
  'project-type',
  'amount',
  'total-amount',
  'funding',
  'goal',
  'period',
  'unit-name',
  'unit-code',
  'department',
  'department-code',
]);
const MOST_ROWS = 60;
/** Lines after which a label is no longer thought to belong to the table that follows. */
const FAR = 80;

export class FactsBefore {
  private rows: (readonly Cell[])[] = [];
  private lines = 0;

  /** Takes a line such as 项目名称：老旧小区改造. */
  takeLine(line: TextLine): void {
    this.lines += 1;
    if (this.lines > FAR) this.clear();
    const text = line.text.trim();
    if (text.length > 200 || !/[:：]/.test(text)) return;
    const label = labelOf(text);
    if (label === null || label.rest === '' || !(KEPT.has(label.role) || isMoneyBlock(label))) return;
    if (label.role === 'project-name') this.rows = [];
    this.add([{ text, column: 0, references: line.references, covered: false, spread: false }]);
  }

  /** Takes a table that holds labels of a form and no indicators. */
  takeGrid(grid: Grid): void {
    if (grid.rows.length > MOST_ROWS) return;
    const named = grid.rows.some((row) => row.cells.some((cell) => labelOf(cell.text)?.role === 'project-name'));
    if (!named) return;
    this.rows = [];
    for (const row of grid.rows) this.add(row.cells);
  }

  private add(row: readonly Cell[]): void {
    this.lines = 0;
    if (this.rows.length < MOST_ROWS) this.rows.push(row);
  }

  /** The rows kept, once: they belong to one table. */
  use(): readonly (readonly Cell[])[] {
    const { rows } = this;
    this.clear();
    return rows;
  }

  /** What the rows kept say, without using them up. */
  peek(moneyUnit: MoneyUnit | null): FormFacts {
    return readFacts(this.rows, moneyUnit);
  }

  private clear(): void {
    this.rows = [];
    this.lines = 0;
  }
}
