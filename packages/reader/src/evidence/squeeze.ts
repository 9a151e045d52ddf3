/**
 * A run of lines without its spaces, for finding headings that wrap, with the way back to the lines.
 */
import type { TextLine } from '../source-document.js';
import { isSpace } from './fragments.js';

export interface Squeezed {
  readonly text: string;
  /** Offset of each line in `text`; one entry more than there are lines. */
  readonly starts: readonly number[];
}

/** A line without spaces, full-width brackets, colons and digits made plain. */
export function squeezeLine(text: string): string {
  let out = '';
  let plain = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let replacement: string;
    if (isSpace(code)) replacement = '';
    else if (code === 0xff08) replacement = '(';
    else if (code === 0xff09) replacement = ')';
    else if (code === 0xff1a) replacement = ':';
    else if (code >= 0xff10 && code <= 0xff19) replacement = String.fromCharCode(code - 0xff10 + 48);
    else continue;
    out += text.slice(plain, i) + replacement;
    plain = i + 1;
  }
  return plain === 0 ? text : out + text.slice(plain);
}

/** Squeezes all lines into one text. */
export function squeeze(lines: readonly TextLine[]): Squeezed {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    const part = squeezeLine(line.text);
    parts.push(part);
    length += part.length;
  }
  starts.push(length);
  return { text: parts.join(''), starts };
}

/** Index of the line that holds an offset of the squeezed text. */
export function lineAt(squeezed: Squeezed, offset: number): number {
  let low = 0;
  let high = squeezed.starts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((squeezed.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  // Lines that squeeze to nothing share their start with the next: the last of them holds the character.
  return low;
}
