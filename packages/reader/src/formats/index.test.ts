import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FILE_FORMATS } from '@perf-lint/core';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../fuzz/pdf-writer.js';
import { madeSeeds, pdfCells, ROWS } from '../../fuzz/seeds.js';
import type { ReadOptions } from '../read-options.js';
import type { SourceDocument, TableBlock } from '../source-document.js';
import { type FailedFile, isFailed, toSourceDocuments } from './index.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

async function readAll(bytes: Uint8Array, path: string, options: Partial<ReadOptions> = {}) {
  return toSourceDocuments(bytes, { assets, ...options, path });
}

async function readOne(bytes: Uint8Array, path: string, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  const [result, ...more] = await readAll(bytes, path, options);
  expect(more).toEqual([]);
  if (!result || isFailed(result)) throw new Error(`not read: ${JSON.stringify(result)}`);
  return result;
}

async function problemOf(bytes: Uint8Array, path: string, options: Partial<ReadOptions> = {}): Promise<FailedFile['problem']> {
  const [result] = await readAll(bytes, path, options);
  if (!result || !isFailed(result)) throw new Error('read');
  return result.problem;
}

const tableOf = (document: SourceDocument): TableBlock => {
  const table = document.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};

/** The table with merged cells filled down, without line breaks, its last rows only: what every format must agree on. */
function bodyOf(table: TableBlock): string[][] {
  const filled: string[][] = table.rows.map(() => []);
  table.rows.forEach((row, index) => {
    for (const cell of row.cells)
      for (let down = 0; down < cell.rowSpan; down++) filled[index + down]![cell.column] = cell.text.replaceAll('\n', '');
  });
  return filled.slice(-ROWS.length).map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? ''));
}

const EXPECTED = ROWS.map((row, index) => row.map((text, column) => (column < 3 ? (ROWS[index < 3 ? 0 : 3]?.[column] ?? '') : text)));

describe('one table in every format', () => {
  it('has a small file of each', () => {
    const names = [...madeSeeds().map(({ name }) => name), ...readdirSync(new URL('./fixtures/', import.meta.url))];
    const missing = Object.entries(FILE_FORMATS).filter(
      ([, { extensions, walked }]) => walked && !names.some((name) => extensions.some((extension) => name.endsWith(`.${extension}`))),
    );
    expect(missing.map(([format]) => format)).toEqual([]);
  });

  for (const seed of madeSeeds()) {
    if (seed.table !== 'merged') continue;
    it(`${seed.name} gives the rows with their merged cells`, async () => {
      const body = bodyOf(tableOf(await readOne(seed.bytes, seed.name)));
      // A level heading that two rows share is printed once; without lines it is laid over both.
      if (seed.name === 'aligned.pdf') body[4]![3] = '';
      expect(body).toEqual(EXPECTED);
    });
  }

  it('keeps merged cells empty after their first where the format has none', async () => {
    for (const { name, bytes, table } of madeSeeds())
      if (table === 'plain') expect(bodyOf(tableOf(await readOne(bytes, name))), name).toEqual(ROWS);
  });

  it('reads pages that are turned, by their own rotation or by how they are drawn, and those drawn inside a form', async () => {
    const cells = pdfCells(
      ROWS,
      [
        [0, 3],
        [3, 2],
      ],
      true,
      60,
    );
    for (const turn of ['none', 'page', 'content', 'form'] as const) {
      const table = tableOf(await readOne(writePdf([cells], true, turn), 'turned.pdf'));
      expect({ turn, body: bodyOf(table) }).toEqual({ turn, body: EXPECTED });
    }
  });

  it('says where cells stand', async () => {
    const seeds = new Map(madeSeeds().map((seed) => [seed.name, seed.bytes]));
    const last = async (name: string) =>
      tableOf(await readOne(seeds.get(name)!, name))
        .rows.at(-1)!
        .cells.at(-1)!.references;
    expect(await last('table.xlsx')).toEqual([{ kind: 'sheet', sheet: '目标表', cell: 'G7' }]);
    expect(await last('table.docx')).toEqual([{ kind: 'table', table: 1, row: 6, column: 7 }]);
    expect(await last('table.csv')).toMatchObject([{ kind: 'text', line: 6 }]);
    expect(await last('table.pdf')).toMatchObject([{ kind: 'page', page: 2, boxes: [{ width: expect.any(Number) }] }]);
  });

  it('reads archives like folders and marks what stands in them', async () => {
    const seed = madeSeeds().find((candidate) => candidate.name === 'unit.zip')!;
    const results = await readAll(seed.bytes, 'unit.zip');
    expect(results.map((result) => result.path)).toEqual([
      'unit.zip!/单位一/目标表.xlsx',
      'unit.zip!/单位二/目标表.html',
      'unit.zip!/说明.txt',
    ]);
    const [first] = results;
    expect(tableOf(first as SourceDocument).rows[0]!.cells[0]!.references).toMatchObject([{ kind: 'sheet', member: '单位一/目标表.xlsx' }]);
  });
});

describe('what cannot be read', () => {
  it('is answered with a problem, never with an exception', async () => {
    const text = new TextEncoder();
    expect((await problemOf(new Uint8Array(), 'a.pdf')).id).toBe('empty');
    expect((await problemOf(text.encode(' \n\t'), 'a.txt')).id).toBe('empty');
    expect(
      (
        await problemOf(
          Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
          'a.txt',
        )
      ).id,
    ).toBe('binary');
    expect((await problemOf(text.encode('%PDF-1.7\nnothing'), 'a.pdf')).id).toBe('corrupt');
    expect((await problemOf(text.encode('{\\rtf1 x}'), 'a.doc')).args).toEqual({ format: 'rtf', advice: 'save-as-docx' });
    expect((await problemOf(text.encode('anything'), '表.et')).args).toEqual({ format: 'et', advice: 'save-as-xlsx' });
    expect((await problemOf(zipSync({ 'OFD.xml': strToU8('<x/>') }), '文件.ofd')).args).toEqual({ format: 'ofd', detail: 'no pages' });
    expect((await problemOf(text.encode('anything'), '文件.ofd')).args).toEqual({ format: 'ofd', detail: 'no central directory' });
    expect((await problemOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'a.pdf')).id).toBe('no-text-layer');
  });

  it('includes archives that mean harm', async () => {
    expect(await problemOf(zipSync({ '../../evil.csv': strToU8('a,b') }), 'a.zip')).toMatchObject({
      id: 'unsafe-archive',
      args: { why: 'path-traversal' },
    });
    expect(await problemOf(zipSync({ '/etc/x.csv': strToU8('a,b') }), 'a.zip')).toMatchObject({
      id: 'unsafe-archive',
      args: { why: 'absolute-path' },
    });
    const bomb = zipSync({ 'a.csv': new Uint8Array(8_000_000) }, { level: 9 });
    expect(await problemOf(bomb, 'a.zip')).toMatchObject({ id: 'unsafe-archive', args: { why: 'inflation-ratio' } });
    expect(await problemOf(bomb, 'a.zip', { limits: { inflatedBytes: 1000 } })).toMatchObject({ id: 'unsafe-archive' });
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.csv`, strToU8('a,b')]));
    expect(await problemOf(zipSync(many), 'a.zip', { limits: { members: 20 } })).toEqual({
      id: 'limit',
      args: { limit: 'members', value: 20, actual: 50 },
    });
    // A member that says it is small and is not: the size in the central directory is overwritten.
    const liar = zipSync({ 'a.csv': strToU8('x,'.repeat(5000)) });
    const view = new DataView(liar.buffer, liar.byteOffset);
    for (let at = 0; at + 28 < liar.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await problemOf(liar, 'a.zip')).toMatchObject({ id: 'unsafe-archive', args: { why: 'larger-than-stated' } });
  });

  it('includes files above the limits', async () => {
    const csv = new TextEncoder().encode('a,b,c\n'.repeat(100));
    expect(await problemOf(csv, 'a.csv', { limits: { fileBytes: 100 } })).toMatchObject({ id: 'limit', args: { limit: 'fileBytes' } });
    expect(await problemOf(csv, 'a.csv', { limits: { cells: 100 } })).toMatchObject({ id: 'limit', args: { limit: 'cells' } });
    const pdf = madeSeeds().find((seed) => seed.name === 'table.pdf')!;
    expect(await problemOf(pdf.bytes, 'a.pdf', { limits: { pages: 1 } })).toEqual({
      id: 'limit',
      args: { limit: 'pages', value: 1, actual: 2 },
    });
  });

  it('includes markup nested without end, in time that grows with its length', async () => {
    const deep = `<html><body>${'<div><b><table><tr><td>'.repeat(30_000)}x`;
    // Time of the processor: other work on the machine does not count.
    const before = process.cpuUsage();
    await readAll(new TextEncoder().encode(deep), 'a.html');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(15);
  });
});

describe('the shared files', () => {
  const shared = new URL('../../../../../shared/formats/', import.meta.url);
  if (!existsSync(shared)) {
    it.skip('are not beside this checkout', () => {});
    return;
  }
  const file = (name: string) => new Uint8Array(readFileSync(new URL(name, shared)));

  it('give the same 173 rows of 14 columns from every format', async () => {
    const grid = (table: TableBlock) => {
      const title = table.rows.findIndex((row) => row.cells.some((cell) => cell.text.startsWith('单位编码')));
      return table.rows
        .slice(title)
        .map((row) =>
          row.cells
            .filter((cell) => cell.text !== '')
            .map((cell) => `${cell.column}+${cell.rowSpan}x${cell.columnSpan}:${cell.text.replaceAll(/\s/g, '')}`),
        );
    };
    const expected = grid(tableOf(await readOne(file('f001.xlsx'), 'f001.xlsx')));
    expect(expected.length).toBe(173);
    for (const name of ['f001.xls', 'f001.docx', 'f001.doc', 'f001.html', 'f001_gbk.html', 'f001_calc.pdf', 'f001_writer.pdf']) {
      const document = await readOne(file(name), name);
      expect({ name, rows: grid(tableOf(document)) }).toEqual({ name, rows: expected });
      // Nothing of the table is left lying beside it: title, department, perhaps the unit of money.
      const lines = document.blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []));
      expect({ name, lines: lines.length <= 3 }).toEqual({ name, lines: true });
    }
  });

  it('that mean harm are refused, or read without harm', async () => {
    expect((await problemOf(file('bomb.xlsx'), 'bomb.xlsx')).id).toBe('unsafe-archive');
    expect(tableOf(await readOne(file('sparse.xlsx'), 'sparse.xlsx')).rows.length).toBeLessThan(5);
    await readOne(file('proto.xlsx'), 'proto.xlsx');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await problemOf(file('f001_truncated.pdf'), 'f001_truncated.pdf')).id).toBe('corrupt');
    expect(await problemOf(file('f001_scan.pdf'), 'f001_scan.pdf')).toEqual({ id: 'no-text-layer', args: { pages: 2 } });
    expect((await problemOf(file('f001_enc_user.pdf'), 'f001_enc_user.pdf')).id).toBe('encrypted');
    expect((await problemOf(file('f001_enc_user.pdf'), 'f001_enc_user.pdf', { passwords: ['no'] })).id).toBe('wrong-password');
    expect(tableOf(await readOne(file('f001_enc_user.pdf'), 'f001_enc_user.pdf', { passwords: ['no', 'secret'] })).rows.length).toBe(173);
  });
});
