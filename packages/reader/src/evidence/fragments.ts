/**
 * Fragments: the pieces of a flattened table that no cell boundary cuts. A line split at its spaces gives several fragments
 * that stand on one baseline.
 */
import type { SourceReference } from '@perf-lint/core';
import type { TextLine } from '../source-document.js';

/** What stands between a fragment and the one before it. */
export const SPACE = 0;
/** A single line end: a neighbour less than a line's height away. */
export const NEAR = 1;
/** A blank line: an ordinary line feed. */
export const FAR = 2;
/** The end of a page. */
export const PAGE = 3;
export type Separator = 0 | 1 | 2 | 3;

export interface Fragment {
  readonly text: string;
  /** Width in ems: 1 for a Chinese character, a half for a Latin one. */
  readonly width: number;
  /** How far the width may be off: Latin characters differ from font to font. */
  readonly slack: number;
  readonly before: Separator;
  readonly source: TextLine;
  /** Offset in the text of its line. */
  readonly column: number;
}

/** True for characters that are set in a full square: Chinese characters, kana, full-width forms, CJK punctuation. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0x2200 && code <= 0x22ff) ||
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026 ||
    (code >= 0x2103 && code <= 0x217f) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0x200b;
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** Width of one character in ems. */
function characterWidth(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return 0.5;
  if (isWide(code)) return 1;
  if (code === 46 || code === 44 || code === 58 || code === 59 || code === 39) return 0.35;
  return 0.5;
}

/** Width of a text in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += characterWidth(text.charCodeAt(i));
  return width;
}

/** Uncertainty of {@link textWidth} in ems. */
export function slackOf(text: string): number {
  let narrow = 0;
  for (let i = 0; i < text.length; i++) if (!isWide(text.charCodeAt(i))) narrow++;
  return narrow === 0 ? 0 : Math.min(0.3, 0.08 + 0.04 * narrow);
}

/** Width that a space inside a line takes, in ems. */
export const SPACE_WIDTH = 0.25;

const CLOSERS = '，。、；：！？）》】」』”’〕％,.;:!?)]}%…';

/** True for punctuation that may not begin a line. */
export function isCloser(character: string): boolean {
  return character !== '' && CLOSERS.includes(character);
}

function isLatin(code: number): boolean {
  return code > 32 && code < 0x2000 && code !== 40 && code !== 41;
}

const OPENERS = '（《【「『“‘〔([{';

/** Width of the part at the beginning of a text that a line end cannot cut: a Latin run or one character with the closers after it. */
export function headWidth(text: string): number {
  let i = 0;
  let width = 0;
  // An opening bracket may not end a line: it goes with what follows.
  while (i < text.length && OPENERS.includes(text.charAt(i))) width += characterWidth(text.charCodeAt(i++));
  if (isLatin(text.charCodeAt(i))) {
    while (i < text.length && isLatin(text.charCodeAt(i))) width += characterWidth(text.charCodeAt(i++));
  } else if (i < text.length) width += characterWidth(text.charCodeAt(i++));
  while (i < text.length && isCloser(text.charAt(i))) width += characterWidth(text.charCodeAt(i++));
  return width;
}

/** Splits a line at its spaces. The first fragment takes `before`, the others stand on its baseline. */
export function lineFragments(line: TextLine, before: Separator, into: Fragment[]): void {
  const text = line.text;
  let i = 0;
  let separator = before;
  while (i < text.length) {
    while (i < text.length && isSpace(text.charCodeAt(i))) i++;
    if (i >= text.length) break;
    const start = i;
    while (i < text.length && !isSpace(text.charCodeAt(i))) i++;
    const piece = text.slice(start, i);
    into.push({ text: piece, width: textWidth(piece), slack: slackOf(piece), before: separator, source: line, column: start });
    separator = SPACE;
  }
}

/** What separates a line from the one before: a page end shows as a form feed, or as a space that begins a close neighbour. */
export function separatorOf(line: TextLine): Separator {
  if (line.pageBreakBefore) return PAGE;
  if (line.blanksBefore > 0) return FAR;
  return isSpace(line.text.charCodeAt(0)) ? PAGE : NEAR;
}

/** References of a fragment: the part of its line where the source is text, else all of the line. */
export function fragmentReferences(fragment: Fragment): SourceReference[] {
  const out: SourceReference[] = [];
  for (const reference of fragment.source.references) {
    if (reference.kind === 'text') {
      out.push({ ...reference, column: reference.column + fragment.column, length: fragment.text.length });
    } else out.push(reference);
  }
  return out;
}

/** Joins fragments of one line: no space beside a Chinese character, one between Latin words. */
export function joinOnLine(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  const latin = !isWide(left.charCodeAt(left.length - 1)) && !isWide(right.charCodeAt(0));
  return latin && /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
