import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image.js';
import { maskOf, type PixelBox } from './ink-mask.js';
import { withSignsOfColumns } from './sign-columns.js';
import type { ScanLine } from './text-lines.js';

const PAGE = { width: 80, height: 160 };
const ROW = 40;

/** Two bars, thick and near to each other as small print has them, and a box. */
function drawn(kinds: readonly ('bars' | 'box')[]): GrayImage {
  const shades = new Uint8Array(PAGE.width * PAGE.height);
  const fill = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++) shades.fill(160, y * PAGE.width + left, y * PAGE.width + right);
  };
  for (const [row, kind] of kinds.entries()) {
    const top = row * ROW + 10;
    if (kind === 'bars') {
      fill(20, top, 34, top + 3);
      fill(20, top + 7, 34, top + 10);
    } else fill(20, top, 32, top + 12);
  }
  return { ...PAGE, shades, dpi: 200 };
}

/** One column of cells, each with one line that was read as given. */
function readColumn(kinds: readonly ('bars' | 'box')[], texts: readonly string[]) {
  const ink = drawn(kinds);
  const lines = texts.map((_, row): ScanLine => {
    const box: PixelBox = { left: 18, right: 36, top: row * ROW + 8, bottom: row * ROW + 24 };
    return { ink: box, line: box, limits: { left: 0, right: PAGE.width, top: row * ROW, bottom: (row + 1) * ROW }, cell: row };
  });
  const grids = [
    { xs: [0, 28], ys: [0, 14, 28, 42, 56], cells: texts.map((_, row) => ({ top: row, bottom: row + 1, left: 0, right: 1 })), owner: [] },
  ];
  const characters = texts.map((text) => [...text].map((letter) => ({ text: letter, x: 27, likelihood: 0.95 })));
  return withSignsOfColumns(lines, characters, { grids, ink, mask: maskOf(ink) }).map((read) =>
    read.map(({ text, likelihood }) => `${text} ${likelihood >= 0.8 ? 'sure' : 'unsure'}`).join(),
  );
}

describe('a column of signs', () => {
  it('tells what its other cells are', () => {
    expect(readColumn(['bars', 'bars', 'bars'], ['=', '=', 'n'])).toEqual(['= sure', '= sure', '= sure']);
  });

  it('makes what is none of them unsure', () => {
    expect(readColumn(['bars', 'bars', 'box'], ['=', '=', 'N'])).toEqual(['= sure', '= sure', 'N unsure']);
  });

  it('leaves headings and numbers, and columns without signs', () => {
    expect(readColumn(['bars', 'bars', 'box', 'box'], ['=', '=', '性质', '486.32'])[2]).toBe('性 sure,质 sure');
    expect(readColumn(['bars', 'bars', 'box', 'box'], ['=', '=', '性质', '123'])[3]).toBe('1 sure,2 sure,3 sure');
    expect(readColumn(['bars', 'box'], ['=', 'N'])).toEqual(['= sure', 'N sure']);
  });
});
