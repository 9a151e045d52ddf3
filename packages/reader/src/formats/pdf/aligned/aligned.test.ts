import { describe, expect, it } from 'vitest';
import type { TextRun } from '../lines.js';
import { columnEdges, findColumns } from './columns.js';
import { mergeRows, pairRows } from './rows.js';
import { tile } from './tiling.js';

const run = (x0: number, x1: number): TextRun => ({ text: '文', x0, x1, baseline: 0, size: 10, top: -8, bottom: 2 });
const row = (place: number, top = place, bottom = place) => ({ place, top, bottom });

describe('findColumns', () => {
  it('keeps to the strips of narrow text; a heading over two makes none', () => {
    const columns = findColumns([run(10, 90)], [run(10, 40), run(12, 38), run(60, 90), run(65, 85)], 10);
    expect(columns.map(({ left, right }) => [left, right])).toEqual([
      [10, 40],
      [60, 90],
    ]);
    expect(columnEdges(columns)).toEqual([8, 50, 92]);
  });

  it('makes one column of short text at its left and a heading in its middle', () => {
    const long = Array.from({ length: 6 }, () => run(10, 95));
    expect(findColumns([run(60, 80)], [run(10, 30), run(10, 35), ...long], 10).length).toBe(1);
  });
});

describe('pairRows', () => {
  it('takes two lines of a name for one row where its value stands between them', () => {
    const { rows } = pairRows([100, 110, 130], [105, 130], 10, null, 'middle');
    expect(rows).toEqual([row(105, 100, 110), row(130)]);
  });

  it('takes them for two rows where each has a value', () => {
    expect(pairRows([100, 110], [100, 110], 10, null, 'middle').rows.length).toBe(2);
    // Unless values wrap at that very distance and rows stand further apart.
    expect(pairRows([100, 110], [100, 110], 10, 10, 'middle').rows.length).toBe(1);
  });

  it('reads text set to the top of its cell at less cost so', () => {
    const [names, values] = [
      [100, 110, 130, 140, 160],
      [100, 130, 160],
    ];
    const top = pairRows(names, values, 10, null, 'top');
    expect(top.rows.length).toBe(3);
    expect(top.cost).toBeLessThan(pairRows(names, values, 10, null, 'middle').cost);
  });

  it('keeps a name without a value and a value without a name', () => {
    expect(pairRows([100, 130], [160], 10, null, 'middle').rows.map((each) => each.place)).toEqual([100, 130, 160]);
    expect(mergeRows([[row(100), row(130)], [row(101)]], 10).length).toBe(2);
  });
});

describe('tile', () => {
  const rows = [row(100), row(120), row(140), row(160), row(180)];
  const text = (middle: number) => ({ top: middle, bottom: middle });

  it('gives each text the rows in whose middle it stands', () => {
    expect(tile([text(120), text(170)], rows, [], 10, 'middle').tiles).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
  });

  it('gives each text the rows below it where text is set to the top', () => {
    expect(tile([text(100), text(140)], rows, [], 10, 'top').tiles).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ]);
  });

  it('leaves a text that stands clear of all rows a row of its own', () => {
    expect(tile([text(80), text(140)], rows, [], 10, 'middle').tiles).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 5 },
    ]);
  });

  it('believes rows that say where something begins', () => {
    const starts = ['unknown', 'goes-on', 'begins', 'goes-on', 'goes-on'] as const;
    // Cut by the page end, the first text stands lower than the middle of its rows.
    expect(tile([text(118), text(160)], rows, starts, 10, 'middle').tiles).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ]);
  });
});
