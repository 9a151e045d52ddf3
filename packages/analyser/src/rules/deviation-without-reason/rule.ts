import { NOTHING, pointsOf, reasonOf, resultOf } from '../../facts/result.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A self-evaluation that has a column for reasons, and a row that fell short, lost points or went far beyond its target and gives none. */
export const deviationWithoutReason = defineIndicatorRule({
  meta: {
    id: 'deviation-without-reason',
    severity: 'warning',
    certainty: 'ask',
    part: 'result',
    sources: ['evaluation-2020-10/reasons'],
    options: [
      {
        name: 'times',
        type: 'number',
        default: 1.5,
        minimum: 1,
        maximum: 100,
        description: {
          'zh-CN': '实际完成值达到目标值的几倍时，也应说明原因',
          en: 'From how many times the target a result needs a reason as well',
        },
      },
    ],
  },
  texts,
  check(row, reporter, { times }) {
    const { indicator, facts, project, department } = row;
    const evaluation = project === null ? department.department.overall?.evaluation : project.project.evaluation;
    if (!facts.readable || indicator.evaluation === undefined || evaluation?.columns.includes('deviation') !== true) return;
    if (reasonOf(row) !== '') return;
    const result = resultOf(row);
    const { name, value } = indicator;
    const actual = indicator.evaluation.actual?.text ?? '';
    if (result !== null && !result.met) {
      reporter.report('short', { name, value, actual });
      return;
    }
    const points = pointsOf(row);
    if (points !== null && points.score < points.weight - NOTHING)
      reporter.report('points-lost', { name, score: points.score, weight: points.weight });
    else if (result !== null && result.share !== null && result.share >= times)
      reporter.report('far-above', { name, value, actual }, { severity: 'info' });
  },
});
