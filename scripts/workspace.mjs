/**
 * The root scripts: `node scripts/workspace.mjs build|lint|format|bench|cost|evaluate|calibrate|first-sight|fuzz|bundle|release|docs|torture|workbench|pictures|ocr [arguments]`.
 * Each finds its own pnpm, installs where node_modules is not current, and builds where it runs what was built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from './lint.mjs';
import { build, buildAnew, install, ROOT, run, tool } from './pnpm.mjs';

const [task = '', ...rest] = process.argv.slice(2);

/** Runs a script of the workspace after a build; TypeScript goes through tsx. @param {string} path @param {() => number} [make] the build */
function script(path, make = build) {
  if (!existsSync(join(ROOT, path))) {
    console.error(`perf-lint: ${path} is not part of this checkout.`);
    return 2;
  }
  const status = make();
  if (status !== 0) return status;
  const runner = path.endsWith('.ts') ? [tool('tsx/dist/cli.mjs')] : [];
  return run(process.execPath, [...runner, path, ...rest]);
}

/** What else than the judging of targets is evaluated: `npm run evaluate -- scans`. @type {Readonly<Record<string, string>>} */
const EVALUATIONS = { study: 'packages/study/evaluate/run.ts', scans: 'packages/reader/scans/run.ts' };

/** @type {Record<string, () => number>} */
const TASKS = {
  build: () => build(),
  lint: () => (build() === 0 ? lint() : 1),
  format: () =>
    run(process.execPath, [
      tool('@biomejs/biome/bin/biome'),
      'check',
      '--write',
      '--vcs-enabled=true',
      '--vcs-client-kind=git',
      '--vcs-use-ignore-file=true',
      ...rest,
    ]),
  bench: () => script('apps/cli/bench/bench.ts'),
  cost: () => script('apps/cli/bench/cost.ts'),
  evaluate: () => script(EVALUATIONS[rest[0] ?? ''] ?? 'packages/analyser/scripts/evaluate.ts'),
  fuzz: () => script('packages/reader/fuzz/run.ts'),
  calibrate: () => script('packages/reader/calibrate/run.ts'),
  'first-sight': () => script('packages/reader/first-sight/measure.ts'),
  bundle: () => script('scripts/bundle.mjs', buildAnew),
  // What is compared is built where it is compared.
  release: () => script('scripts/release.mjs', rest.includes('--check') ? () => 0 : buildAnew),
  // Made of the documents alone: nothing need be built.
  docs: () => run(process.execPath, ['scripts/docs-site.mjs', ...rest]),
  torture: () => script('apps/cli/bench/torture.ts'),
  workbench: () => script('scripts/workbench.mjs'),
  // Of the built page; the next build puts them into it.
  pictures: () => script('apps/workbench/scripts/pictures.mjs'),
  ocr: () => build(),
};

/** A release holds the page that reads scans, unless only other parts of it are asked for; one that is checked is made elsewhere. */
const withScanPage =
  !rest.includes('--check') && (!rest.some((each) => each.startsWith('--only')) || rest.some((each) => each.includes('scan-page')));

/** What tasks need installed that do without the tools of developers. @type {Readonly<Record<string, readonly import('./pnpm.mjs').Part[]>>} */
const PARTS = { bundle: [], docs: [], ocr: ['ocr'], release: withScanPage ? ['ocr'] : [], workbench: [] };

const chosen = TASKS[task];
if (chosen === undefined) {
  console.error(`usage: node scripts/workspace.mjs ${Object.keys(TASKS).join('|')} [arguments]`);
  process.exit(2);
}
install(PARTS[task]);
process.exit(chosen());
