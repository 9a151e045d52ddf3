/**
 * `npm run first-sight [-- batch-1 batch-4]`: reads the fragments of published pages and holds the rows against the labels that were there before.
 *
 * Prints for each batch what was right, what was wrong and said nothing of it, and which documents gave nothing. --documents lists each document.
 * --record writes the figures of a batch down as those of first sight (figures.json) and keeps its reading beside it, once: they are never overwritten. --write writes the table of
 * docs/method.md, --check says whether it is out of date (status 1).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figures, rates, sum } from './figures.js';
import { keepReading } from './first-readings.js';
import { batches, documentsOf, record, recordedFigures } from './measured.js';
import { firstSightTable, withTable } from './table.js';

const PAGE = fileURLToPath(new URL('../../../docs/method.md', import.meta.url));

function line(name: string, figures: Figures): string {
  const { precision, recall, f1, sure } = rates(figures);
  const percent = (share: number) => (100 * share).toFixed(1);
  return [
    `${name.padEnd(9)} ${figures.documents} documents, ${figures.rows} rows (${figures.sure} sure)`,
    `exact P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}, over sure rows F1 ${percent(sure)}`,
    `silently wrong ${figures.silent} of ${figures.given} given, right ones doubted ${figures.doubtedRight}`,
    `nothing read ${figures.nothing}, of these said so ${figures.seen}, invented ${figures.invented}`,
    `projects ${figures.projects}, names ${figures.names}, amounts ${figures.amounts}`,
  ].join('; ');
}

const has = (option: string) => process.argv.includes(option);
const asked = process.argv.slice(2).filter((argument) => /^(?:batch|made)-/.test(argument));
const measured = new Map<string, Figures>();
for (const batch of asked.length > 0 ? asked : batches()) {
  const documents = await documentsOf(batch);
  const figures = sum([...documents.values()]);
  measured.set(batch, figures);
  console.log(line(batch, figures));
  if (has('--documents')) for (const [name, own] of documents) console.log(line(`  ${name}`, own));
}
console.log(line('all', sum([...measured].flatMap(([batch, figures]) => (batch.startsWith('made-') ? [] : [figures])))));
if (has('--record')) {
  for (const batch of measured.keys()) if (!recordedFigures().has(batch)) await keepReading(batch);
  record(measured);
}
if (has('--write') || has('--check')) {
  const before = readFileSync(PAGE, 'utf8');
  const page = withTable(before, firstSightTable(recordedFigures(), measured));
  if (page === before) console.log('docs/method.md is up to date.');
  else if (has('--write')) writeFileSync(PAGE, page);
  else {
    console.log('docs/method.md is out of date: run npm run first-sight -- --write.');
    process.exitCode = 1;
  }
}
