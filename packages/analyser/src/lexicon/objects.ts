/** Things that are counted, and the units that count them. */
import { OBJECTS } from '@perf-lint/data';
import { WordIndex } from './word-index.js';

const WORDS = new WordIndex<readonly string[]>(OBJECTS.flatMap(({ words, units }) => words.map((word) => [word, units] as const)));

export interface CountedObject {
  readonly word: string;
  readonly units: readonly string[];
}

/** What may stand behind the thing counted: 设备购置数量, 报道次数. */
const LONGEST_TAIL = 6;

/** The thing that a name counts: the rightmost known one near its end, null where there is none. */
export function objectOf(name: string): CountedObject | null {
  const found = WORDS.rightmost(name);
  if (found === undefined || name.length - found.end > LONGEST_TAIL) return null;
  return { word: found.word, units: found.value };
}
