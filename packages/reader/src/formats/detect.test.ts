import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { madeSeeds, ROWS } from '../../fuzz/seeds.js';
import { isFailed, toSourceDocuments } from './index.js';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
const seed = (name: string) => madeSeeds().find((each) => each.name === name)?.bytes ?? new Uint8Array();

/** Format and last cell of a file that is read, else its problem. */
async function told(bytes: Uint8Array, path: string): Promise<string> {
  const [result] = await toSourceDocuments(bytes, { path });
  if (!result) return 'nothing';
  if (isFailed(result)) return [result.problem.id, result.problem.args.format, result.problem.args.advice].filter(Boolean).join(' ');
  const table = result.blocks.find((block) => block.kind === 'table');
  return `${result.format} ${table?.kind === 'table' ? (table.rows.at(-1)?.cells.at(-1)?.text ?? '') : 'no table'}`;
}

const LAST = ROWS.at(-1)?.at(-1) ?? '';

describe("files under the names of Kingsoft's programs", () => {
  it('are what their bytes are', async () => {
    expect(await told(fixture('table.doc'), 'table.doc')).toMatch(/^doc .*%$/);
    for (const extension of ['et', 'ett', 'wps', 'wpt', 'dps']) {
      for (const name of ['table.xls', 'table.doc'])
        expect(await told(fixture(name), `表.${extension}`), extension).toBe(await told(fixture(name), name));
      expect(await told(seed('table.xlsx'), `表.${extension}`), extension).toBe(`xlsx ${LAST}`);
      expect(await told(seed('table.docx'), `表.${extension}`), extension).toBe(`docx ${LAST}`);
      expect(await told(seed('table.html'), `表.${extension}`), extension).toBe(`html ${LAST}`);
    }
  });

  it('are answered by name where they hold no office file', async () => {
    const text = strToU8('anything');
    expect(await told(text, '表.et')).toBe('unsupported-format et save-as-xlsx');
    expect(await told(text, '表.wps')).toBe('unsupported-format wps save-as-docx');
    expect(await told(text, '表.dps')).toBe('unsupported-format dps save-as-pdf');
    expect(await told(zipSync({ 'a.bin': text }), '表.et')).toBe('unsupported-format et save-as-xlsx');
  });
});

describe('formats that are not read', () => {
  it('are named with what to do, whatever their names say', async () => {
    const bytes = (...start: number[]) => Uint8Array.from([...start, ...new Array<number>(64).fill(0)]);
    expect(await told(bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07), '表.xlsx')).toBe('unsupported-format rar save-as-zip');
    expect(await told(bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '表.zip')).toBe('unsupported-format 7z save-as-zip');
    expect(await told(strToU8('{\\rtf1 x}'), '表.doc')).toBe('unsupported-format rtf save-as-docx');
    expect(await told(zipSync({ 'xl/workbook.bin': strToU8('x') }), '表.xlsx')).toBe('unsupported-format xlsb save-as-xlsx');
  });

  it('are answered inside an archive too', async () => {
    const archive = zipSync({
      '附件/表.rar': Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0),
      '附件/表.xlsb': zipSync({ 'xl/workbook.bin': strToU8('x') }),
    });
    const results = await toSourceDocuments(archive, { path: '附件.zip' });
    expect(results.map((result) => isFailed(result) && result.problem.args.format)).toEqual(['rar', 'xlsb']);
  });
});

describe('office files with macros', () => {
  it.each([
    ['table.xlsx', 'xl/', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', '表.xlsm'],
    ['table.docx', 'word/', 'application/vnd.ms-word.document.macroEnabled.main+xml', '表.docm'],
  ])('are read as %s is, the macros left alone', async (name, folder, type, path) => {
    const members = unzipSync(seed(name));
    const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${folder}main.xml" ContentType="${type}"/></Types>`;
    const macros = { '[Content_Types].xml': strToU8(types), [`${folder}vbaProject.bin`]: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3) };
    expect(await told(zipSync({ ...members, ...macros }), path)).toBe(await told(seed(name), name));
  });
});
