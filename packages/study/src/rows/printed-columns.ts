import type { Indicator, PerformanceDocument, Project } from '@perf-lint/core';
import { indicatorRows, projectsOf } from '@perf-lint/report';
import { COLUMN_CODES, type PrintedColumn } from '../tables/codes.js';

const OF_ROW: Readonly<Partial<Record<PrintedColumn, (row: Indicator) => boolean>>> = {
  level1: ({ level1 }) => level1 !== '',
  level2: ({ level2 }) => level2 !== '',
  definition: ({ definition }) => definition !== '',
  weight: ({ weight }) => weight !== null,
  direction: ({ printedDirection }) => printedDirection !== null,
  'previous-value': ({ previousValue }) => previousValue !== '',
};

const OF_PROJECT: Readonly<Partial<Record<PrintedColumn, (project: Project) => boolean>>> = {
  'project-code': ({ code }) => code !== '',
  amount: ({ amount }) => amount !== null,
  'total-amount': ({ totalAmount }) => totalAmount !== null,
  funding: ({ funding }) => funding.length > 0,
  goal: ({ goal }) => goal !== '',
  period: ({ period }) => period !== '',
  type: ({ type }) => type !== '',
};

/** What the tables of a document print in at least one row, beside name and value. */
export function printedColumns(document: PerformanceDocument): readonly PrintedColumn[] {
  const found = new Set<PrintedColumn>();
  for (const { indicator } of indicatorRows(document))
    for (const [column, prints] of Object.entries(OF_ROW)) if (prints(indicator)) found.add(column as PrintedColumn);
  for (const { unit, project } of projectsOf(document)) {
    if (unit.code !== '') found.add('unit-code');
    for (const [column, prints] of Object.entries(OF_PROJECT)) if (prints(project)) found.add(column as PrintedColumn);
  }
  return (Object.keys(COLUMN_CODES) as PrintedColumn[]).filter((column) => found.has(column));
}
