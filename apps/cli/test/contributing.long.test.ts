/**
 * CONTRIBUTING followed by a machine: in a copy of the checkout, rules are made by the recipe and begin green, a format of which only
 * the first step was done does not compile, and layouts and outputs need the one line that the recipe names.
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
    'makes pages and schema anew after the texts were edited',
    () => {
      const words = '试验规则甲';
      changed(
        'packages/analyser/src/rules/trial-row/texts.ts',
        (text) => text.replace("title: { 'zh-CN': '待写'", `title: { 'zh-CN': '${words}'`),
        () => {
          expect(run('scripts/new-rule.mjs', 'trial-row', '--again')).toMatchObject({
            status: 0,
            said: expect.stringContaining('Made anew'),
          });
          for (const made of ['docs/rules/zh-CN/trial-row.md', 'apps/cli/schema/perf-lint.config.schema.json'])
            expect(readFileSync(join(copy, made), 'utf8')).toContain(words);
        },
      );
      expect(run('scripts/new-rule.mjs', 'trial-never', '--again')).toMatchObject({ status: 2, said: expect.stringContaining('no rule') });
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
      expect(said).toMatch(/packages\/reader\/src\/formats\/registry\.ts/);
    },
    TIME,
  );
});

/** Changes a file of the copy for a while. */
function changed<Result>(path: string, change: (text: string) => string, then: () => Result): Result {
  const file = join(copy, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  try {
    return then();
  } finally {
    writeFileSync(file, before);
  }
}

const LAYOUT = `import type { TextLayout } from '../shared/layout.js';

/** 指标名称为…… in a text that begins with a mark of its own. */
export const trialLayout: TextLayout = {
  id: 'trial-layout',
  over: 'text',
  recognise: (block) => (block.lines[0]?.text === '试排版' ? 2 : 0),
  read: () => null,
};
`;

describe('the recipe for a layout', () => {
  const place = 'packages/reader/src/layouts/trial-layout';
  const rooms = () => run('scripts/rooms.mjs');

  it(
    'asks for a folder, a line in the registry and a place among the rooms',
    () => {
      mkdirSync(join(copy, place));
      writeFileSync(join(copy, place, 'index.ts'), LAYOUT);
      const registered = (text: string) =>
        text
          .replace('import { vertical } from', "import { trialLayout } from './trial-layout/index.js';\nimport { vertical } from")
          .replace('projectList];', 'projectList, trialLayout];');
      changed('packages/reader/src/layouts/registry.ts', registered, () => {
        expect(rooms()).toMatchObject({ status: 1, said: expect.stringContaining('trial-layout has no place') });
        changed(
          'scripts/rooms.mjs',
          (text) => text.replace("'project-list'],", "'project-list', 'trial-layout'],"),
          () => expect(rooms()).toMatchObject({ status: 0 }),
        );
        expect(run('node_modules/typescript/bin/tsc', '-b', 'packages/reader')).toMatchObject({ status: 0 });
        const tests = run('node_modules/vitest/vitest.mjs', 'run', 'packages/reader/src/layouts/registry.test.ts');
        expect(tests).toMatchObject({ status: 0 });
      });
      // Written and not registered.
      expect(run('node_modules/vitest/vitest.mjs', 'run', 'packages/reader/src/layouts/registry.test.ts').said).toContain(
        './trial-layout/',
      );
      rmSync(join(copy, place), { recursive: true });
    },
    TIME,
  );

  it(
    'does not compile for a layout that the reports have no words for',
    () => {
      changed(
        'packages/core/src/model.ts',
        (text) => text.replace('export type LayoutName = ', "export type LayoutName = 'trial' | "),
        () => {
          const { status, said } = run('node_modules/typescript/bin/tsc', '-b', 'packages/report');
          expect(status).not.toBe(0);
          expect(said).toContain('packages/report/src/texts/labels.ts');
        },
      );
    },
    TIME,
  );

  it(
    'does not compile for a layout over what no reader hands it',
    () => {
      changed(
        'packages/reader/src/layouts/written/index.ts',
        (text) => text.replace("over: 'text'", "over: 'pictures'"),
        () => {
          const { status, said } = run('node_modules/typescript/bin/tsc', '-b', 'packages/reader');
          expect(status).not.toBe(0);
          expect(said).toContain('pictures');
        },
      );
    },
    TIME,
  );
});

describe('the recipe for an output', () => {
  it(
    'registers a machine format by its name and its line, and the tests hold it in both languages',
    () => {
      const name = (text: string) => text.replace("'summary'] as const", "'summary', 'trial'] as const");
      const line = (text: string) => text.replace('  summary,\n}', '  summary,\n  trial: oneLine,\n}');
      changed('packages/report/src/machine/format-names.ts', name, () => {
        expect(run('node_modules/typescript/bin/tsc', '-b', 'packages/report').said).toMatch(/machine\/formats\.ts/);
        changed('packages/report/src/machine/formats.ts', line, () => {
          expect(run('node_modules/typescript/bin/tsc', '-b', 'packages/report')).toMatchObject({ status: 0 });
          const tests = run('node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose', 'packages/report/src/machine/formats.test.ts');
          expect(tests.said).toMatch(/trial .*zh-CN/);
        });
      });
    },
    TIME,
  );

  it(
    'does not compile for a page format that says nothing of projects',
    () => {
      const line = (text: string) => text.replace('export const PAGES = {', "export const PAGES = { trial: { extension: '.trial' },");
      changed('packages/report/src/site/page-formats.ts', line, () =>
        expect(run('node_modules/typescript/bin/tsc', '-b', 'packages/report').said).toContain('project'),
      );
    },
    TIME,
  );
});
