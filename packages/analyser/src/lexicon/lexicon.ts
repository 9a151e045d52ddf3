/** The lexicons compiled for look-up, with the user's own words merged in. */
import type { OwnWords } from '../configuration.js';

export interface Lexicon {
  readonly words: OwnWords;
}

const cache = new WeakMap<OwnWords, Lexicon>();

/** Lexicon for a configuration's own words; made once per configuration. */
export function lexiconOf(words: OwnWords): Lexicon {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const made: Lexicon = { words };
  cache.set(words, made);
  return made;
}
