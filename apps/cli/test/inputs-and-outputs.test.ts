import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(inFolder('in'));
  copyFileSync(join(FIXTURES, 'targets.md'), inFolder('in/a.md'));
});
afterEach(() => folder.remove());

const inFolder = (name: string) => join(folder.path, name);
const run = (...args: readonly string[]) => perfLint(args, { cwd: folder.path });

/** Every file below a folder with the hash of its content. */
function contents(path: string): ReadonlyMap<string, string> {
  const files = readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(path, name)).isFile());
  return new Map(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]),
  );
}

describe('what was written is never read', () => {
  it('so that a report inside the folder of documents is the same the second time', () => {
    const formats = ['html', 'markdown', 'docx', 'xlsx'].flatMap((name) => ['--format', name]);
    const first = run('report', 'in', '-o', 'in/out', ...formats);
    const before = contents(inFolder('in/out'));
    const second = run('report', 'in', '-o', 'in/out', ...formats);
    expect(contents(inFolder('in/out'))).toEqual(before);
    expect(second.status).toBe(first.status);
    expect(second.stderr).toContain(`跳过 ${before.size} 个本工具写出的文件`);
    expect(second.stderr).toContain('共 1 份文件，2 个项目');
    // Moved and renamed it is still a report.
    copyFileSync(inFolder('in/out/index.html'), inFolder('in/结果.html'));
    expect(run('lint', 'in', '--ignore', 'out').stderr).toMatch(/共 1 份文件[\s\S]*跳过 1 个本工具写出的文件/);
  });

  it('and ledgers, exports, findings, copies and comparisons beside documents do not count as such', () => {
    const workbook = inFolder('in/b.xlsx');
    run('ledger', 'make', 'in', '-o', 'in/台账.xlsx');
    run('export', 'in', '--format', 'xlsx', '--output', 'in/记录.xlsx');
    run('export', 'in', '--format', 'csv', '--output', 'in/记录.csv');
    run('export', 'in', '--format', 'parquet', '--output', 'in/记录.parquet');
    run(
      'lint',
      'in',
      '--format',
      'csv=in/意见.csv',
      '--format',
      'json=in/意见.json',
      '--format',
      'sarif=in/意见.sarif',
      '--format',
      'junit=in/意见.xml',
    );
    run('diff', 'in/a.md', 'in/a.md', '--format', 'markdown=in/复审.md');
    expect(existsSync(workbook)).toBe(false);
    const { stderr, stdout } = run('export', 'in');
    expect(new Set(jsonLines(stdout).map((record) => record.document))).toEqual(new Set(['in/a.md']));
    expect(stderr).toContain('跳过 9 个本工具写出的文件');
    expect(stderr).not.toContain('不支持');
  });

  it('nor is it read where it is named: that is said', () => {
    run('ledger', 'make', 'in', '-o', '台账.xlsx');
    const { status, stderr } = run('lint', '台账.xlsx', 'in/a.md');
    expect(status).toBe(2);
    expect(stderr).toMatch(/台账\.xlsx：这是本工具写出的/);
    expect(stderr).toContain('共 1 份文件');
  });

  it('and an output that is an input is refused before anything is written', () => {
    const before = readFileSync(inFolder('in/a.md'), 'utf8');
    for (const args of [
      // Nobody's work is written over in any case; --force, which would take a copy first, does not make an input an output.
      ['lint', 'in/a.md', '--format', 'csv=in/a.md', '--force'],
      ['export', 'in', '--output', 'in/a.md', '--force'],
    ]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('不能写到它上面');
      expect(readFileSync(inFolder('in/a.md'), 'utf8')).toBe(before);
    }
  });
});

describe('an empty selection', () => {
  it('is wrong usage unless it is allowed', () => {
    mkdirSync(inFolder('空'));
    mkdirSync(inFolder('图'));
    writeFileSync(inFolder('图/照片.jpg'), 'x');
    for (const path of ['空', '图', '空/*.csv']) expect(run('lint', path).status, path).toBe(2);
    for (const path of ['空', '图']) {
      const { stderr, status } = run('lint', path, '--quiet');
      expect(status).toBe(2);
      expect(stderr).toContain('--allow-empty');
      expect(run('lint', path, '--allow-empty').status).toBe(0);
    }
    writeFileSync(inFolder('空/通知.txt'), '关于报送材料的通知\n请于月底前报送。\n');
    expect(run('lint', '空').status).toBe(0);
  });
});

describe('what the system refuses', () => {
  it.each([
    [['report', 'in', '-o', 'file'], 'file/manifest.json：'],
    [['report', 'in', '-o', 'file/sub'], '不是文件夹'],
    [['export', 'in', '--output', 'file/x.jsonl'], '不是文件夹'],
    [['export', 'in', '--output', 'in'], '这是文件夹'],
    [['ledger', 'make', 'in', '-o', 'file/x.xlsx'], '不是文件夹'],
    [['lint', 'in', '--password-file', '没有.txt'], '读不了 没有.txt：找不到'],
    [['lint', 'in', '--debug-file', 'file/log'], '不是文件夹'],
  ])('%j is said in a sentence, without English and without talk of a mistake in the program', (args, sentence) => {
    writeFileSync(inFolder('file'), '');
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/内部错误|E[A-Z]{4,}|no such|not a directory|\n\s+at /);
  });

  it.skipIf(!existsSync('/dev/full'))('names a full disk', () => {
    const { status, stderr } = run('export', 'in', '--output', '/dev/full');
    expect(status).toBe(2);
    expect(stderr).toContain('磁盘空间不足');
  });

  it.skipIf(process.platform === 'win32')('passes over a pipe that it walks by, and refuses one that is named', () => {
    execFileSync('mkfifo', [inFolder('in/pipe.csv')]);
    expect(run('lint', 'in').stderr).toContain('共 1 份文件');
    const { status, stdout } = run('lint', 'in/pipe.csv', '--format', 'jsonl');
    expect(status).toBe(2);
    expect(stdout).toContain('管道或设备');
  });
});

describe('wrong usage', () => {
  it.each([
    [['diff', 'A'], '缺少参数：修改后的文件或文件夹（after）'],
    [['letter'], '缺少参数：台账'],
    [['rules', 'x'], 'perf-lint rules 后面的参数太多'],
    [['letter', 'x.xlsx', '--dedline', '2024-12-01'], '--deadline'],
  ])('%j is answered in Chinese', (args, sentence) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('proposes options of the command at hand only', () => {
    const { stderr } = run('lint', 'in', '--fromat', 'json');
    expect(stderr).toContain('--format');
    expect(stderr).not.toMatch(/--from[、？]/);
  });
});

describe('control characters of a document and of its name', () => {
  it.skipIf(process.platform === 'win32')('reach neither the terminal nor the summary', () => {
    const table = readFileSync(join(FIXTURES, 'targets.md'), 'utf8').replaceAll('宣传报道', '宣\u001b[2J传\u009b31m报\u202e道');
    writeFileSync(inFolder('in/b\n::error::\u001b[31m.md'), table);
    const { stdout, stderr } = run('lint', 'in', 'in/c\u001b[2J\n.pdf');
    expect(stdout).toContain('传');
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(stdout + stderr).not.toMatch(/^::error/m);
  });
});

describe('standard input', () => {
  it('is held to the size that a file may have', () => {
    writeFileSync(inFolder('perf-lint.config.yaml'), 'limits:\n  fileBytes: 1000\n');
    const { status, stderr } = perfLint(['lint', '-'], { cwd: folder.path, input: 'x'.repeat(200_000) });
    expect(status).toBe(2);
    expect(stderr).toContain('文件大小（字节）最多 1000');
  });
});

describe('a text that never ends', () => {
  it('is stopped when its time is up, though it is small and alone', () => {
    // No reader takes less than no time: what is tried is that somebody looks at the clock at all.
    writeFileSync(inFolder('perf-lint.config.yaml'), 'limits:\n  seconds: 1\n');
    const rows = Array.from({ length: 150_000 }, (_, index) => `| 产出指标 | 数量指标 | 办结案件数量${index} | ≥${index}件 |`);
    writeFileSync(inFolder('长.md'), `${readFileSync(join(FIXTURES, 'targets.md'), 'utf8')}\n${rows.join('\n')}\n`);
    const { status, stderr } = run('lint', '长.md', '--format', 'summary');
    expect(status).toBe(2);
    expect(stderr).toContain('长.md：处理超时（1 秒）');
    expect(stderr).not.toContain('单独重试');
  });
});
