import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image.js';
import { maskOf, type PixelBox } from './ink-mask.js';
import { withSign } from './mend-signs.js';
import { inkPieces, type Sign, signIn } from './signs.js';

type Stroke = readonly [number, number, number, number];

/** Signs as fonts of other makers draw them than those that shapes are compared with: wider, lower, with other pens. */
const DRAWN: Readonly<Record<Sign, readonly Stroke[]>> = {
  '>': [
    [0.1, 0.12, 0.9, 0.5],
    [0.9, 0.5, 0.1, 0.88],
  ],
  '<': [
    [0.9, 0.12, 0.1, 0.5],
    [0.1, 0.5, 0.9, 0.88],
  ],
  '≥': [
    [0.08, 0.05, 0.92, 0.4],
    [0.92, 0.4, 0.08, 0.75],
    [0.08, 0.95, 0.92, 0.95],
  ],
  '≤': [
    [0.92, 0.05, 0.08, 0.4],
    [0.08, 0.4, 0.92, 0.75],
    [0.08, 0.95, 0.92, 0.95],
  ],
  '=': [
    [0.05, 0.3, 0.95, 0.3],
    [0.05, 0.7, 0.95, 0.7],
  ],
};

/** Strokes in a box of ink, with a pen of so many pixels. */
function drawn(image: GrayImage, strokes: readonly Stroke[], { left, top, right, bottom }: PixelBox, pen: number): void {
  for (const [x0, y0, x1, y1] of strokes)
    for (let step = 0; step <= 400; step++) {
      const x = left + (x0 + ((x1 - x0) * step) / 400) * (right - left);
      const y = top + (y0 + ((y1 - y0) * step) / 400) * (bottom - top);
      for (let row = Math.floor(y - pen / 2); row <= y + pen / 2; row++)
        for (let column = Math.floor(x - pen / 2); column <= x + pen / 2; column++) image.shades[row * image.width + column] = 220;
    }
}

const EMPTY = () => ({ width: 80, height: 40, shades: new Uint8Array(80 * 40), dpi: 200 });
const DIGIT: readonly Stroke[] = [
  [0.2, 0, 0.8, 0],
  [0.8, 0, 0.8, 1],
  [0.8, 1, 0.2, 1],
  [0.2, 1, 0.2, 0],
];

describe('a sign by its shape', () => {
  for (const [sign, strokes] of Object.entries(DRAWN))
    for (const size of [12, 18, 26])
      it(`is ${sign}, ${size} pixels wide`, () => {
        const image = EMPTY();
        drawn(image, strokes, { left: 6, top: 6, right: 6 + size, bottom: 6 + size }, 1);
        const [piece] = inkPieces(maskOf(image), { left: 2, top: 2, right: 60, bottom: 36 });
        expect(piece && signIn(image, piece).sign).toBe(sign);
      });
});

describe('the sign of a line', () => {
  const line = () => {
    const image = EMPTY();
    drawn(image, DRAWN['≥'], { left: 6, top: 8, right: 22, bottom: 26 }, 1);
    drawn(image, DIGIT, { left: 28, top: 6, right: 38, bottom: 28 }, 2);
    return { image, mask: maskOf(image), box: { left: 5, top: 5, right: 40, bottom: 30 } };
  };

  it('is put back where the recogniser lost it', () => {
    const { image, mask, box } = line();
    expect(
      withSign([{ text: '0', x: 33, likelihood: 0.99 }], box, image, mask)
        .map(({ text }) => text)
        .join(''),
    ).toBe('≥0');
  });

  it('is put right where it took it for another', () => {
    const { image, mask, box } = line();
    const read = [
      { text: '>', x: 14, likelihood: 0.9 },
      { text: '0', x: 33, likelihood: 0.99 },
    ];
    expect(
      withSign(read, box, image, mask)
        .map(({ text }) => text)
        .join(''),
    ).toBe('≥0');
  });

  it('is none where a digit begins the line', () => {
    const image = EMPTY();
    drawn(image, DIGIT, { left: 8, top: 6, right: 18, bottom: 28 }, 2);
    drawn(image, DIGIT, { left: 24, top: 6, right: 34, bottom: 28 }, 2);
    const read = [
      { text: '0', x: 13, likelihood: 0.99 },
      { text: '0', x: 29, likelihood: 0.99 },
    ];
    expect(withSign(read, { left: 7, top: 5, right: 36, bottom: 30 }, image, maskOf(image))).toEqual(read);
  });
});
