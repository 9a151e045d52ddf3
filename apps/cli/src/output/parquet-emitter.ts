/**
 * Indicator records as Parquet. Columns are the fields of a record; lists and objects are JSON text, so that every query engine reads them.
 */
import { RECORD_COLUMNS, type ReportOptions } from '@perf-lint/report';
import type { SchemaElement } from 'hyparquet-writer';
import type { Emitter } from './emitter.js';
import { MarkedRecords } from './marked-records.js';
import { openSink } from './open-sink.js';
import type { Writing } from './overwriting.js';

type ColumnType = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN';

const TYPES: Readonly<Record<string, ColumnType>> = {
  year: 'INT32',
  amount: 'DOUBLE',
  weight: 'DOUBLE',
  page: 'INT32',
  line: 'INT32',
  confidence: 'DOUBLE',
  scored: 'BOOLEAN',
  measurability: 'INT32',
};

/** Rows of a row group: what is held in memory at a time. */
const GROUP = 20_000;

type Cell = string | number | boolean | null;

export async function parquetEmitter(file: string, options: Pick<ReportOptions, 'preferred'>, writing: Writing): Promise<Emitter> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const sink = await openSink(file, writing);
  const records = new MarkedRecords(options);
  const buffer = new ByteWriter();
  const writer = new ParquetWriter({
    writer: buffer,
    schema: [{ name: 'root', num_children: RECORD_COLUMNS.length }, ...RECORD_COLUMNS.map((name) => schemaOf(name))],
    createdBy: 'perf-lint',
  });
  let rows: Record<string, unknown>[] = [];
  /** Hands what was encoded to the file, and starts the buffer anew. */
  const drain = async () => {
    await sink.write(buffer.getBytes().slice());
    buffer.index = 0;
  };
  const flush = async () => {
    if (rows.length === 0) return;
    await writer.write({
      columnData: RECORD_COLUMNS.map((name) => ({ name, data: rows.map((row) => cellOf(row[name])) })),
      rowGroupSize: GROUP,
    });
    rows = [];
    await drain();
  };
  return {
    rendering: { kind: 'records' },
    begin: async () => {},
    file: async (summary, part) => records.add(summary, part),
    failure: async () => {},
    async end() {
      for (const record of records.records()) {
        rows.push(record as unknown as Record<string, unknown>);
        if (rows.length >= GROUP) await flush();
      }
      records.remove();
      await flush();
      await writer.finish();
      await drain();
      await sink.finish();
    },
    abandon() {
      records.remove();
      sink.abandon();
    },
  };
}

function schemaOf(name: string): SchemaElement {
  const type = TYPES[name] ?? 'STRING';
  if (type === 'STRING') return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
  return { name, type, repetition_type: 'OPTIONAL' };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
