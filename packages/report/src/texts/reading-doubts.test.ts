import { describe, expect, it } from 'vitest';
import { readingDoubts } from './reading-doubts.js';

describe('readingDoubts', () => {
  it('says only what is in doubt', () => {
    expect(readingDoubts(0, 3, 'zh-CN')).toEqual(['3 段文字未能归行']);
    expect(readingDoubts(2, 0, 'zh-CN')).toEqual(['2 处核对不符']);
    expect(readingDoubts(0, 0, 'en')).toEqual([]);
  });

  it('counts in English', () => {
    expect(readingDoubts(1, 1, 'en')).toEqual(['1 check does not agree', '1 piece of text not placed in any row']);
    expect(readingDoubts(2, 2, 'en')).toEqual(['2 checks do not agree', '2 pieces of text not placed in any row']);
  });
});
