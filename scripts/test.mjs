/**
 * `npm test`: installs, builds, lints the code, runs the tests but the long ones, and ends with a line "N passed, N failed".
 * `npm run test:quick` leaves out the tests of the whole program, `npm run test:long` runs the long ones (`*.long.test.ts`): damaged files,
 * large batches, the five published budgets, the bundle, the site in a browser. A failing lint does not keep the tests from running; either makes
 * the exit status 1.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from './lint.mjs';
import { build, install, ROOT, run, tool } from './pnpm.mjs';

install();
if (build() !== 0) {
  console.error('perf-lint: the build failed; no test was run (编译失败，未运行测试).');
  process.exit(1);
}
const [first = '', ...others] = process.argv.slice(2);
const choice = first === 'quick' || first === 'long' ? first : 'daily';
const rest = choice === 'daily' ? process.argv.slice(2) : others;
process.env.PERF_LINT_TESTS = choice;
const linted = choice === 'daily' ? lint() : 0;

console.log('perf-lint: running the tests (运行测试) …');
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-test-'));
const results = join(folder, 'results.json');
const status = run(process.execPath, [
  tool('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...rest,
]);
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  skipped = report.numPendingTests + report.numTodoTests;
  // A test file that could not be loaded holds no test that could fail: it counts as one.
  for (const suite of report.testResults)
    if (suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')) {
      failed += 1;
      console.log(`not run: ${suite.name.replace(ROOT, '')}: ${suite.message.split('\n')[0]}`);
    }
} catch {
  failed += 1;
  console.error('perf-lint: the test run ended without a result (测试运行异常结束).');
}
rmSync(folder, { recursive: true, force: true });

if (linted !== 0) console.log('lint failed (代码检查未通过)');
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(status !== 0 || failed > 0 || linted !== 0 ? 1 : 0);
