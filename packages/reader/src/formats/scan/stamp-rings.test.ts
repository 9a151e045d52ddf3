import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image.js';
import { stampRings } from './stamp-rings.js';

const UNIT = 200 / 72;
const SIDE = 900;

interface Drawn {
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly radius: number;
  readonly shade: number;
  /** Share of the ring that is missing, in twelve gaps. */
  readonly gaps?: number;
}

/** Ink at 200 dpi: rings 2.8 points broad, over rows of letters with strokes of three pixels that are as dark as the ring. */
function page(rings: readonly Drawn[], letters: number): GrayImage {
  const shades = new Uint8Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const at = y * SIDE + x;
      if (y % 40 < 24 && (y % 8 < 3 || x % 8 < 3)) shades[at] = letters;
      for (const { x: middleX, y: middleY, radius, shade, gaps = 0 } of rings) {
        const turn = (Math.atan2(y - middleY, x - middleX) / (2 * Math.PI) + 1) * 12;
        if (Math.abs(Math.hypot(x - middleX, y - middleY) - radius * UNIT) < 1.4 * UNIT && turn % 1 >= gaps)
          shades[at] = Math.max(shades[at] ?? 0, shade);
      }
    }
  return { width: SIDE, height: SIDE, shades, dpi: 200 };
}

describe('the ring of a stamp', () => {
  it('is found where it stands, with its ink and all of it within reach', () => {
    const [ring, ...others] = stampRings(page([{ x: 400, y: 500, radius: 57, shade: 120 }], 0));
    expect(others).toEqual([]);
    expect(ring?.level).toBe(120);
    expect(Math.hypot((ring?.x ?? 0) - 400, (ring?.y ?? 0) - 500)).toBeLessThan(6);
    expect(ring?.reach).toBeGreaterThan(59 * UNIT);
    expect(ring?.reach).toBeLessThan(66 * UNIT);
  });

  it('is found over print as dark as it is, and where the pad was tired', () => {
    const tired = { x: 400, y: 400, radius: 57, shade: 120, gaps: 0.3 };
    expect(stampRings(page([tired], 0))).toHaveLength(1);
    expect(stampRings(page([{ ...tired, gaps: 0 }], 120))).toHaveLength(1);
  });

  it('is found of each of two stamps', () => {
    const two = [
      { x: 250, y: 300, radius: 57, shade: 120 },
      { x: 600, y: 620, radius: 54, shade: 90 },
    ];
    expect(
      stampRings(page(two, 0))
        .map(({ level }) => level)
        .sort((a, b) => a - b),
    ).toEqual([90, 120]);
  });

  it('is none of print, of half a ring, of one too small, and of black', () => {
    expect(stampRings(page([], 120))).toEqual([]);
    expect(stampRings(page([{ x: 0, y: 400, radius: 57, shade: 120 }], 0))).toEqual([]);
    expect(stampRings(page([{ x: 400, y: 400, radius: 40, shade: 120 }], 0))).toEqual([]);
    expect(stampRings(page([{ x: 400, y: 400, radius: 57, shade: 240 }], 0))).toEqual([]);
  });
});
