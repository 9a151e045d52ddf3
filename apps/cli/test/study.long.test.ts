/** From a folder of documents to figures: dataset, sample, labels, agreement, study; and every figure is what its query gives in DuckDB. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../bench/corpus.js';
import { perfLint, temporaryFolder } from './run-cli.js';
import { makeSmallCorpus } from './small-corpus.js';

interface Key {
  readonly sampleId: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly kind: string;
    readonly said?: readonly string[];
    readonly rowsRead?: number;
  }[];
}

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const run = (...args: readonly string[]) => perfLint([...args, '--quiet'], { cwd: folder.path });

function csv(name: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(at(name), 'utf8'), { delimiter: ',' }) as string[][];
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, String(cells[index] ?? '')])));
}

describe('a study from documents to figures', () => {
  beforeAll(() => {
    makeSmallCorpus(at('in'), 60);
    run('dataset', 'in', '-o', 'ds');
    run('sample', 'in', '-o', 'sample', '--documents', '50', '--rows', '500');
    const { sampleId, items } = JSON.parse(readFileSync(at('sample/key.json'), 'utf8')) as Key;
    const random = seeded(3);
    // People who find some defects that the program does not, and do not find some that it does.
    const labels = (annotator: string) => ({
      kind: 'perf-lint-labels',
      sampleId,
      annotator,
      items: items.map(({ itemId, kind, said = [], rowsRead = 0 }) => {
        if (kind !== 'row') return { itemId, count: rowsRead };
        const wrong = random() < 0.1;
        return { itemId, defects: wrong ? (said.length === 0 ? ['VAGUE'] : []) : said };
      }),
    });
    writeFileSync(at('labels.json'), JSON.stringify(labels('甲')));
    run('agreement', 'sample/key.json', 'labels.json', '-o', 'agreed');
    run('study', 'ds', '-o', 'study', '--validation', 'agreed/validation.csv', '--by', 'department,class,sector,year,province,level');
    copyFileSync(at('agreed/validation.csv'), at('ds/validation.csv'));
  });
  afterAll(() => folder.remove());

  it('corrects what enough labels were given for, and shows both side by side', () => {
    const figures = csv('study/figures.csv');
    const any = figures.find(
      ({ measure, subject, by, weighing }) => measure === 'prevalence' && subject === 'ANY' && by === 'all' && weighing === 'rows',
    );
    expect(any?.corrected).not.toBe('');
    // All files of the corpus are alike, so that only what was validated leaves anything open.
    expect(Number(any?.low)).toBeCloseTo(Number(any?.value), 9);
    expect(Number(any?.correctedLow)).toBeLessThan(Number(any?.corrected));
    expect(Number(any?.correctedHigh)).toBeGreaterThan(Number(any?.corrected));
    // Of a defect that is seldom too few rows were validated.
    expect(figures.find(({ measure, subject, by }) => measure === 'prevalence' && subject === 'MULTI' && by === 'all')?.corrected).toBe('');
    const page = readFileSync(at('study/study.html'), 'utf8');
    expect(page).toContain('校正依据的标注人：甲');
    expect(page).toContain('未校正');
  });

  it('gives every figure by its query', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`set file_search_path = '${at('ds')}'`);
    const resultOf = async (sql: string) => Number(((await connection.runAndReadAll(sql)).getRows()[0] ?? [])[0]);
    const figures = csv('study/figures.csv');
    expect(new Set(figures.map(({ measure }) => measure)).size).toBe(8);
    let corrected = 0;
    for (const figure of figures) {
      expect(await resultOf(figure.query ?? ''), figure.query).toBeCloseTo(Number(figure.value), 8);
      if (figure.corrected === '') continue;
      corrected += 1;
      expect(await resultOf(figure.correctedQuery ?? ''), figure.correctedQuery).toBeCloseTo(Number(figure.corrected), 8);
    }
    expect(corrected).toBeGreaterThan(5);
  });

  it('is the same for the same seed', () => {
    const before = readFileSync(at('study/figures.csv'), 'utf8');
    expect(
      run('study', 'ds', '-o', 'study', '--validation', 'agreed/validation.csv', '--by', 'department,class,sector,year,province,level')
        .status,
    ).toBe(0);
    expect(readFileSync(at('study/figures.csv'), 'utf8')).toBe(before);
  });
});
