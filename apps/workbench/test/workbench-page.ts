/** The page in a browser as an office has it, and what people do with it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { PAGE } from './built-page.js';

export const ADDRESS = pathToFileURL(PAGE).href;
/** The page for departments that check their own targets. */
export const SELF_CHECK_ADDRESS = ADDRESS.replace('perf-lint.html', 'perf-lint-self-check.html');
/** The page that reads scans. */
export const OCR_ADDRESS = ADDRESS.replace('perf-lint.html', 'perf-lint-ocr.html');
export const SAMPLE = 'luoyang-hrss-2024.txt';

/** The screen of many an office. */
export const OFFICE = { viewport: { width: 1366, height: 768 } };

/** Rows of a project of a table: class, 二级指标, name and value. */
export function tableOf(rows: readonly string[], { project = '培训经费', amount = 20 } = {}): string {
  return `<meta charset="utf-8"><style>table{border-collapse:collapse}td,th{border:1px solid #000;padding:4px}</style>
<h1>2024年项目绩效目标表</h1><p>单位：万元</p><table>
<tr><th>单位编码</th><th>项目单位</th><th>项目名称</th><th>项目金额</th><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr>
${rows
  .map((row) => {
    const cells = row.split('|').map((cell) => `<td>${cell}</td>`);
    return `<tr><td>101001</td><td>某中心</td><td>${project}</td><td>${amount}</td>${cells.join('')}</tr>`;
  })
  .join('\n')}</table>`;
}

export const ROWS = [
  '产出指标|数量指标|培训人数|≥200人',
  '产出指标|质量指标|培训合格率|≤95%',
  '效益指标|社会效益指标|就业能力|有所提升',
  '满意度指标|服务对象满意度指标|学员满意度|≥90%',
];

/** A table of targets that a browser prints to a PDF. */
export const TABLE = tableOf(ROWS);

/** Prints a page to a PDF; its path. */
export async function printedPdf(browser: Browser, path: string, content: string): Promise<string> {
  const printer = await browser.newPage();
  await printer.setContent(content);
  await printer.pdf({ path, format: 'A4', landscape: true });
  await printer.close();
  return path;
}

/** A file that is only in memory. */
export function fileOf(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

export async function read(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await page.locator('#files-field').setInputFiles(files);
  await page.waitForSelector('#to-queue');
}

/** Opens the first project of the queue. */
export async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-screen=queue]').click();
  await page.locator('[role=listbox]').press('Enter');
  await page.waitForSelector('.head h2');
}

/** Presses a button that gives a file; the path of the file, kept under the name it has or another. */
export async function downloaded(page: Page, button: string, folder: string, name?: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  const path = join(folder, name ?? download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Says yes to whatever the page asks from now on, also after it is loaded anew; what it asked, in order. */
export async function sayingYes(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.exposeFunction('heard', (question: string) => void asked.push(question));
  const answer = (): void => {
    const answered = new WeakSet<Element>();
    new MutationObserver(() => {
      const yes = document.querySelector<HTMLElement>('#question-yes');
      if (yes === null || answered.has(yes)) return;
      answered.add(yes);
      const { heard } = window as unknown as { readonly heard: (question: string) => Promise<void> };
      void heard(document.querySelector('#question-text')?.textContent ?? '').then(() => yes.click());
    }).observe(document, { childList: true, subtree: true });
  };
  await page.addInitScript(answer);
  await page.evaluate(answer);
  return asked;
}
