import type { SourceReference } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { Places } from './places.js';

const cell = (name: string, sheet = '表一'): SourceReference => ({ kind: 'sheet', sheet, cell: name });

describe('Places', () => {
  it('finds cells by the row they stand in, sheet by sheet', () => {
    const places = new Places();
    places.set(cell('A12'), 3);
    places.set(cell('AB12'), 3);
    places.set(cell('A13'), 4);
    places.set(cell('A12', '表二'), 9);
    expect([cell('A12'), cell('AB12'), cell('A13'), cell('A12', '表二'), cell('A2')].map((each) => places.get(each))).toEqual([
      3,
      3,
      4,
      9,
      undefined,
    ]);
  });

  it('tells a cell that several rows show by the last of them, and its neighbours by their own', () => {
    const places = new Places();
    for (const at of [5, 6, 7]) places.set(cell('A6'), at);
    places.set(cell('B6'), 5);
    places.set(cell('B7'), 6);
    expect([cell('A6'), cell('B6'), cell('B7')].map((each) => places.get(each))).toEqual([7, 5, 6]);
    places.set(cell('A6'), 5);
    expect(places.get(cell('A6'))).toBe(5);
  });

  it('keeps members of an archive and kinds of places apart', () => {
    const places = new Places();
    places.set({ kind: 'text', line: 6, column: 0, length: 1 }, 1);
    places.set({ ...cell('A6'), member: '一.xlsx' }, 2);
    expect(places.get(cell('A6'))).toBeUndefined();
    expect(places.get({ ...cell('A6'), member: '一.xlsx' })).toBe(2);
    expect(places.get({ kind: 'text', line: 6, column: 9, length: 4 })).toBe(1);
  });
});
