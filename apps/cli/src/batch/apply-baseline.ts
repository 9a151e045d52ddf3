/**
 * A baseline accepts the findings of today, so that only new ones speak: counts per file, project and rule, which survive
 * moved lines and changed wording. What it accepts and is not there any more is stale, and said.
 */
import type { Analysis, Finding, RootCause } from '@perf-lint/analyser';
import { projectsOf } from '@perf-lint/report';
import type { BaselineEntry } from './task.js';

export interface Baselined {
  readonly analysis: Analysis;
  readonly baselined: number;
  readonly stale: readonly BaselineEntry[];
}

/** Names a project over time: its code, else its name; "" for the overall table and the document. */
export function projectKeys(analysis: Analysis): (finding: Finding) => string {
  const keys = new Map<string, string>();
  for (const { project } of projectsOf(analysis.document)) keys.set(project.id, project.code || project.name);
  return (finding) => (finding.path.projectId === '' ? '' : (keys.get(finding.path.projectId) ?? ''));
}

/** Counts of all findings by project and rule, in document order. */
export function countFindings(analysis: Analysis): readonly BaselineEntry[] {
  const keyOf = projectKeys(analysis);
  const counts = new Map<string, BaselineEntry>();
  for (const finding of analysis.findings) {
    const project = keyOf(finding);
    const key = `${project}\n${finding.ruleId}`;
    counts.set(key, { project, rule: finding.ruleId, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The analysis without the findings that the baseline accepts. Scores stay: an accepted defect is still one. */
export function applyBaseline(analysis: Analysis, baseline: readonly BaselineEntry[]): Baselined {
  if (baseline.length === 0) return { analysis, baselined: 0, stale: [] };
  const left = new Map(baseline.map((entry) => [`${entry.project}\n${entry.rule}`, entry.count]));
  const keyOf = projectKeys(analysis);
  const accepted = new Set<Finding>();
  for (const finding of analysis.findings) {
    const key = `${keyOf(finding)}\n${finding.ruleId}`;
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    accepted.add(finding);
  }
  const stale = baseline.flatMap((entry) => {
    const count = left.get(`${entry.project}\n${entry.rule}`) ?? 0;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { analysis: withoutFindings(analysis, accepted), baselined: accepted.size, stale };
}

/** A copy of the analysis in which the findings given do not appear. */
function withoutFindings(analysis: Analysis, dropped: ReadonlySet<Finding>): Analysis {
  if (dropped.size === 0) return analysis;
  const keep = (finding: Finding) => !dropped.has(finding);
  const places = new Map<number, number>();
  const findings: Finding[] = [];
  for (const [index, finding] of analysis.findings.entries()) {
    if (!keep(finding)) continue;
    places.set(index, findings.length);
    findings.push(finding);
  }
  const causes: RootCause[] = [];
  for (const cause of analysis.causes) {
    const kept = cause.findings.flatMap((index) => places.get(index) ?? []);
    if (kept.length > 0) causes.push({ ...cause, findings: kept });
  }
  const causeIds = new Set(causes.map((cause) => cause.id));
  const indicators: Record<string, Analysis['indicators'][keyof Analysis['indicators']]> = {};
  for (const [id, row] of Object.entries(analysis.indicators)) indicators[id] = { ...row, findings: row.findings.filter(keep) };
  return {
    ...analysis,
    findings,
    indicators,
    causes,
    projects: analysis.projects.map((project) => ({
      ...project,
      findings: project.findings.filter(keep),
      opinions: project.opinions.filter((id) => causeIds.has(id)),
    })),
    departments: analysis.departments.map((department) => ({ ...department, overallFindings: department.overallFindings.filter(keep) })),
  };
}
