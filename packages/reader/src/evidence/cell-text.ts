/**
 * Text of cells and headings in the forms that are compared.
 */
import { joinCellLines, type SourceReference } from '@perf-lint/core';

/** Joins the lines of a cell and drops the spaces that wrapping left inside it; a space stays between words of Latin letters. */
export function joinCell(text: string): string {
  // Blanks that a wrong encoding turned into question marks: 绩???????效.
  const blanks = text.includes('????') ? text.replace(/\?{4,}/g, ' ') : text;
  // Most cells are one line without blanks.
  if (!/\s/.test(blanks)) return blanks;
  const parts = blanks.split(/\s+/).filter((part) => part !== '');
  return parts.length < 2 ? (parts[0] ?? '') : joinCellLines(parts);
}

/** —级指标: a scan's 一 that was read as a dash. */
const DASH_FOR_ONE = /^[—―–－─-](?=级)/;

/** A heading reduced to what is compared: no spaces, stars, list numbers or trailing colon; brackets and colons half-width. */
export function headingKey(text: string): string {
  return text
    .replace(/[\s*★☆#]+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/：/g, ':')
    .replace(/[:,，;；]+$/, '')
    .replace(DASH_FOR_ONE, '一')
    .replace(/^(?:\d{1,2}[.、]|[(]?[一二三四五六七八九十]{1,3}[)、])/, '');
}

interface PlacedText {
  readonly text: string;
  readonly references: readonly SourceReference[];
}

/** A piece of text with the one that goes on with it. */
export function joinedWith<Piece extends PlacedText>(first: Piece, rest: PlacedText, between = ''): Piece {
  return { ...first, text: first.text + between + rest.text, references: [...first.references, ...rest.references] };
}
