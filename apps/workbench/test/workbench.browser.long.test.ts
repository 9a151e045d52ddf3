/** The page in a browser, opened from its file as an office opens it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { recordLines } from '@perf-lint/report';
import { zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ARGUMENTS, executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { type PackedPaper, unpacked } from '../src/engine/packed.js';
import { BESIDE } from './beside.js';
import { browserOffice } from './browser-office.js';
import { html, SAMPLES, scriptOf } from './built-page.js';
import { cliRecords, perfLint } from './cli-records.js';
import { ADDRESS, downloaded, OFFICE, printedPdf, read, SAMPLE, sayingYes, TABLE } from './workbench-page.js';

// Where the browser test must not be skipped (continuous integration), its absence fails.
it.runIf(process.env.PERF_LINT_BROWSER === 'required')('a Chromium is there', () => expect(executablePath).toBeDefined());

if (executablePath === undefined) console.log('workbench.browser.test: skipped, no Chromium found (set CHROMIUM_PATH)');

describe.skipIf(executablePath === undefined)('the workbench in a browser', () => {
  const office = browserOffice(executablePath);

  it('reads, decides, saves, opens again and goes on, and asks the network for nothing', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    expect(await page.locator('.offline').textContent()).toBe('本页不联网，文件不离开本机');
    // In a timer, as the driver's own text may be evaluated.
    const evaluated = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
              resolve(String(globalThis.eval('1 + 1')));
            } catch {
              resolve('refused');
            }
          });
        }),
    );
    expect(await evaluated).toBe('refused');
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('#to-queue').click();
    await page.locator('#search').fill('满意度');
    await page.locator('[role=listbox]').press('Enter');
    await page.waitForSelector('[data-opinion="1"]');
    // The pile beside the name goes with what is decided.
    const [name = ''] = ((await page.locator('.head h2').textContent()) ?? '').split(' ');
    await page.keyboard.press('1');
    expect(await page.locator('[data-opinion="1"] [data-verdict=accept]').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Control+z');
    expect(await page.locator('[data-opinion="1"] [data-verdict=accept]').getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('3');
    await page.locator('[data-opinion="1"] .reason select').selectOption({ label: '政策规定' });
    await page.locator('[data-conclusion=return]').click();
    await page.locator('#remark').fill('请按意见修改后再报。');
    await page.locator('#reviewer').fill('张三');
    const session = await downloaded(page, '#save', office.folder);

    const again = await openPage(office.browser, ADDRESS, OFFICE);
    await again.page.locator('#open-field').setInputFiles(session);
    await again.page.waitForSelector('[role=listbox]');
    await again.page.locator('#state').selectOption('begun');
    await again.page.locator('#state').selectOption('');
    await again.page.locator('#search').fill(name);
    await again.page.locator('[role=listbox]').press('Enter');
    expect(await again.page.locator('.head h2').textContent()).toContain(name);
    expect(await again.page.locator('[data-opinion="1"] [data-verdict=reject]').getAttribute('aria-pressed')).toBe('true');
    expect(await again.page.locator('#remark').inputValue()).toBe('请按意见修改后再报。');
    expect(await again.page.locator('#reviewer').inputValue()).toBe('张三');
    await again.page.locator('[data-screen=export]').click();
    const ledger = await downloaded(again.page, '#export', office.folder);
    expect([...complaints, ...again.complaints]).toEqual([]);

    const statistics = perfLint(office.folder, ['ledger', 'stats', ledger, '--lang', 'zh-CN']);
    expect({ ...statistics, stdout: statistics.stdout.includes('政策规定') }).toMatchObject({ status: 0, stdout: true });
  });

  it('takes keys that come faster than it draws, each for the opinion it was meant for', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('#to-queue').click();
    await page.locator('[role=listbox]').press('Enter');
    await page.waitForSelector('[data-opinion="4"]');
    await page.evaluate(() => {
      for (const key of ['1', 'ArrowDown', '2', 'ArrowDown', '3', 'ArrowDown', '4'])
        window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      // Whatever follows a step to the next project is not meant for this one.
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: '1' }));
    });
    await expect.poll(() => page.locator('.head > .at').textContent()).toMatch(/^2\//u);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => page.locator('.head > .at').textContent()).toMatch(/^1\//u);
    const verdicts = ['accept', 'rewrite', 'reject', 'pending'].map((verdict, index) =>
      page.locator(`[data-opinion="${index + 1}"] [data-verdict=${verdict}]`).getAttribute('aria-pressed'),
    );
    expect(await Promise.all(verdicts)).toEqual(['true', 'true', 'true', 'true']);
    expect(complaints).toEqual([]);
  });

  it('hears a key from the moment that a project is drawn', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('#to-queue').click();
    await page.locator('[role=listbox]').press('Enter');
    await page.waitForSelector('.opinion.chosen');
    // An observer is called right behind the change, before the browser paints.
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        if (!/^2\//u.test(document.querySelector('.head > .at')?.textContent ?? '')) return;
        observer.disconnect();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: '1' }));
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true }));
    });
    await expect.poll(() => page.locator('.head > .at').textContent()).toMatch(/^2\//u);
    await expect.poll(() => page.locator('[data-opinion="1"] [data-verdict=accept]').getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('takes a folder with a zip, in the order of paths, without what is no document', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const text = await readFile(join(SAMPLES, SAMPLE));
    const inner = join(office.folder, '报送', '一处');
    await mkdir(inner, { recursive: true });
    await writeFile(join(inner, '甲.txt'), text);
    await writeFile(join(inner, '~$甲.docx'), 'lock');
    await writeFile(join(inner, '图.png'), 'picture');
    await writeFile(join(office.folder, '报送', '乙.zip'), zipSync({ '乙.txt': text, '丙.csv': new Uint8Array([0, 1, 2]) }));
    await page.locator('#folder-field').setInputFiles(join(office.folder, '报送'));
    await page.waitForSelector('#to-queue');
    const rows = await page
      .locator('#papers tbody tr')
      .evaluateAll((all) => all.map((row) => `${row.getAttribute('data-state')} ${row.querySelector('th')?.firstChild?.textContent}`));
    expect(rows.sort()).toEqual(['broken 报送/乙.zip!/丙.csv', 'read 报送/一处/甲.txt', 'same 报送/乙.zip!/乙.txt'].sort());
    expect(complaints).toEqual([]);
  });

  it('offers what it kept when it is opened again, and keeps nothing once it is ended', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    await page.locator('#to-queue').click();
    await page.locator('[role=listbox]').press('Enter');
    await page.keyboard.press('1');
    const settled = await page.locator('.progress').textContent();
    await sayingYes(page);
    // Kept after a pause in the work; a page that is loaded before asks nothing.
    await expect
      .poll(async () => {
        await page.waitForTimeout(1000);
        await page.reload();
        // Looked at right behind the reload, a quick page has nothing to show yet, and the next reload comes before it has.
        return page.waitForSelector('#recovery', { timeout: 5000 }).then(
          () => 1,
          () => 0,
        );
      })
      .toBe(1);
    // Files that are dropped while it asks join what was kept.
    await page.locator('#files-field').setInputFiles({ name: '新.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    await expect.poll(() => page.locator('#recovery').count()).toBe(0);
    await page.locator('[data-screen=queue]').click();
    await page.waitForSelector('[role=listbox]');
    await expect.poll(() => page.locator('.progress').textContent()).toBe(settled);
    await page.locator('[data-screen=about]').click();
    await page.locator('#end').click();
    await page.waitForSelector('.notice.done');
    await page.reload();
    await page.waitForSelector('#files');
    await page.waitForTimeout(500);
    expect(await page.locator('#recovery').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('refuses a damaged session with a sentence and keeps the current one', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, join(SAMPLES, SAMPLE));
    const buffer = Buffer.from('PK\u0003\u0004 cut short');
    await page.locator('#open-field').setInputFiles({ name: '旧.perf', mimeType: 'application/zip', buffer });
    await page.waitForSelector('[role=alert]');
    expect(await page.locator('[role=alert]').textContent()).toContain('审核文件（.perf）已损坏');
    expect(await page.locator('#papers tbody tr').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('reads a PDF with what it carries, in the worker, with the records of the command line', async () => {
    const pdf = await printedPdf(office.browser, join(office.folder, 'table.pdf'), TABLE);
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const results = (await page.evaluate(
      async ([base64 = '', besideJson = '']) => {
        const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
        const bytes = (encoded: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(encoded.trim()), (letter) => letter.charCodeAt(0));
        const beside = JSON.parse(besideJson);
        const worker = new Worker(URL.createObjectURL(new Blob([text('program')], { type: 'text/javascript' })));
        worker.postMessage({ kind: 'pdfium', packed: bytes(text('pdfium')) });
        const work = { kind: 'file', path: 'table.pdf', file: new Blob([bytes(base64)]), passwords: [], beside };
        worker.postMessage({ kind: 'work', work });
        return new Promise((resolve) => {
          worker.onmessage = ({ data }) =>
            data.kind === 'packed' && resolve(data.results.map((result: { readonly lines: readonly string[] }) => result.lines));
        });
      },
      [(await readFile(pdf)).toString('base64'), JSON.stringify(BESIDE)],
    )) as readonly PackedPaper[];
    const records = results.flatMap((lines) => [...recordLines(unpacked(lines).analysis, 'zh-CN')]).join('');
    expect(records.split('\n')).toHaveLength(5);
    expect(records).toBe(cliRecords(office.folder, ['table.pdf']).get('table.pdf'));
    expect(complaints).toEqual([]);
  });

  it('works from a plain http server as well, where there is no Web Crypto', async () => {
    const server: Server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // A name that is no localhost is no secure context.
    const insecure = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...ARGUMENTS, '--host-resolver-rules=MAP workbench.example 127.0.0.1'],
      timeout: 0,
    });
    const { page, complaints } = await openPage(insecure, `http://workbench.example:${port}/`, OFFICE);
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await read(page, join(SAMPLES, SAMPLE));
    expect(await page.locator('#papers tbody tr').getAttribute('data-state')).toBe('read');
    expect(complaints).toEqual([]);
    await insecure.close();
    server.close();
  });

  it('says in words that a browser is too old', async () => {
    const context = await office.browser.newContext();
    const page = await context.newPage();
    // As in a browser that cannot parse the program.
    const broken = html.replace(scriptOf('program'), () => 'let let = ;');
    await page.setContent(broken.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''), { waitUntil: 'load' });
    expect(await page.locator('#old').isVisible()).toBe(true);
    expect(await page.locator('#old').textContent()).toContain('这个浏览器太旧');
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation and no sideways scrolling in the %s scheme', async (colorScheme) => {
    const { page } = await openPage(office.browser, ADDRESS, { ...OFFICE, colorScheme });
    await read(page, join(SAMPLES, SAMPLE));
    for (const screen of ['intake', 'queue', 'project', 'letters', 'export', 'rounds', 'people', 'settings', 'help', 'about']) {
      await page.locator(`[data-screen=${screen}]`).click();
      if (screen === 'project') {
        await page.locator('[data-screen=queue]').click();
        await page.locator('[role=listbox]').press('Enter');
        await page.keyboard.press('3');
      }
      expect({ screen, violations: await violationsOf(page) }).toEqual({ screen, violations: [] });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366);
    }
  });
});
