import { bigramsOf } from './bigrams.js';
import { type TermWeights, termWeights } from './natural.js';

/** natural counts all documents anew for every term: right for the rows of a project, slow for a library, quadratic for thousands of rows. */
const NATURAL_UP_TO = 200;

/**
 * Finds the texts that share rare bigrams with a query. Weights are inverse document frequencies: natural's TF-IDF on arrays of bigrams
 * for small indices, the same figure from the postings for larger indices. A query is linear in the entries that share a bigram with it.
 */
export class BigramIndex {
  readonly #weights: TermWeights | null;
  readonly #postings = new Map<string, number[]>();
  readonly #lengths: number[] = [];

  /** `texts` are folded; an entry is known by its position. */
  constructor(texts: readonly string[], naturalUpTo = NATURAL_UP_TO) {
    this.#weights = texts.length > naturalUpTo ? null : termWeights();
    texts.forEach((text, position) => {
      const pairs = bigramsOf(text);
      this.#weights?.addDocument(pairs);
      this.#lengths.push(pairs.length);
      for (const pair of new Set(pairs)) {
        const list = this.#postings.get(pair);
        if (list === undefined) this.#postings.set(pair, [position]);
        else list.push(position);
      }
    });
  }

  /** Positions of the best candidates, best first, at most `limit`; ties keep the order of the index. */
  candidates(text: string, limit = 200): readonly number[] {
    const scores = new Map<number, number>();
    for (const pair of new Set(bigramsOf(text))) {
      const list = this.#postings.get(pair);
      if (list === undefined) continue;
      const weight = this.#weights?.idf(pair) ?? 1 + Math.log(this.#lengths.length / (1 + list.length));
      for (const position of list) scores.set(position, (scores.get(position) ?? 0) + weight);
    }
    return [...scores]
      .map(([position, score]) => [position, score / Math.sqrt(this.#lengths[position] || 1)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([position]) => position);
  }
}
