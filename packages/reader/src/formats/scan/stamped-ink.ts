/**
 * Stamps over print, in shades of gray: their ink is paler than that of letters and lies in broad even strokes, the ring and the star. What is as pale and as even
 * as that within the ring goes, and print under it comes out darker.
 */
import { type GrayImage, unitOf } from './gray-image.js';
import type { InkMask, PixelBox } from './ink-mask.js';

/** Ink of stamps, in shades of a picture of ink: paler is paper and its shadows, darker is print. */
const PALEST = 48;
const DARKEST = 185;
/** Ink in a square of so many pixels to each side is a broad stroke where it is even: no more shades apart than this. */
const BROAD = 2;
const EVEN = 110;
/** Side of the squares that broad strokes are gathered in, in points, and so many of their pixels make one count. */
const SQUARE = 4;
const FEWEST = 4;
/** Squares belong together that are no further apart than this. */
const REACH = 5;
/** Stamps are so wide and high, in points: 38 to 50 mm, with room for parts that print covers. */
const SMALLEST = 70;
const LARGEST = 170;
/** Ink so near to that of the stamp, in shares of it, is its ink; so many pixels around it blur. */
const ALIKE = 0.28;
const BLUR = 2;
/** Print is so much darker than a stamp that can be told from it, and so is at least this share of all that is no paper. */
const DARKER = 1.15;
const PRINT_RANK = 0.8;
/** What is left of ink that is darker than the stamp begins so much above it. */
const ABOVE = 1.15;
/** What is no darker than the stamp goes as well, so many pixels around what went: ends of its strokes. */
const ENDS = 3;

interface Stamp {
  readonly box: PixelBox;
  /** Its ink, in shades. */
  readonly level: number;
}

/** The picture of ink without that of stamps, and the mask of the pixels that they were taken from; null where there is no stamp. */
export function withoutStamps(ink: GrayImage): { readonly ink: GrayImage; readonly covered: InkMask } | null {
  const print = printLevel(ink);
  // Print that is as pale as the stamp, small or scanned coarsely, would go with it.
  const stamps = stampsIn(ink).filter(({ level }) => level * DARKER <= print);
  if (stamps.length === 0) return null;
  const { width, height } = ink;
  const shades = ink.shades.slice();
  for (const stamp of stamps) takeOut(ink, stamp, shades);
  return { ink: { ...ink, shades }, covered: { width, height, marks: shades.map((shade, at) => (shade === ink.shades[at] ? 0 : 1)) } };
}

/** How dark the ink of the page is, where it is print for sure. */
function printLevel({ shades }: GrayImage): number {
  const counts = new Uint32Array(256);
  for (const shade of shades) counts[shade] = (counts[shade] ?? 0) + 1;
  let left = (1 - PRINT_RANK) * counts.subarray(PALEST).reduce((sum, count) => sum + count, 0);
  let level = 255;
  while (level > PALEST && left > (counts[level] ?? 0)) left -= counts[level--] ?? 0;
  return level;
}

function takeOut({ width, shades }: GrayImage, { box, level }: Stamp, cleared: Uint8Array): void {
  const [least, most] = [level * (1 - ALIKE), level * (1 + ALIKE)];
  const floor = Math.min(250, level * ABOVE);
  const edge: number[] = [];
  const clear = (at: number) => {
    const shade = shades[at] ?? 0;
    cleared[at] = Math.max(0, ((shade - floor) * 255) / (255 - floor));
    if (shade < floor) edge.push(at);
  };
  for (let y = box.top + 1; y < box.bottom - 1; y++) {
    for (let x = box.left + 1; x < box.right - 1; x++) {
      if (!isEven(shades, width, y * width + x, { reach: 1, least, most })) continue;
      for (let row = y - BLUR; row <= y + BLUR; row++) for (let at = row * width + x - BLUR; at <= row * width + x + BLUR; at++) clear(at);
    }
  }
  const gone = new Set(edge);
  for (let step = 0, from = [...gone]; step < ENDS; step++) {
    const next: number[] = [];
    for (const at of from)
      for (const near of [at - 1, at + 1, at - width, at + width])
        if (!gone.has(near) && (shades[near] ?? 0) < floor && (cleared[near] ?? 0) > PALEST) {
          gone.add(near);
          cleared[near] = 0;
          next.push(near);
        }
    from = next;
  }
}

interface Evenness {
  readonly reach: number;
  readonly least: number;
  readonly most: number;
}

/** Whether all pixels around one are of some shades. */
function isEven(shades: Uint8Array, width: number, middle: number, { reach, least, most }: Evenness): boolean {
  for (let row = middle - reach * width; row <= middle + reach * width; row += width) {
    for (let at = row - reach; at <= row + reach; at++) {
      const shade = shades[at] ?? 0;
      if (shade < least || shade > most) return false;
    }
  }
  return true;
}

/** Stamps of a page: squares that hold broad strokes of their ink, gathered; as large as a stamp, or none. */
function stampsIn(ink: GrayImage): Stamp[] {
  const side = Math.round(SQUARE * unitOf(ink));
  const [columns, rows] = [Math.ceil(ink.width / side), Math.ceil(ink.height / side)];
  const counts = new Uint16Array(columns * rows);
  const sums = new Uint32Array(columns * rows);
  const { width, height, shades } = ink;
  for (let y = BROAD; y < height - BROAD; y++) {
    for (let x = BROAD; x < width - BROAD; x++) {
      const shade = shades[y * width + x] ?? 0;
      if (shade < PALEST || shade > DARKEST) continue;
      const evenness = { reach: BROAD, least: Math.max(PALEST, shade - EVEN / 2), most: Math.min(255, shade + EVEN / 2) };
      if (!isEven(shades, width, y * width + x, evenness)) continue;
      const square = Math.floor(y / side) * columns + Math.floor(x / side);
      counts[square] = (counts[square] ?? 0) + 1;
      sums[square] = (sums[square] ?? 0) + shade;
    }
  }
  return gathered(counts, columns).flatMap((squares) => {
    const [across, down] = [squares.map((square) => square % columns), squares.map((square) => Math.floor(square / columns))];
    const box = {
      left: Math.max(BLUR, (Math.min(...across) - 1) * side),
      right: Math.min(width - BLUR, (Math.max(...across) + 2) * side),
      top: Math.max(BLUR, (Math.min(...down) - 1) * side),
      bottom: Math.min(height - BLUR, (Math.max(...down) + 2) * side),
    };
    const [wide, high] = [(box.right - box.left) / unitOf(ink), (box.bottom - box.top) / unitOf(ink)];
    if (Math.min(wide, high) < SMALLEST || Math.max(wide, high) > LARGEST) return [];
    const [sum, count] = squares.reduce(([sum, count], square) => [sum + (sums[square] ?? 0), count + (counts[square] ?? 0)], [0, 0]);
    return [{ box, level: sum / Math.max(1, count) }];
  });
}

/** Squares with enough broad strokes, each with those around it: print and rules break the ring. */
function gathered(counts: Uint16Array, columns: number): number[][] {
  const left = new Set([...counts.keys()].filter((square) => (counts[square] ?? 0) >= FEWEST));
  const groups: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const square of group) {
      for (let down = -REACH; down <= REACH; down++)
        for (let across = -REACH; across <= REACH; across++) {
          const near = square + down * columns + across;
          if (left.delete(near)) group.push(near);
        }
    }
    groups.push(group);
  }
  return groups;
}
