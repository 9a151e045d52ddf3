/**
 * Monitoring during the year (绩效监控): the year's targets as they were set, and beside them how far things are and what is expected by its end.
 *
 * The targets are rows as in every other table. What stands beside them is no result: it is not read, and that is said.
 */
import { FORM_READING } from '@perf-lint/data';
import { type TableDraft, withRows } from '../../draft.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { GridTable } from './layout.js';

const MONITORED = pattern`${FORM_READING.monitoring}`;
const EXECUTED = pattern`${FORM_READING.executionHeadings}.*${FORM_READING.expectedHeadings}`;

/** Whether a table under such a title, or with such headings, says what is done of its targets in the middle of the year. */
export function isMonitored({ header }: GridTable, title: string): boolean {
  const headings = header.columns.map(({ heading }) => heading).join(' ');
  return MONITORED.test(title) || MONITORED.test(headings) || EXECUTED.test(headings);
}

/** The table with its targets alone. */
export function withoutResults(table: TableDraft): TableDraft {
  const { projects, overall } = withRows(table, withoutEvaluation);
  return {
    ...table,
    projects: projects.map((project) => ({ ...withoutEvaluation(project), monitored: true })),
    overall: overall === null ? null : { ...withoutEvaluation(overall), monitored: true },
    notes: [...table.notes, { id: 'monitored', args: { title: table.title }, references: table.references }],
  };
}

function withoutEvaluation<Told extends { readonly evaluation?: unknown }>({ evaluation, ...told }: Told): Omit<Told, 'evaluation'> {
  return told;
}
