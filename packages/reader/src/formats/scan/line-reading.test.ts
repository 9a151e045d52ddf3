import { describe, expect, it } from 'vitest';
import { drawnPage, PLAIN } from '../../../testing/drawn-page.js';
import type { LineImage, Recogniser } from '../../read-options.js';
import { readAllLines } from './line-reading.js';
import { ruledPage } from './ruled-page.js';

const PAGE = ruledPage(drawnPage({ xs: [40, 300, 560], ys: [60, 90, 120], merged: [] }, { ...PLAIN, seed: 7 }));

/** How wide a drawn letter comes out, and the white before the first, in each look. */
const LOOKS = [
  { pitch: 38.2, white: 11.8 },
  { pitch: 42, white: 12.9 },
];

/** Reads each letter where it stands; at first the one at `unsure`, counted from the left, is not sure. */
function reading(unsure: number): Recogniser & { readonly asked: LineImage[][] } {
  const asked: LineImage[][] = [];
  return {
    asked,
    recognise: async (lines) => {
      const look = asked.push([...lines]);
      const { pitch, white } = LOOKS[look - 1] ?? { pitch: 40, white: 12 };
      return lines.map(({ width }) =>
        Array.from({ length: Math.max(1, Math.round((width - 2 * white) / pitch)) }, (_, at) => ({
          text: look === 1 ? '字' : '子',
          at: (white + (at + 0.5) * pitch) / width,
          likelihood: look === 1 && at === unsure ? 0.5 : 0.99,
        })),
      );
    },
  };
}

describe('a line with a letter that is not sure', () => {
  it('is shown again where that letter stands, and keeps what was sure of it', async () => {
    const recogniser = reading(7);
    const read = await readAllLines(PAGE, new Map(), recogniser);
    const [first = [], second = []] = recogniser.asked;
    expect(second.length).toBeGreaterThan(0);
    const widest = Math.max(...first.map(({ width }) => width));
    for (const { width } of second) expect(width).toBeLessThan(0.5 * widest);
    const seenTwice = [...read.values()].filter(({ characters }) => characters.some(({ likelihood }) => likelihood < 0.96));
    for (const { characters } of seenTwice) {
      expect(characters[0]).toMatchObject({ text: '字', likelihood: 0.99 });
      for (const [index, { x }] of characters.entries()) if (index > 0) expect(x).toBeGreaterThan(characters[index - 1]?.x ?? 0);
    }
  });

  it('is not shown again where all of it is sure', async () => {
    const recogniser = reading(99);
    await readAllLines(PAGE, new Map(), recogniser);
    expect(recogniser.asked.map((lines) => lines.length).slice(1)).toEqual([0]);
  });
});
