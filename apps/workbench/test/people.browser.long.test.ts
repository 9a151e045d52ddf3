/** Several people on one review: packages out, session files and ledgers back, and where they differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@perf-lint/report';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, downloaded, fileOf, OFFICE, openFirst, ROWS, read, tableOf } from './workbench-page.js';

const FILES = [
  fileOf('一.html', tableOf(ROWS)),
  fileOf(
    '二.html',
    tableOf(
      ROWS.map((row) => row.replace('就业能力', '营商环境')),
      { project: '招商经费', amount: 900 },
    ),
  ),
];

async function assign(page: Page, project: string, person: string): Promise<void> {
  await page.locator('[data-screen=queue]').click();
  await page.locator('#search').fill(project);
  if ((await page.locator('.plan').getAttribute('open')) === null) await page.locator('.plan summary').click();
  await page.locator('#plan-person').fill(person);
  await page.locator('#assign').click();
  await page.locator('#search').fill('');
}

describe.skipIf(executablePath === undefined)('a review of several people', () => {
  const office = browserOffice(executablePath);

  it('gives out projects ticked one by one, by keys and by the mouse, and makes a blind package of them', async () => {
    const { folder } = office;
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const names = ['甲', '乙', '丙', '丁'];
    await read(
      page,
      names.map((name) => fileOf(`${name}.html`, tableOf(ROWS, { project: `项目${name}` }))),
    );
    await page.locator('[data-screen=queue]').click();
    await page.locator('#order').selectOption('name');
    const ticked = () => page.locator('[role=option][aria-checked=true] b').allTextContents();
    const order = await page.locator('[role=option] b').allTextContents();
    await page.locator('.pick').nth(0).click();
    await page
      .locator('.pick')
      .nth(2)
      .click({ modifiers: ['Shift'] });
    expect(await ticked()).toEqual(order.slice(0, 3));
    await page.locator('[role=listbox]').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    expect(await ticked()).toEqual([order[0], order[2]]);
    expect(await violationsOf(page)).toEqual([]);
    // A search hides one of them, and both are given out.
    await page.locator('#search').fill(order[0] ?? '');
    await expect.poll(() => page.locator('#queue-status').textContent()).toContain('勾选了 2 个（1 个不在当前筛选里）');
    await page.locator('[data-screen=people]').click();
    await page.locator('#blind').check();
    await page.locator('#package-person').fill('专家甲');
    const handedOut = await downloaded(page, '#package-picked', folder, '专家甲.perf');
    const { page: other, complaints: more } = await openPage(office.browser, ADDRESS, OFFICE);
    await other.locator('#open-field').setInputFiles(handedOut);
    await other.waitForSelector('[role=listbox]');
    expect((await other.locator('[role=option] b').allTextContents()).sort()).toEqual([order[0], order[2]].sort());
    await page.locator('[data-screen=queue]').click();
    await page.locator('.plan summary').click();
    await page.locator('#plan-person').fill('李四');
    await page.locator('#assign').click();
    await page.locator('#search').fill('');
    await expect.poll(ticked).toEqual([]);
    await page.locator('#person').selectOption('李四');
    await expect.poll(() => page.locator('[role=option] b').allTextContents()).toEqual([order[0], order[2]]);
    expect([...complaints, ...more]).toEqual([]);
  });

  it('gives out packages, takes back what people decided, and shows where they differ', async () => {
    const { folder } = office;
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, FILES);
    await assign(page, '招商经费', '李四');
    await page.locator('[data-screen=people]').click();
    expect(await page.locator('#people-table').textContent()).toContain('李四');
    expect(await violationsOf(page)).toEqual([]);
    const handedOut = await downloaded(page, '[data-package=李四]', folder, '李四.perf');

    const { page: other, complaints: more } = await openPage(office.browser, ADDRESS, OFFICE);
    await other.locator('#open-field').setInputFiles(handedOut);
    await other.waitForSelector('[role=listbox]');
    expect(await other.locator('#queue-status').textContent()).toContain('共 1 个');
    await openFirst(other);
    expect(await other.locator('#reviewer').inputValue()).toBe('李四');
    await other.keyboard.press('1');
    await other.keyboard.press('ArrowDown');
    await other.keyboard.press('3');
    const back = await downloaded(other, '#save', folder, '李四-回.perf');

    // Meanwhile somebody decides on the same project here: on the first opinion otherwise.
    await page.locator('[data-screen=queue]').click();
    await page.locator('#search').fill('招商经费');
    await openFirst(page);
    await page.keyboard.press('3');
    await page.locator('[data-screen=people]').click();
    await page.locator('#merge-field').setInputFiles(back);
    await expect.poll(() => page.locator('#merged').textContent()).toContain('意见不一 1 条');
    expect(await page.locator('#conflicts').textContent()).toMatch(/本机：不采纳.*李四：采纳/u);
    expect(await violationsOf(page)).toEqual([]);
    // The project says the same, and is where one may choose.
    await openFirst(page);
    expect(await page.locator('[data-opinion="1"] .differ').textContent()).toMatch(/本机：不采纳.*李四：采纳/u);
    await page.locator('[data-opinion="1"] [data-choose=李四]').click();
    await expect.poll(() => page.locator('.differ').count()).toBe(0);
    await page.locator('[data-screen=people]').click();
    expect(await page.locator('#conflicts').count()).toBe(0);
    await openFirst(page);
    expect(await page.locator('[data-opinion="1"] [data-verdict=accept]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-opinion="2"] [data-verdict=reject]').getAttribute('aria-pressed')).toBe('true');
    await page.locator('#project-record > summary').click();
    await expect.poll(() => page.locator('#project-record li').count()).toBeGreaterThan(1);

    // A ledger that was filled in comes back as well, and a file that is none is named.
    await page.locator('[data-screen=export]').click();
    const ledger = await downloaded(page, '#export', folder, '台账.xlsx');
    const { page: third, complaints: most } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(third, FILES);
    await third.locator('[data-screen=people]').click();
    const none = join(folder, '别的.xlsx');
    writeFileSync(none, 'no workbook');
    await third.locator('#merge-field').setInputFiles([ledger, none]);
    await expect.poll(() => third.locator('#merged').textContent()).toMatch(/并入处理 2 条.*别的\.xlsx 没有采用/u);
    // A ledger among the papers is no paper.
    await third.locator('[data-screen=intake]').click();
    await third.locator('#files-field').setInputFiles(ledger);
    await expect.poll(() => third.locator('#papers tbody tr').last().textContent()).toContain('本工具写出的文件');
    await third.locator('[data-screen=export]').click();
    const again = await downloaded(third, '#export', folder, '台账-再.xlsx');
    const decided = async (path: string) => {
      const reading = await readLedger(new Uint8Array(readFileSync(path)));
      return reading.kind === 'read' ? reading.ledger.entries.map(({ id, decision }) => [id, decision]) : [];
    };
    expect(await decided(again)).toEqual(await decided(ledger));
    expect([...complaints, ...more, ...most]).toEqual([]);
  });
});
