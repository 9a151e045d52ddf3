import type { Level1 } from '@perf-lint/core';
import type { ProjectContext } from '../../context/context.js';
import { isReadWhole, mayBeCutOff, weightsFallShort } from '../../context/reading-quality.js';
import { facesPublic } from '../../facts/project-origin.js';
import { defineProjectRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Forms of the most usual indicator of a class, the number left blank. */
const FORMS: Readonly<Partial<Record<Level1, string>>> = {
  output: '__数量 ≥__（件、人、次……）；__合格率 ≥__%',
  benefit: '__提升率 ≥__%；__下降率 ≥__%',
};

/** Order in which forms print the classes. */
const ORDER: readonly Level1[] = ['cost', 'output', 'benefit', 'satisfaction'];

/** A class may stand in the part of the table that the file does not have. */
function mayBeLost(level: Level1, project: ProjectContext): boolean {
  if (!mayBeCutOff(project)) return false;
  const last = Math.max(...project.rows.map(({ indicator }) => ORDER.indexOf(indicator.level1)));
  return ORDER.indexOf(level) > last;
}

function hasCost({ rows }: ProjectContext): boolean {
  return rows.some(
    ({ indicator, facts }) => indicator.level1 === 'cost' || facts.aspect === 'output-cost' || facts.aspect === 'economic-cost',
  );
}

/** The guide lets cost be left out, so that it is missed only where two thirds of the projects of the unit have it. */
function sistersHaveCost({ unit }: ProjectContext): boolean {
  return unit.projects.length < 2 || unit.projects.filter(hasCost).length * 3 >= unit.projects.length * 2;
}

export const missingDimension = defineProjectRule({
  meta: {
    id: 'missing-dimension',
    severity: 'warning',
    certainty: 'sure',
    part: 'project',
    sources: ['opinions-2018-34/dimensions', 'core-indicators-2021-101/output', 'core-indicators-2021-101/satisfaction'],
    options: [
      {
        name: 'cost',
        type: 'boolean',
        default: true,
        description: { 'zh-CN': '按2021年口径时，没有成本指标也提示', en: 'in the model of 2021 also speak of a missing cost' },
      },
      {
        name: 'satisfaction',
        type: 'boolean',
        default: true,
        description: {
          'zh-CN': '面向公众的项目没有满意度指标时提示',
          en: 'speak of a missing satisfaction where the project faces the public',
        },
      },
    ],
  },
  texts,
  check(project, reporter, options) {
    const { rows, origin } = project;
    // A row of unknown class may be of any; a project without rows has a rule of its own.
    if (rows.length === 0 || !isReadWhole(project) || rows.some(({ indicator }) => indicator.level1 === '')) return;
    if (origin === 'personnel-template' || weightsFallShort(project)) return;
    const present = new Set<Level1>(rows.map(({ indicator }) => indicator.level1));
    const asksPeople =
      present.has('satisfaction') || rows.some(({ facts }) => facts.aspect === 'satisfaction' || facts.nature === 'satisfaction');
    const name = project.project.name;
    const mild = origin === 'own' ? {} : ({ severity: 'info', certainty: 'ask' } as const);
    for (const level of ['output', 'benefit'] as const)
      if (!present.has(level) && !mayBeLost(level, project))
        reporter.report('missing', { project: name, level: `@level:${level}`, form: FORMS[level] ?? '' }, mild);
    if (options.satisfaction && !asksPeople && facesPublic(project.project) && !mayBeLost('satisfaction', project))
      reporter.report('missing-satisfaction', { project: name }, { ...mild, certainty: 'ask' });
    if (!options.cost || hasCost(project)) return;
    if (project.project.blankClasses?.includes('cost') === true)
      reporter.report('blank-cost', { project: name }, { severity: 'info', certainty: 'ask' });
    else if (project.unit.department.document.model === '2021' && sistersHaveCost(project))
      reporter.report('missing-cost', { project: name }, { severity: 'info', certainty: 'ask' });
  },
});
