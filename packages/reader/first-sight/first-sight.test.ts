import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../src/draft.js';
import { figuresOf, type LabelledRow, rates } from './figures.js';
import { firstReadingsOf } from './first-readings.js';
import { measureAll, recordedFigures } from './measured.js';
import { firstSightTable, withTable } from './table.js';

const LABEL: LabelledRow = {
  doc: 'a',
  table: 'project',
  project_name: '河道管护',
  amount: 12,
  level1: '产出',
  name: '巡河次数',
  value: '≥48次',
};
const READ = { table: 'project', level1: '产出', name: '巡河次数', value: '>=48次', doubted: false } as const;

describe('figures of first sight', () => {
  it('count a row as right by class, name and value, whatever its width and marks', () => {
    const read = { rows: [READ], projects: [{ name: '河道管护', amount: 12 }], notRead: false };
    expect(figuresOf([LABEL], [read])).toMatchObject({ right: 1, silent: 0, names: 1, amounts: 1, nothing: 0 });
    const wrong = { ...read, rows: [{ ...READ, value: '≥84次' }], projects: [{ name: '河道管护', amount: 21 }] };
    expect(figuresOf([LABEL], [wrong])).toMatchObject({ right: 0, silent: 1, names: 1, amounts: 0 });
  });

  it('count rows under no label as invented, and tell nothing read from nothing said', () => {
    expect(figuresOf([], [{ rows: [READ], projects: [], notRead: false }])).toMatchObject({ invented: 1, silent: 1 });
    expect(figuresOf([LABEL], [{ rows: [], projects: [], notRead: true }])).toMatchObject({ nothing: 1, seen: 1 });
  });

  it('leave rows of whose reading the labeller was not sure out of the sure ones', () => {
    const figures = figuresOf([{ ...LABEL, doubt: 'torn' }], [{ rows: [{ ...READ, value: '48' }], projects: [], notRead: false }]);
    expect(figures).toMatchObject({ sure: 0, besideDoubt: 1 });
    expect(rates(figures).sure).toBe(0);
  });

  it('count the rows of the reading that was kept beside them', () => {
    const rows = firstReadingsOf('made-10').flatMap(({ tables }) => tables.flatMap(rowsOf));
    expect(rows).toHaveLength(recordedFigures().get('made-10')?.given ?? 0);
    expect(firstReadingsOf('batch-1')).toEqual([]);
  });

  it('stand in docs/method.md as they are today', async () => {
    const page = readFileSync(new URL('../../../docs/method.md', import.meta.url), 'utf8');
    expect(withTable(page, firstSightTable(recordedFigures(), await measureAll())), 'npm run first-sight -- --write').toBe(page);
  });
});
