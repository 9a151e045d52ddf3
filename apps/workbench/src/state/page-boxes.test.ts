import type { PerformanceDocument, ReadingNote } from '@perf-lint/core';
import { expect, it } from 'vitest';
import { straightened } from './page-boxes.js';

const document = (...notes: readonly Pick<ReadingNote, 'id' | 'args'>[]) => ({ reading: { notes } }) as unknown as PerformanceDocument;

it('a scanned page is shown turned as it was read, and every other as it is', () => {
  const scan = document(
    { id: 'watermarks', args: { pages: '2' } },
    { id: 'scan-recognised', args: { pages: '2, 12', turned: '-0.40, 1.25' } },
  );
  expect([1, 2, 12].map((page) => straightened(scan, page))).toEqual([0, -0.4, 1.25]);
  // Of a session that an older page saved, or that somebody changed.
  expect(straightened(document({ id: 'scan-recognised', args: { pages: '2' } }), 2)).toBe(0);
  expect(straightened(document({ id: 'scan-recognised', args: { pages: '2', turned: 'x' } }), 2)).toBe(0);
});
