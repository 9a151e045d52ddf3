import { weightsOf } from '@perf-lint/core';
import { sum } from 'd3-array';
import type { ProjectContext } from '../../context/context.js';
import { isGridGiven, isReadUnrepaired } from '../../context/reading-quality.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Half a point is rounding. */
const SLACK = 0.5;

/** Whether a total is one of those that the office allows. */
export function isAllowedSum(total: number, sums: readonly string[]): boolean {
  return sums.some((allowed) => Math.abs(total - Number(allowed)) <= SLACK);
}

function hasEveryClass({ rows }: ProjectContext): boolean {
  return (['output', 'benefit', 'satisfaction'] as const).every((level) => rows.some(({ indicator }) => indicator.level1 === level));
}

export const weightSum = defineProjectRule({
  meta: {
    id: 'weight-sum',
    severity: 'warning',
    certainty: 'sure',
    part: 'weight',
    sources: ['core-indicators-2021-101/weights', 'form-wuhai/weights', 'form-suixi/weights', 'method-arithmetic/totals'],
    options: [
      {
        name: 'sums',
        type: 'words',
        default: ['90', '100'],
        description: { 'zh-CN': '允许的权重合计', en: 'sums that are right' },
      },
    ],
  },
  texts,
  check(project, reporter, options) {
    if (project.rows.length < 2 || !isReadUnrepaired(project)) return;
    const weights = weightsOf(project.rows.map(({ indicator }) => indicator));
    if (weights === null) return;
    const total = Math.round(sum(weights) * 100) / 100;
    if (isAllowedSum(total, options.sums)) return;
    // A sum too small may come from rows that the file does not have: a class that every form prints is missing, or the grid was not given.
    const least = Math.min(...options.sums.map(Number));
    const short = total < least;
    if (short && (!isGridGiven(project.unit.department.document.document) || !hasEveryClass(project))) return;
    const args = { project: project.project.name, rows: project.rows.length, sum: total, allowed: options.sums };
    reporter.report('sum', args, short ? { certainty: 'ask' } : {});
  },
});
