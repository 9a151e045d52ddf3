import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import { withSeverity, withWords } from './settings.js';

describe('settings of the page', () => {
  it('change a severity and take the change back without a trace, whatever else is set of the rule', () => {
    const off = withSeverity(DEFAULT_CONFIGURATION, 'vague-value', 'off');
    expect(off.rules).toEqual({ 'vague-value': { severity: 'off' } });
    expect(withSeverity(off, 'vague-value', '')).toEqual(DEFAULT_CONFIGURATION);
    const options = { ...DEFAULT_CONFIGURATION, rules: { 'vague-value': { severity: 'info' as const, options: { a: 1 } } } };
    expect(withSeverity(options, 'vague-value', '').rules).toEqual({ 'vague-value': { options: { a: 1 } } });
  });

  it('take words one a line, each once', () => {
    const { words } = withWords(DEFAULT_CONFIGURATION, 'vague', ' 走在前列\n\n走在前列；再上台阶 ');
    expect(words.vague).toEqual(['走在前列', '再上台阶']);
    expect(words.units).toEqual([]);
  });
});
