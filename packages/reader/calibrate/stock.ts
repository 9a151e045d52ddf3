/** Rows that tables are made of: those of the samples, and those of the truth beside the checkout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '../src/read.js';
import { goldDocuments, truthOf } from './examples.js';
import type { Stock, TrueRow } from './tables.js';

type Rows = Record<TrueRow['level1'], { name: string; value: string }[]>;

const SHORTEST_NAME = 3;
const LONGEST_NAME = 24;
const LONGEST_VALUE = 12;

function take(rows: Rows, level1: string, name: string, value: string): void {
  if (!isClass(level1)) return;
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME || value.length < 1 || value.length > LONGEST_VALUE) return;
  if (!rows[level1].some((other) => other.name === name)) rows[level1].push({ name, value });
}

function isClass(level1: string): level1 is TrueRow['level1'] {
  return level1 === 'cost' || level1 === 'output' || level1 === 'benefit' || level1 === 'satisfaction';
}

/** Rows of the samples that anything may be made of: read without doubt, of ordinary length. */
export async function sampleStock(root: string): Promise<Stock> {
  const rows: Rows = { cost: [], output: [], benefit: [], satisfaction: [] };
  for (const sample of ['haidong-hrss-2024.md', 'jiyuan-hrss-2024.md', 'luoyang-hrss-2024.txt']) {
    const path = join(root, 'data/samples', sample);
    for (const outcome of await readDocuments(readFileSync(path), { path })) {
      if (outcome.kind === 'failed') continue;
      for (const { units } of outcome.document.departments)
        for (const { projects } of units)
          for (const { indicators } of projects)
            for (const { level1, name, value, doubts } of indicators)
              if (doubts.length === 0) take(rows, level1, name, value.startsWith('定性:') ? '' : value);
    }
  }
  return rows;
}

const CLASSES: Readonly<Record<string, TrueRow['level1']>> = { 成本: 'cost', 产出: 'output', 效益: 'benefit', 满意度: 'satisfaction' };

/** Rows of other sectors, from the sets named of the truth beside the checkout; empty where there is none. */
export function goldStock(shared: string, sets: readonly string[]): Stock {
  const rows: Rows = { cost: [], output: [], benefit: [], satisfaction: [] };
  for (const { gold, set } of goldDocuments(shared)) {
    if (!sets.includes(set)) continue;
    for (const { level1, name, value } of truthOf(gold))
      take(rows, CLASSES[level1.replace(/指标$/, '')] ?? '', name.replace(/\s|^指标\d+[:：]?/g, ''), value.replace(/\s/g, ''));
  }
  return rows;
}
