/**
 * Four times the text may take about four times the work, whatever it repeats. Processor time is asked, the least of interleaved rounds at either length, and
 * the bound lies halfway between what grows with the length (× 4) and what grows with its square (× 16). Garbage and other people's work only ever add to a
 * round, so rounds are added while the least of them still say too much: what grows with the square stays above the bound however many there are.
 */
import { describe, expect, it } from 'vitest';
import { readDocuments } from './read.js';

const ROUNDS = 4;
const MOST_ROUNDS = 40;
const BOUND = 8;

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join('');

interface Kind {
  readonly path: string;
  /** The shorter length, in whatever the text repeats. */
  readonly count: number;
  readonly make: (count: number) => string;
}

/** Each once took the square of its length. */
const KINDS: Readonly<Record<string, Kind>> = {
  'a page of many paragraphs': {
    path: 'a.html',
    count: 1500,
    make: (count) => times(count, (index) => `<p>第${index}条 绩效目标：完成培训10人。</p>\n`),
  },
  'tables that are never closed': { path: 'a.html', count: 8000, make: (count) => times(count, () => '<table><tr><td>绩效指标') },
  'a cell of many lines': {
    path: 'a.html',
    count: 4000,
    make: (count) => `<table><tr><td>三级指标<td>指标值<tr><td>${times(count, (index) => `<p>培训${index}</p>`)}<td>≥10人</table>`,
  },
  'headings that run on': { path: 'a.txt', count: 6000, make: (count) => times(count, () => '二级指标') },
  'headers that run on without a body': {
    path: 'a.txt',
    count: 400,
    make: (count) => times(count, () => '长期绩效指标一级指标二级指标三级指标指标值'),
  },
  'numbers between blanks': {
    path: 'a.csv',
    count: 8000,
    make: (count) => `三级指标,指标值\n培训人数,"${times(count, () => '1 2 ')}"\n`,
  },
  'a unit in every row': {
    path: 'a.csv',
    count: 1000,
    make: (count) =>
      `单位名称,项目名称,一级指标,二级指标,三级指标,指标值\n${times(count, (index) => `单位${index},项目,产出指标,数量指标,培训人数,≥1人\n`)}`,
  },
  'quotes that are never closed': {
    path: 'a.csv',
    count: 1500,
    make: (count) => `三级指标,指标值\n${times(count, () => '培训人数,"10\n')}`,
  },
};

async function processorTime(text: Uint8Array, path: string): Promise<number> {
  const before = process.cpuUsage();
  await readDocuments(text, { path, limits: { cellCharacters: 1_000_000 } });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('the work of reading', () => {
  for (const [name, { path, count, make }] of Object.entries(KINDS)) {
    it(`grows with the length of ${name}`, async () => {
      const [short, long] = [count, 4 * count].map((length) => new TextEncoder().encode(make(length))) as [Uint8Array, Uint8Array];
      let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && more / less >= BOUND); round++) {
        less = Math.min(less, await processorTime(short, path));
        more = Math.min(more, await processorTime(long, path));
      }
      expect(more / less).toBeLessThan(BOUND);
    }, 120_000);
  }
});
