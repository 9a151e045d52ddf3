import type { Analysis, LibraryMatch } from '@perf-lint/analyser';
import { expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { WorkbookRows } from '../office/workbook/workbook-rows.js';
import { writeWorkbook } from '../office/workbook/write-workbook.js';
import type { ReportOptions } from '../options.js';
import { indicatorTable } from '../pages/html/indicator-table.js';
import { projectMarkdown } from '../pages/markdown/project.js';
import { projectsOf } from '../record/walk.js';
import { projectView } from './project-view.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };
const OUTSIDE: LibraryMatch = { verdict: 'outside', entry: null, matched: '', likeness: 0 };

/** The demo with a library in which no row stands. */
function withLibrary(): Analysis {
  const analysis = demoAnalysis();
  const indicators = Object.fromEntries(Object.keys(analysis.indicators).map((id) => [id, OUTSIDE]));
  return {
    ...analysis,
    library: { name: '本省指标库', indicators, counts: { inside: 0, near: 0, outside: Object.keys(indicators).length } },
  };
}

it('shows in pages what the own library says, and no column where none was given', () => {
  for (const [analysis, shown] of [[withLibrary(), true] as const, [demoAnalysis(), false] as const]) {
    const [place] = projectsOf(analysis.document);
    const view = projectView(analysis, place!, analysis.projects[0]!, OPTIONS);
    expect(projectMarkdown(analysis, view, OPTIONS).includes('库外')).toBe(shown);
    expect(indicatorTable(view.rows, '', OPTIONS).toString().includes('库外')).toBe(shown);
  }
});

it('puts it into the workbook beside the fields of the record, and counts it', async () => {
  const { readXlsx } = await import('hucre/xlsx');
  const rows = new WorkbookRows(OPTIONS);
  rows.add(withLibrary());
  const { sheets } = await readXlsx(await writeWorkbook(rows, OPTIONS));
  const indicators = sheets[3]!.rows;
  expect(indicators[0]!.at(-1)).toBe('指标库');
  expect(indicators[1]!.at(-1)).toBe('库外');
  expect(sheets[0]!.rows.find(([term]) => term === '库外')?.[1]).toBe(indicators.length - 1);
});
