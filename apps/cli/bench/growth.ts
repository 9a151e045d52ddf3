/**
 * How the time for a text grows with its length, for kinds of text that lost their grid in a way of their own: each kind has code that once
 * looked at everything before it again. Twice the rows should take twice the time.
 */
import { analyse } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';

/** Rows of the texts, each twice the one before. */
const ROWS = [1000, 2000, 4000] as const;
const ROUNDS = 3;

/** Kinds of text by what they are called in the table. */
const KINDS: Readonly<Record<string, (rows: number) => string>> = {
  'columns set with spaces': (rows) =>
    [
      '项目支出绩效目标表',
      '一级指标    二级指标    三级指标          指标值',
      ...numbered(rows, (i) => `${i % 4 === 0 ? '产出指标' : '    '}    数量指标    培训人数第${i}批        ≥${i}人`),
    ].join('\n'),
  'two classes side by side': (rows) =>
    [
      '项目名称 资金总额 产出指标 效益指标',
      '三级指标 指标值 三级指标 指标值',
      ...numbered(rows, (i) => `项目${i} ${i}.00 培训人数 ≥${i}人 满意程度 明显提升`),
    ].join('\n'),
  'cells with bars, torn over lines': (rows) =>
    [
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      ...numbered(rows, (i) => `| 产出指标 | 数量指标 |\n培训人数第${i}批 |\n≥${i}人 |`),
    ].join('\n'),
  'pasted into one line': (rows) =>
    numbered(rows, (i) => `一级 指标 二级指标 三级指标 指标值 产出指标 数量指标 培训 人数${i} ≥${i}人`).join(' '),
  'one cell a line': (rows) =>
    ['一级指标', '二级指标', '三级指标', '指标值', ...numbered(rows, (i) => `产出指标\n数量指标\n培训人数第${i}批\n≥${i}人`)].join('\n'),
  'values of the same name': (rows) => ['三级指标\t指标值', ...numbered(rows, (i) => `群众满意度\t≥${80 + (i % 20)}%`)].join('\n'),
};

function numbered(rows: number, row: (index: number) => string): string[] {
  return Array.from({ length: rows }, (_, index) => row(index));
}

/** Milliseconds to read and judge a text, the quickest of some rounds. */
async function quickest(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (const outcome of await readDocuments(bytes, { path: 'a.txt' })) if (outcome.kind === 'read') analyse(outcome.document);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** Prints a table of the kinds. */
export async function benchGrowth(say: (line: string) => void): Promise<void> {
  say('');
  say('Reading and all rules of texts that grow (quickest of three rounds, ms; linear is × 2):');
  say('');
  say(`| kind of text | ${ROWS.map((rows) => `${rows} rows`).join(' | ')} | last step |`);
  say(`|---|${ROWS.map(() => '---|').join('')}---|`);
  for (const [kind, make] of Object.entries(KINDS)) {
    const times: number[] = [];
    for (const rows of ROWS) times.push(await quickest(make(rows)));
    const step = (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
    say(`| ${kind} | ${times.map((time) => time.toFixed(0)).join(' | ')} | × ${step.toFixed(1)} |`);
  }
}
