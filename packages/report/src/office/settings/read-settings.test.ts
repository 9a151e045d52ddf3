import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.js';
import { settingsWorkbook } from './settings-workbook.js';

/** The workbook as written, with some cells of one sheet filled in. */
async function filled(name: string, cells: readonly (readonly [row: number, column: number, value: string])[]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await settingsWorkbook('zh-CN'));
  for (const [row, column, value] of cells) {
    const target = sheets.find((sheet) => sheet.name === name)?.rows[row];
    if (target === undefined) throw new Error(`no row ${row} on ${name}`);
    target[column] = value;
  }
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
}

describe('readSettings', () => {
  it('gives the settings of bytes, without a file', async () => {
    const reading = await readSettings(await filled('基本', [[4, 1, '宽松']]), 'zh-CN');
    expect(reading).toMatchObject({ kind: 'read', settings: { preset: 'lenient', overrides: [], offices: {} } });
  });

  it('names every mistake by its cell', async () => {
    const reading = await readSettings(
      await filled('基本', [
        [4, 1, '很严'],
        [12, 1, '很久'],
      ]),
      'zh-CN',
    );
    expect(reading).toMatchObject({ kind: 'refused', problems: [{ place: '基本!B5' }, { place: '基本!B13', detail: '应为数字。' }] });
  });

  it('refuses what is no workbook of settings in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(await readSettings(new TextEncoder().encode('text'), language)).toMatchObject({ kind: 'refused', problems: [{ place: '' }] });
      const other = await readSettings(await writeXlsx({ sheets: [{ name: '台账', rows: [['编号']] }] }), language);
      expect(other.kind === 'refused' && other.problems[0]?.detail).toContain('台账');
    }
  });
});
