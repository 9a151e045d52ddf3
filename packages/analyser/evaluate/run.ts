/**
 * Measures the rules on hand-made gold beside the checkout: `npx tsx packages/analyser/evaluate/run.ts [--only s0a,s1] [--show LABEL] [--scores]`.
 * Says so and ends well where there is no gold.
 */
import { goldFolder, readGold } from './gold.js';
import { countsOf, judge } from './judge.js';
import { type Count, ratesOf, wilson } from './measures.js';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

function line(label: string, count: Count): string {
  const { precision, recall, f1 } = ratesOf(count);
  const [low, high] = wilson(count.right, count.right + count.wrong);
  return `${label.padEnd(12)} P ${percent(precision)} [${percent(low)}-${percent(high)}]  R ${percent(recall)}  F1 ${percent(f1)}   ${count.right} right, ${count.wrong} without cause, ${count.missed} missed`;
}

const folder = goldFolder();
if (folder === null) {
  console.log('No gold beside the checkout (../shared/gold): nothing measured.');
} else {
  const only = argument('only')?.split(',');
  const documents = readGold(folder).filter(({ file }) => only === undefined || only.some((prefix) => file.startsWith(prefix)));
  const judgement = judge(documents);
  const parts = [
    ['s0a, s1, s2 pooled', judgement.rows.filter(({ file }) => /^s\d/.test(file))],
    ['h* pooled', judgement.rows.filter(({ file }) => file.startsWith('h'))],
    ...documents
      .filter(({ file }) => file.startsWith('s'))
      .map(({ file }) => [file, judgement.rows.filter((row) => row.file === file)] as const),
  ] as const;
  for (const [title, rows] of parts) {
    if (rows.length === 0) continue;
    const counts = countsOf(rows);
    console.log(`== ${title}: ${rows.length} rows`);
    if (!title.startsWith('s0') || title.includes('pooled'))
      for (const [label, count] of counts.labels) console.log(`  ${line(label, count)}`);
    console.log(line('hard labels', counts.hard));
    console.log(line('any defect', counts.any));
    console.log(`Spearman     ${counts.spearman.toFixed(3)}`);
  }
  const show = argument('show');
  if (show !== undefined)
    for (const { file, row, result, verdicts } of judgement.rows)
      for (const { label, kind } of verdicts)
        if (kind !== 'right' && (show === 'all' || show === label || show === kind))
          console.log(
            `${kind} ${label} ${file}:${row.line ?? ''} ${row.level1}/${row.level2} ${row.name} | ${row.value} | ${row.labels.join(',')} m${row.m} | ${result.findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`).join(' ')}`,
          );
  if (process.argv.includes('--scores'))
    for (const { file, row, result } of judgement.rows)
      console.log(
        `${row.m} ${result.measurability} ${file} ${row.level1} ${row.name} | ${row.value} | ${row.labels.join(',')} | ${result.deductions.map((d) => `${d.ruleId} ${d.points}`).join(' ')}`,
      );
}
