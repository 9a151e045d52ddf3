import { foldCode, foldForMatch, type PerformanceDocument } from '@perf-lint/core';
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '../configuration.js';
import { rowKey, rowPrint } from '../similarity/row-print.js';
import type { BatchDocument } from './batch-document.js';
import { buildContext } from './build-context.js';
import type { RowContext } from './context.js';
import type { CompactProject, CompactRow, DocumentFacts } from './document-facts.js';

function compactRow({ indicator, facts }: RowContext): CompactRow {
  return {
    level1: indicator.level1,
    name: facts.name,
    value: facts.value,
    comparator: facts.number?.comparator ?? null,
    low: facts.number?.low ?? null,
    high: facts.number?.high ?? null,
    unit: facts.number?.unit ?? '',
    direction: facts.direction.direction,
    ...(indicator.doubts.length > 0 ? { doubtful: true as const } : {}),
  };
}

/** Compact facts of a document, for rules that look across documents and years. A few hundred bytes a row; plain JSON. */
export function documentFacts(document: PerformanceDocument, configuration: AnalysisConfiguration = DEFAULT_CONFIGURATION): DocumentFacts {
  const context = buildContext(document, configuration);
  const projects: CompactProject[] = [];
  for (const department of context.departments)
    for (const { unit, projects: own } of department.units)
      for (const { project, rows } of own)
        projects.push({
          unitCode: unit.code,
          unitName: unit.name,
          code: project.code,
          name: project.name,
          type: project.type,
          amount: project.amount,
          goal: project.goal,
          rows: rows.map(compactRow),
        });
  return {
    path: document.path,
    sha256: document.sha256,
    department: document.departments[0]?.name ?? '',
    year: document.year,
    overall: context.departments.flatMap(({ overall }) => overall.map(compactRow)),
    projects,
  };
}

/** What a document leaves behind for the others of its batch. Plain JSON, some ten bytes a row. */
export function batchDocument(document: PerformanceDocument, configuration: AnalysisConfiguration = DEFAULT_CONFIGURATION): BatchDocument {
  const { departments } = buildContext(document, configuration);
  const projects = departments.flatMap(({ units }) => units.flatMap(({ projects: own }) => own));
  return {
    path: document.path,
    department: document.departments[0]?.name ?? '',
    projects: projects.map(({ project, unit, rows }) => ({
      name: project.name,
      code: foldCode(project.code),
      unit: foldForMatch(unit.unit.name),
      rows: [...new Set(rows.flatMap(printsOf))],
    })),
  };
}

/** The print of a row that can be a copy: clients are as satisfied everywhere. */
function printsOf({ indicator, facts }: RowContext): readonly number[] {
  return indicator.level1 === 'satisfaction' || facts.name === '' ? [] : [rowPrint(rowKey(facts.name, facts.value))];
}
