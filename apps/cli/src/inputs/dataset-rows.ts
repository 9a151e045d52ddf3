/** Rows of a dataset read back from its Parquet files, a row group at a time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table, TableName } from '@perf-lint/study';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { studyTextsIn } from '../messages/study-texts.js';

/** Rows read at a time. */
const PIECE = 20_000;

/**
 * Columns of a table of the dataset in a folder, row by row.
 * @throws UsageError where the folder holds no such table, or one of another version
 */
export async function* datasetRows(folder: string, name: TableName, columns: readonly string[], language: Language): AsyncGenerator<Row> {
  const path = join(folder, `${name}.parquet`);
  if (!existsSync(path)) throw new UsageError(studyTextsIn(language).noDataset(folder, `${name}.parquet`));
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const { cellOfPlain, TABLES } = await import('@perf-lint/study');
  const table: Table | undefined = TABLES.find((each) => each.name === name);
  const fields = (table?.fields ?? []).filter((field) => columns.includes(field.name));
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const present = new Set(metadata.schema.map((element) => element.name));
  const missing = columns.filter((column) => !present.has(column));
  if (missing.length > 0) throw new UsageError(studyTextsIn(language).otherVersion(path, missing));
  const rows = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < rows; rowStart += PIECE) {
    const piece = await parquetReadObjects({ file, metadata, columns: [...columns], rowStart, rowEnd: Math.min(rows, rowStart + PIECE) });
    for (const row of piece)
      yield Object.fromEntries(
        fields.map((field) => [field.name, cellOfPlain(field, (row[field.name] ?? null) as string | number | boolean | null)]),
      );
  }
}
