import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.js';

describe('file names', () => {
  it('keep what a person recognises', () => {
    expect(safeFileName(['419001240000000007650', '人力资源综合业务管理-社会保险工作经费'], 'k')).toMatch(
      /^419001240000000007650-人力资源综合业务管理-社会保险工作经费-[0-9a-z]{11}$/,
    );
    expect(safeFileName(['', 'a/b:c*d?'], 'k')).toMatch(/^a_b_c_d-/);
    expect(safeFileName(['CON'], 'k')).toMatch(/^_CON-/);
    expect(safeFileName(['name...  '], 'k')).toMatch(/^name-/);
  });
  it('tell equal names apart', () => {
    expect(safeFileName(['A'], 'one')).not.toBe(safeFileName(['a'], 'two'));
  });
  it('are safe whatever a document holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }), fc.string(), (parts, key) => {
        const name = safeFileName(parts, key);
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*#%.\s]/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(new TextEncoder().encode(name).length).toBeLessThan(240 * 2);
        expect(Array.from(name).length).toBeLessThanOrEqual(3 * 30 + 12);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
