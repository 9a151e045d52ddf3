/** The small summary that stays of a document after it was let go. */
import type { Analysis, Finding, Pile } from '@perf-lint/analyser';
import { filedDocument, indicatorRows, projectsOf } from '@perf-lint/report';
import { countFindings } from './apply-baseline.js';
import type { BaselineEntry, DocumentSummary, ProjectShare } from './task.js';

/**
 * @param full the analysis before a baseline was applied
 * @param analysis the analysis as it is reported
 */
export function summarise(full: Analysis, analysis: Analysis, stale: readonly BaselineEntry[], baselined: number): DocumentSummary {
  const { document } = analysis;
  const byRule: Record<string, number> = {};
  for (const { ruleId } of analysis.findings) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
  const piles: Record<Pile, number> = { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 };
  for (const project of analysis.projects) piles[project.pile] += 1;
  let projects = 0;
  let amount = 0;
  for (const { project } of projectsOf(document)) {
    projects += 1;
    amount += project.amount ?? 0;
  }
  let rows = 0;
  for (const _ of indicatorRows(document)) rows += 1;
  const passed = document.reading.checks.filter((check) => check.passed).length;
  return {
    path: document.path,
    sha256: document.sha256,
    title: document.title,
    year: document.year,
    departments: document.departments.map(({ code, name }) => ({ code, name })),
    projects,
    rows,
    amount: Math.round(amount * 1e6) / 1e6,
    ...bySeverity(analysis.findings),
    byRule,
    piles,
    notes: document.reading.notes,
    checks: { passed, failed: document.reading.checks.length - passed },
    unplaced: document.reading.unplaced.length,
    suppressed: full.suppressed?.length ?? 0,
    baselined,
    stale,
    counts: countFindings(full),
    filed: filedDocument(document),
    shares: sharesOf(analysis),
  };
}

type Counts = Pick<ProjectShare, 'findings' | 'told'>;

const NOTHING: Counts = { findings: { error: 0, warning: 0, info: 0 }, told: { error: 0, warning: 0, info: 0 } };

function bySeverity(all: readonly Finding[]): Counts {
  if (all.length === 0) return NOTHING;
  const counts = { findings: { ...NOTHING.findings }, told: { ...NOTHING.told } };
  for (const { severity, within } of all) {
    counts.findings[severity] += 1;
    if (within === undefined) counts.told[severity] += 1;
  }
  return counts;
}

/** Of the overall targets and every project, in the order in which they are filed. */
function sharesOf({ document, departments, projects }: Analysis): readonly ProjectShare[] {
  const results = new Map<string, Analysis['projects'][number]>(projects.map((project) => [project.id, project]));
  const overall = document.departments.flatMap((department, index): ProjectShare[] =>
    department.overall === null ? [] : [{ pile: null, ...bySeverity(departments[index]?.overallFindings ?? []) }],
  );
  const own = [...projectsOf(document)].map(({ project }): ProjectShare => {
    const result = results.get(project.id);
    return { pile: result?.pile ?? null, ...bySeverity(result?.findings ?? []) };
  });
  return [...overall, ...own];
}
