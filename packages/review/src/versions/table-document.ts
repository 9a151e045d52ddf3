/**
 * Tables that were kept, as a document of the model again: what is compared with documents is compared with these.
 */
import {
  type Department,
  type Indicator,
  type IndicatorId,
  type PerformanceDocument,
  type Project,
  type ProjectId,
  parseTarget,
  type Unit,
} from '@perf-lint/core';
import type { ReviewRound, RoundProject, RoundRow } from '../rounds/round.js';

function indicatorOf({ name, value, level1, content }: RoundRow, id: string, table: Indicator['table']): Indicator {
  return {
    id: id as IndicatorId,
    table,
    level1,
    level2: content?.level2 ?? '',
    name,
    value,
    target: parseTarget(value),
    definition: content?.definition ?? '',
    weight: content?.weight ?? null,
    ...(content?.sharesWeight === true ? { sharesWeight: true } : {}),
    printedDirection: null,
    previousValue: '',
    nameReferences: [],
    valueReferences: [],
    repairs: [],
    confidence: content?.doubtful === true ? 0 : 1,
    // Which doubt it was is not kept; that there was one is what counts.
    doubts: content?.doubtful === true ? ['ambiguous'] : [],
    template: false,
  };
}

function projectOf(project: RoundProject, position: number): Project {
  const id = `p${position}`;
  const { projectCode, projectName, amount, content, rows } = project;
  return {
    id: id as ProjectId,
    code: projectCode,
    name: projectName,
    type: content?.type ?? '',
    amount,
    totalAmount: null,
    funding: content?.fiscal === undefined ? [] : [{ source: '财政拨款', amount: content.fiscal }],
    goal: content?.goal ?? '',
    period: content?.period ?? '',
    indicators: rows.map((row, index) => indicatorOf(row, `${id}.i${index}`, 'project')),
    references: [],
  };
}

function departmentsOf({ projects }: ReviewRound): readonly Department[] {
  const departments = new Map<string, { overall: Department['overall']; units: Map<string, Unit & { projects: Project[] }> }>();
  for (const [position, project] of projects.entries()) {
    const { department: name, unitCode, unitName } = project;
    const department = departments.get(name) ?? { overall: null, units: new Map() };
    departments.set(name, department);
    if (project.table === 'overall') {
      const indicators = project.rows.map((row, index) => indicatorOf(row, `o${departments.size - 1}.i${index}`, 'overall'));
      department.overall = { goal: project.content?.goal ?? '', duties: [], budget: project.amount, indicators };
      continue;
    }
    const key = `${unitCode}\n${unitName}`;
    const unit = department.units.get(key) ?? { code: unitCode, name: unitName, printedTotal: null, projects: [] };
    department.units.set(key, unit);
    unit.projects.push(projectOf(project, position));
  }
  return [...departments].map(([name, { overall, units }]) => ({ code: '', name, overall, units: [...units.values()] }));
}

/**
 * The tables as a document that was read surely, but for rows that were in doubt when they were kept.
 * @param name what stands for its path
 */
export function documentOfTables(tables: ReviewRound, name: string): PerformanceDocument {
  const [first] = tables.projects;
  return {
    path: name,
    sha256: '',
    format: 'xlsx',
    encoding: '',
    title: '',
    year: first?.year ?? null,
    moneyUnit: '万元',
    model: first?.content?.model ?? 'unknown',
    departments: departmentsOf(tables),
    listedProjects: [],
    declaredProjectCount: null,
    reading: { coverage: { values: 0, read: 0 }, tables: [], unplaced: [], checks: [], notes: [] },
  };
}
