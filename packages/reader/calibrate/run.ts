/**
 * `npm run calibrate`: fits the weights of the signs of a wrong reading (src/trust/weights.ts) on tables printed at random, whole and
 * damaged, on the truth beside the checkout, and on the batches of first sight, as they are read today and as they were read then, and prints
 * how well the likelihoods hold on kinds that were left out of the fit. With --write the weights and the tables of docs/method.md are written;
 * --signs a,b fits these signs alone and holds the others at the weights in force, --leave-out only measures, --standing judges by the weights
 * in force, --wrong lists the rows that come out wrong without a doubt, --only KIND looks at one print or damage of them, --cutting fits the
 * weights by which text that runs on is cut instead. Seeded: two runs print the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIGNS } from '../src/trust/signs.js';
import type { ReadRow } from './examples.js';
import { countsOf, HEAD, lineOf, percent } from './figures.js';
import { damagedRows, firstRows, type Gathered, realRows, wholeRows } from './gathered.js';
import { leaveOut } from './leave-out.js';
import { doubtedBy, likelihoodBy, likelihoodInForce, weightsFor } from './weighing.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SEED = 20_261_129;
const TABLES_A_PRINT = 60;
const TABLES_A_DAMAGE = 4;
const has = (option: string) => process.argv.includes(option);
/** Signs that are fitted with all others held. */
const MOVING = has('--signs') ? new Set((process.argv[process.argv.indexOf('--signs') + 1] ?? '').split(',')) : undefined;
const ONLY = has('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;

/** What goes to the page beside the terminal. */
const printed: string[] = [];
function say(line: string): void {
  console.log(line);
  printed.push(line);
}

type Likelihood = (row: ReadRow) => number;

/** How the whole tables of another seed come out, print by print. */
function sayPrints({ rows, printed: due }: Gathered, likelihood: Likelihood): void {
  say(`made tables of another seed\n${HEAD}  recall %`);
  for (const [kind, count] of due)
    say(
      lineOf(
        kind,
        countsOf(
          rows.filter((row) => row.kind === kind),
          doubtedBy(likelihood),
        ),
        count,
      ),
    );
  say(
    lineOf(
      'all',
      countsOf(rows, doubtedBy(likelihood)),
      [...due.values()].reduce((sum, count) => sum + count, 0),
    ),
  );
}

/** What was said of rows that no stage doubts, and how many of them are right. */
function sayReliability(rows: readonly ReadRow[], likelihood: Likelihood): void {
  say('said      rows  right %');
  const bands = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
  for (let at = 0; at + 1 < bands.length; at++) {
    const own = rows.filter((row) => !row.doubted && likelihood(row) >= (bands[at] ?? 0) && likelihood(row) < (bands[at + 1] ?? 0));
    const right = own.filter((row) => row.right).length;
    say(`${(bands[at] ?? 0).toFixed(2)}+   ${String(own.length).padStart(7)}  ${percent(right, own.length).padStart(7)}`);
  }
}

function listWrong(rows: readonly ReadRow[]): void {
  for (const row of rows) {
    const { document, kind, damage, right, signs } = row;
    if (right || (ONLY !== null && kind !== ONLY && damage !== ONLY) || doubtedBy(likelihoodInForce)(row)) continue;
    const { level1, level2, name, value } = row.row;
    const own = SIGNS.filter((sign) => sign !== 'bias' && (signs[sign] ?? 0) > 0).join(' ');
    console.log(`${document} ${likelihoodInForce(row).toFixed(2)}  ${level1} ${level2}: ${name} | ${value}  (${own})`);
  }
}

function listWeights(rows: readonly ReadRow[], weights: readonly number[]): void {
  for (const [at, sign] of SIGNS.entries()) {
    const own = rows.filter((row) => !row.doubted && (row.signs[sign] ?? 0) > 0);
    const right = percent(own.filter((row) => row.right).length, own.length);
    console.log(
      `${sign.padEnd(18)} ${(weights[at] ?? 0).toFixed(2).padStart(6)}   rows ${String(own.length).padStart(6)}, right ${right} %`,
    );
  }
}

function write(weights: readonly number[]): void {
  const path = fileURLToPath(new URL('../src/trust/weights.ts', import.meta.url));
  const lines = SIGNS.map((sign, at) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${Number((weights[at] ?? 0).toFixed(2))},`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(= \{\n)[\s\S]*?(\n\};)/, `$1${lines.join('\n')}$2`));
  const page = join(ROOT, 'docs/method.md');
  const block = `<!-- calibrate -->\n\n\`\`\`text\n${printed.join('\n').trim()}\n\`\`\`\n\n<!-- /calibrate -->`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<!-- calibrate -->[\s\S]*?<!-- \/calibrate -->/, () => block),
  );
  console.log(`\nwritten: ${path.slice(ROOT.length)}, docs/method.md`);
}

if (has('--cutting')) {
  await import('./cutting.js');
  process.exit(0);
}
const damaged = await damagedRows(ROOT, SEED, TABLES_A_DAMAGE);
const whole = await wholeRows(ROOT, SEED, TABLES_A_PRINT);
const real = [...(await realRows(ROOT)), ...(await firstRows())];
const fitted = { whole: whole.rows, damaged: damaged.rows, real };
const all = [...damaged.rows, ...whole.rows, ...real];
if (has('--wrong')) listWrong(all);
else {
  for (const line of leaveOut(fitted, has('--standing'), MOVING)) say(line);
  if (!has('--leave-out')) {
    const weights = weightsFor(fitted, MOVING === undefined ? {} : { moving: MOVING });
    const likelihood = has('--standing') ? likelihoodInForce : likelihoodBy(weights);
    sayPrints(await wholeRows(ROOT, SEED + 1000, TABLES_A_PRINT), likelihood);
    say('');
    sayReliability(all, likelihood);
    console.log('');
    listWeights(all, weights);
    if (has('--write')) write(weights);
  }
}
