/**
 * `npm run calibrate`: fits the weights of the signs of a wrong reading (src/trust/weights.ts) on tables printed at random and on the
 * truth beside the checkout, and prints how well the likelihoods hold. With --write the weights and the tables of docs/method.md are
 * written; --only PRINT looks at one way of printing, --wrong lists the rows of made tables that come out wrong, --standing judges by the weights in force,
 * --cutting fits the weights by which text that runs on is cut instead. Seeded: two runs print the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batches, fragmentsOf } from '../first-sight/measured.js';
import { likelihoodOf, RELIED_ON } from '../src/trust/confidence.js';
import { SIGNS } from '../src/trust/signs.js';
import { comparedRow } from '../testing/row-key.js';
import { goldDocuments, nameOf, type ReadRow, rowsRead, sourcesOf, truthOf } from './examples.js';
import { fit } from './logistic.js';
import { PRINTS, printTable } from './prints.js';
import { Random } from './random.js';
import { sampleStock } from './stock.js';
import { makeTable } from './tables.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SEED = 20_261_129;
const TABLES_A_PRINT = 60;
/** `--only PRINT` looks at one way of printing. */
const ONLY = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
/** A real document counts as much as so many made ones. */
const REAL = 4;

async function madeRows(seed: number): Promise<{ rows: ReadRow[]; truth: Map<string, number> }> {
  const source = await sampleStock(ROOT);
  const rows: ReadRow[] = [];
  const truth = new Map<string, number>();
  for (const print of PRINTS) {
    if (ONLY !== null && print !== ONLY) continue;
    const random = new Random(seed + PRINTS.indexOf(print));
    for (let index = 0; index < TABLES_A_PRINT; index++) {
      const table = makeTable(source, random);
      const printed = printTable(table, print, random);
      truth.set(print, (truth.get(print) ?? 0) + table.rows.length);
      for (const document of await sourcesOf(new TextEncoder().encode(printed.text), printed.path))
        rows.push(...rowsRead(document, table.rows.map(comparedRow), `${print} ${index}`, print));
    }
  }
  return { rows, truth };
}

async function realRows(): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const { file, gold, set } of goldDocuments(join(ROOT, '../shared'))) {
    for (const source of await sourcesOf(readFileSync(file), file)) rows.push(...rowsRead(source, truthOf(gold), nameOf(file), set));
  }
  // Fragments of published pages, whose mistakes are the likest to those of pages nobody has seen.
  for (const batch of batches())
    for (const { file, labels } of fragmentsOf(batch))
      for (const source of await sourcesOf(readFileSync(file), file)) rows.push(...rowsRead(source, labels, nameOf(file), 'first sight'));
  return rows;
}

function examplesOf(rows: readonly ReadRow[], each: number) {
  const sizes = new Map<string, number>();
  for (const { document } of rows) sizes.set(document, (sizes.get(document) ?? 0) + 1);
  return rows.map(({ document, signs, right }) => ({
    features: SIGNS.map((sign) => signs[sign] ?? 0),
    right,
    weight: each / Math.sqrt(sizes.get(document) ?? 1),
  }));
}

/** What goes to the page beside the terminal. */
const printed: string[] = [];
function say(line: string): void {
  console.log(line);
  printed.push(line);
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

/** How many rows of a kind come out right, wrong in silence, doubted. */
function table(title: string, rows: readonly ReadRow[], likelihood: (row: ReadRow) => number, truth?: ReadonlyMap<string, number>): void {
  say(`\n${title}\n  kind              given  right %  silent wrong %  right doubted %${truth === undefined ? '' : '  recall %'}`);
  for (const kind of [...new Set(rows.map((row) => row.kind)), 'all']) {
    const own = kind === 'all' ? rows : rows.filter((row) => row.kind === kind);
    const right = own.filter((row) => row.right);
    const silent = own.filter((row) => !row.right && likelihood(row) >= RELIED_ON);
    const doubted = right.filter((row) => likelihood(row) < RELIED_ON);
    const due = kind === 'all' ? [...(truth?.values() ?? [])].reduce((sum, count) => sum + count, 0) : (truth?.get(kind) ?? 0);
    say(
      `  ${kind.padEnd(17)} ${String(own.length).padStart(5)}  ${percent(right.length, own.length).padStart(7)}  ${percent(silent.length, own.length).padStart(14)}  ${percent(doubted.length, right.length).padStart(15)}${truth === undefined ? '' : `  ${percent(right.length, due).padStart(8)}`}`,
    );
  }
}

function reliability(rows: readonly ReadRow[], likelihood: (row: ReadRow) => number): void {
  say('\nsaid      rows  right %');
  const bands = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
  for (let at = 0; at + 1 < bands.length; at++) {
    const own = rows.filter((row) => likelihood(row) >= (bands[at] ?? 0) && likelihood(row) < (bands[at + 1] ?? 0));
    say(
      `${(bands[at] ?? 0).toFixed(2)}+   ${String(own.length).padStart(7)}  ${percent(own.filter((row) => row.right).length, own.length).padStart(7)}`,
    );
  }
}

if (process.argv.includes('--cutting')) {
  await import('./cutting.js');
  process.exit(0);
}
if (process.argv.includes('--wrong')) {
  const { rows } = await madeRows(SEED + 1000);
  for (const { kind, right, row, signs } of rows)
    if (!right)
      console.log(
        `${kind} ${likelihoodOf(signs).toFixed(2)} share ${(signs.share ?? 0).toFixed(2)}  ${row.level1} ${row.level2}: ${row.name} | ${row.value}`,
      );
  process.exit(0);
}
const made = await madeRows(SEED);
const real = await realRows();
const fitted = fit([...examplesOf(made.rows, 1), ...examplesOf(real, REAL)], SIGNS.length);
const byFit = ({ signs }: ReadRow) => 1 / (1 + Math.exp(-SIGNS.reduce((sum, sign, at) => sum + (fitted[at] ?? 0) * (signs[sign] ?? 0), 0)));
const standing = ({ signs }: ReadRow) => likelihoodOf(signs);
const chosen = process.argv.includes('--standing') ? standing : byFit;
const fresh = await madeRows(SEED + 1000);
table('made tables of another seed', fresh.rows, chosen, fresh.truth);
table('documents with truth beside the checkout, and fragments of first sight', real, chosen);
reliability([...fresh.rows, ...real], chosen);
console.log('');
for (const [at, sign] of SIGNS.entries()) {
  const rows = [...made.rows, ...real].filter((row) => (row.signs[sign] ?? 0) > 0);
  console.log(
    `${sign.padEnd(18)} ${(fitted[at] ?? 0).toFixed(2).padStart(6)}   rows ${String(rows.length).padStart(6)}, right ${percent(rows.filter((row) => row.right).length, rows.length)} %`,
  );
}
if (process.argv.includes('--write')) {
  const path = fileURLToPath(new URL('../src/trust/weights.ts', import.meta.url));
  const lines = SIGNS.map((sign, at) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${Number((fitted[at] ?? 0).toFixed(2))},`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(= \{\n)[\s\S]*?(\n\};)/, `$1${lines.join('\n')}$2`));
  const page = join(ROOT, 'docs/method.md');
  const block = `<!-- calibrate -->\n\n\`\`\`text\n${printed.join('\n').trim()}\n\`\`\`\n\n<!-- /calibrate -->`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<!-- calibrate -->[\s\S]*?<!-- \/calibrate -->/, () => block),
  );
  console.log(`\nwritten: ${path.slice(ROOT.length)}, docs/method.md`);
}
