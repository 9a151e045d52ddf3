import type { ReadingCheck } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.js';

const check = (kind: ReadingCheck['kind'], printed: number, read: number): ReadingCheck => ({
  kind,
  subject: '巡查经费',
  printed,
  read,
  passed: printed === read,
  references: [],
});

describe('what came of a check', () => {
  it('holds what was read against what is printed', () => {
    expect(checkText(check('unit-total', 95.4, 95.4), 'zh-CN')).toBe('读取结果与表中所印 95.4 一致');
    expect(checkText(check('project-count', 3, 2), 'zh-CN')).toBe('表中印 3，读到 2，请对照原件');
  });

  it('says of weights, which no form adds up, neither that the sum is printed nor that it agrees', () => {
    const passed = checkText(check('weight-sum', 90, 90), 'zh-CN');
    const failed = checkText(check('weight-sum', 90, 80), 'zh-CN');
    expect(failed).toBe('各行合计 80，应为 90 或 100，请对照原件');
    for (const text of [passed, failed]) expect(text).not.toMatch(/印|一致/);
    for (const each of [check('weight-sum', 90, 90), check('weight-sum', 90, 80)]) expect(checkText(each, 'en')).not.toMatch(/print|agree/);
  });
});
