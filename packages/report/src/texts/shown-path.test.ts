import { describe, expect, it } from 'vitest';
import { shownPath } from './shown-path.js';

describe('the path of a document on paper', () => {
  it('is as it was given, and the name alone where it says where a machine keeps its files', () => {
    expect(shownPath('附件/教育局/目标表.xlsx')).toBe('附件/教育局/目标表.xlsx');
    expect(shownPath('目标表.xlsx')).toBe('目标表.xlsx');
    for (const path of ['/home/me/目标表.xlsx', 'C:/Users/某人/目标表.xlsx', 'C:\\Users\\某人\\目标表.xlsx', '//server/share/目标表.xlsx'])
      expect(shownPath(path)).toBe('目标表.xlsx');
  });
});
