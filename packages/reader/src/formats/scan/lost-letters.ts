/**
 * Letters that were not read though their ink is there: the recogniser does not know every letter, and drops digits that repeat.
 */
import { UNMAPPED } from '../../evidence/marks.js';
import { columnSums, type InkMask, type PixelBox } from './ink-mask.js';
import type { PlacedCharacter } from './mend-signs.js';

const HAN = /\p{Script=Han}/u;
const DIGIT = /^\d$/;
/** Letters further apart than this, in the usual distance of the line's letters, have lost one between them where there is ink. */
const LOST = 1.55;
/** No letter is wider than twice this, in heights of its line: what stands before the first one was not read. */
const LOST_HEAD = 0.8;
/** Nor is one that is alone in its line as wide as this. */
const ALONE_WIDE = 1.35;
/** Distance of digits in heights of their line, where there are too few to tell. */
const DIGITS_APART = 0.8;
/** Ink in so many of the columns between two letters is a letter, in the usual distance of letters. */
const INK_OF_LETTER = 0.2;
/** With so much room and ink there surely is one, and it is one. */
const SURELY = { least: 1.75, most: 2.4, ink: 0.5 };
const LIKELIHOOD = 0.3;

/** A place where ink stands that is no letter of those read. */
interface Loss {
  /** Index of the letter that it stands before. */
  readonly before: number;
  /** Its middle, in pixels. */
  readonly x: number;
  /** Whether it is one Chinese letter for sure. */
  readonly sure: boolean;
}

/** The characters of a line with a mark for every Chinese letter that surely was not read: what is missing must not look as if it were never there. */
export function withLostLetters(characters: readonly PlacedCharacter[], line: PixelBox, mask: InkMask): readonly PlacedCharacter[] {
  const marks = lettersLost(characters, line, mask).filter(({ sure }) => sure);
  if (marks.length === 0) return characters;
  const whole: PlacedCharacter[] = [];
  for (let index = 0; index <= characters.length; index++) {
    for (const { before, x } of marks) if (before === index) whole.push({ text: UNMAPPED, x, likelihood: LIKELIHOOD });
    const character = characters[index];
    if (character) whole.push(character);
  }
  return whole;
}

/** Where letters of a line were lost: between two Chinese letters or two digits, before the first, or behind the last. */
export function lettersLost(characters: readonly PlacedCharacter[], line: PixelBox, mask: InkMask): Loss[] {
  const high = line.bottom - line.top;
  const sums = columnSums(mask, line);
  const holds = (from: number, to: number) => {
    let columns = 0;
    for (let x = Math.round(from); x < to; x++) if ((sums[x - line.left] ?? 0) > 0) columns++;
    return columns;
  };
  const losses: Loss[] = [];
  const [first] = characters;
  const wide = characters.length === 1 && line.right - line.left > ALONE_WIDE * high;
  if (first && (wide || first.x - line.left > LOST_HEAD * high)) losses.push({ before: 0, x: line.left, sure: false });
  for (const [kind, fallback] of [
    [HAN, high],
    [DIGIT, DIGITS_APART * high],
  ] as const) {
    const usual = usualDistance(characters, kind) ?? fallback;
    const lost = (before: number, from: number, to: number) => {
      const ink = holds(from + 0.6 * usual, to - 0.6 * usual);
      if (to - from <= LOST * usual || ink < INK_OF_LETTER * usual) return;
      const sure = kind === HAN && to - from >= SURELY.least * usual && to - from <= SURELY.most * usual && ink >= SURELY.ink * 0.8 * usual;
      losses.push({ before, x: (from + to) / 2, sure });
    };
    for (const [index, { text, x }] of characters.entries()) {
      if (!kind.test(text)) continue;
      const [previous, next] = [characters[index - 1], characters[index + 1]];
      if (previous && kind.test(previous.text)) lost(index, previous.x, x);
      // A letter that is lost at an end of the line would stand half a distance beyond it.
      if (!previous) lost(index, line.left - 0.5 * usual, x);
      if (!next) lost(index + 1, x, line.right + 0.5 * usual);
    }
  }
  return losses;
}

/** The distance between neighbours of a kind; null where there are none. */
function usualDistance(characters: readonly PlacedCharacter[], kind: RegExp): number | null {
  const distances = characters
    .slice(1)
    .flatMap(({ text, x }, index) => {
      const before = characters[index];
      return before && kind.test(text) && kind.test(before.text) ? [x - before.x] : [];
    })
    .sort((a, b) => a - b);
  return distances[(distances.length - 1) >> 1] ?? null;
}
