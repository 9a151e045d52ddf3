/**
 * Finds words of a lexicon in a text. Words are indexed by their last character, so that the rightmost one is found first.
 */

/** A word found in a text; `end` is the position after it. */
export interface WordAt<T> {
  readonly word: string;
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** A set of words with values. Look-ups take time linear in the text, for words of bounded length. */
export class WordIndex<T> {
  readonly #byLast = new Map<number, { readonly word: string; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      const last = word.charCodeAt(word.length - 1);
      const list = this.#byLast.get(last);
      if (list === undefined) this.#byLast.set(last, [{ word, value }]);
      else list.push({ word, value });
    }
    for (const list of this.#byLast.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that ends at `end`, undefined if none. */
  endingAt(text: string, end: number): WordAt<T> | undefined {
    if (end <= 0) return undefined;
    const list = this.#byLast.get(text.charCodeAt(end - 1));
    if (list === undefined) return undefined;
    for (const { word, value } of list) if (text.endsWith(word, end)) return { word, value, start: end - word.length, end };
    return undefined;
  }

  /** The word that ends furthest right before `end`; of several, the longest. */
  rightmost(text: string, end = text.length): WordAt<T> | undefined {
    for (let at = end; at > 0; at--) {
      const found = this.endingAt(text, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether any word of the index stands in the text. */
  in(text: string): boolean {
    return this.rightmost(text) !== undefined;
  }
}

/** Index of plain words. */
export function wordsIndex(words: readonly string[]): WordIndex<true> {
  return new WordIndex(words.map((word) => [word, true] as const));
}

/** The longest of `words` that the text starts with, "" if none. */
export function leadingWord(text: string, words: readonly string[]): string {
  let best = '';
  for (const word of words) if (word.length > best.length && text.startsWith(word)) best = word;
  return best;
}
