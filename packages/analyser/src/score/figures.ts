/**
 * Figures of projects and departments: 可衡量性, 完整性, 一致性, never blended.
 */
import type { IndicatorId, ProjectId, ReadingCheck } from '@perf-lint/core';
import type { DepartmentAnalysis, Figures, IndicatorAnalysis, ProjectAnalysis, RootCause } from '../analysis.js';
import { ceilingOf, opinionsOf, pileOf } from '../causes/piles.js';
import type { DepartmentContext, DocumentContext, ProjectContext, RowContext } from '../context/context.js';
import type { Finding } from '../finding.js';
import { completenessOf } from './completeness.js';
import { consistencyOf } from './consistency.js';
import { measurabilityOf } from './measurability.js';

type Scores = Readonly<Record<IndicatorId, IndicatorAnalysis>>;

/** A project with fewer scored rows than this has no figures. */
const FEWEST_ROWS = 3;
/** Share of doubtful rows above which nothing is scored. */
const MOST_DOUBTFUL = 0.2;

/**
 * Figures over rows; template rows do not count at all, doubtful rows count as left out.
 * Null figures say why: fewer than 3 rows, or more than 20 % of them of doubtful reading.
 */
export function figuresOf(rows: readonly RowContext[], findings: readonly Finding[], scores: Scores): Figures {
  const own = rows.filter((row) => !row.indicator.template);
  const scored = own.filter((row) => scores[row.indicator.id]?.scored === true);
  const leftOut = rows.length - scored.length;
  const doubtful = own.length - scored.length;
  const unscored =
    own.length > 0 && doubtful > own.length * MOST_DOUBTFUL ? 'doubtful-rows' : scored.length < FEWEST_ROWS ? 'few-rows' : '';
  if (unscored !== '') return { measurability: null, completeness: null, consistency: null, rows: scored.length, leftOut, unscored };
  return {
    measurability: measurabilityOf(scored, findings, scores),
    completeness: completenessOf(own),
    consistency: consistencyOf(scored, findings),
    rows: scored.length,
    leftOut,
    unscored,
  };
}

/** Analysis of every project, in document order; `open` are the checks of the reading that no finding tells. */
export function analyseProjects(
  document: DocumentContext,
  findings: readonly Finding[],
  scores: Scores,
  causes: readonly RootCause[],
  open: ReadonlyMap<ProjectId, readonly ReadingCheck[]>,
): readonly ProjectAnalysis[] {
  const byProject = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path.projectId === '') continue;
    const list = byProject.get(finding.path.projectId);
    if (list === undefined) byProject.set(finding.path.projectId, [finding]);
    else list.push(finding);
  }
  // Said once of a unit, it bears on the credit of all its projects.
  const uniform = findings.filter(({ ruleId }) => ruleId === 'uniform-targets');
  return projectsOf(document).map((context) => {
    const own = byProject.get(context.project.id) ?? [];
    const checks = open.get(context.project.id) ?? [];
    const figures = figuresOf(context.rows, uniform.length === 0 ? own : [...own, ...uniform], scores);
    return {
      id: context.project.id,
      origin: context.origin,
      pile: pileOf(context, own, checks),
      figures,
      ceiling: ceilingOf(context, own),
      findings: own,
      opinions: opinionsOf(context, causes),
      ...(checks.length === 0 ? {} : { checks }),
    };
  });
}

/** Analysis of every department: its overall target and all its projects' rows together. */
export function analyseDepartments(document: DocumentContext, findings: readonly Finding[], scores: Scores): readonly DepartmentAnalysis[] {
  return document.departments.map((context) => {
    const rows = [...context.overall, ...projectsOfDepartment(context).flatMap((project) => project.rows)];
    const projects = projectsOfDepartment(context).map(({ project }) => project.id);
    const ids = new Set<string>([...projects, ...rows.map(({ indicator }) => indicator.id)]);
    const own = findings.filter(({ path, ruleId }) => ids.has(path.indicatorId) || ids.has(path.projectId) || ruleId === 'uniform-targets');
    const overall = new Set<string>(context.overall.map(({ indicator }) => indicator.id));
    return {
      code: context.department.code,
      name: context.department.name,
      figures: figuresOf(rows, own, scores),
      overallFindings: findings.filter(({ path }) => overall.has(path.indicatorId)),
      projects,
    };
  });
}

function projectsOfDepartment(department: DepartmentContext): readonly ProjectContext[] {
  return department.units.flatMap((unit) => unit.projects);
}

function projectsOf(document: DocumentContext): readonly ProjectContext[] {
  return document.departments.flatMap(projectsOfDepartment);
}
