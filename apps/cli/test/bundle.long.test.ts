import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT, FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

const SCRIPT = fileURLToPath(new URL('../../../scripts/bundle.mjs', import.meta.url));

let made: ReturnType<typeof temporaryFolder>;
let empty: ReturnType<typeof temporaryFolder>;
let program = '';

/** Runs the bundled program where there is no node_modules above it. */
function bundled(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: empty.path, env: ENVIRONMENT, encoding: 'utf8' });
}

/** A file of the bundle and all that it loads before it runs. */
function loadedBy(folder: string, file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const [, part = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)"\.\/(part-[^"]+)"/g))
    loadedBy(folder, part, loaded);
  return loaded;
}

beforeAll(() => {
  made = temporaryFolder();
  empty = temporaryFolder();
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--out', made.path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const name = readdirSync(made.path).find((entry) => /^perf-lint-[\d.]+$/.test(entry)) ?? '';
  cpSync(join(made.path, name), join(empty.path, '程序'), { recursive: true });
  program = join(empty.path, '程序/perf-lint.mjs');
  mkdirSync(join(empty.path, '报送'));
  cpSync(join(FIXTURES, 'batch'), join(empty.path, '报送'), { recursive: true });
});

afterAll(() => {
  made.remove();
  empty.remove();
});

describe('bundle', () => {
  it('comes with an archive whose checksum is right', () => {
    const archive = readdirSync(made.path).find((name) => name.endsWith('.zip')) ?? '';
    const checksum = createHash('sha256')
      .update(readFileSync(join(made.path, archive)))
      .digest('hex');
    expect(readFileSync(join(made.path, `${archive}.sha256`), 'utf8')).toBe(`${checksum}  ${archive}\n`);
  });

  it('holds nothing that was compiled ahead for the Node of this machine', () => {
    expect(readdirSync(join(empty.path, '程序'))).not.toContain('compiled');
  });

  it('runs from an empty folder, with workers, and says what the built program says', () => {
    expect(bundled('--version').stdout).toBe(perfLint(['--version']).stdout);
    const lint = bundled('lint', '报送', '--format', 'json', '--no-cache');
    expect(lint.status).toBe(2);
    expect(lint.stdout).toBe(perfLint(['lint', '报送', '--format', 'json', '--no-cache'], { cwd: empty.path }).stdout);
  });

  it('begins a worker without schemas and writers of workbooks, which no reading needs', () => {
    const folder = join(empty.path, '程序');
    const worker = loadedBy(folder, 'worker.js');
    expect(worker.size).toBeGreaterThan(5);
    const text = [...worker].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    expect(text).not.toContain('ZodError');
    expect(text).not.toContain('writeXlsx');
  });

  it.each(['lint', 'export'])(
    'begins %s without rules, lexicons and what knows patterns, which its workers or few runs need',
    (command) => {
      const folder = join(empty.path, '程序');
      const begun = readdirSync(folder).filter((name) => new RegExp(`^(?:start|part-main-.*|part-${command}-.*)\\.js$`).test(name));
      expect(begun).toHaveLength(3);
      const files = begun.reduce((loaded, file) => loadedBy(folder, file, loaded), new Set<string>());
      const text = [...files].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
      expect(text).not.toContain('id:"unit-mismatch"');
      expect(text).not.toContain('isDynamicPattern');
      expect(text.length).toBeLessThan(500_000);
    },
  );

  it('holds what the work over a queue needs', () => {
    const { status, stderr } = bundled('lint', '报送', '--queue', 'redis://127.0.0.1:1');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^perf-lint: 连不上队列服务器 redis:\/\/127\.0\.0\.1:1\/0：.*ECONNREFUSED/);
    expect(bundled('worker').stderr).toContain('--queue');
  });

  it('reads its configuration, PDF included, and writes reports', () => {
    expect(bundled('init').status).toBe(0);
    expect(bundled('init', '--workbook').status).toBe(0);
    expect(bundled('lint', '报送/甲局.md', '--config', '设置.xlsx', '--fail-on', 'never').status).toBe(0);
    const records = jsonLines(bundled('export', '报送/甲局.md').stdout);
    expect(records.length).toBeGreaterThan(8);
    expect(bundled('report', '报送/甲局.md', '-o', 'out', '--fail-on', 'never').status).toBe(0);
    expect(readdirSync(join(empty.path, 'out'))).toContain('index.html');
  });

  it('has a starter for Windows with its line ends, onto which a folder can be dropped', () => {
    const starter = readFileSync(join(empty.path, '程序/perf-lint.cmd'), 'latin1');
    expect(starter).toMatch(/^@echo off\r\n/);
    expect(starter).not.toMatch(/[^\r]\n/);
    expect(starter).toContain('"%~dp0menu\\menu.mjs"');
  });
});
