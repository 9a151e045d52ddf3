/**
 * Width of text in columns: a Chinese character takes two, a Latin letter one, a combining mark none.
 */

/** Blocks whose characters are two columns wide (East Asian Wide and Fullwidth), as pairs of first and last code point, ascending. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Quotation marks, dashes, the ellipsis and signs that Chinese fonts draw a full square wide although Unicode calls them ambiguous. */
const SQUARE_IN_CHINESE = new Set('“”‘’…—·×÷≥≤±℃①②③④⑤⑥⑦⑧⑨⑩');

const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x4e00, 0x9fff];

const COMBINING = /\p{M}|[\u200b-\u200f\u2060\ufeff]/u;

/** Columns of one character (a code point). */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  return commonWidth(code) ?? rareWidth(character, code);
}

/** Most of any text, and asked for every character of it. */
function commonWidth(code: number): 1 | 2 | null {
  if (code < 0x80) return 1;
  return code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH ? 2 : null;
}

function rareWidth(character: string, code: number): 0 | 1 | 2 {
  if (code < 0x300) return SQUARE_IN_CHINESE.has(character) ? 2 : 1;
  if (COMBINING.test(character)) return 0;
  if (SQUARE_IN_CHINESE.has(character)) return 2;
  for (const [first, last] of WIDE) {
    if (code < first) return 1;
    if (code <= last) return 2;
  }
  return 1;
}

/** Columns of a text in a Chinese font. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const common = commonWidth(text.charCodeAt(at));
    if (common !== null) width += common;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      width += characterWidth(character);
      at += character.length - 1;
    }
  }
  return width;
}

/** The text cut to a width in columns, with "…" where something was cut; whole characters only. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns - 2) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The same with what stands around a position (UTF-16 units) in the middle, so that it is never what is cut off. */
export function cutAround(text: string, at: number, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let start = at;
  for (let width = 0; start > 0; start--) {
    width += characterWidth(text.charAt(start - 1));
    if (width > columns / 2 - 1) break;
  }
  // What is short behind the position leaves more room before it.
  while (start > 0 && textWidth(text.slice(start)) < columns - 2) start--;
  return start === 0 ? cutToWidth(text, columns) : `…${cutToWidth(text.slice(start), columns - 2)}`;
}
