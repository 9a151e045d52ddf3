/**
 * The oldest Chromium that the page promises to run in, where one is at hand. It is no dependency: PERF_LINT_CHROMIUM_88 names its executable, such as the
 * one in the npm package chrome-aws-lambda 5.5.0.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARGUMENTS, openPage } from '../../../packages/report/fixtures/chromium.js';
import { SAMPLES } from './built-page.js';
import { temporaryFolder } from './temporary-folder.js';
import { ADDRESS, fileOf, OFFICE, printedPdf, SAMPLE, TABLE } from './workbench-page.js';

const executablePath = process.env.PERF_LINT_CHROMIUM_88;
if (executablePath === undefined) console.log('old-chromium.browser.test: skipped, PERF_LINT_CHROMIUM_88 names no Chromium');

describe.skipIf(executablePath === undefined)('the workbench in Chromium 88', () => {
  let browser: Browser;
  const folder = temporaryFolder();

  beforeAll(async () => {
    // Built for a place without a sandbox and without room for several processes.
    const args = [...ARGUMENTS, '--single-process', '--no-zygote'];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args, timeout: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  it('reads text, tables and PDFs, decides, shows a page, and asks the network for nothing', async () => {
    const { page, complaints } = await openPage(browser, ADDRESS, OFFICE);
    expect(await page.evaluate('/Chrome\\/(\\d+)/.exec(navigator.userAgent)[1]')).toBe('88');
    // The driver asks such a browser for things it does not know where it looks whether something can be seen: the page is asked instead.
    const there = (selector: string) =>
      expect.poll(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)).toBe(true);
    const click = (selector: string) => page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    const text = (selector: string) => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
    const pdf = await printedPdf(browser, join(folder.path, '表.pdf'), TABLE);
    await page
      .locator('#files-field')
      .setInputFiles([
        fileOf('甲.pdf', await readFile(pdf)),
        fileOf(SAMPLE, await readFile(join(SAMPLES, SAMPLE))),
        fileOf('乙.html', TABLE),
      ]);
    await there('#to-queue');
    expect(await page.evaluate('[...document.querySelectorAll("#papers tbody tr")].map((row) => row.dataset.state)')).toEqual([
      'read',
      'read',
      'read',
    ]);
    await click('#shared button');
    await click('#to-queue');
    await there('[role=option]');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent?.includes('.pdf'))?.click(),
    );
    await there('[data-opinion="1"]');
    await click('[data-opinion="1"] [data-verdict=accept]');
    await expect.poll(() => text('.progress')).toContain('已定 1/');
    await click('[data-view=page]');
    await there('.sheet:not(.none) [data-box="1"]');
    const unknown = "The source list for Content Security Policy directive 'script-src' contains an invalid source: ''wasm-unsafe-eval''.";
    expect(complaints.filter((complaint) => !complaint.includes(unknown))).toEqual([]);
  });
});
