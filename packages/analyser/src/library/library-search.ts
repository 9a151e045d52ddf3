import type { Aspect } from '@perf-lint/core';
import Fuse from 'fuse.js';
import { foldText } from '../lexicon/fold.js';
import { BigramIndex } from '../similarity/bigram-index.js';
import { likenessOf } from '../similarity/likeness.js';
import { builtInLibrary, type LibraryEntry } from './library-entry.js';

/** 库内 (the name itself), 近似 (a like one), 库外 (none): outside is no defect. */
export type LibraryVerdict = 'inside' | 'near' | 'outside';

export interface LibraryMatch {
  readonly verdict: LibraryVerdict;
  /** The nearest entry, null outside. */
  readonly entry: LibraryEntry | null;
  /** Its name or the alias that was matched, "" outside. */
  readonly matched: string;
  /** 0..1, 1 inside. */
  readonly likeness: number;
}

/** Likeness from which an entry is called near, measured on names of the library with one word changed. */
const NEAR = 0.62;
/** Candidates that fuse.js orders: beyond them it only costs time. */
const CANDIDATES = 200;

interface Candidate {
  readonly text: string;
  readonly entry: LibraryEntry;
}

const OUTSIDE: LibraryMatch = { verdict: 'outside', entry: null, matched: '', likeness: 0 };

/** A library ready to be searched by name. Answers are remembered: the same names come again and again. */
export class LibrarySearch {
  readonly #candidates: readonly Candidate[];
  readonly #exact = new Map<string, LibraryEntry>();
  readonly #index: BigramIndex;
  readonly #answers = new Map<string, LibraryMatch>();

  constructor(entries: readonly LibraryEntry[]) {
    const candidates: Candidate[] = [];
    for (const entry of entries)
      for (const name of [entry.name, ...entry.aliases]) {
        const text = foldText(name);
        if (text === '') continue;
        candidates.push({ text, entry });
        if (!this.#exact.has(text)) this.#exact.set(text, entry);
      }
    this.#candidates = candidates;
    this.#index = new BigramIndex(candidates.map(({ text }) => text));
  }

  /** The nearest entry for a name as printed; among like ones those of the aspect it stands under come first. */
  find(name: string, aspect: Aspect | null = null): LibraryMatch {
    const text = foldText(name);
    if (text === '') return OUTSIDE;
    const exact = this.#exact.get(text);
    if (exact !== undefined) return { verdict: 'inside', entry: exact, matched: text, likeness: 1 };
    const key = `${aspect ?? ''} ${text}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#search(text, aspect);
    this.#answers.set(key, answer);
    return answer;
  }

  #search(text: string, aspect: Aspect | null): LibraryMatch {
    const pool: Candidate[] = [];
    for (const position of this.#index.candidates(text, CANDIDATES)) {
      const candidate = this.#candidates[position];
      if (candidate !== undefined) pool.push(candidate);
    }
    const fuse = new Fuse(pool, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.6 });
    let best: LibraryMatch = OUTSIDE;
    let bestRank = 0;
    for (const { item } of fuse.search(text, { limit: 12 })) {
      const likeness = likenessOf(text, item.text);
      const rank = likeness + (aspect !== null && item.entry.aspect === aspect ? 0.05 : 0);
      if (likeness < NEAR || rank <= bestRank) continue;
      bestRank = rank;
      best = { verdict: 'near', entry: item.entry, matched: item.text, likeness: Math.round(likeness * 1000) / 1000 };
    }
    return best;
  }
}

let search: LibrarySearch | undefined;

/** Looks a name up in the built-in library; the index is made at the first call. */
export function findStandardIndicator(name: string, aspect: Aspect | null = null): LibraryMatch {
  search ??= new LibrarySearch(builtInLibrary());
  return search.find(name, aspect);
}
