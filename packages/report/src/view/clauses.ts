/**
 * Sentences taken apart into clauses, so that an opinion can be shortened without breaking a thought.
 */

const ENDS = '，；。,;';
const OPENS = '“‘（(《「【';
const CLOSES = '”’）)》」】';

/** Words that make a clause the condition of the next: dropping the one without the other would change what is said. */
const CONDITION = /(?:^|[：:])\s*(?:如|若|除|当|if |unless |where )/iu;

/** An example belongs to what it is an example of, a second step to the first. */
const CONTINUED = /^\s*(?:例如|比如|再|并|然后|且|for example|such as|then |and )/iu;

/**
 * The clauses of a text with the mark that ends each. Quotations, brackets and numbers (1,170) are not broken;
 * a condition stays with what it conditions, an example and a second step with what they follow.
 */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (OPENS.includes(character)) depth++;
    else if (CLOSES.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ENDS.includes(character) && !/\d/.test(text[index + 1] ?? '')) {
      if (CONDITION.test(text.slice(start, index).trimStart()) && character !== '。' && character !== '；' && character !== ';') continue;
      if (CONTINUED.test(text.slice(index + 1, index + 16))) continue;
      clauses.push(text.slice(start, index + 1));
      start = index + 1;
    }
  }
  if (start < text.length) clauses.push(text.slice(start));
  return clauses;
}
