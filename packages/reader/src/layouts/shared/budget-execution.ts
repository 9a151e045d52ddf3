/**
 * 预算执行情况 of a self-evaluation: a row of headings (年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分) over the line of the whole sum.
 */
import { type BudgetExecution, compact, type MoneyUnit, type PrintedFigure, parseAmount } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { exactRoles } from '../../evidence/headings.js';
import { labelOf } from '../../evidence/labels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
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

/** The headings of a row, where it is one over an execution; empty elsewhere. */
function headingsIn(row: readonly Cell[]): readonly Heading[] {
  const found: Heading[] = [];
  for (const cell of row) {
    const part = cell.spread || cell.covered || cell.text.length > 24 ? null : partOf(cell.text);
    if (part !== null && !found.some((heading) => heading.part === part)) found.push({ part, cell });
  }
  const parts = found.map(({ part }) => part);
  return parts.includes('spent') && (parts.includes('budget') || parts.includes('initial')) ? found : [];
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
    const headings = headingsIn(row);
    if (headings.length === 0) continue;
    const printed = row.map((cell) => moneyUnitIn(cell.text)).find((own) => own !== null) ?? unit ?? '万元';
    for (const below of rows.slice(index + 1, index + 1 + ROWS_BELOW)) {
      const own = below.filter((cell) => !cell.spread && !cell.covered);
      const at = own.findIndex((cell) => isSumLabel(cell.text));
      const bare = at < 0 && own.length > 1 && own.every((cell) => /^[\d.,%％\s—-]+$/.test(cell.text));
      if (at < 0 && !bare) continue;
      const under = paired(headings, own.slice(at + 1), own[at] ?? null, stated);
      return under === null ? null : executionOf(under, printed);
    }
  }
  return null;
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
