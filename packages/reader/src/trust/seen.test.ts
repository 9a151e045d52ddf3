import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../source-document.js';
import { seenIn } from './seen.js';

/** Lines in which a value stands everywhere, and headings of a class on some. */
function textOf(length: number, headings: readonly number[]): SourceDocument {
  const lines = Array.from({ length }, (_, index) => ({
    text: headings.includes(index) ? '数量指标' : '≥90%',
    line: index + 1,
    page: null,
    blanksBefore: 0,
    pageBreakBefore: false,
    references: [],
  }));
  return { path: '', sha256: '', format: 'text', encoding: '', blocks: [{ kind: 'text', lines }], notes: [] };
}

const places = (document: SourceDocument) => seenIn(document).sights.map(({ at }) => at);
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('what a document shows', () => {
  it('is looked for in the lines before and behind a heading, and at the end, in the order of the document', () => {
    expect(places(textOf(100, [40]))).toEqual([...from(28, 52), ...from(88, 99)]);
    expect(places(textOf(60, [20, 30]))).toEqual([...from(8, 42), ...from(48, 59)]);
    expect(places(textOf(30, [29]))).toEqual(from(17, 29));
    expect(places(textOf(5, []))).toEqual(from(0, 4));
  });
});
