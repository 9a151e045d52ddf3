/** One table of a dataset as CSV and as Parquet, written as its rows come. */
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { csvHeader, csvLine, ParquetTable, type Row, type Table, type WrittenTable } from '@perf-lint/study';
import { WholeFile } from './whole-file.js';

class HashedFile {
  readonly #file: WholeFile;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  constructor(path: string) {
    this.#file = new WholeFile(path);
  }

  async write(piece: string | Uint8Array): Promise<void> {
    if (piece.length === 0) return;
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.write(bytes);
  }

  async finish(): Promise<{ readonly bytes: number; readonly sha256: string }> {
    await this.#file.finish();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  abandon(): void {
    this.#file.abandon();
  }
}

export class TableFiles {
  readonly #table: Table;
  readonly #csv: HashedFile;
  readonly #parquet: HashedFile;
  readonly #encoder: ParquetTable;
  #rows = 0;

  /** @param metadata what stands in the foot of the Parquet file */
  constructor(folder: string, table: Table, metadata: Readonly<Record<string, string>>) {
    this.#table = table;
    this.#csv = new HashedFile(join(folder, `${table.name}.csv`));
    this.#parquet = new HashedFile(join(folder, `${table.name}.parquet`));
    this.#encoder = new ParquetTable(table, metadata);
  }

  async begin(): Promise<void> {
    await this.#csv.write(csvHeader(this.#table));
  }

  async add(row: Row): Promise<void> {
    this.#rows += 1;
    await this.#csv.write(csvLine(this.#table, row));
    await this.#parquet.write(this.#encoder.add(row));
  }

  async finish(): Promise<WrittenTable> {
    await this.#parquet.write(this.#encoder.finish());
    return { table: this.#table, rows: this.#rows, csv: await this.#csv.finish(), parquet: await this.#parquet.finish() };
  }

  abandon(): void {
    this.#csv.abandon();
    this.#parquet.abandon();
  }
}
