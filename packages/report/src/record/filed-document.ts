/**
 * A document as the count of projects sees it: what each project is known by, its money, and what it says in short.
 */
import {
  type Department,
  FILE_FORMATS,
  type FileFormat,
  type Indicator,
  type OverallTarget,
  type PerformanceDocument,
  type Project,
  type Unit,
} from '@perf-lint/core';
import { type CopiedProject, copyContent, type FiledDocument, type FiledProject } from '@perf-lint/review';
import { writtenValue } from '../texts/printed-value.js';
import { besideTargets, subjectOfTable } from './table-subject.js';
import { indicatorRows, projectsOf } from './walk.js';

/** A project, or the overall targets of a department, as its copies are held against one another. Money in 万元. */
export function copiedProject(amount: number | null, indicators: readonly Indicator[]): CopiedProject {
  return {
    amount,
    rows: indicators.map(({ level1, name, value, doubts }) => ({ level1, name, value: writtenValue(value), doubtful: doubts.length > 0 })),
  };
}

function contentOf(amount: number | null, indicators: readonly Indicator[]): string {
  return copyContent(copiedProject(amount, indicators));
}

/** What a department without a stated name is known by: its units. */
function nameOf({ name, code, units }: Department): string {
  return name !== '' || code !== '' ? name || code : units.map((unit) => unit.name || unit.code).join(' ');
}

/** What tells whose a project is beside its own unit: the names of all units of a department without a name tell nothing more, project after project. */
function ownerOf(department: Department, unit: Unit): string {
  const isNamed = department.name !== '' || department.code !== '';
  return isNamed || (unit.name === '' && unit.code === '') ? nameOf(department) : '';
}

function subjectIn(table: Project | OverallTarget): Pick<FiledProject, 'subject'> {
  return besideTargets(subjectOfTable(table));
}

/** Overall targets of the departments that have them, in their order; then every project in document order. */
export function filedProjects(document: PerformanceDocument): readonly FiledProject[] {
  const { year } = document;
  const overall = document.departments.flatMap((department): FiledProject[] => {
    if (department.overall === null) return [];
    const { budget, indicators } = department.overall;
    const subject = subjectIn(department.overall);
    const label = { department: nameOf(department), unitCode: '', unitName: '', projectCode: '', projectName: '' };
    return [
      { table: 'overall', ...label, year, amount: budget, rows: indicators.length, content: contentOf(budget, indicators), ...subject },
    ];
  });
  const projects = [...projectsOf(document)].map(({ department, unit, project }): FiledProject => {
    const { code, name, amount, indicators } = project;
    const label = {
      department: ownerOf(department, unit),
      unitCode: unit.code,
      unitName: unit.name,
      projectCode: code,
      projectName: name,
    };
    return {
      table: 'project',
      ...label,
      year,
      amount,
      rows: indicators.length,
      content: contentOf(amount, indicators),
      ...subjectIn(project),
    };
  });
  return [...overall, ...projects];
}

function cellsOf(format: FileFormat): FiledDocument['cells'] {
  if (format === 'unknown' || FILE_FORMATS[format].grid === 'found') return 'found';
  return format === 'xlsx' || format === 'xls' || format === 'ods' ? 'workbook' : 'given';
}

export function filedDocument(document: PerformanceDocument): FiledDocument {
  const { path, sha256, format } = document;
  let doubtfulRows = 0;
  for (const { indicator } of indicatorRows(document)) if (indicator.doubts.length > 0) doubtfulRows++;
  return { path, sha256, cells: cellsOf(format), doubtfulRows, projects: filedProjects(document) };
}
