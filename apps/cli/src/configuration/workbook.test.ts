import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIGURATION, RULES } from '@perf-lint/analyser';
import { settingsWorkbook } from '@perf-lint/report';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from './load.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'perf-lint-workbook-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Writes the workbook of `init` with some cells changed, given as "sheet!A1". */
async function edited(changes: Readonly<Record<string, string | number>>): Promise<string> {
  const workbook = await readXlsx(await settingsWorkbook('zh-CN'));
  for (const [address, value] of Object.entries(changes)) {
    const [name = '', cell = ''] = address.split('!');
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const row = Number(cell.slice(1)) - 1;
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const cells = sheet.rows[row] ?? [];
    while (cells.length <= cell.charCodeAt(0) - 65) cells.push(null);
    cells[cell.charCodeAt(0) - 65] = value;
  }
  const path = join(cwd, '设置.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: workbook.sheets.map(({ name, rows }) => ({ name, rows })) }));
  return path;
}

const load = async (changes: Readonly<Record<string, string | number>>) =>
  loadSettings({ cwd, file: await edited(changes), language: 'zh-CN' });
const rowOf = (id: string) => RULES.findIndex(({ meta }) => meta.id === id) + 2;

describe('设置.xlsx', () => {
  it('changes nothing as it is written', async () => {
    const settings = await load({});
    expect(settings.analysis).toEqual(DEFAULT_CONFIGURATION);
    expect(settings.failOn).toBeNull();
  });

  it('gives back what a clerk fills in', async () => {
    const first = RULES[0]?.meta.id ?? 'empty-value';
    const settings = await load({
      '基本!B3': 'warning',
      '基本!B13': 30,
      [`规则!C${rowOf(first)}`]: '关闭',
      '词表!A2': '模糊词',
      '词表!B2': '按要求完成',
      '词表!A3': '指标方向',
      '词表!B3': '信访量',
      '词表!C3': '越低越好',
      '不再提示!A2': first,
      '不再提示!D2': '410300240000000000001',
      '不再提示!G2': '已核实',
      '本市依据!A2': 'city-2024',
      '本市依据!B2': '市财政局通知',
      '本市依据!C2': '某财绩〔2024〕1号',
      '本市依据!D2': '第三条',
      '本市依据!E2': '指标值应当可核实',
      '本市依据!F2': `${RULES[0]?.texts.title['zh-CN']}；${RULES[1]?.meta.id}`,
      '本市依据!G2': '张三',
      '本市依据!H2': '2026年3月1日',
      '基本!B10': '省指标库.xlsx',
      '基本!B11': '项目清单.xlsx',
      '基本!B19': 500,
      '业务科室!A2': '市教育局',
      '业务科室!B2': '教科文科',
      '分文件!A2': '教育局/**；*.pdf',
      '分文件!B2': 'preset',
      '分文件!C2': 'strict',
      '分文件!A3': '*.pdf',
      '分文件!B3': first,
      '分文件!C3': '提示',
    });
    expect(settings.library).toEqual({ file: join(cwd, '省指标库.xlsx') });
    expect(settings.projectList).toEqual({ file: join(cwd, '项目清单.xlsx') });
    expect(settings.limits.members).toBe(500);
    expect(settings.offices).toEqual({ 市教育局: '教科文科' });
    expect(settings.overrides).toEqual([
      { files: ['教育局/**', '*.pdf'], analysis: { preset: 'strict' } },
      { files: ['*.pdf'], analysis: { rules: { [first]: { severity: 'info' } } } },
    ]);
    expect(settings.failOn).toBe('warning');
    expect(settings.process.seconds).toBe(30);
    expect(settings.analysis.rules).toEqual({ [first]: { severity: 'off' } });
    expect(settings.analysis.words).toMatchObject({ vague: ['按要求完成'], directions: [{ head: '信访量', direction: 'lower' }] });
    expect(settings.analysis.suppressions).toEqual([{ rule: first, projectCode: '410300240000000000001', reason: '已核实' }]);
    expect(settings.analysis.sources).toEqual([
      {
        id: 'city-2024',
        title: { 'zh-CN': '市财政局通知', en: '市财政局通知' },
        number: '某财绩〔2024〕1号',
        article: '第三条',
        text: '指标值应当可核实',
        rules: RULES.slice(0, 2).map(({ meta }) => meta.id),
        checkedBy: '张三',
        checkedOn: '2026-03-01',
      },
    ]);
  });

  it('understands what reports print: titles of rules, severities, words for choices', async () => {
    const title = (id: string) => RULES.find(({ meta }) => meta.id === id)?.texts.title['zh-CN'] ?? '';
    const settings = await load({
      '基本!B3': '请核实',
      '基本!B5': '宽松',
      [`规则!C${rowOf('vague-value')}`]: '提示',
      '不再提示!A2': title('vague-value'),
      '不再提示!F2': '政策知晓情况',
      '不再提示!G2': '另有考核细则',
      '本市依据!A2': 'x',
      '本市依据!B2': '通知',
      '本市依据!F2': `${title('vague-value')}；${title('missing-unit')}`,
      '分文件!A2': '*.pdf',
      '分文件!B2': '宽严',
      '分文件!C2': '严格',
      '分文件!A3': '*.pdf',
      '分文件!B3': title('empty-value'),
      '分文件!C3': '关闭',
    });
    expect(settings.failOn).toBe('warning');
    expect(settings.analysis.preset).toBe('lenient');
    expect(settings.analysis.rules).toEqual({ 'vague-value': { severity: 'info' } });
    expect(settings.analysis.suppressions).toEqual([{ rule: 'vague-value', indicator: '政策知晓情况', reason: '另有考核细则' }]);
    expect(settings.analysis.sources[0]?.rules).toEqual(['vague-value', 'missing-unit']);
    expect(settings.overrides).toEqual([
      { files: ['*.pdf'], analysis: { preset: 'strict' } },
      { files: ['*.pdf'], analysis: { rules: { 'empty-value': { severity: 'off' } } } },
    ]);
  });

  it('rewords messages and sets options by what they say', async () => {
    const { sheets } = await readXlsx(await settingsWorkbook('zh-CN'));
    const rowsOf = (name: string) => sheets.find((each) => each.name === name)?.rows ?? [];
    const wording = rowsOf('措辞').findIndex(([message]) => String(message).startsWith('empty-value/'));
    const option = rowsOf('参数').findIndex(([, meaning]) => meaning === '允许超过项目金额的百分比');
    const settings = await load({ [`措辞!D${wording + 1}`]: '请填写指标值。', [`参数!C${option + 1}`]: 5 });
    expect(settings.analysis.wording).toEqual({ [String(rowsOf('措辞')[wording]?.[0])]: { 'zh-CN': '请填写指标值。' } });
    expect(settings.analysis.rules).toEqual({ 'unit-cost-mismatch': { options: { percent: 5 } } });
  });

  it('is Chinese throughout in Chinese, with a page that says how, and reads workbooks of earlier versions', async () => {
    const { sheets } = await readXlsx(await settingsWorkbook('zh-CN'));
    expect(sheets[0]?.name).toBe('填写说明');
    for (const { name, rows } of sheets) {
      expect(name).not.toMatch(/[a-z]/);
      // But for what the hidden column holds, examples of file names, and figures.
      for (const [row, cells] of rows.entries())
        for (const [column, cell] of cells.entries()) {
          if ((name === '措辞' && (column === 0 || column === 2)) || typeof cell !== 'string') continue;
          const words = cell.replace(/PDF|MB|xlsx|docx|json|perf-lint|baseline|config|lint|--[a-z-]+|\{\w+\}/g, '');
          expect(words, `${name}!${row + 1}`).not.toMatch(/[a-z]{3}/i);
        }
    }
    const old = await writeXlsx({
      sheets: [
        {
          name: '基本 General',
          rows: [
            ['设置 Setting', '值 Value'],
            ['preset', 'strict'],
            ['limits.seconds', 30],
          ],
        },
        {
          name: '规则 Rules',
          rows: [
            ['规则 Rule', '名称 Title', '级别 Severity'],
            ['vague-value', '', '提示'],
          ],
        },
        {
          name: '措辞 Wording',
          rows: [
            ['提示 Message', '中文 Chinese', '英文 English'],
            ['empty-value/empty', '请填。', ''],
          ],
        },
      ],
    });
    writeFileSync(join(cwd, 'old.xlsx'), old);
    const settings = await loadSettings({ cwd, file: 'old.xlsx', language: 'zh-CN' });
    expect(settings.analysis.preset).toBe('strict');
    expect(settings.process.seconds).toBe(30);
    expect(settings.analysis.rules).toEqual({ 'vague-value': { severity: 'info' } });
    expect(settings.analysis.wording).toEqual({ 'empty-value/empty': { 'zh-CN': '请填。' } });
  });

  it('asks for the reason of a suppression, and lists choices in the words of the workbook', async () => {
    await expect(load({ '不再提示!A2': 'vague-value' })).rejects.toThrow(/不再提示!G2：必须写理由/);
    await expect(load({ '基本!B5': '很严' })).rejects.toThrow(/基本!B5：不能写“很严”。.*宽松/);
  });

  it('names the cell of a mistake', async () => {
    const first = RULES[0]?.meta.id ?? 'empty-value';
    await expect(load({ '规则!C3': '严重' })).rejects.toThrow(/规则!C3：不能写“严重”/);
    await expect(load({ '基本!B13': '很久' })).rejects.toThrow(/基本!B13：应为/);
    await expect(load({ '词表!A4': '糊涂词', '词表!B4': 'x' })).rejects.toThrow(/词表!A4/);
    await expect(load({ '不再提示!A3': first })).rejects.toThrow(/不再提示!G3/);
    await expect(load({ '分文件!A2': '*.pdf', '分文件!B2': 'vage-value', '分文件!C2': '提示' })).rejects.toThrow(/分文件!B2.*vague-value/s);
    await expect(load({ '分文件!A2': '*.pdf', '分文件!B2': first, '分文件!C2': '严重' })).rejects.toThrow(/分文件!C2/);
    await expect(load({ '业务科室!A2': '市教育局' })).rejects.toThrow(/业务科室!B2/);
    await expect(load({ '本市依据!A2': 'x', '本市依据!B2': 'y', '本市依据!F2': 'vage-value' })).rejects.toThrow(/本市依据!F2/);
    await expect(load({ '本市依据!A2': 'x', '本市依据!B2': 'y', '本市依据!F2': first, '本市依据!H2': '去年' })).rejects.toThrow(
      /本市依据!H2/,
    );
  });

  it('is refused in a sentence where it is no workbook', async () => {
    writeFileSync(join(cwd, 'x.xlsx'), 'text');
    await expect(loadSettings({ cwd, file: 'x.xlsx', language: 'zh-CN' })).rejects.toThrow('格式有误');
    // Another workbook sets nothing: taken in silence, a run would go on without the settings that were meant.
    writeFileSync(join(cwd, 'y.xlsx'), await writeXlsx({ sheets: [{ name: '台账', rows: [['编号']] }] }));
    await expect(loadSettings({ cwd, file: 'y.xlsx', language: 'zh-CN' })).rejects.toThrow(/不是设置工作簿.*有：台账/);
  });
});
