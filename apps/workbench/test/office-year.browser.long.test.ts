/** The office year of the command line's test, driven in the page by mouse and keyboard: its papers are those of the command line. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@perf-lint/report';
import type { LedgerEntry } from '@perf-lint/review';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { LAST, PROJECTS, RETURNED, type YearFormat, type YearProject, yearFile } from '../../cli/test/year/year-files.js';
import { browserOffice } from './browser-office.js';
import { perfLint } from './cli-records.js';
import { ADDRESS, downloaded, OFFICE, sayingYes } from './workbench-page.js';

/** Paragraphs of a Word file, or texts of a workbook, as they read. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const { 'word/document.xml': paper, 'xl/sharedStrings.xml': cells } = partsOf(bytes);
  const text = Buffer.from(paper ?? cells ?? '', 'latin1').toString();
  return text
    .split(/<\/w:p>|<\/si>/u)
    .map((line) => [...line.matchAll(/<(?:w:)?t(?: [^>]*)?>([^<]*)</gu)].map(([, words]) => words).join(''));
}

/** What a package holds, part by part; the moment of writing is no part of it. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

async function entriesAt(path: string): Promise<readonly LedgerEntry[]> {
  const reading = await readLedger(new Uint8Array(readFileSync(path)));
  if (reading.kind === 'failed') throw new Error(JSON.stringify(reading.problems));
  return reading.ledger.entries;
}

/** Accepts what is said of each project but for hints, which are rejected, by keys alone. */
async function decideAll(page: Page): Promise<void> {
  await page.locator('[data-screen=queue]').click();
  await page.locator('[role=listbox]').press('Enter');
  await page.waitForSelector('.head h2');
  for (let project = 1; ; project++) {
    await expect.poll(() => page.locator('.head > .at').textContent()).toMatch(new RegExp(`^${project}/`, 'u'));
    const severities = await page.locator('.opinion .say .chip').allTextContents();
    for (const [index, severity] of severities.entries()) {
      if (index > 0) await page.keyboard.press('ArrowDown');
      await page.keyboard.press(severity.includes('提示') ? '3' : '1');
    }
    const [, all = ''] = ((await page.locator('.head > .at').textContent()) ?? '').split('/');
    if (project === Number(all)) return;
    await page.keyboard.press('Alt+ArrowRight');
  }
}

/** Hands in what comes back: a folder of its own, as the command line is given it. */
async function handIn(page: Page, folder: string, name: string, projects: readonly YearProject[], format: YearFormat): Promise<void> {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, `绩效目标.${format}`), yearFile(projects, format));
  await page.locator('[data-screen=intake]').click();
  await page.locator('#folder-field').setInputFiles(join(folder, name));
  await page.waitForSelector('#to-queue');
}

async function fillLetterhead(page: Page, date: string): Promise<void> {
  await page.locator('[data-screen=letters]').click();
  await page.locator('#letter-by').selectOption('unit');
  await page.locator('#letter-office').fill('某市财政局');
  await page.locator('#letter-number').fill('某财绩〔2024〕8号');
  await page.locator('#letter-date').fill(date);
  await page.locator('#letter-date').blur();
}

describe.skipIf(executablePath === undefined)('the office year in the page', () => {
  const office = browserOffice(executablePath);

  it('writes the ledger, the letters and all other papers of the command line', async () => {
    const { folder } = office;
    const run = (...args: readonly string[]): void => {
      const result = perfLint(folder, [...args, '--lang', 'zh-CN', '--quiet']);
      expect([result.status, result.stderr]).toEqual([0, result.stderr]);
    };
    const same = (path: string, other: string): void =>
      expect(partsOf(readFileSync(path))).toEqual(partsOf(readFileSync(join(folder, other))));
    const files = (['xlsx', 'docx', 'pdf'] as const).map((format) => {
      mkdirSync(join(folder, '附件'), { recursive: true });
      const path = join(folder, '附件', `绩效目标.${format}`);
      writeFileSync(path, yearFile(PROJECTS, format));
      return path;
    });
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await sayingYes(page);
    await page.locator('#folder-field').setInputFiles(join(folder, '附件'));
    await page.waitForSelector('#to-queue');
    expect(files).toHaveLength(await page.locator('#papers tbody tr').count());
    await page.locator('[data-screen=export]').click();
    const fresh = await downloaded(page, '#export', folder);
    run('ledger', 'make', '附件', '-o', '空.xlsx');
    // Each says in its instructions what is at hand where it was made; what they hold is the same.
    expect(await entriesAt(fresh)).toEqual(await entriesAt(join(folder, '空.xlsx')));
    await decideAll(page);
    await fillLetterhead(page, '2024-11-10');
    await expect.poll(() => page.locator('#addressees tbody tr').count()).toBe(3);
    expect(await violationsOf(page)).toEqual([]);
    const zip = await downloaded(page, '#write-letters', folder);
    await expect.poll(() => page.locator('.notice.done').textContent()).toContain('第 1 轮记为发出 3 份，意见 7 条');
    await page.locator('.letter [data-view=preview]').click();
    await page.waitForSelector('.preview iframe');
    const shown = page.frameLocator('.preview iframe').locator('h1');
    await expect.poll(() => shown.textContent()).toContain('审核意见的函');
    expect(await shown.evaluate((title) => getComputedStyle(title).textAlign)).toBe('center');
    await page.locator('[data-screen=export]').click();
    const ledger = await downloaded(page, '#export', folder);
    const backfill = await downloaded(page, '#export-backfill', folder);
    const record = await downloaded(page, '#export-record', folder);
    const summary = await downloaded(page, '#export-summary', folder);
    const workbook = await downloaded(page, '#export-workbook', folder);
    const records = await downloaded(page, '#export-jsonl', folder);
    const table = await downloaded(page, '#export-csv', folder);
    const copies = await downloaded(page, '#export-marks', folder);
    const sent = await downloaded(page, '#export-sent', folder);

    // Every decision of the page stands on its row where the command line makes the ledger anew.
    run('ledger', 'apply', ledger, '附件', '-o', '命令行.xlsx');
    expect((await entriesAt(join(folder, '命令行.xlsx'))).length).toBeGreaterThan(0);
    expect(await entriesAt(join(folder, '命令行.xlsx'))).toEqual(await entriesAt(ledger));
    const letter = ['--by', 'unit', '--office', '某市财政局', '--number', '某财绩〔2024〕8号', '--date', '2024-11-10'];
    run('letter', ledger, '-o', '意见书', ...letter);
    const letters = unzipSync(readFileSync(zip));
    const written = readdirSync(join(folder, '意见书')).filter((name) => name.endsWith('.docx'));
    expect(Object.keys(letters).sort()).toEqual(written.sort());
    for (const [name, bytes] of Object.entries(letters))
      expect(partsOf(bytes)).toEqual(partsOf(readFileSync(join(folder, '意见书', name))));
    expect(readFileSync(sent, 'utf8')).toBe(readFileSync(join(folder, '意见书', '发出记录.jsonl'), 'utf8'));
    run('ledger', 'backfill', ledger, '-o', '回填.xlsx');
    same(backfill, '回填.xlsx');
    run('ledger', 'record', ledger, '-o', '记录.xlsx');
    same(record, '记录.xlsx');
    run('summary', ledger, '-o', '汇总');
    // The page knows the files as well, and says that each project stands in three of them; a ledger does not.
    const uncovered = ['没有计入的', `在几份文件里都有的项目 ${PROJECTS.length} 个，只计一次。`];
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(summary)))) {
      const own = readFileSync(join(folder, '汇总', name.replace(/-\d{4}-\d{2}-\d{2}/u, '')));
      expect(linesOf(bytes).filter((line) => !uncovered.includes(line))).toEqual(linesOf(own));
    }
    run('export', '附件', '-f', 'xlsx', '-o', '工作簿.xlsx', '--no-cache');
    same(workbook, '工作簿.xlsx');
    for (const [path, format] of [
      [records, 'jsonl'],
      [table, 'csv'],
    ] as const) {
      run('export', '附件', '-f', format, '-o', `指标.${format}`, '--no-cache');
      expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(folder, `指标.${format}`), 'utf8'));
    }
    // Of three files with the same projects the one that counts is marked, and nothing of what was rejected is on it.
    expect(Object.keys(partsOf(readFileSync(copies)))).toContain('xl/comments1.xml');
    expect(await page.locator('[data-export=marks] details').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('goes on to a second and a third round, in which what was sent is held against what came back', async () => {
    const { folder } = office;
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await sayingYes(page);
    await handIn(page, folder, '一', PROJECTS, 'xlsx');
    await decideAll(page);
    await fillLetterhead(page, '2024-11-10');
    await downloaded(page, '#write-letters', folder);
    await page.locator('[data-screen=export]').click();
    const first = await downloaded(page, '#export', folder, '台账1.xlsx');
    await page.locator('[data-screen=rounds]').click();
    expect(await page.locator('.card').first().textContent()).toContain('本轮已发出 3 份意见书、7 条意见');
    await page.locator('#begin-round').click();
    await page.waitForSelector('#files');
    await handIn(page, folder, '二', RETURNED, 'pdf');
    await page.locator('[data-screen=rounds]').click();
    await page.waitForSelector('#outcomes');
    const became = (outcome: string) =>
      page.locator(`[data-became=${outcome}] th`).evaluateAll((all) => all.map((each) => each.firstChild?.textContent));
    expect(await became('changed')).toEqual(['会议费', '培训费', '就业创业培训补助']);
    expect(await became('still')).toEqual(['差旅费']);
    expect(await became('unchanged')).toEqual(['公益性岗位补贴']);
    expect((await became('not-resubmitted')).sort()).toEqual(['信息系统运行维护费', '社保经办服务费']);
    expect(await page.locator('#money').textContent()).toContain('410.25 → 400');
    expect(await violationsOf(page)).toEqual([]);
    const comparison = await downloaded(page, '#export-comparison', folder);
    await page.locator('[data-screen=export]').click();
    const second = await downloaded(page, '#export', folder, '台账2.xlsx');
    const run = (...args: readonly string[]): void => {
      const result = perfLint(folder, [...args, '--lang', 'zh-CN', '--quiet']);
      expect([result.status, result.stderr]).toEqual([0, result.stderr]);
    };
    const same = (path: string, other: string): void =>
      expect(partsOf(readFileSync(path))).toEqual(partsOf(readFileSync(join(folder, other))));
    run('letter', first, '-o', '意见', '--by', 'unit', '--office', '某市财政局', '--number', '某财绩〔2024〕8号', '--date', '2024-11-10');
    run('diff', '一', '二', '--ledger', first, '--sent', '意见/发出记录.jsonl', '-f', 'xlsx=对照.xlsx');
    same(comparison, '对照.xlsx');
    run('ledger', 'apply', first, '二', '--sent', '意见/发出记录.jsonl', '-o', '二轮.xlsx');

    expect(await entriesAt(second)).toEqual(await entriesAt(join(folder, '二轮.xlsx')));

    // The unit explains one opinion, a session file is gone on with, and the third round ends it.
    await page.locator('[data-screen=rounds]').click();
    await page.locator('[data-became=unchanged] .reply').fill('省厅统一下达，不能改');
    await page.locator('[data-became=unchanged] .reply').blur();
    await expect.poll(() => became('explained')).toEqual(['公益性岗位补贴']);
    const session = await downloaded(page, '#save', folder);
    const { page: again, complaints: more } = await openPage(office.browser, ADDRESS, OFFICE);
    await sayingYes(again);
    await again.locator('#open-field').setInputFiles(session);
    await again.waitForSelector('[role=listbox]');
    await again.locator('[data-screen=rounds]').click();
    await again.waitForSelector('[data-became=explained]');
    await decideAll(again);
    await fillLetterhead(again, '2024-11-22');
    await downloaded(again, '#write-letters', folder);
    await expect.poll(() => again.locator('.notice.done').textContent()).toContain('第 2 轮记为发出');
    await again.locator('[data-screen=rounds]').click();
    await again.locator('#begin-round').click();
    await again.waitForSelector('#files');
    await handIn(again, folder, '三', LAST, 'xlsx');
    await again.locator('[data-screen=rounds]').click();
    await again.waitForSelector('#outcomes');
    const changed = again.locator('[data-became=changed] th');
    expect(await changed.evaluateAll((all) => all.map((each) => each.firstChild?.textContent))).toEqual(['差旅费', '公益性岗位补贴']);
    await again.locator('[data-screen=export]').click();
    const summary = await downloaded(again, '#export-summary', folder, '汇总三轮.zip');
    const [workbook] = Object.entries(unzipSync(readFileSync(summary))).filter(([name]) => name.endsWith('.xlsx'));
    const text = Object.values(partsOf(workbook?.[1] ?? new Uint8Array())).join('');
    expect(Buffer.from(text, 'latin1').toString('utf8')).toContain('第三轮');
    expect([...complaints, ...more]).toEqual([]);
  });
});
