/**
 * Pages drawn as a scanner would see them: ruled tables with letters made of strokes, askew, noisy, unevenly lit. Seeded, so that a test that fails fails again.
 */
import { type GrayImage, rotated } from '../src/formats/scan/gray-image.js';

export interface DrawnTable {
  /** Places of the lines, in points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cells that reach over several squares: their first and last row and column. */
  readonly merged: readonly { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }[];
  /** Lines across the page that are not drawn. */
  readonly missing?: readonly number[];
}

export interface Scanner {
  readonly dpi: number;
  /** Width of the pen in points. */
  readonly pen: number;
  /** Degrees. */
  readonly turn: number;
  /** Standard deviation of the noise, in shades. */
  readonly noise: number;
  /** How much darker the right edge of the page is than the left, in shades. */
  readonly shadow: number;
  /** Size of the type in points. */
  readonly type: number;
  readonly seed: number;
}

export const PLAIN: Scanner = { dpi: 200, pen: 0.5, turn: 0, noise: 0, shadow: 0, type: 9, seed: 1 };

class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.next() + 1e-12)) * Math.cos(2 * Math.PI * this.next());
  }
}

/** A canvas of ink: shares of black. */
class Canvas {
  readonly ink: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly unit: number,
  ) {
    this.ink = new Float32Array(width * height);
  }

  /** A filled box in points, its edges shared between pixels. */
  box(left: number, top: number, right: number, bottom: number): void {
    const [x0, y0, x1, y1] = [left, top, right, bottom].map((place) => place * this.unit) as [number, number, number, number];
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(this.height, Math.ceil(y1)); y++) {
      const down = Math.min(y + 1, y1) - Math.max(y, y0);
      for (let x = Math.max(0, Math.floor(x0)); x < Math.min(this.width, Math.ceil(x1)); x++) {
        const at = y * this.width + x;
        this.ink[at] = Math.min(1, (this.ink[at] ?? 0) + down * (Math.min(x + 1, x1) - Math.max(x, x0)));
      }
    }
  }
}

/** A letter of strokes that cross, as dense as Chinese print. */
function letter(canvas: Canvas, random: Random, left: number, top: number, size: number): void {
  const stroke = 0.075 * size;
  const inset = 0.06 * size;
  for (let index = 0; index < 4; index++) {
    const y = top + inset + (index / 3.4 + 0.05 * random.next()) * (size - 2 * inset);
    canvas.box(left + inset + 0.2 * size * random.next(), y, left + size - inset - 0.2 * size * random.next(), y + stroke);
  }
  for (let index = 0; index < 2; index++) {
    const x = left + inset + (0.15 + 0.6 * random.next()) * (size - 2 * inset);
    canvas.box(x, top + inset + 0.3 * size * random.next(), x + stroke, top + size - inset);
  }
}

/** The page of a table with a line of letters in every cell that has room for them. */
export function drawnPage({ xs, ys, merged, missing = [] }: DrawnTable, { dpi, pen, turn, noise, shadow, type, seed }: Scanner): GrayImage {
  const unit = dpi / 72;
  const random = new Random(seed);
  const [width, height] = [Math.round(((xs.at(-1) ?? 0) + 30) * unit), Math.round(((ys.at(-1) ?? 0) + 30) * unit)];
  const canvas = new Canvas(width, height, unit);
  const owner = (row: number, column: number) =>
    merged.findIndex(({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right);
  const apart = (row: number, column: number, other: readonly [number, number]) => {
    const own = owner(row, column);
    return own < 0 || own !== owner(...other);
  };
  for (const [row, y] of ys.entries())
    for (let column = 0; column + 1 < xs.length; column++)
      if (!missing.includes(row) && (row === 0 || row + 1 === ys.length || apart(row - 1, column, [row, column])))
        canvas.box(xs[column] ?? 0, y - pen / 2, xs[column + 1] ?? 0, y + pen / 2);
  for (const [column, x] of xs.entries())
    for (let row = 0; row + 1 < ys.length; row++)
      if (column === 0 || column + 1 === xs.length || apart(row, column - 1, [row, column]))
        canvas.box(x - pen / 2, ys[row] ?? 0, x + pen / 2, ys[row + 1] ?? 0);
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const own = merged[owner(row, column)];
      if (own && (row !== own.top || column !== own.left)) continue;
      const [left, right] = [xs[column] ?? 0, xs[own?.right ?? column + 1] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[own?.bottom ?? row + 1] ?? 0];
      const letters = Math.max(1, Math.floor(((right - left - 4) / type) * (0.5 + 0.5 * random.next())));
      const start = (left + right - letters * type) / 2;
      for (let index = 0; index < letters; index++) letter(canvas, random, start + index * type, (top + bottom - type) / 2, type);
    }
  }
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at++) {
    const light = 248 - (shadow * (at % width)) / width;
    shades[at] = Math.max(0, Math.min(255, light * (1 - 0.92 * (canvas.ink[at] ?? 0)) + noise * random.normal()));
  }
  const page = { width, height, shades, dpi };
  return turn === 0 ? page : rotated(page, (turn * Math.PI) / 180, 248);
}
