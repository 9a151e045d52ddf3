/** The page for a department that checks its own targets before it submits them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { downloaded, fileOf, OFFICE, openFirst, ROWS, read, SELF_CHECK_ADDRESS, TABLE, tableOf } from './workbench-page.js';

describe.skipIf(executablePath === undefined)('the self-check', () => {
  const office = browserOffice(executablePath);

  it('reads, decides and prints the form, and has nothing that is the business of the office', async () => {
    const { page, complaints } = await openPage(office.browser, SELF_CHECK_ADDRESS, OFFICE);
    expect(await page.locator('h1').first().textContent()).toBe('绩效目标自查');
    for (const screen of ['letters', 'rounds', 'people']) expect(await page.locator(`[data-screen=${screen}]`).count()).toBe(0);
    await read(page, fileOf('表.html', TABLE));
    // What is said to an office is said nowhere.
    for (const screen of ['intake', 'queue', 'export', 'settings', 'help']) {
      await page.locator(`[data-screen=${screen}]`).click();
      expect(await page.locator('main').textContent()).not.toMatch(/采纳|待议|对外表述|意见书|发给单位|分工|勾选|本市依据|JSON/u);
    }
    await openFirst(page);
    expect(await page.locator('main').textContent()).not.toMatch(/采纳|待议|对外表述|发给单位|加一条意见|批复/u);
    expect(await page.locator('[data-opinion="1"] [data-verdict]').allTextContents()).toEqual(['改', '改，另作说明', '不改', '再看']);
    expect(await page.locator('[data-conclusion]').count()).toBe(0);
    // What a department writes is its own: the field is empty, and is not called what an office says to it.
    await page.keyboard.press('2');
    expect(await page.locator('[data-opinion="1"] .wording textarea').inputValue()).toBe('');
    expect(await page.locator('[data-opinion="1"]').textContent()).not.toContain('对外表述');
    await page.keyboard.press('Escape');
    const points = await page.locator('[data-figure=measurability] dd').textContent();
    await page.keyboard.press('3');
    expect(await page.locator('[data-figure=measurability] dd').textContent()).toBe(points);
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

  it('takes a corrected file in the place of the one before, and says what it put right; what was decided stays', async () => {
    const { page, complaints } = await openPage(office.browser, SELF_CHECK_ADDRESS, OFFICE);
    await read(page, fileOf('表.html', TABLE));
    await openFirst(page);
    const vague = page.locator('[data-opinion]', { hasText: '就业能力' }).first();
    await vague.locator('.say').click();
    await vague.locator('[data-verdict=reject]').click();
    await page.locator('[data-screen=intake]').click();
    const corrected = ROWS.map((row) => row.replace('≤95%', '≥95%'));
    await page.locator('#files-field').setInputFiles(fileOf('表(1).html', tableOf([...corrected, '产出指标|质量指标|教材|足够'])));
    await expect.poll(() => page.locator('#papers tbody tr').allTextContents()).toHaveLength(1);
    const line = (await page.locator('#papers .corrects').textContent()) ?? '';
    expect(line).toMatch(/替换了原来的“表\.html”：已改 [1-9]\d* 条，还有 [1-9]\d* 条，新增 [1-9]\d* 条/u);
    expect(await page.locator('#intake-sums').textContent()).toContain('收到 1 份文件，读出 1 个项目');
    await openFirst(page);
    expect(await page.locator('[data-opinion] [data-verdict=reject][aria-pressed=true]').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows what the settings switch off on every page and on the form, and takes settings back', async () => {
    const { page, complaints } = await openPage(office.browser, SELF_CHECK_ADDRESS, OFFICE);
    await read(page, fileOf('表.html', TABLE));
    expect(await page.locator('#rules-off').count()).toBe(0);
    await page.locator('[data-screen=settings]').click();
    await page.locator('[data-rule=vague-value] select').selectOption('off');
    for (const screen of ['intake', 'queue', 'export']) {
      await page.locator(`[data-screen=${screen}]`).click();
      expect(await page.locator('#rules-off').textContent()).toContain('以下检查未做（设置中关闭）：指标值不够具体。');
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('#print-selfCheck').click();
    const paper = page.frameLocator('.preview iframe');
    await expect.poll(() => paper.locator('main').textContent()).toContain('以下检查未做（设置中关闭）：指标值不够具体。');
    await page.locator('.tools button').first().click();
    expect(await page.locator('#rules-off').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says to the office on one page why an opinion is wrong, and gives the row without names as well', async () => {
    const { page, complaints } = await openPage(office.browser, SELF_CHECK_ADDRESS, OFFICE);
    await read(page, fileOf('表.html', TABLE));
    await openFirst(page);
    const first = page.locator('[data-opinion="1"]');
    await first.locator('.say').click();
    await first.locator('[data-verdict=reject]').click();
    await first.locator('[data-do=wrong]').click();
    await first.locator('.objection textarea').fill('按省厅文件，合格率实行总量控制。');
    expect(await violationsOf(page)).toEqual([]);
    await first.locator('[data-do=objection-page]').click();
    const paper = page.frameLocator('.objection iframe');
    for (const part of ['财政部门：', '培训经费', '某中心', '按省厅文件，合格率实行总量控制。'])
      await expect.poll(() => paper.locator('main').textContent()).toContain(part);
    expect(await downloaded(page, '.objection [data-do=objection]', office.folder)).toMatch(/意见说明-.*\.docx$/u);
    const file = readFileSync(await downloaded(page, '.objection [data-do=wrong-file]', office.folder), 'utf8');
    expect(file).not.toMatch(/某中心|培训经费|总量控制/u);
    expect(complaints).toEqual([]);
  });
});
