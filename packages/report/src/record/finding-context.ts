/**
 * A finding with everything a reader needs to place it: document, department, unit, project and row.
 */
import type { Analysis, Finding } from '@perf-lint/analyser';
import type { Department, Indicator, Project, Unit } from '@perf-lint/core';
import { indicatorRows, projectsOf } from './walk.js';

export interface FindingContext {
  readonly finding: Finding;
  readonly department: Department | null;
  readonly unit: Unit | null;
  readonly project: Project | null;
  readonly indicator: Indicator | null;
}

/** What stands above a finding, looked up by the ids of its path; built once per document. */
export class FindingPlaces {
  readonly #rows = new Map<string, Omit<FindingContext, 'finding'>>();
  readonly #projects = new Map<string, Omit<FindingContext, 'finding'>>();
  readonly #departments = new Map<string, Department>();
  readonly #only: Department | null;

  constructor(analysis: Analysis) {
    const { document } = analysis;
    for (const { department, unit, project, indicator } of indicatorRows(document)) {
      this.#rows.set(indicator.id, { department, unit, project, indicator });
    }
    for (const { department, unit, project } of projectsOf(document)) {
      this.#projects.set(project.id, { department, unit, project, indicator: null });
    }
    for (const department of document.departments) this.#departments.set(department.code, department);
    this.#only = document.departments.length === 1 ? (document.departments[0] ?? null) : null;
  }

  of(finding: Finding): FindingContext {
    const { path } = finding;
    const row = path.indicatorId === '' ? undefined : this.#rows.get(path.indicatorId);
    if (row !== undefined) return { finding, ...row };
    const project = path.projectId === '' ? undefined : this.#projects.get(path.projectId);
    if (project !== undefined) return { finding, ...project };
    const department = this.#departments.get(path.departmentCode) ?? this.#only;
    const coded = path.unitCode === '' ? [] : (department?.units.filter(({ code }) => code === path.unitCode) ?? []);
    // Units may have one code: then only a name tells which is meant.
    const unit = coded.length === 1 ? coded[0] : coded.find(({ name }) => name === finding.args.unit);
    return { finding, department, unit: unit ?? null, project: null, indicator: null };
  }
}

/** Every finding of the analysis with its place, in document order. */
export function* findingsInContext(analysis: Analysis): Generator<FindingContext> {
  const places = new FindingPlaces(analysis);
  for (const finding of analysis.findings) yield places.of(finding);
}

/** A subject in one line: "社会保险工作经费 · 宣传报道", with what is known. */
export function subjectOf(context: FindingContext): string {
  const parts = [context.project?.name ?? context.unit?.name ?? context.department?.name ?? '', context.indicator?.name ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
