/**
 * What a department's report says: its figures, its overall target, what recurs in its projects, its projects by pile and money.
 */
import type { Analysis, DepartmentAnalysis, Pile, ProjectAnalysis, Severity } from '@perf-lint/analyser';
import type { Department } from '@perf-lint/core';
import type { ReportOptions } from '../options.js';
import { type ProjectPlace, projectsOf } from '../record/walk.js';
import { findingMessage, findingSuggestion, ruleName } from '../texts/finding-texts.js';
import { PILES, SEVERITIES } from '../texts/labels.js';
import { consistencyFindings, type FigureDeductions, missingClasses, rowDeductions } from './figure-deductions.js';
import { type Opinion, opinionsOn } from './opinion.js';
import { opinionText } from './opinion-text.js';
import { type RowView, rowViews } from './project-view.js';

export interface ProjectLine {
  readonly place: ProjectPlace;
  readonly result: ProjectAnalysis;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A cause that meets several rows: said once for the whole department. */
export interface RecurringCause {
  readonly rule: string;
  readonly severity: Severity;
  /** The opinion on its first row. */
  readonly text: string;
  readonly rows: number;
  readonly projects: number;
  /** Money of the projects concerned, in 万元. */
  readonly amount: number;
}

export interface DepartmentView {
  readonly department: Department;
  readonly result: DepartmentAnalysis | null;
  readonly deductions: FigureDeductions;
  readonly overallOpinions: readonly Opinion[];
  readonly overallRows: readonly RowView[];
  readonly causes: readonly RecurringCause[];
  readonly projects: readonly ProjectLine[];
  readonly piles: Readonly<Record<Pile, number>>;
}

/** Findings a cause must join to be said for the whole department. */
const RECURRING = 3;

export function countBySeverity(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Projects to work on first: by pile, then money. */
function byUrgency(a: ProjectLine, b: ProjectLine): number {
  return PILES.indexOf(a.result.pile) - PILES.indexOf(b.result.pile) || (b.place.project.amount ?? 0) - (a.place.project.amount ?? 0);
}

function recurringCauses(analysis: Analysis, ids: ReadonlySet<string>, options: ReportOptions): RecurringCause[] {
  const { language, wording } = options;
  const causes: RecurringCause[] = [];
  for (const cause of analysis.causes) {
    const first = analysis.findings[cause.findings[0] ?? -1];
    if (first === undefined || cause.findings.length < RECURRING || cause.ruleId === 'doubtful-reading') continue;
    if (!cause.projects.some((project) => ids.has(project))) continue;
    causes.push({
      rule: ruleName(cause.ruleId, language),
      severity: cause.severity,
      text: opinionText(findingMessage(first, language, wording), findingSuggestion(first, language), language, first.suggestion?.value),
      rows: cause.findings.length,
      projects: cause.projects.length,
      amount: cause.amount,
    });
  }
  return causes.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.rows - a.rows);
}

/** The view of the department at a position of the document. */
export function departmentView(analysis: Analysis, index: number, options: ReportOptions): DepartmentView | null {
  const department = analysis.document.departments[index];
  if (department === undefined) return null;
  const result = analysis.departments[index] ?? null;
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const projects: ProjectLine[] = [];
  const piles: Record<Pile, number> = { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 };
  for (const place of projectsOf(analysis.document)) {
    if (place.department !== department) continue;
    const project = results.get(place.project.id);
    if (project === undefined) continue;
    projects.push({ place, result: project, counts: countBySeverity(project.findings) });
    piles[project.pile]++;
  }
  const overallOpinions = opinionsOn(result?.overallFindings ?? [], options);
  const overall = department.overall?.indicators ?? [];
  const indicators = [...overall, ...projects.flatMap(({ place }) => place.project.indicators)];
  const ids = new Set<string>(projects.map(({ place }) => place.project.id));
  const findings = [...(result?.overallFindings ?? []), ...projects.flatMap((project) => project.result.findings)];
  return {
    department,
    result,
    deductions: {
      measurability: rowDeductions(analysis, indicators),
      missingClasses: missingClasses(indicators),
      consistency: consistencyFindings(findings),
    },
    overallOpinions,
    overallRows: rowViews(analysis, overall, overallOpinions),
    causes: recurringCauses(analysis, ids, options),
    projects: projects.sort(byUrgency),
    piles,
  };
}
