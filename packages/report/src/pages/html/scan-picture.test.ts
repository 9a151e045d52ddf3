import type { Analysis } from '@perf-lint/analyser';
import type { RowPicture } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING } from '../../../fixtures/demo-analysis.js';
import { scannedDemo } from '../../../fixtures/scanned-demo.js';
import { LANGUAGES } from '../../language.js';
import { FORMATS } from '../../machine/formats.js';
import { recordLines } from '../../machine/jsonl.js';
import type { ReportOptions } from '../../options.js';
import { projectsOf } from '../../record/walk.js';
import { SCAN_PICTURE } from '../../texts/scan-picture.js';
import { projectView } from '../../view/project-view.js';
import { indicatorTable } from './indicator-table.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };
const PICTURE: RowPicture = { name: 'aWNo', value: 'ZGVuaw==' };

function tableOf(analysis: Analysis, options = OPTIONS): string {
  const [place] = projectsOf(analysis.document);
  const [result] = analysis.projects;
  if (place === undefined || result === undefined) throw new Error('no project');
  return indicatorTable(projectView(analysis, place, result, options).rows, '', options).toString();
}

describe('a row of a scan', () => {
  it('shows what its name and value look like, and rows of text show nothing of the kind', () => {
    const table = tableOf(scannedDemo(PICTURE));
    expect(table.match(/<img[^>]*>/g)).toEqual([
      '<img class="scan" src="data:image/png;base64,aWNo" alt="扫描件上的三级指标">',
      '<img class="scan" src="data:image/png;base64,ZGVuaw==" alt="扫描件上的指标值">',
    ]);
    expect(table).not.toContain(SCAN_PICTURE.missing['zh-CN']);
  });

  it.each(LANGUAGES)('says in %s where no picture was kept, or none that is one', (language) => {
    const hostile = { name: '"><script>alert(1)</script>', value: 'x" onerror="alert(1)' };
    for (const picture of [undefined, hostile, { name: 7 }, { name: '', value: '' }]) {
      const table = tableOf(scannedDemo(picture), { ...OPTIONS, language });
      expect(table).toContain(SCAN_PICTURE.missing[language]);
      expect(table).not.toMatch(/<img|<script|onerror/);
    }
  });

  it('has no picture in any record', () => {
    const analysis = scannedDemo(PICTURE);
    const records = [...recordLines(analysis, 'zh-CN', DEMO_WORDING)].join('');
    const findings = Object.values(FORMATS).flatMap((format) => [...format(OPTIONS).document(analysis)]);
    expect(records).toContain('"source":"scan"');
    for (const text of [records, ...findings]) expect(text).not.toContain(PICTURE.value);
  });
});
