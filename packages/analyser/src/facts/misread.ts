/** Signs in a row that its characters were misread. */
import type { RowFacts } from './facts.js';

/** 292%, 295.5%: a rate above 100 % that begins with 2 and is a rate without it: most likely ≥ taken for 2. */
export function isComparatorAsDigit({ number, target, nature }: RowFacts): boolean {
  if (number === null || number.unit !== '%' || target.kind !== 'quantity' || target.comparator !== null) return false;
  if (nature !== 'rate' && nature !== 'satisfaction' && nature !== 'state') return false;
  const { low } = number;
  return (low >= 250 && low < 300) || low === 2100;
}
