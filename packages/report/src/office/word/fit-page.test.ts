import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, type TableBlock } from './blocks.js';
import { fittedTable, tableHeight } from './fit-page.js';

const ROOM = { width: 480, height: 600 };
const SIZES = [10.5, 10, 9.5, 9];

/** A table of so many rows of a class, a name of so many letters and a value. */
function table(rows: number, letters: number): TableBlock {
  return {
    kind: 'table',
    widths: [13, 50, 20],
    head: [],
    rows: Array.from({ length: rows }, (_, index) => [
      ...(index === 0 ? [cell('产出指标', { rowSpan: rows })] : []),
      cell('名'.repeat(letters)),
      cell('≥5次'),
    ]),
  };
}

describe('a table that should stand on one page', () => {
  it('has the largest type in which it does, and the first where it takes several pages anyway', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 120 }), (rows, letters) => {
        const one = table(rows, letters);
        const { size = 0, line } = fittedTable(one, SIZES, ROOM);
        const fits = SIZES.filter((each) => tableHeight({ ...one, size: each }, ROOM.width) <= ROOM.height);
        expect(size).toBe(fits[0] ?? SIZES[0]);
        // As high in one font as in another.
        expect(line).toBeGreaterThan(size);
      }),
    );
    expect(new Set([10, 30, 34, 60].map((rows) => fittedTable(table(rows, 20), SIZES, ROOM).size)).size).toBeGreaterThan(1);
  });

  it('grows with its rows, its letters, and a merged cell that needs more than its rows', () => {
    const height = (rows: number, letters: number): number => tableHeight({ ...table(rows, letters), size: 10 }, ROOM.width);
    expect(height(2, 5)).toBe(2 * height(1, 5));
    expect(height(1, 90)).toBeGreaterThan(height(1, 5));
    const [first, ...others] = table(2, 5).rows;
    const tall = [cell('一\n二\n三\n四\n五\n六', { rowSpan: 2 }), ...(first ?? []).slice(1)];
    expect(tableHeight({ ...table(2, 5), rows: [tall, ...others], size: 10 }, ROOM.width)).toBeGreaterThan(height(2, 5));
  });
});
