/** The keys of a dataset as a database holds them: DuckDB reads its Parquet files as they stand. */
import { DuckDBInstance } from '@duckdb/node-api';
import { TABLES } from '@perf-lint/study';
import { describe, expect, it } from 'vitest';
import { perfLint, temporaryFolder } from './run-cli.js';
import { makeSmallCorpus } from './small-corpus.js';

type Table = (typeof TABLES)[number];

describe('the tables of a dataset in DuckDB', () => {
  it('have keys that hold, and say the same as CSV and as Parquet', async () => {
    const folder = temporaryFolder();
    try {
      makeSmallCorpus(folder.path, 40);
      perfLint(['dataset', '.', '-o', 'out', '--quiet'], { cwd: folder.path });
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const file = (name: string, extension: string) => `'${folder.path}/out/${name}.${extension}'`;
      const one = async (sql: string) => Number(((await connection.runAndReadAll(sql)).getRows()[0] ?? [])[0]);
      const tables: readonly Table[] = TABLES.filter(({ name }) => name !== 'frame');
      for (const { name, primaryKey, foreignKeys } of tables) {
        const keys = primaryKey.join(', ');
        const rows = await one(`select count(*) from ${file(name, 'parquet')}`);
        expect(rows, name).toBeGreaterThan(0);
        expect(await one(`select count(*) from (select distinct ${keys} from ${file(name, 'parquet')})`), name).toBe(rows);
        expect(await one(`select count(*) from read_csv(${file(name, 'csv')}, header = true, all_varchar = true)`), name).toBe(rows);
        for (const { fields, table, references } of foreignKeys) {
          const joined = fields.map((field, index) => `a.${field} = b.${references[index]}`).join(' and ');
          const present = fields.map((field) => `a.${field} is not null`).join(' and ');
          const orphans = `select count(*) from ${file(name, 'parquet')} a where ${present} and not exists (select 1 from ${file(table, 'parquet')} b where ${joined})`;
          expect(await one(orphans), `${name} → ${table}`).toBe(0);
        }
      }
    } finally {
      folder.remove();
    }
  });
});
