/** The papers around a review, end to end: ledger, letters, second round, annotated copies, summary. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, name);

/** Edits the ledger's sheet as a person would in a spreadsheet program, which keeps the other sheets. */
async function edit(from: string, to: string, change: (row: CellValue[], column: (heading: string) => number) => void): Promise<number> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(from)));
  const [ledger] = sheets;
  const header = ledger!.rows[0]!;
  for (const row of ledger!.rows.slice(1)) change(row, (heading) => header.indexOf(heading));
  writeFileSync(to, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
  return ledger!.rows.length - 1;
}

async function rowsOf(path: string): Promise<Record<string, CellValue>[]> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
  const [header = [], ...rows] = sheets[0]!.rows;
  return rows.map((row) => Object.fromEntries(header.map((heading, index) => [String(heading), row[index] ?? null])));
}

describe('the ledger on the command line', () => {
  it('goes from making over two people and a merge to a re-run without losing a decision', async () => {
    const made = perfLint(['ledger', 'make', 'targets.md', '-o', at('l.xlsx')]);
    expect(made.status).toBe(0);
    await edit(at('l.xlsx'), at('a.xlsx'), (row, column) => {
      row[column('处理')] = '采纳';
      row[column('审核人')] = '张三';
    });
    let first = true;
    const opinions = await edit(at('l.xlsx'), at('b.xlsx'), (row, column) => {
      row[column('处理')] = first ? '不采纳' : '采纳';
      if (first) row[column('原因')] = '政策规定';
      row[column('审核人')] = '李四';
      first = false;
    });
    const merged = perfLint(['ledger', 'merge', at('a.xlsx'), at('b.xlsx'), '-o', at('m.xlsx')]);
    expect(merged.status).toBe(0);
    expect(merged.stderr).toContain('意见不一 1 行');
    const rows = await rowsOf(at('m.xlsx'));
    expect(rows.filter((row) => row.处理 === '待议')).toHaveLength(1);
    expect(rows.filter((row) => row.审核人 === '张三、李四')).toHaveLength(opinions);

    const stats = JSON.parse(perfLint(['ledger', 'stats', at('m.xlsx'), '--format', 'json']).stdout) as {
      total: { accept: number; pending: number };
    };
    expect(stats.total).toMatchObject({ accept: opinions - 1, pending: 1 });

    // A year later the same rows stand in a file with other lines above them.
    writeFileSync(at('next.md'), `前言\n\n说明\n\n${readFileSync(join(FIXTURES, 'targets.md'), 'utf8').replace('宣传报道', '宣传 报道')}`);
    const applied = perfLint(['ledger', 'apply', at('m.xlsx'), at('next.md'), '-o', at('n.xlsx')]);
    expect(applied.status).toBe(0);
    const again = await rowsOf(at('n.xlsx'));
    expect(again.filter((row) => row.处理 !== null && row.处理 !== '')).toHaveLength(opinions);
  });

  it('names the cell that it cannot understand and writes nothing', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('l.xlsx')]);
    await edit(at('l.xlsx'), at('bad.xlsx'), (row, column) => {
      row[column('处理')] = '修改';
    });
    const { status, stderr } = perfLint(['ledger', 'merge', at('bad.xlsx'), '-o', at('out.xlsx')]);
    expect(status).toBe(2);
    expect(stderr).toContain('台账!I2：“修改”不在可选项中');
    expect(readdirSync(folder.path)).not.toContain('out.xlsx');
  });

  it('writes letters and the summary of what was confirmed, and says so where nothing was', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('l.xlsx')]);
    expect(perfLint(['letter', at('l.xlsx'), '-o', at('letters')]).stderr).toContain('没有采纳或改写的意见');
    await edit(at('l.xlsx'), at('a.xlsx'), (row, column) => {
      row[column('处理')] = '采纳';
    });
    const letters = perfLint(['letter', at('a.xlsx'), '-o', at('letters'), '--deadline', '2024-12-01']);
    expect(letters.status).toBe(0);
    expect(readdirSync(at('letters'))).toContain('发出记录.jsonl');
    const [name = ''] = readdirSync(at('letters')).filter((file) => file.endsWith('.docx'));
    expect(name).toMatch(/^审核意见书-[^-（]+\.docx$/);
    const preview = perfLint(['letter', at('a.xlsx'), '-o', at('preview'), '--by', 'unit', '-f', 'html']);
    expect(readdirSync(at('preview')).every((file) => file.endsWith('.html') || file === '发出记录.jsonl')).toBe(true);
    expect(preview.status).toBe(0);
    expect(perfLint(['letter', at('a.xlsx'), '-o', at('preview'), '--by', '科室'])).toMatchObject({ status: 2 });
    expect(perfLint(['letter', at('a.xlsx'), '-o', at('letters'), '--deadline', '12月1日']).status).toBe(2);
    expect(perfLint(['summary', at('a.xlsx'), '-o', at('summary')]).status).toBe(0);
    const untouched = perfLint(['summary', at('l.xlsx'), '-o', at('none')]);
    expect(untouched.status).toBe(2);
    expect(untouched.stderr).toContain('还没有审核过');
    expect(perfLint(['summary', at('a.xlsx'), '-o', at('summary'), '--revise-from', '退回必改']).status).toBe(0);
    expect(perfLint(['summary', at('a.xlsx'), '-o', at('summary'), '--revise-from', '严重']).stderr).toContain('退回必改');
    expect(readdirSync(at('summary')).sort()).toEqual(['绩效目标审核情况汇总.docx', '绩效目标审核情况汇总.xlsx']);
  });
});

describe('letters of a ledger that is not done', () => {
  it('are drafts while rows are not looked at, and are not written where a rewording was forgotten', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('l.xlsx')]);
    let rows = 0;
    await edit(at('l.xlsx'), at('a.xlsx'), (row, column) => {
      if (rows++ === 0) row[column('处理')] = '采纳';
    });
    const { stderr } = perfLint(['letter', at('a.xlsx'), '-o', at('letters')]);
    expect(stderr).toContain(`还有 ${rows - 1} 条意见没有审核`);
    expect(readdirSync(at('letters'))).toEqual([expect.stringContaining('（草稿）')]);
    await edit(at('l.xlsx'), at('b.xlsx'), (row, column) => {
      row[column('处理')] = '改写';
    });
    const refused = perfLint(['letter', at('b.xlsx'), '-o', at('others')]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('而“对外表述”没有改：');
    expect(readdirSync(folder.path)).not.toContain('others');
  });
});

describe('the second round on the command line', () => {
  it('says what became of every opinion, in four formats', () => {
    const before = readFileSync(join(FIXTURES, 'targets.md'), 'utf8');
    mkdirSync(at('after'));
    writeFileSync(at('after/targets.md'), before.replace('≥12片', '≥12篇').replace('500.00 | 500.00', '480.00 | 480.00'));
    const { status, stdout } = perfLint([
      'diff',
      'targets.md',
      at('after'),
      '--format',
      'text',
      '--format',
      `xlsx=${at('d.xlsx')}`,
      '--format',
      `md=${at('d.md')}`,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('[已改] 宣传报道 ≥12片 → ≥12篇');
    expect(readFileSync(at('d.md'), 'utf8')).toContain('# 复审对照');
    expect(readdirSync(folder.path)).toContain('d.xlsx');
    const json = JSON.parse(perfLint(['diff', 'targets.md', 'targets.md', '--format', 'json']).stdout) as {
      opinions: { outcome: string }[];
    };
    expect(new Set(json.opinions.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
  });
});

describe('copies for the office', () => {
  it('marks a workbook and says why it cannot mark other files', async () => {
    const rows = readFileSync(join(FIXTURES, 'targets.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((text) => text.trim()),
      );
    writeFileSync(at('t.xlsx'), await writeXlsx({ sheets: [{ name: '目标', rows: [['2024年度部门预算项目绩效目标表'], ...rows] }] }));
    const { status, stderr } = perfLint(['annotate', at('t.xlsx'), '-o', at('marked.xlsx')]);
    expect(stderr).toContain('标注');
    expect(status).toBe(0);
    const [before, after] = await Promise.all(['t.xlsx', 'marked.xlsx'].map((name) => readXlsx(new Uint8Array(readFileSync(at(name))))));
    expect(after!.sheets[0]!.rows).toEqual(before!.sheets[0]!.rows);
    expect([...(after!.sheets[0]!.cells?.values() ?? [])].filter(({ comment }) => comment !== undefined).length).toBeGreaterThan(0);
    expect(perfLint(['annotate', 'targets.md', '-o', at('x.md')])).toMatchObject({ status: 2 });
    mkdirSync(at('附件/一科'), { recursive: true });
    writeFileSync(at('附件/一科/t.xlsx'), readFileSync(at('t.xlsx')));
    writeFileSync(at('附件/说明.md'), readFileSync(join(FIXTURES, 'targets.md')));
    const folderOf = perfLint(['annotate', at('附件'), '-o', at('标注')]);
    expect(folderOf.stderr).toContain('说明.md 没有标注');
    expect(folderOf.stderr).toContain('已标注 1 份文件');
    expect(readdirSync(at('标注/一科'))).toEqual(['t.xlsx']);
    const onto = perfLint(['annotate', at('附件'), '-o', at('附件')]);
    expect(onto).toMatchObject({ status: 2 });
    expect(onto.stderr).toContain('副本不能写到原文件上');
    expect(readFileSync(at('附件/一科/t.xlsx')).equals(readFileSync(at('t.xlsx')))).toBe(true);
    expect(perfLint(['annotate', at('t.xlsx'), '-o', at('t.xlsx')])).toMatchObject({ status: 2 });
  });

  it('exports a workbook and Word files', () => {
    expect(perfLint(['export', 'targets.md', '--format', 'xlsx', '--output', at('w.xlsx')]).status).toBe(0);
    expect(perfLint(['report', 'targets.md', '-o', at('r'), '-f', 'docx', '-f', 'xlsx', '--fail-on', 'never']).status).toBe(0);
    expect(readdirSync(at('r'))).toContain('workbook.xlsx');
    const [unit = ''] = readdirSync(at('r/Word'));
    const files = readdirSync(at(`r/Word/${unit}`));
    expect(files.length).toBeGreaterThan(0);
    for (const [index, name] of files.sort().entries()) expect(name).toMatch(new RegExp(`^0${index + 1}-[^-].*\\.docx$`));
  });
});

const OFFICE = spawnSync('soffice', ['--version']).status === 0;
if (!OFFICE) console.log('skipped: LibreOffice is not installed, so the papers are not opened with it');

describe.skipIf(!OFFICE)('the papers in LibreOffice', () => {
  it('open and turn into pages', async () => {
    perfLint(['ledger', 'make', 'targets.md', '-o', at('l.xlsx')]);
    await edit(at('l.xlsx'), at('a.xlsx'), (row, column) => {
      row[column('处理')] = '采纳';
    });
    perfLint(['letter', at('a.xlsx'), '-o', folder.path]);
    const files = readdirSync(folder.path).filter((name) => name.endsWith('.docx') || name === 'l.xlsx');
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    const { status } = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', at('pdf'), ...files.map(at)]);
    expect(status).toBe(0);
    const pages = readdirSync(at('pdf')).map((name) =>
      readFileSync(join(at('pdf'), name))
        .subarray(0, 5)
        .toString(),
    );
    expect(pages).toEqual(['%PDF-', '%PDF-']);
  });
});
