import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spool } from '../output/spool.js';
import { GrowingPart } from './growing-part.js';

describe('a part that grows', () => {
  it('is the bytes of its pieces, few or many', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), fc.integer({ min: 1, max: 3_000 }), (pieces, times) => {
        const part = new GrowingPart();
        const all = Array.from({ length: times }, () => pieces).flat();
        for (const piece of all) part.add(piece);
        expect(part.isEmpty).toBe(all.join('') === '');
        expect(Buffer.from(all.join('')).equals(part.take())).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is shared with the thread that gets it where it is large, and read by it like any other', () => {
    const part = new GrowingPart();
    const text = '绩效目标'.repeat(1 << 20);
    part.add(text);
    const bytes = part.take();
    expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(structuredClone(bytes).buffer).toBeInstanceOf(SharedArrayBuffer);
    const spool = new Spool();
    spool.write(Buffer.from('之前\n'));
    spool.write(bytes);
    spool.write(Buffer.from('\n之后'));
    expect([...spool.lines()]).toEqual(['之前', text, '之后']);
    spool.remove();
  });
});
