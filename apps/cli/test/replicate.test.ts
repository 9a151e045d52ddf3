import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);
const run = (...args: readonly string[]) => perfLint(args, { cwd: folder.path });
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(at('in'));
  copyFileSync(join(FIXTURES, 'targets.md'), at('in/a.md'));
  run('dataset', 'in', '-o', 'ds', '--manifest', 'm.json', '--quiet');
});
afterEach(() => folder.remove());

describe('replicate', () => {
  it('finds everything the same where nothing changed, and leaves the result alone', () => {
    const before = readFileSync(at('ds/indicators.csv'), 'utf8');
    const { status, stdout } = run('replicate', 'm.json');
    expect(stdout).toBe('完全一样。\n');
    expect(status).toBe(0);
    expect(readFileSync(at('ds/indicators.csv'), 'utf8')).toBe(before);
  });

  it('names the file that was edited, and nothing else', () => {
    appendFileSync(at('ds/findings.csv'), '多了一行\n');
    const { status, stdout } = run('replicate', 'm.json');
    expect(status).toBe(1);
    expect(stdout).toBe('1 处不同：\n- 结果 ds/findings.csv 与再做出来的不同\n');
  });

  it('names an input that changed, one that is gone, and another program', () => {
    appendFileSync(at('in/a.md'), '\n说明\n');
    const manifest = readFileSync(at('m.json'), 'utf8');
    writeFileSync(
      at('m.json'),
      manifest.replace(/"ruleSet":"[0-9a-f]+"/, '"ruleSet":"0000"').replace('"inputs":[', '"inputs":[{"path":"in/b.md","sha256":"1"},'),
    );
    const { status, stdout } = run('replicate', 'm.json');
    expect(status).toBe(1);
    expect(stdout).toContain('输入文件 in/a.md 的内容变了');
    expect(stdout).toContain('输入文件 in/b.md 不在了');
    expect(stdout).toContain('程序的 ruleSet：原来 0000');
    // The key of a document follows from its bytes.
    expect(stdout).toContain('结果 ds/documents.csv');
  });

  it('runs nothing but commands that read documents, and writes nowhere but beside itself', () => {
    const manifest = JSON.parse(readFileSync(at('m.json'), 'utf8'));
    writeFileSync(at('other.json'), JSON.stringify({ ...manifest, command: ['init', '--force'] }));
    const refused = run('replicate', 'other.json');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('other.json 里的命令（init）不是读文件的命令');
    const more = [
      '--journal',
      'journal',
      '--debug-file=debug.log',
      '--cache-dir',
      'kept',
      '--resume',
      '--force',
      '--queue',
      'redis://127.0.0.1:1',
    ];
    writeFileSync(at('wide.json'), JSON.stringify({ ...manifest, command: ['dataset', 'in', '-ods', ...more] }));
    const before = readdirSync(folder.path).sort();
    expect(run('replicate', 'wide.json')).toMatchObject({ status: 0, stdout: '完全一样。\n' });
    expect(readdirSync(folder.path).sort()).toEqual(before);
  });

  it('refuses what is no manifest', () => {
    const { status, stderr } = run('replicate', 'ds/datapackage.json');
    expect(status).toBe(2);
    expect(stderr).toContain('--manifest');
  });
});
