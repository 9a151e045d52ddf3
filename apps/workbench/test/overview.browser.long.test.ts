/** What the head of an office does with the page: how far the review is, who has the most to change, what goes up. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { SAMPLES } from './built-page.js';
import { ADDRESS, OFFICE, openFirst, read, SAMPLE } from './workbench-page.js';

/** Projects that the queue says it shows. */
async function shownInQueue(page: Page): Promise<number> {
  const text = (await page.locator('#queue-status').textContent()) ?? '';
  return Number(/显示 (\d+) 个/u.exec(text)?.[1]);
}

const numbersOf = (page: Page, column: string): Promise<number[]> =>
  page
    .locator(`#departments tbody [data-column=${column}]`)
    .evaluateAll((cells) => cells.map(({ textContent }) => Number.parseFloat((textContent ?? '').replaceAll(',', ''))));

describe.skipIf(executablePath === undefined)('who answers for the review', () => {
  const office = browserOffice(executablePath);

  it('sees projects, money and conclusions by department, and every number leads to as many projects', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, [join(SAMPLES, SAMPLE), join(SAMPLES, 'haidong-hrss-2024.md')]);
    // The first is the overall target of a department, which is no project.
    await page.locator('[data-screen=queue]').click();
    await page.locator('[role=listbox]').press('ArrowDown');
    await page.locator('[role=listbox]').press('Enter');
    await page.locator('[data-conclusion=return]').click();
    await page.locator('[data-screen=overview]').click();
    await expect.poll(() => page.locator('[data-tally=return] b').textContent()).toBe('1');
    await page.locator('[data-sort=toChange]').click();
    const changes = await numbersOf(page, 'toChange');
    expect(changes).toEqual([...changes].sort((a, b) => b - a));
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[data-sort=amount]').click();
    const amounts = await numbersOf(page, 'amount');
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    for (const [table, column] of [
      ['#departments tbody', '[data-column=undecided]'],
      ['#departments tbody', '[data-column=toChange]'],
      ['#faults tbody', 'td'],
    ] as const) {
      const number = page.locator(`${table} ${column} button`).first();
      const projects = Number(await number.textContent());
      await number.click();
      await expect.poll(() => shownInQueue(page)).toBe(projects);
      await page.locator('#list-all').click();
      await page.locator('[data-screen=overview]').click();
    }
    expect(complaints).toEqual([]);
  });

  it('sees the summary as it prints once something is decided, and is told before', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('[data-screen=overview]').click();
    await page.locator('#look-summary').click();
    await expect.poll(() => page.locator('.notice').textContent()).toContain('先不做领导汇总');
    await openFirst(page);
    await page.keyboard.press('1');
    await page.locator('[data-screen=overview]').click();
    await page.locator('#look-summary').click();
    const paper = page.frameLocator('.preview iframe');
    await expect.poll(() => paper.locator('h1').textContent()).toContain('绩效目标审核情况汇总');
    await page.locator('#back-to-overview').click();
    await page.waitForSelector('#departments');
    expect(complaints).toEqual([]);
  });

  it('lets projects without anything to decide pass in one go, asked before, with one step back', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, 'haidong-hrss-2024.md'));
    await page.locator('[data-screen=queue]').click();
    const passed = async (): Promise<number> => Number(await page.locator('[data-concluded=pass] b').textContent());
    await page.locator('#unconcluded').click();
    const waiting = await shownInQueue(page);
    expect(waiting).toBeGreaterThan(0);
    await page.locator('#pass-together').click();
    await page.locator('#question-yes').click();
    await expect.poll(passed).toBe(waiting);
    await page.keyboard.press('Control+z');
    await expect.poll(passed).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(executablePath === undefined)('who decides', () => {
  const office = browserOffice(executablePath);

  it('opens a project by a double click, which presses nothing on it', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('[data-screen=queue]').click();
    const rows = page.locator('[role=option]');
    const box = (await rows.first().boundingBox())!;
    // All over the row, for whatever lies under it on the next screen.
    for (let x = box.x + 120; x < box.x + box.width; x += 240) {
      await page.mouse.dblclick(x, box.y + box.height / 2);
      await page.waitForSelector('.head h2');
      expect(await page.locator('nav [aria-current]').textContent()).toBe('项目');
      expect(await page.locator('.opinions [aria-pressed=true]').count()).toBe(0);
      await page.locator('[data-screen=queue]').click();
    }
    expect(complaints).toEqual([]);
  });

  it('keeps the suggestion of an opinion in other words, says what 其他 is, and is told what is still open', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await openFirst(page);
    const numbered = async (card: Locator): Promise<Locator> => page.locator(`[data-opinion="${await card.getAttribute('data-opinion')}"]`);
    const suggesting = await numbered(page.locator('.opinion', { hasText: '建议改为' }).first());
    await suggesting.locator('.say').click();
    await page.keyboard.press('2');
    await suggesting.locator('textarea').fill('请写明全年的上限');
    await page.keyboard.press('Escape');
    await expect.poll(() => suggesting.locator('.with-suggestion input').isChecked()).toBe(true);
    const other = await numbered(page.locator('.opinion:not(.chosen)').first());
    await other.locator('[data-verdict=reject]').click();
    await other.locator('select').selectOption('other');
    await other.locator('[data-field=note]').fill('主管局已另行发文');
    await page.keyboard.press('Tab');
    const open = page.locator('#still-open');
    await page.locator('[data-conclusion=pass]').click();
    await expect.poll(() => open.getAttribute('class')).toBe('late');
    await open.locator('button').click();
    await expect.poll(() => page.locator('.opinion.chosen [aria-pressed=true]').count()).toBe(0);
    await page.locator('#project-record summary').click();
    await expect.poll(() => page.locator('#project-record').textContent()).toContain('不采纳（其他：主管局已另行发文');
    await page.locator('[data-screen=letters]').click();
    await expect.poll(() => page.locator('.sending').textContent()).toMatch(/请写明全年的上限；建议改为：/u);
    expect(complaints).toEqual([]);
  });
});
