import { describe, expect, it } from 'vitest';
import type { IndicatorTableRow } from '../tables/indicators.js';
import { drawDocuments, drawRows } from './draw.js';
import { makeItems, type SampledDocument, type SampledRow } from './make-items.js';
import { Original } from './original.js';

const frame = Array.from({ length: 60 }, (_, index) => ({
  documentId: `d${index}`,
  stratum: index < 10 ? 'b none' : 'a rows',
  hasRows: index >= 10,
}));

const rowsOf = (projects: number, each: number) =>
  Array.from({ length: projects * each }, (_, index) => ({ projectId: `p${Math.floor(index / each)}`, index }));

describe('drawing', () => {
  it('takes documents of every stratum, with the chance that each had', () => {
    const { documents, strata } = drawDocuments(frame, 12, 1);
    expect(strata).toEqual([
      { stratum: 'a rows', documents: 50, drawn: 10 },
      { stratum: 'b none', documents: 10, drawn: 2 },
    ]);
    for (const { stratum, probability } of documents) expect(probability).toBe(stratum === 'a rows' ? 10 / 50 : 2 / 10);
    expect(drawDocuments(frame, 12, 1).documents).toEqual(documents);
    expect(drawDocuments(frame, 12, 2).documents).not.toEqual(documents);
  });

  it('weighs rows so that what they stand for adds up to what there is, on the average', () => {
    const rows = [...rowsOf(7, 4), ...Array.from({ length: 25 }, (_, index) => ({ projectId: 'large', index }))];
    let total = 0;
    for (let seed = 0; seed < 400; seed++) for (const { probability } of drawRows(rows, 6, seed, 'd')) total += 1 / probability;
    expect(total / 400 / rows.length).toBeGreaterThan(0.93);
    expect(total / 400 / rows.length).toBeLessThan(1.07);
  });

  it('takes every row of a small document for certain', () => {
    const chosen = drawRows(rowsOf(1, 3), 10, 1, 'd');
    expect(chosen.map(({ probability }) => probability)).toEqual([1, 1, 1]);
  });
});

describe('the original beside an item', () => {
  const lines = Array.from({ length: 100 }, (_, index) => ({
    text: `第${index + 1}行`,
    references: [{ kind: 'text', line: index + 1, column: 0, length: 4 }] as const,
  }));
  const original = new Original(lines);
  const at = (line: number) => [{ kind: 'text', line, column: 0, length: 1 }] as const;

  it('shows the marked line with what stands around it', () => {
    const marked = original.linesOf(at(50));
    const excerpt = original.excerpt(marked);
    expect(excerpt.map(({ text }) => text)).toEqual([46, 47, 48, 49, 50, 51, 52, 53, 54].map((line) => `第${line}行`));
    expect(excerpt.filter((line) => line.marked).map(({ text }) => text)).toEqual(['第50行']);
  });

  it('divides into stretches that hold every line once', () => {
    const all = Array.from({ length: original.stretches }, (_, number) => original.stretch(number)).flat();
    expect(all.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    expect(original.stretchOf(at(41))).toBe(1);
    expect(original.stretchOf(at(500))).toBeNull();
  });

  it('finds rows of sheets and tables, and heights on pages', () => {
    const sheet = { kind: 'sheet', sheet: 'A', cell: 'B7' } as const;
    const box = (y: number) => ({ kind: 'page', page: 2, boxes: [{ x: 0, y, width: 10, height: 10 }] }) as const;
    const mixed = new Original([
      { text: 'a', references: [sheet] },
      { text: 'b', references: [box(10)] },
      { text: 'c', references: [box(40)] },
    ]);
    expect(mixed.linesOf([{ kind: 'sheet', sheet: 'A', cell: 'F7' }])).toEqual([0]);
    expect(mixed.linesOf([box(45)])).toEqual([2]);
    expect(mixed.linesOf([{ kind: 'sheet', sheet: 'B', cell: 'F7' }])).toEqual([]);
  });

  it('counts the rows that begin in the stretch that was drawn, and shows nothing of what was found', () => {
    const row = (index: number): SampledRow => ({
      projectId: 'p0',
      row: { rowId: `r${index}`, projectId: 'p0', name: `指标名称${index}`, value: '明显', scored: true } as IndicatorTableRow,
      references: at(index * 10 + 1),
      rules: ['vague-value'],
    });
    const document: SampledDocument = {
      documentId: 'd1',
      stratum: 'all',
      hasRows: true,
      probability: 0.5,
      path: 'a.txt',
      rows: Array.from({ length: 10 }, (_, index) => row(index)),
      readAt: Array.from({ length: 10 }, (_, index) => row(index).references),
      original,
    };
    const { items, keys } = makeItems([document], { rows: 4, seed: 1 });
    const stretch = keys.find((key) => key.kind === 'stretch');
    expect(stretch).toMatchObject({ probability: 0.5 / 3 });
    const number = Number(items.find(({ kind }) => kind === 'stretch')?.place.split(' ')[0]) - 1;
    expect(stretch).toMatchObject({ rowsRead: [4, 4, 2][number] });
    const rows = keys.filter((key) => key.kind === 'row');
    expect(rows).toHaveLength(4);
    for (const key of rows) expect(key).toMatchObject({ probability: 0.5 * 0.4, said: ['VAGUE'] });
    expect(JSON.stringify(items)).not.toMatch(/vague|明显|VAGUE/);
  });
});
