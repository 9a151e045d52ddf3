import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { RECORD_COLUMNS } from '../../machine/records-csv.js';
import type { ReportOptions } from '../../options.js';
import { WorkbookRows } from './workbook-rows.js';
import { writeWorkbook } from './write-workbook.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };

async function demoWorkbook(options = OPTIONS): Promise<Uint8Array> {
  const rows = new WorkbookRows(options);
  rows.add(demoAnalysis());
  rows.add(demoAnalysis('samples/second.md', 'b'.repeat(64)));
  return writeWorkbook(rows, options);
}

describe('the workbook', () => {
  it('has a row for every department, project, indicator and finding, in either language', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    for (const language of ['zh-CN', 'en'] as const) {
      const { sheets } = await readXlsx(await demoWorkbook({ ...OPTIONS, language }));
      expect(sheets.map(({ name }) => name)).toEqual(
        language === 'en'
          ? ['Summary', 'Departments', 'Projects', 'Indicators', 'Findings', 'Rules']
          : ['汇总', '部门', '项目', '指标', '意见', '规则'],
      );
      const [, departments, projects, indicators, findings] = sheets.map(({ rows }) => rows.length - 1);
      expect([departments, projects, indicators]).toEqual([2, 8, 46]);
      expect(findings).toBe(demoAnalysis().findings.length * 2);
      expect(sheets[3]!.rows[0]).toHaveLength(RECORD_COLUMNS.length);
    }
  });

  it('keeps text that begins like a formula as text', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const { strFromU8, unzipSync } = await import('fflate');
    const bytes = await demoWorkbook();
    const { sheets } = await readXlsx(bytes);
    const row = sheets[3]!.rows.find((cells) => cells.includes('=HYPERLINK("x")'));
    expect(row).toContain('=100%');
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (name.includes('worksheets/')) expect(strFromU8(part)).not.toContain('<f>');
  });

  it('links findings to their rows', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(await demoWorkbook());
    const indicators = sheets[3]!;
    const findings = sheets[4]!;
    const column = findings.rows[0]!.indexOf('三级指标');
    let links = 0;
    for (const [index, row] of findings.rows.entries()) {
      const location = findings.cells?.get(`${index},${column}`)?.hyperlink?.location;
      if (location === undefined) continue;
      const target = /^'指标'!O(\d+)$/.exec(location);
      expect(indicators.rows[Number(target?.[1]) - 1]!).toContain(row[column]);
      links++;
    }
    expect(links).toBeGreaterThan(10);
  });

  it('is the same in every run', async () => {
    expect(await demoWorkbook()).toEqual(await demoWorkbook());
  });
});
