/** The page for a department that checks its own targets before it submits them. */
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { downloaded, fileOf, OFFICE, openFirst, read, SELF_CHECK_ADDRESS, TABLE } from './workbench-page.js';

describe.skipIf(executablePath === undefined)('the self-check', () => {
  const office = browserOffice(executablePath);

  it('reads, decides and prints the form, and has nothing that is the business of the office', async () => {
    const { page, complaints } = await openPage(office.browser, SELF_CHECK_ADDRESS, OFFICE);
    expect(await page.locator('h1').first().textContent()).toBe('绩效目标自查');
    for (const screen of ['letters', 'rounds', 'people']) expect(await page.locator(`[data-screen=${screen}]`).count()).toBe(0);
    await read(page, fileOf('表.html', TABLE));
    await openFirst(page);
    expect(await page.locator('[data-opinion="1"] [data-verdict]').allTextContents()).toEqual(['改', '改，另作说明', '不改', '再看']);
    expect(await page.locator('[data-conclusion]').count()).toBe(0);
    await page.keyboard.press('3');
    await page.locator('[data-opinion="1"] .reason select').selectOption({ label: '政策规定' });
    await page.locator('[data-screen=help]').click();
    // No step leads where this page has nothing.
    for (const step of await page.locator('.steps button').all()) {
      await step.click();
      expect(await page.locator('[aria-current=page]').count()).toBe(1);
      await page.locator('[data-screen=help]').click();
    }
    await page.locator('[data-screen=export]').click();
    expect(await page.locator('[data-export=ledger]').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    expect(await downloaded(page, '#export-selfCheck', office.folder)).toContain('绩效目标自查表-');
    await page.locator('#print-selfCheck').click();
    const paper = page.frameLocator('.preview iframe');
    await expect.poll(() => paper.locator('main').textContent()).toContain('绩效目标自查表');
    expect(await paper.locator('main').textContent()).toContain('不改，理由：政策规定');
    expect(await paper.locator('.upright').count()).toBe(0);
    await expect.poll(() => page.locator('.preview iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
  });
});
