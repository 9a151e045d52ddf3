/**
 * What the tables of a document were handed in for, as far as they say it themselves: results make a self-evaluation, progress makes a table of monitoring.
 */
import { type Department, isEvaluated, type OverallTarget, type PerformanceDocument, type Project } from '@perf-lint/core';
import type { TableSubject } from '@perf-lint/review';
import { projectsOf } from './walk.js';

/** What one table was handed in for. */
export function subjectOfTable(table: Project | OverallTarget): TableSubject {
  if (isEvaluated(table)) return 'self-evaluation';
  return table.monitored === true ? 'monitoring' : 'targets';
}

/** What a finding on no single project is about: the overall table of its department, else the tables of the document where all are of one kind. */
export function subjectAround(department: Department | null, document: PerformanceDocument): TableSubject {
  if (department !== null && department.overall !== null) return subjectOfTable(department.overall);
  const subjects = new Set([...projectsOf(document)].map(({ project }) => subjectOfTable(project)));
  const [only = 'targets'] = subjects;
  return subjects.size === 1 ? only : 'targets';
}
