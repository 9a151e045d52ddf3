import { describe, expect, it } from 'vitest';
import type { TableSubject } from '../subject.js';
import { countOnce, type FiledDocument, type FiledProject } from './count-once.js';

const project = (changes: Partial<FiledProject> = {}): FiledProject => ({
  table: 'project',
  department: '某市农业农村局',
  unitCode: '301001',
  unitName: '某市种子站',
  projectCode: 'N2026-0101',
  projectName: '良种补贴',
  year: 2026,
  amount: 180,
  rows: 5,
  content: '一',
  ...changes,
});

const file = (path: string, ...projects: FiledProject[]): FiledDocument => ({
  path,
  sha256: path,
  cells: 'workbook',
  doubtfulRows: 0,
  projects,
});

const as = (subject: TableSubject, changes: Partial<FiledProject> = {}): FiledProject => project({ subject, content: subject, ...changes });

describe('projects that stand in two files', () => {
  it('count once where both are tables of targets, an adjustment among them', () => {
    expect(countOnce([file('甲', project()), file('乙', project({ content: '二' }))]).twice).toHaveLength(1);
    expect(countOnce([file('甲', project()), file('乙', as('adjustment'))]).twice).toHaveLength(1);
  });

  it('count each where one is the targets and another how far they are or what came of them: these are other papers', () => {
    const { standsFor, twice } = countOnce([file('申报', project()), file('监控', as('monitoring')), file('自评', as('self-evaluation'))]);
    expect(twice).toEqual([]);
    expect(standsFor).toEqual([[null], [null], [null]]);
    const overall = { table: 'overall', unitCode: '', unitName: '', projectCode: '', projectName: '' } as const;
    expect(countOnce([file('申报', project(overall)), file('自评', as('self-evaluation', overall))]).twice).toEqual([]);
  });

  it('count once as results that stand in two files, beside their targets', () => {
    const { standsFor } = countOnce([
      file('申报', project()),
      file('自评', as('self-evaluation')),
      file('自评扫描', as('self-evaluation')),
    ]);
    expect(standsFor.map((places) => places.map((place) => place?.document ?? null))).toEqual([[null], [null], [1]]);
  });
});
