/**
 * What rules see: the model as a tree of contexts, each row with its facts, computed once.
 */
import type { Department, HierarchyModel, Indicator, PerformanceDocument, Project, Unit } from '@perf-lint/core';
import type { ProjectOrigin } from '../analysis.js';
import type { AnalysisConfiguration } from '../configuration.js';
import type { RowFacts } from '../facts/facts.js';

export interface DocumentContext {
  readonly kind: 'document';
  readonly document: PerformanceDocument;
  /** Model in force: the configured one, else the one the headings show; "unknown" where they do not. */
  readonly model: HierarchyModel;
  /** Budget year, null where the document states none. */
  readonly year: number | null;
  readonly configuration: AnalysisConfiguration;
  readonly departments: readonly DepartmentContext[];
}

export interface DepartmentContext {
  readonly kind: 'department';
  readonly department: Department;
  readonly document: DocumentContext;
  /** Rows of the overall target (部门整体), [] where there is none. */
  readonly overall: readonly RowContext[];
  readonly units: readonly UnitContext[];
}

export interface UnitContext {
  readonly kind: 'unit';
  readonly unit: Unit;
  readonly department: DepartmentContext;
  readonly projects: readonly ProjectContext[];
}

export interface ProjectContext {
  readonly kind: 'project';
  readonly project: Project;
  readonly unit: UnitContext;
  /** Who can change the targets: 本级, 上级下达, 结转, 人员公用模板. */
  readonly origin: ProjectOrigin;
  readonly rows: readonly RowContext[];
}

export interface RowContext {
  readonly kind: 'row';
  readonly indicator: Indicator;
  readonly facts: RowFacts;
  /** null for a row of the overall target. */
  readonly project: ProjectContext | null;
  readonly department: DepartmentContext;
  readonly document: DocumentContext;
}
