/** Scans in a browser: the page that reads them, and the one that says where they are read. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { OCR_PAGE } from './built-page.js';
import { scannedJpeg } from './scanned-table.js';
import { ADDRESS, downloaded, fileOf, OCR_ADDRESS, OFFICE, openFirst, ROWS, TABLE } from './workbench-page.js';

if (executablePath === undefined) console.log('scans.browser.test: skipped, no Chromium found (set CHROMIUM_PATH)');
const installed = existsSync(OCR_PAGE);
if (!installed) console.log('scans.browser.test: the page with a recogniser is skipped, packages/ocr is not installed (npm run ocr)');

describe.skipIf(executablePath === undefined)('a scan in the workbench', () => {
  const office = browserOffice(executablePath);

  it('is said to be read by the other page where this one has no recogniser', async () => {
    const scan = await scannedJpeg(office.browser, TABLE);
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await page.locator('#files-field').setInputFiles(fileOf('某中心扫描件.jpg', scan));
    await page.waitForSelector('tr[data-state=scan]');
    expect(await page.locator('#papers').textContent()).toContain('用“含扫描件识别”的审核工作台（perf-lint-ocr.html）打开');
    expect(await page.locator('[data-recognise]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.skipIf(!installed)('is said to want a newer browser where its runtime would not start', async () => {
    const scan = await scannedJpeg(office.browser, TABLE);
    const { page, complaints } = await openPage(office.browser, OCR_ADDRESS, OFFICE);
    // What Chromium 88 to 90 answer to a program with vectors.
    await page.addInitScript(() => {
      WebAssembly.validate = () => false;
    });
    await page.reload();
    await page.locator('#files-field').setInputFiles([fileOf('某中心扫描件.jpg', scan), fileOf('表.html', TABLE)]);
    await page.waitForSelector('#to-queue');
    expect(await page.locator('tr[data-state=scan]').textContent()).toContain('这个浏览器太旧，识别不了扫描件');
    expect(await page.locator('[data-recognise]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.skipIf(!installed)('is offered with its pages, can be stopped, and is read with rows that name it', async () => {
    const scan = await scannedJpeg(office.browser, TABLE);
    const { page, complaints } = await openPage(office.browser, OCR_ADDRESS, OFFICE);
    await page.locator('#files-field').setInputFiles(fileOf('某中心扫描件.jpg', scan));
    const offer = page.locator('tr[data-state=scan] [data-recognise]');
    await offer.waitFor();
    expect(await page.locator('#papers').textContent()).toMatch(/1 页，约 \d+ 分钟/);
    // Begun, stopped, and begun again: it is listed as before.
    await offer.click();
    await page.getByRole('button', { name: '停止识别' }).click();
    await offer.waitFor();
    await offer.click();
    await page.waitForSelector('#to-queue');
    expect(await page.locator('tr[data-state=read] .n').allTextContents()).toEqual(['1', String(ROWS.length)]);
    expect(await violationsOf(page)).toEqual([]);
    await openFirst(page);
    expect(await page.locator('#rows').textContent()).toContain('培训合格率');
    expect(await page.locator('.opinions').textContent()).toContain('【扫描件识别】');
    // What name and value look like goes into the session, and is there without the original.
    const pictures = () =>
      page.locator('#rows img.scan').evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth > 20));
    expect(await pictures()).toEqual(Array(2 * ROWS.length).fill(true));
    await page.locator('[data-view=page]').click();
    await page.waitForSelector('.sheet:not(.none) [data-box="1"]');
    const session = await downloaded(page, '#save', office.folder);
    await page.locator('#open-field').setInputFiles(session);
    await page.waitForSelector('[role=option]');
    await openFirst(page);
    expect(await pictures()).toEqual(Array(2 * ROWS.length).fill(true));
    expect(complaints).toEqual([]);
  });
});
