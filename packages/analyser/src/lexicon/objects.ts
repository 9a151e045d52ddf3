/** Things that are counted, and the units that count them. */
import { OBJECTS, UNIT_WORDS } from '@perf-lint/data';
import { WordIndex, wordsIndex } from './word-index.js';

type Entry = (typeof OBJECTS)[number];

const WORDS = new WordIndex<Entry>(OBJECTS.flatMap((entry) => entry.words.map((word) => [word, entry] as const)));

export interface CountedObject {
  readonly word: string;
  readonly units: readonly string[];
  /** Weighed or measured, not counted in 个. */
  readonly stuff: boolean;
}

const COUNTS = wordsIndex(UNIT_WORDS.objectCounts);
const ACTS = wordsIndex(UNIT_WORDS.objectActs);

/** The thing that a name counts: it ends in a known one (采购电脑), in its number (电脑数量) or in what is done to get it (电脑购置数量); null for 电脑教室. */
export function objectOf(name: string): CountedObject | null {
  let end = COUNTS.endingAt(name, name.length)?.start ?? name.length;
  end = ACTS.endingAt(name, end)?.start ?? end;
  const found = WORDS.endingAt(name, end) ?? WORDS.endingAt(name, name.length);
  return found === undefined ? null : { word: found.word, units: found.value.units, stuff: found.value.stuff === true };
}
