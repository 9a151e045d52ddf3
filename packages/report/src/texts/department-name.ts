import type { Department, PerformanceDocument, Unit } from '@perf-lint/core';

type Named = Pick<PerformanceDocument, 'departments' | 'path'>;

/** The department as its document states it; of one that is not named, the only other that is: its overall targets stand apart. "" where neither is. */
function statedName(department: Department, { departments }: Named): string {
  if (department.name !== '') return department.name;
  const [only, second] = new Set(departments.map(({ name }) => name).filter((name) => name !== ''));
  return only !== undefined && second === undefined ? only : '';
}

/**
 * A department's name for headings and links. Where the document states none, all its units are named, and where there are none either,
 * the file.
 */
export function departmentName(department: Department, document: Named): string {
  const stated = statedName(department, document);
  if (stated !== '') return stated;
  const names = new Set(department.units.map(({ name }) => name).filter((name) => name !== ''));
  return names.size > 0 ? [...names].join('、') : document.path.slice(document.path.lastIndexOf('/') + 1);
}

/** True where a document names no department for a unit that it names: {@link addresseeName} is the unit itself. */
export function isDepartmentUnread(department: Department, unit: Unit, document: Named): boolean {
  return unit.name !== '' && statedName(department, document) === '';
}

/** Who a project is to be written to about: its department, or where the document states none its own unit. */
export function addresseeName(department: Department, unit: Unit | null, document: Named): string {
  return statedName(department, document) || unit?.name || departmentName(department, document);
}
