/**
 * Lines of scans that were recognised before: rules and configuration change more often than pages, and to recognise a page takes seconds. They lie in the store of
 * results, by what their pictures show and by the recogniser. A damaged entry is as good as none.
 */
import { createHash } from 'node:crypto';
import type { LineImage, ReadCharacter, Recogniser } from '@perf-lint/reader';
import { checksum, getEntry, putEntry } from './store.js';

type ReadLines = Awaited<ReturnType<Recogniser['recognise']>>;

/** A recogniser that is started where the store does not know the lines. `made`: what makes one recogniser read otherwise than another. */
export function remembering(start: () => Promise<Recogniser>, folder: string, made: string): Recogniser {
  return {
    recognise: async (lines) => {
      if (lines.length === 0) return [];
      const key = keyOf(lines, made);
      const known = knownLines(getEntry(folder, key), lines.length);
      if (known !== null) return known;
      const read = await (await start()).recognise(lines);
      const text = Buffer.from(JSON.stringify(read));
      putEntry(folder, key, [Buffer.from(`${checksum([text])}\n`), text]);
      return read;
    },
  };
}

function keyOf(lines: readonly LineImage[], made: string): string {
  const hash = createHash('sha256').update(made);
  for (const { width, shades } of lines) hash.update(`\n${width}\n`).update(shades);
  return hash.digest('hex');
}

function knownLines(bytes: Buffer | null, count: number): ReadLines | null {
  if (bytes === null) return null;
  const text = bytes.subarray(65);
  if (bytes.toString('latin1', 0, 64) !== checksum([text])) return null;
  const lines = JSON.parse(text.toString('utf8')) as readonly (readonly ReadCharacter[])[];
  return lines.length === count ? lines : null;
}
