/**
 * One indicator a row: 一级 | 二级 | 三级 | value, often with separate comparator, unit, weight and direction.
 * The projects stand in columns at the left (merged, or repeated on every row), or the table is the form of one project or department.
 */
import { compact, type Level1, type MoneyUnit, parseAmount, type ReadingNote, type Repair } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import type { Cell, Row } from '../tables/grid.js';
import { type Placing, placeAsPrinted, placeRow } from './align.js';
import { levelsOf } from './classes.js';
import { isAmount, isComparator, isNumber, isQualitativeMark, splitCodeName } from './content.js';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft, TableDraft, TotalDraft } from './draft.js';
import { moneyUnitIn } from './form-facts.js';
import { indicatorOf, referencesOf } from './indicator.js';
import type { GridLayout, GridTable, LayoutContext } from './layout.js';
import { classWord, isLevelWord } from './levels.js';
import { confidenceOf } from './paired-columns.js';
import { ProjectBuilder } from './project-builder.js';
import { takeForYuan } from './unprinted-unit.js';

const PROJECT_COLUMNS: readonly ColumnRole[] = ['project-name', 'project-code', 'unit-or-project-name', 'unit-or-project-code'];

/** A row of indicators, kept until its project is complete, since classes may be printed further down. */
interface PendingRow {
  readonly row: Row;
  readonly placing: Placing;
  /** Pieces of name cells after a page end. */
  name: Cell | null;
  value: Cell | null;
  readonly repairs: Repair[];
}

interface Block {
  readonly project: ProjectBuilder;
  readonly rows: PendingRow[];
}

class VerticalReading {
  readonly blocks: Block[] = [];
  readonly totals: TotalDraft[] = [];
  readonly unplaced: { text: string; references: Cell['references'] }[] = [];
  /** A text beside 年度目标 that stands under the indicators' columns of the body, and the like. */
  private readonly given: boolean;
  private readonly byRole: ReadonlyMap<ColumnRole, number>;
  private readonly projectsInColumns: boolean;
  private readonly moneyUnit: MoneyUnit;
  /** As printed over the amounts or above the table, null where it is not. */
  printedUnit: MoneyUnit | null;
  private readonly costIsClass: boolean;
  private department: OrganisationDraft;
  private unit: OrganisationDraft = { code: '', name: '' };
  private current: Block | null = null;
  /** Where in the current block the classes begin again without a head: these rows may be of the project whose head follows. */
  private restart: number | null = null;
  readonly notes: ReadingNote[] = [];

  constructor(
    private readonly table: GridTable,
    private readonly context: LayoutContext,
  ) {
    this.given = table.grid.origin !== 'delimited';
    const byRole = new Map<ColumnRole, number>();
    for (const [index, column] of table.header.columns.entries()) {
      if (column.role === 'unknown') continue;
      const before = byRole.get(column.role);
      const annual = column.period === 'annual' && before !== undefined && table.header.columns[before]?.period !== 'annual';
      if (before === undefined || annual) byRole.set(column.role, index);
    }
    this.byRole = byRole;
    this.projectsInColumns = PROJECT_COLUMNS.some((role) => byRole.has(role));
    const amount = byRole.get('amount');
    this.printedUnit = moneyUnitIn(amount === undefined ? '' : (table.header.columns[amount]?.heading ?? '')) ?? context.moneyUnit;
    this.moneyUnit = this.printedUnit ?? '万元';
    this.costIsClass = context.model === '2021';
    this.department = context.department;
  }

  run(): void {
    let shift = 0;
    for (let index = this.table.from; index < this.table.to; index++) {
      const row = this.table.grid.rows[index] as Row;
      if (row.cells.length === 0) continue;
      if (this.isDebris(row, index)) {
        for (const cell of row.cells) this.unplaced.push({ text: cell.text, references: cell.references });
        continue;
      }
      if (isSumRow(row)) continue;
      const placing = this.place(this.withoutHeadPiece(row), row.gapBefore ? 0 : shift);
      shift = placing.shifted ? placing.shift : 0;
      this.take(row, placing);
    }
    const projects = this.blocks.map((block) => block.project);
    if (this.printedUnit === null && takeForYuan(projects, this.totals)) this.printedUnit = '元';
    if (this.context.endsDocument && !this.isWholeGrid() && this.table.to === this.table.grid.rows.length) this.dropCutRow();
  }

  private isWholeGrid(): boolean {
    return this.table.grid.origin === 'given' || this.table.grid.origin === 'ruled';
  }

  /** A last row that ends in or before its value, where the other rows go on behind it, was cut off with the file. */
  private dropCutRow(): void {
    const rows = this.blocks.flatMap((block) => block.rows).filter((row) => row.name !== null);
    const last = rows.at(-1);
    if (last === undefined || rows.length < 3) return;
    const goesOn = (row: PendingRow) => {
      const end = row.placing.cells.findLastIndex((cell) => cell !== null);
      return row.value !== null && row.placing.cells[end] !== row.value;
    };
    const others = rows.slice(0, -1);
    const cut =
      last.value === null
        ? others.every((row) => row.value !== null)
        : !goesOn(last) && others.filter(goesOn).length * 5 >= others.length * 4;
    if (!cut || this.marks(last.placing)) return;
    this.blocks.at(-1)?.rows.splice(this.blocks.at(-1)?.rows.indexOf(last) ?? 0);
    const references: Cell['references'][number][] = [];
    for (const cell of last.placing.cells) {
      if (cell === null || cell.covered) continue;
      this.unplaced.push({ text: cell.text, references: cell.references });
      references.push(...cell.references);
    }
    this.notes.push({ id: 'row-cut-off', args: {}, references });
  }

  /** A note right under the header, or the ends of wrapped cells that a page end left behind. */
  private isDebris(row: Row, index: number): boolean {
    if (this.given) return false;
    if (index === this.table.from && row.cells.length === 1 && /权重|其中|单位[:：]/.test(row.cells[0]?.text ?? '')) return true;
    return row.gapBefore && row.cells.every((cell) => cell.text.length <= 2 && !isNumber(cell.text));
  }

  /** After a page end the first cell goes on with a code that has no name yet; the row without it. */
  private withoutHeadPiece(row: Row): Row {
    const project = this.current?.project;
    const first = row.cells[0];
    if (this.given || !row.gapBefore || project === undefined || first === undefined || first.column > 1) return row;
    if (!/^[0-9A-Z]{6,}$/i.test(project.nameText) || project.codeText !== '' || !/^[0-9A-Z]{0,12}[-—]\S/.test(first.text)) return row;
    project.continueName(first);
    return { ...row, cells: row.cells.slice(1) };
  }

  private place(row: Row, expected: number): Placing {
    const { columns } = this.table.header;
    if (this.given) return placeAsPrinted(row.cells, columns, { costIsClass: true });
    return placeRow(row.cells, columns, { costIsClass: this.costIsClass }, expected);
  }

  private at(placing: Placing, role: ColumnRole): Cell | null {
    const column = this.byRole.get(role);
    return column === undefined ? null : (placing.cells[column] ?? null);
  }

  private take(row: Row, placing: Placing): void {
    for (const cell of placing.left) this.unplaced.push({ text: cell.text, references: cell.references });
    if (this.projectsInColumns) this.takeProjectCells(row, placing);
    const name = filled(this.at(placing, 'name'));
    const value = filled(this.valueOf(placing));
    const marked = this.marks(placing);
    if (name === null && value === null && !marked) {
      this.takeLevelsOnly(row, placing);
      return;
    }
    const last = this.current?.rows.at(-1);
    if (!this.given && row.gapBefore && last !== undefined && name !== null && value === null && !marked && this.lone(placing)) {
      last.name = last.name === null ? name : joined(last.name, name);
      last.repairs.push('stitched-page');
      return;
    }
    const block = this.block();
    if (!this.given && this.restartsAt(block, placing)) this.restart = block.rows.length;
    block.rows.push({ row, placing, name, value, repairs: [...row.repairs] });
  }

  /** After satisfaction a cost or output is printed, and no head on the row. */
  private restartsAt(block: Block, placing: Placing): boolean {
    const printed = this.printedClass(placing);
    if ((printed !== 'cost' && printed !== 'output') || !this.projectsInColumns || this.at(placing, 'project-name') !== null) return false;
    const before = block.rows.findLast((row) => this.printedClass(row.placing) !== '');
    return before !== undefined && this.printedClass(before.placing) === 'satisfaction';
  }

  /** Class that a row prints in either of its columns. */
  private printedClass(placing: Placing): Level1 {
    return classWord(this.printedText(placing, 'level1')) || classWord(this.printedText(placing, 'level2'));
  }

  /** The target: the planned year's value; the first grade's threshold where grades are columns. */
  private valueOf(placing: Placing): Cell | null {
    const value = this.at(placing, 'value');
    if (value !== null) return value;
    // Where merged and empty cells were lost, one value beside two columns is this year's.
    if (this.byRole.has('value')) return this.given ? null : this.at(placing, 'previous-value');
    return this.at(placing, 'scale-excellent');
  }

  /** Whether the row prints a comparator or 定性 apart. */
  private marks(placing: Placing): boolean {
    return this.table.header.columns.some((column, index) => {
      const cell = placing.cells[index];
      return (
        cell != null &&
        (column.role === 'comparator' || column.role === 'nature') &&
        (isComparator(cell.text) || isQualitativeMark(cell.text))
      );
    });
  }

  /** A row with no class, value, unit or weight: only a piece of text. */
  private lone(placing: Placing): boolean {
    const roles: readonly ColumnRole[] = ['level1', 'level2', 'unit', 'weight'];
    return roles.every((role) => this.at(placing, role) === null);
  }

  /** A row that prints a class or aspect and nothing else: a missing aspect, not an empty indicator. */
  private takeLevelsOnly(row: Row, placing: Placing): void {
    const level1 = this.at(placing, 'level1');
    const level2 = this.at(placing, 'level2');
    if ((level1 !== null && !level1.covered) || (level2 !== null && !level2.covered))
      this.block().rows.push({ row, placing, name: null, value: null, repairs: [] });
  }

  private block(): Block {
    if (this.current === null) {
      this.current = { project: new ProjectBuilder(), rows: [] };
      this.current.project.department = this.department;
      this.current.project.unit = this.unit;
      this.blocks.push(this.current);
    }
    return this.current;
  }

  private takeProjectCells(row: Row, placing: Placing): void {
    this.takeOrganisations(placing);
    const name = printedCell(this.at(placing, 'project-name') ?? this.at(placing, 'unit-or-project-name'));
    const code = printedCell(this.at(placing, 'project-code') ?? this.at(placing, 'unit-or-project-code'));
    const amount = this.at(placing, 'amount');
    const goal = this.at(placing, 'goal');
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

  private takeOrganisations(placing: Placing): void {
    const name = this.at(placing, 'unit-name');
    const code = this.at(placing, 'unit-code');
    if (name === null || name.covered) {
      if (code !== null && !code.covered && this.unit.code !== code.text)
        this.unit = { code: compact(code.text), name: name?.text ?? this.unit.name };
      return;
    }
    if (/^(?:合计|总计|小计)/.test(name.text)) return;
    const split = splitCodeName(name.text);
    if (!this.given && this.strayText(placing, name, split !== null)) return;
    this.unit = split ?? { code: code === null ? '' : compact(code.text), name: name.text };
  }

  /** Text in the column of units on a row that begins no project: the rest of the goal of the project before. */
  private strayText(placing: Placing, text: Cell, hasCode: boolean): boolean {
    if (hasCode || this.at(placing, 'project-name') !== null || this.at(placing, 'amount') !== null) return false;
    const project = this.current?.project;
    if (project !== undefined && this.byRole.has('goal') && text.text.length > 4) {
      project.goal += text.text;
      project.references.push(...text.references);
    } else this.unplaced.push({ text: text.text, references: text.references });
    return true;
  }

  /** A flat export repeats the project on every row. */
  private repeatsCurrent(name: Cell | null, code: Cell | null): boolean {
    const project = this.current?.project;
    if (project === undefined || !project.named) return false;
    const sameUnit = project.unit.code === this.unit.code && project.unit.name === this.unit.name;
    return sameUnit && project.nameText === (name?.text ?? '') && project.codeText === (code === null ? '' : compact(code.text));
  }

  /** A line with a unit's code, name and total that stands in the column of projects because its own cell was lost. */
  private isUnitLine(placing: Placing, name: Cell | null, amount: Cell | null): boolean {
    const split = name === null ? null : splitCodeName(name.text);
    if (this.given || split === null || name === null || amount === null || split.code.length > 9 || !this.byRole.has('unit-name'))
      return false;
    if (this.at(placing, 'name') !== null || this.at(placing, 'level1') !== null || this.at(placing, 'level2') !== null) return false;
    this.addTotal(name, amount);
    return true;
  }

  /** 合计, or a unit with its total above its projects. */
  private isTotalRow(placing: Placing, name: Cell | null, code: Cell | null, amount: Cell | null): boolean {
    const indicator = this.at(placing, 'name') ?? this.at(placing, 'value') ?? this.at(placing, 'level1');
    if (indicator !== null) return false;
    const label = name?.text ?? '';
    if (/^(?:合计|总计|小计)/.test(label)) return true;
    const codeText = compact(code?.text ?? '');
    const both = this.byRole.has('unit-or-project-name') || this.byRole.has('unit-or-project-code');
    if (!both || codeText.length > 12) return false;
    const organisation = splitCodeName(label) ?? { code: codeText, name: label };
    this.unit = organisation;
    this.current = null;
    this.totals.push({
      kind: organisation.code.length <= 4 && this.totals.length === 0 ? 'department' : 'unit',
      organisation,
      total: amount === null ? null : parseAmount(amount.text, this.moneyUnit),
      references: referencesOf([name, code, amount]),
    });
    return true;
  }

  /** After a page end a head without money is the rest of the name before it. */
  private continuesName(row: Row, placing: Placing, name: Cell | null, amount: Cell | null): boolean {
    if (this.given || !row.gapBefore || this.current === null || name === null || amount !== null) return false;
    if (!this.byRole.has('amount')) return false;
    return this.at(placing, 'project-type') === null;
  }

  private continueProject(row: Row, placing: Placing, name: Cell | null, goal: Cell | null, amount: Cell | null): void {
    const project = this.current?.project;
    if (project === undefined) {
      if (goal === null || goal.covered) this.takeTotalOfUnit(placing, amount);
      return;
    }
    if (name !== null) this.continueNameOf(project, name);
    if (goal !== null && !goal.covered && !this.given && row.gapBefore) project.goal += goal.text;
    else if (goal !== null && project.goal === '') project.goal = goal.text;
  }

  /** A piece of a name, unless it is the last character of some other cell. */
  private continueNameOf(project: ProjectBuilder, piece: Cell): void {
    if (piece.text.length <= 2) this.unplaced.push({ text: piece.text, references: piece.references });
    else project.continueName(piece);
  }

  /** A row with a unit and its total, before the first project of the unit. */
  private takeTotalOfUnit(placing: Placing, amount: Cell | null): void {
    const unit = this.at(placing, 'unit-name');
    if (unit === null || amount === null || this.at(placing, 'name') !== null) return;
    this.addTotal(unit, amount);
  }

  private addTotal(unit: Cell, amount: Cell): void {
    const all = /^(?:合计|总计|小计)/.test(unit.text);
    const organisation = all ? this.department : (splitCodeName(unit.text) ?? { code: '', name: unit.text });
    // A code of three digits, above those of its units, is the department's.
    const isDepartment = all || (organisation.code !== '' && organisation.code.length <= 4);
    if (isDepartment && !all) this.department = organisation;
    this.totals.push({
      kind: isDepartment ? 'department' : 'unit',
      organisation,
      total: parseAmount(amount.text, this.moneyUnit),
      references: referencesOf([unit, amount]),
    });
  }

  private beginProject(placing: Placing, name: Cell | null, code: Cell | null, amount: Cell | null, goal: Cell | null): void {
    const project = new ProjectBuilder();
    project.department = this.department;
    project.unit = this.unit;
    project.codeText = code === null ? '' : compact(code.text);
    project.nameText = name?.text ?? '';
    project.type = this.at(placing, 'project-type')?.text ?? '';
    project.goal = goal?.text ?? '';
    project.period = this.at(placing, 'period')?.text ?? '';
    project.setAmount(amount !== null && isAmount(amount.text) ? amount : null, this.moneyUnit);
    project.references.push(...referencesOf([code, name]));
    const moved = this.restart === null || this.at(placing, 'level1') !== null ? [] : (this.current?.rows.splice(this.restart) ?? []);
    for (const row of moved) row.repairs.push('stitched-page');
    this.restart = null;
    this.current = { project, rows: moved };
    this.blocks.push(this.current);
  }

  /** Indicators of a block with their classes, and the number of aspects printed without an indicator. */
  indicatorsOf(block: Block, overall: boolean): IndicatorDraft[] {
    const printed = block.rows.map(({ placing }) => ({
      level1: this.printedText(placing, 'level1'),
      level2: this.printedText(placing, 'level2'),
    }));
    const levels = levelsOf(printed, this.context.model, overall);
    const indicators: IndicatorDraft[] = [];
    for (const [index, pending] of block.rows.entries()) {
      const level = levels[index];
      if (level === undefined || (pending.name === null && pending.value === null && !this.marks(pending.placing))) continue;
      indicators.push(this.indicator(pending, level.level1, level.level2, level.inherited, overall));
    }
    return indicators;
  }

  private previousOf(pending: PendingRow): Cell | null {
    const previous = this.at(pending.placing, 'previous-value');
    return previous === pending.value ? null : previous;
  }

  private printedText(placing: Placing, role: ColumnRole): string {
    return this.at(placing, role)?.text ?? '';
  }

  private indicator(
    pending: PendingRow,
    level1: IndicatorDraft['level1'],
    level2: string,
    inherited: boolean,
    overall: boolean,
  ): IndicatorDraft {
    const { row, placing } = pending;
    const repairs = [...pending.repairs];
    if (placing.shifted) repairs.push('shifted-cells');
    if (inherited) repairs.push('inherited-class');
    const lost = !this.given && (pending.name === null || (pending.value === null && this.byRole.has('value')));
    if (lost) repairs.push('lost-cell');
    const natures = this.table.header.columns.flatMap((column, index) => {
      const cell = placing.cells[index];
      return (column.role === 'nature' || column.role === 'direction') && cell != null ? [cell] : [];
    });
    return indicatorOf({
      level1,
      level2,
      name: pending.name,
      value: pending.value,
      comparator: this.at(placing, 'comparator'),
      natures,
      unit: this.at(placing, 'unit'),
      weight: this.at(placing, 'weight'),
      definition: this.at(placing, 'definition'),
      previous: this.previousOf(pending),
      repairs,
      confidence: confidenceOf(row, repairs),
      doubt: lost ? 'lost-cell' : row.doubt,
      template: overall && level1 === 'management',
    });
  }
}

/** 总分, 合计: the sum of weights or points below the indicators. */
function isSumRow(row: Row): boolean {
  const first = row.cells.find((cell) => !cell.covered && !cell.spread);
  return (
    first !== undefined &&
    /^(?:总分|总计|合计|小计|总得分|综合得分|自评总分)(?:[(（].*)?$/.test(first.text) &&
    row.cells.slice(1).every((cell) => !isLevelWord(cell.text) && (cell.spread || isNumber(cell.text) || cell.text.length <= 6))
  );
}

/** A cell that somebody filled in: not 指标1： or …… of the blank form. */
function filled(cell: Cell | null): Cell | null {
  return cell === null || /^(?:指标\s*\d{0,2}\s*[:：.、]?)?[.。…·\s]*$/.test(cell.text) ? null : cell;
}

/** A cell that prints something; a dash stands for nothing. */
function printedCell(cell: Cell | null): Cell | null {
  return cell !== null && /^[-—–/]+$/.test(cell.text) ? null : cell;
}

function joined(first: Cell, second: Cell): Cell {
  return { ...first, text: first.text + second.text, references: [...first.references, ...second.references] };
}

function isOverall(table: GridTable, context: LayoutContext): boolean {
  const { labels } = table.facts;
  if (labels.has('project-name')) return false;
  if (labels.has('task') || labels.has('task-content') || labels.has('department-budget')) return true;
  return /整体(?:支出)?(?:绩效)?/.test(context.title) || /整体(?:支出)?绩效/.test(table.grid.title);
}

function read(table: GridTable, context: LayoutContext): TableDraft {
  const reading = new VerticalReading(table, context);
  reading.run();
  const overall = isOverall(table, context);
  const { facts } = table;
  const base = {
    layout: vertical.id,
    title: context.title,
    year: context.year,
    moneyUnit: reading.printedUnit,
    totals: reading.totals,
    unplaced: reading.unplaced,
    notes: reading.notes,
    references: facts.references,
    given: table.grid.origin !== 'delimited' && table.grid.origin !== 'decoded',
  };
  const department = facts.department.name !== '' ? facts.department : context.department;
  if (overall) {
    const indicators = reading.blocks.flatMap((block) => reading.indicatorsOf(block, true));
    const owner = facts.unit.name !== '' && facts.department.name === '' ? facts.unit : department;
    return {
      ...base,
      kind: 'overall',
      projects: [],
      overall: { department: owner, goal: facts.goal, duties: facts.duties, budget: facts.departmentBudget ?? facts.amount, indicators },
    };
  }
  const projects = reading.blocks.map((block) => withFacts(block.project.draft(), reading.indicatorsOf(block, false), table, department));
  return {
    ...base,
    kind: 'project',
    projects: projects.filter((project) => project.indicators.length > 0 || project.name !== ''),
    overall: null,
  };
}

/** Fills what the table itself does not say from the labels of the form above it. */
function withFacts(
  draft: ProjectDraft,
  indicators: readonly IndicatorDraft[],
  table: GridTable,
  department: OrganisationDraft,
): ProjectDraft {
  const { facts } = table;
  if (draft.name !== '' || draft.code !== '') return { ...draft, indicators };
  const unit = facts.unit.name !== '' ? facts.unit : department;
  return {
    ...draft,
    department,
    unit: unit.code === '' && unit.name === department.name ? department : unit,
    code: facts.projectCode,
    name: facts.projectName,
    type: facts.projectType,
    amount: facts.amount,
    funding: facts.funding,
    goal: facts.goal,
    period: facts.period,
    indicators,
    references: facts.references,
  };
}

/** 一级 | 二级 | 三级 | 指标值, for one form or many projects. */
export const vertical: GridLayout = {
  id: 'vertical',
  recognise: (table) => {
    if (table.header.paired) return 0;
    const roles = new Set(table.header.columns.map((column) => column.role));
    if (!roles.has('name') || !(roles.has('value') || roles.has('scale-excellent'))) return 0;
    let levels = 0;
    for (let index = table.from; index < table.to && index < table.from + 40; index++) {
      if (table.grid.rows[index]?.cells.some((cell) => isLevelWord(cell.text))) levels += 1;
    }
    return levels > 0 || roles.has('level1') || roles.has('level2') ? 0.9 : 0.4;
  },
  read,
};
