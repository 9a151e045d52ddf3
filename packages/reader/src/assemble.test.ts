import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.js';
import { checkTotals } from './checks/totals.js';
import type { OrganisationDraft, ProjectDraft, TableDraft } from './draft.js';

const DEPARTMENT: OrganisationDraft = { code: '101', name: '某局' };
const NOBODY: OrganisationDraft = { code: '', name: '' };

function project(name: string, unit: OrganisationDraft, department = DEPARTMENT): ProjectDraft {
  return {
    code: '',
    name,
    type: '',
    amount: 1,
    totalAmount: null,
    funding: [],
    goal: '',
    period: '',
    references: [],
    department,
    unit,
    indicators: [],
  };
}

function table(projects: readonly ProjectDraft[], totals: TableDraft['totals'] = []): TableDraft {
  return {
    kind: 'project',
    layout: 'vertical',
    title: '',
    year: null,
    moneyUnit: null,
    projects,
    totals,
    overall: null,
    unplaced: [],
    notes: [],
    references: [],
    given: true,
  };
}

/** Units with the names of their projects. */
const unitsOf = (tables: readonly TableDraft[]) =>
  assemble(tables, DEPARTMENT).flatMap(({ units }) =>
    units.map((unit) => [unit.code, unit.name, unit.printedTotal, ...unit.projects.map(({ name }) => name)]),
  );

describe('units', () => {
  it('are one where the name stands with its code once and without it once', () => {
    const named = { code: '', name: '某局本级' };
    const coded = { code: '101001', name: '某局本级' };
    expect(unitsOf([table([project('甲', coded), project('乙', named)])])).toEqual([['101001', '某局本级', null, '甲', '乙']]);
    expect(unitsOf([table([project('甲', named), project('乙', coded)])])).toEqual([['', '某局本级', null, '甲', '乙']]);
  });

  it('are told apart by code where both have one, though they have one name', () => {
    const units = [
      { code: '101001', name: '某局本级' },
      { code: '101002', name: '某局本级' },
      { code: '101001', name: '某局（本级）' },
    ];
    const projects = units.map((unit, i) => project(`项目${i}`, unit));
    expect(unitsOf([table(projects)])).toEqual([
      ['101001', '某局本级', null, '项目0', '项目2'],
      ['101002', '某局本级', null, '项目1'],
    ]);
  });

  it('of one code and several names are several, each with its own total and check', () => {
    const [fields, plants] = [
      { code: '301001', name: '某市农田站' },
      { code: '301001', name: '某市植保站' },
    ];
    const total = (organisation: OrganisationDraft, amount: number) => ({
      kind: 'unit' as const,
      organisation,
      total: amount,
      references: [],
    });
    const projects = [project('甲', fields), project('乙', plants), project('丙', fields)];
    const tables = [table(projects, [total(fields, 2), total(plants, 1), total({ code: '301001', name: '本级' }, 3)])];
    expect(unitsOf(tables)).toEqual([
      ['301001', '某市农田站', 2, '甲', '丙'],
      ['301001', '某市植保站', 1, '乙'],
    ]);
    expect(checkTotals(assemble(tables, DEPARTMENT), tables).map(({ read, passed }) => [read, passed])).toEqual([
      [2, true],
      [1, true],
      [3, true],
    ]);
  });

  it('get the total printed for them, the first where there are two', () => {
    const total = (organisation: OrganisationDraft, amount: number) => ({
      kind: 'unit' as const,
      organisation,
      total: amount,
      references: [],
    });
    const unit = { code: '101001', name: '某局本级' };
    const totals = [total({ code: '', name: '某局本级' }, 5), total(unit, 7), total({ code: '101009', name: '某局本级' }, 9)];
    expect(unitsOf([table([project('甲', unit)], totals)])).toEqual([['101001', '某局本级', 5, '甲']]);
  });
});

describe('departments', () => {
  it('are the one that the document names where a table names none', () => {
    const unit = { code: '', name: '某局本级' };
    const departments = assemble([table([project('甲', unit, NOBODY), project('乙', unit)])], DEPARTMENT);
    expect(departments.map(({ code, name, units }) => [code, name, units.length])).toEqual([['101', '某局', 1]]);
  });

  it('keep the rows of an overall table torn over pages together', () => {
    const overall = (goal: string) => ({
      ...table([]),
      overall: { department: DEPARTMENT, goal, duties: [], budget: null, indicators: [] },
    });
    const [department, ...more] = assemble([overall('总目标'), overall('')], DEPARTMENT);
    expect(more).toEqual([]);
    expect(department?.overall?.goal).toBe('总目标');
  });
});
