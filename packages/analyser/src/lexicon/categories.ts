/** Which class an indicator belongs to by the ending of its name. */
import type { Level1 } from '@perf-lint/core';
import { CATEGORIES, type CategoryLexicon } from '@perf-lint/data';
import { WordIndex } from './word-index.js';

export type CategoryEntry = CategoryLexicon[number];

/** For each class, the entries that are misplaced in it. */
const MISPLACED = new Map<Level1, WordIndex<CategoryEntry | null>>();
for (const level of ['cost', 'output', 'benefit', 'satisfaction'] as const) {
  const entries = CATEGORIES.filter(({ misplaced }) => misplaced.includes(level));
  MISPLACED.set(
    level,
    new WordIndex(
      entries.flatMap((entry) => [
        ...entry.endings.map((ending) => [ending, entry] as const),
        ...(entry.not ?? []).map((ending) => [ending, null] as const),
      ]),
    ),
  );
}

/** The entry by which a bare name is misplaced under `level1`, null where nothing is known against it. */
export function categoryOf(name: string, level1: Level1): CategoryEntry | null {
  const entry = MISPLACED.get(level1)?.endingAt(name, name.length)?.value ?? null;
  return entry?.unless?.some((word) => name.includes(word)) === true ? null : entry;
}
