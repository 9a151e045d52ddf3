/**
 * One indicator a row: 一级 | 二级 | 三级 | value, often with separate comparator, unit, weight and direction.
 * The projects stand in columns at the left (merged, or repeated on every row), or the table is the form of one project or department.
 */

import { FORM_READING } from '@perf-lint/data';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { isLevelWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { isGoalField, unfilledGoal } from '../shared/goal-field.js';
import { cellsAreGiven, type GridTable, type LayoutContext, type TableLayout, tableDraft } from '../shared/layout.js';
import { withoutNumber } from '../shared/listed-cells.js';
import { unfilledClasses } from './blank-classes.js';
import { VerticalReading } from './reading.js';

const OVERALL = pattern`${FORM_READING.wholeTitles}绩效`;

function isOverall(table: GridTable, context: LayoutContext): boolean {
  const { labels, projectName } = table.facts;
  // 支出项目名称 heads a column of a department's tasks; only a name makes it a project's form.
  if (labels.has('project-name') && (projectName !== '' || !context.title.includes('整体'))) return false;
  if (labels.has('task') || labels.has('task-content') || labels.has('department-budget')) return true;
  return context.title.includes('整体') || OVERALL.test(table.grid.title);
}

function read(table: GridTable, context: LayoutContext): TableDraft {
  const reading = new VerticalReading(table, context);
  reading.run();
  const overall = !reading.columns.projectsInColumns && isOverall(table, context);
  const { facts } = table;
  const base = tableDraft(context, {
    layout: 'vertical',
    projects: [],
    moneyUnit: reading.printedUnit ?? facts.printedUnit,
    totals: reading.blocks.totals,
    unplaced: reading.blocks.unplaced,
    notes: reading.notes,
    references: facts.references,
    given: cellsAreGiven(table.grid),
  });
  const department = facts.department.name !== '' ? facts.department : context.department;
  if (overall) {
    const indicators = reading.blocks.blocks.flatMap((block) => reading.indicatorsOf(block, 'overall'));
    const owner = facts.unit.name !== '' && facts.department.name === '' ? facts.unit : department;
    return {
      ...base,
      kind: 'overall',
      overall: {
        department: owner,
        goal: facts.goal,
        duties: facts.duties,
        budget: facts.departmentBudget ?? facts.amount,
        indicators,
        ...reading.evaluation(),
      },
    };
  }
  const projects = reading.blocks.blocks.map((block) => ({
    ...withFacts(block.project.draft(), reading.indicatorsOf(block, 'project'), table, department),
    ...reading.evaluation(),
  }));
  return { ...base, projects: projects.filter((project) => project.indicators.length > 0 || project.name !== '') };
}

/** Fills what the table itself does not say from the labels of the form above it. */
function withFacts(
  draft: ProjectDraft,
  indicators: readonly IndicatorDraft[],
  table: GridTable,
  department: OrganisationDraft,
): ProjectDraft {
  const { facts } = table;
  if (draft.name !== '' || draft.code !== '') {
    const named = draft.unit.name !== '' || draft.unit.code !== '';
    const field = draft.goal === '' ? table.header.columns.find(({ heading }) => isGoalField(heading)) : undefined;
    const unfilled = unfilledGoal(field?.heading ?? '', table.grid.origin);
    return { ...draft, ...unfilled, unit: named ? draft.unit : facts.unit, indicators };
  }
  const unit = facts.unit.name !== '' ? facts.unit : department;
  return {
    ...draft,
    department,
    unit: unit.code === '' && unit.name === department.name ? department : unit,
    code: facts.projectCode,
    name: facts.projectName,
    type: facts.projectType,
    amount: facts.amount,
    totalAmount: facts.totalAmount,
    funding: facts.funding,
    goal: facts.goal,
    ...unfilledGoal(facts.goalUnfilled, table.grid.origin),
    ...unfilledClasses(table, indicators),
    period: facts.period,
    indicators,
    references: facts.references,
  };
}

/** Whether at least half of the cells of names hold a comparator, or a colon behind a name: no column of values, because they stand with the names. */
function holdsWrittenTargets(table: GridTable): boolean {
  const column = table.header.columns.findIndex((candidate) => candidate.role === 'name');
  const texts = table.grid.rows.slice(table.from, table.to).flatMap((row) => row.cells.find((cell) => cell.column === column)?.text ?? []);
  return texts.length > 0 && texts.filter((text) => /[≥≤=><≧≦]|[^:：][:：]./.test(withoutNumber(text))).length * 2 >= texts.length;
}

/** 一级 | 二级 | 三级 | 指标值, for one form or many projects. */
export const vertical: TableLayout = {
  id: 'vertical',
  over: 'table',
  recognise: (table) => {
    if (table.header.paired) return 0;
    const roles = new Set(table.header.columns.map((column) => column.role));
    if (!roles.has('name')) return 0;
    if (!(roles.has('value') || roles.has('scale-excellent'))) return holdsWrittenTargets(table) ? 0.8 : 0;
    let levels = 0;
    for (let index = table.from; index < table.to && index < table.from + 40; index++) {
      if (table.grid.rows[index]?.cells.some((cell) => isLevelWord(cell.text))) levels += 1;
    }
    return levels > 0 || roles.has('level1') || roles.has('level2') ? 0.9 : 0.4;
  },
  read,
};
