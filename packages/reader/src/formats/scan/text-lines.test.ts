import { describe, expect, it } from 'vitest';
import { type GrayImage, softened } from './gray-image.js';
import { FIRST_LOOK, LINE_HEIGHT, lineWindow, type ScanLine } from './text-lines.js';

/** A page of one shade of ink. */
function even(shade: number): GrayImage {
  return { width: 300, height: 200, shades: new Uint8Array(300 * 200).fill(shade), dpi: 200 };
}

/** The shade in the middle of a line's picture, on a page whose soft ink is darker than its ink. */
function shadeOf(height: number): number | undefined {
  const box = { left: 60, right: 240, top: 60, bottom: 60 + height };
  const line: ScanLine = { ink: box, line: box, limits: { left: 0, right: 300, top: 0, bottom: 200 }, cell: 0 };
  const { shades, width } = lineWindow({ ink: even(100), soft: even(200) }, line, FIRST_LOOK).image;
  return shades[width * (LINE_HEIGHT / 2) + (width >> 1)];
}

describe('a softened picture', () => {
  it('spreads what a single pixel has, and keeps what is even up to its edges', () => {
    const shades = new Uint8Array(25);
    shades[12] = 160;
    expect([...softened({ width: 5, height: 5, shades, dpi: 200 }).shades.subarray(6, 19)]).toEqual([
      10, 20, 10, 0, 0, 20, 40, 20, 0, 0, 10, 20, 10,
    ]);
    expect(softened(even(77))).toEqual(even(77));
  });
});

describe('the picture of a line', () => {
  it('has less noise where it is larger than the line is, and is as sharp as the page where it is not', () => {
    expect(shadeOf(15)).toBe(55);
    expect(shadeOf(30)).toBe(155);
  });
});
