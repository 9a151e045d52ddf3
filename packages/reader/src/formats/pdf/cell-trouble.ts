/**
 * What speaks against the text of a cell: letters that lie over each other, and pictures that may stand for signs.
 */
import type { RowTrouble } from '../../source-document.js';
import type { Glyph } from './glyph.js';
import type { ShownBox } from './grounds.js';
import { cellAt, type RuledGrid } from './ruled-grid.js';

/** Letters of two texts that share more than this of the smaller one lie over each other. */
const SHARED = 0.22;
/** Cells with more letters than this are looked through no further. */
const MAX_LETTERS = 2000;

/** The part of a letter that is surely its own: boxes of letters whose font is not in the file are wider than what is set. */
function core(glyph: Glyph): ShownBox {
  const { em } = glyph.ink;
  const width = Math.min(glyph.x1 - glyph.x0, glyph.text.charCodeAt(0) < 0x2e80 ? 0.45 * em : em);
  return { left: glyph.x0 + 0.1 * width, right: glyph.x0 + 0.9 * width, top: glyph.baseline - 0.75 * em, bottom: glyph.baseline };
}

/** Share of the smaller of two letters that the other lies on. */
export function sharedPart(one: Glyph, other: Glyph): number {
  const [a, b] = [core(one), core(other)];
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  const area = (box: ShownBox) => Math.max(0.01, (box.right - box.left) * (box.bottom - box.top));
  return (wide * high) / Math.min(area(a), area(b));
}

/** Whether letters of different texts lie over each other, so that nobody can say which of them is meant. A letter printed twice is one. */
export function overlaps(glyphs: readonly Glyph[]): boolean {
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '').sort((a, b) => a.x0 - b.x0);
  if (printed.length > MAX_LETTERS) return false;
  for (const [index, glyph] of printed.entries()) {
    for (let next = index + 1; next < printed.length; next++) {
      const other = printed[next];
      if (!other || other.x0 >= glyph.x1) break;
      if (other.ink.object !== glyph.ink.object && other.text !== glyph.text && sharedPart(glyph, other) > SHARED) return true;
    }
  }
  return false;
}

/** What speaks against the text that some glyphs make. */
export function troubleOf(glyphs: readonly Glyph[]): RowTrouble[] {
  const trouble: RowTrouble[] = [];
  if (overlaps(glyphs)) trouble.push('overlapping-text');
  // What follows behind the edge that cuts it is not in the file.
  if (glyphs.some((glyph) => glyph.cut)) trouble.push('hidden-text');
  return trouble;
}

/** A picture is a sign in a line of text where it is no higher and no wider than this, in points. */
const MAX_SIGN = { high: 30, wide: 120 };
const MIN_SIGN = 3;

/** Cells of a grid that hold a picture of the size of a sign. */
export function picturesIn(grid: RuledGrid, images: readonly ShownBox[]): Set<number> {
  const cells = new Set<number>();
  for (const { left, right, top, bottom } of images) {
    if (bottom - top > MAX_SIGN.high || right - left > MAX_SIGN.wide || bottom - top < MIN_SIGN || right - left < MIN_SIGN) continue;
    const first = cellAt(grid, left + 1, top + 1);
    if (first !== null && first >= 0 && first === cellAt(grid, right - 1, bottom - 1)) cells.add(first);
  }
  return cells;
}
