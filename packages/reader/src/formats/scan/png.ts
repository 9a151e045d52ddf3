/**
 * PNG of sixteen shades of gray: the smallest that any browser and any office shows.
 */
import { zlibSync } from 'fflate';
import { joined } from '../joined-bytes.js';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BITS = 4;

/** Check sums of single bytes (CRC-32, as PNG asks for it). */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** Bytes that a row of so many pixels takes, two pixels a byte. */
export function bytesOfRow(width: number): number {
  return (width + 1) >> 1;
}

/** The picture of rows of pixels, two a byte, 0 black and 15 white. */
export function pngOf(width: number, height: number, rows: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, BITS);
  const bytes = bytesOfRow(width);
  // Each row begins with the filter that it went through: none.
  const filtered = new Uint8Array((bytes + 1) * height);
  for (let y = 0; y < height; y++) filtered.set(rows.subarray(y * bytes, (y + 1) * bytes), y * (bytes + 1) + 1);
  return joined([
    SIGNATURE,
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('IDAT', zlibSync(filtered, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array[] {
  const named = joined([new TextEncoder().encode(name), data]);
  return [bigEndian(data.length), named, bigEndian(checkSum(named))];
}

function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function bigEndian(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}
