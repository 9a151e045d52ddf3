import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsCsvHeader } from '@perf-lint/report';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOwnOutput, isOwnUnread, outputFiles } from './own-output.js';

const own = (text: string) => isOwnOutput(Buffer.from(text));

describe('files of our own', () => {
  it('are known by the marks they carry', async () => {
    expect(
      await own('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="perf-lint">'),
    ).toBe(true);
    expect(await own('<!-- generator: perf-lint -->\n\n# 项目')).toBe(true);
    expect(await own(`\ufeff${recordsCsvHeader()}1.0,a.csv`)).toBe(true);
    expect(await own(recordsCsvHeader())).toBe(true);
    expect(await own('%PDF-1.4\n…\n%%EOF\n%perf-lint marked copy\n')).toBe(true);
    expect(await own(`%PDF-1.4\n%%EOF\n%perf-lint marked copy\n%perf-lint sha256:${'0a'.repeat(32)}\n`)).toBe(true);
  });

  it('are not documents that speak of the tool, or a marked copy that was saved again', async () => {
    expect(await own('本单位用 perf-lint 检查过：<!-- generator: perf-lint -->')).toBe(false);
    expect(await own('三级指标,指标值\n<meta name="description" content="perf-lint">,≥5%')).toBe(false);
    expect(await own('%PDF-1.4\n%%EOF\n%perf-lint marked copy\n5 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')).toBe(false);
    expect(await own('')).toBe(false);
    expect(await own('PK\u0003\u0004 is no archive')).toBe(false);
  });
});

describe('what is written and never read', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'perf-lint-own-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is ours by its head, whatever else lies beside it', () => {
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return isOwnUnread(join(folder, name), name.split('.').at(-1) ?? '');
    };
    expect(file('manifest.json', '{"schemaVersion":"1.0","generator":"perf-lint","inputs":[')).toBe(true);
    expect(file('r.sarif', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"perf-lint"')).toBe(true);
    expect(file('package.json', '{"name":"other","version":"1.0.0"}')).toBe(false);
    expect(file('照片.jpg', '"generator":"perf-lint"')).toBe(false);
    expect(isOwnUnread(join(folder, 'gone.json'), 'json')).toBe(false);
  });
});

describe('outputs of a run', () => {
  it('are the files that its options name', () => {
    expect(outputFiles({ output: 'a.csv', format: ['text', 'json=b.json', 'csv=c=d.csv'], manifest: 'm.json' })).toEqual([
      'a.csv',
      'b.json',
      'c=d.csv',
      'm.json',
    ]);
    expect(outputFiles({ output: '-', format: 'jsonl' })).toEqual([]);
  });
});
