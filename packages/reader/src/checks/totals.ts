/**
 * Printed totals of units and departments against the sum of the projects read.
 */
import { type Department, type ReadingCheck, type Unit, unitNamesAgree } from '@perf-lint/core';
import type { OrganisationDraft, TableDraft, TotalDraft } from '../draft.js';

/** Each printed amount is rounded to 0.01 万元, so a sum may be off by half of that for every one. */
function agrees(printed: number, read: number, count: number): boolean {
  return Math.abs(printed - read) <= 0.005 * (count + 1) + 1e-6;
}

function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** Checks of every total that the tables print. */
export function checkTotals(departments: readonly Department[], tables: readonly TableDraft[]): ReadingCheck[] {
  return tables.flatMap((table) => table.totals.flatMap((total) => checkOf(total, departments)));
}

/** The units whose total it is: those so called of the code; all of the code where the total stands under another name, as a department's. */
function unitsOf(units: readonly Unit[], { code, name }: OrganisationDraft): readonly Unit[] {
  if (code === '') return units.filter((unit) => unit.name === name);
  const coded = units.filter((unit) => unit.code === code);
  const called = coded.filter((unit) => unitNamesAgree(unit.name, name));
  return called.length > 0 ? called : coded;
}

function checkOf(total: TotalDraft, departments: readonly Department[]): ReadingCheck[] {
  if (total.total === null) return [];
  const { code, name } = total.organisation;
  const units = departments.flatMap((department) => department.units);
  const own =
    total.kind === 'unit'
      ? unitsOf(units, total.organisation)
      : units.filter((unit) => code === '' || unit.code === '' || unit.code.startsWith(code));
  const projects = own.flatMap((unit) => unit.projects);
  if (projects.length === 0 || projects.some((project) => project.amount === null)) return [];
  const read = rounded(projects.reduce((sum, project) => sum + (project.amount ?? 0), 0));
  return [
    {
      kind: total.kind === 'unit' ? 'unit-total' : 'department-total',
      subject: [code, name].filter((part) => part !== '').join(' '),
      printed: total.total,
      read,
      passed: agrees(total.total, read, projects.length),
      references: total.references,
    },
  ];
}
