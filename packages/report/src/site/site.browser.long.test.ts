import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARGUMENTS, executablePath, type OpenOptions, type OpenPage, openPage, violationsOf } from '../../fixtures/chromium.js';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { writeSite } from '../../fixtures/write-site.js';
import { Batch } from '../batch/batch.js';
import { siteDocument } from '../batch/site-document.js';
import { indexFiles } from './index-files.js';

if (executablePath === undefined) console.log('site.browser.test: skipped, no Chromium found (set CHROMIUM_PATH)');

// Where the browser test must not be skipped (continuous integration), its absence fails.
it.runIf(process.env.PERF_LINT_BROWSER === 'required')('a Chromium is there', () => expect(executablePath).toBeDefined());

describe.skipIf(executablePath === undefined)('the site in a browser, opened from files', () => {
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    const analyses = Array.from({ length: 40 }, (_, index) => demoAnalysis(`批次/单位 ${index}#?%.md`, String(index).padStart(64, '0')));
    const failures = [{ path: '附件/扫描件<b>.pdf', problem: { id: 'no-text-layer', args: { pages: 12 } } }];
    folder = await writeSite(analyses, failures, {
      language: 'zh-CN',
      wording: DEMO_WORDING,
      version: '0.1.0',
      sourcesOf: () => ['财预〔2021〕101号'],
    });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ARGUMENTS, timeout: 0 });
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  /** A page that may open what lies in the folder, and complains of anything else. */
  const opened = (path: string, options: OpenOptions = {}): Promise<OpenPage> =>
    openPage(browser, pathToFileURL(`${folder}/${path}`).href, { allows: (address) => address.startsWith('file:'), ...options });

  it('searches, filters, sorts and opens a project', async () => {
    const { page, complaints } = await opened('index.html');
    const rows = page.locator('#rows tr');
    const status = page.locator('#status');
    expect(await status.textContent()).toContain('160 个项目');
    expect(await rows.count()).toBe(60);
    await page.locator('#more').click();
    expect(await rows.count()).toBe(120);

    await page.locator('#q').fill('鉴定费');
    await expect.poll(() => status.textContent()).toContain('40 个');
    expect(await rows.first().textContent()).toContain('医疗工伤鉴定费');
    await page.locator('#q').fill('没有这个项目');
    await expect.poll(() => rows.count()).toBe(0);
    await page.locator('#reset').click();

    await page.locator('button[data-pile=return]').click();
    expect(await status.textContent()).toContain('40 个');
    await page.locator('button[data-pile=return]').click();
    await page.locator('#band').selectOption({ label: '10–50 万元' });
    expect(await status.textContent()).toContain('40 个');
    await page.locator('#reset').click();

    await page.locator('button[data-sort="4"]').click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.locator('button[data-rule]').first().click();
    expect(await page.locator('#rule').inputValue()).not.toBe('');

    await page.reload();
    expect(await page.locator('#rule').inputValue()).not.toBe('');
    await rows.first().locator('a').first().click();
    await page.waitForSelector('#h-opinions');
    await page.locator('nav a').first().click();
    await page.waitForSelector('#h-queue');
    expect(complaints).toEqual([]);
  });

  it('searches all opinions of a project, and prints those that are left on the page', async () => {
    const { page, complaints } = await opened('index.html');
    const [first, other] =
      siteDocument(demoAnalysis(), { language: 'zh-CN', wording: DEMO_WORDING }).projects.find(({ opinions }) => opinions.length > 1)
        ?.opinions ?? [];
    const word = other?.[1].slice(0, 12) ?? '';
    expect(first?.[1]).not.toContain(word);
    await page.locator('#q').fill(word);
    await expect.poll(() => page.locator('#status').textContent()).toContain('40 个');
    // The opinion that was looked for is shown, not the first one.
    expect(await page.locator('#rows td.what').first().textContent()).toContain(word);
    await page.evaluate('window.print = () => {}');
    await page.locator('#print').click();
    expect(await page.locator('#paper .one').count()).toBe(40);
    const text = await page.locator('#paper .one').first().textContent();
    for (const opinion of [first, other]) expect(text).toContain(opinion?.[1] ?? '?');
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#paper').textContent()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('splits the queue by office, and leads to what nobody submitted', async () => {
    const batch = new Batch();
    for (const path of ['科室/甲.md', '科室/乙.md'])
      batch.add(siteDocument(demoAnalysis(path), { language: 'zh-CN', wording: DEMO_WORDING }));
    const line = { unitCode: '', unitName: '某单位', department: '某局', amount: 12, type: '', origin: '', row: 2 };
    const known = { ...line, projectCode: '410300220000000046799', projectName: '社保基金工作经费', office: '社保科' };
    batch.assign([known, { ...line, projectCode: '9', projectName: '没有报的', office: '教科文科' }], {});
    for await (const file of indexFiles(batch, ['html'], { language: 'zh-CN' }))
      await writeFile(join(folder, file.path === 'index.html' ? 'offices.html' : file.path), file.content);
    const { page, complaints } = await opened('offices.html');
    await page.locator('#office').selectOption({ label: '社保科' });
    expect(await page.locator('#status').textContent()).toContain('2 个');
    await page.reload();
    expect(await page.locator('#rows tr').count()).toBe(2);
    await page.locator('a', { hasText: '未报 1 个' }).click();
    expect(await page.locator('tbody').textContent()).toContain('没有报的');
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows what a hostile document holds as text', async () => {
    const { page, complaints } = await opened('index.html');
    await page.locator('#q').fill('alert');
    await expect.poll(() => page.locator('#status').textContent()).toContain('40 个');
    await page.locator('#rows a').first().click();
    expect(await page.locator('h1').textContent()).toBe('<script>alert(1)</script>"恶意"项目名称 & =1+1');
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme', async (colorScheme) => {
    const { page, complaints } = await opened('index.html', { colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    const addresses = await page.evaluate<string[]>("[...document.querySelectorAll('#rows th a')].slice(0, 160).map((link) => link.href)");
    const department = await page.evaluate<string>("document.querySelector('section[aria-labelledby=h-departments] tbody a').href");
    const byProject = new Map(addresses.map((address) => [decodeURIComponent(address).replace(/-[0-9a-z]{11}\.html$/, ''), address]));
    for (const address of [department, ...byProject.values()]) {
      await page.goto(address);
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.goto(department);
    await page.locator('.top a', { hasText: '读取报告' }).click();
    await page.waitForSelector('#h-reading');
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('filters in time that grows with the number of projects', async () => {
    /** Milliseconds of the quickest of ten filters of that many projects. */
    const quickest = async (documents: number): Promise<number> => {
      const batch = new Batch();
      for (let index = 0; index < documents; index++)
        batch.add(siteDocument(demoAnalysis(`大批次/${index}.md`), { language: 'zh-CN', wording: DEMO_WORDING }));
      for await (const file of indexFiles(batch, ['html'], { language: 'zh-CN' }))
        await writeFile(join(folder, 'large.html'), file.content);
      const { page, complaints } = await opened('large.html');
      expect(await page.locator('#status').textContent()).toContain(`${documents * 4} 个项目`);
      const took = await page.evaluate<number>(`(() => {
        let best = Infinity;
        for (let round = 0; round < 10; round++) {
          const start = performance.now();
          document.querySelector('button[data-pile=verify]').click();
          void document.body.offsetHeight;
          best = Math.min(best, performance.now() - start);
          if (round === 0) window.shown = document.querySelector('#status').textContent;
        }
        return best;
      })()`);
      expect(await page.evaluate<string>('window.shown')).toContain(`${documents} 个项目`);
      expect(complaints).toEqual([]);
      await page.context().close();
      return took;
    };
    const small = await quickest(125);
    // Ten times the projects: a quadratic step would take a hundred times as long. Ten milliseconds allow for what does not grow.
    expect(await quickest(1250)).toBeLessThan(40 * (small + 10));
  });

  it('fits a narrow screen and an A4 sheet', async () => {
    const { page } = await opened('index.html', { viewport: { width: 380, height: 800 } });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
    await page.locator('#rows a').first().click();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
