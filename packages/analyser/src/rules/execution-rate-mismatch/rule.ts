import type { BudgetExecution, PrintedFigure } from '@perf-lint/core';
import { NOTHING, pointsIn, roundingOf } from '../../facts/result.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Rate below which no way of giving points that is in use gives all of them. */
const FULL_POINTS_FROM = 90;

/** 预算执行情况 of a self-evaluation: the rate against the sums it is made of, its points against the rate. */
export const executionRateMismatch = defineProjectRule({
  meta: {
    id: 'execution-rate-mismatch',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['evaluation-2020-10/self-evaluation-weights', 'method-arithmetic/totals'],
    options: [],
  },
  texts,
  check({ project }, reporter) {
    const execution = project.evaluation?.execution ?? null;
    if (execution === null) return;
    const rates = ratesOf(execution);
    const { rate, weight, score, spent } = execution;
    const printed = rate === null ? null : percentOf(rate);
    if (rate !== null && printed !== null && rates.length > 0 && rates.every((own) => !isRounded(printed, own, rate))) {
      const [computed] = rates;
      const budget = (execution.budget ?? execution.initial)?.text ?? '';
      reporter.report('rate', { rate: rate.text, budget, spent: spent?.text ?? '', computed: `${round(computed?.percent ?? 0)}%` });
      return;
    }
    const points = pointsIn(weight, score);
    if (points === null) return;
    if (points.score > points.weight + NOTHING) {
      reporter.report('above-weight', { score: points.score, weight: points.weight }, { certainty: 'likely' });
      return;
    }
    const highest = Math.max(printed ?? 0, ...rates.map(({ percent }) => percent));
    if (highest > 0 && highest < FULL_POINTS_FROM && points.score >= points.weight - NOTHING)
      reporter.report('full', { rate: rate?.text ?? `${round(highest)}%`, score: points.score });
  },
});

interface Rate {
  readonly percent: number;
  /** By how much it may be off, the sums being rounded themselves. */
  readonly off: number;
}

/** The rate by the year's budget, and by the first budget where both are printed: forms differ in which they mean. */
function ratesOf({ initial, budget, spent }: BudgetExecution): readonly Rate[] {
  if (spent?.number == null) return [];
  const paid = spent.number;
  const paidOff = roundingOf(spent.text);
  return [budget, initial].flatMap((sum) => {
    if (sum?.number == null || sum.number <= 0) return [];
    const percent = (100 * paid) / sum.number;
    return [{ percent, off: (100 * paidOff) / sum.number + (percent * roundingOf(sum.text)) / sum.number }];
  });
}

/** A printed rate in per cent: 98.2% and 98.2 as they are, 0.982 as a share of one. */
function percentOf({ text, number }: PrintedFigure): number | null {
  if (number === null) return null;
  return /[%％]/.test(text) || number > 1.5 ? number : number * 100;
}

/** Whether a printed rate is the computed one, rounded or cut off at its last digit. */
function isRounded(printed: number, { percent, off }: Rate, { text }: PrintedFigure): boolean {
  const scale = /[%％]/.test(text) || printed === Number(text) ? 1 : 100;
  return Math.abs(printed - percent) <= 2 * roundingOf(text) * scale + off + NOTHING;
}

const round = (value: number): number => Math.round(value * 100) / 100;
