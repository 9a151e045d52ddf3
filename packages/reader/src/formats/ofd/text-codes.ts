/**
 * The letters of a text object and where each begins, in the object's own space.
 */
import { numberOr } from './numbers.js';
import { attribute, child, childrenOf, type OfdNode } from './tree.js';

export interface PlacedLetter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How wide it is, as far as the place of the next one or its own shape tells. */
  readonly width: number;
  /** How wide it is as commonly set, and how wide it may be where nothing else tells. */
  readonly common: number;
  readonly widest: number;
}

/** Stands for letters that have a shape and no character. */
const PLACEHOLDER = '¤';
const REPLACEMENT = '\ufffd';

/** Widths of Latin letters in a common font, in heights of the type; most others are half as wide as high. */
const NARROW = new Set(Array.from("iljI|!.,:;'`"));
const BROAD = new Set(Array.from('mMW%@—…'));

/** Signs such as ≥ and “ are as wide as high in Chinese fonts and half as wide in others. */
function isEither(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code >= 0xa0 && code < 0x2e80;
}

/** Width of a letter as it is commonly set, in heights of the type. */
function commonWidth(letter: string): number {
  if (letter.charCodeAt(0) >= 0x2e80) return 1;
  if (isEither(letter)) return 0.7;
  return NARROW.has(letter) ? 0.3 : BROAD.has(letter) ? 0.85 : 0.5;
}

/** A step that is at most so many widths of a letter, or so much of the type's height, is how far the font moves on; a longer one leaves a gap. */
const ADVANCE = 1.3;
const MONOSPACED = 0.7;
const FULL = 1.35;

/**
 * Distances between letters, "g 3 2.5 7" for 2.5 2.5 2.5 7; as many as are needed. Where there are fewer, the last one goes on, as programs that show such files
 * do; none where there is none.
 */
function distances(text: string, needed: number): number[] {
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '');
  const list: number[] = [];
  for (let at = 0; at < tokens.length && list.length < needed; at++) {
    const token = tokens[at] ?? '';
    if (!/^g/i.test(token)) {
      list.push(numberOr(token, 0));
      continue;
    }
    // "g3" is written as well.
    const joined = token.length > 1;
    const count = numberOr(joined ? token.slice(1) : (tokens[at + 1] ?? ''), 0);
    const value = numberOr(tokens[at + (joined ? 1 : 2)] ?? '', 0);
    for (let copies = Math.min(count, needed - list.length); copies > 0; copies--) list.push(value);
    at += joined ? 1 : 2;
  }
  const last = list.at(-1);
  while (last !== undefined && list.length < needed) list.push(last);
  return list;
}

/** The letters of a TextCode: without the line breaks of the XML, "\4e2d" as the letter that it stands for. */
function lettersOf({ text }: OfdNode, steps: number): string[] {
  // A text that is set on lines of its own in the XML is indented, and no blank around it is meant.
  const plain = /^\s*[\r\n]|[\r\n]\s*$/.test(text) ? text.trim() : text;
  const letters = Array.from(plain.replace(/[\r\n\t]/g, ''));
  if (!letters.includes('\\') || letters.length === steps + 1) return letters;
  return Array.from(
    letters.join('').replace(/\\([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  );
}

/** How many steps an attribute states, runs counted in full up to `most`. */
function statedSteps(text: string, most: number): number {
  let count = 0;
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '');
  for (let at = 0; at < tokens.length && count < most; at++) {
    if (/^g$/i.test(tokens[at] ?? '')) {
      count += numberOr(tokens[at + 1] ?? '', 0);
      at += 2;
    } else count++;
  }
  return Math.min(count, most);
}

/** All letters of a text object, in the order of the file. `size` is the height of the type, `scale` what its widths are multiplied by. */
export function letters(object: OfdNode, size: number, scale: number): PlacedLetter[] {
  const placed: PlacedLetter[] = [];
  const shapesOnly = child(object, 'CGTransform') !== undefined;
  const downwards = Math.abs(numberOr(attribute(object, 'ReadDirection'), 0) % 180) === 90;
  let [x, y] = [0, 0];
  for (const code of childrenOf(object, 'TextCode')) {
    // Where a text states no place it begins where the one before it began.
    x = numberOr(attribute(code, 'X'), x);
    y = numberOr(attribute(code, 'Y'), y);
    const [deltaX, deltaY] = [attribute(code, 'DeltaX'), attribute(code, 'DeltaY')];
    const own = lettersOf(code, statedSteps(deltaX || deltaY, code.text.length));
    const across = distances(deltaX, own.length - 1);
    const down = distances(deltaY, own.length - 1);
    const free = across.length === 0 && down.length === 0;
    let [atX, atY] = [x, y];
    for (const [index, letter] of own.entries()) {
      const common = commonWidth(letter) * size * scale;
      const [stepX, stepY] = free ? (downwards ? [0, size] : [common, 0]) : [across[index] ?? 0, down[index] ?? 0];
      const farthest = Math.max(ADVANCE * common, (isEither(letter) ? FULL : MONOSPACED) * size * scale);
      const advance = stepX > 0 && stepY === 0 && stepX <= farthest && index + 1 < own.length;
      const text = shapesOnly && letter === PLACEHOLDER ? REPLACEMENT : letter;
      const width = advance ? stepX : common;
      placed.push({ text, x: atX, y: atY, width, common, widest: index + 1 < own.length ? width : farthest });
      atX += stepX;
      atY += stepY;
    }
  }
  return placed;
}
