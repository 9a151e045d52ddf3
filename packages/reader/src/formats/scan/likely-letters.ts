/**
 * Letters that the recogniser is not sure of: of those that it names for their place the one is taken that makes a word of the field with its neighbours.
 * What was chosen so stays a question.
 */
import { wordAround } from '../../evidence/words.js';
import type { OtherCharacter } from '../../read-options.js';
import type { PlacedCharacter } from './placed-line.js';

/** Surer letters stay what they are, whatever they make. */
const SURE = 0.95;
/** How sure a letter is at best that its neighbours chose. */
const CHOSEN = 0.6;
/** Letters to each side that a word may reach to. */
const REACH = 4;
const HAN = /\p{Script=Han}/u;

/** The characters of a line, unsure ones that make no word as those that do. */
export function withLikelyLetters(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const likely = [...characters];
  for (const [index, character] of characters.entries()) {
    const { text, likelihood, others = [] } = character;
    if (likelihood >= SURE || others.length === 0) continue;
    const letter = letterOfWord(likely.slice(0, index), [{ text, likelihood }, ...others], likely.slice(index + 1));
    if (letter !== null && letter !== text) likely[index] = { ...character, text: letter, likelihood: Math.min(likelihood, CHOSEN) };
  }
  return likely;
}

/** Of the letters that may stand between others the one of the longest word, of several the first; null where none makes one. */
export function letterOfWord(
  before: readonly PlacedCharacter[],
  candidates: readonly OtherCharacter[],
  after: readonly PlacedCharacter[],
): string | null {
  const textOf = (those: readonly PlacedCharacter[]) => those.map(({ text }) => text).join('');
  const [left, right] = [textOf(before.slice(-REACH)), textOf(after.slice(0, REACH))];
  let [best, longest]: [string | null, number] = [null, 0];
  for (const { text } of candidates) {
    if (!HAN.test(text)) continue;
    const length = wordAround(left + text + right, left.length);
    if (length > longest) [best, longest] = [text, length];
  }
  return best;
}
