/** What stopped people who tried the page from a task sheet, and what they were promised. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { SAMPLES } from './built-page.js';
import { ADDRESS, downloaded, OFFICE, openFirst, read, SAMPLE, SELF_CHECK_ADDRESS } from './workbench-page.js';

describe.skipIf(executablePath === undefined)('who tries the page', () => {
  const office = browserOffice(executablePath);

  it('types another wording at once, and no figure in it decides anything', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    await page.keyboard.press('2');
    await page.waitForSelector('[data-opinion="1"] textarea:focus');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1.请写上限，不超过34万元。');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    await expect.poll(() => page.locator('[data-opinion="2"] [data-verdict=reject]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-opinion="1"] [data-verdict=rewrite]').getAttribute('aria-pressed')).toBe('true');
    await page.locator('[data-opinion="1"] .say').click();
    expect(await page.locator('[data-opinion="1"] textarea').inputValue()).toBe('1.请写上限，不超过34万元。');
    expect(complaints).toEqual([]);
  });

  it('sees the last project of a long queue while a message stands at the foot of the page', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('[data-screen=queue]').click();
    await page.locator('.plan summary').click();
    await page.locator('#plan-person').fill('张三');
    await page.locator('#assign').click();
    await page.locator('.plan summary').click();
    await page.locator('[role=listbox]').press('End');
    const last = page.locator('[role=option]').last();
    await expect.poll(() => last.getAttribute('aria-selected')).toBe('true');
    const [row, message] = [await last.boundingBox(), await page.locator('.notices .notice').boundingBox()];
    expect(row!.y + row!.height).toBeLessThanOrEqual(message!.y);
    // The room is given back with the message.
    const height = async () => (await page.locator('[role=listbox]').boundingBox())!.height;
    const before = await height();
    await page.locator('.notices .notice button').click();
    await expect.poll(height).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
  });

  it('adds a source of the office, filled in as quickly as one can, and sees it with the opinions, in the workbook and in the settings', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('[data-screen=settings]').click();
    await page.locator('#add-source').click();
    const fields = {
      title: '某市编报通知',
      number: '某财绩〔2024〕1号',
      article: '第三条',
      text: '应当可核实',
      checkedBy: '王某',
      checkedOn: '2026-03-01',
    };
    for (const [field, text] of Object.entries(fields)) await page.locator(`[data-field=${field}]`).fill(text);
    await page.locator('[data-field=rules]').selectOption(['vague-value', 'missing-unit']);
    const printed = '《某市编报通知》（某财绩〔2024〕1号） 第三条：应当可核实';
    await page.locator('[data-screen=queue]').click();
    await openFirst(page);
    for (let project = 0; project < 20 && (await page.locator('details.sources').count()) === 0; project++)
      await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => page.locator('details.sources li').first().textContent()).toBe(printed);
    await page.locator('[data-screen=export]').click();
    const workbook = unzipSync(new Uint8Array(await readFile(await downloaded(page, '#export-workbook', office.folder))));
    expect(
      Object.values(workbook)
        .map((part) => strFromU8(part))
        .join(''),
    ).toContain('某市编报通知');
    expect(complaints).toEqual([]);
  });

  it('stops what is being made, and goes on', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    // A worker that never answers in the place of the first that files.
    await page.evaluate(`
      const Real = Worker;
      let quiet = true;
      globalThis.Worker = class extends Real {
        constructor(address, options) {
          const filer = options !== undefined && options.name === 'filer' && quiet;
          super(filer ? URL.createObjectURL(new Blob([''])) : address, options);
          if (filer) quiet = false;
        }
      };
    `);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('[data-screen=export]').click();
    await page.locator('#export-sheets').click();
    await page.locator('#stop-making').click();
    await expect.poll(() => page.locator('.notice.done').textContent()).toContain('已停止');
    expect(await downloaded(page, '#export-sheets', office.folder)).toContain('审核表-');
    expect(complaints).toEqual([]);
  });

  it('is not told by one page that the other has lost its work', async () => {
    const context = await office.browser.newContext();
    const first = await context.newPage();
    await first.goto(ADDRESS);
    await read(first, join(SAMPLES, SAMPLE));
    await openFirst(first);
    await first.keyboard.press('1');
    await expect.poll(() => first.evaluate<number>('Object.keys(localStorage).length')).toBeGreaterThan(0);
    const other = await context.newPage();
    await other.goto(SELF_CHECK_ADDRESS);
    await other.waitForSelector('#files');
    await other.waitForTimeout(1000);
    expect(await other.locator('.notices').textContent()).toBe('');
    await context.close();
  });
});
