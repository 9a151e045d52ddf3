import type { BudgetExecution, Indicator, PrintedFigure } from '@perf-lint/core';
import { NOTHING, roundingOf } from '../../facts/result.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Both columns of a self-evaluation that are added up: 分值 and 得分. */
type Column = 'weight' | 'score';

/** The totals of a self-evaluation against the sums of its rows, with those of the budget's execution or without. */
export const scoreTotalMismatch = defineProjectRule({
  meta: {
    id: 'score-total-mismatch',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['method-arithmetic/totals'],
    options: [],
  },
  texts,
  check({ project: { evaluation, indicators } }, reporter) {
    if (evaluation === undefined) return;
    const { totalScore, totalWeight, execution } = evaluation;
    const points = differing('score', totalScore, indicators, execution);
    if (points !== null) reporter.report(points.execution === null ? 'total' : 'with-execution', ...told(points));
    const weights = differing('weight', totalWeight, indicators, execution);
    if (weights !== null) reporter.report(weights.execution === null ? 'weights' : 'weights-with-execution', ...told(weights));
  },
});

/** A printed total that is neither of the sums. */
interface Difference {
  readonly total: PrintedFigure;
  readonly rows: number;
  /** Of the execution of the budget; null where the table gives it none. */
  readonly execution: number | null;
}

function told({ total, rows, execution }: Difference) {
  const args = { total: total.text, rows: inCents(rows), execution: execution ?? 0, sum: inCents(rows + (execution ?? 0)) };
  return [args, { references: total.references }] as const;
}

const inCents = (points: number): number => Math.round(points * 100) / 100;

/** The total of a column with what its rows come to; null where both agree, or where not all of it is known. */
function differing(
  column: Column,
  total: PrintedFigure | null,
  indicators: readonly Indicator[],
  execution: BudgetExecution | null,
): Difference | null {
  const figures = figuresOf(column, indicators);
  if (total?.number == null || figures === null) return null;
  const own = execution?.[column] ?? null;
  // A cell that holds points and no number may hold anything.
  if (own !== null && own.number === null) return null;
  const rows = figures.reduce((all, each) => all + each, 0);
  const [printed, slack] = [total.number, roundingOf(total.text) + NOTHING];
  const agrees = [rows, rows + (own?.number ?? 0)].some((sum) => Math.abs(sum - printed) <= slack);
  return agrees ? null : { total, rows, execution: own?.number ?? null };
}

/** Points of all rows; null where a row's are not known: its reading is in doubt, or its cell holds no number. Points merged over rows stand on the first. */
function figuresOf(column: Column, rows: readonly Indicator[]): readonly number[] | null {
  const figures: number[] = [];
  for (const { evaluation, doubts } of rows) {
    if (evaluation === undefined || doubts.length > 0) return null;
    if (evaluation.score === null && evaluation.weight === null) continue;
    const number = evaluation[column]?.number ?? null;
    if (number === null) return null;
    figures.push(number);
  }
  return figures.length < 2 ? null : figures;
}
