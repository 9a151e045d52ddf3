/**
 * How the time for a text grows with its length, for kinds of text that lost their grid in a way of their own, and for pages, lists and tables that repeat
 * themselves: each kind has code that once looked at everything before it again. Twice the rows should take twice the time.
 */
import { analyse } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';

/** Rows of the texts, each twice the one before. */
const ROWS: readonly number[] = [1000, 2000, 4000];
/** For a run that looks at growth alone. */
export const MANY_ROWS: readonly number[] = [...ROWS, 8000, 16_000, 32_000];
const ROUNDS = 3;

interface Kind {
  readonly path: string;
  /** A text of so many rows, numbered from a number on. */
  readonly make: (rows: number, from: number) => string;
}

/** Kinds of text by what they are called in the table. */
const TEXTS: Readonly<Record<string, (rows: number, from: number) => string>> = {
  'columns set with spaces': (rows, from) =>
    [
      '项目支出绩效目标表',
      '一级指标    二级指标    三级指标          指标值',
      ...numbered(rows, from, (i) => `${i % 4 === 0 ? '产出指标' : '    '}    数量指标    培训人数第${i}批        ≥${i}人`),
    ].join('\n'),
  'two classes side by side': (rows, from) =>
    [
      '项目名称 资金总额 产出指标 效益指标',
      '三级指标 指标值 三级指标 指标值',
      ...numbered(rows, from, (i) => `项目${i} ${i}.00 培训人数 ≥${i}人 满意程度 明显提升`),
    ].join('\n'),
  'cells with bars, torn over lines': (rows, from) =>
    [
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |',
      ...numbered(rows, from, (i) => `| 产出指标 | 数量指标 |\n培训人数第${i}批 |\n≥${i}人 |`),
    ].join('\n'),
  'pasted into one line': (rows, from) =>
    numbered(rows, from, (i) => `一级 指标 二级指标 三级指标 指标值 产出指标 数量指标 培训 人数${i} ≥${i}人`).join(' '),
  'one cell a line': (rows, from) =>
    ['一级指标', '二级指标', '三级指标', '指标值', ...numbered(rows, from, (i) => `产出指标\n数量指标\n培训人数第${i}批\n≥${i}人`)].join(
      '\n',
    ),
  'values of the same name': (rows, from) =>
    ['三级指标\t指标值', ...numbered(rows, from, (i) => `群众满意度\t≥${80 + (i % 20)}%`)].join('\n'),
};

/** The columns of a table that was exported from a budget system. */
const LISTED = [
  '单位名称',
  '项目名称',
  '预算数(万元)',
  '绩效目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '绩效指标性质',
  '绩效指标值',
  '度量单位',
];

/** Kinds whose format is a part of what they try. */
const FILES: Readonly<Record<string, Kind>> = {
  'a page of paragraphs': {
    path: 'a.html',
    make: (rows, from) => numbered(rows, from, (i) => `<p>第${i}条 绩效目标：完成培训10人。</p>`).join('\n'),
  },
  'tables that are never closed': { path: 'a.html', make: (rows) => '<table><tr><td>绩效指标'.repeat(rows) },
  'one cell of many lines': {
    path: 'a.html',
    make: (rows, from) =>
      `<table><tr><td>三级指标<td>指标值<tr><td>${numbered(rows, from, (i) => `<p>培训${i}</p>`).join('')}<td>≥10人</table>`,
  },
  'merged cells over ten rows': {
    path: 'a.html',
    make: (rows, from) =>
      `<table><tr><td>项目名称<td>二级指标<td>三级指标<td>指标值${numbered(
        rows,
        from,
        (i) => `<tr>${i % 10 === 0 ? `<td rowspan=10>项目${i}` : ''}<td>数量指标<td>培训人数${i}<td>≥${i}人`,
      ).join('')}</table>`,
  },
  'headings that run on': { path: 'a.txt', make: (rows) => '二级指标'.repeat(rows) },
  'a unit for every project': {
    path: 'a.csv',
    make: (rows, from) =>
      [
        '单位名称,项目名称,一级指标,二级指标,三级指标,指标值',
        ...numbered(rows, from, (i) => `单位${i},项目${i},产出指标,数量指标,培训人数${i},≥${i}人`),
      ].join('\n'),
  },
  'one project of many rows': {
    path: 'a.csv',
    make: (rows, from) =>
      ['项目名称,一级指标,二级指标,三级指标,指标值', ...numbered(rows, from, (i) => `项目,产出指标,数量指标,培训人数${i},≥${i}人`)].join(
        '\n',
      ),
  },
  'a list of projects beside their tables': {
    path: 'a.md',
    make: (rows, from) =>
      [
        '## 项目支出预算明细表\n\n| 序号 | 项目名称 | 金额（万元） |\n|---|---|---|',
        ...numbered(rows, from, (i) => `| ${i} | 项目${i} | 10 |`),
        `\n## 2024年项目支出绩效目标表\n\n| ${LISTED.join(' | ')} |\n${'|---'.repeat(LISTED.length)}|`,
        ...numbered(rows / 4, from, (i) => `| 1-某局 | a${i}-项目${i} | 8.00 | 目标 | 产出指标 | 数量指标 | 培训人数${i} | ≥ | 10 | 人 |`),
      ].join('\n'),
  },
};

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, make]) => [name, { path: 'a.txt', make }])),
  ...FILES,
};

/** So many rows, numbered from a number on. */
function numbered(rows: number, from: number, row: (index: number) => string): string[] {
  return Array.from({ length: rows }, (_, index) => row(from + index));
}

/** Milliseconds of processor time to read and judge a text, the least of some rounds. */
async function quickest({ path, make }: Kind, rows: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    // Every round has rows of its own: what is remembered of the last one would make short texts quick, and long ones seem to grow out of measure.
    const bytes = new TextEncoder().encode(make(rows, round * rows));
    const before = process.cpuUsage();
    for (const outcome of await readDocuments(bytes, { path })) if (outcome.kind === 'read') analyse(outcome.document);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Prints a table of the kinds, each with the numbers of rows given. */
export async function benchGrowth(say: (line: string) => void, counts: readonly number[] = ROWS): Promise<void> {
  say('');
  say('Reading and all rules of texts that grow (processor time, least of three rounds, ms; linear is × 2):');
  say('');
  say(`| kind of text | ${counts.map((rows) => `${rows} rows`).join(' | ')} | last step |`);
  say(`|---|${counts.map(() => '---|').join('')}---|`);
  for (const [name, kind] of Object.entries(KINDS)) {
    const times: number[] = [];
    for (const rows of counts) times.push(await quickest(kind, rows));
    const step = (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
    say(`| ${name} | ${times.map((time) => time.toFixed(0)).join(' | ')} | × ${step.toFixed(1)} |`);
  }
}
