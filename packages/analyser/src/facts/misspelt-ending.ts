/** Measure words at the end of a name, written with a character that sounds or looks like theirs: 巩固律 ≥97%, 参训人树 ≥50人. */
import { TYPOS } from '@perf-lint/data';
import type { NumberFact } from './facts.js';

/** Last character of a name as written, and as it should be. */
export interface MisspeltEnding {
  readonly wrong: string;
  readonly right: string;
}

/**
 * What a bare name ends in and should end in, null where that is not certain: the value must be of a kind that the measure asks for, and the
 * last two characters no word of their own (规律).
 */
export function misspeltEnding(bareName: string, number: NumberFact | null): MisspeltEnding | null {
  if (number === null || bareName.length < 4) return null;
  const last = bareName.slice(-1);
  const stem = bareName.slice(0, -1);
  for (const { right, alike, before, not, kinds } of TYPOS.endings) {
    if (!alike.includes(last) || !kinds.includes(number.unitKind) || not.some((word) => bareName.endsWith(word))) continue;
    if (before.length > 0 && !before.some((word) => stem.endsWith(word))) continue;
    const shown = stem.slice(-2);
    return { wrong: shown + last, right: shown + right };
  }
  return null;
}
