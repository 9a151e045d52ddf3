import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultStore } from './batch/store.js';
import { keptCodeFolder } from './kept-code.js';

describe('keptCodeFolder', () => {
  it("is in the user's own cache folder, also where results are cached elsewhere", () => {
    for (const argv of [
      ['lint', '一.pdf'],
      ['lint', '一.pdf', '--cache-dir', '/共享'],
    ])
      expect(keptCodeFolder(argv, {})).toBe(join(defaultStore(), 'code'));
  });

  it('is none where nothing is to be kept, or where the folder was said already', () => {
    expect(keptCodeFolder(['lint', '一.pdf', '--no-cache'], {})).toBeNull();
    expect(keptCodeFolder(['lint', '一.pdf'], { NODE_COMPILE_CACHE: '/elsewhere' })).toBeNull();
    expect(keptCodeFolder(['lint', '一.pdf'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBeNull();
  });
});
