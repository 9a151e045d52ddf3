/** The lexicons ready for look-up, with the user's own words merged in. */
import type { OwnWords } from '../configuration.js';
import { DirectionReader } from './direction.js';
import { ValueWording } from './value-wording.js';

export interface Lexicon {
  readonly words: OwnWords;
  readonly directions: DirectionReader;
  readonly values: ValueWording;
  /** Own units of measure beside core's catalogue. */
  readonly units: ReadonlySet<string>;
}

const cache = new WeakMap<OwnWords, Lexicon>();

/** Lexicon for a configuration's own words; made once per configuration. */
export function lexiconOf(words: OwnWords): Lexicon {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const made: Lexicon = {
    words,
    directions: new DirectionReader(words),
    values: new ValueWording(words),
    units: new Set(words.units),
  };
  cache.set(words, made);
  return made;
}
