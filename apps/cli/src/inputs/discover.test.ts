import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discover, displayPath, type Input } from './discover.js';
import { extensionOf, isDebris, isSupported } from './file-types.js';
import { windowsPattern } from './patterns.js';
import { inShard, parseShard } from './shard.js';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'perf-lint-inputs-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), 'x');
  }
}

async function found(paths: readonly string[], ignore: readonly string[] = []): Promise<string[]> {
  const list: string[] = [];
  const describeInput = (input: Input) =>
    input.kind === 'file' ? `${input.named ? '' : '~'}${input.path}` : `${input.kind}:${input.path}`;
  for await (const input of discover(paths, { cwd, ignore })) list.push(describeInput(input));
  return list;
}

describe('discover', () => {
  it('walks folders in the order of names and names what it does not read', async () => {
    put('乙/2.pdf', '乙/10.txt', '甲/a.xlsx', '甲/照片.jpg', '甲/~$a.xlsx', '甲/.hidden/x.txt', 'README');
    expect(await found(['.'])).toEqual(['unsupported:README', '~乙/10.txt', '~乙/2.pdf', '~甲/a.xlsx', 'unsupported:甲/照片.jpg']);
  });

  it('takes a file that is named, whatever its type, and each file once', async () => {
    put('a.jpg', 'b.txt');
    expect(await found(['a.jpg', 'b.txt', './b.txt', '.'])).toEqual(['a.jpg', 'b.txt', 'unsupported:a.jpg']);
  });

  it('takes a file with brackets in its name for that file, and other names with wildcards for patterns', async () => {
    put('附件[1].txt', '附件1.txt', 'deep/附件2.txt', 'deep/x.png');
    expect(await found(['附件[1].txt'])).toEqual(['附件[1].txt']);
    expect(await found(['**/附件?.txt'])).toEqual(['~deep/附件2.txt', '~附件1.txt']);
    expect(await found(['deep/*'])).toEqual(['unsupported:deep/x.png', '~deep/附件2.txt']);
  });

  it('says what is not there', async () => {
    expect(await found(['none.pdf', '*.docx'])).toEqual(['missing:none.pdf', 'missing:*.docx']);
  });

  it('obeys ignore files and patterns on the way down', async () => {
    put('a/草稿1.txt', 'a/终稿.txt', 'b/old/x.txt', 'b/new/x.txt');
    writeFileSync(join(cwd, 'a/.perf-lintignore'), '草稿*\n');
    expect(await found(['a', 'b'], ['old/'])).toEqual(['~a/终稿.txt', '~b/new/x.txt']);
  });

  it('follows links to files, not to folders, which may lead back up', async () => {
    put('real/x.txt');
    symlinkSync(join(cwd, 'real/x.txt'), join(cwd, 'real/y.txt'));
    symlinkSync(cwd, join(cwd, 'real/up'));
    expect(await found(['real'])).toEqual(['~real/x.txt', '~real/y.txt']);
  });
});

describe('Windows paths', () => {
  it('are shown with "/"', () => {
    expect(displayPath('预算\\2024\\附件3.pdf', true)).toBe('预算/2024/附件3.pdf');
    expect(displayPath('.\\附件3.pdf', true)).toBe('附件3.pdf');
    expect(displayPath('C:\\预算\\a.txt', true)).toBe('C:/预算/a.txt');
  });
  it('become patterns in which only wildcards are wild', () => {
    expect(windowsPattern('C:\\预算(定稿)\\*.xlsx')).toBe('C:/预算\\(定稿\\)/*.xlsx');
    expect(windowsPattern('附件\\**\\*.{pdf,docx}')).toBe('附件/**/*.{pdf,docx}');
  });
});

describe('file types', () => {
  it('reads the extension of either kind of path', () => {
    expect(extensionOf('a.b/表.XLSX')).toBe('xlsx');
    expect(extensionOf('c:\\x.y\\表')).toBe('');
    expect(extensionOf('.gitignore')).toBe('');
  });
  it('knows what to skip without a word', () => {
    expect(isDebris('~$附件.docx')).toBe(true);
    expect(isDebris('Thumbs.db')).toBe(true);
    expect(isDebris('附件.docx')).toBe(false);
    expect(isSupported('附件.et')).toBe(true);
    expect(isSupported('附件.png')).toBe(false);
  });
});

describe('shards', () => {
  it('reads parts and refuses nonsense', () => {
    expect(parseShard('2/8')).toEqual({ number: 2, of: 8 });
    for (const text of ['0/8', '9/8', '2', 'a/b', '1/0']) expect(parseShard(text)).toBeNull();
  });
  it('deals every input to exactly one shard', () => {
    for (let index = 0; index < 20; index++) {
      expect([1, 2, 3].filter((number) => inShard(index, { number, of: 3 }))).toHaveLength(1);
    }
  });
});
