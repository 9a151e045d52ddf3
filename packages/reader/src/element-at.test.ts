import { describe, expect, it } from 'vitest';
import { elementAt } from './element-at.js';

describe('an element at a known place', () => {
  it('is that of the list, undefined ones too, and no other place is answered', () => {
    expect(elementAt(['a', 'b'], 1)).toBe('b');
    expect(elementAt([undefined], 0)).toBeUndefined();
    for (const index of [-1, 2, Number.NaN, 0.5]) expect(() => elementAt(['a', 'b'], index)).toThrow(RangeError);
  });
});
