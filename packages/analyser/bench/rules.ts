/**
 * All rules over 5 000 indicators, on one core: `npx tsx packages/analyser/bench/rules.ts`. Prints indicators a second of processor time (garbage collection
 * on other threads included), so that a busy machine does not count; best and median of the rounds.
 * The bar is 20 000 a second.
 */
import { LIBRARY } from '@perf-lint/data';
import { analyse } from '../src/index.js';
import { type CaseRow, documentOf, type ProjectCase } from '../testing/case-document.js';

const INDICATORS = 5000;
const ROUNDS = 15;

/** Values as they come: about half of them carry something. */
const VALUES = [
  '≥95%',
  '100%',
  '≥50人',
  '≤30万元',
  '及时',
  '明显提升',
  '≥12次',
  '2024年12月底前',
  '定性:优|优良中低差',
  '≤98%',
  '12月',
  '确保工作正常开展',
  '350元/人·天',
  '0起',
  '≥1亿',
  '300-400',
];
const LEVELS = ['cost', 'output', 'output', 'output', 'benefit', 'benefit', 'satisfaction'] as const;

function workload(): ProjectCase {
  const names = LIBRARY.flatMap(({ indicators }) => indicators.flatMap(({ name, aliases }) => [name, ...aliases]));
  const rows: CaseRow[] = [];
  for (let i = 0; i < INDICATORS; i++)
    rows.push({
      // Every row has a name of its own, as in a document: nothing may be gained by meeting it again.
      name: `${names[i % names.length] ?? ''}${i % 3 === 0 ? '' : `（${String.fromCodePoint(0x4e00 + i)}项）`}`,
      value: VALUES[(i * 7) % VALUES.length] ?? '',
      level1: LEVELS[i % LEVELS.length] ?? 'output',
    });
  const projects = [];
  for (let i = 0; i < rows.length; i += 8) projects.push({ name: `项目${i / 8}`, amount: 30 + (i % 90), rows: rows.slice(i, i + 8) });
  return { projects };
}

const document = documentOf(workload());
const rates: number[] = [];
let findings = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = process.cpuUsage();
  findings = analyse(document).findings.length;
  const { user, system } = process.cpuUsage(start);
  rates.push((INDICATORS / (user + system)) * 1e6);
}
rates.sort((a, b) => b - a);
const shown = (rate: number | undefined) => Math.round(rate ?? 0).toLocaleString('en');
console.log(
  `${INDICATORS} indicators, ${findings} findings: best ${shown(rates[0])}, median ${shown(rates[Math.floor(ROUNDS / 2)])}, first (cold) ${shown(rates.at(-1))} indicators/s`,
);
