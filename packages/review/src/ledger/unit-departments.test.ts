import { describe, expect, it } from 'vitest';
import { type LedgerEntry, type LedgerProject, UNREVIEWED } from './ledger.js';
import { UnitDepartments } from './unit-departments.js';

function project(department: string, unitName: string, unitCode = ''): LedgerProject {
  const own = { table: 'project' as const, unitCode, unitName, projectCode: '', projectName: '会议费' };
  const plain = { ...own, year: 2026, document: '', amount: 1, pile: 'clear' as const, rows: 1, ...UNREVIEWED };
  return department === '' ? { ...plain, department: unitName, departmentUnread: true } : { ...plain, department };
}

const resolved = (all: readonly LedgerProject[]) => {
  const owners = new UnitDepartments(all);
  return all.map((each) => owners.project(each)).map(({ department, departmentUnread = false }) => [department, departmentUnread]);
};

describe('the department of a unit', () => {
  it('is what other documents print for the same unit, by its name or its own code', () => {
    expect(resolved([project('', '植保站'), project('农业局', '植保站')])).toEqual([
      ['农业局', false],
      ['农业局', false],
    ]);
    expect(resolved([project('', '植保站', '301002'), { ...project('农业局', '市植保站（本级）', '301002'), document: 'b' }])[0]).toEqual([
      '农业局',
      false,
    ]);
  });

  it('stays unread where nothing says it, where others disagree, and where a code is that of several units', () => {
    expect(resolved([project('', '植保站')])).toEqual([['植保站', true]]);
    expect(resolved([project('', '植保站'), project('农业局', '植保站'), project('林业局', '植保站')])[0]).toEqual(['植保站', true]);
    const list = [project('', '植保站', '301'), project('', '土肥站', '301'), { ...project('农业局', '种子站', '301'), document: 'b' }];
    expect(resolved(list)[0]).toEqual(['植保站', true]);
  });

  it('is that of its opinions too, and leaves a department alone that is its own unit', () => {
    const owners = new UnitDepartments([project('', '植保站'), project('农业局', '植保站'), project('残联', '残联')]);
    const entry = (department: string, unitName: string) => ({ ...project(department, unitName), department }) as unknown as LedgerEntry;
    expect(owners.entry(entry('植保站', '植保站')).department).toBe('农业局');
    expect(owners.entry(entry('残联', '残联')).department).toBe('残联');
  });
});
