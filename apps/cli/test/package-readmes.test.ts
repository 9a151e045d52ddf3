/** The code of every package's README, run as it stands in a folder that has the packages and one document. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, PUBLISHED, packageOf, promised } from '../../../scripts/packages/readmes.mjs';
import { ENVIRONMENT, FIXTURES, perfLint, temporaryFolder } from './run-cli.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** What reads scans is installed by few, and its README reads one: whether it does is tried by `packages/ocr`. */
const NOT_RUN = new Set(['packages/ocr']);

beforeAll(() => {
  for (const place of PUBLISHED) {
    const link = join(folder.path, 'node_modules', packageOf(place).name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, place), link, 'junction');
  }
  copyFileSync(join(FIXTURES, 'targets.md'), join(folder.path, '目标表.md'));
});

describe.each(PUBLISHED)('%s', (place) => {
  it('has a README whose code runs and prints what it says', () => {
    expect(existsSync(join(ROOT, place, 'README.md'))).toBe(true);
    const blocks = codeOf(place, 'js');
    expect(blocks.length).toBeGreaterThan(0);
    if (NOT_RUN.has(place)) return;
    for (const [index, code] of blocks.entries()) {
      const file = join(folder.path, `${packageOf(place).name.replaceAll(/\W/g, '-')}-${index}.mjs`);
      writeFileSync(file, code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder.path, env: ENVIRONMENT, encoding: 'utf8' });
      expect(stderr.replace(/^.*(?:ExperimentalWarning|--trace-warnings).*\n/gm, '')).toBe('');
      expect(status).toBe(0);
      expect(stdout.trimEnd().split('\n')).toEqual(promised(code));
    }
  });

  it('says what it is, who may have it and what of it is published', () => {
    const { description, keywords, license, engines, files, publishConfig, version } = packageOf(place);
    expect(description).toMatch(/\w/);
    expect(keywords).toContain('绩效目标');
    expect({ license, engines, publishConfig }).toEqual({
      license: 'MIT',
      engines: { node: '>=20.19.0' },
      publishConfig: { access: 'public' },
    });
    expect(files).toContain('!dist/**/*.tsbuildinfo');
    expect(version).toBe(packageOf('.').version);
  });

  it('leads to files that are there by every sub-path', () => {
    const { exports, files } = packageOf(place);
    expect(exports).toHaveProperty(['./package.json']);
    const targets = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets) {
      expect(existsSync(join(ROOT, place, target))).toBe(true);
      if (target !== './package.json') expect(files).toContain(target.split('/')[1]);
    }
  });
});

it('the commands in the README of the program do what they say, one after the other', () => {
  const commands = codeOf('apps/cli', 'sh').join('').trim().split('\n');
  expect(commands.length).toBeGreaterThan(5);
  for (const line of commands) {
    const [name, ...args] = line.replace(/ +# .*$/, '').split(' ');
    expect(name).toBe('perf-lint');
    const { status, stderr } = perfLint(args, { cwd: folder.path });
    expect(status === 0 || (status === 1 && !args.includes('--fail-on')), `${line}\n${stderr}`).toBe(true);
  }
  for (const made of ['审核结果/index.html', '台账.xlsx', '指标.jsonl', '数据集/datapackage.json'])
    expect(existsSync(join(folder.path, made))).toBe(true);
});
