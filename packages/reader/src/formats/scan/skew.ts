/**
 * How far a page lies askew: the angle along which its ink falls into the sharpest rows and columns.
 */
import type { GrayImage } from './gray-image.js';

/** Sheets are fed in no further askew than this, in degrees. */
const MOST = 5;
const COARSE = 0.2;
const FINE = 0.01;
/** Paler than this is noise of the paper, in shades. */
const FAINT = 36;
/** About so many pixels are looked at, and one in so many of them to see where about the angle lies. */
const SAMPLE = 160_000;
const ROUGHLY = 4;

interface Dots {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly weights: Float32Array;
  readonly count: number;
  /** One in so many is looked at. */
  readonly step: number;
}

/** The angle in radians by which the page must be turned back: its rows fall by it to the right. `ink` is a picture of ink. */
export function skewOf(ink: GrayImage): number {
  const dots = dotsOf(ink);
  if (dots.count < 100) return 0;
  const extent = ink.width + ink.height;
  const rows = new Float64Array(2 * extent);
  const rough = { ...dots, step: ROUGHLY };
  const score = (degrees: number, some: Dots) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    return sharpness(some.ys, some.xs, -slope, some, rows) + sharpness(some.xs, some.ys, slope, some, rows);
  };
  const best = (from: number, to: number, step: number, some: Dots) => {
    let [angle, top] = [0, -1];
    for (let at = from; at <= to + 1e-9; at += step) {
      const value = score(at, some);
      // Of equals the one nearest to upright.
      if (value > top || (value === top && Math.abs(at) < Math.abs(angle))) [angle, top] = [at, value];
    }
    return angle;
  };
  const coarse = best(-MOST, MOST, COARSE, rough);
  const middle = best(coarse - COARSE, coarse + COARSE, COARSE / 5, rough);
  return (best(middle - COARSE / 5, middle + COARSE / 5, FINE, dots) * Math.PI) / 180;
}

function dotsOf({ width, height, shades }: GrayImage): Dots {
  let dark = 0;
  for (const shade of shades) if (shade > FAINT) dark++;
  const step = Math.max(1, Math.floor(dark / SAMPLE));
  const size = Math.ceil(dark / step) + 1;
  const [xs, ys, weights] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  let [seen, count] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = shades[y * width + x] ?? 0;
      if (shade <= FAINT || seen++ % step !== 0) continue;
      xs[count] = x;
      ys[count] = y;
      // Hairlines are pale, and say as much as letters.
      weights[count++] = Math.min(shade, 120);
    }
  }
  return { xs, ys, weights, count, step: 1 };
}

/** How unevenly the ink falls on lines of a slope: the squares of their sums. */
function sharpness(across: Float32Array, along: Float32Array, slope: number, { weights, count, step }: Dots, sums: Float64Array): number {
  sums.fill(0);
  const middle = sums.length / 4;
  for (let index = 0; index < count; index += step) {
    const line = ((across[index] ?? 0) + (along[index] ?? 0) * slope + middle) | 0;
    sums[line] = (sums[line] ?? 0) + (weights[index] ?? 0);
  }
  let total = 0;
  for (const sum of sums) total += sum * sum;
  return total;
}
