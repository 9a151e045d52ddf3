import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('perf-lint', () => {
  it('answers --version at once', () => {
    const { status, stdout } = perfLint(['--version']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    // Nothing of the program is loaded for it: the executable answers where there is nothing else.
    mkdirSync(join(folder.path, 'bin'));
    copyFileSync(BIN, join(folder.path, 'bin/perf-lint.mjs'));
    writeFileSync(join(folder.path, 'package.json'), '{"version":"7.8.9"}');
    expect(spawnSync(process.execPath, [join(folder.path, 'bin/perf-lint.mjs'), '--version'], { encoding: 'utf8' }).stdout).toBe('7.8.9\n');
  });

  it('helps in both languages and names the exit statuses', () => {
    expect(perfLint(['--help']).stdout).toContain('返回值');
    const english = perfLint(['--help', '--lang', 'en']);
    expect(english.status).toBe(0);
    expect(english.stdout).toContain('Exit status: 0');
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]{3,}.*Commands/);
  });

  it.each([
    [['lint'], '没有指定文件'],
    [['lint', 'targets.md', '--lang', 'fr'], '--lang'],
    [['lint', 'targets.md', '--fail-on', 'fatal'], 'error、warning、info、never'],
    [['lint', 'targets.md', '--formt', 'json'], '--format'],
    [['lint', 'targets.md', '--format', 'xml'], 'sarif'],
    [['lint', 'targets.md', '--format', 'json', '--format', 'csv'], '标准输出只能写一种'],
    [['export', 'targets.md', '--format', 'parquet'], '--output'],
    [['lint', 'targets.md', '--shard', '9/8'], '2/8'],
    [['lint', 'targets.md', '--workers', 'many'], '正整数'],
    [['lint', 'targets.md', '--resume', '--no-cache'], '--resume'],
    [['report', 'targets.md'], '-o'],
    [['exprot', 'targets.md'], '您是不是要写：export'],
    [['explain'], 'rule-id'],
    [['explain', 'empty-valu'], 'empty-value'],
    [['lint', '-', 'targets.md'], '标准输入'],
  ])('%j is wrong usage, said in a sentence', (args, sentence) => {
    const { status, stdout, stderr } = perfLint(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('speaks English where it is asked to', () => {
    expect(perfLint(['lint', '--lang', 'en']).stderr).toMatch(/^perf-lint: no input/);
    expect(perfLint(['lint'], { env: { LANG: 'en_US.UTF-8' } }).stderr).toMatch(/^perf-lint: no input/);
  });
});

describe('lint', () => {
  it('is the default command: findings by project on stdout, summary on stderr, exit 1', () => {
    const { status, stdout, stderr } = perfLint(['targets.md']);
    expect(stdout).toContain('公益性岗位补贴（500.00 万元）');
    expect(stdout).toContain('空');
    expect(stdout).not.toContain('\x1b[');
    expect(stderr).toMatch(/共 1 份文件，2 个项目，\d+ 行指标/);
    expect(status).toBe(1);
  });

  it('flags what a reviewer would send back, and leaves alone what is right', () => {
    const { stdout } = perfLint(['lint', 'targets.md', '--format', 'jsonl']);
    const findings = jsonLines(stdout);
    const rulesOf = (name: string) => findings.filter((finding) => finding.name === name).map((finding) => finding.ruleId);
    expect(rulesOf('宣传报道')).toContain('unit-mismatch');
    expect(rulesOf('全年岗位补贴成本')).toContain('inverted-comparator');
    expect(rulesOf('服务对象满意度')).toContain('vacuous-bound');
    expect(rulesOf('办结案件数量')).toContain('empty-value');
    for (const fine of ['劳动人事争议仲裁结案率', '考生投诉率', '预算调整率', '投诉案件处理率']) {
      expect(rulesOf(fine)).not.toContain('inverted-comparator');
    }
  });

  it('keeps the exit status of --fail-on', () => {
    expect(perfLint(['lint', 'targets.md', '--fail-on', 'never']).status).toBe(0);
    expect(perfLint(['lint', 'targets.md', '--fail-on', 'info']).status).toBe(1);
    expect(perfLint(['lint', 'batch/通知.txt']).status).toBe(0);
  });

  it('writes several formats at once, each whole', () => {
    const sarif = join(folder.path, 'out/结果.sarif');
    const { status } = perfLint([
      'lint',
      'targets.md',
      '--format',
      'csv',
      '--format',
      `sarif=${sarif}`,
      '--format',
      `json=${join(folder.path, 'a.json')}`,
    ]);
    expect(status).toBe(1);
    const log = JSON.parse(readFileSync(sarif, 'utf8')) as { version: string; runs: { results: unknown[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.length).toBeGreaterThan(3);
    expect(JSON.parse(readFileSync(join(folder.path, 'a.json'), 'utf8'))).toHaveProperty('documents');
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('makes the same JSON and SARIF of two documents as the formats make in one go', () => {
    writeFileSync(join(folder.path, 'b.md'), readFileSync(join(FIXTURES, 'targets.md')));
    writeFileSync(join(folder.path, 'a.md'), readFileSync(join(FIXTURES, 'targets.md')));
    for (const format of ['json', 'sarif']) {
      const { stdout } = perfLint(['lint', '.', '--format', format], { cwd: folder.path });
      const content = JSON.parse(stdout) as { documents?: { path: string }[] };
      if (format === 'json') expect(content.documents?.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    }
  });

  it('reads standard input under the name given', () => {
    const input = readFileSync(join(FIXTURES, 'targets.md'));
    const { status, stdout } = perfLint(['lint', '-', '--stdin-filename', '报送/乙局.md'], { input });
    expect(status).toBe(1);
    expect(stdout).toContain('报送/乙局.md');
  });

  it('says little when quiet, and shows how it read when asked', () => {
    expect(perfLint(['lint', 'targets.md', '--quiet']).stderr).toBe('');
    expect(perfLint(['lint', 'targets.md', '--reading']).stdout).toMatch(/格式 MARKDOWN[\s\S]*读到项目 2 个/);
  });

  it('colours when told to, and not when NO_COLOR is set', () => {
    expect(perfLint(['lint', 'targets.md'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\x1b[');
    expect(perfLint(['lint', 'targets.md'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\x1b[');
    expect(perfLint(['lint', 'targets.md', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\x1b[');
  });
});

describe('broken inputs in a batch with good ones', () => {
  it('are each named with a sentence; the others are processed; exit 2', () => {
    const { status, stdout, stderr } = perfLint(['lint', 'batch']);
    expect(status).toBe(2);
    expect(stdout).toContain('batch/甲局.md');
    expect(stderr).toMatch(/batch\/空\.txt：文件是空的/);
    expect(stderr).toMatch(/batch\/二进制\.txt：.*(不是文本|编码)/);
    expect(stderr).toMatch(/batch\/乱码\.txt：.*编码/);
    expect(stderr).toMatch(/没有绩效目标表的文件 1 份：\n {2}batch\/通知\.txt/);
    expect(stderr).toMatch(/跳过不支持的文件 1 个：\n {2}batch\/照片\.jpg/);
    expect(stderr).toContain('未能读取 3 个');
  });

  it('says the same in English', () => {
    const { status, stderr } = perfLint(['lint', 'batch', '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toContain('3 could not be read');
    expect(stderr).toMatch(/batch\/空\.txt: the file is empty/);
    // What a document without targets looks like is told in its own words.
    expect(stderr.replaceAll(/batch\/\S+|\(the file looks like: [^)]*\)/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('takes an unsupported file for an error where it is named', () => {
    const { status, stderr } = perfLint(['lint', 'batch/照片.jpg', 'batch/甲局.md', '没有.pdf']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/batch\/照片\.jpg：/);
    expect(stderr).toContain('没有.pdf：找不到');
    expect(stderr).toContain('2 个项目');
  });

  it('is still written by export', () => {
    const output = join(folder.path, 'a.jsonl');
    const { status } = perfLint(['export', 'batch', '--output', output]);
    expect(status).toBe(2);
    expect(jsonLines(readFileSync(output, 'utf8')).length).toBeGreaterThan(8);
  });
});

describe('export', () => {
  it('writes one record per indicator and never returns 1', () => {
    const { status, stdout } = perfLint(['export', 'targets.md']);
    expect(status).toBe(0);
    const records = jsonLines(stdout);
    expect(records.map((record) => record.name)).toContain('宣传报道');
    expect(records[0]).toMatchObject({
      document: 'targets.md',
      department: '某市人力资源和社会保障局',
      year: 2024,
      projectCode: '419001240000000000001',
      amount: 500,
    });
  });

  it('gives the same rows as CSV and as Parquet', async () => {
    const records = jsonLines(perfLint(['export', 'targets.md']).stdout);
    const csv = perfLint(['export', 'targets.md', '--format', 'csv']).stdout;
    expect(csv.split('\n')[0]).toContain('projectCode');
    const output = join(folder.path, 'a.parquet');
    expect(perfLint(['export', 'targets.md', '--format', 'parquet', '--output', output]).status).toBe(0);
    const { parquetReadObjects } = await import('hyparquet');
    const bytes = readFileSync(output);
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer });
    expect(rows.map((row) => [row.name, row.value, row.amount, row.measurability])).toEqual(
      records.map((record) => [record.name, record.value, record.amount, record.measurability]),
    );
    expect(JSON.parse(String(rows[0]?.target))).toEqual(records[0]?.target);
  });

  it('leaves no file where it could not be written', () => {
    writeFileSync(join(folder.path, 'file'), '');
    const { status, stderr } = perfLint(['export', 'targets.md', '--output', join(folder.path, 'file/x.jsonl')]);
    expect(status).toBe(2);
    expect(stderr).toContain('写不了');
    expect(existsSync(join(folder.path, 'file/x.jsonl'))).toBe(false);
  });
});

describe('rules, explain and init', () => {
  it('lists and explains', () => {
    expect(perfLint(['rules']).stdout).toMatch(/inverted-comparator +退回必改/);
    expect(perfLint(['rules', '--lang', 'en']).stdout).toMatch(/inverted-comparator +Must revise/);
    expect(JSON.parse(perfLint(['rules', '--json']).stdout)).toBeInstanceOf(Array);
    const explained = perfLint(['explain', 'vague-value']);
    expect(explained.status).toBe(0);
    expect(explained.stdout).toContain('依据');
  });

  it('writes a configuration that is valid as it stands and does not replace one', () => {
    expect(perfLint(['init'], { cwd: folder.path }).status).toBe(0);
    expect(perfLint(['lint', '--print-config'], { cwd: folder.path }).status).toBe(0);
    const again = perfLint(['init'], { cwd: folder.path });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
  });
});
