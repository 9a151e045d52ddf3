/**
 * The number of projects that the prose declares (共86个项目) against those read with targets.
 */
import type { Department, ReadingCheck } from '@perf-lint/core';

/** The check, or none where the document declares no number or has no project table. */
export function checkProjectCount(departments: readonly Department[], declared: number | null): ReadingCheck[] {
  const projects = departments.flatMap((department) => department.units.flatMap((unit) => unit.projects));
  if (declared === null || projects.length === 0) return [];
  return [
    {
      kind: 'project-count',
      subject: departments
        .map((department) => department.name)
        .filter((name) => name !== '')
        .join('、'),
      printed: declared,
      read: projects.length,
      passed: declared === projects.length,
      references: [],
    },
  ];
}
