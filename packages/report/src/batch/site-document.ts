/**
 * What the index needs to know of a document: plain JSON, small enough to keep for every document of a batch.
 */
import type { Analysis, Figures, Pile, ProjectAnalysis, RuleId } from '@perf-lint/analyser';
import type { Department, Level1, Project } from '@perf-lint/core';
import type { FiledDocument } from '@perf-lint/review';
import type { ReportOptions } from '../options.js';
import { filedDocument } from '../record/filed-document.js';
import { findingsInContext } from '../record/finding-context.js';
import { indicatorRows, projectsOf } from '../record/walk.js';
import { departmentName } from '../texts/department-name.js';
import { SEVERITIES } from '../texts/labels.js';
import { missingClasses } from '../view/figure-deductions.js';
import { opinionsOn } from '../view/opinion.js';
import { sitePaths } from './site-paths.js';

export interface SiteProject {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Position of its department in {@link SiteDocument.departments}. */
  readonly department: number;
  /** Position in the projects of {@link SiteDocument.filed}. */
  readonly filed: number;
  /** In 万元. */
  readonly amount: number | null;
  readonly pile: Pile;
  /** 可衡量性, 完整性, 一致性. */
  readonly figures: readonly [number | null, number | null, number | null];
  /** Findings by severity: error, warning, info. */
  readonly counts: readonly [number, number, number];
  readonly rules: readonly RuleId[];
  /** Opinions in their order: severity (0 退回必改, 1 请核实, 2 提示) and sentence. Of a large batch only the first is kept. */
  readonly opinions: readonly (readonly [severity: number, sentence: string])[];
  readonly missing: readonly Level1[];
  /** Path of its page without extension. */
  readonly file: string;
}

export interface SiteDepartment {
  readonly code: string;
  /** As stated, else the file's name. */
  readonly name: string;
  readonly figures: Figures | null;
  /** Position of its overall targets in the projects of {@link SiteDocument.filed}, null where it has none. */
  readonly filed: number | null;
  /** Path of its page without extension. */
  readonly file: string;
}

/** Findings of a rule in a class; `level1` "" for those about a project or table as a whole. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly level1: Level1;
  readonly count: number;
  /** Position of the filed project, null for findings on none of them. */
  readonly filed: number | null;
}

export interface SiteDocument {
  readonly path: string;
  /** Path of its reading report without extension. */
  readonly reading: string;
  readonly departments: readonly SiteDepartment[];
  readonly projects: readonly SiteProject[];
  readonly rows: number;
  readonly doubtfulRows: number;
  readonly tables: number; // those that were seen and not read among them
  readonly checksFailed: number;
  readonly unplaced: number;
  readonly findings: readonly RuleCount[];
  /** How often each whole percentage stands as a target: {"95": 12}. */
  readonly percentages: Readonly<Record<string, number>>;
  /** Its projects as they are known again in other files. */
  readonly filed: FiledDocument;
}

/** Positions of overall targets, by their department, and of projects among what is filed of a document. */
function filedPositions({ document }: Analysis): ReadonlyMap<Department | Project, number> {
  const overall = document.departments.filter((department) => department.overall !== null);
  const all: readonly (Department | Project)[] = [...overall, ...[...projectsOf(document)].map(({ project }) => project)];
  return new Map(all.map((each, position) => [each, position]));
}

function ruleCounts(analysis: Analysis, positions: ReadonlyMap<Department | Project, number>): RuleCount[] {
  const counts = new Map<string, { rule: RuleId; level1: Level1; count: number; filed: number | null }>();
  for (const { finding, department, unit, project, indicator } of findingsInContext(analysis)) {
    const level1 = indicator?.level1 ?? '';
    const about = project ?? (unit === null ? department : null);
    const filed = about === null ? null : (positions.get(about) ?? null);
    const key = `${finding.ruleId} ${level1} ${filed}`;
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { rule: finding.ruleId, level1, count: 1, filed });
    else entry.count++;
  }
  return [...counts.values()];
}

function siteProjects(analysis: Analysis, options: ReportOptions, positions: ReadonlyMap<Department | Project, number>): SiteProject[] {
  const paths = sitePaths(analysis);
  const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
  const departments = new Map(analysis.document.departments.map((department, index) => [department, index]));
  const projects: SiteProject[] = [];
  for (const { department, unit, project } of projectsOf(analysis.document)) {
    const result = results.get(project.id);
    if (result === undefined) continue;
    const counts: [number, number, number] = [0, 0, 0];
    for (const { severity } of result.findings) counts[severity === 'error' ? 0 : severity === 'warning' ? 1 : 2]++;
    const { measurability, completeness, consistency } = result.figures;
    projects.push({
      code: project.code,
      name: project.name,
      unit: unit.name,
      department: departments.get(department) ?? 0,
      filed: positions.get(project) ?? -1,
      amount: project.amount,
      pile: result.pile,
      figures: [measurability, completeness, consistency],
      counts,
      rules: [...new Set(result.findings.map(({ ruleId }) => ruleId))],
      opinions: opinionsOn(result.findings, options).map(({ severity, text }) => [SEVERITIES.indexOf(severity), text] as const),
      missing: missingClasses(project.indicators),
      file: paths.projects.get(project.id) ?? '',
    });
  }
  return projects;
}

/** The index's share of one document. */
export function siteDocument(analysis: Analysis, options: ReportOptions): SiteDocument {
  const { document } = analysis;
  const paths = sitePaths(analysis);
  const positions = filedPositions(analysis);
  const percentages: Record<string, number> = {};
  let rows = 0;
  let doubtfulRows = 0;
  for (const { indicator } of indicatorRows(document)) {
    rows++;
    if (indicator.doubts.length > 0) doubtfulRows++;
    const { target } = indicator;
    if (target.kind !== 'quantity' || target.unit !== '%' || indicator.doubts.length > 0 || !Number.isInteger(target.number)) continue;
    percentages[target.number] = (percentages[target.number] ?? 0) + 1;
  }
  return {
    path: document.path,
    reading: paths.reading,
    departments: document.departments.map((department, index) => ({
      code: department.code,
      name: departmentName(department, document),
      figures: analysis.departments[index]?.figures ?? null,
      filed: positions.get(department) ?? null,
      file: paths.departments[index] ?? '',
    })),
    projects: siteProjects(analysis, options, positions),
    rows,
    doubtfulRows,
    tables: document.reading.tables.length + document.reading.notes.filter(({ id }) => id === 'table-not-read').length,
    checksFailed: document.reading.checks.filter(({ passed }) => !passed).length,
    unplaced: document.reading.unplaced.length,
    findings: ruleCounts(analysis, positions),
    percentages,
    filed: filedDocument(document),
  };
}
