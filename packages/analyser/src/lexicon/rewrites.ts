/** Concrete rewrites of values in words; numbers are left blank for the unit to fill in. */
import { REWRITES } from '@perf-lint/data';
import type { RowFacts } from '../frame/facts.js';

const FALLBACK = '≥__（写明数值、单位和统计口径）';

/** A value that could be verified for an indicator of this name: 及时性 → __年__月__日前完成，或按期完成率≥__%. */
export function rewriteOf({ bareName }: RowFacts): string {
  return REWRITES.find(({ words }) => words.some((word) => bareName.includes(word)))?.form ?? FALLBACK;
}
