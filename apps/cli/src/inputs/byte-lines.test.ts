import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteLine, byteLines } from './byte-lines.js';

async function linesOf(chunks: readonly Uint8Array[], most: number): Promise<readonly ByteLine[]> {
  const lines: ByteLine[] = [];
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  for await (const line of byteLines(stream(), most)) lines.push(line);
  return lines;
}

describe('a stream of bytes', () => {
  it('has the same lines however it is cut', async () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '指', ' ', '{', '"'), maxLength: 12 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), async (lines, end, size) => {
        const bytes = Buffer.from(lines.map((line) => line + end).join(''));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const found = await linesOf(chunks, 1000);
        expect(found.map((line) => line.bytes.toString())).toEqual(lines);
        expect(found.some(({ cut }) => cut)).toBe(false);
      }),
    );
  });

  it('may end without the end of a line', async () => {
    expect((await linesOf([Buffer.from('a\n\nb')], 10)).map(({ bytes }) => bytes.toString())).toEqual(['a', '', 'b']);
    expect(await linesOf([], 10)).toEqual([]);
  });

  it('loses no line after one that is too long, of which the beginning is kept', async () => {
    const long = Buffer.alloc(20_000, 'x');
    const lines = await linesOf([Buffer.from('a\n'), long, long, Buffer.from('\nb\n')], 30_000);
    expect(lines.map(({ bytes, cut }) => [bytes.length, cut])).toEqual([
      [1, false],
      [4096, true],
      [1, false],
    ]);
  });
});
