import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.js';

describe('nearest', () => {
  const rules = ['vague-value', 'empty-value', 'empty-name', 'unit-mismatch'];
  it('finds misspelt names, nearest first', () => {
    expect(nearest('vage-value', rules)[0]).toBe('vague-value');
    expect(nearest('emtpy-value', rules)[0]).toBe('empty-value');
    expect(nearest('unit', rules)).toEqual(['unit-mismatch']);
  });
  it('suggests nothing for a name that is like none', () => {
    expect(nearest('zzzz', rules)).toEqual([]);
    expect(nearest('x', rules)).toEqual([]);
  });
});
