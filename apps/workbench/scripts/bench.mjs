/**
 * Measures the built page in a Chromium of this machine and prints what it took: `npm run bench` in apps/workbench. Nothing here passes or fails.
 *
 *   node scripts/bench.mjs [--files 300] [--rows 25000] [--projects 5000] [--throttle 6] [--sessions 3000,5000]
 *
 * First the reading, then sessions of so many projects (0 for none of either): saved, opened on a fresh page, and the heavy papers made of them.
 *
 * Files are CSV made here. Processor time is that of all processes of the browser together; the command line's is measured beside it on the same files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const PAGE = pathToFileURL(fileURLToPath(new URL('../dist/perf-lint.html', import.meta.url))).href;
const CLI = fileURLToPath(new URL('../../cli/bin/perf-lint.js', import.meta.url));
const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Ticks of the kernel's clock in a second. */
const TICKS = 100;

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '300' },
    rows: { type: 'string', default: '25000' },
    projects: { type: 'string', default: '5000' },
    throttle: { type: 'string', default: '6' },
    sessions: { type: 'string', default: '3000,5000' },
  },
});
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const ROWS = [
  '产出指标,数量指标,培训人数,≥200人',
  '产出指标,质量指标,培训合格率,≤95%',
  '产出指标,时效指标,完成时间,及时',
  '成本指标,经济成本指标,人均培训成本,≤400元',
  '效益指标,社会效益指标,就业能力,有所提升',
  '满意度指标,服务对象满意度指标,学员满意度,≥90%',
];

/** Tables of projects of six or so rows each. @param {number} files @param {number} rows */
function tables(files, rows) {
  const each = Math.ceil(rows / files);
  return Array.from({ length: files }, (_, file) => {
    const lines = ['单位编码,项目单位,项目编码,项目名称,项目金额,一级指标,二级指标,三级指标,指标值'];
    for (let row = 0; row < each; row++) {
      const project = Math.floor(row / ROWS.length);
      const code = `4190${String(file).padStart(4, '0')}${String(project).padStart(6, '0')}`;
      lines.push(
        `1${String(file).padStart(5, '0')},第${file + 1}中心,${code},专项经费${file}-${project},${20 + (project % 50)},${ROWS[row % ROWS.length]}`,
      );
    }
    return { name: `单位${String(file + 1).padStart(4, '0')}.csv`, text: lines.join('\n') };
  });
}

/** A process and all under it. @param {number} root @returns {number[]} */
function family(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
      .flatMap((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
        } catch {
          return [];
        }
      }),
  );
  const found = [root];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

/** Processor seconds and megabytes (each process's own share) of a browser. @param {number} root */
function usage(root) {
  let [ticks, kilobytes] = [0, 0];
  for (const id of family(root))
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  return { seconds: ticks / TICKS, megabytes: Math.round(kilobytes / 1024) };
}

/** Longest pause between two timers of the page while something goes on. @param {import('playwright-core').Page} page */
async function watchPauses(page) {
  await page.evaluate(() => {
    let last = performance.now();
    const pauses = [];
    Object.assign(globalThis, { pauses });
    setInterval(() => {
      const now = performance.now();
      pauses.push(now - last - 10);
      last = now;
    }, 10);
  });
}

/** @param {import('playwright-core').Page} page */
async function pausesOf(page) {
  const pauses = await page.evaluate(() => /** @type {{ pauses: number[] }} */ (/** @type {unknown} */ (globalThis)).pauses.splice(0));
  const sorted = pauses.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return `the page's pauses: half below ${at(0.5)} ms, 99 % below ${at(0.99)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms`;
}

/** Milliseconds from a key to the next frame that shows its effect, over some searches and piles. @param {import('playwright-core').Page} page */
async function answers(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took = [];
    const search = /** @type {HTMLInputElement} */ (document.querySelector('#search'));
    for (const word of ['满', '满意', '满意度', '', '专项经费1', '就业能力', '']) {
      const began = performance.now();
      search.value = word;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      took.push(performance.now() - began);
    }
    for (const pile of document.querySelectorAll('[data-pile]')) {
      const began = performance.now();
      /** @type {HTMLElement} */ (pile).click();
      await frame();
      took.push(performance.now() - began);
      /** @type {HTMLElement} */ (pile).click();
      await frame();
    }
    return took.map(Math.round);
  });
}

/** A browser of its own with the page open in it, and its process. */
async function openedPage() {
  const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium was found: set CHROMIUM_PATH.');
  const server = await chromium.launchServer({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const root = server.process().pid ?? 0;
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.setDefaultTimeout(0);
  const opened = performance.now();
  await page.goto(PAGE);
  await page.waitForSelector('#files');
  const ready = Math.round(performance.now() - opened);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { page, root, ready, close };
}

/** @param {string} folder @param {readonly string[]} paths @param {number} throttle */
async function measure(folder, paths, throttle) {
  const { page, root, ready, close } = await openedPage();
  say(`  ready after ${ready} ms`);
  if (throttle > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await watchPauses(page);
  const before = usage(root);
  const began = performance.now();
  await page.locator('#folder-field').setInputFiles(folder);
  let most = 0;
  for (;;) {
    most = Math.max(most, usage(root).megabytes);
    if ((await page.locator('#to-queue').count()) > 0) break;
    await page.waitForTimeout(500);
  }
  const spent = usage(root).seconds - before.seconds;
  say(
    `  ${paths.length} files read: ${spent.toFixed(1)} s of processor time, ${((performance.now() - began) / 1000).toFixed(1)} s by the clock, at most ${most} MB`,
  );
  say(`  ${await pausesOf(page)}`);
  await page.locator('#to-queue').click();
  await page.waitForSelector('[role=listbox]');
  say(`  ${await page.locator('#queue-status').textContent()}; search and piles answer in ms: ${(await answers(page)).join(', ')}`);
  await close();
  return spent;
}

/** The papers that take longest, by the button that makes each. */
const HEAVY = ['export', 'export-workbook', 'export-record', 'export-backfill', 'export-csv', 'export-jsonl', 'export-sheets'];

/** Saves a session of files, opens it on a fresh page, and makes the heavy papers of it. @param {string} folder */
async function measureSession(folder) {
  const reading = await openedPage();
  await reading.page.locator('#folder-field').setInputFiles(folder);
  await reading.page.waitForSelector('#to-queue');
  const saved = reading.page.waitForEvent('download');
  await reading.page.locator('#save').click();
  const file = join(folder, '..', `${basename(folder)}.perf`);
  await (await saved).saveAs(file);
  await reading.close();
  const { page, root, close } = await openedPage();
  await watchPauses(page);
  // Nobody finds his file sooner; the page starts its workers meanwhile.
  await page.waitForTimeout(1000);
  const seconds = (/** @type {number} */ began) => ((performance.now() - began) / 1000).toFixed(1);
  const before = usage(root);
  const began = performance.now();
  await page.locator('#open-field').setInputFiles(file);
  await page.waitForSelector('[role=option]');
  say(
    `  opened after ${seconds(began)} s, ${(usage(root).seconds - before.seconds).toFixed(1)} s of processor time, ${usage(root).megabytes} MB`,
  );
  say(`  ${await pausesOf(page)}`);
  await page.locator('[data-screen=export]').click();
  await page.locator('#print-sheets').click();
  const printing = performance.now();
  await page.waitForSelector('#print:not([disabled])');
  say(`  review sheets to be printed: ${seconds(printing)} s; ${await pausesOf(page)}`);
  await page.locator('#back-to-exports').click();
  for (const id of HEAVY) {
    const made = performance.now();
    const came = page.waitForEvent('download');
    await page.locator(`#${id}`).click();
    const into = join(folder, '..', id);
    await (await came).saveAs(into);
    const { size } = statSync(into);
    say(`  ${id}: ${seconds(made)} s, ${(size / 1e6).toFixed(1)} MB; ${await pausesOf(page)}`);
  }
  await close();
}

/** Processor seconds of the command line over a folder. @param {string} folder */
function cliSeconds(folder) {
  const lint = [CLI, 'lint', folder, '--format', 'jsonl', '--quiet', '--no-cache'];
  const timed = 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null';
  const { stderr } = spawnSync('bash', ['-c', timed, process.execPath, ...lint], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return user + system;
}

/** @param {string} name @param {ReturnType<typeof tables>} made */
function written(name, made) {
  const folder = join(home, name);
  mkdirSync(folder);
  for (const { name: file, text } of made) writeFileSync(join(folder, file), text);
  return { folder, paths: made.map(({ name: file }) => join(folder, file)) };
}

const home = mkdtempSync(join(tmpdir(), 'perf-lint-workbench-bench-'));
say(
  `${cpus().length} processors, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
try {
  for (const [title, files, rows] of /** @type {const} */ ([
    [`${values.files} files with ${values.rows} rows`, Number(values.files), Number(values.rows)],
    [`${values.projects} projects in 20 files`, 20, Number(values.projects) * ROWS.length],
  ])) {
    if (rows === 0) continue;
    const { folder, paths } = written(String(files), tables(files, rows));
    say(`${title}:`);
    const spent = await measure(folder, paths, 1);
    const own = cliSeconds(folder);
    say(`  the command line: ${own.toFixed(1)} s of processor time; the page takes ${(spent / own).toFixed(2)} times as much`);
    say(`  throttled ${values.throttle} times (the page's own thread; its workers are not slowed):`);
    await measure(folder, paths, Number(values.throttle));
  }
  for (const count of values.sessions.split(',').map(Number)) {
    if (count === 0) continue;
    say(`a session of ${count} projects:`);
    await measureSession(written(`session-${count}`, tables(20, count * ROWS.length)).folder);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
