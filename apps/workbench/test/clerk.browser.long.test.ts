/** What a clerk meets at the desk from a task sheet alone: sums that do not agree, projects given out, values in no row, conclusions that are missing. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, fileOf, OFFICE, openFirst, ROWS, read, tableOf } from './workbench-page.js';

/** A form of one project whose rows print weights. */
function weighed(project: string, weights: readonly number[]): string {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const rows = [
    ['产出指标', '数量指标', '会议次数', '≥12次'],
    ['效益指标', '社会效益指标', '会议决定落实率', '≥90%'],
  ];
  return `<meta charset="utf-8"><h1>2024年项目绩效目标表</h1><table>${[
    ['项目名称', project, '项目单位', '某中心', ''],
    ['一级指标', '二级指标', '三级指标', '指标值', '权重'],
    ...rows.map((cells, index) => [...cells, `${weights[index] ?? 0}`]),
  ]
    .map(row)
    .join('')}</table>`;
}

const open = async (page: Page): Promise<void> => {
  await page.locator('[data-screen=queue]').click();
  await page.waitForSelector('[role=listbox]');
};

describe.skipIf(executablePath === undefined)('a clerk at the desk', () => {
  const office = browserOffice(executablePath);

  it('sees which project a sum is of that does not agree, and where it stands', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, [fileOf('会议.html', weighed('会议费', [40, 30])), fileOf('会务.html', weighed('会务费', [40, 50]))]);
    await open(page);
    const line = (name: string) => page.locator('[role=option]', { hasText: name });
    await expect.poll(() => line('会议费').textContent()).toContain('核对不符 1 处');
    expect(await line('会议费').locator('.chip').textContent()).toBe('请核实');
    expect(await line('会务费').textContent()).not.toContain('核对不符');
    await page.locator('#search').fill('会议费');
    await openFirst(page);
    expect(await page.locator('[data-checks]').textContent()).toContain('权重合计：各行合计 70，应为 90 或 100');
    await page.locator('[data-checks] [data-do=in-original]').click();
    await expect
      .poll(() => page.locator('.around tr.here').allTextContents())
      .toEqual([expect.stringContaining('会议次数'), expect.stringContaining('落实率')]);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('gives out what nobody has, and is told who has how many', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const names = ['培训经费', '招商经费', '宣传经费'];
    await read(
      page,
      names.map((project) => fileOf(`${project}.html`, tableOf(ROWS, { project }))),
    );
    await open(page);
    await page.locator('.plan summary').click();
    await page.locator('[role=listbox]').press('Home');
    await page.locator('[role=listbox]').press(' ');
    await page.locator('#plan-person').fill('张三');
    await page.locator('#assign').click();
    await expect.poll(() => page.locator('#given-out').textContent()).toBe('已分派：张三 1 个；还没分派 2 个。');
    // The next person gets the rest, and whom the first ones were given to stays.
    expect(await page.locator('#assign').textContent()).toBe('把下面还没分派的 2 个项目分给他');
    expect(await page.locator('#plan-person').inputValue()).toBe('');
    await page.locator('#plan-person').fill('李四');
    await page.locator('#assign').click();
    await expect.poll(() => page.locator('#given-out').textContent()).toBe('已分派：张三 1 个，李四 2 个；全部分派了。');
    await page.locator('#plan-person').fill('王五');
    expect(await page.locator('#assign').isDisabled()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is told on the line of a file of values that stand in no row, and sees them in a small window', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    const prose = Array.from({ length: 6 }, (_, index) => `<p>${'各项工作有序推进，'.repeat(12)}第${index}段。</p>`).join('');
    const told = `<p>三、绩效指标完成情况</p>${prose.slice(0, 300)}<p>${'按照年度工作安排，'.repeat(20)}清淤≥9公里，${'下一步继续推进，'.repeat(20)}</p>${prose}`;
    await read(page, fileOf('报告.html', `${tableOf(ROWS)}${told}`));
    const line = page.locator('#papers tbody tr').first();
    await expect.poll(() => line.textContent()).toContain('1 个数不在读出的行里');
    await line.locator('details summary').click();
    const item = line.locator('li', { hasText: '清淤≥9公里，下一步' });
    await item.locator('[data-do=in-original]').click();
    await expect.poll(() => page.locator('.around tr.here').textContent()).toContain('清淤≥9公里，下一步');
    const [box, here] = [await page.locator('.around').boundingBox(), await page.locator('.around tr.here').boundingBox()];
    expect(box!.height).toBeLessThan(180);
    expect(here!.y + here!.height).toBeGreaterThan(box!.y);
    expect(here!.y).toBeLessThan(box!.y + box!.height);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is reminded of the conclusion once all is decided, and finds those projects by it; the order stays when filters go', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, [fileOf('一.html', tableOf(ROWS)), fileOf('二.html', tableOf(ROWS, { project: '招商经费' }))]);
    await open(page);
    await page.locator('#order').selectOption('name');
    await openFirst(page);
    for (let left = await page.locator('[data-opinion]').count(); left > 0; left--) {
      await page.keyboard.press('1');
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => page.locator('#unconcluded-here').textContent()).toBe('意见都已处理，还没有给结论。');
    const decided = await page.locator('.head h2').textContent();
    await open(page);
    await page.locator('#unconcluded').click();
    await expect.poll(() => page.locator('[role=option] b').allTextContents()).toEqual([decided?.split(' ')[0]]);
    expect(await page.locator('[role=option]').textContent()).toContain('待给结论');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => page.locator('[role=option]').count()).toBe(2);
    expect(await page.locator('#order').inputValue()).toBe('name');
    await openFirst(page);
    await page.locator('[data-conclusion=pass]').click();
    await expect.poll(() => page.locator('#unconcluded-here').count()).toBe(0);
    await open(page);
    expect(await page.locator('#unconcluded').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is asked in the page before letters are recorded as sent, and is told what is not filled in', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await read(page, fileOf('一.html', tableOf(ROWS)));
    await openFirst(page);
    for (let left = await page.locator('[data-opinion]').count(); left > 0; left--) {
      await page.keyboard.press('1');
      await page.keyboard.press('ArrowDown');
    }
    await page.locator('[data-screen=letters]').click();
    await page.locator('#letter-date').fill('2026-11-30');
    await page.locator('#letter-date').blur();
    await expect.poll(() => page.locator('#blanks').textContent()).toContain('没有填反馈期限');
    await page.locator('#record-letters').click();
    expect(await page.locator('#question-text').textContent()).toMatch(/记为已发出吗？.*没有填反馈期限/u);
    expect(await violationsOf(page)).toEqual([]);
    // Keys go round in the question, and no is an answer.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question-yes');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question-no');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.notices').textContent()).toContain('没有记为发出');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-letters');
    // A letter that went out has no date that is still to come.
    await page.locator('#letter-date').fill('2999-12-31');
    await page.locator('#letter-date').blur();
    await page.locator('#record-letters').click();
    expect(await page.locator('#question-text').textContent()).toContain('发文日期 2999-12-31 还没有到');
    await page.keyboard.press('Escape');
    await page.locator('#letter-date').fill('2026-11-30');
    await page.locator('#letter-date').blur();
    await page.locator('#letter-deadline').fill('2026-12-15');
    await page.locator('#letter-deadline').blur();
    await expect
      .poll(async () => ((await page.locator('#blanks').count()) === 0 ? '' : page.locator('#blanks').textContent()))
      .not.toContain('期限');
    await page.locator('#record-letters').click();
    expect(await page.locator('#question-text').textContent()).not.toContain('期限');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#addressees .chip').first().textContent()).toContain('已发出');
    expect(await page.locator('#question').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
