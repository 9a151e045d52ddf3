import { withoutYear } from '../lexicon/fold.js';

/** What makes two rows of unlike projects the same: name and value, whatever the year. */
export function rowKey(name: string, value: string): string {
  return `${withoutYear(name)} ${withoutYear(value)}`;
}

/**
 * A key as a number of 53 bits: equal for equal rows, and so rarely for others that a batch of ten million rows has no two by chance
 * that matter: a copy is said where five or more agree.
 */
export function rowPrint(key: string): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0xc2b2ae35);
  }
  low = Math.imul(low ^ (high >>> 13), 0x27d4eb2f);
  high ^= low >>> 16;
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
