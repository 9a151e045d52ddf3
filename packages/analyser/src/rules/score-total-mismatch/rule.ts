import type { Indicator } from '@perf-lint/core';
import { NOTHING, roundingOf } from '../../facts/result.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** The total of a self-evaluation against the sum of the points of its rows, with those of the budget's execution or without. */
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
  check({ project }, reporter) {
    const { evaluation, indicators } = project;
    const total = evaluation?.totalScore ?? null;
    const rows = scoresOf(indicators);
    if (total?.number == null || rows === null) return;
    const sum = rows.reduce((all, score) => all + score, 0);
    const own = evaluation?.execution?.score ?? null;
    // A cell that holds points and no number may hold anything.
    if (own !== null && own.number === null) return;
    const sums = [sum + (own?.number ?? 0), sum];
    const printed = total.number;
    if (sums.some((each) => Math.abs(each - printed) <= roundingOf(total.text) + NOTHING)) return;
    reporter.report('total', { total: total.text, sum: Math.round((sums[0] ?? 0) * 100) / 100 }, { references: total.references });
  },
});

/** Points of all rows; null where a row's are not known: its reading is in doubt, or its cell holds no number. Points merged over rows stand on the first. */
function scoresOf(rows: readonly Indicator[]): readonly number[] | null {
  const scores: number[] = [];
  for (const { evaluation, doubts } of rows) {
    if (evaluation === undefined || doubts.length > 0) return null;
    if (evaluation.score === null && evaluation.weight === null) continue;
    if (evaluation.score?.number == null) return null;
    scores.push(evaluation.score.number);
  }
  return scores.length < 2 ? null : scores;
}
