import type { ProjectId } from '@perf-lint/core';
import type { RootCause } from '../analysis.js';
import type { Finding } from '../finding.js';
import type { DocumentContext } from '../frame/context.js';

/** Merges findings of one rule and message in one unit into one cause. */
export function causesOf(document: DocumentContext, findings: readonly Finding[]): readonly RootCause[] {
  const amounts = new Map<ProjectId, number>();
  for (const department of document.departments)
    for (const unit of department.units) for (const { project } of unit.projects) amounts.set(project.id, project.amount ?? 0);
  const groups = new Map<string, number[]>();
  findings.forEach((finding, index) => {
    const key = finding.causeId ?? `${finding.ruleId}/${finding.messageId}@${finding.path.unitCode}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups].map(([id, indices]) => {
    const members = indices.map((index) => findings[index]).filter((finding): finding is Finding => finding !== undefined);
    const [first] = members;
    if (first === undefined) throw new RangeError('a cause has at least one finding');
    const projects = [...new Set(members.map(({ path }) => path.projectId).filter((each): each is ProjectId => each !== ''))];
    return {
      id,
      ruleId: first.ruleId,
      severity: first.severity,
      messageId: first.messageId,
      args: first.args,
      findings: indices,
      projects,
      amount: projects.reduce((sum, project) => sum + (amounts.get(project) ?? 0), 0),
    };
  });
}
