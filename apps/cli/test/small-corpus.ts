/** A batch of small files for the tests of the engine: tables of two projects, with broken files among them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded, vary } from '../bench/corpus.js';
import { FIXTURES } from './run-cli.js';

export interface SmallCorpus {
  readonly good: readonly string[];
  readonly broken: readonly string[];
}

export function makeSmallCorpus(folder: string, files: number): SmallCorpus {
  const table = readFileSync(join(FIXTURES, 'targets.md'), 'utf8');
  const random = seeded(7);
  const good: string[] = [];
  const broken: string[] = [];
  for (let index = 0; index < files; index++) {
    const group = `科室${Math.floor(index / 10)}`;
    mkdirSync(join(folder, group), { recursive: true });
    const name = `${group}/${String(index).padStart(3, '0')}`;
    if (index % 20 === 13) {
      writeFileSync(join(folder, `${name}.txt`), index % 40 === 13 ? '' : Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]));
      broken.push(`${name}.txt`);
    } else {
      writeFileSync(join(folder, `${name}.md`), vary(table, random));
      good.push(`${name}.md`);
    }
  }
  return { good, broken };
}
