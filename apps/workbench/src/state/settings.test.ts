import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import { judgedBy } from './references.js';
import { NEW_SOURCE, withChangedSource, withoutSource, withSeverity, withSource, withWords } from './settings.js';

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

describe('sources of the office', () => {
  it('have an id of their own, are changed in their place and taken away', () => {
    const one = withSource(DEFAULT_CONFIGURATION, { ...NEW_SOURCE, number: '1' });
    const two = withSource(withoutSource(withSource(one, { ...NEW_SOURCE, number: '2' }), 'own-1'), { ...NEW_SOURCE, number: '3' });
    expect(two.sources.map(({ number }) => number)).toEqual(['2', '3']);
    expect(new Set(two.sources.map(({ id }) => id)).size).toBe(2);
    const id = two.sources[0]?.id ?? '';
    expect(withChangedSource(two, id, { number: '4' }).sources.map(({ number }) => number)).toEqual(['4', '3']);
  });

  it('ask for no new judgement: they are cited, not applied', () => {
    const cited = withSource(DEFAULT_CONFIGURATION, { ...NEW_SOURCE, rules: ['vague-value'] });
    const judged = (configuration: AnalysisConfiguration): string => judgedBy([], '', { configuration, versions: '' });
    expect(judged(cited)).toBe(judged(DEFAULT_CONFIGURATION));
    expect(judged(withSeverity(cited, 'vague-value', 'off'))).not.toBe('');
  });
});
