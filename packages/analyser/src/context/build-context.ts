import type { Department, HierarchyModel, PerformanceDocument, Project, Unit } from '@perf-lint/core';
import type { AnalysisConfiguration } from '../configuration.js';
import { originOf } from '../facts/project-origin.js';
import { factsOf } from '../facts/row-facts.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import type { DepartmentContext, DocumentContext, ProjectContext, RowContext, UnitContext } from './context.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Builds the tree of contexts that rules see, with the facts of every row. Linear in the number of rows. */
export function buildContext(document: PerformanceDocument, configuration: AnalysisConfiguration): DocumentContext {
  const model: HierarchyModel = configuration.model === 'auto' ? document.model : configuration.model;
  const lexicon = lexiconOf(configuration.words);
  const root: Growing<DocumentContext> = { kind: 'document', document, model, year: document.year, configuration, departments: [] };

  const rowsOf = (indicators: Project['indicators'], department: DepartmentContext, project: ProjectContext | null): RowContext[] =>
    indicators.map((indicator) => ({
      kind: 'row',
      indicator,
      facts: factsOf(indicator, lexicon),
      project,
      department,
      document: root,
    }));
  const projectOf = (project: Project, unit: UnitContext): ProjectContext => {
    const context: Growing<ProjectContext> = { kind: 'project', project, unit, origin: originOf(project, unit.unit), rows: [] };
    context.rows = rowsOf(project.indicators, unit.department, context);
    return context;
  };
  const unitOf = (unit: Unit, department: DepartmentContext): UnitContext => {
    const context: Growing<UnitContext> = { kind: 'unit', unit, department, projects: [] };
    context.projects = unit.projects.map((project) => projectOf(project, context));
    return context;
  };
  const departmentOf = (department: Department): DepartmentContext => {
    const context: Growing<DepartmentContext> = { kind: 'department', department, document: root, overall: [], units: [] };
    context.overall = rowsOf(department.overall?.indicators ?? [], context, null);
    context.units = department.units.map((unit) => unitOf(unit, context));
    return context;
  };
  root.departments = document.departments.map(departmentOf);
  return root;
}
