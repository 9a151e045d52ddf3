/**
 * Comparison signs by their shape. Recognisers of Chinese lines lose a leading ≥ or take it for >, and the sign is half of what a target says; so the ink at
 * the head of a number is held against drawn signs. They are drawn from strokes, for any font.
 */
import type { GrayImage } from './gray-image.js';
import { columnSums, type InkMask, type PixelBox } from './ink-mask.js';

export type Sign = '>' | '<' | '≥' | '≤' | '=';

/** A stroke from one point to another, in shares of the sign's box. */
type Stroke = readonly [number, number, number, number];

const RIGHT: readonly Stroke[] = [
  [0.04, 0.04, 0.96, 0.5],
  [0.96, 0.5, 0.04, 0.96],
];
const GREATER: readonly Stroke[] = [
  [0.04, 0.03, 0.96, 0.37],
  [0.96, 0.37, 0.04, 0.71],
];
/** The bar level, and along the lower stroke, as fonts of both kinds have it. */
const LEVEL: Stroke = [0.04, 0.96, 0.96, 0.96];
const SLANTED: Stroke = [0.04, 0.98, 0.96, 0.64];
const mirrored = (strokes: readonly Stroke[]): Stroke[] => strokes.map(([x0, y0, x1, y1]) => [1 - x0, y0, 1 - x1, y1]);

const bars = (edge: number): Stroke[] => [
  [0.02, edge, 0.98, edge],
  [0.02, 1 - edge, 0.98, 1 - edge],
];

const SHAPES: readonly { readonly sign: Sign; readonly strokes: readonly Stroke[] }[] = [
  { sign: '>', strokes: RIGHT },
  { sign: '<', strokes: mirrored(RIGHT) },
  { sign: '≥', strokes: [...GREATER, LEVEL] },
  { sign: '≥', strokes: [...GREATER, SLANTED] },
  { sign: '≤', strokes: mirrored([...GREATER, LEVEL]) },
  { sign: '≤', strokes: mirrored([...GREATER, SLANTED]) },
  { sign: '=', strokes: bars(0.1) },
  // Small and blurred, the bars swell to the middle.
  { sign: '=', strokes: bars(0.24) },
];
/** Pens that signs are drawn with, in shares of the sign's box, and how sharply: a small sign is blurred by the scanner. */
const PENS = [0.06, 0.14, 0.2];
const SHARPNESS = [9, 4];
/** Side of the square that shapes are compared in. */
const SIDE = 24;

const drawings = SHAPES.flatMap(({ sign, strokes }) =>
  PENS.flatMap((pen) => SHARPNESS.map((sharpness) => ({ sign, drawing: drawn(strokes, pen, sharpness) }))),
);

function drawn(strokes: readonly Stroke[], pen: number, sharpness: number): Float32Array {
  const square = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [x, y] = [(column + 0.5) / SIDE, (row + 0.5) / SIDE];
      const distance = Math.min(...strokes.map((stroke) => distanceTo(stroke, x, y)));
      square[row * SIDE + column] = Math.max(0, Math.min(1, 1 - (distance - pen / 2) * sharpness));
    }
  }
  return normalised(square);
}

function distanceTo([x0, y0, x1, y1]: Stroke, x: number, y: number): number {
  const [wide, high] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * wide + (y - y0) * high) / (wide * wide + high * high)));
  return Math.hypot(x - x0 - along * wide, y - y0 - along * high);
}

/** Of mean 0 and length 1, so that the product of two says how alike they are. */
function normalised(square: Float32Array): Float32Array {
  let mean = 0;
  for (const value of square) mean += value / square.length;
  let length = 0;
  for (let at = 0; at < square.length; at++) {
    square[at] = (square[at] ?? 0) - mean;
    length += (square[at] ?? 0) ** 2;
  }
  length = Math.sqrt(length) || 1;
  for (let at = 0; at < square.length; at++) square[at] = (square[at] ?? 0) / length;
  return square;
}

/** A sign with how alike its drawing and the ink are: -1..1, and how alike the best other sign is. */
export interface SignShape {
  readonly sign: Sign;
  readonly likeness: number;
  readonly other: number;
}

/** The sign that the ink of a box is most like. */
export function signIn(ink: GrayImage, box: PixelBox): SignShape {
  const square = normalised(sampled(ink, box));
  const likeness = new Map<Sign, number>();
  for (const { sign, drawing } of drawings) {
    let product = 0;
    for (let at = 0; at < square.length; at++) product += (square[at] ?? 0) * (drawing[at] ?? 0);
    likeness.set(sign, Math.max(likeness.get(sign) ?? -1, product));
  }
  const [best, second] = [...likeness].sort((a, b) => b[1] - a[1]);
  return { sign: best?.[0] ?? '=', likeness: best?.[1] ?? -1, other: second?.[1] ?? -1 };
}

/** The ink of a box in a square of shares: nine points of each. */
function sampled({ width, height, shades }: GrayImage, { left, top, right, bottom }: PixelBox): Float32Array {
  const square = new Float32Array(SIDE * SIDE);
  const [stepX, stepY] = [(right - left) / SIDE / 3, (bottom - top) / SIDE / 3];
  for (let row = 0; row < SIDE * 3; row++) {
    const y = Math.max(0, Math.min(height - 1.001, top + (row + 0.5) * stepY - 0.5));
    for (let column = 0; column < SIDE * 3; column++) {
      const x = Math.max(0, Math.min(width - 1.001, left + (column + 0.5) * stepX - 0.5));
      const [x0, y0] = [x | 0, y | 0];
      const at = y0 * width + x0;
      const [beside, below] = [x - x0, y - y0];
      const upper = (shades[at] ?? 0) * (1 - beside) + (shades[at + 1] ?? 0) * beside;
      const lower = (shades[at + width] ?? 0) * (1 - beside) + (shades[at + width + 1] ?? 0) * beside;
      const home = ((row / 3) | 0) * SIDE + ((column / 3) | 0);
      square[home] = (square[home] ?? 0) + upper * (1 - below) + lower * below;
    }
  }
  return square;
}

/** Letters and signs of a line as far as no white column parts them, each as high as its ink. */
export function inkPieces(mask: InkMask, line: PixelBox): PixelBox[] {
  const sums = columnSums(mask, line);
  const pieces: PixelBox[] = [];
  let start = -1;
  for (let at = 0; at <= sums.length; at++) {
    const on = at < sums.length && (sums[at] ?? 0) > 0;
    if (on && start < 0) start = at;
    if (on || start < 0) continue;
    pieces.push(asHighAsItsInk(mask, { ...line, left: line.left + start, right: line.left + at }));
    start = -1;
  }
  return pieces;
}

function asHighAsItsInk({ width, marks }: InkMask, box: PixelBox): PixelBox {
  let [top, bottom] = [box.bottom, box.top];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if ((marks[y * width + x] ?? 0) === 0) continue;
      top = Math.min(top, y);
      bottom = y + 1;
      break;
    }
  }
  return { ...box, top, bottom };
}
