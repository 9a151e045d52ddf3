/**
 * Project heads in the columns at the left of a vertical table: unit, code, name, amount and goal, merged, repeated, or torn over pages.
 */

import { compact, type MoneyUnit, parseAmount } from '@perf-lint/core';
import { SUM_NAME } from '../../evidence/closings.js';
import { isAmount, splitCodeName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import type { Cell, Row } from '../../grids/grid.js';
import type { Placing } from '../shared/align.js';
import { referencesOf } from '../shared/indicator.js';
import { ProjectBuilder } from '../shared/project-builder.js';
import type { VerticalBlocks } from './blocks.js';
import type { VerticalColumns } from './columns.js';

/** The end of a code that a page end cut off, with the name behind it: 0001-公益性岗位补贴. */
const HEAD_PIECE = /^[0-9A-Z]{0,12}[-—]\S/;

export class ProjectHeads {
  private readonly moneyUnit: MoneyUnit;

  constructor(
    private readonly columns: VerticalColumns,
    private readonly blocks: VerticalBlocks,
  ) {
    this.moneyUnit = columns.printedUnit ?? '万元';
  }

  /** After a page end the first cell goes on with a code that has no name yet; the row without it. */
  withoutHeadPiece(row: Row): Row {
    const project = this.blocks.current?.project;
    const first = row.cells[0];
    if (this.columns.given || !row.gapBefore || project === undefined || first === undefined || first.column > 1) return row;
    if (!/^[0-9A-Z]{6,}$/i.test(project.nameText) || project.codeText !== '' || !HEAD_PIECE.test(first.text)) return row;
    project.continueName(first);
    return { ...row, cells: row.cells.slice(1) };
  }

  take(row: Row, placing: Placing): void {
    if (this.takesEndOfGoal(row, placing)) return;
    this.takeOrganisations(placing);
    const name = printedCell(this.columns.at(placing, 'project-name') ?? this.columns.at(placing, 'unit-or-project-name'));
    const code = printedCell(this.columns.at(placing, 'project-code') ?? this.columns.at(placing, 'unit-or-project-code'));
    const amount = this.columns.at(placing, 'amount');
    const goal = this.columns.at(placing, 'goal');
    const head = name ?? code;
    if (head === null) {
      this.continueProject(row, placing, null, goal, amount);
      return;
    }
    if (head.covered || this.repeatsCurrent(name, code)) return;
    if (this.isUnitLine(placing, name, amount)) return;
    if (this.isTotalRow(placing, name, code, amount)) return;
    if (this.continuesName(row, placing, name, amount)) {
      this.continueProject(row, placing, name, goal, amount);
      return;
    }
    this.beginProject(placing, name, code, amount, goal);
  }

  /** After a page end the rest of a goal stands alone on its row, before the ends of other wrapped cells. */
  private takesEndOfGoal(row: Row, placing: Placing): boolean {
    const project = this.blocks.current?.project;
    const [first, ...rest] = HEAD_PIECE.test(row.cells[0]?.text ?? '') ? row.cells.slice(1) : row.cells;
    if (this.columns.given || !row.gapBefore || project === undefined || first === undefined) return false;
    if (!this.columns.has('goal') || project.goal === '' || first.text.length < 12 || splitCodeName(first.text) !== null) return false;
    if (rest.some((cell) => cell.text.length > 2) || this.columns.marks(placing)) return false;
    project.goal += first.text;
    project.references.push(...first.references);
    for (const cell of rest) this.blocks.leave(cell);
    return true;
  }

  private takeOrganisations(placing: Placing): void {
    this.takeDepartment(placing);
    const name = this.columns.at(placing, 'unit-name');
    const code = this.columns.at(placing, 'unit-code');
    if (name === null || name.covered) {
      if (code !== null && !code.covered && this.blocks.unit.code !== code.text)
        this.blocks.unit = { code: compact(code.text), name: name?.text ?? this.blocks.unit.name };
      return;
    }
    if (SUM_NAME.test(name.text)) return;
    const split = splitCodeName(name.text);
    if (!this.columns.given && this.strayText(placing, name, split !== null)) return;
    this.blocks.unit = split ?? { code: code === null ? '' : compact(code.text), name: name.text };
  }

  /** 主管部门 in a column of its own; without one of units, what it names is the unit as well. */
  private takeDepartment(placing: Placing): void {
    const name = printedCell(this.columns.at(placing, 'department'));
    if (name === null || name.covered || name.text === '' || SUM_NAME.test(name.text)) return;
    const department = splitCodeName(name.text) ?? { code: '', name: name.text };
    const { blocks } = this;
    if (department.code === blocks.department.code && department.name === blocks.department.name) return;
    blocks.department = department;
    // The unit of another department ends with it.
    blocks.unit = this.columns.has('unit-name') || this.columns.has('unit-code') ? { code: '', name: '' } : department;
  }

  /** Text in the column of units on a row that begins no project: the rest of the goal of the project before. */
  private strayText(placing: Placing, text: Cell, hasCode: boolean): boolean {
    if (hasCode || this.columns.at(placing, 'project-name') !== null || this.columns.at(placing, 'amount') !== null) return false;
    const project = this.blocks.current?.project;
    if (project !== undefined && this.columns.has('goal') && text.text.length > 4) {
      project.goal += text.text;
      project.references.push(...text.references);
    } else this.blocks.leave(text);
    return true;
  }

  /** A flat export repeats the project on every row. */
  private repeatsCurrent(name: Cell | null, code: Cell | null): boolean {
    const project = this.blocks.current?.project;
    if (project === undefined || !project.named) return false;
    const { unit, department } = this.blocks;
    const sameUnit = project.unit.code === unit.code && project.unit.name === unit.name && project.department.name === department.name;
    return (
      sameUnit &&
      project.nameText === (name === null ? '' : namedIn(name.text).name) &&
      project.codeText === (code === null ? '' : compact(code.text))
    );
  }

  /** A line with a unit's code, name and total that stands in the column of projects because its own cell was lost. */
  private isUnitLine(placing: Placing, name: Cell | null, amount: Cell | null): boolean {
    const split = name === null ? null : splitCodeName(name.text);
    if (this.columns.exact || split === null || name === null || amount === null || split.code.length > 9 || !this.columns.has('unit-name'))
      return false;
    if (
      this.columns.at(placing, 'name') !== null ||
      this.columns.at(placing, 'level1') !== null ||
      this.columns.at(placing, 'level2') !== null
    )
      return false;
    this.addTotal(name, amount);
    return true;
  }

  /** 合计, or a unit with its total above its projects. */
  private isTotalRow(placing: Placing, name: Cell | null, code: Cell | null, amount: Cell | null): boolean {
    // A goal is a project's, whether its indicators begin beside it or below.
    const ofProject = (['name', 'value', 'level1', 'goal'] as const).some((role) => this.columns.at(placing, role) !== null);
    if (ofProject) return false;
    const label = name?.text ?? '';
    if (SUM_NAME.test(label)) return true;
    const codeText = compact(code?.text ?? '');
    const both = this.columns.has('unit-or-project-name') || this.columns.has('unit-or-project-code');
    if (!both || codeText.length > 12) return false;
    const organisation = splitCodeName(label) ?? { code: codeText, name: label };
    this.blocks.unit = organisation;
    this.blocks.current = null;
    this.blocks.totals.push({
      kind: organisation.code.length <= 4 && this.blocks.totals.length === 0 ? 'department' : 'unit',
      organisation,
      total: amount === null ? null : parseAmount(amount.text, this.moneyUnit),
      references: referencesOf([name, code, amount]),
    });
    return true;
  }

  /** After a page end a head without money is the rest of the name before it. */
  private continuesName(row: Row, placing: Placing, name: Cell | null, amount: Cell | null): boolean {
    if (this.columns.given || !row.gapBefore || this.blocks.current === null || name === null || amount !== null) return false;
    if (!this.columns.has('amount')) return false;
    return this.columns.at(placing, 'project-type') === null;
  }

  private continueProject(row: Row, placing: Placing, name: Cell | null, goal: Cell | null, amount: Cell | null): void {
    const project = this.blocks.current?.project;
    if (project === undefined) {
      if (goal === null || goal.covered) this.takeTotalOfUnit(placing, amount);
      return;
    }
    if (name !== null) this.continueNameOf(project, name);
    if (goal !== null && !goal.covered && !this.columns.given && row.gapBefore) project.goal += goal.text;
    else if (goal !== null && project.goal === '') project.goal = goal.text;
  }

  /** A piece of a name, unless it is the last character of some other cell. */
  private continueNameOf(project: ProjectBuilder, piece: Cell): void {
    if (piece.text.length <= 2) this.blocks.leave(piece);
    else project.continueName(piece);
  }

  /** A row with a unit and its total, before the first project of the unit. */
  private takeTotalOfUnit(placing: Placing, amount: Cell | null): void {
    const unit = this.columns.at(placing, 'unit-name');
    if (unit === null || amount === null || this.columns.at(placing, 'name') !== null) return;
    this.addTotal(unit, amount);
  }

  private addTotal(unit: Cell, amount: Cell): void {
    const all = SUM_NAME.test(unit.text);
    const organisation = all ? this.blocks.department : (splitCodeName(unit.text) ?? { code: '', name: unit.text });
    // A code of three digits, above those of its units, is the department's.
    const isDepartment = all || (organisation.code !== '' && organisation.code.length <= 4);
    if (isDepartment && !all) this.blocks.department = organisation;
    this.blocks.totals.push({
      kind: isDepartment ? 'department' : 'unit',
      organisation,
      total: parseAmount(amount.text, this.moneyUnit),
      references: referencesOf([unit, amount]),
    });
  }

  private beginProject(placing: Placing, name: Cell | null, code: Cell | null, amount: Cell | null, goal: Cell | null): void {
    const project = new ProjectBuilder();
    project.department = this.blocks.department;
    project.unit = this.blocks.unit;
    project.codeText = code === null ? '' : compact(code.text);
    const named = namedIn(name?.text ?? '');
    project.nameText = named.name;
    project.type = this.columns.at(placing, 'project-type')?.text ?? '';
    project.goal = goal?.text ?? '';
    project.period = this.columns.at(placing, 'period')?.text ?? '';
    project.setAmount(amount !== null && isAmount(amount.text) ? amount : null, this.moneyUnit);
    if (amount === null && named.sum !== '') project.amount = parseAmount(named.sum, this.moneyUnit);
    const whole = this.columns.at(placing, 'total-amount');
    if (whole !== null && whole !== amount) project.totalAmount = parseAmount(whole.text, this.moneyUnit);
    project.references.push(...referencesOf([code, name]));
    const moved =
      this.blocks.restart === null || this.columns.at(placing, 'level1') !== null
        ? []
        : (this.blocks.current?.rows.splice(this.blocks.restart) ?? []);
    for (const row of moved) row.repairs.push('stitched-page');
    this.blocks.open(project, moved);
  }
}

/** 某经费预算数：460,000.00 as the name and what is said of its money, "" behind a name alone. */
function namedIn(text: string): { readonly name: string; readonly sum: string } {
  const [said = '', sum = ''] = MONEY_BEHIND.exec(text) ?? [];
  const end = text.length - said.length;
  // A name may end in a word that a longer label begins with: the shortest label is the surest.
  for (let length = 2; sum !== '' && length <= LONGEST_LABEL && length <= end - 2; length++)
    if (exactRoles(text.slice(end - length, end)).includes('amount')) return { name: text.slice(0, end - length).trimEnd(), sum };
  return { name: text, sum: '' };
}

const MONEY_BEHIND = /[:：]\s*(\d[\d,.]*\s*(?:万?元)?)$/;
const LONGEST_LABEL = 6;

/** A cell that prints something; a dash stands for nothing. */
function printedCell(cell: Cell | null): Cell | null {
  return cell !== null && /^[-—–/]+$/.test(cell.text) ? null : cell;
}
