import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  const input = join(folder.path, 'in');
  mkdirSync(input);
  copyFileSync(join(FIXTURES, 'targets.md'), join(input, 'a.md'));
  copyFileSync(join(FIXTURES, 'targets.md'), join(input, 'b.md'));
  writeFileSync(join(input, 'empty.txt'), '');
  writeFileSync(join(input, 'letter.txt'), '关于召开会议的通知\n请各单位准时参加。\n');
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => perfLint(['dataset', 'in', '-o', 'out', ...args], { cwd: folder.path });

function table(name: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder.path, 'out', `${name}.csv`), 'utf8'), { delimiter: ',' }) as string[][];
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, String(cells[index] ?? '')])));
}

const filesOf = (name: string) =>
  Object.fromEntries(readdirSync(join(folder.path, name)).map((file) => [file, readFileSync(join(folder.path, name, file), 'hex')]));

describe('dataset', () => {
  it('writes tables that hold every input, and every project once', async () => {
    const { status, stderr } = run();
    // One input could not be read; the rest was written.
    expect(status).toBe(2);
    expect(stderr).toContain('数据集已写入 out：文件 4，项目 2');
    const documents = table('documents');
    expect(documents.map(({ path, status: state }) => [path, state]).sort()).toEqual([
      ['in/a.md', 'read'],
      ['in/b.md', 'read'],
      ['in/empty.txt', 'failed'],
      ['in/letter.txt', 'no-targets'],
    ]);
    const [first, second] = documents.filter(({ status: state }) => state === 'read');
    expect(second?.duplicateOf).toBe(first?.documentId);
    const records = jsonLines(perfLint(['export', 'a.md', '-f', 'jsonl'], { cwd: join(folder.path, 'in') }).stdout);
    const indicators = table('indicators');
    expect(indicators.map(({ rowId }) => rowId)).toEqual(records.map(({ rowId }) => rowId));
    for (const [index, record] of records.entries())
      expect(indicators[index]?.measurability).toBe(record.scored === true ? String(record.measurability) : '');
    const file = readFileSync(join(folder.path, 'out/indicators.parquet'));
    const buffer = new Uint8Array(file).buffer;
    expect((await parquetReadObjects({ file: buffer })).map(({ rowId }) => rowId)).toEqual(indicators.map(({ rowId }) => rowId));
    const foot = Object.fromEntries((parquetMetadata(buffer).key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    expect(Object.keys(foot)).toEqual(
      ['version', 'build', 'ruleSet', 'lexicons', 'language', 'settings', 'keep', 'schemaVersion'].map((key) => `perf-lint.${key}`),
    );
    expect(table('findings').length).toBeGreaterThan(0);
  });

  it('writes the same again, takes none of its files for documents, and keeps rows that are asked for', () => {
    run();
    const before = filesOf('out');
    run();
    expect(filesOf('out')).toEqual(before);
    expect(perfLint(['dataset', '.', '-o', 'second', '--quiet'], { cwd: folder.path }).status).toBe(2);
    expect(readFileSync(join(folder.path, 'second/documents.csv'), 'utf8').trim().split('\n')).toHaveLength(5);
    const once = table('indicators').length;
    run('--keep', 'duplicates');
    expect(table('indicators')).toHaveLength(2 * once);
    expect(run('--keep', 'everything').stderr).toContain('duplicates');
  });

  it('does not write over a table or a descriptor that somebody edited', () => {
    run();
    const path = join(folder.path, 'out/projects.csv');
    appendFileSync(path, '补充一行\n');
    const refused = run();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('out/projects.csv');
    expect(readFileSync(path, 'utf8')).toContain('补充一行');
    run('--force');
    expect(readFileSync(path, 'utf8')).not.toContain('补充一行');
    expect(readdirSync(join(folder.path, 'out')).filter((name) => /^projects\.\d/.test(name))).toHaveLength(1);
    const descriptor = join(folder.path, 'out/datapackage.json');
    writeFileSync(descriptor, readFileSync(descriptor, 'utf8').replace('"name":', '"licenses": [{ "name": "CC-BY-4.0" }],\n  "name":'));
    expect(run().stderr).toContain('datapackage.json');
  });

  it('takes place, source and year from the mapping file, and responses from the list of units', () => {
    writeFileSync(
      join(folder.path, 'mapping.csv'),
      'path,sourceUrl,retrievedAt,province,city,year\nin/a.md,https://example.cn/a,2024-05-01,河南省,洛阳市,2023\n',
    );
    writeFileSync(join(folder.path, 'frame.csv'), '单位名称\n某市从未公开局\n');
    const { stderr } = run('--mapping', 'mapping.csv', '--frame', 'frame.csv');
    expect(stderr).toContain('没有见到文件的 1 个');
    expect(table('documents').find(({ path }) => path === 'in/a.md')).toMatchObject({
      sourceUrl: 'https://example.cn/a',
      retrievedAt: '2024-05-01',
      province: '410000',
      city: '410300',
      placeFrom: 'mapping',
      year: '2023',
    });
    expect(table('frame')).toMatchObject([{ unitName: '某市从未公开局', response: 'none', documents: '0' }]);
    expect(existsSync(join(folder.path, 'out/codebook.en.html'))).toBe(true);
    writeFileSync(join(folder.path, 'mapping.csv'), '省\n河南\n');
    expect(run('--mapping', 'mapping.csv').stderr).toContain('path');
  });
});

describe('the ids of rows', () => {
  it('are kept over two readers: the same table as a web page and as text between tabs', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '宣传次数', '≥10次'],
      ['产出指标', '质量指标', '验收合格率', '≥95%'],
      ['产出指标', '时效指标', '完成时间', '2024年12月底前'],
      ['效益指标', '社会效益指标', '政策知晓率', '明显提高'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
    ];
    const head = ['项目支出绩效目标表', '2024年度', '项目名称：宣传费　预算单位：某市某局　资金总额：10万元'];
    writeFileSync(join(folder.path, 'in/table.tsv'), [...head, ...rows.map((cells) => cells.join('\t'))].join('\n'));
    const cells = (each: readonly string[]) => `<tr>${each.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    writeFileSync(
      join(folder.path, 'in/table.html'),
      `<html><body>${head.map((line) => `<p>${line}</p>`).join('')}<table>${rows.map(cells).join('')}</table></body></html>`,
    );
    run('--quiet', '--keep', 'duplicates');
    const documents = new Map(table('documents').map(({ documentId, path }) => [documentId, path]));
    const idsOf = (path: string) =>
      table('indicators')
        .filter(({ documentId }) => documents.get(documentId ?? '') === path)
        .map(({ rowId }) => rowId);
    const [text, page] = [idsOf('in/table.tsv'), idsOf('in/table.html')];
    expect(page).toHaveLength(5);
    expect(text.filter((id) => page.includes(id))).toHaveLength(5);
  });
});

describe('study over several years', () => {
  it('writes a panel where a unit has two years, and says where none has', () => {
    const table2024 = readFileSync(join(FIXTURES, 'targets.md'), 'utf8');
    writeFileSync(join(folder.path, 'in/b.md'), table2024.replace('≥12片', '≥15篇'));
    writeFileSync(join(folder.path, 'years.csv'), 'path,year\nin/a.md,2023\nin/b.md,2024\n');
    run('--quiet');
    const study = (...args: readonly string[]) => perfLint(['study', 'out', '-o', 'st', '--panel', ...args], { cwd: folder.path });
    expect(study().stderr).toContain('没有可以逐年对照的单位');
    // Of the two files one counts as long as nobody says that they are of two years.
    run('--quiet', '--mapping', 'years.csv');
    expect(study().status).toBe(0);
    const [header = [], ...rows] = parseCsv(readFileSync(join(folder.path, 'st/panel.csv'), 'utf8'), { delimiter: ',' }) as string[][];
    const of = (row: readonly string[], column: string) => row[header.indexOf(column)];
    expect(rows.filter((row) => of(row, 'outcome') === 'changed').map((row) => [of(row, 'valueFrom'), of(row, 'valueTo')])).toEqual([
      ['≥12片', '≥15篇'],
    ]);
    expect(rows.every((row) => ['kept', 'changed'].includes(of(row, 'outcome') ?? ''))).toBe(true);
    expect(readFileSync(join(folder.path, 'st/attrition.csv'), 'utf8')).toContain('2023,2024,changed,1,');
  });
});
