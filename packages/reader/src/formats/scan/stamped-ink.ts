/**
 * Stamps over print, in shades of gray: their strokes are broader than those of small print and even, and let through what stands under them. So a stamp is
 * taken for a shade of the paper: print on it is as dark as print elsewhere.
 */
import { type GrayImage, softened, unitOf } from './gray-image.js';
import type { InkMask } from './ink-mask.js';
import { opened, type StampRing, stampRings } from './stamp-rings.js';

/** Strokes of a stamp: how broad they are at least, in points, between which shares of the stamp's ink, and between which shares of its reach. */
interface Strokes {
  readonly broad: number;
  readonly ink: readonly [number, number];
  readonly within: readonly [number, number];
}
const STROKES: readonly Strokes[] = [
  // The ring and the star are broader than any stroke of small print.
  { broad: 1.8, ink: [0.6, 2], within: [0, 1] },
  // The middle of the star is so broad that it passes for paper, and fades into it.
  { broad: 4, ink: [0.2, 2], within: [0, 0.6] },
  // The letters along the ring are no broader than print, and as dark as the ring.
  { broad: 1.1, ink: [0.7, 1.3], within: [0.6, 0.92] },
];
/** Up to so much of its ink is ground; what is darker stands on it. */
const MOST = 1.2;
/** So many pixels around a stroke blur. */
const BLUR = 2;

/** The picture of ink without that of stamps, and the mask of the pixels that they were taken from; null where there is no stamp. */
export function withoutStamps(ink: GrayImage): { readonly ink: GrayImage; readonly covered: InkMask } | null {
  const soft = softened(ink);
  const rings = stampRings(soft);
  if (rings.length === 0) return null;
  const { width, height } = ink;
  const [shades, marks] = [ink.shades.slice(), new Uint8Array(width * height)];
  for (const ring of rings) {
    const piece = pieceUnder(soft, ring);
    for (const strokes of STROKES)
      for (const [place, ground] of groundsOf(piece, ring, strokes).entries()) {
        if (ground < 0) continue;
        const at = piece.onPage(place);
        const light = (255 - (ink.shades[at] ?? 0)) / (255 - ground);
        shades[at] = Math.min(shades[at] ?? 0, Math.max(0, 255 - 255 * light));
        marks[at] = 1;
      }
  }
  return { ink: { ...ink, shades }, covered: { width, height, marks } };
}

/** What of the page lies under a stamp: a picture of its own, and where its top left stands. */
interface Piece extends GrayImage {
  readonly left: number;
  readonly top: number;
  /** Of a place in it the place on the page. */
  readonly onPage: (at: number) => number;
}

function pieceUnder(soft: GrayImage, { x, y, reach }: StampRing): Piece {
  const [left, top] = [Math.max(0, Math.floor(x - reach)), Math.max(0, Math.floor(y - reach))];
  const width = Math.min(soft.width, Math.ceil(x + reach)) - left;
  const height = Math.min(soft.height, Math.ceil(y + reach)) - top;
  const shades = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) shades.set(soft.shades.subarray((top + row) * soft.width + left).subarray(0, width), row * width);
  const onPage = (at: number): number => (top + Math.floor(at / width)) * soft.width + left + (at % width);
  return { ...soft, width, height, shades, left, top, onPage };
}

/**
 * The ink of some strokes of a stamp on each pixel of what lies under it, -1 where there is none; with the blur around them: the edge of a broad stroke is a
 * slope, which an opening leaves as it is.
 */
function groundsOf(
  piece: Piece,
  { x, y, reach, level }: StampRing,
  { broad, ink: [least, most], within: [from, to] }: Strokes,
): Float64Array {
  const { width, height, left, top } = piece;
  const even = opened(piece, Math.max(2, Math.round(broad * unitOf(piece))));
  const near = new Uint8Array(width * height);
  for (let row = BLUR; row < height - BLUR; row++)
    for (let column = BLUR; column < width - BLUR; column++) {
      const own = even[row * width + column] ?? 0;
      if (own < least * level || own > most * level) continue;
      const away = Math.hypot(left + column - x, top + row - y) / reach;
      if (away < from || away > to) continue;
      for (let beside = row - BLUR; beside <= row + BLUR; beside++)
        near.fill(1, beside * width + column - BLUR, beside * width + column + BLUR + 1);
    }
  // The page's own edges are sharper than those without its noise.
  const around = (at: number): number =>
    Math.max(even[at] ?? 0, even[at - 1] ?? 0, even[at + 1] ?? 0, even[at - width] ?? 0, even[at + width] ?? 0);
  const grounds = new Float64Array(width * height).fill(-1);
  for (let at = near.indexOf(1); at >= 0; at = near.indexOf(1, at + 1)) grounds[at] = Math.min(around(at), MOST * level);
  return grounds;
}
