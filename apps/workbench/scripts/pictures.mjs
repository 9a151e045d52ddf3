/**
 * Takes the pictures of the help from the built page, driven as an office drives it: `npm run pictures`, which builds first. The next build puts them
 * into the page.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const PAGE = pathToFileURL(join(HERE, 'dist/perf-lint.html')).href;
const FOLDER = join(HERE, 'pictures');
const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const UNITS = ['某市人力资源服务中心', '某市就业创业服务中心', '某市社会保险中心'];
const PROJECTS = ['会议费', '就业创业培训补助', '公益性岗位补贴', '社保经办服务费', '信息系统运行维护费', '技能竞赛经费'];
const VALUES = ['及时', '较好', '明显提升', '有效保障', '显著提高', '逐步改善'];
const REVISED = ['≥12次', '较好', '有所提升', '≥300人', '≥95%', '逐步改善'];

/** A table of targets as a page. @param {readonly string[]} values of the first row of each project */
function table(values) {
  const rows = PROJECTS.flatMap((project, index) => {
    const head = [`02900${index % 3}`, UNITS[index % 3], `41900124000000000${index}`, project, String(12.5 + index * 40)];
    return [
      ['产出指标', '数量指标', `${project}业务完成情况`, values[index] ?? ''],
      ['产出指标', '质量指标', '考核合格率', '≥95%'],
      ['效益指标', '社会效益指标', '结业学员持证人数', `≥${80 + index}人`],
      ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%'],
    ].map((cells) => `<tr>${[...head, ...cells].map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  });
  const heads = ['单位编码', '单位名称', '项目编码', '项目名称', '资金总额（万元）', '一级指标', '二级指标', '三级指标', '指标值'];
  return `<meta charset="utf-8"><h1>2024年项目绩效目标表</h1><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error('No Chromium was found: set CHROMIUM_PATH.');
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 0.65, colorScheme: 'light' });
const page = await context.newPage();
await page.goto(PAGE);

/** @param {string} name of the screen */
async function picture(name) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.jpeg`), type: 'jpeg', quality: 62 });
}

/** @param {string} name @param {readonly string[]} values */
async function handIn(name, values) {
  await page.locator('#files-field').setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(table(values)) });
  await page.waitForSelector('#to-queue');
}

await handIn('绩效目标申报表.html', VALUES);
await picture('intake');
await page.locator('#to-queue').click();
await page.waitForSelector('[role=option]');
await picture('queue');
await page.locator('[role=listbox]').press('Enter');
await page.waitForSelector('.opinion.chosen');
await page.locator('#reviewer').fill('张三');
await page.locator('[data-opinion="1"] .say').click();
for (let index = 0; index < PROJECTS.length; index++) {
  for (const key of ['1', 'ArrowDown', '3']) await page.keyboard.press(key);
  if (index === 0) await picture('project');
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForTimeout(300);
}
await page.locator('[data-screen=letters]').click();
await page.locator('#letter-by').selectOption('unit');
await page.waitForSelector('#addressees');
for (const [field, text] of [
  ['office', '某市财政局'],
  ['number', '某财绩函〔2024〕9号'],
  ['date', '2024-11-10'],
  ['deadline', '2024-11-20'],
]) {
  await page.locator(`#letter-${field}`).fill(text ?? '');
  await page.keyboard.press('Tab');
}
await picture('letters');
await Promise.all([page.waitForEvent('download'), page.locator('#write-letters').click()]);
await page.locator('#question-yes').click();
await page.locator('[data-screen=export]').click();
await picture('export');
await page.locator('[data-screen=rounds]').click();
await page.locator('#begin-round').click();
await page.locator('#question-yes').click();
await page.waitForSelector('#files');
await handIn('修改后重报.html', REVISED);
await page.locator('[data-screen=rounds]').click();
await page.waitForSelector('#outcomes');
await picture('rounds');
await browser.close();
