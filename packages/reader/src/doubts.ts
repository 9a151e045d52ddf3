/** Reasons not to rely on a row, each said once. */
import type { Doubt } from '@perf-lint/core';

/** The reasons with one more; the same list where it is among them already. */
export function withDoubt(doubts: readonly Doubt[] | undefined, doubt: Doubt): readonly Doubt[] {
  if (doubts === undefined) return [doubt];
  return doubts.includes(doubt) ? doubts : [...doubts, doubt];
}
