import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { filedDocument } from './filed-document.js';
import { recordsOf } from './indicator-record.js';
import { DuplicateMarks } from './mark-duplicates.js';

function marked(...analyses: readonly ReturnType<typeof demoAnalysis>[]) {
  const marks = new DuplicateMarks(analyses.map(({ document }) => filedDocument(document)));
  const records = analyses.flatMap((analysis) => [...recordsOf(analysis, 'zh-CN')]);
  for (const record of records) marks.note(record);
  return records.map((record) => ({ ...record, duplicateOf: marks.duplicateOf(record) }));
}

describe('records of the same projects in two files', () => {
  const one = demoAnalysis('甲.md');

  it('name the row that counts, one for one, and none where a file stands alone', () => {
    expect(marked(one).every(({ duplicateOf }) => duplicateOf === null)).toBe(true);
    const records = marked(one, demoAnalysis('乙.md'));
    const [counted, copies] = [records.slice(0, records.length / 2), records.slice(records.length / 2)];
    expect(counted.every(({ duplicateOf }) => duplicateOf === null)).toBe(true);
    expect(copies.map(({ duplicateOf }) => duplicateOf)).toEqual(counted.map(({ rowId }) => rowId));
  });

  it('name themselves where the file that counts has no such row', () => {
    const other = demoAnalysis('乙.md', 'b'.repeat(64));
    const [department] = other.document.departments;
    if (department === undefined) throw new Error('no department');
    const units = department.units.map((unit) => ({
      ...unit,
      projects: unit.projects.map((project) => ({
        ...project,
        indicators: project.indicators.filter(({ doubts }, row) => doubts.length > 0 || row > 0),
      })),
    }));
    const shorter = { ...other, document: { ...other.document, departments: [{ ...department, units }] } };
    // The file with more rows counts, whichever is given first.
    const records = marked(shorter, one);
    const rows = [...recordsOf(shorter, 'zh-CN')].length;
    expect(records.slice(0, rows).every(({ duplicateOf, rowId }) => duplicateOf === rowId)).toBe(true);
    expect(records.slice(rows).every(({ duplicateOf }) => duplicateOf === null)).toBe(true);
    expect(marked(one, shorter).filter(({ duplicateOf }) => duplicateOf !== null)).toHaveLength(rows);
  });
});
