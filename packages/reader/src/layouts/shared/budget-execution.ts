/**
 * 预算执行情况 of a self-evaluation: a row of headings (年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分) over the line of the whole sum.
 */
import { type BudgetExecution, compact, type MoneyUnit, type PrintedFigure, parseAmount } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { exactRoles } from '../../evidence/headings.js';
import { labelOf } from '../../evidence/labels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import type { Cell } from '../../grids/grid.js';
import { moneyUnitIn } from './form-facts.js';
import { figureOf } from './printed-figure.js';

type Part = keyof BudgetExecution;

const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  ['initial', pattern`^${FORM_READING.initialBudgets}$`],
  ['budget', pattern`^${FORM_READING.wholeBudgets}$`],
  ['spent', pattern`^${FORM_READING.spentBudgets}$`],
  ['rate', pattern`^${FORM_READING.executionRates}$`],
];
const SUM = pattern`^${FORM_READING.sums}[:：]?$`;
/** 38.2, 98.5%, 50万元, or a dash for nothing. */
const FIGURE = pattern`^(?:[\d.,，]+\s*(?:${MONEY_UNITS}|[%％分万])?|[-—–/]+)$`;
/** How far below its headings the line of the whole sum may stand. */
const ROWS_BELOW = 3;

interface Heading {
  readonly part: Part;
  readonly cell: Cell;
}

/** 全年预算数(A), 得分（10分*执行率） as the part of the execution that it heads; null for all else. */
function partOf(text: string): Part | null {
  const bare = compact(text).replace(/[（(].*$/, '');
  const stated = HEADINGS.find(([, heading]) => heading.test(bare));
  if (stated !== undefined) return stated[0];
  const role = exactRoles(bare)[0];
  return role === 'weight' || role === 'score' ? role : null;
}

/** The headings of a row that stand beside each other, where they head an execution, and what stands behind them; null elsewhere. */
function headingsIn(row: readonly Cell[]): { readonly headings: readonly Heading[]; readonly rest: readonly Cell[] } | null {
  const own = row.filter((cell) => !cell.spread && !cell.covered);
  const headings: Heading[] = [];
  for (const [index, cell] of own.entries()) {
    const part = cell.text.length > 24 ? null : partOf(cell.text);
    if (part !== null) {
      // 年度预算数 over 年初预算 and 调整后预算数 only groups them.
      const same = headings.findIndex((heading) => heading.part === part);
      if (same >= 0) headings.splice(same, 1);
      headings.push({ part, cell });
    } else if (isWhole(headings)) return { headings, rest: own.slice(index) };
    else headings.length = 0;
  }
  return isWhole(headings) ? { headings, rest: [] } : null;
}

function isWhole(headings: readonly Heading[]): boolean {
  const has = (part: Part) => headings.some((heading) => heading.part === part);
  return has('spent') && (has('budget') || has('initial'));
}

function isSumLabel(text: string): boolean {
  const role = labelOf(text)?.role;
  return role === 'amount' || role === 'total-amount' || SUM.test(compact(text));
}

/** Cells under their headings: by their columns where the file states them, else in order, where none is lost. */
function paired(
  headings: readonly Heading[],
  values: readonly Cell[],
  label: Cell | null,
  stated: boolean,
): ReadonlyMap<Part, Cell> | null {
  if (values.length === headings.length) return new Map(values.map((cell, index) => [elementAt(headings, index).part, cell]));
  const [first] = headings;
  if (!stated || first === undefined || (label !== null && label.column >= first.cell.column)) return null;
  const under = new Map<Part, Cell>();
  for (const cell of values) {
    const heading = headings.findLast((candidate) => candidate.cell.column <= cell.column);
    if (heading === undefined || under.has(heading.part)) return null;
    under.set(heading.part, cell);
  }
  return under;
}

/**
 * Reads the execution out of the rows above the indicators. `unit` is the unit of money that the form prints, null where it prints none; `stated` says
 * that the file itself places the cells. Null where there is none, or cells of its line were lost.
 */
export function readExecution(rows: readonly (readonly Cell[])[], unit: MoneyUnit | null, stated: boolean): BudgetExecution | null {
  for (const [index, row] of rows.entries()) {
    const found = headingsIn(row);
    if (found === null) continue;
    const { headings, rest } = found;
    const printed = row.map((cell) => moneyUnitIn(cell.text)).find((own) => own !== null) ?? unit ?? '万元';
    // Where the form lost its rows, all of it is one.
    for (const below of [rest, ...rows.slice(index + 1, index + 1 + ROWS_BELOW)]) {
      const line = sumLine(below);
      if (line === null) continue;
      const under = paired(headings, line.values, line.label, stated);
      return under === null ? null : executionOf(under, printed);
    }
  }
  return null;
}

/** The line of the whole sum: its label and the figures behind it; null where a row holds none. */
function sumLine(row: readonly Cell[]): { readonly label: Cell | null; readonly values: readonly Cell[] } | null {
  const own = row.filter((cell) => !cell.spread && !cell.covered);
  const at = own.findIndex((cell) => isSumLabel(cell.text));
  const behind = own.slice(at + 1);
  const end = behind.findIndex((cell) => !FIGURE.test(cell.text));
  const values = end < 0 ? behind : behind.slice(0, end);
  if (at < 0) return values.length > 1 && values.length === own.length ? { label: null, values } : null;
  return { label: own[at] ?? null, values };
}

function executionOf(under: ReadonlyMap<Part, Cell>, unit: MoneyUnit): BudgetExecution {
  const figure = (part: Part): PrintedFigure | null => figureOf(under.get(part) ?? null);
  const money = (part: Part): PrintedFigure | null => {
    const printed = figure(part);
    return printed === null ? null : { ...printed, number: parseAmount(printed.text, unit) };
  };
  return {
    initial: money('initial'),
    budget: money('budget'),
    spent: money('spent'),
    rate: figure('rate'),
    weight: figure('weight'),
    score: figure('score'),
  };
}
