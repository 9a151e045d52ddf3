/**
 * Labels with their values that stand above a table in lines of text or in a small table of their own, kept until the indicators come.
 */
import type { MoneyUnit } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { Cell, Grid } from '../../grids/grid.js';
import type { TextLine } from '../../source-document.js';
import { type FormFacts, isMoneyBlock, labelledParts, labelOf, readFacts } from './form-facts.js';

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

/** Labels that begin a line of a form whose cells are only spaces apart. */
const BEGINS_LINE: ReadonlySet<ColumnRole> = new Set(['project-name', 'project-code', 'unit-name', 'department', 'amount', 'total-amount']);

/** 项目名称 绿道保洁 实施单位 某绿道管理所 as label, value, label, value; null where a line is none of these. */
function labelledPieces(text: string): readonly string[] | null {
  const pieces = text.split(/\s+/);
  const [first = '', second] = pieces;
  if (second === undefined || pieces.length > 8 || first.length < 4 || /[:：。]$/.test(text)) return null;
  const label = labelOf(first);
  if (label === null || label.rest !== '' || !BEGINS_LINE.has(label.role) || labelOf(second) !== null) return null;
  return pieces;
}

const IN_BRACKETS = /^[(（]([^()（）]*)[)）]$/;
const LIST_NUMBER = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?=[一-龥])/;
/** The next label behind a comma: 项目预算：210万元，执行单位：某管理站. */
const NEXT_LABEL = /[,，；;]\s*(?=[一-龥]{2,8}[:：])/g;

/** A line without brackets around it or a number before it, its labels apart: (项目预算:210万元,执行单位:某管理站), （二）项目金额：12万元. */
function plainLine(text: string): string {
  const line = text.trim();
  if (line.length > 200) return line;
  const whole = IN_BRACKETS.exec(line)?.[1] ?? line.replace(LIST_NUMBER, '');
  return whole.replace(NEXT_LABEL, '　');
}

export class FactsBefore {
  private rows: (readonly Cell[])[] = [];
  private lines = 0;

  /** Takes a line such as 项目名称：老旧小区改造. */
  takeLine(line: TextLine): void {
    this.lines += 1;
    if (this.lines > FAR) this.clear();
    const text = plainLine(line.text);
    if (text.length > 200) return;
    const pieces = labelledPieces(text);
    if (pieces !== null) {
      if (labelOf(pieces[0] ?? '')?.role === 'project-name') this.rows = [];
      this.add(pieces.map((piece, column) => ({ text: piece, column, references: line.references, covered: false, spread: false })));
      return;
    }
    if (!/[:：]/.test(text)) return;
    const labels = labelledParts(text).map((part) => labelOf(part));
    if (
      labels[0]?.rest === '' ||
      !labels.some((label) => label != null && label.rest !== '' && (KEPT.has(label.role) || isMoneyBlock(label)))
    )
      return;
    if (labels[0]?.role === 'project-name') this.rows = [];
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

  /** The same facts, for a reading that may be dropped. */
  copy(): FactsBefore {
    const copy = new FactsBefore();
    copy.rows = [...this.rows];
    copy.lines = this.lines;
    return copy;
  }

  private clear(): void {
    this.rows = [];
    this.lines = 0;
  }
}
