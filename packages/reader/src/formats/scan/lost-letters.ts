/**
 * Letters that were not read though their ink is there: the recogniser does not know every letter, and drops digits that repeat.
 */
import { UNMAPPED } from '../../evidence/marks.js';
import { columnSums, type InkMask, type PixelBox } from './ink-mask.js';
import { letterOfWord } from './likely-letters.js';
import { likelihoodOf, type PlacedCharacter, type PlacedLine } from './placed-line.js';

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
/** A mark between two Chinese letters that the recogniser sees so likely is there, where they stand so much further apart than letters do. */
const MARK = { likelihood: 0.25, apart: 1.25, ink: 0.6 };
/** Behind a slash another may have been lost, where letters stand so much further apart: where they stand is known in coarse steps. */
const BEHIND_SLASH = 1.08;
const SLASH = /[/／]/;
/** Letters of a line stand so far apart, at least and at most, in heights of its ink: where each of them is the recogniser tells in coarse steps. */
const PITCH = { least: 1.02, most: 1.1 };
/** So few letters do not tell by themselves how far apart they stand. */
const FEW = 3;

/** A place where ink stands that is no letter of those read. */
interface Loss {
  /** Index of the letter that it stands before. */
  readonly before: number;
  /** Its middle, in pixels. */
  readonly x: number;
  /** The middles of the letters before and behind it, or as far beyond the line. */
  readonly from: number;
  readonly to: number;
  /** One Chinese letter for sure, a mark as slim as a slash, or neither for sure. */
  readonly what: 'letter' | 'mark' | 'unsure';
}

/**
 * The characters of a line with those that were not read: what is missing must not look as if it were never there. It is what the recogniser would rather see
 * there than another letter, where that makes a word; else a mark, where it surely is a Chinese letter.
 */
export function withLostLetters({ characters: read, faint }: PlacedLine, line: PixelBox, mask: InkMask): readonly PlacedCharacter[] {
  const characters = withLostMarks({ characters: read, faint }, line);
  const whole: PlacedCharacter[] = [];
  let next = 0;
  for (const { before, x, from, to, what } of lettersLost(characters, line, mask)) {
    if (what === 'mark') continue;
    const candidates = faint.flatMap((place) => (place.x > from && place.x < to ? (place.others ?? []) : []));
    const letter = letterOfWord(characters.slice(0, before), candidates, characters.slice(before));
    if (letter === null && what !== 'letter') continue;
    whole.push(...characters.slice(next, before), { text: letter ?? UNMAPPED, x, likelihood: LIKELIHOOD });
    next = before;
  }
  return next === 0 && whole.length === 0 ? characters : [...whole, ...characters.slice(next)];
}

/** The characters of a line with marks between Chinese letters that were nearly seen, as the slash of 元/人 is. */
function withLostMarks({ characters, faint }: PlacedLine, line: PixelBox): readonly PlacedCharacter[] {
  const pitch = pitchOf(characters, line);
  const apart = (at: number) => {
    const [before, after] = [characters[at - 1], characters[at]];
    return before && after && HAN.test(before.text) && HAN.test(after.text) && after.x - before.x > MARK.apart * pitch;
  };
  const whole = [...characters];
  for (let at = characters.length - 1; at > 0; at--) {
    if (!apart(at)) continue;
    const [from, to] = [characters[at - 1]?.x ?? 0, characters[at]?.x ?? 0];
    const marks = faint.flatMap(({ x, others: [likeliest, ...others] = [] }) => {
      if (x <= from || x >= to || likeliest === undefined || HAN.test(likeliest.text) || likeliest.text.trim() === '') return [];
      return [{ text: likeliest.text, x, likelihood: likelihoodOf({ ...likeliest, others }) }];
    });
    const [mark] = marks.sort((a, b) => b.likelihood - a.likelihood);
    if (mark && mark.likelihood >= MARK.likelihood) whole.splice(at, 0, mark);
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
  if (first && (wide || first.x - line.left > LOST_HEAD * high))
    losses.push({ before: 0, x: line.left, from: line.left, to: first.x, what: 'unsure' });
  // Where letters are lost all over a short line the usual distance is that of its gaps; letters that are set wide apart have no ink between them.
  const several = characters.filter(({ text }) => HAN.test(text)).length > FEW;
  const ofLetters = Math.min(usualDistance(characters, HAN) ?? high, several ? PITCH.most * high : Number.POSITIVE_INFINITY);
  const ofDigits = usualDistance(characters, DIGIT) ?? DIGITS_APART * high;
  for (const [kind, usual] of [
    [HAN, ofLetters],
    [DIGIT, ofDigits],
  ] as const) {
    const lost = (before: number, from: number, to: number) => {
      const ink = holds(from + 0.6 * usual, to - 0.6 * usual);
      if (to - from <= LOST * usual || ink < INK_OF_LETTER * usual) {
        const pitch = pitchOf(characters, line);
        const apart = characters.slice(0, before).some(({ text }) => SLASH.test(text)) ? BEHIND_SLASH : MARK.apart;
        const isMark = kind === HAN && before > 0 && before < characters.length && to - from > apart * pitch;
        if (isMark && holds(from + 0.6 * pitch, to - 0.6 * pitch) >= MARK.ink * (to - from - 1.2 * pitch))
          losses.push({ before, x: (from + to) / 2, from, to, what: 'mark' });
        return;
      }
      const sure = kind === HAN && to - from >= SURELY.least * usual && to - from <= SURELY.most * usual && ink >= SURELY.ink * 0.8 * usual;
      losses.push({ before, x: (from + to) / 2, from, to, what: sure ? 'letter' : 'unsure' });
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
  return losses.sort((a, b) => a.before - b.before);
}

/** How far apart the Chinese letters of a line stand; a few may all have a mark between them. */
function pitchOf(characters: readonly PlacedCharacter[], line: PixelBox): number {
  const high = line.bottom - line.top;
  const usual = usualDistance(characters, HAN) ?? high;
  const most = characters.filter(({ text }) => HAN.test(text)).length > FEW ? usual : PITCH.most * high;
  return Math.max(PITCH.least * high, Math.min(most, usual));
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
