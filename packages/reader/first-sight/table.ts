/** The figures of the batches as a table of docs/method.md: those of first sight, which stand for ever, beside those of today. */
import { type Figures, rates, sum } from './figures.js';

const BEGIN = '<!-- first-sight -->';
const END = '<!-- /first-sight -->';

const COLUMNS = ['F1', 'F1 sure', 'silent %', 'nothing (said)', 'name · amount'];

function percent(part: number): string {
  return (100 * part).toFixed(1);
}

function cells(figures: Figures | undefined): string[] {
  if (figures === undefined) return ['–', '–', '–', '–', '–'];
  const { f1, sure, silent } = rates(figures);
  const of = (part: number) => (figures.projects === 0 ? '–' : `${part}/${figures.projects}`);
  return [
    percent(f1),
    percent(sure),
    percent(silent),
    `${figures.nothing} (${figures.seen})`,
    `${of(figures.names)} · ${of(figures.amounts)}`,
  ];
}

/** A row a batch: documents, rows, then five figures at first sight and the same today; what was made up stands below the sum of what was drawn. */
export function firstSightTable(recorded: ReadonlyMap<string, Figures>, today: ReadonlyMap<string, Figures>): string {
  const row = (name: string, first: Figures | undefined, now: Figures) =>
    `| ${[name, `${now.documents}`, `${now.rows} (${now.sure})`, ...cells(first), ...cells(now)].join(' | ')} |`;
  const together = (label: string, batches: readonly (readonly [string, Figures])[]) => {
    const seen = batches.flatMap(([name]) => recorded.get(name) ?? []);
    return row(label, seen.length === batches.length ? sum(seen) : undefined, sum(batches.map(([, now]) => now)));
  };
  const made = [...today].filter(([name]) => name.startsWith('made-'));
  const drawn = [...today].filter(([name]) => !name.startsWith('made-'));
  return [
    BEGIN,
    '',
    `| 批 batch | 文件 documents | 行 rows（有把握 sure） | ${COLUMNS.map((column) => `初见 ${column}`).join(' | ')} | ${COLUMNS.map((column) => `现在 ${column}`).join(' | ')} |`,
    `|---|${'---|'.repeat(12)}`,
    ...drawn.map(([name, now]) => row(name, recorded.get(name), now)),
    together('全部 all', drawn),
    ...made.map(([name, now]) => row(name, recorded.get(name), now)),
    '',
    END,
  ].join('\n');
}

/** The page with the table between its marks. Throws where the marks are not there. */
export function withTable(page: string, table: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/method.md has no ${BEGIN} … ${END}.`);
  return page.slice(0, begin) + table + page.slice(end + END.length);
}
