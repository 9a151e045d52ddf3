/**
 * Weights of a project against what they must come to: 100, or 90 where the other 10 are those of budget execution.
 * Source of the two sums: 财预〔2021〕101号 and the forms that follow it.
 */
import { type Department, type Indicator, type Project, type ReadingCheck, weightsOf } from '@perf-lint/core';

const SUMS = [100, 90] as const;

/** One check for every project that prints a weight on each of its rows. */
export function checkWeights(departments: readonly Department[]): ReadingCheck[] {
  const checks: ReadingCheck[] = [];
  for (const department of departments) {
    if (department.overall !== null) checks.push(...checkOf(department.overall.indicators, { subject: department.name, references: [] }));
    for (const unit of department.units)
      for (const project of unit.projects)
        checks.push(...checkOf(project.indicators, { subject: subjectOf(project), project: project.id, references: project.references }));
  }
  return checks;
}

function subjectOf(project: Project): string {
  return [project.code, project.name].filter((part) => part !== '').join(' ');
}

/** The check of one table of indicators, or none; `of` says whose it is. */
function checkOf(indicators: readonly Indicator[], of: Pick<ReadingCheck, 'subject' | 'project' | 'references'>): readonly ReadingCheck[] {
  // A row without a weight is a lost cell or a layout that gives weights by class: the sum says nothing then.
  const weights = weightsOf(indicators);
  if (weights === null || weights.length === 0) return [];
  const read = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1000) / 1000;
  const printed = SUMS.find((sum) => Math.abs(sum - read) < 0.05) ?? (Math.abs(read - 90) < Math.abs(read - 100) ? 90 : 100);
  return [{ kind: 'weight-sum', ...of, printed, read, passed: Math.abs(printed - read) < 0.05 }];
}
