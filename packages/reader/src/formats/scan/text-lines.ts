/**
 * The lines of text of a page, cell by cell and outside of its tables, and each of them as the picture that is handed to the recogniser.
 */
import type { LineImage } from '../../read-options.js';
import { buildGrid, type RuledGrid } from '../pdf/ruled-grid.js';
import { findTables, joinRules, type Rule } from '../pdf/rules.js';
import type { GrayImage } from './gray-image.js';
import { type InkMask, linesIn, type PixelBox, partedLine, piecesOf } from './ink-mask.js';
import type { Lattice } from './lattice.js';

/** A line of text, or a part of one that white space parts from the rest. */
export interface ScanLine {
  /** Its ink, in pixels. */
  readonly ink: PixelBox;
  /** The line it is part of: what stands on one line has one top and bottom. */
  readonly line: PixelBox;
  /** Where its cell ends; what lies beyond is another's. */
  readonly limits: PixelBox;
  /** Index of its cell among all cells of the page, -1 outside of tables. */
  readonly cell: number;
}

/** Rules of a lattice, in points. */
export function rulesOf({ down, across }: Lattice): { readonly horizontal: Rule[]; readonly vertical: Rule[] } {
  const ruled = (lines: Lattice['down'], crossings: readonly number[]) =>
    lines.places.flatMap((at, line) =>
      crossings.slice(1).flatMap((to, square) => {
        const from = crossings[square] ?? to;
        return lines.sides[line * (crossings.length - 1) + square] === 'ruled' ? [{ at, from, to }] : [];
      }),
    );
  return { horizontal: joinRules(ruled(across, down.places)), vertical: joinRules(ruled(down, across.places)) };
}

/** The grids that the rest of the reader will make of the rules. */
export function gridsOf(lattices: readonly Lattice[]): RuledGrid[] {
  return lattices.flatMap((lattice) => {
    const { horizontal, vertical } = rulesOf(lattice);
    return findTables(horizontal, vertical).flatMap((area) => buildGrid(area) ?? []);
  });
}

/** Higher lines are pictures, in points: what is in them is not read. */
const HIGHEST = 40;

/** Whether a line is no higher than print is. */
export function isPrint({ line }: ScanLine, unit: number): boolean {
  return line.bottom - line.top < HIGHEST * unit;
}
/** A line so many times as high as the others is several that touch. */
const SEVERAL = 1.75;
/** Ink of a line that is lower than this share of the others' height is a dash or a dot in the middle of its line. */
const LOW = 0.7;

/** Lines of text of a page. */
export function textLinesOf(mask: InkMask, grids: readonly RuledGrid[], unit: number): ScanLine[] {
  const cells = grids.flatMap((grid) => cellBoxes(grid, unit));
  const inCells = cells.map((limits) => ({ limits, lines: linesIn(mask, limits, unit) }));
  const usual = median(inCells.flatMap(({ lines }) => lines.map(({ top, bottom }) => bottom - top)));
  const found = inCells.flatMap(({ limits, lines }, cell) =>
    lines.flatMap((line) => partedLine(mask, line, countOf(line, usual))).flatMap((line) => partsOf(mask, line, { limits, cell, usual })),
  );
  const free = maskWithout(mask, grids, unit);
  const page = { left: 4, top: 4, right: mask.width - 4, bottom: mask.height - 4 };
  for (const line of linesIn(free, page, unit)) found.push(...partsOf(free, line, { limits: page, cell: -1, usual: 0 }));
  return found;
}

function cellBoxes({ xs, ys, cells }: RuledGrid, unit: number): PixelBox[] {
  const pixel = (place: number | undefined, inset: number) => Math.round((place ?? 0) * unit) + inset;
  return cells.map(({ left, top, right, bottom }) => ({
    left: pixel(xs[left], 2),
    right: pixel(xs[right], -1),
    top: pixel(ys[top], 2),
    bottom: pixel(ys[bottom], -1),
  }));
}

function countOf({ top, bottom }: PixelBox, usual: number): number {
  return usual > 0 && bottom - top > SEVERAL * usual ? Math.round((bottom - top) / usual) : 1;
}

function partsOf(
  mask: InkMask,
  given: PixelBox,
  { limits, cell, usual }: Pick<ScanLine, 'limits' | 'cell'> & { readonly usual: number },
): ScanLine[] {
  const missing = Math.max(0, LOW * usual - (given.bottom - given.top));
  const line = {
    ...given,
    top: Math.max(limits.top, Math.round(given.top - missing / 2)),
    bottom: Math.min(limits.bottom, Math.round(given.bottom + missing / 2)),
  };
  return piecesOf(mask, line).map((ink) => ({ ink, line, limits, cell }));
}

/** The marks of a page without those of its tables. */
function maskWithout(mask: InkMask, grids: readonly RuledGrid[], unit: number): InkMask {
  if (grids.length === 0) return mask;
  const marks = mask.marks.slice();
  for (const { xs, ys } of grids) {
    const edge = (place: number | undefined, beyond: number) => Math.round((place ?? 0) * unit) + beyond;
    const [left, right] = [Math.max(0, edge(xs[0], -4)), Math.min(mask.width, edge(xs.at(-1), 5))];
    for (let y = Math.max(0, edge(ys[0], -4)); y < Math.min(mask.height, edge(ys.at(-1), 5)); y++)
      marks.fill(0, y * mask.width + left, y * mask.width + right);
  }
  return { ...mask, marks };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Rows of pixels that the recogniser takes. */
export const LINE_HEIGHT = 48;
/** How a line is put into its picture. */
export interface Framing {
  /** White above and below the ink, in its heights: the recogniser was taught on lines with some air. */
  readonly air: number;
  /** Lines are spread by this: narrow digits and signs run into each other otherwise. */
  readonly spread: number;
}

export const FIRST_LOOK: Framing = { air: 0.5, spread: 1.4 };
/** What was not read surely is shown larger. */
export const SECOND_LOOK: Framing = { air: 0.28, spread: 1.2 };
const AIR_BESIDE = 0.35;
/** Longer lines are pressed together, in pixels. */
const LONGEST = 3200;

/** Where a picture of a line begins and ends on the page, in pixels. */
export interface LineWindow extends PixelBox {
  readonly image: LineImage;
}

/** The ink of a page, as it is and with less noise. */
interface PageInk {
  readonly ink: GrayImage;
  readonly soft: GrayImage;
}

/** The picture of a line: black on white, as wide as its text at the height that the recogniser takes. */
export function lineWindow({ ink, soft }: PageInk, { ink: own, line, limits }: ScanLine, framing: Framing): LineWindow {
  const high = own.bottom - own.top;
  const [air, beside] = [Math.max(1, Math.round(framing.air * high)), Math.max(2, Math.round(AIR_BESIDE * high))];
  const window = { left: own.left - beside, right: own.right + beside, top: line.top - air, bottom: line.bottom + air };
  const width = Math.min(
    LONGEST,
    Math.max(16, Math.round((framing.spread * LINE_HEIGHT * (window.right - window.left)) / (window.bottom - window.top))),
  );
  const keep = {
    left: Math.max(limits.left, window.left),
    right: Math.min(limits.right, window.right),
    top: Math.max(limits.top, line.top - 1),
    bottom: Math.min(limits.bottom, line.bottom + 1),
  };
  // Enlarged, the noise of single pixels would look like strokes.
  const enlarged = window.bottom - window.top < LINE_HEIGHT;
  return { ...window, image: { width, shades: resampled(enlarged ? soft : ink, window, keep, width) } };
}

function resampled({ width, height, shades }: GrayImage, window: PixelBox, keep: PixelBox, columns: number): Uint8Array {
  const image = new Uint8Array(columns * LINE_HEIGHT).fill(255);
  const [stepX, stepY] = [(window.right - window.left) / columns, (window.bottom - window.top) / LINE_HEIGHT];
  for (let row = 0; row < LINE_HEIGHT; row++) {
    const y = window.top + (row + 0.5) * stepY - 0.5;
    if (y < keep.top || y >= keep.bottom) continue;
    const top = Math.max(0, Math.min(height - 2, Math.floor(y)));
    const below = Math.max(0, Math.min(1, y - top));
    for (let column = 0; column < columns; column++) {
      const x = window.left + (column + 0.5) * stepX - 0.5;
      if (x < keep.left || x >= keep.right) continue;
      const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
      const beside = Math.max(0, Math.min(1, x - left));
      const at = top * width + left;
      const upper = (shades[at] ?? 0) * (1 - beside) + (shades[at + 1] ?? 0) * beside;
      const lower = (shades[at + width] ?? 0) * (1 - beside) + (shades[at + width + 1] ?? 0) * beside;
      image[row * columns + column] = 255.5 - (upper * (1 - below) + lower * below);
    }
  }
  return image;
}
