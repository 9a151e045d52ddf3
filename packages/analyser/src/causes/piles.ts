import type { Figures, GradeCeiling, Pile, RootCause } from '../analysis.js';
import type { Finding } from '../finding.js';
import type { ProjectContext } from '../frame/context.js';

/** 退回必改, 请核实, 提示, 读取存疑 or clear. */
export function pileOf(_project: ProjectContext, findings: readonly Finding[]): Pile {
  if (findings.some(({ severity }) => severity === 'error')) return 'return';
  if (findings.some(({ severity }) => severity === 'warning')) return 'verify';
  if (findings.some(({ ruleId }) => ruleId === 'doubtful-reading')) return 'doubtful';
  return findings.length > 0 ? 'hint' : 'clear';
}

/** Highest grade that could be given, with the rules that stand against a better one. */
export function ceilingOf(_project: ProjectContext, findings: readonly Finding[], _figures: Figures): GradeCeiling {
  const counts = new Map<Finding['ruleId'], number>();
  for (const { ruleId, severity } of findings) if (severity === 'error') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const reasons = [...counts].map(([ruleId, count]) => ({ ruleId, count }));
  return { ceiling: reasons.length === 0 ? 'excellent' : reasons.length < 3 ? 'good' : 'medium', reasons };
}

/** Ids of the causes to tell a unit about first, at most three. */
export function opinionsOf(project: ProjectContext, causes: readonly RootCause[]): readonly string[] {
  return causes
    .filter(({ projects }) => projects.includes(project.project.id))
    .slice(0, 3)
    .map(({ id }) => id);
}
