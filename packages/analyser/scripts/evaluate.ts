/**
 * Measures the rules on the hand-made gold beside the checkout and writes the tables of docs/method.md:
 * `npm run evaluate [-- --check] [--show LABEL|wrong|missed|all]`. With --check it only says whether the page is out of date (status 1).
 * Where there is no gold it says so and ends well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate } from '../evaluate/calibrate.js';
import { fieldsFolder, firstSightBatches, goldFolder, readGold } from '../evaluate/gold.js';
import { injections, sharesFound } from '../evaluate/inject.js';
import { countsOf, type JudgedRow, type Judgement, judge } from '../evaluate/judge.js';
import { type Count, ratesOf, verdictsOn, wilson } from '../evaluate/measures.js';
import { methodTables, withTables } from '../evaluate/report.js';

const PAGE = fileURLToPath(new URL('../../../docs/method.md', import.meta.url));

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

function line(label: string, count: Count): string {
  const { precision, recall, f1 } = ratesOf(count);
  const [low, high] = wilson(count.right, count.right + count.wrong);
  return `${label.padEnd(12)} P ${percent(precision)} [${percent(low)}-${percent(high)}]  R ${percent(recall)}  F1 ${percent(f1)}   ${count.right} right, ${count.wrong} without cause, ${count.missed} missed`;
}

function print(title: string, rows: readonly JudgedRow[]): void {
  const counts = countsOf(rows);
  console.log(`== ${title}: ${rows.length} rows`);
  for (const [label, count] of counts.labels) console.log(`  ${line(label, count)}`);
  console.log(line('hard labels', counts.hard));
  console.log(line('hard by row', counts.hardByRow));
  console.log(line('any defect', counts.any));
  const { sound, error, warning } = counts.accused;
  console.log(`sound rows   ${sound}, told to change ${error}, asked ${warning}`);
  console.log(`Spearman     ${counts.spearman.toFixed(3)}\n`);
}

/** Rows on which rules and annotators differ. */
function show(rows: readonly JudgedRow[], wanted: string): void {
  for (const { file, row, truth, result } of rows)
    for (const { label, kind } of verdictsOn(truth, result.findings)) {
      if (kind === 'right' || !['all', label, kind].includes(wanted)) continue;
      const said = result.findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`).join(' ');
      console.log(
        `${kind} ${label} ${file}:${row.line ?? ''} ${row.level1}/${row.level2} ${row.name} | ${row.value} | ${row.labels.join(',')} m${row.m} | ${said}`,
      );
    }
}

function write(gold: Judgement, fields: readonly JudgedRow[], check: boolean): void {
  const calibration = calibrate();
  if (calibration === null) return;
  const before = readFileSync(PAGE, 'utf8');
  let page = before;
  for (const language of ['zh-CN', 'en'] as const) page = withTables(page, methodTables({ gold, fields, calibration }, language), language);
  if (page === before) console.log('docs/method.md is up to date.');
  else if (check) {
    console.log('docs/method.md is out of date: run npm run evaluate.');
    process.exitCode = 1;
  } else {
    writeFileSync(PAGE, page);
    console.log('Wrote the tables of docs/method.md.');
  }
}

const at = process.argv.indexOf('--show');
const wanted = at < 0 ? null : (process.argv[at + 1] ?? 'all');

function measure(title: string, rows: readonly JudgedRow[]): void {
  print(title, rows);
  if (wanted !== null) show(rows, wanted);
}

function printInjections(): void {
  console.log('== defects put into the indicators of the library, one at a time');
  for (const [defect, { found, of }] of sharesFound(injections()))
    console.log(`${defect.padEnd(20)} ${percent(found / of)} % found (${found} of ${of})`);
  console.log('');
}

printInjections();
const fields = fieldsFolder();
const sectors = fields === null ? [] : judge(readGold(fields)).rows;
measure('other sectors', sectors);
for (const { name, documents } of firstSightBatches()) measure(`first sight, ${name}`, judge(documents).rows);
const folder = goldFolder();
if (folder === null) console.log('No gold beside the checkout (../shared/gold): nothing measured.');
else {
  const judgement = judge(readGold(folder));
  const part = (start: RegExp) => judgement.rows.filter(({ file }) => start.test(file));
  measure('s0a, s1, s2 pooled', part(/^s\d/));
  measure('eleven short tables pooled', part(/^h/));
  write(judgement, sectors, process.argv.includes('--check'));
}
