/** Nothing filled in or edited is written over, whatever the command; what nobody touched is made again without a question. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patchZip, zipDirectory, zipMember } from '../../../packages/report/src/office/package/zip-patch.js';
import { perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const at = (...names: string[]): string => join(folder.path, ...names);

/** Fills the ledger in as a person does, in a spreadsheet program that keeps the values. */
async function fillIn(from: string, to: string, change: (row: CellValue[], column: (heading: string) => number) => void): Promise<number> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(from)));
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  for (const row of rows) change(row, (heading) => header.indexOf(heading));
  writeFileSync(to, await writeXlsx({ sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all })) }));
  return rows.length;
}

const accept = (from: string, to: string): Promise<number> =>
  fillIn(from, to, (row, column) => {
    row[column('处理')] = '采纳';
  });

/** Changes a word of a Word file, as an office program saves it: every property is kept. */
async function editWord(path: string, from: string, to: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') throw new Error('no package');
  const part = 'word/document.xml';
  const text = new TextDecoder().decode((await zipMember(bytes, directory, part)) ?? new Uint8Array());
  expect(text).toContain(from);
  writeFileSync(path, await patchZip(bytes, directory, new Map([[part, new TextEncoder().encode(text.replace(from, to))]])));
}

/** The run is refused, says so in the words given, and leaves the file alone. */
function expectRefused(args: readonly string[], path: string, words: string): void {
  const before = readFileSync(path);
  const result = perfLint(args);
  expect(result.status, result.stderr).toBe(2);
  expect(result.stderr).toContain(words);
  expect(readFileSync(path).equals(before)).toBe(true);
}

describe('a ledger with decisions', { timeout: 120_000 }, () => {
  it('is not written over by any command, and is kept as a copy with --force', async () => {
    const made = perfLint(['ledger', 'make', 'targets.md', '-o', at('空.xlsx')]);
    expect(made.status, made.stderr).toBe(0);
    const rows = await accept(at('空.xlsx'), at('台账.xlsx'));
    const ledger = at('台账.xlsx');
    const words = `${ledger} 是台账，已有处理 ${rows} 条`;
    expectRefused(['ledger', 'make', 'targets.md', '-o', ledger], ledger, words);
    expectRefused(['ledger', 'make', 'targets.md', '-o', at('台账')], ledger, words);
    expectRefused(['ledger', 'apply', at('空.xlsx'), 'targets.md', '-o', ledger], ledger, words);
    expectRefused(['ledger', 'merge', at('空.xlsx'), '-o', ledger], ledger, words);
    expectRefused(['export', 'targets.md', '-f', 'csv', '-o', ledger], ledger, words);
    expectRefused(['export', 'targets.md', '-f', 'xlsx', '-o', ledger], ledger, words);
    expectRefused(['lint', 'targets.md', '-f', `jsonl=${ledger}`], ledger, words);
    expectRefused(['diff', 'targets.md', 'targets.md', '-f', `xlsx=${ledger}`], ledger, words);
    expectRefused(['lint', 'targets.md', '--manifest', ledger], ledger, words);
    expectRefused(['lint', 'targets.md', '--update-baseline', ledger], ledger, words);
    expectRefused(['init', '--workbook', ledger], ledger, '已经存在');
    expectRefused(['ledger', 'make', 'targets.md', '-o', ledger, '--lang', 'en'], ledger, `is a ledger with ${rows} decisions`);

    const before = readFileSync(ledger);
    const forced = perfLint(['ledger', 'make', 'targets.md', '-o', ledger, '--force']);
    expect(forced.status, forced.stderr).toBe(0);
    const [copy = ''] = readdirSync(folder.path).filter((name) => /^台账\.\d{8}-\d{6}\.xlsx$/.test(name));
    expect(readFileSync(at(copy)).equals(before)).toBe(true);
    expect(forced.stderr).toContain(copy);
  });

  it('is made again from the same decisions, and not without them', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('空.xlsx')]);
    await accept(at('空.xlsx'), at('一.xlsx'));
    const apply = ['ledger', 'apply', at('一.xlsx'), 'targets.md', '-o', at('二.xlsx')];
    expect(perfLint(apply).status).toBe(0);
    const bytes = readFileSync(at('二.xlsx'));
    expect(perfLint(apply).status).toBe(0);
    expect(readFileSync(at('二.xlsx')).equals(bytes)).toBe(true);
    expectRefused(['ledger', 'make', 'targets.md', '-o', at('二.xlsx')], at('二.xlsx'), '已有处理');
    // An earlier ledger without decisions would drop them just the same.
    expectRefused(['ledger', 'apply', at('空.xlsx'), 'targets.md', '-o', at('二.xlsx')], at('二.xlsx'), '已有处理');
  });

  it('stays where nothing was read, as do reports', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('台账.xlsx')]);
    mkdirSync(at('空文件夹'));
    expectRefused(['ledger', 'make', at('附见'), '-o', at('台账.xlsx')], at('台账.xlsx'), '没有读到任何绩效目标');
    expectRefused(['ledger', 'make', at('空文件夹'), '-o', at('台账.xlsx')], at('台账.xlsx'), '没有读到任何绩效目标');
    const none = perfLint(['ledger', 'make', at('空文件夹'), '-o', at('新.xlsx')]);
    expect(none.status).toBe(2);
    expect(existsSync(at('新.xlsx'))).toBe(false);
    expect(perfLint(['report', 'targets.md', '-o', at('报告'), '--fail-on', 'never']).status).toBe(0);
    const index = readFileSync(at('报告', 'index.html'));
    perfLint(['report', at('附见'), '-o', at('报告')]);
    expect(readFileSync(at('报告', 'index.html')).equals(index)).toBe(true);
  });

  it('is not made of a mistyped subcommand, and gets the name of a workbook', () => {
    const mistyped = perfLint(['ledger', 'mkae', 'x', '-o', at('y.xlsx')]);
    expect(mistyped.status).toBe(2);
    expect(mistyped.stderr).toContain('make');
    expect(existsSync(at('y.xlsx'))).toBe(false);
    const old = perfLint(['ledger', 'make', 'targets.md', '-o', at('台账.xls')]);
    expect(old.status).toBe(2);
    expect(old.stderr).toContain('台账.xlsx');
    expect(perfLint(['ledger', 'make', 'targets.md', '-o', at('台账')]).status).toBe(0);
    expect(readdirSync(folder.path)).toEqual(['台账.xlsx']);
  });
});

describe('papers that were edited since', { timeout: 120_000 }, () => {
  it('stay: letters, summary, comparison, marked copies', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('空.xlsx')]);
    await accept(at('空.xlsx'), at('台账.xlsx'));
    const letter = ['letter', at('台账.xlsx'), '-o', at('意见书')];
    const summary = ['summary', at('台账.xlsx'), '-o', at('汇总')];
    const diff = ['diff', 'targets.md', 'targets.md', '-f', `markdown=${at('比较.md')}`];
    for (const args of [letter, letter, summary, summary, diff, diff]) expect(perfLint(args).status).toBe(0);
    const [name = ''] = readdirSync(at('意见书')).filter((file) => file.endsWith('.docx'));
    await editWord(at('意见书', name), '请', '务请');
    expectRefused(letter, at('意见书', name), '写出后被改过');
    const word = at('汇总', '绩效目标审核情况汇总.docx');
    await editWord(word, '项目', '项 目');
    const workbook = readFileSync(at('汇总', '绩效目标审核情况汇总.xlsx'));
    expectRefused([...summary, '--second', at('台账.xlsx')], word, '写出后被改过');
    expect(readFileSync(at('汇总', '绩效目标审核情况汇总.xlsx')).equals(workbook)).toBe(true);
    writeFileSync(at('比较.md'), `${readFileSync(at('比较.md'), 'utf8')}\n已与单位核对。\n`);
    expectRefused(diff, at('比较.md'), '写出后被改过');

    writeFileSync(at('原表.xlsx'), await writeXlsx({ sheets: [{ name: '绩效', rows: TABLE }] }));
    const annotate = ['annotate', at('原表.xlsx'), '-o', at('标注.xlsx')];
    for (const args of [annotate, annotate]) {
      const result = perfLint(args);
      expect(result.status, result.stderr).toBe(0);
    }
    await fillIn(at('标注.xlsx'), at('标注.xlsx'), (row) => row.push('已看'));
    expectRefused(annotate, at('标注.xlsx'), '不是本工具写出的文件');
  });

  it('stay among the pages of a report; with --force a copy stays', async () => {
    const report = ['report', 'targets.md', '-o', at('报告'), '--fail-on', 'never', '-f', 'html', '-f', 'docx', '-f', 'xlsx'];
    for (const args of [report, report]) {
      const result = perfLint(args);
      expect(result.status, result.stderr).toBe(0);
    }
    const [unit = ''] = readdirSync(at('报告', 'Word'));
    const folderOf = (name: string): string => at('报告', 'Word', unit, name);
    const [page = ''] = readdirSync(folderOf(''));
    await editWord(folderOf(page), '指标', '指 标');
    expectRefused(report, folderOf(page), '写出后被改过');
    const edited = readFileSync(folderOf(page));
    expect(perfLint([...report, '--force']).status).toBe(0);
    const copy = readdirSync(folderOf('')).find((name) => /\.\d{8}-\d{6}\.docx$/.test(name)) ?? '';
    expect(readFileSync(folderOf(copy)).equals(edited)).toBe(true);
    // The copy is nobody's page: it does not stand in the way of the next run.
    expect(perfLint(report).status).toBe(0);
  });
});

describe('files of others', { timeout: 120_000 }, () => {
  it('stay where a report would go', () => {
    mkdirSync(at('网站'));
    writeFileSync(at('网站', 'index.html'), '<!doctype html><html><body>本局主页</body></html>\n');
    expectRefused(['report', 'targets.md', '-o', at('网站')], at('网站', 'index.html'), '不是本工具写出的文件（网页）');
    expect(readdirSync(at('网站'))).toEqual(['index.html']);
    mkdirSync(at('甲'));
    writeFileSync(at('甲', 'targets.md'), readFileSync(join(import.meta.dirname, 'fixtures', 'targets.md')));
    expectRefused(['report', at('甲'), '-o', at('甲')], at('甲', 'targets.md'), '就是所审文件的文件夹');
    expectRefused(['report', at('甲', 'targets.md'), '-o', at('甲')], at('甲', 'targets.md'), '里有别的文件（targets.md）');
    expect(readdirSync(at('甲'))).toEqual(['targets.md']);
    // A ledger of ours beside the reports is no reason to stop.
    mkdirSync(at('结果'));
    perfLint(['ledger', 'make', 'targets.md', '-o', at('结果', '台账.xlsx')]);
    expect(perfLint(['report', 'targets.md', '-o', at('结果'), '--fail-on', 'never']).status).toBe(0);
  });

  it('stay where data would go, which itself is written again and again', () => {
    for (const [args, name] of [
      [['export', 'targets.md', '-f', 'csv'], 'a.csv'],
      [['export', 'targets.md', '-f', 'parquet'], 'a.parquet'],
      [['export', 'targets.md', '-f', 'xlsx'], 'a.xlsx'],
    ] as const) {
      for (let run = 0; run < 2; run++) expect(perfLint([...args, '-o', at(name)]).status).toBe(0);
      writeFileSync(at(name), '会议记录\n');
      expectRefused([...args, '-o', at(name)], at(name), '不是本工具写出的文件（文本文件）');
      writeFileSync(at(name), '');
      expect(perfLint([...args, '-o', at(name)]).status).toBe(0);
    }
    const formats = ['text', 'summary', 'line', 'github', 'json', 'sarif', 'junit'];
    const lint = ['lint', 'targets.md', '--fail-on', 'never', ...formats.flatMap((name) => ['-f', `${name}=${at(`l.${name}`)}`])];
    for (let run = 0; run < 2; run++) expect(perfLint(lint).status).toBe(0);
    writeFileSync(at('l.text'), `${readFileSync(at('l.text'), 'utf8')}第一条已核实\n`);
    expectRefused(lint, at('l.text'), '写出后被改过');
  });
});

const TABLE: CellValue[][] = [
  ['项目名称', '一级指标', '二级指标', '三级指标', '指标值'],
  ['稳岗补贴', '产出指标', '数量指标', '补贴人数', '≥100'],
  ['稳岗补贴', '产出指标', '质量指标', '发放准确率', '≤90%'],
  ['稳岗补贴', '满意度指标', '服务对象满意度', '群众满意度', '满意'],
];
