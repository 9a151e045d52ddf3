/** Concrete rewrites of values in words; numbers are left blank for the unit to fill in. */
import { REWRITES } from '@perf-lint/data';
import type { RowFacts } from './facts.js';

const FALLBACK = '__（写明数值、单位和统计口径）';

/**
 * A value that could be verified for an indicator of this name. What the name ends in decides (婴儿死亡率 → ≤__%, 使用年限 → ≥__年);
 * only a name that ends in no measure is helped by its other words (及时性 → __年__月__日前完成，或按期完成率≥__%).
 */
export function rewriteOf(facts: RowFacts): string {
  const measured = formOfMeasure(facts);
  if (measured !== '') return measured;
  const bad = facts.direction.direction === 'lower';
  const form = bad ? undefined : REWRITES.find(({ words }) => words.some((word) => facts.bareName.includes(word)))?.form;
  return form ?? (bad ? '≤' : '≥') + FALLBACK;
}

/** Comparator and unit by the measure word at the end of the name, "" where it ends in none that settles them. */
function formOfMeasure({ measure, bareName, direction }: RowFacts): string {
  if (measure === null) return '';
  const comparator = direction.direction === 'lower' ? '≤' : '≥';
  switch (measure.entry.nature) {
    case 'rate':
      return direction.direction === 'unknown' ? '' : `${comparator}__%`;
    case 'satisfaction':
      return `${comparator}__%`;
    case 'date':
      return '__年__月__日前';
    case 'duration':
      return /年限/.test(bareName) ? `${comparator}__年` : '';
    case 'money':
      return direction.basis === 'cost' ? '≤__元（或万元）' : '';
    default:
      return '';
  }
}
