/** The scripts of docs/research read a dataset as it is, and say the same: DuckDB always, pandas and R where the machine has them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perfLint, temporaryFolder } from './run-cli.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const script = (name: string) => join(ROOT, 'docs/research', name);
const folder = temporaryFolder();

/** The first of several programs that can do what is asked, undefined where none can. */
const able = (programs: readonly string[], ...args: readonly string[]) =>
  programs.find((program) => spawnSync(program, args, { encoding: 'utf8' }).status === 0);

const python = able(['/usr/bin/python3', 'python3'], '-c', 'import pandas');
const r = able(['Rscript'], '-e', '1');
const run = (program: string, name: string) =>
  spawnSync(program, [script(name), folder.path], { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } });

/** Sector, scored rows and share of vague values, as DuckDB says them. */
let said: readonly (readonly [string, number, number])[] = [];

describe('the scripts for researchers', () => {
  beforeAll(async () => {
    perfLint(['dataset', join(ROOT, 'data/samples'), '-o', folder.path, '--quiet']);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`set file_search_path = '${folder.path}'`);
    const statements = readFileSync(script('read.sql'), 'utf8')
      .split(/;\s*$/m)
      .filter((statement) => statement.trim() !== '');
    for (const statement of statements) {
      const rows = (await connection.runAndReadAll(statement)).getRows();
      said = rows.map(([sector, scored, vague]) => [String(sector ?? ''), Number(scored), Number(vague)] as const);
    }
  });
  afterAll(() => folder.remove());

  it('count in DuckDB', () => {
    expect(said.reduce((sum, [, scored]) => sum + scored, 0)).toBeGreaterThan(1000);
    for (const [, , vague] of said) expect(vague).toBeGreaterThan(0);
  });

  it.runIf(python !== undefined)('count the same in pandas', () => {
    const { stdout, stderr } = run(python ?? '', 'read.py');
    const rows = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(stderr).not.toContain('Error');
    for (const [sector, scored, vague] of said) {
      const row = rows.find(([each]) => each === sector);
      expect(Number(row?.[1])).toBe(scored);
      expect(Number(row?.[2])).toBeCloseTo(vague, 9);
    }
  });

  it.runIf(r !== undefined)('count the same in R', () => {
    const { stdout } = run(r ?? '', 'read.R');
    for (const [, scored, vague] of said) {
      expect(stdout).toContain(String(scored));
      expect(stdout).toContain(vague.toFixed(7));
    }
  });
});
