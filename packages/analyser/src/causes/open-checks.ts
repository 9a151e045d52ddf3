/**
 * Checks of the reading that do not agree and that no finding tells: whether the table or the reading is at fault is not known, so the unit is not
 * asked, but a person is to look before the project goes out as one without faults.
 */
import type { PerformanceDocument, ProjectId, ReadingCheck } from '@perf-lint/core';
import type { AnalysisConfiguration } from '../configuration.js';
import type { Finding } from '../finding.js';
import { optionsOf, severityOf } from '../frame/reporter.js';
import { isAllowedSum, weightSum } from '../rules/weight-sum/rule.js';

/** Of every project that has any. `told` are the findings made of the document, those that the configuration rejects among them. */
export function openChecks(
  { reading }: PerformanceDocument,
  told: readonly Finding[],
  configuration: AnalysisConfiguration,
): ReadonlyMap<ProjectId, readonly ReadingCheck[]> {
  const open = new Map<ProjectId, ReadingCheck[]>();
  const known = new Set(told.flatMap(({ ruleId, path }) => (ruleId === weightSum.meta.id ? [path.projectId] : [])));
  for (const check of reading.checks) {
    if (check.passed || check.project === undefined) continue;
    if (check.kind === 'weight-sum' && (known.has(check.project) || !isWanted(check, configuration))) continue;
    const own = open.get(check.project);
    if (own === undefined) open.set(check.project, [check]);
    else own.push(check);
  }
  return open;
}

/** An office that switched the rule off, or allows the sum, does not ask about it. */
function isWanted({ read }: ReadingCheck, configuration: AnalysisConfiguration): boolean {
  if (severityOf(weightSum, configuration) === 'off') return false;
  const { sums } = optionsOf(weightSum, configuration);
  return !Array.isArray(sums) || !isAllowedSum(read, sums);
}
