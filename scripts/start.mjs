/**
 * `npm start`: installs, builds, lints the samples, writes their reports and a ledger into out/ and says how to open them.
 * Findings in the samples are expected and no failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, ROOT, run } from './pnpm.mjs';

const CLI = join(ROOT, 'apps/cli/bin/perf-lint.js');
const SAMPLES = 'data/samples';
const OUT = 'out';

// Somebody who tries the program waits for nothing that only tests, or the page, need.
install([]);
let status = build('perf-lint');
if (status !== 0) process.exit(status);

// The summary is enough here: the findings themselves stand in the reports, and thousands of lines would hide where those are.
status = run(process.execPath, [CLI, 'lint', SAMPLES, '--fail-on', 'never', '--format', 'summary']);
if (status === 0) {
  const formats = ['html', 'markdown', 'docx', 'xlsx'].flatMap((format) => ['--format', format]);
  status = run(process.execPath, [CLI, 'report', SAMPLES, '-o', OUT, ...formats, '--fail-on', 'never', '--quiet']);
}
if (status === 0) status = run(process.execPath, [CLI, 'ledger', 'make', SAMPLES, '-o', `${OUT}/ledger.xlsx`, '--quiet']);
if (status === 0)
  status = run(process.execPath, [CLI, 'export', SAMPLES, '--format', 'jsonl', '--output', `${OUT}/indicators.jsonl`, '--quiet']);
if (status !== 0) process.exit(status);

const index = join(ROOT, OUT, 'index.html');
const opener = { darwin: 'open', win32: 'start ""' }[process.platform] ?? 'xdg-open';
console.log('');
console.log(`报告已写入 / Reports are in: ${join(ROOT, OUT)}`);
if (existsSync(index)) {
  console.log(`打开方式 / Open with:        ${opener} "${index}"`);
  console.log('                            （或在文件管理器中双击 index.html / or double-click index.html）');
}
const workbench = join(ROOT, 'apps/workbench/dist/perf-lint.html');
if (existsSync(workbench)) console.log(`审核工作台 / Workbench:       ${opener} "${workbench}"`);
console.log(`检查自己的文件 / Your files:  node apps/cli/bin/perf-lint.js lint <文件或文件夹>`);
