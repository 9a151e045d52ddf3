/**
 * CONTRIBUTING followed by a machine: in a copy of the checkout, rules are made by the recipe and begin green, and a format of
 * which only the first step was done does not compile.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.turbo', 'out', 'bundle', 'coverage', '.stryker-tmp']);
/** Ends a test that hangs; it decides none. */
const TIME = 900_000;

const folder = mkdtempSync(join(tmpdir(), 'perf-lint-contributing-'));
const copy = join(folder, 'checkout');

/** Folders that have a node_modules of their own. */
const packages = ['', 'data', ...['packages', 'apps'].flatMap((each) => readdirSync(join(ROOT, each)).map((name) => `${each}/${name}`))];

/** Links what is installed; packages of the workspace are those of the copy. */
function linkModules(place: string): void {
  const from = join(ROOT, place, 'node_modules');
  if (!existsSync(from)) return;
  const to = join(copy, place, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('@') && name !== '@perf-lint') {
      mkdirSync(join(to, name));
      for (const part of readdirSync(join(from, name))) symlinkSync(join(from, name, part), join(to, name, part), 'junction');
    } else if (name === '@perf-lint') {
      mkdirSync(join(to, name));
      for (const part of readdirSync(join(from, name)))
        symlinkSync(join(copy, part === 'data' ? 'data' : `packages/${part}`), join(to, name, part), 'junction');
    } else if (name.startsWith('.perf-lint')) cpSync(join(from, name), join(to, name));
    else if (name !== '.vite' && name !== '.vite-temp' && name !== '.cache') symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    // A run inside a run of vitest is a run of its own.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'PERF_LINT_TESTS')),
  });
  return { status, said: `${stdout}${stderr}` };
}

beforeAll(() => {
  cpSync(ROOT, copy, { recursive: true, filter: (path) => path === ROOT || !LEFT_OUT.has(path.slice(dirname(path).length + 1)) });
  for (const place of packages) linkModules(place);
}, TIME);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the recipe for a rule', () => {
  // One after the other in one copy: a recipe must bear being followed again.
  it.each(['row', 'project', 'previous', 'batch'])(
    'ends green, untouched, for a rule of scope %s',
    (scope) => {
      const id = `trial-${scope}`;
      const { status, said } = run('scripts/new-rule.mjs', id, scope, 'clarity');
      expect(said).toContain('Written and green');
      expect(status).toBe(0);
      expect(readFileSync(join(copy, 'packages/report/src/view/review-items.ts'), 'utf8')).toContain(`'${id}'`);
      expect(existsSync(join(copy, 'docs/rules/en', `${id}.md`))).toBe(true);
    },
    TIME,
  );

  it(
    'does not give an id twice, and says what an id is',
    () => {
      expect(run('scripts/new-rule.mjs', 'trial-row', 'row')).toMatchObject({ status: 2, said: expect.stringContaining('already') });
      expect(run('scripts/new-rule.mjs', 'Trial', 'row')).toMatchObject({ status: 2, said: expect.stringContaining('usage') });
      expect(run('scripts/new-rule.mjs', 'trial-item', 'row', 'beauty')).toMatchObject({
        status: 1,
        said: expect.stringContaining('beauty'),
      });
      expect(readFileSync(join(copy, 'packages/analyser/src/rule-id.ts'), 'utf8')).not.toContain('trial-item');
    },
    TIME,
  );

  it(
    'leaves the code in the shape that the lint wants',
    () => {
      const { status, said } = run(
        'node_modules/@biomejs/biome/bin/biome',
        'check',
        '--diagnostic-level=warn',
        'packages/analyser/src',
        'packages/report/src/view',
      );
      expect(said).not.toContain('×');
      expect(status).toBe(0);
    },
    TIME,
  );
});

describe('the recipe for a format', () => {
  it.each(['text', 'archive', 'compound', 'pages'])(
    'makes the compiler name where %s of a new kind must be read',
    (content) => {
      const path = join(copy, 'packages/core/src/file-format.ts');
      const before = readFileSync(path, 'utf8');
      const entry = `  papyrus: { extensions: ['pap'], content: '${content}', grid: 'found', walked: true },\n} as const satisfies`;
      writeFileSync(path, before.replace('} as const satisfies', entry));
      const { status, said } = run('node_modules/typescript/bin/tsc', '-b', 'packages/reader');
      writeFileSync(path, before);
      expect(status).not.toBe(0);
      expect(said).toMatch(/packages\/reader\/src\/formats\/index\.ts/);
    },
    TIME,
  );
});
