import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnTable, drawnPage, PLAIN, type Scanner } from '../../../testing/drawn-page.js';
import { quarterTurned } from './gray-image.js';
import { inkOf } from './paper.js';
import { ruledPage } from './ruled-page.js';
import { skewOf } from './skew.js';

/** Narrow and wide columns, rows as high as one line and as several, cells merged both ways. */
const TABLE: DrawnTable = {
  xs: [40, 110, 200, 236, 300, 372, 408],
  ys: [60, 84, 104, 119, 134, 160, 175, 190, 228],
  merged: [
    { top: 0, bottom: 1, left: 2, right: 6 },
    { top: 2, bottom: 5, left: 0, right: 1 },
    { top: 5, bottom: 8, left: 0, right: 1 },
    { top: 2, bottom: 4, left: 1, right: 2 },
  ],
};

/** Cells of the one grid of a page, as rows and columns. */
function cellsOf(table: DrawnTable, scanner: Scanner) {
  const page = ruledPage(drawnPage(table, scanner));
  return {
    cells: page.grids.flatMap((grid) => grid.cells.map(({ top, bottom, left, right }) => `${top}-${bottom} ${left}-${right}`)).sort(),
    page,
  };
}

function drawnCells({ xs, ys, merged }: DrawnTable): string[] {
  const cells = new Set<string>();
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column + 1 < xs.length; column++) {
      const own = merged.find(({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right);
      const { top, bottom, left, right } = own ?? { top: row, bottom: row + 1, left: column, right: column + 1 };
      cells.add(`${top}-${bottom} ${left}-${right}`);
    }
  return [...cells].sort();
}

describe('the grid of a scan', () => {
  const scanners: readonly (readonly [string, Partial<Scanner>])[] = [
    ['plain', {}],
    ['askew', { turn: 1.6, noise: 6 }],
    ['askew the other way', { turn: -2.8, noise: 6 }],
    ['noisy', { noise: 14, turn: 0.3 }],
    ['drawn with hairlines', { pen: 0.12, turn: 0.4, noise: 6 }],
    ['drawn with a thick pen', { pen: 1.5, turn: -0.7, noise: 8 }],
    ['in the shadow of a binding', { shadow: 90, noise: 6, turn: 0.5 }],
    ['at 100 dpi', { dpi: 100, noise: 4, turn: 0.6 }],
    ['at 150 dpi', { dpi: 150, noise: 8, turn: -0.6 }],
    ['at 300 dpi', { dpi: 300, noise: 10, turn: 0.9 }],
  ];
  for (const [name, scanner] of scanners)
    it(`is the one that was printed: ${name}`, () => {
      const { cells, page } = cellsOf(TABLE, { ...PLAIN, ...scanner });
      expect(cells).toEqual(drawnCells(TABLE));
      expect(page.faults).toEqual([]);
    });

  it('is the one that was printed wherever it lies and whatever is written in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.constantFrom(0.2, 0.5, 1),
        fc.constantFrom(7, 9, 10.5),
        (seed, turn, pen, type) => {
          expect(cellsOf(TABLE, { ...PLAIN, seed, turn, pen, type, noise: 5 }).cells).toEqual(drawnCells(TABLE));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is not used where a rule between two rows is not to be seen', () => {
    const table: DrawnTable = { ...TABLE, ys: [60, 84, 108, 132, 156, 180, 204], merged: [], missing: [3] };
    expect(cellsOf(table, { ...PLAIN, noise: 5 }).page.faults).toContain('rows-in-one-cell');
  });

  it('is none where nothing is ruled', () => {
    const table: DrawnTable = { ...TABLE, merged: [] };
    expect(cellsOf(table, { ...PLAIN, pen: 0, noise: 5 }).cells).toEqual([]);
  });
});

describe('a page that lies askew', () => {
  it('is turned back by what it was turned', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (turn) => {
        const page = drawnPage(TABLE, { ...PLAIN, turn, dpi: 150 });
        expect(Math.abs((skewOf(inkOf(page)) * 180) / Math.PI - turn)).toBeLessThan(0.06);
      }),
      { numRuns: 10 },
    );
  });

  it('comes back after four quarter turns, and after one and three', () => {
    const page = drawnPage(TABLE, { ...PLAIN, dpi: 60, noise: 20 });
    expect(quarterTurned(quarterTurned(page, 2), 2)).toEqual(page);
    expect(quarterTurned(quarterTurned(page, 1), 3)).toEqual(page);
    expect(quarterTurned(quarterTurned(page, 1), 1)).toEqual(quarterTurned(page, 2));
  });
});
