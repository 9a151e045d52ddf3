import { NO_CONCLUSION } from '@perf-lint/review';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING } from '../../../fixtures/demo-analysis.js';
import { scannedDemo } from '../../../fixtures/scanned-demo.js';
import { LANGUAGES } from '../../language.js';
import type { ReportOptions } from '../../options.js';
import { projectsOf } from '../../record/walk.js';
import { projectView } from '../../view/project-view.js';
import { NOTHING_DECIDED } from './decided-opinions.js';
import { reviewSheetsDocument, reviewSheetsPage, type SheetOfProject } from './review-sheets.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };

/** A PNG of so many pixels and bytes, as far as anybody looks: signature, header, and no more. */
function png(width: number, height: number, size = 60): string {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return Buffer.from(bytes).toString('base64');
}

function sheet(picture: unknown, options = OPTIONS): SheetOfProject {
  const analysis = scannedDemo(picture);
  const [place] = projectsOf(analysis.document);
  const [result] = analysis.projects;
  if (place === undefined || result === undefined) throw new Error('no project');
  return {
    view: projectView(analysis, place, result, options),
    pile: result.pile,
    conclusion: NO_CONCLUSION,
    counts: { error: 0, warning: 0, info: 0 },
    decided: NOTHING_DECIDED,
  };
}

async function partsOf(sheets: readonly SheetOfProject[], options = OPTIONS): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await reviewSheetsDocument(sheets, options));
}

const documentOf = (parts: Readonly<Record<string, Uint8Array>>): string => strFromU8(parts['word/document.xml'] ?? new Uint8Array());
const mediaOf = (parts: Readonly<Record<string, Uint8Array>>): string[] =>
  Object.keys(parts).filter((name) => name.startsWith('word/media/'));

describe('the review sheet of a project with rows of a scan', () => {
  it('shows beside what was read of them what they look like, as large as on the sheet or as wide as the cell', async () => {
    const parts = await partsOf([sheet({ name: png(200, 24), value: png(4000, 40) })]);
    const xml = documentOf(parts);
    expect(xml).toContain('扫描件识别的行（请对照画面）');
    expect(mediaOf(parts)).toEqual(['word/media/scan1.png', 'word/media/scan2.png']);
    expect(Buffer.from(parts['word/media/scan1.png'] ?? []).toString('base64')).toBe(png(200, 24));
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    for (const name of ['scan1', 'scan2']) {
      expect(xml).toContain(`r:embed="${name}"`);
      expect(relations).toContain(`Id="${name}"`);
    }
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, wide, high]) => [Number(wide), Number(high)]);
    // 200 pixels of 144 dpi are 100 points.
    expect(extents[0]).toEqual([100 * 12_700, 12 * 12_700]);
    expect(extents[1]?.[0]).toBeLessThan(200 * 12_700);
    expect((extents[1]?.[0] ?? 0) / (extents[1]?.[1] ?? 1)).toBeCloseTo(100, 0);
  });

  it('has no more of them than a document that can be sent, and says where one was left out', async () => {
    const large = Array.from({ length: 4 }, (_, index) => sheet({ name: png(200, 24, 500_000 + index), value: '' }));
    const parts = await partsOf(large);
    expect(mediaOf(parts)).toHaveLength(2);
    expect(documentOf(parts).match(/画面较多，从略/g)).toHaveLength(2);
    const page = await reviewSheetsPage(large, OPTIONS);
    expect(page.match(/<img/g)).toHaveLength(2);
    expect(page.match(/画面较多，从略/g)).toHaveLength(2);
  });

  it('holds one that stands in two places once', async () => {
    const same = { name: png(200, 24), value: png(200, 24) };
    const parts = await partsOf([sheet(same), sheet(same)]);
    expect(mediaOf(parts)).toEqual(['word/media/scan1.png']);
    expect(documentOf(parts).match(/r:embed="scan1"/g)).toHaveLength(4);
  });

  it('says in each language where none was kept, and takes nothing else for a picture', async () => {
    for (const language of LANGUAGES) {
      const said = documentOf(await partsOf([sheet(undefined, { ...OPTIONS, language })], { ...OPTIONS, language }));
      expect(said).toContain(language === 'zh-CN' ? '没有留存画面' : 'was not kept');
    }
    for (const hostile of ['PHN2Zy8+', '"><script>', 7]) {
      const parts = await partsOf([sheet({ name: hostile, value: hostile })]);
      expect(mediaOf(parts)).toEqual([]);
      expect(documentOf(parts)).not.toContain('<wp:inline');
    }
  });

  it('is as it was where no row is of a scan', async () => {
    const printed = sheet(undefined);
    const rows = printed.view.rows.map((row) => ({ ...row, picture: null }));
    expect(documentOf(await partsOf([{ ...printed, view: { ...printed.view, rows } }]))).not.toContain('请对照画面');
  });
});
