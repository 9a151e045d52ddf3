import type { Indicator, PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';

/** A project that is sent back: nothing in it can be measured, and a class is missing. */
const printed = documentOf({
  projects: [
    {
      name: '培训项目',
      code: '410001',
      amount: 10,
      rows: [
        { level1: 'output', name: '培训', value: '完成' },
        { level1: 'output', name: '培训人数', value: '≥120%' },
        { level1: 'benefit', name: '效果', value: '良好' },
      ],
    },
  ],
});

function recognised(document: PerformanceDocument, which: (row: Indicator) => boolean): PerformanceDocument {
  const mark = (row: Indicator): Indicator => (which(row) ? { ...row, source: 'scan' } : row);
  return {
    ...document,
    departments: document.departments.map((department) => ({
      ...department,
      units: department.units.map((unit) => ({
        ...unit,
        projects: unit.projects.map((project) => ({ ...project, indicators: project.indicators.map(mark) })),
      })),
    })),
  };
}

describe('what is said of a scan', () => {
  const before = analyse(printed);
  const after = analyse(recognised(printed, () => true));

  it('is the same, and never more than a question', () => {
    expect(before.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(after.findings.map(({ ruleId }) => ruleId)).toEqual(before.findings.map(({ ruleId }) => ruleId));
    for (const { severity, certainty, source, ruleId } of after.findings) {
      expect(severity).not.toBe('error');
      expect(source).toBe('scan');
      if (ruleId !== 'doubtful-reading') expect(certainty).toBe('ask');
    }
  });

  it('sends no project back', () => {
    expect(Object.values(before.projects).map(({ pile }) => pile)).toEqual(['return']);
    expect(Object.values(after.projects).map(({ pile }) => pile)).toEqual(['verify']);
  });

  it('is said of the rows of the scan, not of those beside it', () => {
    const mixed = analyse(recognised(printed, ({ name }) => name === '培训'));
    const rows = mixed.findings.filter(({ path }) => path.indicatorId !== '');
    const ofScan = new Set(rows.filter(({ source }) => source === 'scan').map(({ path }) => path.indicatorId));
    expect(ofScan.size).toBe(1);
    expect(rows.some(({ source }) => source === undefined)).toBe(true);
  });
});
