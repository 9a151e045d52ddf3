/** Nothing is lost: a tab that is killed, a browser that throws its data away, a clerk who forgets to save or has no mouse. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { SAMPLES } from './built-page.js';
import { ADDRESS, fileOf, OFFICE, openFirst, read, SAMPLE, TABLE } from './workbench-page.js';

/** Moments at which a tab is killed, in milliseconds after it was opened: a fixed row that looks like chance. */
const KILLED_AFTER = [230, 1710, 640, 2480, 90, 1320, 3050, 480, 1990, 860];

/** Milliseconds between two projects: ten tabs together stay within the hundred projects of the sample, however quick the machine. */
const BETWEEN_PROJECTS = 200;

describe.skipIf(executablePath === undefined)('what people did', () => {
  const office = browserOffice(executablePath);

  const settled = async (page: Page): Promise<number> =>
    Number(/\d+/u.exec((await page.locator('.progress').textContent()) ?? '')?.[0] ?? 0);

  /** Decides on project after project until the tab is killed; how many decisions were a second old by then. */
  async function decideAndDie(page: Page, after: number): Promise<number> {
    const seen: { readonly at: number; readonly count: number }[] = [{ at: Date.now(), count: await settled(page) }];
    const death = Date.now() + after;
    while (Date.now() < death) {
      for (const key of ['1', 'ArrowDown', '1', 'Alt+ArrowRight']) await page.keyboard.press(key);
      seen.push({ at: Date.now(), count: await settled(page) });
      await page.waitForTimeout(BETWEEN_PROJECTS);
    }
    const killed = Date.now();
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    return seen.findLast(({ at }) => at <= killed - 1000)?.count ?? seen[0]?.count ?? 0;
  }

  it('is there again but for the last second, ten times that the tab is killed', async () => {
    const { page } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    let current = page;
    for (const after of KILLED_AFTER) {
      const safe = await decideAndDie(current, after);
      current = await page.context().newPage();
      await current.goto(ADDRESS);
      await current.waitForSelector('#recovery');
      const kept = Number(/台账 (\d+) 行有处理/u.exec((await current.locator('#recovery').textContent()) ?? '')?.[1]);
      expect(kept).toBeGreaterThanOrEqual(safe);
      await current.locator('#recovery button').first().click();
      await current.waitForSelector('[role=listbox]');
      await current.locator('#state').selectOption('untouched');
      await openFirst(current);
      // What is kept are decisions on rows; an opinion on several rows is settled once.
      const again = await settled(current);
      expect(again).toBeGreaterThanOrEqual(safe);
      expect(again).toBeLessThanOrEqual(kept);
    }
    expect(await settled(current)).toBeGreaterThan(KILLED_AFTER.length);
  });

  it('is asked for once when the page is closed, and a reminder comes after a quarter of an hour', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await page.clock.install();
    await page.goto(ADDRESS);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    await page.keyboard.press('1');
    await page.clock.runFor('00:31');
    await page.clock.fastForward('14:00');
    expect(await page.locator('.notice.problem').count()).toBe(0);
    await page.clock.runFor('02:00');
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('15 分钟');
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe(1);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.notice.problem button').first().click()]);
    await download.saveAs(join(office.folder, download.suggestedFilename()));
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    expect(asked).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is kept by each of two tabs for itself, which say so, and is offered tab by tab when both are gone', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    await page.keyboard.press('1');
    const other = await page.context().newPage();
    await other.goto(ADDRESS);
    await expect.poll(() => other.locator('.notice.problem').textContent()).toContain('另一个标签页');
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('另一个标签页');
    expect(await other.locator('#recovery').count()).toBe(0);
    await read(other, fileOf('表.html', TABLE));
    await openFirst(other);
    for (const key of ['1', 'ArrowDown', '1']) await other.keyboard.press(key);
    await other.locator('#reviewer').fill('李四');
    await other.locator('#reviewer').blur();
    // Kept within half a second of the last change.
    await other.waitForTimeout(1000);
    page.on('dialog', (dialog) => void dialog.accept());
    other.on('dialog', (dialog) => void dialog.accept());
    const context = page.context();
    const last = await context.newPage();
    await last.goto('about:blank');
    await Promise.all([page.close(), other.close()]);
    await last.goto(ADDRESS);
    await expect.poll(() => last.locator('#recovery').textContent()).toContain('台账 2 行有处理');
    await last.locator('#recovery button').nth(1).click();
    await expect.poll(() => last.locator('#recovery').textContent()).toContain('台账 1 行有处理');
    await last.locator('#recovery button').first().click();
    await last.waitForSelector('[role=listbox]');
    expect(await settled(last)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is opened from the last file where the browser threw away what it kept', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    await page.keyboard.press('1');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    const file = join(office.folder, download.suggestedFilename());
    await download.saveAs(file);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('perf-lint-workbench-kept') ?? '')).toContain('.perf');
    await page.goto('about:blank');
    const other = await page.context().newPage();
    await other.goto(ADDRESS);
    await other.waitForSelector('#recovery');
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('perf-lint-workbench').onsuccess = () => resolve();
        }),
    );
    await expect.poll(() => other.locator('.notice.problem').textContent()).toContain('自动保存');
    await other.reload();
    await expect.poll(() => other.locator('.notice.problem').textContent()).toContain(download.suggestedFilename());
    await other.locator('#open-last-field').setInputFiles(file);
    await other.waitForSelector('[role=listbox]');
    expect(await settled(other)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is done by keys alone: files in, decided, saved, opened, gone on with', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    /** Walks with the tab key until the focus stands on an element. */
    const tabTo = async (on: Page, selector: string): Promise<void> => {
      for (let step = 0; step < 300; step++) {
        if (await on.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
        await on.keyboard.press('Tab');
      }
      throw new Error(`${selector} is not reached by the tab key`);
    };
    const choose = async (on: Page, button: string, file: string): Promise<void> => {
      await tabTo(on, button);
      const [chooser] = await Promise.all([on.waitForEvent('filechooser'), on.keyboard.press('Enter')]);
      await chooser.setFiles(file);
    };
    await choose(page, '#files', join(SAMPLES, SAMPLE));
    await page.waitForSelector('#to-queue');
    await tabTo(page, '#to-queue');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=listbox]:focus');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.opinion.chosen');
    await page.keyboard.press('1');
    await tabTo(page, '[data-row="1"] button');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-do=opinion]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.own-form textarea:focus');
    await page.keyboard.type('请说明依据。');
    await tabTo(page, '.own-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-own]');
    await tabTo(page, '#save');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const file = join(office.folder, `keys-${download.suggestedFilename()}`);
    await download.saveAs(file);
    await page.close();

    const again = await openPage(office.browser, ADDRESS, OFFICE);
    await choose(again.page, '#open', file);
    await again.page.waitForSelector('[role=listbox]:focus');
    expect(await settled(again.page)).toBe(1);
    await again.page.keyboard.press('Enter');
    await again.page.waitForSelector('.opinion.chosen');
    await again.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => again.page.locator('[data-own]').count()).toBe(1);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });
});
