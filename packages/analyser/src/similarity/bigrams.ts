/** Pairs of neighbouring characters: what Chinese names are compared by, since words have no spaces between them. */

/** The bigrams of a text in order; a single character is its own. Texts are folded by the caller. */
export function bigramsOf(text: string): readonly string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  const pairs: string[] = [];
  for (let i = 1; i < characters.length; i++) pairs.push(`${characters[i - 1]}${characters[i]}`);
  return pairs;
}

/** Sørensen-Dice coefficient over bigrams counted with their multiplicity: 0 nothing shared, 1 the same bigrams. */
export function diceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of a) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
