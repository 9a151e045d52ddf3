import { sum } from 'd3-array';
import { isReadUnrepaired } from '../../frame/reading-quality.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Half a point is rounding. */
const SLACK = 0.5;

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
    const weights: number[] = [];
    for (const { indicator } of project.rows) {
      if (indicator.weight === null) return;
      weights.push(indicator.weight);
    }
    const total = Math.round(sum(weights) * 100) / 100;
    if (options.sums.some((allowed) => Math.abs(total - Number(allowed)) <= SLACK)) return;
    // Without the grid a whole row may be missing unseen, so that a sum too small proves nothing.
    const least = Math.min(...options.sums.map(Number));
    const decoded = project.rows.some(({ indicator }) => indicator.confidence < 1);
    if (decoded && total < least) return;
    const args = { project: project.project.name, rows: weights.length, sum: total, allowed: options.sums.join('/') };
    reporter.report('sum', args, decoded ? { certainty: 'ask' } : {});
  },
});
