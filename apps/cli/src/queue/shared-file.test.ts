import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { belowRoot, readShared } from './shared-file.js';

let folder = '';
let root = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'perf-lint-shared-')));
  root = join(folder, 'root');
  mkdirSync(join(root, '部门'), { recursive: true });
  mkdirSync(join(folder, 'root2'));
  writeFileSync(join(root, '部门/a b.md'), 'within');
  writeFileSync(join(folder, 'secret'), 'outside');
  writeFileSync(join(folder, 'root2/secret'), 'outside');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that a job names', () => {
  it('is read below the root, through links that stay there', async () => {
    symlinkSync(join(root, '部门'), join(root, 'link'));
    expect(String(await readShared(root, '部门/a b.md', 100))).toBe('within');
    expect(String(await readShared(root, 'link/a b.md', 100))).toBe('within');
    expect(await readShared(root, '部门/a b.md', 5)).toBe('large-document');
  });

  it('is not read elsewhere, whatever leads there', async () => {
    symlinkSync(join(folder, 'secret'), join(root, 'link'));
    symlinkSync(folder, join(root, 'up'));
    for (const path of ['../secret', '部门/../../secret', 'link', 'up/secret', 'up/root2/secret'])
      expect(await readShared(root, path, 100), path).toBe('outside');
    for (const path of ['', '.', './部门/a b.md', '部门//a b.md', '/', '\0', '部门/a b.md\0'])
      expect(await readShared(root, path, 100), path).toBe('outside');
    // An absolute path has an empty step; whatever else it is called, it is looked for below the root.
    expect(await readShared(root, join(folder, 'secret'), 100)).toBe('outside');
  });

  it('is a file: no folder, nothing that never ends, nothing that is not there', async () => {
    expect(await readShared(root, '部门', 100)).toBe('not-there');
    expect(await readShared(root, '没有', 100)).toBe('not-there');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await readShared(root, 'pipe', 100)).toBe('not-there');
  });

  it('is named by its path below the root on the side that hands out work', async () => {
    symlinkSync(root, join(folder, 'other name'));
    expect(await belowRoot(root, join(root, '部门/a b.md'))).toBe('部门/a b.md');
    expect(await belowRoot(root, join(folder, 'other name/部门/a b.md'))).toBe('部门/a b.md');
    expect(await belowRoot(root, join(folder, 'root2/secret'))).toBeNull();
    expect(await belowRoot(root, join(folder, 'secret'))).toBeNull();
    expect(await belowRoot(root, root)).toBeNull();
  });
});
