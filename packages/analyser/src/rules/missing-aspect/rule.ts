import type { Aspect } from '@perf-lint/core';
import type { DepartmentContext, ProjectContext } from '../../context/context.js';
import { isReadWhole, mayBeCutOff, weightsFallShort } from '../../context/reading-quality.js';
import { defineDocumentRule } from '../../frame/rule.js';
import { bigramsOf } from '../../similarity/bigrams.js';
import { texts } from './texts.js';

/** Aspects of output that a project is expected to have in both models. */
const EXPECTED: readonly Aspect[] = ['quantity', 'quality', 'timeliness'];

/** Share of a duty's bigrams that must turn up among outputs and projects; the words of a duty are chosen freely, so little is asked. */
const ANSWERED = 0.2;

/** Aspects of output that a project does not have, [] where its layout prints none or rows may have been lost. */
function missingAspectsOf(project: ProjectContext): readonly Aspect[] {
  const outputs = project.rows.filter(({ indicator }) => indicator.level1 === 'output');
  if (outputs.length === 0 || project.origin === 'personnel-template' || !isReadWhole(project) || weightsFallShort(project)) return [];
  // Output goes on in the part that the file does not have.
  if (mayBeCutOff(project) && project.rows.at(-1)?.indicator.level1 === 'output') return [];
  if (outputs.some(({ facts, indicator }) => indicator.level2 === '' || facts.aspect === null)) return [];
  const present = new Set(outputs.map(({ facts }) => facts.aspect));
  return EXPECTED.filter((aspect) => !present.has(aspect));
}

/** Duties none of whose words turn up in output indicators or names of projects. */
function unansweredDuties(department: DepartmentContext): readonly string[] {
  const duties = department.department.overall?.duties ?? [];
  if (duties.length === 0 || department.overall.some(({ indicator }) => indicator.doubts.length > 0)) return [];
  const words = new Set<string>();
  const learn = (text: string): void => {
    for (const pair of bigramsOf(text)) words.add(pair);
  };
  for (const { facts, indicator } of department.overall) if (indicator.level1 !== 'management') learn(facts.name + facts.value);
  for (const unit of department.units)
    for (const { project, rows } of unit.projects) {
      learn(project.name);
      for (const { facts } of rows) learn(facts.name);
    }
  return duties
    .map(({ name, content }) => ({ name, pairs: bigramsOf(`${name}${content}`.replace(/[\s\p{P}]/gu, '')) }))
    .flatMap(({ name, pairs }) => {
      if (pairs.length < 8) return [];
      const known = pairs.filter((pair) => words.has(pair)).length;
      return known / pairs.length < ANSWERED ? [name] : [];
    });
}

export const missingAspect = defineDocumentRule({
  meta: {
    id: 'missing-aspect',
    severity: 'info',
    certainty: 'ask',
    part: 'project',
    sources: ['core-indicators-2021-101/output', 'targets-2015-88/hierarchy'],
    options: [],
  },
  texts,
  check(document, reporter) {
    for (const department of document.departments) {
      for (const unit of department.units)
        for (const project of unit.projects) {
          const missing = missingAspectsOf(project);
          if (missing.length > 0)
            reporter.report(
              'missing',
              { project: project.project.name, aspects: missing.map((aspect) => `@aspect:${aspect}`) },
              { at: project },
            );
        }
      for (const duty of unansweredDuties(department)) reporter.report('duty-without-output', { duty }, { part: 'table' });
    }
  },
});
