import type { PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { filedDocument } from './filed-document.js';

/** A table of many units that names no department, as a budget system exports it. */
function exported(units: number): PerformanceDocument {
  const { document } = demoAnalysis();
  const [project] = document.departments.flatMap((department) => department.units.flatMap(({ projects }) => projects));
  if (project === undefined) throw new Error('no project');
  const unit = (name: string) => ({ code: '', name, printedTotal: null, projects: [project] });
  const named = Array.from({ length: units }, (_, index) => unit(`单位${index}`));
  return { ...document, departments: [{ code: '', name: '', overall: null, units: [...named, unit('')] }] };
}

describe('a filed document', () => {
  it('says whose a project is once: the units of a department without a name stand for it only where the project has none', () => {
    expect(filedDocument(exported(2)).projects.map(({ department, unitName }) => [department, unitName])).toEqual([
      ['', '单位0'],
      ['', '单位1'],
      ['单位0 单位1 ', ''],
    ]);
  });

  it('grows as its projects do, however many units they have', () => {
    const length = (units: number) => JSON.stringify(filedDocument(exported(units))).length;
    expect(length(400)).toBeLessThan(2.2 * length(200));
  });
});
