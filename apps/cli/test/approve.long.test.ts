/** Versions of a year on the command line: the approved table on paper and in the office's own form, versions compared, a self-evaluation held against it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '@perf-lint/reader';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, perfLint, temporaryFolder } from './run-cli.js';
import { EVALUATED, evaluationFile, LAST, RETURNED, type YearProject, yearFile } from './year/year-files.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, '申报.xlsx'), yearFile(RETURNED, 'xlsx'));
  writeFileSync(join(folder.path, '批复.docx'), yearFile([...LAST, ...RETURNED.slice(0, 2)], 'docx'));
  writeFileSync(join(folder.path, '自评.html'), evaluationFile(EVALUATED));
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]): CliResult => perfLint([...args, '--lang', 'zh-CN'], { cwd: folder.path });
const at = (name: string): string => join(folder.path, name);
const APPROVED = ['--date', '2024-02-03', '--number', '某财预〔2024〕12号', '--office', '某市财政局'];

/** Code, money and rows of a paper as it is read back. */
async function readBack(path: string) {
  const bytes = new Uint8Array(readFileSync(at(path)));
  const [outcome] = await readDocuments(bytes, { path, passwords: [], assets: { pdfiumWasm: () => Promise.reject(new Error('no PDF')) } });
  if (outcome?.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.map(({ code, amount, indicators }) => [code, amount, ...indicators.map(({ name, value }) => `${name} ${value}`)]);
}

const said = ({ code, amount, rows }: YearProject) => [code, amount, ...rows.map(({ name, value }) => `${name} ${value}`)];

describe('an approval on the command line', () => {
  it('is printed as it was approved, and printed forms are read back as it', async () => {
    expect(run('approve', '批复.docx', '-o', '批复表', ...APPROVED).status).toBe(0);
    const expected = [...LAST, ...RETURNED.slice(0, 2)].map(said);
    for (const path of ['批复表/绩效目标批复表.docx', '批复表/绩效目标批复表.xlsx']) {
      const back = await readBack(path);
      expect(back).toHaveLength(expected.length);
      for (const each of expected) expect(back).toContainEqual(each);
    }
    // What is not as it was written is somebody's by now.
    writeFileSync(at('批复表/绩效目标批复表.docx'), readFileSync(at('批复.docx')));
    expect(run('approve', '批复.docx', '-o', '批复表', ...APPROVED)).toMatchObject({ status: 2 });
  });

  it('is one of the projects named, or of those that a ledger says are ready', async () => {
    const codes = async (folder: string) => (await readBack(`${folder}/绩效目标批复表.docx`)).map(([code]) => code);
    const [first, second] = LAST;
    expect(run('approve', '批复.docx', '-o', '一个', '--project', first!.code, ...APPROVED).status).toBe(0);
    expect(await codes('一个')).toEqual([first!.code]);
    writeFileSync(at('清单.txt'), `\ufeff# 第一批\r\n${second!.name}\r\n`);
    expect(run('approve', '批复.docx', '-o', '清单', '--projects', '清单.txt', ...APPROVED).status).toBe(0);
    expect(await codes('清单')).toEqual([second!.code]);
    const unknown = run('approve', '批复.docx', '-o', '没有', '--project', '没有这个项目', ...APPROVED);
    expect([unknown.status, unknown.stderr.includes('没有这个项目'), existsSync(at('没有'))]).toEqual([2, true, false]);
    // Nobody has concluded anything yet.
    run('ledger', 'make', '批复.docx', '-o', '台账.xlsx');
    const open = run('approve', '批复.docx', '-o', '台账批复', '--ledger', '台账.xlsx', ...APPROVED);
    expect([open.status, open.stderr.includes('没有可以批复的')]).toEqual([2, true]);
    const asked = run('approve', '批复.docx', '-o', '台账批复', '--ledger', '台账.xlsx', '--project', first!.code, ...APPROVED);
    expect(asked.status).toBe(2);
    expect(asked.stderr).toMatch(/1 个没有结论。没有批复。.*--anyway/u);
    expect(run('approve', '批复.docx', '-o', '台账批复', '--ledger', '台账.xlsx', '--project', first!.code, '--anyway').stderr).toContain(
      '批复日期、文号没有填',
    );
    expect(await codes('台账批复')).toEqual([first!.code]);
  });

  it('is of targets alone, and of projects that did not come back as they were handed in before', async () => {
    const evaluated = run('approve', '自评.html', '-o', '自评批复', ...APPROVED);
    expect([evaluated.status, evaluated.stderr.includes('只与批复对照，不批复')]).toEqual([2, true]);
    const [first, second] = LAST;
    writeFileSync(at('重报.xlsx'), yearFile([second!], 'xlsx'));
    const named = ['--project', first!.code, '--project', second!.code, '--anyway', ...APPROVED];
    expect(run('approve', '重报.xlsx', '-o', '没有上一轮', ...named).stderr).toContain('文件里没有这些项目');
    expect(run('approve', '重报.xlsx', '--earlier', '批复.docx', '-o', '两个', ...named).status).toBe(0);
    expect((await readBack('两个/绩效目标批复表.docx')).map(([code]) => code).sort()).toEqual([first!.code, second!.code].sort());
  });

  it("is put into the office's own form, a file a unit, with what stays empty", async () => {
    expect(run('approve', '--form', 'new', '-o', '表样').status).toBe(0);
    const filled = run('approve', '批复.docx', '-o', '批复表', '--form', '表样/批复表样.docx', '--date', '2024-02-03');
    expect(filled).toMatchObject({ status: 0 });
    expect(filled.stderr).toMatch(/没有内容、空着的：.*文号（4 个项目）/u);
    const back = await readBack('批复表/本单位表样/绩效目标批复表-某市就业创业服务中心.docx');
    expect(back).toEqual([said(LAST[1]!)]);
    writeFileSync(at('空.docx'), readFileSync(at('批复.docx')));
    const refused = run('approve', '批复.docx', '-o', '另一份', '--form', '空.docx');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('{{项目名称}}');
    expect(existsSync(at('另一份/本单位表样'))).toBe(false);
  });

  it('is compared with any version, in words that name both, its own paper among them', () => {
    run('approve', '批复.docx', '-o', '批复表', ...APPROVED);
    const { status, stdout } = run('diff', '申报.xlsx', '批复表/绩效目标批复表.xlsx', '--as', '申报,批复（2024-02-03）');
    expect(status).toBe(0);
    expect(stdout).toContain('批复（2024-02-03）与申报相比：');
    expect(stdout).toContain('[指标值不同] 差旅费业务完成情况 有所提升 → ≥20次');
    expect(stdout).toContain('只在申报里的项目');
    // A version that answers to letters is a round.
    expect(run('diff', '申报.xlsx', '批复.docx', '--as', '申报,重报 1').stdout).toContain('上一轮发出的意见');
    const json = JSON.parse(run('diff', '申报.xlsx', '批复.docx', '--as', 'submitted,approved', '-f', 'json').stdout);
    expect(json).toMatchObject({ after: { stage: { kind: 'approved' } } });
    expect(run('diff', '申报.xlsx', '批复.docx', '--as', '申报,初稿')).toMatchObject({ status: 2 });
  });

  it('is what a self-evaluation is held against', () => {
    run('approve', '批复.docx', '-o', '批复表', ...APPROVED);
    const { stdout } = run('lint', '自评.html', '--approved', '批复表/绩效目标批复表.xlsx', '-f', 'json');
    const { documents } = JSON.parse(stdout) as { documents: { findings: { ruleId: string; messageId: string }[] }[] };
    const found = documents.flatMap(({ findings }) => findings).filter(({ ruleId }) => ruleId === 'changed-after-approval');
    expect(found.map(({ messageId }) => messageId).sort()).toEqual(['dropped', 'short']);
  });
});
