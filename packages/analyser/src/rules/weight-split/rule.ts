import type { Level1 } from '@perf-lint/core';
import { isReadUnrepaired } from '../../context/reading-quality.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

type Split = Readonly<Record<'cost' | 'output' | 'benefit' | 'satisfaction', number>>;

/** The guide's splits of 90 points, by which classes a project has. Without satisfaction its 10 go to benefit. */
function wantedSplit(hasCost: boolean, hasSatisfaction: boolean): Split {
  const satisfaction = hasSatisfaction ? 10 : 0;
  return hasCost
    ? { cost: 20, output: 40, benefit: 30 - satisfaction, satisfaction }
    : { cost: 0, output: 50, benefit: 40 - satisfaction, satisfaction };
}

export const weightSplit = defineProjectRule({
  meta: {
    id: 'weight-split',
    severity: 'off',
    certainty: 'ask',
    part: 'weight',
    sources: ['core-indicators-2021-101/weights', 'form-daying/other-weights'],
    options: [
      {
        name: 'points',
        type: 'number',
        default: 5,
        minimum: 0,
        description: { 'zh-CN': '每类允许相差的分数', en: 'points that a class may differ' },
      },
    ],
  },
  texts,
  check(project, reporter, options) {
    if (!isReadUnrepaired(project) || project.rows.length === 0) return;
    const found = { cost: 0, output: 0, benefit: 0, satisfaction: 0 };
    const classes = new Set<Level1>();
    let before: Level1 = '';
    for (const { indicator } of project.rows) {
      const { level1, weight, sharesWeight } = indicator;
      if (level1 === '' || level1 === 'management') return;
      // A weight over several classes says nothing of how it is split.
      if (sharesWeight === true ? level1 !== before : weight === null) return;
      found[level1] += weight ?? 0;
      classes.add(level1);
      before = level1;
    }
    const total = found.cost + found.output + found.benefit + found.satisfaction;
    if (Math.abs(total - 90) > 0.5) return;
    const wanted = wantedSplit(classes.has('cost'), classes.has('satisfaction'));
    const differs = (['cost', 'output', 'benefit', 'satisfaction'] as const).some(
      (level) => Math.abs(found[level] - wanted[level]) > options.points,
    );
    if (!differs) return;
    const text = [wanted.cost, wanted.output, wanted.benefit, wanted.satisfaction].join('/');
    reporter.report('split', { project: project.project.name, ...found, wanted: text });
  },
});
