/**
 * A scanned page kept for the pictures of its rows: upright and straight, as fine as letters of small print stay legible, in sixteen shades.
 */
import { unzlibSync, zlibSync } from 'fflate';
import type { PageCopy } from '../../source-document.js';
import { type GrayImage, quarterTurned, type Uprighting, unitOf } from './gray-image.js';
import { bytesOfRow, pngOf } from './png.js';

/** Pixels a point of a copy, where the page has so many. */
const FINENESS = 2;
const WHITE = 255;

/** The page as its rows will be cut out of it. */
export function copyOf(image: GrayImage, { turns, turned }: Uprighting): PageCopy {
  const upright = quarterTurned(image, turns);
  const step = Math.max(1, unitOf(upright) / FINENESS);
  const [width, height] = [Math.max(1, Math.floor(upright.width / step)), Math.max(1, Math.floor(upright.height / step))];
  const bytes = bytesOfRow(width);
  const packed = new Uint8Array(bytes * height);
  const [cos, sin] = [Math.cos(turned) * step, Math.sin(turned) * step];
  const [middleX, middleY] = [upright.width / 2, upright.height / 2];
  for (let y = 0; y < height; y++) {
    const down = y + 0.5 - middleY / step;
    for (let x = 0; x < width; x++) {
      const across = x + 0.5 - middleX / step;
      const shade = shadeAt(upright, cos * across + sin * down + middleX - 0.5, cos * down - sin * across + middleY - 0.5);
      const at = y * bytes + (x >> 1);
      packed[at] = (packed[at] ?? 0) | ((shade >> 4) << (x & 1 ? 0 : 4));
    }
  }
  return { width, height, unit: unitOf(upright) / step, packed: zlibSync(packed) };
}

/** A part of a page, in pixels of its copy. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rows of a copy, two pixels a byte. */
export function rowsOf({ packed }: PageCopy): Uint8Array {
  return unzlibSync(packed);
}

/** A part of a copy, whose rows were unpacked before, as PNG. */
export function pieceOf({ width: whole }: PageCopy, rows: Uint8Array, { left, top, width, height }: Piece): Uint8Array {
  const [from, to] = [bytesOfRow(whole), bytesOfRow(width)];
  const piece = new Uint8Array(to * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pair = rows[(top + y) * from + ((left + x) >> 1)] ?? 0;
      const shade = (left + x) & 1 ? pair & 15 : pair >> 4;
      const at = y * to + (x >> 1);
      piece[at] = (piece[at] ?? 0) | (x & 1 ? shade : shade << 4);
    }
  return pngOf(width, height, piece);
}

/** The shade between four pixels; paper where the page ends. */
function shadeAt({ width, height, shades }: GrayImage, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return WHITE;
  const [left, top] = [x | 0, y | 0];
  const [right, below] = [x - left, y - top];
  const at = top * width + left;
  const upper = (shades[at] ?? 0) * (1 - right) + (shades[at + 1] ?? 0) * right;
  const lower = (shades[at + width] ?? 0) * (1 - right) + (shades[at + width + 1] ?? 0) * right;
  return upper * (1 - below) + lower * below + 0.5;
}
