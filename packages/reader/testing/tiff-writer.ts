/**
 * Small TIFF files, as scanners and fax machines write them.
 */
import type { GrayImage } from '../src/formats/scan/gray-image.js';

/** Fields of a page by number: a short, or several. */
export type TiffFields = Readonly<Record<number, number | readonly number[]>>;

export interface TiffPage {
  readonly fields: TiffFields;
  readonly strips: readonly Uint8Array[];
}

const HEADER = 8;

/** A page of gray shades, so many rows to a strip. */
export function grayTiffPage({ width, height, shades }: GrayImage, rows: number): TiffPage {
  const strips = Array.from({ length: Math.ceil(height / rows) }, (_, index) =>
    shades.subarray(index * rows * width, (index + 1) * rows * width),
  );
  return { fields: { 256: width, 257: height, 258: 8, 259: 1, 262: 1, 277: 1, 278: rows }, strips };
}

/** The bytes of a TIFF; `loop` lets its last directory lead back to its first. */
export function tiffFile(pages: readonly TiffPage[], { loop = false } = {}): Uint8Array {
  const bytes: number[] = [0x49, 0x49, 0x2a, 0, 0, 0, 0, 0];
  const put = (value: number, size: 2 | 4) => {
    for (let byte = 0; byte < size; byte++) bytes.push((value >>> (8 * byte)) & 255);
  };
  const set = (at: number, value: number) => {
    for (let byte = 0; byte < 4; byte++) bytes[at + byte] = (value >>> (8 * byte)) & 255;
  };
  let link = 4;
  let firstDirectory = 0;
  for (const { fields, strips } of pages) {
    const offsets = strips.map((strip) => {
      const at = bytes.length;
      for (const byte of strip) bytes.push(byte);
      return at;
    });
    const lists: Record<number, readonly number[]> = {};
    for (const [field, value] of Object.entries(fields)) lists[Number(field)] = typeof value === 'number' ? [value] : value;
    lists[273] ??= offsets;
    lists[279] ??= strips.map(({ length }) => length);
    const entries = Object.entries(lists).sort((a, b) => Number(a[0]) - Number(b[0]));
    const places = entries.map(([, values]) => {
      const at = bytes.length;
      if (values.length > 1) for (const value of values) put(value, 4);
      return at;
    });
    const directory = bytes.length;
    if (firstDirectory === 0) firstDirectory = directory;
    set(link, directory);
    put(entries.length, 2);
    for (const [index, [field, values]] of entries.entries()) {
      put(Number(field), 2);
      put(4, 2);
      put(values.length, 4);
      put(values.length > 1 ? (places[index] ?? HEADER) : (values[0] ?? 0), 4);
    }
    link = bytes.length;
    put(0, 4);
  }
  if (loop) set(link, firstDirectory);
  return Uint8Array.from(bytes);
}
