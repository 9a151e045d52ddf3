import { definePreviousRule } from '../../frame/rule.js';
import { withoutYear } from '../../lexicon/fold.js';
import { matchIndicators } from '../../matching/match-indicators.js';
import { matchProjects } from '../../matching/match-projects.js';
import { texts } from './texts.js';

export const copiedForward = definePreviousRule({
  meta: {
    id: 'copied-forward',
    severity: 'info',
    certainty: 'ask',
    part: 'project',
    sources: ['core-indicators-2021-101/value', 'method-logic/comparison'],
    options: [
      {
        name: 'rows',
        type: 'number',
        default: 3,
        minimum: 1,
        description: { 'zh-CN': '至少有几条指标才判断', en: 'fewest indicators of a project that is judged' },
      },
    ],
  },
  texts,
  check(document, previous, reporter, options) {
    for (const { project, previous: before } of matchProjects(document, previous)) {
      if (project.origin !== 'own' || project.rows.length < options.rows) continue;
      const { matches, dropped, added } = matchIndicators(before, project.rows);
      const same = matches.every(
        ({ row, previous: earlier }) =>
          withoutYear(row.facts.value) === withoutYear(earlier.value) && withoutYear(row.facts.name) === withoutYear(earlier.name),
      );
      if (!same || dropped.length > 0 || added.length > 0) continue;
      reporter.report('copied', { project: project.project.name, rows: matches.length, previous: before.name }, { at: project });
    }
  },
});
