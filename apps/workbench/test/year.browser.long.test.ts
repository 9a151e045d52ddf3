/** The versions of a year in the page, by mouse and keyboard: 申报, 重报, 批复, 自评, and the year after. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { EVALUATED, evaluationFile, LAST, PROJECTS, RETURNED, yearFile } from '../../cli/test/year/year-files.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, downloaded, fileOf, OFFICE, openFirst, sayingYes } from './workbench-page.js';

const CAME_BACK = [...LAST, ...RETURNED.slice(0, 2)];

async function handIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('[data-screen=intake]').click();
  await page.locator('#files-field').setInputFiles(fileOf(name, bytes));
  await page.waitForSelector('#to-queue');
}

/** Accepts every opinion of the first project by keys. */
async function acceptFirst(page: Page): Promise<void> {
  await openFirst(page);
  const opinions = await page.locator('.opinion').count();
  for (let index = 0; index < opinions; index++) {
    if (index > 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('1');
  }
  await expect.poll(() => page.locator('.bar .progress').textContent()).not.toContain('已定 0/');
}

const versionLines = (page: Page): Promise<string[]> =>
  page
    .locator('#versions tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '').join('|')));

async function toYear(page: Page): Promise<void> {
  await page.locator('[data-screen=year]').click();
  await page.waitForSelector('#versions');
}

describe.skipIf(executablePath === undefined)('the versions of a year in the page', () => {
  const office = browserOffice(executablePath);

  it('go from what was submitted over the approval and the self-evaluation to the next year', async () => {
    const { folder } = office;
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const questions = await sayingYes(page);
    await handIn(page, '申报.xlsx', yearFile(PROJECTS, 'xlsx'));
    await acceptFirst(page);
    await page.locator('[data-screen=rounds]').click();
    await page.locator('#begin-round').click();
    await page.waitForSelector('#files');
    await handIn(page, '重报.xlsx', yearFile(CAME_BACK, 'xlsx'));

    // Two versions, the second whole though only four projects came back.
    await toYear(page);
    expect((await versionLines(page)).map((line) => line.split('|').filter((_, at) => at !== 1 && at !== 3))).toEqual([
      ['申报', '7', '已收好'],
      ['重报 1', '7', '正在审核'],
    ]);
    expect(await page.locator('#compared').textContent()).toMatch(/^重报 1（\d{4}-\d\d-\d\d）与申报相比：/u);
    expect(await page.locator('#differences').textContent()).toContain('≥20次');
    expect(await violationsOf(page)).toEqual([]);

    // Nobody has concluded anything: nothing is chosen by itself. One project from its own page, asked about what is open.
    expect(await page.locator('#approve').isDisabled()).toBe(true);
    await openFirst(page);
    await page.locator('#approve-project').click();
    await page.waitForSelector('.head .chip.clear');
    expect(questions.at(-1)).toMatch(/将批复“.+”.*没有结论.*文号没有填/u);
    await toYear(page);
    expect((await versionLines(page)).at(-1)).toMatch(/^批复\|\d{4}-\d\d-\d\d\|1\|/u);
    await page.locator('#withdraw').click();
    await expect.poll(() => page.locator('#approved').count()).toBe(0);

    // By keys alone: date, number and office, then all projects, then the button.
    await page.locator('#approval-date').fill('2024-02-03');
    await page.locator('#approval-number').focus();
    await page.keyboard.type('某财预〔2024〕12号');
    await page.keyboard.press('Tab');
    await page.keyboard.type('某市财政局');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose-all');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#chosen').textContent()).toContain('已选 7 个项目（共 7 个）');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('approve');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#approved');
    expect(questions.at(-1)).toMatch(/将批复7 个项目.*条意见没有处理；7 个没有结论。仍然批复？/u);
    expect((await versionLines(page)).at(-1)).toBe('批复|2024-02-03|7|2,112.15 万元|已冻结 某财预〔2024〕12号');
    const approved = await downloaded(page, '#export-approval-0', folder);
    const parts = unzipSync(readFileSync(approved));
    expect(Object.keys(parts).map((name) => name.replace(/-\d{4}-\d\d-\d\d/u, ''))).toEqual(['绩效目标批复表.docx', '绩效目标批复表.xlsx']);
    await page.locator('#print-approval-0').click();
    const shown = page.frameLocator('.preview iframe');
    await expect.poll(() => shown.locator('body').textContent()).toContain('某财预〔2024〕12号');
    await page.locator('#print-approval-0').click();
    const form = await downloaded(page, '#new-form', folder);
    const [filled] = await Promise.all([page.waitForEvent('download'), page.locator('#own-form-0-field').setInputFiles(form)]);
    const filledPath = join(folder, '表样.zip');
    await filled.saveAs(filledPath);
    expect(Object.keys(unzipSync(readFileSync(filledPath)))).toHaveLength(3);
    await expect.poll(() => page.locator('.notice').textContent()).toContain('没有内容、空着的');

    // What is read later does not change what was approved.
    await handIn(page, '又一份.xlsx', yearFile([{ ...PROJECTS[0]!, amount: 999 }], 'xlsx'));
    await toYear(page);
    expect((await versionLines(page)).at(-1)).toBe('批复|2024-02-03|7|2,112.15 万元|已冻结 某财预〔2024〕12号');
    expect(await page.locator('#begin-self-evaluated').isEnabled()).toBe(true);

    // The self-evaluation stands against the approved table.
    await page.locator('#begin-self-evaluated').click();
    await page.waitForSelector('#files');
    await handIn(page, '自评.html', evaluationFile(EVALUATED));
    await page.locator('[data-screen=queue]').click();
    const search = page.locator('input[type=search]');
    await search.fill('未达到批复的');
    await expect.poll(() => page.locator('[role=option]').count()).toBe(1);
    await page.locator('[role=listbox]').press('Enter');
    await page.waitForSelector('.head h2');
    const said = (await page.locator('.opinion').allTextContents()).join('\n');
    expect(said).toContain('实际完成“15次”，未达到批复的“≥20次”');
    expect(said).toContain('自评表里没有：参训人员满意度');
    // The result stands beside the target.
    expect(await page.locator('td[data-result=actual]').allTextContents()).toContain('15次');
    await toYear(page);
    expect(await page.locator('#compared').textContent()).toMatch(/^自评（\d{4}-\d\d-\d\d）与批复（2024-02-03）相比：/u);
    expect(await page.locator('#compare [data-only=dropped]').textContent()).toContain('只在批复（2024-02-03）里的项目');
    // Any two, in either order.
    await page.locator('#compare-before').selectOption({ label: '申报' });
    await expect.poll(() => page.locator('#compared').textContent()).toContain('与申报相比');
    const comparison = await downloaded(page, '#export-versions', folder);
    expect(strFromU8(unzipSync(readFileSync(comparison))['xl/workbook.xml']!)).toContain('逐条不同');
    expect(await violationsOf(page)).toEqual([]);

    // The file holds all of it; the next year opens it as last year, in this page and in another.
    const session = await downloaded(page, '#save', folder, '今年.perf');
    await page.locator('#begin-year').click();
    await page.waitForSelector('#places');
    expect(await page.locator('[data-last-year]').textContent()).toContain('批复的 7 个项目');
    const { page: next, complaints: more } = await openPage(office.browser, ADDRESS, OFFICE);
    await next.locator('#places summary').click();
    await next.locator('#place-previous-field').setInputFiles(session);
    await expect.poll(() => next.locator('[data-last-year]').textContent()).toContain('今年.perf');
    await handIn(next, '明年.xlsx', yearFile(PROJECTS, 'xlsx', 2025));
    await openFirst(next);
    await expect.poll(() => next.locator('.opinions').textContent()).toContain('2024：采纳');
    expect(await next.locator('.bar .progress').textContent()).toContain('已定 0/');
    await toYear(next);
    expect((await versionLines(next)).map((line) => line.split('|')[0])).toEqual(['上年', '申报']);
    const kept = await downloaded(next, '#save', folder, '明年.perf');
    const { page: again, complaints: last } = await openPage(office.browser, ADDRESS, OFFICE);
    await again.locator('#open-field').setInputFiles(kept);
    await again.waitForSelector('[role=listbox]');
    await toYear(again);
    expect(await versionLines(again)).toEqual(await versionLines(next));
    expect([...complaints, ...more, ...last]).toEqual([]);
  });
});
