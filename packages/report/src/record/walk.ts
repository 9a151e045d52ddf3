/**
 * Walking a document in the order it prints its tables.
 */
import type { Department, Indicator, PerformanceDocument, Project, Unit } from '@perf-lint/core';

/** An indicator row with everything above it. `unit` and `project` are null for rows of an overall table (部门整体). */
export interface IndicatorRow {
  readonly department: Department;
  readonly unit: Unit | null;
  readonly project: Project | null;
  readonly indicator: Indicator;
}

/** A project with what stands above it. */
export interface ProjectPlace {
  readonly department: Department;
  readonly unit: Unit;
  readonly project: Project;
}

export function* projectsOf(document: PerformanceDocument): Generator<ProjectPlace> {
  for (const department of document.departments) {
    for (const unit of department.units) {
      for (const project of unit.projects) yield { department, unit, project };
    }
  }
}

/** Every indicator row in document order: a department's overall table, then its units' projects. */
export function* indicatorRows(document: PerformanceDocument): Generator<IndicatorRow> {
  for (const department of document.departments) {
    for (const indicator of department.overall?.indicators ?? []) yield { department, unit: null, project: null, indicator };
    for (const unit of department.units) {
      for (const project of unit.projects) {
        for (const indicator of project.indicators) yield { department, unit, project, indicator };
      }
    }
  }
}
