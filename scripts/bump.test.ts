/** A version made of notes in a copy of all that carries one: docs/release.md says these steps. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageOf } from './packages/readmes.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLACES = ['data', ...['packages', 'apps'].flatMap((each) => readdirSync(join(ROOT, each)).map((name) => `${each}/${name}`))].filter(
  (place) => existsSync(join(ROOT, place, 'package.json')),
);
const NOTE = '- 新的说明 “a & b” / a new thing, $1';

const folder = mkdtempSync(join(tmpdir(), 'perf-lint-bump-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const versionOf = (place: string) => JSON.parse(textOf(join(place, 'package.json'))).version;
const bump = () => spawnSync(process.execPath, [join(ROOT, 'scripts/bump.mjs'), '--root', folder], { encoding: 'utf8' });

beforeAll(() => {
  const files = [
    'package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    'CHANGELOG.md',
    'CITATION.cff',
    '.changeset/config.json',
    '.changeset/README.md',
  ];
  for (const name of [...files, ...PLACES.map((place) => `${place}/package.json`)]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(folder, name));
  }
});

describe('the version', () => {
  const { version } = packageOf('.');

  it('is one everywhere', () => {
    expect(PLACES.map((place) => [place, packageOf(place).version])).toEqual(PLACES.map((place) => [place, version]));
    expect(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')).toContain(`\nversion: ${version}\n`);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toMatch(/^## Unreleased$/m);
  });

  it('is not made of nothing', () => {
    const { status, stderr } = bump();
    expect(status).toBe(2);
    expect(stderr).toContain('npx changeset');
    expect(versionOf('.')).toBe(version);
  });

  it('is made of the notes, the same in every package, the root, the citation and the changelog', () => {
    writeFileSync(join(folder, '.changeset/a.md'), `---\n"perf-lint": minor\n---\n\n${NOTE}\n`);
    writeFileSync(join(folder, '.changeset/b.md'), '---\n"@perf-lint/core": patch\n---\n\n- Second.\n');
    const before = textOf('CHANGELOG.md');
    const { status, stderr } = bump();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [major, minor] = version.split('.').map(Number);
    const next = `${major}.${(minor ?? 0) + 1}.0`;
    expect(['.', ...PLACES].map((place) => [place, versionOf(place)])).toEqual(['.', ...PLACES].map((place) => [place, next]));
    expect(textOf('CITATION.cff')).toContain(`\nversion: ${next}\n`);
    expect(readdirSync(join(folder, '.changeset')).sort()).toEqual(['README.md', 'config.json']);

    const after = textOf('CHANGELOG.md');
    const unreleased = /^## Unreleased\n+(.*?)\n+(?=^## )/ms.exec(before)?.[1] ?? '';
    expect(after).toMatch(new RegExp(`^## Unreleased\\n\\n## ${next} - \\d{4}-\\d\\d-\\d\\d\\n`, 'm'));
    expect(after).toContain(`${unreleased}\n\n${NOTE}\n\n- Second.\n\n## ${version}`);
    expect(after.length).toBeGreaterThan(before.length);
    // What stands in the workspace is asked for by its place there, and gets its number when it is packed.
    expect(JSON.parse(textOf('apps/cli/package.json')).dependencies['@perf-lint/core']).toBe('workspace:^');
  });
});
