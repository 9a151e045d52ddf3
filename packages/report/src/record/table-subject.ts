/**
 * What the tables of a document were handed in for, as far as they say it themselves: results make a self-evaluation, progress makes a table of monitoring.
 */
import { isEvaluated, type OverallTarget, type PerformanceDocument, type Project } from '@perf-lint/core';
import type { TableSubject } from '@perf-lint/review';
import { projectsOf } from './walk.js';

/** What one table was handed in for. */
export function subjectOfTable(table: Project | OverallTarget): TableSubject {
  if (isEvaluated(table)) return 'self-evaluation';
  return table.monitored === true ? 'monitoring' : 'targets';
}

/** What stands on a record of a table that is no table of targets. */
export function besideTargets(subject: TableSubject): { readonly subject?: TableSubject } {
  return subject === 'targets' ? {} : { subject };
}

/** What the projects of a document were handed in for, where all are of one kind; else targets. */
export function subjectOfDocument(document: PerformanceDocument): TableSubject {
  const subjects = new Set([...projectsOf(document)].map(({ project }) => subjectOfTable(project)));
  const [only = 'targets'] = subjects;
  return subjects.size === 1 ? only : 'targets';
}
