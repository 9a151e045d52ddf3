/** What is counted one by one (人, 户, 个) and has no parts. */
import type { Target } from '@perf-lint/core';
import { UNIT_WORDS } from '@perf-lint/data';
import { wordsIndex } from '../lexicon/word-index.js';
import type { RowFacts } from './facts.js';

const WHOLE_UNITS = new Set(UNIT_WORDS.wholeUnits);
const AVERAGED = wordsIndex(UNIT_WORDS.averaged);

/** The unit of a number with decimals that counts what has no parts (190.8人), "" where it is none; 1.5万人 and averages are. */
export function fractionOf(target: Target, { bareName, nature }: Pick<RowFacts, 'bareName' | 'nature'>): string {
  if (target.kind !== 'quantity' || target.factor !== 1 || target.per.length > 0 || Number.isInteger(target.number)) return '';
  if (nature === 'rate' || nature === 'level' || nature === 'money' || AVERAGED.in(bareName)) return '';
  return WHOLE_UNITS.has(target.unit) ? target.unitText : '';
}
