import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image.js';
import { withoutStamps } from './stamped-ink.js';

const SIDE = 600;
const STAMP = 130;
const PRINT = 230;

/** A picture of ink at 200 dpi with a ring of some radius, in points, and bars of print as broad as strokes of letters across it. */
function inked(radius: number): GrayImage {
  const shades = new Uint8Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const distance = Math.hypot(x - SIDE / 2, y - SIDE / 2);
      if (Math.abs(distance - (radius * 200) / 72) < 4) shades[y * SIDE + x] = STAMP;
      if (y % 40 < 3 && x > 100 && x < 500) shades[y * SIDE + x] = PRINT;
    }
  }
  return { width: SIDE, height: SIDE, shades, dpi: 200 };
}

const count = ({ shades }: GrayImage, from: number, to: number) => shades.filter((shade) => shade >= from && shade <= to).length;

describe('a stamp over print', () => {
  it('goes, and print under it stays', () => {
    const ink = inked(57);
    const cleared = withoutStamps(ink);
    if (cleared === null) throw new Error('no stamp seen');
    expect(count(ink, STAMP, STAMP)).toBeGreaterThan(5000);
    // Print is not one pixel less, on the stamp or beside it.
    expect(count(cleared.ink, 150, 255)).toBe(count(ink, PRINT, PRINT));
    expect(count(cleared.ink, 50, 149)).toBeLessThan(500);
    const covered = cleared.covered.marks.reduce((sum, mark) => sum + mark, 0);
    expect(covered).toBeGreaterThan(5000);
    expect(covered).toBeLessThan(14_000);
  });

  it('is none that is too small or too large for one, and print alone is none', () => {
    expect(withoutStamps(inked(20))).toBe(null);
    expect(withoutStamps(inked(0))).toBe(null);
    expect(withoutStamps(inked(95))).toBe(null);
  });
});
