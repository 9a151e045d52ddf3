/**
 * Words of Chinese text: a cell does not end inside one. They come from the word table of the lexicons, so that a reading is the same in every
 * browser and on every Node.
 */
import { TextMemory } from '@perf-lint/core';
import { CELL_WORDS, MEASURES, NAME_PARTS, OBJECTS, PREDICATES, RATE_NAMES, VAGUE } from '@perf-lint/data';

const REACH = 8;
const IN_WORD = -2.2;

/** Longest word that is looked for. */
const LONGEST = 5;

let table: ReadonlySet<string> | undefined;

/** Made when first asked: most readings are sure without it. */
function wordTable(): ReadonlySet<string> {
  table ??= new Set(
    [
      ...PREDICATES.words,
      ...Object.values(NAME_PARTS).flat(),
      ...Object.values(RATE_NAMES).flat(),
      ...MEASURES.flatMap(({ heads }) => heads),
      ...OBJECTS.flatMap(({ words }) => words),
      ...VAGUE.degree,
      ...VAGUE.change,
      ...VAGUE.state,
      ...Object.values(CELL_WORDS).flat(),
    ].filter((word) => word.length > 1 && word.length <= LONGEST),
  );
  return table;
}

/** Boundaries asked for lately: forms put the same words beside each other on every page. */
const asked = new TextMemory<number>(8_000);

/** Log likelihood, at most 0, of a cell boundary between two texts that follow each other. */
export function wordCut(left: string, right: string): number {
  const before = left.slice(-REACH);
  const after = right.slice(0, REACH);
  const key = `${before}\n${after}`;
  let score = asked.get(key);
  if (score === undefined) {
    score = isInsideWord(before + after, before.length) ? IN_WORD : 0;
    asked.set(key, score);
  }
  return score;
}

/** Letters of the longest word of the lexicons that covers a letter of the text; 0 where none does. */
export function wordAround(text: string, at: number): number {
  const words = wordTable();
  for (let length = LONGEST; length > 1; length--)
    for (let from = Math.max(0, at - length + 1); from <= at; from++)
      if (from + length <= text.length && words.has(text.slice(from, from + length))) return length;
  return 0;
}

/** Whether the longest words from the left cross a place of the text. */
function isInsideWord(text: string, place: number): boolean {
  const words = wordTable();
  for (let at = 0; at < place; ) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 1 && !words.has(text.slice(at, at + length))) length--;
    at += length;
    if (at > place) return true;
  }
  return false;
}
