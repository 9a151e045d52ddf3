/**
 * What people put right in a document that was read: rows that say something else in truth, and what units are called. The document as it was read
 * stays beside it, so that everything can be taken back.
 */
import { type Department, foldCode, foldForMatch, type Indicator, type PerformanceDocument, parseTarget, type Unit } from '@perf-lint/core';
import type { Review, RowCorrection } from './review.js';

/** Key of a row: the document by its content, the row by its place in it. */
export function rowKey(sha256: string, indicatorId: string): string {
  return `${sha256}#${indicatorId}`;
}

/** Key of a unit as it was read, the same in all documents. */
export function unitKey({ code, name }: Pick<Unit, 'code' | 'name'>): string {
  return foldForMatch(name) || foldCode(code);
}

/** What is put right in a document, as a text that tells one state of it from another; "" where nothing is. */
export function correctionsOn(document: PerformanceDocument, { corrections, units }: Review): string {
  if (corrections.size === 0 && units.size === 0) return '';
  const rows = [...corrections].filter(([key]) => key.startsWith(`${document.sha256}#`));
  const own = new Set(document.departments.flatMap((department) => department.units.map(unitKey)));
  const renamed = [...units].filter(([key, { name, department }]) => own.has(key) && (name !== '' || department !== ''));
  return rows.length === 0 && renamed.length === 0 ? '' : JSON.stringify([rows, renamed]);
}

/** The document with what was put right in it. A row that a person has read is not in doubt any more. */
export function correctedDocument(document: PerformanceDocument, review: Review): PerformanceDocument {
  if (correctionsOn(document, review) === '') return document;
  const row = (indicator: Indicator): Indicator => {
    const correction = review.corrections.get(rowKey(document.sha256, indicator.id));
    return correction === undefined ? indicator : correctedRow(indicator, correction);
  };
  const departments = document.departments.map(
    (department): Department => ({
      ...department,
      overall: department.overall === null ? null : { ...department.overall, indicators: department.overall.indicators.map(row) },
      units: department.units.map((unit) => ({
        ...unit,
        projects: unit.projects.map((project) => ({ ...project, indicators: project.indicators.map(row) })),
      })),
    }),
  );
  return { ...document, departments: withUnits(departments, review) };
}

function correctedRow(indicator: Indicator, { name, value, level1 }: RowCorrection): Indicator {
  return { ...indicator, name, value, level1, target: parseTarget(value), repairs: [], doubts: [], confidence: 1 };
}

/** Units under the names and departments that they were given; a department of a new name comes last. */
function withUnits(departments: readonly Department[], { units: corrections }: Review): readonly Department[] {
  if (corrections.size === 0) return departments;
  const result = departments.map((department) => ({ ...department, units: [] as Unit[] }));
  for (const [index, { units }] of departments.entries())
    for (const unit of units) {
      const { name = '', department = '' } = corrections.get(unitKey(unit)) ?? {};
      let home = department === '' ? result[index] : result.find((each) => each.name === department);
      if (home === undefined) {
        home = { code: '', name: department, overall: null, units: [] };
        result.push(home);
      }
      home.units.push(name === '' ? unit : { ...unit, name });
    }
  return result;
}
