/**
 * Where ink runs straight on: the evidence for horizontal rules, block by block along each row of pixels. Vertical rules are found in the transposed picture.
 *
 * A rule is even along its length and has paper on both sides; a line of text is neither, however dark it is. A hairline of a noisy scan is hardly darker than
 * the noise in any one pixel, and stands out clearly in the mean of a block.
 */
import { type GrayImage, unitOf } from './gray-image.js';

/** Length of a block along the rule, in points: shorter than a letter, so that the gaps between letters show. */
const BLOCK = 1.44;
/** Rules are no thicker than this to each side, in points; there paper is looked for. */
const SIDE = 1.6;
/** Ink of three rows of pixels that may be a rule, in shades. */
export const FAINTEST = 42;
/** Sides darker than this share of the rule, and than what noise comes to, are text or crossing rules, and say nothing. */
const CLEAN = 0.25;
const NOISE = 26;
/** A block has a rule's ink with at least and at most so many times of it. */
const PALE = 0.42;
const HEAVY = 2.2;
/** Rows with this share of a rule's ink are its edges. */
const EDGE = 0.3;

/** What stands along a stretch of a row, in shares of its blocks, held against a rule of known ink. */
export interface Stretch {
  /** The row of pixels. */
  readonly row: number;
  /** Dark, with paper on both sides. */
  readonly clear: number;
  /** Dark, with paper on one side at least: text may stand close on the other. */
  readonly half: number;
  /** Lighter than the rule would be. */
  readonly light: number;
  /** Darker than the rule would be: letters. */
  readonly heavy: number;
}

export class Ridges {
  readonly block: number;
  readonly blocks: number;
  readonly height: number;
  readonly width: number;
  private readonly side: number;
  private readonly means: Uint8Array;

  constructor(ink: GrayImage) {
    const unit = unitOf(ink);
    this.block = Math.max(2, Math.round(BLOCK * unit));
    this.side = Math.max(3, Math.round(SIDE * unit) + 1);
    this.width = ink.width;
    this.height = ink.height;
    this.blocks = Math.floor(ink.width / this.block);
    this.means = meansOf(ink, this.block, this.blocks);
  }

  mean(y: number, block: number): number {
    return this.means[y * this.blocks + block] ?? 0;
  }

  /** Ink of three rows around row `y` in a block. */
  strength(y: number, block: number): number {
    const at = y * this.blocks + block;
    return (this.means[at - this.blocks] ?? 0) + (this.means[at] ?? 0) + (this.means[at + this.blocks] ?? 0);
  }

  /** Whether a block of row `y` is dark with paper on both sides. */
  isClear(y: number, block: number, least: number): boolean {
    const strength = this.strength(y, block);
    return strength >= least && this.sides(y, block, strength) === 2;
  }

  /** On how many sides of a rule of that ink on row `y` there is paper. */
  private sides(y: number, block: number, strength: number): number {
    const { blocks, side, means } = this;
    const above = (y - side) * blocks + block;
    const below = (y + side) * blocks + block;
    const most = Math.max(NOISE, CLEAN * strength) / 1.5;
    const [over, under] = [(means[above] ?? 0) + (means[above - blocks] ?? 0), (means[below] ?? 0) + (means[below + blocks] ?? 0)];
    return (over <= most ? 1 : 0) + (under <= most ? 1 : 0);
  }

  /** What stands on row `y` between two places, in pixels, held against a rule of that ink. */
  stretch(y: number, from: number, to: number, strength: number): Stretch {
    const first = Math.max(0, Math.round(from / this.block));
    const last = Math.min(this.blocks, Math.max(first + 1, Math.round(to / this.block)));
    let [clear, half, light, heavy] = [0, 0, 0, 0];
    for (let block = first; block < last; block++) {
      const ink = this.strength(y, block);
      if (ink < PALE * strength) {
        light++;
        continue;
      }
      if (ink > HEAVY * strength) heavy++;
      const sides = this.sides(y, block, ink);
      if (sides === 2) clear++;
      if (sides > 0) half++;
    }
    const count = Math.max(1, last - first);
    return { row: y, clear: clear / count, half: half / count, light: light / count, heavy: heavy / count };
  }

  /** The rows that the rule on row `y` covers between two places, its blurred edges among them. */
  rowsOf(y: number, from: number, to: number): { readonly first: number; readonly last: number } {
    const start = Math.max(0, Math.round(from / this.block));
    const end = Math.min(this.blocks, Math.max(start + 1, Math.round(to / this.block)));
    const inkOf = (row: number) => {
      let sum = 0;
      for (let block = start; block < end; block++) sum += this.mean(row, block);
      return sum;
    };
    let peak = y;
    for (const row of [y - 1, y + 1]) if (inkOf(row) > inkOf(peak)) peak = row;
    const least = EDGE * inkOf(peak);
    let [first, last] = [peak, peak];
    while (peak - first < 2 * this.side && inkOf(first - 1) > least) first--;
    while (last - peak < 2 * this.side && inkOf(last + 1) > least) last++;
    return { first, last };
  }
}

/** Letters are looked for up to this far from a rule and no nearer than its own blur, in points; the blur is never less than so many pixels. */
const NEAR = 3.5;
const BLUR = 1.1;
const LEAST_BLUR = 3;
const LETTER = 40;

/** Share of the blocks along row `y` that have ink close by, on the side that has less of it; and share that have ink touching the row's own, on the side that has more. */
export function lettersBeside(
  ridges: Ridges,
  y: number,
  from: number,
  to: number,
  unit: number,
): { readonly near: number; readonly touching: number } {
  const first = Math.max(0, Math.round(from / ridges.block));
  const last = Math.min(ridges.blocks, Math.max(first + 1, Math.round(to / ridges.block)));
  const count = last - first;
  const [blur, reach] = [Math.max(LEAST_BLUR, Math.round(BLUR * unit)), Math.round(NEAR * unit)];
  const share = (direction: 1 | -1, most: number) => {
    let found = 0;
    for (let block = first; block < last; block++) {
      for (let step = blur; step <= most; step++) {
        if (ridges.mean(y + direction * step, block) < LETTER) continue;
        found++;
        break;
      }
    }
    return found / count;
  };
  return { near: Math.min(share(-1, reach), share(1, reach)), touching: Math.max(share(-1, blur), share(1, blur)) };
}

function meansOf({ width, height, shades }: GrayImage, block: number, blocks: number): Uint8Array {
  const means = new Uint8Array(height * blocks);
  for (let y = 0; y < height; y++) {
    let at = y * width;
    for (let index = 0; index < blocks; index++) {
      let sum = 0;
      for (const end = at + block; at < end; at++) sum += shades[at] ?? 0;
      means[y * blocks + index] = sum / block + 0.5;
    }
  }
  return means;
}
