import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, '甲局.md'), readFileSync(join(FIXTURES, 'targets.md')));
  const rows = [
    ['某省绩效指标库', '', '', ''],
    ['编码', '二级指标', '三级指标', '计量单位'],
    ['A001', '数量指标', '宣传报道', '篇'],
    ['A002', '时效指标', '补贴按时发放及时率', '%'],
    ['A003', '质量指标', '', '%'],
  ];
  writeFileSync(join(folder.path, '省库.xlsx'), await writeXlsx({ sheets: [{ name: '指标库', rows }] }));
});
afterEach(() => folder.remove());

const rowsOf = (...args: readonly string[]) => {
  const result = perfLint(['library', '甲局.md', '--format', 'jsonl', ...args], { cwd: folder.path });
  return { ...result, rows: new Map(jsonLines(result.stdout).map((row) => [row.name, row])) };
};

describe('library', () => {
  it('holds indicators against an own library: inside, similar, outside', () => {
    const { rows, stderr, status } = rowsOf('--from', '省库.xlsx');
    expect(status).toBe(0);
    expect(rows.get('宣传报道')).toMatchObject({ verdict: 'inside', entryCode: 'A001', entrySource: '省库.xlsx' });
    expect(rows.get('补贴发放及时率')).toMatchObject({ verdict: 'near', entryName: '补贴按时发放及时率' });
    expect(rows.get('考生投诉率')).toMatchObject({ verdict: 'outside', entryName: '' });
    expect(stderr).toContain('第 5 行：名称为空');
    expect(stderr).toMatch(/库内 1，近似 1，库外 \d+/);
  });

  it('takes columns from the command line and from the configuration', () => {
    expect(rowsOf('--from', '省库.xlsx', '--columns', 'name=三级指标,code=编码').rows.get('宣传报道')).toMatchObject({ entryCode: 'A001' });
    writeFileSync(
      join(folder.path, 'perf-lint.config.yaml'),
      'library: { file: 省库.xlsx, sheet: 指标库, columns: { name: 2, code: 0 } }\n',
    );
    expect(rowsOf().rows.get('宣传报道')).toMatchObject({ verdict: 'inside', entryCode: 'A001' });
  });

  it('stands beside every row in pages and workbooks where the configuration names one', async () => {
    writeFileSync(join(folder.path, 'perf-lint.config.yaml'), 'library: 省库.xlsx\n');
    const report = perfLint(['report', '甲局.md', '-o', 'out', '-f', 'html', '--fail-on', 'never'], { cwd: folder.path });
    expect(report).toMatchObject({ status: 0 });
    const pages = (readdirSync(join(folder.path, 'out'), { recursive: true }) as string[])
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(folder.path, 'out', name), 'utf8'));
    expect(pages.some((page) => page.includes('库内：A001'))).toBe(true);
    expect(perfLint(['export', '甲局.md', '-f', 'xlsx', '-o', 'all.xlsx'], { cwd: folder.path }).status).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(join(folder.path, 'all.xlsx'))));
    const indicators = sheets.find(({ name }) => name === '指标')?.rows ?? [];
    expect(indicators[0]?.at(-1)).toBe('指标库');
    expect(indicators.some((row) => row.at(-1) === '近似：补贴按时发放及时率 A002')).toBe(true);
  });

  it('names the project above its rows, and makes a workbook of them', async () => {
    const text = perfLint(['library', '甲局.md', '--from', '省库.xlsx'], { cwd: folder.path }).stdout;
    const { projectName, projectCode } = [...rowsOf('--from', '省库.xlsx').rows.values()].find(({ name }) => name === '宣传报道') ?? {};
    const above = text.slice(0, text.indexOf('宣传报道')).trimEnd().split('\n');
    expect(above.filter((line) => !line.startsWith('  ')).at(-1)).toContain(`${projectName}  ${projectCode}`);
    expect(perfLint(['library', '甲局.md', '--from', '省库.xlsx', '-f', 'xlsx'], { cwd: folder.path })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--output'),
    });
    expect(perfLint(['library', '甲局.md', '--from', '省库.xlsx', '-f', 'xlsx', '-o', '对照.xlsx'], { cwd: folder.path }).status).toBe(0);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(join(folder.path, '对照.xlsx'))));
    const [head = [], ...rows] = sheets[0]?.rows ?? [];
    const row = rows.find((each) => each[head.indexOf('三级指标')] === '宣传报道');
    expect([row?.[head.indexOf('项目编码')], row?.[head.indexOf('对照结果')], row?.[head.indexOf('库内编码')]]).toEqual([
      projectCode,
      '库内',
      'A001',
    ]);
  });

  it('says what is wrong with a library', () => {
    expect(rowsOf('--from', '没有.xlsx')).toMatchObject({ status: 2 });
    expect(rowsOf('--from', '省库.xlsx', '--sheet', '二').stderr).toContain('有：指标库');
    expect(rowsOf('--from', '省库.xlsx', '--columns', 'name=指标全称').stderr).toContain('指标全称');
    expect(rowsOf('--from', '省库.xlsx', '--columns', 'nam=三级指标').status).toBe(2);
  });

  it('uses the built-in one otherwise, and can be searched', () => {
    expect(rowsOf().rows.size).toBeGreaterThan(8);
    expect(perfLint(['library', '--search', '补贴发放及时率']).stdout).toContain('及时率');
  });
});
