/**
 * A table as Parquet, in pieces: a row group at a time is held in memory. Lists are texts joined by ";", arrays and objects JSON text, so that every
 * query engine reads them.
 */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Field, FieldType, Row, Table } from '../tables/field.js';
import { plainCell } from './cells.js';

/** Rows of a row group. */
const GROUP = 5000;

/** Characters of a row group: rows with long goals make groups of fewer rows. */
const GROUP_CHARACTERS = 4 << 20;

const TYPES: Readonly<Record<FieldType, 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN'>> = {
  string: 'BYTE_ARRAY',
  list: 'BYTE_ARRAY',
  array: 'BYTE_ARRAY',
  object: 'BYTE_ARRAY',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

function elementOf({ name, type, required }: Field): SchemaElement {
  const element = { name, type: TYPES[type], repetition_type: required === true ? ('REQUIRED' as const) : ('OPTIONAL' as const) };
  return element.type === 'BYTE_ARRAY' ? { ...element, converted_type: 'UTF8' } : element;
}

/** Takes rows and gives bytes. Call `add` for every row and `finish` once; write what they give in that order. */
export class ParquetTable {
  readonly #fields: readonly Field[];
  readonly #buffer = new ByteWriter();
  readonly #writer: ParquetWriter;
  #columns: (string | number | boolean | null)[][];
  #rows = 0;
  #characters = 0;

  /** @param metadata what stands in the foot of the file: version, build, rules, settings */
  constructor({ fields }: Pick<Table, 'fields'>, metadata: Readonly<Record<string, string>>) {
    this.#fields = fields;
    this.#columns = fields.map(() => []);
    this.#writer = new ParquetWriter({
      writer: this.#buffer,
      schema: [{ name: 'root', num_children: fields.length }, ...fields.map(elementOf)],
      kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
      createdBy: 'perf-lint',
    });
  }

  /** Bytes to write now; empty while a row group grows. */
  add(row: Row): Uint8Array {
    for (const [index, field] of this.#fields.entries()) {
      const cell = plainCell(field, row[field.name]);
      this.#columns[index]?.push(cell);
      if (typeof cell === 'string') this.#characters += cell.length;
    }
    this.#rows += 1;
    return this.#rows >= GROUP || this.#characters >= GROUP_CHARACTERS ? this.#flush() : NOTHING;
  }

  /** The last bytes. */
  finish(): Uint8Array {
    const group = this.#flush();
    this.#writer.finish();
    return joined(group, this.#drain());
  }

  #flush(): Uint8Array {
    if (this.#rows === 0) return NOTHING;
    const columnData = this.#fields.map(({ name }, index) => ({ name, data: this.#columns[index] ?? [] }));
    this.#writer.write({ columnData, rowGroupSize: this.#rows });
    this.#columns = this.#fields.map(() => []);
    this.#rows = 0;
    this.#characters = 0;
    return this.#drain();
  }

  /** Takes what was encoded out of the buffer. */
  #drain(): Uint8Array {
    const bytes = this.#buffer.getBytes().slice();
    this.#buffer.index = 0;
    return bytes;
  }
}

const NOTHING = new Uint8Array();

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
