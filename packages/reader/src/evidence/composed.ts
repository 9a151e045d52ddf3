/**
 * Values that are made of nothing but the words of such values: 明显提升, 及时足额发放. They tell where a value ends that no number marks.
 */
import { CELL_WORDS, VAGUE } from '@perf-lint/data';

const WORDS: ReadonlySet<string> = new Set([
  ...VAGUE.degree,
  ...VAGUE.change,
  ...VAGUE.state,
  ...VAGUE.formula,
  ...VAGUE.exactly,
  ...VAGUE.checkable,
  ...CELL_WORDS.promisesAndEnds,
  ...CELL_WORDS.states,
  ...CELL_WORDS.valueStarts,
  ...CELL_WORDS.valueEnds,
  ...CELL_WORDS.shortValueEnds,
]);
const LONGEST = Math.max(...Array.from(WORDS, (word) => word.length));

/** Number of words, the fewest, that a text is made of; 0 where it is not made of such words alone. */
export function wordsOfValue(text: string): number {
  const fewest = new Array<number>(text.length + 1).fill(0);
  for (let to = 1; to <= text.length; to++) {
    let best = 0;
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      const before = fewest[from] ?? 0;
      if ((from > 0 && before === 0) || !WORDS.has(text.slice(from, to))) continue;
      if (best === 0 || before + 1 < best) best = before + 1;
    }
    fewest[to] = best;
  }
  return fewest[text.length] ?? 0;
}
