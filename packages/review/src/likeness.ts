/**
 * How alike two texts are by the pairs of characters they share.
 */
function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = Array.from(text);
  if (characters.length === 1) counts.set(text, 1);
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Likeness of two folded texts, 0..1: shared pairs of characters (Dice); 1 only where they are equal.
 * @param least less than this may be answered as 0, which texts of different length are at once
 */
export function likeness(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < least - 0.1) return 0;
  const first = bigrams(a);
  const second = bigrams(b);
  let shared = 0;
  let total = 0;
  for (const [pair, count] of first) {
    total += count;
    shared += Math.min(count, second.get(pair) ?? 0);
  }
  for (const count of second.values()) total += count;
  return Math.min(0.999, (2 * shared) / total);
}
