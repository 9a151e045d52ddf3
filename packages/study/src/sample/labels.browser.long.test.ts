/** One sample labelled twice, by two people who know nothing of each other, in the page in a real browser. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARGUMENTS, executablePath, openPage, violationsOf } from '../../../report/fixtures/chromium.js';
import { compareLabels } from '../agreement/compare.js';
import { type Labels, labelsOfPage } from '../labels/labelled.js';
import { labelsPage } from './labels-page.js';
import type { ItemKey, SampleItem, SampleKey } from './sample.js';

if (executablePath === undefined) console.log('labels.browser.test: skipped, no Chromium found (set CHROMIUM_PATH)');

// Where the browser test must not be skipped (continuous integration), its absence fails.
it.runIf(process.env.PERF_LINT_BROWSER === 'required')('a Chromium is there', () => expect(executablePath).toBeDefined());

const EXCERPT = [
  { text: '一级指标 | 三级指标 | 指标值', marked: false },
  { text: '产出指标 | <b>宣传次数</b> | 明显', marked: true },
];
const rows: readonly SampleItem[] = Array.from({ length: 6 }, (_, index) => ({
  itemId: `s00${index + 1}`,
  kind: 'row',
  path: '附件/预算.md',
  place: String(index + 3),
  excerpt: EXCERPT,
  anchor: '宣传次数',
}));
const items: readonly SampleItem[] = [...rows, { itemId: 's007', kind: 'stretch', path: '附件/预算.md', place: '1 / 2', excerpt: EXCERPT }];

const key: SampleKey = {
  schemaVersion: '1.0',
  generator: 'perf-lint',
  kind: 'sample-key',
  sampleId: 'demo',
  seed: 1,
  strata: [],
  tool: {},
  items: items.map(({ itemId, kind, path }, index): ItemKey => {
    const common = { itemId, documentId: `d${index % 2}`, path, stratum: 'rows', probability: 1 };
    if (kind === 'stretch') return { ...common, kind, rowsRead: 6 };
    return {
      ...common,
      kind,
      rowId: `r${index}`,
      projectId: 'p0',
      name: '宣传次数',
      value: '明显',
      scored: true,
      said: ['VAGUE'],
      rules: ['vague-value'],
    };
  }),
};

describe.skipIf(executablePath === undefined)('the page to label in', () => {
  let browser: Browser;
  let folder = '';
  let address = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perf-lint-labels-'));
    const path = join(folder, 'labels.html');
    await writeFile(path, await labelsPage('demo', items, 'zh-CN', '0.1.0'));
    address = pathToFileURL(path).href;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ARGUMENTS, timeout: 0 });
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  async function exported(page: Page): Promise<Labels> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
    const path = await download.path();
    const labels = labelsOfPage(JSON.parse(await readFile(path, 'utf8')));
    if (labels === null) throw new Error('the page exported no labels');
    return labels;
  }

  it('is labelled by keys alone, keeps what was entered over a reload, and exports it', async () => {
    const { page, complaints } = await openPage(browser, address, { allows: (each) => each.startsWith('file:') });
    expect(await page.locator('#excerpt mark').textContent()).toBe('▶ 产出指标 | <b>宣传次数</b> | 明显');
    await page.locator('#annotator').fill('甲');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('宣传次数');
    await page.keyboard.press('Escape');
    await page.locator('button[data-code=VAGUE]').click();
    await page.keyboard.press('j');
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    await page.reload();
    expect(await page.locator('#where').textContent()).toContain('3 / 7');
    expect(await page.locator('#state').textContent()).toContain('3 / 7');
    expect(await page.locator('button[data-code=DIR]').getAttribute('aria-pressed')).toBe('true');
    for (let step = 0; step < 10; step++) await page.keyboard.press('j');
    await page.locator('#count').fill('6');
    const { annotator, items: labelled } = await exported(page);
    expect(annotator).toBe('甲');
    expect(labelled).toMatchObject([
      { itemId: 's001', name: '宣传次数', defects: ['VAGUE'] },
      { itemId: 's002', defects: [] },
      { itemId: 's003', defects: ['DIR'], unsure: true },
      { itemId: 's007', count: 6 },
    ]);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('labelled twice, says how far two people agree', async () => {
    const label = async (person: string, sound: readonly number[]): Promise<Labels> => {
      const { page } = await openPage(browser, address, { allows: (each) => each.startsWith('file:') });
      await page.locator('#annotator').fill(person);
      await page.keyboard.press('Escape');
      for (const [index] of rows.entries()) {
        if (sound.includes(index)) await page.keyboard.press('0');
        else await page.locator('button[data-code=VAGUE]').click();
        await page.keyboard.press('j');
      }
      await page.locator('#count').fill(person === '甲' ? '6' : '7');
      const labels = await exported(page);
      await page.context().close();
      return labels;
    };
    const labels = [await label('甲', [0, 1, 2]), await label('乙', [0, 1])];
    const { agreement, disputes } = compareLabels(key, labels);
    const any = agreement.find(({ question }) => question === 'ANY');
    console.log(
      `two people on one sample in the page: kappa ${any?.kappa?.toFixed(2)}, alpha ${any?.alpha?.toFixed(2)}, to settle ${disputes.length}`,
    );
    // Five of six alike; 甲 finds defects in half, 乙 in two thirds.
    expect(any?.kappa).toBeCloseTo((5 / 6 - 1 / 2) / (1 - 1 / 2), 9);
    expect(disputes.map(({ key: { itemId } }) => itemId)).toEqual(['s003', 's007']);
  });
});
