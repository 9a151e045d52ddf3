/** A project in the browser: the page of its PDF, readings put right, opinions added and decided together, files to compare with. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { readSettings, settingsWorkbook } from '@perf-lint/report';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, downloaded, fileOf, OFFICE, openFirst, printedPdf, ROWS, read, sayingYes, TABLE, tableOf } from './workbench-page.js';

describe.skipIf(executablePath === undefined)('a project in a browser', () => {
  const office = browserOffice(executablePath);
  let pdf = '';
  beforeAll(async () => {
    pdf = await printedPdf(office.browser, join(office.folder, '表.pdf'), TABLE);
  });

  /** Share of dark pixels of the canvas under the box of a row: a table printed in black on white. */
  const inkUnder = (page: Page, row: number): Promise<number> =>
    page.evaluate((number) => {
      const canvas = document.querySelector('canvas');
      const box = document.querySelector<HTMLElement>(`[data-box="${number}"]`);
      if (canvas === null || box === null) return 0;
      const [sheet, place] = [canvas.getBoundingClientRect(), box.getBoundingClientRect()];
      const scale = canvas.width / sheet.width;
      const at = [(place.left - sheet.left) * scale, (place.top - sheet.top) * scale, place.width * scale, place.height * scale];
      const { data } = canvas.getContext('2d')!.getImageData(at[0]!, at[1]!, at[2]!, at[3]!);
      let dark = 0;
      for (let index = 0; index < data.length; index += 4) if (data[index]! < 128) dark++;
      return dark / (data.length / 4);
    }, row);

  it('shows the page of a PDF with its rows, linked both ways, also after the session was opened again', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, pdf);
    await openFirst(page);
    await page.locator('[data-view=page]').click();
    await page.waitForSelector('.sheet:not(.none) [data-box="2"]');
    expect(await page.locator('[data-box]').count()).toBe(2 * ROWS.length);
    expect(await inkUnder(page, 2)).toBeGreaterThan(0.02);
    await page.locator('[data-box="3"]').first().click();
    const chosen = page.locator('.opinion.chosen');
    expect(await chosen.textContent()).toContain('就业能力');
    expect(await page.locator('[data-box="3"]').first().getAttribute('class')).toContain('linked');
    const width = await page.locator('.sheet').evaluate((sheet) => sheet.clientWidth);
    await page.getByRole('button', { name: '放大' }).click();
    expect(await page.locator('.sheet').evaluate((sheet) => sheet.clientWidth)).toBeGreaterThan(width);
    expect(await violationsOf(page)).toEqual([]);
    const session = await downloaded(page, '#save', office.folder);

    const again = await openPage(office.browser, ADDRESS, OFFICE);
    await again.page.locator('#open-field').setInputFiles(session);
    await again.page.waitForSelector('[role=listbox]');
    await openFirst(again.page);
    await again.page.locator('[data-view=page]').click();
    await again.page.locator('#original-field').setInputFiles(fileOf('表.pdf', '%PDF-1.4 another'));
    await expect.poll(() => again.page.locator('.page-pane .notice').textContent()).toContain('内容不同');
    await again.page.locator('#original-field').setInputFiles(pdf);
    await again.page.waitForSelector('.sheet:not(.none) [data-box="2"]');
    expect(await inkUnder(again.page, 2)).toBeGreaterThan(0.02);
    expect([...complaints, ...again.complaints]).toEqual([]);
  });

  it('judges a row anew that was read wrongly, and takes that back', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, fileOf('表.html', TABLE));
    await openFirst(page);
    const said = () => page.locator('.opinions').textContent();
    expect(await said()).toContain('就业能力');
    await page.locator('[data-row="3"] button').click();
    await page.locator('[data-do=reading]').click();
    await page.locator('[data-reading=value]').fill('≥85%');
    await page.locator('[data-reading=name]').fill('培训后就业率');
    await page.locator('.own-form button[type=submit]').click();
    await expect.poll(said).not.toContain('就业能力');
    expect(await page.locator('[data-row="3"]').textContent()).toContain('已更正');
    expect(await page.locator('.details').textContent()).toContain('有所提升');
    await page.keyboard.press('Control+z');
    await expect.poll(said).toContain('就业能力');
    expect(complaints).toEqual([]);
  });

  it('adds opinions of the reviewer, and decides on those of one kind together, each with one undo', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const vague = ROWS.map((row) => row.replace('就业能力|有所提升', '营商环境|有所改善'));
    await read(page, [
      fileOf('一.html', TABLE),
      fileOf('二.html', tableOf(vague, { project: '招商经费' })),
      fileOf('三.html', tableOf(vague, { project: '宣传经费' })),
    ]);
    await openFirst(page);
    const settled = () => page.locator('.progress').textContent();
    const before = await settled();
    const vagueCard = page.locator('.opinion', { hasText: /有所(?:提升|改善)/u });
    await vagueCard.locator('[data-verdict=accept]').click();
    await vagueCard.locator('[data-do=alike]').click();
    await expect.poll(settled).toBe(before?.replace(/\d+/u, '3'));
    await page.keyboard.press('Control+z');
    await expect.poll(settled).toBe(before?.replace(/\d+/u, '1'));
    await page.locator('[data-row="1"] button').click();
    await page.locator('[data-do=opinion]').click();
    await page.locator('.own-form textarea').fill('请说明培训期数。');
    await page.locator('.own-form select').selectOption('error');
    await page.locator('.own-form button[type=submit]').click();
    await page.waitForSelector('[data-own=error]');
    expect(await page.locator('[data-pile-now]').getAttribute('data-pile-now')).toBe('return');
    await page.keyboard.press('Control+z');
    expect(await page.locator('[data-own]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('decides by the first press on the next card, and neither a press nor a message moves the page', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await sayingYes(page);
    await read(
      page,
      ['培训经费', '招商经费', '宣传经费'].map((project) => fileOf(`${project}.html`, tableOf(ROWS, { project }))),
    );
    await openFirst(page);
    const [first, second] = [page.locator('.opinion').nth(0), page.locator('.opinion').nth(1)];
    await first.locator('[data-verdict=accept]').click();
    await first.locator('[data-do=alike]').waitFor();
    const wanted = second.locator('[data-verdict=accept]');
    const before = await wanted.boundingBox();
    if (before === null) throw new Error('the second card is not on the screen');
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    await page.mouse.down();
    // As long as a hand takes: the page is drawn meanwhile.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await wanted.boundingBox()).toEqual(before);
    await page.mouse.up();
    await expect.poll(() => wanted.getAttribute('aria-pressed')).toBe('true');
    expect(await second.getAttribute('class')).toContain('chosen');
    expect(await first.locator('[data-verdict=accept]').getAttribute('aria-pressed')).toBe('true');

    const top = () => page.locator('#main').evaluate((screen) => screen.getBoundingClientRect().top);
    const place = await top();
    await second.locator('[data-do=alike]').click();
    await page.locator('.notices .notice.done').waitFor();
    expect(await top()).toBe(place);
    expect(await violationsOf(page)).toEqual([]);

    await page.locator('[data-screen=rounds]').click();
    await page.locator('#begin-round').click();
    await expect
      .poll(() => page.locator('.notices').textContent())
      .toMatch(
        /第 1 轮的 3 个项目、台账 [1-9]\d* 条意见（发出的和没有发出的）已收好。上一轮还在，在“复审”里仍可看；放入文件之前可撤回。现在放入“重报 1”的文件/u,
      );
    expect(complaints).toEqual([]);
  });

  it('counts a project of two files once, gives projects to people, and knows those in focus', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, [
      fileOf('表.pdf', await readFile(pdf)),
      fileOf('表.html', TABLE),
      fileOf('别的.html', tableOf(ROWS, { project: '别的经费', amount: 900 })),
    ]);
    expect(await page.locator('#shared').textContent()).toMatch(/表\.html.*以这份为准.*表\.pdf.*1 个项目两份都有，内容一致/u);
    await page.locator('#shared button').click();
    await expect.poll(() => page.locator('#shared th').textContent()).toContain('表.pdf');
    await page.locator('#units > summary').click();
    await page.locator('[data-unit=name]').fill('某服务中心');
    await page.locator('[data-unit=office]').fill('社保科');
    await page.locator('[data-unit=department]').fill('某局');
    await page.locator('[data-unit=department]').blur();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[data-screen=queue]').click();
    await expect.poll(() => page.locator('#queue-status').textContent()).toContain('共 2 个');
    await expect.poll(() => page.locator('.list').textContent()).toContain('某服务中心');
    await page.locator('#office').selectOption('社保科');
    await page.locator('.plan summary').click();
    await page.locator('#plan-person').fill('李四');
    await page.locator('#plan-due').fill('2020-01-01');
    await page.locator('#assign').click();
    await page.locator('#focus-amount').fill('500');
    await page.locator('#focus-amount').blur();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('#state').selectOption('overdue');
    expect(await page.locator('.list').textContent()).toContain('逾期');
    await page.locator('#state').selectOption('focus');
    expect(await page.locator('#queue-status').textContent()).toContain('显示 1 个');
    await page.locator('#state').selectOption('');
    await page.locator('#search').fill('培训经费');
    await openFirst(page);
    expect(await page.locator('.folded').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('keeps what is being typed while the page is drawn anew for the field before it', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const other = fileOf('别的.html', tableOf(ROWS, { project: '别的经费', amount: 900 }));
    await read(page, [fileOf('表.pdf', await readFile(pdf)), fileOf('表.html', TABLE), other]);
    await page.locator('#units > summary').click();
    await page.locator('[data-unit=name]').fill('某服务中心');
    await page.locator('[data-unit=office]').fill('社保科');
    await page.locator('[data-unit=department]').fill('某局');
    expect(await page.locator('[data-unit=office]').inputValue()).toBe('社保科');
    expect(complaints).toEqual([]);
  });

  it("stands last year's row and the library's neighbour beside a row, and says why a file is of no use", async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, fileOf('今年.html', TABLE));
    await page.locator('#places > summary').click();
    const last = tableOf(ROWS.map((row) => row.replace('≥200人', '≥180人'))).replace('2024年', '2023年');
    await page.locator('#place-previous-field').setInputFiles(fileOf('去年.html', last));
    await expect.poll(() => page.locator('[data-place=previous]').textContent()).toContain('1 个项目');
    const library = join(office.folder, '库.csv');
    await writeFile(library, '二级指标,三级指标,计量单位\n数量指标,参加培训人数,人\n');
    await page.locator('#place-library-field').setInputFiles(library);
    await expect.poll(() => page.locator('[data-place=library]').textContent()).toContain('1 个指标');
    await page.locator('#place-form-field').setInputFiles(fileOf('坏.pdf', '%PDF-1.7 broken'));
    await expect.poll(() => page.locator('[data-place=form] .late').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await openFirst(page);
    await page.locator('[data-row="1"] button').click();
    await expect.poll(() => page.locator('[data-beside=last-year]').textContent()).toContain('≥180人');
    await expect.poll(() => page.locator('[data-beside=library]').textContent()).toContain('培训人数');
    expect(complaints).toEqual([]);
  });

  it('takes the list of projects and the settings of the office, changes them, and keeps both in the session', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, fileOf('表.html', TABLE));
    await page.locator('#places > summary').click();
    const list = '项目编码,项目名称,预算单位,主管部门,归口科室,金额\n,培训经费,某中心,某局,社保科,25\n,档案数字化,某中心,某局,社保科,66\n';
    await page.locator('#place-list-field').setInputFiles(fileOf('清单.csv', list));
    await expect.poll(() => page.locator('#list-intake h2').textContent()).toBe('应报 2 个，已报 1 个，未报 1 个，清单外 0 个');
    expect(await page.locator('#list-intake').textContent()).toContain('1 个项目的申报金额和清单不一致');
    expect(await violationsOf(page)).toEqual([]);
    const said = () => page.locator('.opinions').textContent();
    await openFirst(page);
    expect(await said()).toContain('就业能力');
    const off = { ...DEFAULT_CONFIGURATION, rules: { 'vague-value': { severity: 'off' as const } } };
    await page.locator('[data-screen=intake]').click();
    await page.locator('#place-settings-field').setInputFiles(fileOf('设置.xlsx', await settingsWorkbook('zh-CN', off)));
    await expect.poll(() => page.locator('[data-place=settings]').textContent()).toContain('已采用');
    await openFirst(page);
    await expect.poll(said).not.toContain('就业能力');
    await page.locator('[data-screen=settings]').click();
    expect(await page.locator('[data-rule=vague-value] select').inputValue()).toBe('off');
    await page.locator('[data-rule=vague-value] select').selectOption('error');
    await page.locator('#words-vague').fill('走在前列');
    await page.locator('#words-vague').blur();
    await page.locator('[data-rule=vague-value] summary').click();
    await expect.poll(() => page.locator('[data-rule=vague-value] .rule-page').textContent()).toContain('为什么');
    expect(await violationsOf(page)).toEqual([]);
    const settings = await downloaded(page, '#export-settings', office.folder);
    const reading = await readSettings(new Uint8Array(await readFile(settings)), 'zh-CN');
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
    expect(reading.settings).toMatchObject({ rules: { 'vague-value': { severity: 'error' } }, words: { vague: ['走在前列'] } });
    const session = await downloaded(page, '#save', office.folder);

    const again = await openPage(office.browser, ADDRESS, OFFICE);
    await again.page.locator('#open-field').setInputFiles(session);
    await again.page.waitForSelector('[role=listbox]');
    await again.page.locator('[data-screen=settings]').click();
    expect(await again.page.locator('[data-rule=vague-value] select').inputValue()).toBe('error');
    await again.page.locator('[data-screen=intake]').click();
    await again.page.waitForSelector('#list-intake');
    await openFirst(again.page);
    expect(await again.page.locator('[data-pile-now]').getAttribute('data-pile-now')).toBe('return');
    expect([...complaints, ...again.complaints]).toEqual([]);
  });

  it('says of a row that its opinion is wrong, without the names of unit and project', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, fileOf('表.html', tableOf(['产出指标|数量指标|培训经费完成情况|有所提升'])));
    await openFirst(page);
    await page.locator('.opinion', { hasText: '有所提升' }).first().locator('[data-verdict=reject]').click();
    const asked = page.locator('.ask-reason');
    expect(await asked.count()).toBe(1);
    await page.locator('[data-do=wrong]').click();
    expect([await asked.count(), await page.locator('.reason select').inputValue()]).toEqual([0, 'false-alarm']);
    await page.locator('.objection textarea').fill('培训经费是按上级文件写的。');
    const file = await downloaded(page, '[data-do=wrong-file]', office.folder);
    expect(basename(file)).toMatch(/^这条说错了-.*\.txt$/u);
    const text = await readFile(file, 'utf8');
    for (const part of ['某项目是按上级文件写的。', '某项目完成情况｜有所提升']) expect(text).toContain(part);
    expect(text).not.toMatch(/培训经费|某中心/u);
    await page.locator('[data-screen=help]').click();
    expect(await page.locator('.steps img').evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(complaints).toEqual([]);
  });
});
