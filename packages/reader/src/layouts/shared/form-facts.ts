/**
 * Facts of a form: labels with their values in the cells beside them (项目名称 | 主体班 | 项目金额 | 164万元), whatever the grid lost.
 */

import { compact, type Duty, type Funding, isMoneyUnit, type MoneyUnit, parseAmount, type SourceReference } from '@perf-lint/core';
import type { ColumnRole } from '@perf-lint/data';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import type { OrganisationDraft } from '../../draft.js';
import { isNumber, splitCodeName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { isMoneyBlock, type Label, labelOf, namesMoney } from '../../evidence/labels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS, TARGET_TITLE } from '../../evidence/vocabulary/words.js';

import { type Cell, changed, joinedCells } from '../../grids/grid.js';
import { emptyGoalField } from './goal-field.js';

import { ProjectMoney } from './project-money.js';
import { sumUnderHeading } from './sum-under-heading.js';

const UNIT_SAID = pattern`(${MONEY_UNITS})\s*[)）\]]|单位[:：]?(${MONEY_UNITS})`;
const UNIT_IN_BRACKETS = pattern`^[（(]${MONEY_UNITS}[)）]$`;
const WHOLE_GOAL = pattern`${FORM_READING.wholeGoals}`;
const TITLE_END = pattern`${TARGET_TITLE}${FORM_READING.titleActs}?表$`;
const YEAR_ALONE = /^[（(]?20\d\d年?度?[)）]?$/;
/** 填报单位：某中心 单位负责人：张三. */
const CHIEF_BEHIND = pattern`\s*${PROJECT_READING.chiefOf}?${PROJECT_READING.chiefs}[:：].*$`;
const UNIT_ALONE = pattern`^(?:人民币)?${MONEY_UNITS}$`;

export { isMoneyBlock, labelOf } from '../../evidence/labels.js';

export interface FormFacts {
  projectCode: string;
  projectName: string;
  projectType: string;
  /** Money for the year, and over all years where both are printed, in 万元. */
  amount: number | null;
  totalAmount: number | null;
  /** Unit of money that a label of the form's money prints, or a cell of its own; null where none does. */
  printedUnit: MoneyUnit | null;
  funding: Funding[];
  goal: string;
  longTermGoal: string;
  /** Label of a field for the goal that it prints with no text that may be the goal, "" where there is none. */
  goalUnfilled: string;
  period: string;
  unit: OrganisationDraft;
  department: OrganisationDraft;
  departmentBudget: number | null;
  /** Tasks of an overall table with their contents. */
  duties: Duty[];
  /** Cells that held a fact's value, so that nothing is counted as lost. */
  references: SourceReference[];
  /** Labels found, known by their meaning; a form has several. */
  labels: Set<ColumnRole>;
}

function noFacts(): FormFacts {
  return {
    projectCode: '',
    projectName: '',
    projectType: '',
    amount: null,
    totalAmount: null,
    printedUnit: null,
    funding: [],
    goal: '',
    longTermGoal: '',
    goalUnfilled: '',
    period: '',
    unit: { code: '', name: '' },
    department: { code: '', name: '' },
    departmentBudget: null,
    duties: [],
    references: [],
    labels: new Set(),
  };
}

/** Unit of money that a heading prints in brackets: 资金总额(元), 项目金额（万元）. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const match = UNIT_SAID.exec(compact(text));
  const unit = match?.[1] ?? match?.[2] ?? '';
  return isMoneyUnit(unit) ? unit : null;
}

/** A unit of money in brackets that stands in a cell of its own, as where a narrow label wrapped: 项目资金 | （元）. */
function loneUnit(rows: readonly (readonly Cell[])[]): MoneyUnit | null {
  for (const row of rows) for (const cell of row) if (UNIT_IN_BRACKETS.test(compact(cell.text))) return moneyUnitIn(cell.text);
  return null;
}

/** Labels that stand behind another label's value in one cell. */
const INSIDE: ReadonlySet<ColumnRole> = new Set([
  'project-name',
  'project-code',
  'project-type',
  'unit-name',
  'unit',
  'department',
  'amount',
  'total-amount',
  'period',
  'goal',
  'long-term-goal',
]);
const LONGEST_INSIDE = 10;

/** 项目名称：航标更换 预算金额：12万元 as its labels with their values; the text alone where it holds one label or none. */
export function labelledParts(text: string): string[] {
  if (text.length > 200 || !/[:：].*[:：]/.test(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[:：]/g)) {
    // The longest heading that ends at the colon; the first label of the text begins it anyway.
    for (let length = Math.min(LONGEST_INSIDE, index - from - 1); length >= 2 && from < index; length--) {
      if (/\s/.test(text.charAt(index - length))) continue;
      const role = exactRoles(text.slice(index - length, index))[0];
      const apart = /\s/.test(text.charAt(index - length - 1));
      // 单位 and 预算 are ends of longer labels where no blank stands before them, and a sentence may speak of its goal.
      if (!apart && (length === 2 || (role !== undefined && isGoal(role)))) break;
      if (role === undefined || !INSIDE.has(role) || labelOf(text.slice(from, index - length)) === null) continue;
      parts.push(text.slice(from, index - length).trim());
      from = index - length;
      break;
    }
  }
  return [...parts, text.slice(from)];
}

const INDICATOR_ROLES: ReadonlySet<ColumnRole> = new Set(['level1', 'level2', 'value', 'comparator', 'nature', 'weight', 'definition']);

/** The cells that rows print themselves; a label whose bracket closes in the row below (项目资金（万元 | ）) stands whole in that row. */
function withWholeLabels(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const whole: (readonly Cell[])[] = [];
  for (const row of rows) {
    const own = row.filter((cell) => !cell.spread && !cell.covered);
    const cells = own.flatMap((cell) => labelledParts(cell.text).map((text) => (text === cell.text ? cell : changed(cell, { text }))));
    const [first, ...rest] = cells;
    const above = whole.at(-1);
    const open = above?.length === 1 ? above[0] : undefined;
    const closes =
      open !== undefined && first?.column === open.column && /[(（][^)）]*$/.test(open.text) && /^[^(（]{0,6}[)）]/.test(first.text);
    if (closes && open !== undefined && first !== undefined) whole[whole.length - 1] = [joinedCells(open, first), ...rest];
    else whole.push(cells);
  }
  return whole;
}

/** Reads the rows before a header of indicators (or behind the indicators, for the next form) into facts. */
export function readFacts(rows: readonly (readonly Cell[])[], moneyUnit: MoneyUnit | null): FormFacts {
  const facts = noFacts();
  const goals: { role: ColumnRole; text: string }[] = [];
  let waiting: ColumnRole[] = [];
  let tasks = false;
  let unit = moneyUnit ?? loneUnit(rows);
  const money = new ProjectMoney();
  const printedRows = withWholeLabels(rows);
  for (const cells of printedRows) {
    const heads = cells.map((cell) => labelOf(cell.text)?.role);
    if (heads.includes('task-content')) {
      tasks = true;
      facts.labels.add('task-content');
      continue;
    }
    if (tasks && cells.length <= 3 && heads.every((role) => role === undefined || role === 'task')) {
      const own = cells.filter((_, index) => heads[index] === undefined);
      if (own.length > 0) {
        // 任务1 | 防汛抗旱 | 1200: neither the number of a task nor its money is its name.
        const texts = own.map((cell) => cell.text).filter((text) => !isNumber(text) && !/^任务\s*[\d一二三四五六七八九十]+$/.test(text));
        const [first = '', second] = texts;
        facts.duties.push(second === undefined && own.length === 1 ? { name: '', content: first } : { name: first, content: second ?? '' });
        facts.references.push(...own.flatMap((cell) => cell.references));
      }
      continue;
    }
    tasks = false;
    let label: Label | null = null;
    for (const cell of cells) {
      const found = labelOf(cell.text);
      if (found !== null && !INDICATOR_ROLES.has(found.role)) {
        facts.labels.add(found.role);
        // 项目资金(元) says it for all the sums of its block.
        if (namesMoney(found.text)) unit = moneyUnitIn(found.text) ?? unit;
        if (isGoal(found.role)) {
          // 总体目标 over 中期目标 and 年度目标 only groups them.
          if (label !== null && isGoal(label.role) && WHOLE_GOAL.test(label.text)) waiting.pop();
          waiting.push(found.role);
        }
        label = found;
        if (found.rest !== '') {
          take(facts, money, found, found.rest, cell, unit);
          label = null;
        }
        continue;
      }
      // 预期目标, 实际完成情况 beside 年度总体目标 head the texts of the next row.
      if (found !== null && label !== null && isGoal(label.role)) continue;
      // 编报单位（印章） ：某局: the colon stands with the value.
      if (label !== null && take(facts, money, label, cell.text.replace(/^[:：]\s*/, ''), cell, unit)) {
        if (isGoal(label.role)) waiting = waiting.filter((role) => role !== label?.role);
        label = null;
      } else if (cell.text.length > 12) {
        const role = waiting.shift();
        if (role === undefined) continue;
        goals.push({ role, text: cell.text });
        facts.references.push(...cell.references);
      }
    }
  }
  const parts = facts.funding.reduce((sum, { amount }) => sum + amount, 0);
  const filled = facts.funding.filter(({ amount }) => amount > 0);
  // A total of 0 over parts that are more was not filled in; neither was one left empty over its only part.
  const unfilled = money.amount === 0 || (money.amount === null && facts.labels.has('amount') && filled.length === 1);
  const printed = money.amount ?? sumUnderHeading(rows, (heading) => moneyUnitIn(heading) ?? unit);
  facts.amount = unfilled && parts > 0 ? parts : printed;
  facts.totalAmount = money.totalAmount;
  facts.printedUnit = unit;
  for (const goal of goals) {
    if (goal.role === 'goal') facts.goal ||= goal.text;
    else if (goal.role === 'long-term-goal') facts.longTermGoal ||= goal.text;
  }
  if (facts.goal === '') facts.goal = facts.longTermGoal;
  if (facts.goal === '') facts.goalUnfilled = emptyGoalField(printedRows);
  return facts;
}

function isGoal(role: ColumnRole): boolean {
  return role === 'goal' || role === 'long-term-goal' || role === 'actual-goal';
}

/** Takes a value for a label. False where the text cannot be that value, so that it may belong to what comes after. */
function take(facts: FormFacts, money: ProjectMoney, label: Label, text: string, cell: Cell, tableUnit: MoneyUnit | null): boolean {
  const unit = moneyUnitIn(label.text) ?? tableUnit ?? '万元';
  const keep = () => {
    facts.references.push(...cell.references);
    return true;
  };
  switch (label.role) {
    case 'project-name':
    case 'unit-or-project-name': {
      if (facts.projectName !== '') return true;
      // A label whose own cell was lost is no name, and neither is a sentence, nor the end of a title printed wide (项 目 支 出 绩 效 目 标 表).
      if (exactRoles(text).length > 0 || /[。；;]/.test(text) || TITLE_END.test(compact(text)) || YEAR_ALONE.test(compact(text)))
        return false;
      const split = splitCodeName(text);
      facts.projectName = split?.name ?? text;
      if (split !== null && facts.projectCode === '') facts.projectCode = split.code;
      return keep();
    }
    case 'project-code':
      facts.projectCode ||= compact(text);
      return keep();
    case 'project-type':
      facts.projectType ||= text;
      return keep();
    case 'amount':
    case 'total-amount':
      return money.take(label.text, text, moneyUnitIn(label.text) ?? tableUnit) && keep();
    case 'department-budget': {
      const amount = parseAmount(text, unit);
      if (amount === null) return false;
      facts.departmentBudget ??= amount;
      return keep();
    }
    case 'funding': {
      const amount = parseAmount(text, unit);
      if (amount === null) return false;
      facts.funding.push({
        source: compact(label.text)
          .replace(/^其中[:：]?/, '')
          .replace(/[:：]$/, ''),
        amount,
      });
      return keep();
    }
    case 'goal':
      facts.goal ||= text;
      return keep();
    case 'long-term-goal':
      facts.longTermGoal ||= text;
      return keep();
    case 'period':
      facts.period ||= text;
      return keep();
    case 'unit-name':
    case 'unit':
      // 单位：万元 is the unit of money, not a unit of the budget.
      if (isNumber(text) || UNIT_ALONE.test(text)) return false;
      facts.unit = organisation(facts.unit, text.replace(CHIEF_BEHIND, ''));
      return keep();
    case 'department':
      facts.department = organisation(facts.department, text);
      return keep();
    case 'department-code':
    case 'unit-code': {
      const which = label.role === 'unit-code' ? 'unit' : 'department';
      facts[which] = { ...facts[which], code: facts[which].code || compact(text) };
      return keep();
    }
    case 'background':
      if (isMoneyBlock(label)) money.takeProse(text);
      return keep();
    default:
      return keep();
  }
}

/** A name with or without its code, kept where none was read before. */
function organisation(before: OrganisationDraft, text: string): OrganisationDraft {
  if (before.name !== '') return before;
  const spaced = /^(\d{3,12})([一-龥].+)$/.exec(text);
  const split = splitCodeName(text) ?? (spaced === null ? null : { code: spaced[1] ?? '', name: spaced[2] ?? '' });
  return split === null ? { code: before.code, name: text } : { code: split.code, name: split.name };
}
