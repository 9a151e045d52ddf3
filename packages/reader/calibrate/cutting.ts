/**
 * `npm run calibrate -- --cutting`: fits the weights by which text that runs on is cut into rows (src/evidence/row-weights.ts): tables are made of the rows of the samples and
 * of the truth beside the checkout, printed with nothing between their cells, and each weight in turn is moved while more of what is read is
 * right and surer, and less of it wrong. Seeded: two runs find the same. With --write the weights are written; hold them against
 * `npm run first-sight` before they are taken: what it found so far was worse there than the weights set by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROW_WEIGHTS, type RowWeight } from '../src/evidence/row-weights.js';
import { comparedRow } from '../testing/row-key.js';
import { rowsRead, sourcesOf } from './examples.js';
import { printTable } from './prints.js';
import { Random } from './random.js';
import { goldStock, sampleStock } from './stock.js';
import { type MadeTable, makeTable } from './tables.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SEED = 20261130;
const TABLES = 30;
const ROUNDS = 1;
/** A row that is wrong and sure costs more than one that is missed. */
const WRONG = 1.5;
const STEPS = [0.5, 1.5];
/** Gain below which a weight stays where it is: it would follow the tables and not the kind. */
const LEAST_GAIN = 0.3;
const names = Object.keys(ROW_WEIGHTS) as RowWeight[];

const random = new Random(SEED);
// The set `fields` is left out: what is measured on it is to be a first sight.
const stocks = [await sampleStock(ROOT), goldStock(join(ROOT, '../shared'), ['layouts', 'field', 'office'])];
const made: { readonly table: MadeTable; readonly text: string }[] = stocks.flatMap((stock) =>
  Object.values(stock).some((rows) => rows.length === 0)
    ? []
    : Array.from({ length: TABLES }, () => {
        const table = makeTable(stock, random);
        return { table, text: printTable(table, 'nothing-between', random).text };
      }),
);

async function worth(): Promise<number> {
  let sum = 0;
  for (const { table, text } of made)
    for (const source of await sourcesOf(new TextEncoder().encode(text), 'made.txt'))
      for (const { right, signs, doubted } of rowsRead(source, table.rows.map(comparedRow), { document: '', kind: '' })) {
        if (doubted) continue;
        const share = 1 - (signs.share ?? 0);
        sum += right ? 0.5 + share / 2 : -WRONG * share;
      }
  return sum;
}

let best = await worth();
console.log(`${made.length} tables, ${best.toFixed(1)} at the start`);
for (let round = 0; round < ROUNDS; round++)
  for (const name of names) {
    const before = ROW_WEIGHTS[name];
    let chosen = before;
    for (const step of STEPS) {
      ROW_WEIGHTS[name] = Number((before * step).toFixed(2));
      const now = await worth();
      if (now < best + LEAST_GAIN) continue;
      best = now;
      chosen = ROW_WEIGHTS[name];
    }
    ROW_WEIGHTS[name] = chosen;
    if (chosen !== before) console.log(`round ${round + 1}  ${name}: ${before} to ${chosen}, ${best.toFixed(1)}`);
  }

if (process.argv.includes('--write')) {
  const path = fileURLToPath(new URL('../src/evidence/row-weights.ts', import.meta.url));
  let text = readFileSync(path, 'utf8');
  for (const name of names) text = text.replace(new RegExp(`(\\n  ${name}: )[-\\d.]+,`), `$1${ROW_WEIGHTS[name]},`);
  writeFileSync(path, text);
}
