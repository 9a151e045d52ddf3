import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WholeFile, writeWhole } from './whole-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-lint-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('whole file', () => {
  it('appears only when it is finished', async () => {
    const path = join(folder, '新/结果.jsonl');
    const file = new WholeFile(path);
    await file.write('一\n');
    await file.write(new Uint8Array([50, 10]));
    expect(existsSync(path)).toBe(false);
    await file.finish();
    expect(readFileSync(path, 'utf8')).toBe('一\n2\n');
  });

  it('leaves the old file and nothing else behind when it is abandoned', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'old');
    const file = new WholeFile(path);
    await file.write('x'.repeat(3 << 20));
    file.abandon();
    file.abandon();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('replaces the file that a link leads to, and refuses a folder before the work is done', async () => {
    const path = join(folder, 'real.txt');
    writeFileSync(path, 'old');
    symlinkSync(path, join(folder, 'link.txt'));
    await writeWhole(join(folder, 'link.txt'), 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(() => new WholeFile(folder)).toThrow('EISDIR');
  });

  it('writes into a pipe and leaves it a pipe', async () => {
    const pipe = join(folder, 'pipe');
    if (spawnSync('mkfifo', [pipe]).status !== 0) {
      console.log('skipped: no pipes with names here');
      return;
    }
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    reader.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    const read = new Promise((resolve) => reader.on('close', resolve));
    await writeWhole(pipe, 'through');
    await read;
    expect(text).toBe('through');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('clears away what a killed run left behind, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    for (const name of [`a.txt.perf-lint.${dead}.tmp`, `b.txt.perf-lint.${process.pid}.tmp`, 'c.tmp', `d.${dead}.tmp`])
      writeFileSync(join(folder, name), '');
    const file = new WholeFile(join(folder, 'a.txt'));
    await file.finish();
    expect(readdirSync(folder).sort()).toEqual(['a.txt', `b.txt.perf-lint.${process.pid}.tmp`, 'c.tmp', `d.${dead}.tmp`]);
  });
});
