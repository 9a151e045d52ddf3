/**
 * What a review changes of a project's standing: a finding that a person rejected costs nothing any more.
 */
import type { IndicatorId, PerformanceDocument, ProjectId } from '@perf-lint/core';
import type { Analysis, Figures, IndicatorAnalysis, Pile } from '../analysis.js';
import { pileOfFindings } from '../causes/piles.js';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '../configuration.js';
import { buildContext } from '../context/build-context.js';
import type { Finding } from '../finding.js';
import { figuresOf } from './figures.js';

/** The pile of a project without the findings that were rejected. A doubtful reading stays one: nobody's decision makes it surer. */
export function pileAfter(analysis: Analysis, projectId: ProjectId, rejected: ReadonlySet<Finding>): Pile {
  const project = analysis.projects.find(({ id }) => id === projectId);
  if (project === undefined || project.pile === 'doubtful') return 'doubtful';
  return pileOfFindings(
    project.origin,
    project.findings.filter((finding) => !rejected.has(finding)),
    project.checks ?? [],
  );
}

/** Figures of a project without the findings that were rejected: their points are given back to the rows. Null where `projectId` is no project. */
export function figuresAfter(
  analysis: Analysis,
  projectId: ProjectId,
  rejected: ReadonlySet<Finding>,
  configuration: AnalysisConfiguration = DEFAULT_CONFIGURATION,
): Figures | null {
  const project = analysis.projects.find(({ id }) => id === projectId);
  if (project === undefined) return null;
  const [context] = buildContext(only(analysis.document, projectId), configuration).departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects),
  );
  if (context === undefined) return null;
  const scores: Record<IndicatorId, IndicatorAnalysis> = {};
  for (const { indicator } of context.rows) {
    const score = analysis.indicators[indicator.id];
    if (score === undefined) continue;
    const given = score.findings.reduce((sum, finding) => sum + (rejected.has(finding) ? finding.points : 0), 0);
    scores[indicator.id] = { ...score, measurability: Math.min(100, score.measurability + given) };
  }
  // Said once of a unit, it bears on the credit of all its projects.
  const uniform = analysis.findings.filter(({ ruleId, path }) => ruleId === 'uniform-targets' && path.projectId === '');
  const kept = [...project.findings, ...uniform].filter((finding) => !rejected.has(finding));
  return figuresOf(context.rows, kept, scores);
}

/** The document with nothing but one project: facts of a project do not hang on the others. */
function only(document: PerformanceDocument, projectId: ProjectId): PerformanceDocument {
  const departments = document.departments.flatMap((department) => {
    const units = department.units.flatMap((unit) => {
      const projects = unit.projects.filter(({ id }) => id === projectId);
      return projects.length === 0 ? [] : [{ ...unit, projects }];
    });
    return units.length === 0 ? [] : [{ ...department, overall: null, units }];
  });
  return { ...document, departments };
}
