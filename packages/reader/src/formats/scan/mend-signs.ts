/**
 * Puts right, or back, the sign at the head of a recognised line.
 */
import type { GrayImage } from './gray-image.js';
import type { InkMask, PixelBox } from './ink-mask.js';
import type { PlacedCharacter } from './placed-line.js';
import { inkPieces, type SignShape, signIn } from './signs.js';

const SIGN = /^[<>≥≤=＞＜＝≧≦⩾⩽]$/;

/** Whether a letter is a comparison sign. */
export function isSign(text: string): boolean {
  return SIGN.test(text);
}

const DIGIT = /^[\d.]$/;
/** A letter that is read so surely, alone in its line, is no sign: signs are taken for digits and Latin letters, and for nothing. */
const SURELY_READ = 0.9;
const LETTER = /^[\d\p{Script=Han}]$/u;
/** Likeness from which ink is a sign: alone in its line, at the head of a number where none was read, and where one was. */
const ALONE = 0.62;
/** From this on ink that is alone may be a sign, and what was read instead is unsure. */
const ALONE_MAYBE = 0.5;
/** So may what was read as one of these be another one: recognisers lose the bar of ≥. */
const SURELY_STRICT = 0.66;
const APART_STRICT = 0.25;
const STRICT = /^[<>＞＜]$/;
const MAYBE = 0.55;
const UNREAD = 0.66;
const READ = 0.55;
/** Two bars are like nothing else that stands before a number. */
const UNREAD_EQUALS = 0.62;
/** Two signs that are this alike cannot be told apart. */
const APART = 0.05;

/** The characters of a line with its sign; `pen` is the line's box of ink. */
export function withSign(
  characters: readonly PlacedCharacter[],
  line: PixelBox,
  ink: GrayImage,
  mask: InkMask,
): readonly PlacedCharacter[] {
  const high = line.bottom - line.top;
  const pieces = joinedHead(inkPieces(mask, line), high);
  const [head] = pieces;
  if (!head) return characters;
  const [first, second] = characters;
  // A sign that touches its first digit: only its own part, about as wide as high.
  const box = head.right - head.left > 1.25 * high ? { ...head, right: Math.round(head.left + 0.8 * high) } : head;
  const [wide, tall] = [box.right - box.left, box.bottom - box.top];
  if (wide < 0.3 * tall || wide > 4.5 * tall) return unconfirmed(characters);
  const isRead = first !== undefined && isSign(first.text);
  // At low resolution a whole number runs into its sign.
  const alone = pieces.length === 1 && (characters.length <= 1 || head.right - head.left <= 1.25 * high);
  const next = isRead ? second : first;
  if (!alone && !(next && DIGIT.test(next.text))) return unconfirmed(characters);
  if (alone && first && !isRead && LETTER.test(first.text) && first.likelihood > SURELY_READ) return characters;
  const shape = alone ? signIn(ink, { ...box, right: pieces.at(-1)?.right ?? box.right }) : bestAround(ink, box);
  const unread = shape.sign === '=' ? UNREAD_EQUALS : UNREAD;
  if (shape.likeness < (alone ? ALONE : isRead ? READ : unread))
    return alone && shape.likeness >= ALONE_MAYBE ? withHeadAt(MAYBE, characters) : unconfirmed(characters);
  const found = { text: shape.sign, x: (box.left + box.right) / 2, likelihood: surenessOf(shape) };
  if (alone) return [found];
  if (!isRead) return [found, ...characters];
  const confirmed = shape.sign === first.text && !STRICT.test(first.text);
  return [{ ...found, likelihood: confirmed ? Math.max(found.likelihood, first.likelihood) : found.likelihood }, ...characters.slice(1)];
}

/** Characters of which the first is no surer than that. */
function withHeadAt(most: number, [first, ...rest]: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  return first === undefined ? [] : [{ ...first, likelihood: Math.min(first.likelihood, most) }, ...rest];
}

/** Characters as they were read: a > or < that its shape does not confirm may have lost its bar. */
function unconfirmed(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  return STRICT.test(characters[0]?.text ?? '') ? withHeadAt(MAYBE, characters) : characters;
}

/** How sure a sign is by its shape. */
function surenessOf({ sign, likeness, other }: SignShape): number {
  if (STRICT.test(sign) && (likeness < SURELY_STRICT || likeness - other < APART_STRICT)) return MAYBE;
  return likeness - other < APART ? 0.5 : Math.min(0.99, 0.5 + 0.6 * likeness);
}

/** The best of boxes a little narrower and wider: a digit may touch the sign. */
function bestAround(ink: GrayImage, box: PixelBox): SignShape {
  let best = signIn(ink, box);
  for (const step of [-2, -1, 1, 2]) {
    const shape = signIn(ink, { ...box, right: box.right + step });
    if (shape.likeness > best.likeness) best = shape;
  }
  return best;
}

/** The pieces of a line, those of its first letter joined: the tip of a stroke, parts that hardly stand apart; specks go. */
function joinedHead(pieces: PixelBox[], high: number): PixelBox[] {
  const rest = [...pieces];
  for (;;) {
    const [first, second] = rest;
    if (!first || !second) return rest;
    const [wide, tall] = [first.right - first.left, first.bottom - first.top];
    const gap = second.left - first.right;
    const speck = wide < 0.2 * high && tall < 0.25 * high;
    const part = gap <= 1 && second.right - first.left < 0.95 * high && wide < 0.3 * high;
    if (!speck && !part) return rest;
    rest.shift();
    if (part || gap <= 0.15 * high)
      rest[0] = {
        left: first.left,
        right: second.right,
        top: Math.min(first.top, second.top),
        bottom: Math.max(first.bottom, second.bottom),
      };
  }
}
