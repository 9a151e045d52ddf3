/**
 * Where round stamps lie on a page: their ring is a stroke broader than any of print, and closes.
 */
import { type GrayImage, unitOf } from './gray-image.js';

export interface StampRing {
  /** Its middle and how far its ring reaches, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Its ink, in shades. */
  readonly level: number;
}

/** Ink of stamps, in shades of a picture of ink: paler is paper and its shadows, darker is print. */
const PALEST = 48;
const DARKEST = 185;
/** The ring is broader than this, in points; small print has no such strokes. */
const BROAD = 1.8;
/** A broad stroke is even: so much of the ink of its middle is everywhere around it. */
const EVEN = 0.6;
/** Side of the squares that rings are looked for in, in points, and the share of a square that middles of broad strokes fill where it may be of a ring. */
const SQUARE = 3;
const FILLED = 0.1;
/** Rings are so far from their middle, in points: stamps of 34 to 52 mm. */
const LEAST = 48;
const MOST = 75;
/** A square is of a ring whose distance from the middle is no further from the ring's, in squares. */
const NEAR = 0.6;
/** So much of a ring is seen: print, rules and a tired pad break it. Print alone comes to less than a fifth of it. */
const SEEN = 0.35;

/** The rings of stamps on a page; `soft` is its ink without the noise of single pixels. */
export function stampRings(soft: GrayImage): StampRing[] {
  const squares = broadSquares(soft);
  const found: (Circle & { readonly level: number })[] = [];
  for (const circle of circlesIn(squares)) {
    // One ring is seen from the squares beside its middle too, and from inside and outside of it.
    if (found.some(({ column, row, radius }) => Math.hypot(circle.column - column, circle.row - row) < radius)) continue;
    const levels = onCircle(squares, circle).sort((a, b) => a - b);
    found.push({ ...circle, level: levels[levels.length >> 1] ?? 0 });
  }
  return found.map(({ column, row, radius, level }) => ({
    x: (column + 0.5) * squares.side,
    y: (row + 0.5) * squares.side,
    reach: (radius + 1.5) * squares.side,
    level,
  }));
}

interface Squares {
  /** In pixels. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  /** The ink of the broad strokes of each square, 0 where they do not fill it. */
  readonly levels: Uint8Array;
}

function broadSquares(soft: GrayImage): Squares {
  const { width, height, shades } = soft;
  const side = Math.max(2, Math.round(SQUARE * unitOf(soft)));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const [counts, levels] = [new Uint16Array(columns * rows), new Uint8Array(columns * rows)];
  const reach = Math.max(1, Math.round((BROAD * unitOf(soft) - 1) / 2));
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach, at = y * width + reach; x < width - reach; x++, at++) {
      const shade = shades[at] ?? 0;
      if (shade < PALEST || shade > DARKEST || !isBroad(soft, at, reach)) continue;
      const square = Math.floor(y / side) * columns + Math.floor(x / side);
      counts[square] = (counts[square] ?? 0) + 1;
      if (shade > (levels[square] ?? 0)) levels[square] = shade;
    }
  }
  for (const [square, count] of counts.entries()) if (count < FILLED * side * side) levels[square] = 0;
  return { side, columns, rows, levels };
}

/** Whether the ink around a pixel is as dark as it is, nearly, up to so many pixels to each side. */
function isBroad({ width, shades }: GrayImage, middle: number, reach: number): boolean {
  const least = Math.max(PALEST, EVEN * (shades[middle] ?? 0));
  for (let row = middle - reach * width; row <= middle + reach * width; row += width)
    for (let at = row - reach; at <= row + reach; at++) if ((shades[at] ?? 0) < least) return false;
  return true;
}

/** In squares. */
interface Circle {
  readonly column: number;
  readonly row: number;
  readonly radius: number;
}

/** Circles that squares with broad strokes make, the fullest first: every square votes for the middles that it may be at that distance from. */
function circlesIn(squares: Squares): Circle[] {
  const { columns, rows, levels } = squares;
  const filled = [...levels.keys()].filter((square) => (levels[square] ?? 0) > 0);
  const found: (Circle & { readonly share: number })[] = [];
  const votes = new Uint16Array(columns * rows);
  for (let radius = LEAST / SQUARE; radius <= MOST / SQUARE; radius += 0.5) {
    const around = offsetsOf(radius);
    votes.fill(0);
    for (const square of filled) {
      const [column, row] = [square % columns, Math.floor(square / columns)];
      for (const [across, down] of around) {
        const middle = squareAt(squares, column + across, row + down);
        if (middle >= 0) votes[middle] = (votes[middle] ?? 0) + 1;
      }
    }
    for (const [middle, count] of votes.entries())
      if (count >= SEEN * around.length)
        found.push({ column: middle % columns, row: Math.floor(middle / columns), radius, share: count / around.length });
  }
  return found.sort((a, b) => b.share - a.share);
}

/** The levels of the filled squares on a circle. */
function onCircle(squares: Squares, { column, row, radius }: Circle): number[] {
  return offsetsOf(radius).flatMap(([across, down]) => {
    const level = squares.levels[squareAt(squares, column + across, row + down)] ?? 0;
    return level > 0 ? [level] : [];
  });
}

/** Number of a square, -1 outside of the page. */
function squareAt({ columns, rows }: Pick<Squares, 'columns' | 'rows'>, column: number, row: number): number {
  return column >= 0 && row >= 0 && column < columns && row < rows ? row * columns + column : -1;
}

/** The squares of a circle around one. */
function offsetsOf(radius: number): (readonly [number, number])[] {
  const most = Math.ceil(radius + NEAR);
  const offsets: (readonly [number, number])[] = [];
  for (let down = -most; down <= most; down++)
    for (let across = -most; across <= most; across++) if (Math.abs(Math.hypot(across, down) - radius) < NEAR) offsets.push([across, down]);
  return offsets;
}

/** What of the ink is as broad as a square of that side: as dark as it is all over the square (an opening, as it is called). */
export function opened({ width, shades }: Pick<GrayImage, 'width' | 'shades'>, side: number): Uint8Array {
  const least = leastAhead(leastAhead(shades, 1, side), width, side);
  return mostBehind(mostBehind(least, 1, side), width, side);
}

/** Of each pixel the palest of as many as `count`, it and those that follow at a distance of `step`; each pass doubles how many are seen. */
function leastAhead(shades: Uint8Array, step: number, count: number): Uint8Array {
  let [seen, now] = [1, shades];
  while (seen < count) {
    const away = Math.min(seen, count - seen);
    const next = now.slice();
    for (let at = 0, other = away * step; other < now.length; at++, other++) {
      const shade = now[other] ?? 0;
      if (shade < (next[at] ?? 0)) next[at] = shade;
    }
    [seen, now] = [seen + away, next];
  }
  return now;
}

/** Of each pixel the darkest of it and those before it. */
function mostBehind(shades: Uint8Array, step: number, count: number): Uint8Array {
  let [seen, now] = [1, shades];
  while (seen < count) {
    const away = Math.min(seen, count - seen);
    const next = now.slice();
    for (let at = away * step, other = 0; at < now.length; at++, other++) {
      const shade = now[other] ?? 0;
      if (shade > (next[at] ?? 0)) next[at] = shade;
    }
    [seen, now] = [seen + away, next];
  }
  return now;
}
