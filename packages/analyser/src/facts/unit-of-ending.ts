/** Units that the end of a name asks for: 人 for 人数, 家 for 企业数. */
import { UNIT_WORDS } from '@perf-lint/data';
import { WordIndex } from '../lexicon/word-index.js';

const UNITS = new WordIndex(UNIT_WORDS.endings.map(({ ends, unit }) => [ends, unit] as const));

/** Unit by the end of a bare name, undefined where the name does not tell. */
export function unitOfEnding(name: string): string | undefined {
  return UNITS.endingAt(name, name.length)?.value;
}
