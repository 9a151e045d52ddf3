/**
 * A picture in shades of gray as a PNG.
 */
import { zlibSync } from 'fflate';
import type { GrayImage } from '../src/formats/scan/gray-image.js';

function chunk(name: string, data: Uint8Array): number[] {
  const size = [24, 16, 8, 0].map((shift) => (data.length >>> shift) & 255);
  // The engine does not look at the check sums.
  return [...size, ...new TextEncoder().encode(name), ...data, 0, 0, 0, 0];
}

/** The bytes of a PNG; `type` is its kind of colours, which it need not have. */
export function png({ width, height, shades }: GrayImage, { type = 0, interlaced = 0 } = {}): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(shades.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, type, 0, 0, interlaced], 8);
  const data = zlibSync(rows);
  const [one, two] = [data.subarray(0, 1000), data.subarray(1000)];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', one),
    ...chunk('IDAT', two),
    ...chunk('IEND', new Uint8Array()),
  ]);
}
