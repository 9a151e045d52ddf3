import { bigramsOf } from './bigrams.js';
import { type TermWeights, termWeights } from './natural.js';

/** natural counts all documents anew for every term: right for the rows of a project, slow for a library, quadratic for thousands of rows. */
const NATURAL_UP_TO = 200;

/**
 * Entries that one query looks at, over all its bigrams, the rarest bigram first. Far more than the rows of a library or the projects of a budget share; where every
 * name shares its bigrams with all others (项目1, 项目2 …), a query costs no more for there being many of them.
 */
const MOST_LOOKED_AT = 4000;

/**
 * Finds the texts that share rare bigrams with a query. Weights are inverse document frequencies: natural's TF-IDF on arrays of bigrams
 * for small indices, the same figure from the postings for larger indices. A query is linear in the entries that share a bigram with it, and bounded.
 */
export class BigramIndex {
  readonly #weights: TermWeights | null;
  readonly #postings = new Map<string, number[]>();
  readonly #lengths: number[] = [];
  /** Scores of the query under way, by position; all 0 between queries. */
  readonly #scores: Float64Array;

  /** `texts` are folded; an entry is known by its position. */
  constructor(texts: readonly string[], naturalUpTo = NATURAL_UP_TO) {
    this.#weights = texts.length > naturalUpTo ? null : termWeights();
    this.#scores = new Float64Array(texts.length);
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
    const scores = this.#scores;
    const found: number[] = [];
    for (const { pair, list } of this.#listsOf(text)) {
      const weight = this.#weights?.idf(pair) ?? 1 + Math.log(this.#lengths.length / (1 + list.length));
      for (const position of list) {
        const score = scores[position] ?? 0;
        if (score === 0) found.push(position);
        scores[position] = score + weight;
      }
    }
    const best = new Best(limit);
    for (const position of found) {
      best.offer(position, (scores[position] ?? 0) / Math.sqrt(this.#lengths[position] || 1));
      scores[position] = 0;
    }
    return best.positions;
  }

  /** The lists of entries to look at for a text, in the order of its bigrams: all of them, or the shortest ones that are few enough together. */
  #listsOf(text: string): readonly { readonly pair: string; readonly list: readonly number[] }[] {
    const all = [...new Set(bigramsOf(text))].flatMap((pair) => {
      const list = this.#postings.get(pair);
      return list === undefined ? [] : [{ pair, list }];
    });
    let sum = 0;
    for (const { list } of all) sum += list.length;
    if (sum <= MOST_LOOKED_AT) return all;
    const taken = new Set<readonly number[]>();
    let left = MOST_LOOKED_AT;
    for (const { list } of [...all].sort((a, b) => a.list.length - b.list.length)) {
      if (list.length > left) break;
      left -= list.length;
      taken.add(list);
    }
    // Where one bigram alone is in too many entries, the first of them stand for all.
    const [first] = all;
    if (taken.size === 0 && first !== undefined) return [{ pair: first.pair, list: first.list.slice(0, MOST_LOOKED_AT) }];
    return all.filter(({ list }) => taken.has(list));
  }
}

/** The entries with the highest scores; of equal ones, those that stand first in the index. */
class Best {
  readonly #kept: { readonly position: number; readonly score: number }[] = [];

  constructor(private readonly limit: number) {}

  get positions(): readonly number[] {
    return this.#kept.map(({ position }) => position);
  }

  offer(position: number, score: number): void {
    const kept = this.#kept;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && (other.score > score || (other.score === score && other.position < position))) low = middle + 1;
      else high = middle;
    }
    if (low >= this.limit) return;
    kept.splice(low, 0, { position, score });
    if (kept.length > this.limit) kept.pop();
  }
}
