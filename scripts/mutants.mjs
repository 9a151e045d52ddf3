/**
 * `npm run mutants [-- GROUP...]`: Stryker changes one operator, constant or branch at a time and asks whether a test notices. What is changed are the
 * parts whose figures are promises: the grammar of targets, the score, causes and piles, the record, the cells of tables. Each group runs the tests
 * beside it only: all tests for every mutant would take a day. Ends with a line a group; 1 where one has less than the least share.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, run, tool } from './pnpm.mjs';

/** Least share of mutants that a test must notice, in percent. */
const LEAST = 70;

/** @type {Record<string, { mutate: string[], tests: string[] }>} */
const GROUPS = {
  grammar: {
    mutate: [
      'packages/core/src/grammar/{parse-target,read-amount,read-deadline,states,probable,numerals}.ts',
      'packages/core/src/money.ts',
    ],
    tests: ['packages/core/src/grammar/{parse-target,states,probable,numerals}.test.ts', 'packages/core/src/money.test.ts'],
  },
  units: { mutate: ['packages/core/src/units/units.ts'], tests: ['packages/core/src/units/*.test.ts'] },
  score: { mutate: ['packages/analyser/src/score/*.ts'], tests: ['packages/analyser/src/score/*.test.ts'] },
  causes: { mutate: ['packages/analyser/src/causes/*.ts'], tests: ['packages/analyser/src/causes/*.test.ts'] },
  record: { mutate: ['packages/report/src/record/*.ts'], tests: ['packages/report/src/record/*.test.ts'] },
  cells: { mutate: ['packages/report/src/machine/csv-cells.ts'], tests: ['packages/report/src/machine/csv-cells.test.ts'] },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`mutants: no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}
install();
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-mutants-'));
/** @type {string[]} */
const lines = [];
let status = 0;
for (const [name, { mutate, tests }] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const report = join(folder, `${name}.json`);
  const configuration = join(folder, `${name}.config.json`);
  writeFileSync(
    configuration,
    JSON.stringify({
      mutate: [...mutate, '!**/*.test.ts'],
      testRunner: 'vitest',
      plugins: [tool('@stryker-mutator/vitest-runner/dist/src/index.js')],
      vitest: { configFile: 'vitest.mutants.config.ts', related: false },
      // TypeScript 7 has no interface for programs yet; types are checked by the lint.
      tsconfigFile: 'none',
      // A constant of a module is made once for all tests: to change it, each would have to start anew.
      ignoreStatic: true,
      ignorePatterns: ['dist', 'out', 'bundle', '.turbo', 'docs', 'coverage'],
      concurrency: 1,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: report },
      tempDirName: join(folder, 'sandbox'),
      cleanTempDir: 'always',
      timeoutMS: 5_000,
      logLevel: 'warn',
    }),
  );
  process.env.PERF_LINT_MUTANTS = tests.join(' ');
  const ended = run(process.execPath, [tool('@stryker-mutator/core/bin/stryker.js'), 'run', configuration]);
  if (ended !== 0) {
    lines.push(`${name}: not measured`);
    status = 1;
    continue;
  }
  const { share, line } = resultOf(JSON.parse(readFileSync(report, 'utf8')));
  lines.push(`${name}: ${line}`);
  if (share < LEAST) status = 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`mutants noticed, at least ${LEAST} % wanted:`);
for (const line of lines) console.log(`  ${line}`);
process.exit(status);

/**
 * Share of mutants that a test notices, and those that none does by file and line.
 * @param {{ files: Record<string, { mutants: { status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }[] }> }} report
 */
function resultOf(report) {
  let noticed = 0;
  let all = 0;
  for (const [file, { mutants }] of Object.entries(report.files))
    for (const { status: fate, mutatorName, replacement = '', location } of mutants) {
      if (['Ignored', 'CompileError', 'RuntimeError', 'Pending'].includes(fate)) continue;
      all += 1;
      if (fate === 'Killed' || fate === 'Timeout') noticed += 1;
      else console.log(`${file}:${location.start.line} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`);
    }
  const share = all === 0 ? 0 : (100 * noticed) / all;
  return { share, line: `${noticed} of ${all}, ${share.toFixed(1)} %` };
}
