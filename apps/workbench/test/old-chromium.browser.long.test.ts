/**
 * The oldest Chromium that the page promises to run in, where one is at hand. It is no dependency: PERF_LINT_CHROMIUM_88 names its executable, such as the
 * one in the npm package chrome-aws-lambda 5.5.0.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../../packages/reader/fuzz/pdf-variants.js';
import { openPage } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, OFFICE, TABLE } from './workbench-page.js';

const executablePath = process.env.PERF_LINT_CHROMIUM_88;
if (executablePath === undefined) console.log('old-chromium.browser.test: skipped, PERF_LINT_CHROMIUM_88 names no Chromium');

describe.skipIf(executablePath === undefined)('the workbench in Chromium 88', () => {
  const office = browserOffice(executablePath);

  it('reads text, tables and PDFs, decides, shows a page, and asks the network for nothing', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    expect(await page.evaluate('/Chrome\\/(\\d+)/.exec(navigator.userAgent)[1]')).toBe('88');
    // The driver asks such a browser for things it does not know where it looks whether something can be seen: the page is asked instead.
    const there = async (selector: string): Promise<void> => {
      while (!(await page.evaluate((wanted) => document.querySelector(wanted) !== null, selector))) await page.waitForTimeout(100);
    };
    const click = (selector: string) => page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    const text = (selector: string) => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
    const [pdf] = VARIANTS;
    const paths = [join(office.folder, '甲.pdf'), join(office.folder, '乙.html')];
    await writeFile(paths[0] ?? '', pdf?.bytes ?? '');
    await writeFile(paths[1] ?? '', TABLE);
    await page.locator('#files-field').setInputFiles(paths);
    await there('#to-queue');
    expect(await page.evaluate('[...document.querySelectorAll("#papers tbody tr")].map((row) => row.dataset.state)')).toEqual([
      'read',
      'read',
    ]);
    await click('#to-queue');
    await there('[role=option]');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent?.includes('.html'))?.click(),
    );
    await there('[data-verdict=accept]');
    await click('[data-verdict=accept]');
    await expect.poll(() => text('.progress')).toContain('已定 1/');
    await click('[data-screen=queue]');
    await there('[role=option]');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent?.includes('.pdf'))?.click(),
    );
    await there('[data-view=page]');
    await click('[data-view=page]');
    await there('.sheet:not(.none) [data-box="1"]');
    const unknown = "The source list for Content Security Policy directive 'script-src' contains an invalid source: ''wasm-unsafe-eval''.";
    expect(complaints.filter((complaint) => !complaint.includes(unknown))).toEqual([]);
  });
});
