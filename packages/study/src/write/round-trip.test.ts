import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { arbitraryRow } from '../../testing/arbitrary-rows.js';
import type { Row, Table } from '../tables/field.js';
import { TABLES } from '../tables/tables.js';
import { cellOfPlain } from './cells.js';
import { cellOfCsv, csvHeader, csvLine } from './csv.js';
import { ParquetTable } from './parquet.js';

function parquetOf(table: Table, rows: readonly Row[]): ArrayBuffer {
  const writer = new ParquetTable(table, { 'perf-lint.version': '1', 'perf-lint.settings': '{"preset":"严格"}' });
  const pieces = [...rows.map((row) => writer.add(row)), writer.finish()];
  return Uint8Array.from(pieces.flatMap((piece) => [...piece])).buffer;
}

describe.each(TABLES.map((table: Table) => [table.name, table] as const))('the table %s', (_, table) => {
  it('is read from CSV as it was written', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow(table), { maxLength: 4 }), (rows) => {
        const text = csvHeader(table) + rows.map((row) => csvLine(table, row)).join('');
        const [header = [], ...lines] = parseCsv(text, { delimiter: ',' }) as string[][];
        expect(header).toEqual(table.fields.map(({ name }) => name));
        const read = lines.map((cells) =>
          Object.fromEntries(table.fields.map((field, index) => [field.name, cellOfCsv(field, String(cells[index] ?? ''))])),
        );
        expect(read).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('is read from Parquet as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryRow(table), { minLength: 1, maxLength: 4 }), async (rows) => {
        const file = parquetOf(table, rows);
        const read = await parquetReadObjects({ file });
        const cells = read.map((row) =>
          Object.fromEntries(table.fields.map((field) => [field.name, cellOfPlain(field, (row[field.name] ?? null) as string | null)])),
        );
        expect(cells).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('names in its foot what it was made with', () => {
    const { key_value_metadata, created_by } = parquetMetadata(parquetOf(table, []));
    expect(created_by).toBe('perf-lint');
    expect(key_value_metadata).toEqual([
      { key: 'perf-lint.version', value: '1' },
      { key: 'perf-lint.settings', value: '{"preset":"严格"}' },
    ]);
  });
});

describe('a large table', () => {
  it('is written in several row groups, and only one is held at a time', async () => {
    const table: Table = {
      name: 'numbers',
      title: { 'zh-CN': '', en: '' },
      description: { 'zh-CN': '', en: '' },
      primaryKey: ['n'],
      foreignKeys: [],
      fields: [
        { name: 'n', type: 'integer', required: true, description: { 'zh-CN': '', en: '' } },
        { name: 'text', type: 'string', description: { 'zh-CN': '', en: '' } },
      ],
    };
    const writer = new ParquetTable(table, {});
    const pieces: Uint8Array[] = [];
    for (let n = 0; n < 12_000; n++) pieces.push(writer.add({ n, text: n % 3 === 0 ? null : `第${n}行` }));
    expect(pieces.filter(({ length }) => length > 0)).toHaveLength(2);
    pieces.push(writer.finish());
    const file = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer()).buffer;
    expect(parquetMetadata(file).row_groups).toHaveLength(3);
    const read = await parquetReadObjects({ file });
    expect(read).toHaveLength(12_000);
    expect(read[11_997]).toEqual({ n: 11_997, text: null });
    expect(read[11_998]).toEqual({ n: 11_998, text: '第11998行' });
  });
});

describe('CSV cells', () => {
  it.each([
    ['=100%', "'=100%"],
    [' +5%', "' +5%"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['≥95%', '≥95%'],
  ])('%j is written as %j', (text, written) => {
    const field = { name: 'value', type: 'string', description: { 'zh-CN': '', en: '' } } as const;
    expect(csvLine({ fields: [field] }, { value: text })).toBe(`${written}\n`);
  });
});
