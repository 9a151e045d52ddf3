/** One unit hands in anew while the others are still looked at: what was not sent stays on the desk. */
import { describe, expect, it } from 'vitest';
import { executablePath, openPage, violationsOf } from '../../../packages/report/fixtures/chromium.js';
import { browserOffice } from './browser-office.js';
import { ADDRESS, downloaded, fileOf, OFFICE, openFirst, read, sayingYes } from './workbench-page.js';

const HEADS = ['单位编码', '预算单位', '项目编码', '项目名称', '项目金额', '一级指标', '二级指标', '三级指标', '指标值'];

/** A table of a project a unit. */
function tableOf(units: readonly string[], value: string): string {
  const rows = units.flatMap((unit) => {
    const head = ['101001', unit, `N2025-${unit.charCodeAt(0)}`, `${unit}经费`, '20'];
    return [
      [...head, '产出指标', '数量指标', '培训人数', '≥200人'],
      [...head, '效益指标', '社会效益指标', '社会影响', value],
    ];
  });
  const line = (cells: readonly string[], cell: 'th' | 'td') => `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>`;
  return `<meta charset="utf-8"><h1>2025年项目绩效目标表</h1><table>${line(HEADS, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}

describe.skipIf(executablePath === undefined)('the next round', () => {
  const office = browserOffice(executablePath);

  it('begins for the unit that was sent its letter, and leaves the others where they are', async () => {
    const { page, complaints } = await openPage(office.browser, ADDRESS, OFFICE);
    await sayingYes(page);
    await read(page, fileOf('各单位.html', tableOf(['农田站', '植保站', '种子站'], '明显改善')));
    const decideAll = async (project: string, key: string) => {
      await page.locator('[data-screen=queue]').click();
      await page.locator('#search').fill(project);
      await openFirst(page);
      for (let left = await page.locator('[data-opinion]').count(); left > 0; left--) {
        await page.keyboard.press(key);
        await page.keyboard.press('ArrowDown');
      }
      await page.locator('[data-screen=queue]').click();
      await page.locator('#search').fill('');
    };
    await decideAll('农田站', '1');
    await decideAll('植保站', '3');
    await page.locator('[data-screen=letters]').click();
    await page.locator('#letter-by').selectOption('unit');
    await downloaded(page, '[data-write=农田站]', office.folder, '农田站.docx');
    await expect.poll(() => page.locator('#addressees .chip').first().textContent()).toContain('已发出');
    await page.locator('[data-screen=rounds]').click();
    await page.locator('#begin-round').click();
    await expect.poll(() => page.locator('.notices').textContent()).toContain('还没有发出意见书的 1 个项目留在这里');
    const projects = () => page.locator('[role=option] b').allTextContents();
    await page.locator('[data-screen=queue]').click();
    expect(await projects()).toEqual(['种子站经费']);
    expect(await violationsOf(page)).toEqual([]);
    // What stays is the file that was put in: its rows are still shown in it.
    await openFirst(page);
    await page.locator('.rows tbody button').first().click();
    await page.locator('[data-do=in-original]').click();
    await expect.poll(() => page.locator('.around tr.here').textContent()).toContain('种子站经费');
    await page.keyboard.press('4');
    await page.locator('[data-screen=intake]').click();
    await page.locator('#files-field').setInputFiles(fileOf('农田站.html', tableOf(['农田站'], '≥90%')));
    await expect.poll(() => page.locator('#papers tbody tr').count()).toBe(2);
    await page.locator('[data-screen=rounds]').click();
    await page.waitForSelector('[data-became]');
    expect([...new Set(await page.locator('[data-became] th').allTextContents())]).toEqual(['农田站经费农田站']);
    expect(await page.locator('[data-became=changed]').count()).toBe(1);
    await page.locator('[data-screen=queue]').click();
    expect((await projects()).sort()).toEqual(['农田站经费', '种子站经费'].sort());
    expect(complaints).toEqual([]);
  });
});
