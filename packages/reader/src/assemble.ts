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
import { DepartmentIndex, UnitIndex } from './organisations.js';

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
  readonly units: UnitIndex<UnitBuilder>;
}

/**
 * A copy that begins with what it adds: where a spread comes first and more is added behind it, the engine (of Node 20) gives every single object a
 * description of its own, which takes longer to make and to read from than all the rest of a row.
 */
function indicatorFrom(draft: IndicatorDraft, id: string, table: TableKind): Indicator {
  return { id: id as IndicatorId, table, target: parseTarget(draft.value), ...draft };
}

function projectFrom(draft: ProjectDraft, number: number): Project {
  const id = `p${number}`;
  const { department: _department, unit: _unit, ...rest } = draft;
  return {
    id: id as ProjectId,
    ...rest,
    indicators: draft.indicators.map((indicator, index) => indicatorFrom(indicator, `${id}.i${index}`, 'project')),
  };
}

/** Departments in the order in which the document names them. `unread` are projects of which nothing but the head was read. */
export function assemble(tables: readonly TableDraft[], fallback: OrganisationDraft, unread: readonly ProjectDraft[] = []): Department[] {
  const departments = new DepartmentIndex<DepartmentBuilder>();
  const units = new UnitIndex<UnitBuilder>();
  let projects = 0;
  let overalls = 0;
  const place = (draft: ProjectDraft): void => {
    const department = departmentFor(departments, draft.department, fallback);
    const unit = department.units.find(draft.unit) ?? newUnit(draft.unit, [department.units, units]);
    unit.projects.push(projectFrom(draft, projects));
    projects += 1;
  };
  for (const table of tables) {
    for (const total of table.totals) {
      if (total.kind !== 'unit') departmentFor(departments, total.organisation, fallback);
    }
    for (const draft of table.projects) place(draft);
    for (const total of table.totals) {
      if (total.kind !== 'unit') continue;
      for (const unit of units.all(total.organisation)) unit.printedTotal ??= total.total;
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
  for (const draft of unread) place(draft);
  return departments.list.map((department) => ({ ...department, units: department.units.list.map((unit): Unit => ({ ...unit })) }));
}

function departmentFor(
  departments: DepartmentIndex<DepartmentBuilder>,
  draft: OrganisationDraft,
  fallback: OrganisationDraft,
): DepartmentBuilder {
  const wanted = draft.code === '' && draft.name === '' ? fallback : draft;
  const found = departments.find(wanted);
  if (found !== undefined) {
    departments.complete(found, wanted);
    return found;
  }
  const made: DepartmentBuilder = { code: wanted.code, name: wanted.name, overall: null, units: new UnitIndex() };
  departments.add(made);
  return made;
}

function newUnit({ code, name }: OrganisationDraft, indexes: readonly UnitIndex<UnitBuilder>[]): UnitBuilder {
  const unit: UnitBuilder = { code, name, printedTotal: null, projects: [] };
  for (const index of indexes) index.add(unit);
  return unit;
}
