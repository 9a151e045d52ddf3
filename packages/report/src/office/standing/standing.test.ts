/** What may be written over: every kind of file we write, as it was written, edited, and where another program's file stands. */

import type { Ledger } from '@perf-lint/review';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LANGUAGES } from '../../language.js';
import { FORMATS } from '../../machine/formats.js';
import { recordLines } from '../../machine/jsonl.js';
import { recordCsvLine, recordsCsvHeader } from '../../machine/records-csv.js';
import { recordsOf } from '../../record/indicator-record.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { documentFiles } from '../../site/document-files.js';
import { PAGE_FORMATS } from '../../site/page-formats.js';
import { writeLedger } from '../ledger/write-ledger.js';
import { fileKindOf } from '../package/file-kind.js';
import { sealedPackage } from '../package/seal-package.js';
import { sealedMarkup, sealedPdf } from '../package/seal-text.js';
import { wordBytes } from '../word/write-word.js';
import { keepsDecisions, standingOf } from './standing.js';

const OPTIONS = { language: 'zh-CN', wording: DEMO_WORDING } as const;

function demoLedger(): Ledger {
  const builder = new LedgerBuilder(OPTIONS);
  builder.add(demoAnalysis());
  return builder.build();
}

const filled = (ledger: Ledger): Ledger => ({
  ...ledger,
  entries: ledger.entries.map((entry) => ({ ...entry, decision: { ...entry.decision, verdict: 'accept' } })),
});

const document = (): Promise<Uint8Array> =>
  wordBytes({
    layout: 'letter',
    language: 'zh-CN',
    title: '意见书',
    footer: '',
    blocks: [{ kind: 'paragraph', runs: ['请核实。'] }],
  });

/** A package saved again by an office program: a part differs, all properties are kept. */
function saved(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const content = strFromU8(parts[part] ?? new Uint8Array());
  expect(content).toContain(from);
  return zipSync({ ...parts, [part]: strToU8(content.replace(from, to)) });
}

describe('what stands in the place of an output', () => {
  it('gives way as we wrote it, and not when it was edited', async () => {
    const letter = await document();
    expect(await standingOf(letter)).toEqual({ kind: 'free' });
    expect(await standingOf(saved(letter, 'word/document.xml', '请核实', '请改正'))).toEqual({ kind: 'edited' });
    const ledger = await writeLedger(demoLedger(), 'zh-CN');
    expect(await standingOf(ledger)).toEqual({ kind: 'free' });
    expect(await standingOf(saved(ledger, 'xl/styles.xml', '宋体', '黑体'))).toEqual({ kind: 'edited' });
  });

  it('is known as ours without its properties, by its author', async () => {
    const { 'docProps/custom.xml': _, ...parts } = unzipSync(await document());
    expect(await standingOf(zipSync(parts))).toEqual({ kind: 'edited' });
  });

  it('counts the decisions of a ledger, also of one that nobody touched since they were carried over', async () => {
    const ledger = filled(demoLedger());
    const bytes = await writeLedger(ledger, 'zh-CN');
    expect(await standingOf(bytes)).toMatchObject({ kind: 'ledger', decisions: ledger.entries.length, intact: true });
    expect(await standingOf(saved(bytes, 'xl/styles.xml', '宋体', '黑体'))).toMatchObject({
      kind: 'ledger',
      decisions: ledger.entries.length,
      intact: false,
    });
    expect(keepsDecisions(ledger, ledger)).toBe(true);
    expect(keepsDecisions({ ...ledger, entries: ledger.entries.slice(1), unmatched: ledger.entries.slice(0, 1) }, ledger)).toBe(true);
    expect(keepsDecisions({ ...ledger, entries: ledger.entries.slice(1) }, ledger)).toBe(false);
  });

  it('knows every page of a report, whatever version control does to its line ends', async () => {
    for await (const { path, content, encoding } of documentFiles(demoAnalysis(), PAGE_FORMATS, OPTIONS)) {
      const bytes = encoding === undefined ? strToU8(content) : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      expect(await standingOf(bytes), path).toEqual({ kind: 'free' });
      if (encoding !== undefined) continue;
      expect(await standingOf(strToU8(`\ufeff${content.replaceAll('\n', '\r\n')}`)), path).toEqual({ kind: 'free' });
      expect(await standingOf(strToU8(content.replace('指标', '指 标'))), path).toEqual({ kind: 'edited' });
      expect(await standingOf(strToU8(`${content}批注\n`)), path).toEqual({ kind: 'edited' });
    }
  });

  it('lets machine output be written again, and not a table that has columns of somebody else', async () => {
    const analysis = demoAnalysis();
    for (const language of LANGUAGES) {
      for (const [name, make] of Object.entries(FORMATS)) {
        // Its text is for people and is sealed by whoever writes it.
        if (name === 'summary') continue;
        const format = make({ language, wording: DEMO_WORDING, version: '1.0.0' });
        const text = [format.begin(), ...format.document(analysis), format.end()].join('');
        expect(await standingOf(strToU8(text)), name).toEqual({ kind: 'free' });
      }
    }
    expect(await standingOf(strToU8([...recordLines(analysis, 'zh-CN')].join('')))).toEqual({ kind: 'free' });
    const csv = recordsCsvHeader() + [...recordsOf(analysis, 'zh-CN')].map(recordCsvLine).join('');
    expect(await standingOf(strToU8(csv))).toEqual({ kind: 'free' });
    expect(await standingOf(strToU8(csv.replace('\n', ',审核人\n')))).toEqual({ kind: 'foreign', what: 'csv' });
  });

  it('says what the file of another program is', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const others: readonly (readonly [Uint8Array, string])[] = [
      [await writeXlsx({ sheets: [{ name: '预算', rows: [['项目', 1]] }] }), 'workbook'],
      [strToU8('<!doctype html>\n<html><body>本局主页</body></html>\n'), 'html'],
      [strToU8('{"name":"other"}\n'), 'json'],
      [strToU8('项目,金额\n甲,1\n'), 'csv'],
      [strToU8('会议记录\n'), 'text'],
      [strToU8('%PDF-1.4\n%%EOF\n'), 'pdf'],
    ];
    for (const [bytes, what] of others) {
      expect(fileKindOf(bytes)).toBe(what);
      expect(await standingOf(bytes)).toEqual({ kind: 'foreign', what });
    }
    expect(await standingOf(new Uint8Array())).toEqual({ kind: 'free' });
  });
});

describe('seals', () => {
  it('are put on the copy of a file of another program, and again on a copy of that', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const sheets = [{ name: '预算', rows: [['项目', 1]] }];
    const custom = { 审核批次: '第二批' };
    const own = await writeXlsx({ sheets, properties: { custom } });
    const sealed = await sealedPackage(own);
    expect(await standingOf(sealed)).toEqual({ kind: 'free' });
    expect(await sealedPackage(sealed)).toEqual(sealed);
    const { readXlsx } = await import('hucre/xlsx');
    expect((await readXlsx(sealed)).properties?.custom).toMatchObject(custom);
    const edited = saved(sealed, 'xl/workbook.xml', '预算', '决算');
    expect(await standingOf(edited)).toEqual({ kind: 'edited' });
    expect(await standingOf(await sealedPackage(edited))).toEqual({ kind: 'free' });
  });

  it('hold for a PDF until something is appended', async () => {
    const pdf = await sealedPdf(strToU8('%PDF-1.4\nmarks\n%%EOF'));
    expect(await standingOf(pdf)).toEqual({ kind: 'free' });
    const appended = new Uint8Array([...pdf, ...strToU8('5 0 obj\nendobj\n%%EOF\n')]);
    expect(await standingOf(appended)).toEqual({ kind: 'edited' });
  });

  it('leave a file that cannot be sealed as it is', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('a') });
    expect(await sealedPackage(bytes)).toEqual(bytes);
    expect(await standingOf(strToU8(await sealedMarkup('# 空\n')))).toEqual({ kind: 'free' });
  });
});
