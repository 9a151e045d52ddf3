import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import { isReadWhole } from '../../context/reading-quality.js';
import { defineProjectRule } from '../../frame/rule.js';
import { halfNames } from './half-names.js';
import { texts } from './texts.js';

const COUNTED = pattern`\d|[〇零一二三四五六七八九十百千万两]+${JUDGING.countUnits}`;

export const unquantifiedProject = defineProjectRule({
  meta: {
    id: 'unquantified-project',
    severity: 'error',
    certainty: 'sure',
    part: 'project',
    sources: ['core-indicators-2021-101/quantified', 'targets-2015-88/requirements', 'core-indicators-2021-101/tests'],
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
  check(project, reporter, options) {
    if (project.origin === 'personnel-template' || !isReadWhole(project)) return;
    const rows = project.rows.filter(({ indicator }) => !indicator.template);
    if (rows.length < options.rows) return;
    const half = halfNames(project);
    const mild = project.origin === 'own' ? {} : ({ severity: 'warning' } as const);
    if (half > 0) {
      reporter.report('half-names', { project: project.project.name, rows: half }, { ...mild, certainty: 'likely' });
      return;
    }
    for (const { facts } of rows) {
      const { kind } = facts.target;
      // Any digit may be a number that was not understood; a garbled or empty row has its own finding.
      if (facts.garbled || kind === 'unreadable' || kind === 'quantity' || kind === 'range' || kind === 'duration' || kind === 'deadline')
        return;
      if (COUNTED.test(facts.value)) return;
    }
    reporter.report('unquantified', { project: project.project.name, rows: rows.length }, mild);
  },
});
