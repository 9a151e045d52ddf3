import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getResult, hasResult, putResult, resultKey } from './store.js';
import type { FileResult } from './task.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-lint-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const result: FileResult = {
  summary: {
    path: '附件.txt',
    sha256: 'ab',
    bytes: 3,
    documents: [],
    failures: [{ path: '附件.txt', problem: { id: 'empty', args: {} } }],
    timing: { read: 1, analyse: 2, render: 3, rules: {} },
  },
  parts: ['第一份\n二\n', '', '{"a":1}\n'].map((part) => Buffer.from(part)),
};
const key = resultKey('ab', '附件.txt', 'settings', '');

describe('store', () => {
  it('gives back what was put, findings and all', () => {
    expect(getResult(folder, key)).toBeNull();
    putResult(folder, key, result);
    expect(hasResult(folder, key)).toBe(true);
    expect(getResult(folder, key)).toEqual(result);
  });

  it('takes a damaged entry for none: cut, changed, emptied', () => {
    putResult(folder, key, result);
    const path = join(folder, key.slice(0, 2), key);
    const whole = readFileSync(path);
    for (let cut = 0; cut < whole.length; cut += 7) {
      truncateSync(path, cut);
      expect(getResult(folder, key)).toBeNull();
      writeFileSync(path, whole);
    }
    const changed = Buffer.from(whole);
    changed[changed.length - 3] = 65;
    writeFileSync(path, changed);
    expect(getResult(folder, key)).toBeNull();
    putResult(folder, key, result);
    expect(getResult(folder, key)).toEqual(result);
  });

  it('keys on bytes, path, settings and baseline', () => {
    const keys = [
      key,
      resultKey('ac', '附件.txt', 'settings', ''),
      resultKey('ab', 'b.txt', 'settings', ''),
      resultKey('ab', '附件.txt', 's', ''),
      resultKey('ab', '附件.txt', 'settings', '[]'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
