/**
 * Measures the rules on the hand-made gold beside the checkout and writes the tables of docs/method.md:
 * `npm run evaluate [-- --check] [--show LABEL|wrong|missed|all]`. With --check it only says whether the page is out of date (status 1).
 * Where there is no gold it says so and ends well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate } from '../evaluate/calibrate.js';
import { goldFolder, readGold } from '../evaluate/gold.js';
import { countsOf, type Judgement, judge } from '../evaluate/judge.js';
import { type Count, ratesOf, wilson } from '../evaluate/measures.js';
import { methodTables, withTables } from '../evaluate/report.js';

const PAGE = fileURLToPath(new URL('../../../docs/method.md', import.meta.url));

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

function line(label: string, count: Count): string {
  const { precision, recall, f1 } = ratesOf(count);
  const [low, high] = wilson(count.right, count.right + count.wrong);
  return `${label.padEnd(12)} P ${percent(precision)} [${percent(low)}-${percent(high)}]  R ${percent(recall)}  F1 ${percent(f1)}   ${count.right} right, ${count.wrong} without cause, ${count.missed} missed`;
}

function print(judgement: Judgement): void {
  const parts = [
    ['s0a, s1, s2 pooled', judgement.rows.filter(({ file }) => /^s\d/.test(file))],
    ['eleven short tables pooled', judgement.rows.filter(({ file }) => file.startsWith('h'))],
  ] as const;
  for (const [title, rows] of parts) {
    const counts = countsOf(rows);
    console.log(`== ${title}: ${rows.length} rows`);
    for (const [label, count] of counts.labels) console.log(`  ${line(label, count)}`);
    console.log(line('hard labels', counts.hard));
    console.log(line('any defect', counts.any));
    console.log(`Spearman     ${counts.spearman.toFixed(3)}\n`);
  }
}

/** Rows on which rules and annotators differ. */
function show(judgement: Judgement, wanted: string): void {
  for (const { file, row, result, verdicts } of judgement.rows)
    for (const { label, kind } of verdicts) {
      if (kind === 'right' || !['all', label, kind].includes(wanted)) continue;
      const said = result.findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`).join(' ');
      console.log(
        `${kind} ${label} ${file}:${row.line ?? ''} ${row.level1}/${row.level2} ${row.name} | ${row.value} | ${row.labels.join(',')} m${row.m} | ${said}`,
      );
    }
}

function write(judgement: Judgement, check: boolean): void {
  const calibration = calibrate();
  if (calibration === null) return;
  const before = readFileSync(PAGE, 'utf8');
  let page = before;
  for (const language of ['zh-CN', 'en'] as const) page = withTables(page, methodTables(judgement, calibration, language), language);
  if (page === before) console.log('docs/method.md is up to date.');
  else if (check) {
    console.log('docs/method.md is out of date: run npm run evaluate.');
    process.exitCode = 1;
  } else {
    writeFileSync(PAGE, page);
    console.log('Wrote the tables of docs/method.md.');
  }
}

const folder = goldFolder();
if (folder === null) console.log('No gold beside the checkout (../shared/gold): nothing measured.');
else {
  const judgement = judge(readGold(folder));
  print(judgement);
  const at = process.argv.indexOf('--show');
  if (at >= 0) show(judgement, process.argv[at + 1] ?? 'all');
  write(judgement, process.argv.includes('--check'));
}
