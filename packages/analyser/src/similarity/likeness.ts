import { bigramsOf, diceOf } from './bigrams.js';
import { jaroWinkler } from './natural.js';

/**
 * How alike two folded names are, 0..1, symmetric, 1 only for equal ones. The mean of Jaro-Winkler (order of characters, a common beginning)
 * and Dice over bigrams (what is shared, wherever it stands): each alone calls 完成时间/完成数量 or 数量完成/完成数量 too much alike.
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  // Jaro-Winkler depends a little on the order of its arguments.
  const jaro = (jaroWinkler(a, b) + jaroWinkler(b, a)) / 2;
  return Math.min(0.999, (jaro + diceOf(bigramsOf(a), bigramsOf(b))) / 2);
}
