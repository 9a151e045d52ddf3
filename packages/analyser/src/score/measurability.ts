import type { IndicatorId, Level1 } from '@perf-lint/core';
import type { IndicatorAnalysis } from '../analysis.js';
import type { RowContext } from '../context/context.js';
import type { Finding } from '../finding.js';
import { carriesValue } from '../rules/uniform-targets/rule.js';

/** Highest share of a row's measurability that a rate of the work itself (工作完成率 100%) brings to a project. */
const GENERIC_CAP = 60;

/**
 * 可衡量性 of a group of scored rows, 0..100, whole: by printed weights where every row has one,
 * else the mean of the classes, each the mean of its rows. Rates that say nothing of their own count at most 60;
 * rows found to carry one value everywhere (uniform-targets) count 0.
 */
export function measurabilityOf(
  rows: readonly RowContext[],
  findings: readonly Finding[],
  scores: Readonly<Record<IndicatorId, IndicatorAnalysis>>,
): number {
  const uniform = findings.filter(({ ruleId }) => ruleId === 'uniform-targets');
  const isUniform = (row: RowContext): boolean => {
    const unit = row.project?.unit.unit;
    // Units may go without a code, so that the name counts as well.
    return uniform.some(
      ({ path, args }) => path.unitCode === unit?.code && args.unit === unit?.name && carriesValue(row, Number(args.value)),
    );
  };
  const creditOf = (row: RowContext): number => {
    if (isUniform(row)) return 0;
    const own = scores[row.indicator.id]?.measurability ?? 0;
    return row.facts.generic ? Math.min(own, GENERIC_CAP) : own;
  };
  if (rows.every((row) => (row.indicator.weight ?? 0) > 0)) {
    let sum = 0;
    let weights = 0;
    for (const row of rows) {
      const weight = row.indicator.weight ?? 0;
      sum += weight * creditOf(row);
      weights += weight;
    }
    return Math.round(sum / weights);
  }
  const classes = new Map<Level1, { sum: number; rows: number }>();
  for (const row of rows) {
    const entry = classes.get(row.indicator.level1) ?? { sum: 0, rows: 0 };
    entry.sum += creditOf(row);
    entry.rows += 1;
    classes.set(row.indicator.level1, entry);
  }
  let means = 0;
  for (const { sum, rows: count } of classes.values()) means += sum / count;
  return Math.round(means / classes.size);
}
