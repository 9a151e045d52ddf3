/**
 * Printed totals of units and departments against the sum of the projects read.
 */
import type { Department, ReadingCheck } from '@perf-lint/core';
import type { TableDraft, TotalDraft } from '../draft.js';

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

function checkOf(total: TotalDraft, departments: readonly Department[]): ReadingCheck[] {
  if (total.total === null) return [];
  const { code, name } = total.organisation;
  const units = departments.flatMap((department) => department.units);
  const own =
    total.kind === 'unit'
      ? units.filter((unit) => (code !== '' ? unit.code === code : unit.name === name))
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
