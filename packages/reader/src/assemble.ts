/**
 * Puts the tables read into departments, units and projects, and gives ids.
 */
import {
  type Department,
  type Indicator,
  type IndicatorId,
  type OverallTarget,
  type Project,
  type ProjectId,
  parseTarget,
  type TableKind,
  type Unit,
} from '@perf-lint/core';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft, TableDraft } from './draft.js';

interface UnitBuilder {
  code: string;
  name: string;
  printedTotal: number | null;
  readonly projects: Project[];
}

interface DepartmentBuilder {
  code: string;
  name: string;
  overall: OverallTarget | null;
  readonly units: UnitBuilder[];
}

function indicatorFrom(draft: IndicatorDraft, id: string, table: TableKind): Indicator {
  return { ...draft, id: id as IndicatorId, table, target: parseTarget(draft.value) };
}

function projectFrom(draft: ProjectDraft, number: number): Project {
  const id = `p${number}`;
  const { department: _department, unit: _unit, ...rest } = draft;
  return {
    ...rest,
    id: id as ProjectId,
    indicators: draft.indicators.map((indicator, index) => indicatorFrom(indicator, `${id}.i${index}`, 'project')),
  };
}

/** Departments in the order in which the document names them. */
export function assemble(tables: readonly TableDraft[], fallback: OrganisationDraft): Department[] {
  const departments: DepartmentBuilder[] = [];
  let projects = 0;
  let overalls = 0;
  for (const table of tables) {
    for (const total of table.totals) {
      if (total.kind !== 'unit') departmentFor(departments, total.organisation, fallback);
    }
    for (const draft of table.projects) {
      const department = departmentFor(departments, draft.department, fallback);
      const unit = unitFor(department, draft.unit);
      unit.projects.push(projectFrom(draft, projects));
      projects += 1;
    }
    for (const total of table.totals) {
      if (total.kind !== 'unit') continue;
      for (const department of departments) {
        for (const unit of department.units) if (sameOrganisation(unit, total.organisation)) unit.printedTotal ??= total.total;
      }
    }
    if (table.overall !== null) {
      const { department: owner, indicators, ...rest } = table.overall;
      const department = departmentFor(departments, owner, fallback);
      const id = `o${overalls}`;
      overalls += 1;
      const read = indicators.map((indicator, index) => indicatorFrom(indicator, `${id}.i${index}`, 'overall'));
      // A department's overall table torn over pages, or printed again, is one target.
      department.overall =
        department.overall === null
          ? { ...rest, indicators: read }
          : { ...department.overall, indicators: [...department.overall.indicators, ...read] };
    }
  }
  return departments.map((department) => ({ ...department, units: department.units.map((unit): Unit => ({ ...unit })) }));
}

function sameOrganisation(a: OrganisationDraft, b: OrganisationDraft): boolean {
  if (a.code !== '' && b.code !== '') return a.code === b.code;
  return a.name === b.name;
}

function departmentFor(departments: DepartmentBuilder[], draft: OrganisationDraft, fallback: OrganisationDraft): DepartmentBuilder {
  const wanted = draft.code === '' && draft.name === '' ? fallback : draft;
  let found = departments.find(
    (department) =>
      (wanted.code !== '' && department.code === wanted.code) ||
      (wanted.name !== '' && department.name === wanted.name) ||
      (wanted.code === '' && wanted.name === ''),
  );
  if (found === undefined) {
    found = { code: wanted.code, name: wanted.name, overall: null, units: [] };
    departments.push(found);
  }
  if (found.code === '') found.code = wanted.code;
  if (found.name === '') found.name = wanted.name;
  return found;
}

function unitFor(department: DepartmentBuilder, draft: OrganisationDraft): UnitBuilder {
  let found = department.units.find((unit) => sameOrganisation(unit, draft));
  if (found === undefined) {
    found = { code: draft.code, name: draft.name, printedTotal: null, projects: [] };
    department.units.push(found);
  }
  return found;
}
