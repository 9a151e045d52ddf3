import { defineUnitRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A table that asks for the goal of the project and got none. Where no project of a unit has one, the unit is asked once: it may give them elsewhere. */
export const missingGoal = defineUnitRule({
  meta: {
    id: 'missing-goal',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['targets-2015-88/requirements', 'zhuanglang-2025/criteria'],
    options: [],
  },
  texts,
  check(unit, reporter) {
    const asked = unit.projects.filter(
      ({ project, origin }) => origin !== 'personnel-template' && project.goal + (project.goalUnfilled ?? '') !== '',
    );
    const empty = asked.filter(({ project }) => project.goal === '');
    const [first, second] = empty;
    if (first !== undefined && second !== undefined && empty.length === asked.length) {
      const fields = [...new Set(empty.map(({ project }) => project.goalUnfilled ?? ''))];
      const references = empty.flatMap(({ project }) => project.references.slice(0, 1));
      reporter.report('none', { unit: unit.unit.name, projects: empty.length, fields }, { references, part: 'table' });
      return;
    }
    for (const at of empty) reporter.report('missing', { field: at.project.goalUnfilled ?? '' }, { at });
  },
});
