import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFileNames, safeFileName } from './file-name.js';

describe('file names', () => {
  it('keep what a person recognises', () => {
    expect(safeFileName(['419001240000000007650', '人力资源综合业务管理-社会保险工作经费'], 'k')).toMatch(
      /^419001240000000007650-人力资源综合业务管理-社会保险工作经费-[0-9a-z]{11}$/,
    );
    expect(safeFileName(['', 'a/b:c*d?'], 'k')).toMatch(/^a_b_c_d-/);
    expect(safeFileName(['CON'], 'k')).toMatch(/^_CON-/);
    // A reserved name is one also where only the cut of what is unsafe makes it one.
    expect(safeFileName(['con.'], 'k')).toMatch(/^_con-/);
    expect(safeFileName([' ?aux* '], 'k')).toMatch(/^_aux-/);
    expect(safeFileName(['com1'], 'k')).toMatch(/^_com1-/);
    expect(safeFileName(['console'], 'k')).toMatch(/^console-/);
    expect(safeFileName(['name...  '], 'k')).toMatch(/^name-/);
  });
  it('tell equal names apart', () => {
    expect(safeFileName(['A'], 'one')).not.toBe(safeFileName(['a'], 'two'));
  });
  it('are safe whatever a document holds', () => {
    const word = fc.constantFrom('con', 'PRN', 'aux', 'NUL', 'com1', 'lpt9', '甲', '项目', '\ud800', '\u202e');
    const unsafe = fc.constantFrom(...'<>:"/\\|?*#%. \t\u0000\u001f_');
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(word, unsafe), { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.tuple(unsafe, word, unsafe).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), fc.string(), (parts, key) => {
        const name = safeFileName(parts, key);
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*#%.\s]/);
        // Windows looks at what stands before the first dot; with no dot in it, the first part alone must be none either.
        expect(name.split('-')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(Array.from(name).length).toBeLessThanOrEqual(3 * 30 + 12);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('names of the files of one folder', () => {
  it('are plain, and have a hash only where two would be one on Windows', () => {
    const names = (...parts: string[]) => plainFileNames(parts.map((part) => ({ parts: ['意见书', part], key: part })));
    expect(names('甲局', '乙局')).toEqual(['意见书-甲局', '意见书-乙局']);
    const [first, second, third] = names('A局', 'a局', '乙/局');
    expect(first).toMatch(/^意见书-A局-\w+$/);
    expect(second).toMatch(/^意见书-a局-\w+$/);
    expect(third).toBe('意见书-乙_局');
  });
});
