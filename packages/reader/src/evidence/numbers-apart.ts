/**
 * Numbers whose unit stands a blank behind them (≥5.6 万人份, 2023 年 12 月底前), as programs set them between figures and Chinese: one piece, where the
 * table has no column for units.
 */
import { CELL_WORDS } from '@perf-lint/data';
import { isUnitWord } from './content.js';
import { pattern } from './vocabulary/pattern.js';

/** What goes on with the number of a date: 年, 月底前, 日前. */
const DATE_GOES_ON = pattern`^[年月日](?:${CELL_WORDS.yearEnds}|${CELL_WORDS.dateEnds})?${CELL_WORDS.dateLimits}?$`;
/** 万人份: a thing counted in thousands that no list of units knows. */
const COUNTED = /^[万亿千百][一-龥]{1,3}$/;
/** A month or a day that follows a year or a month. */
const MONTH_OR_DAY = /^\d{1,2}$/;

/** How pieces of one kind are put together. */
interface Joining<Piece> {
  readonly inOneLine: (before: Piece, piece: Piece) => boolean;
  readonly join: (before: Piece, piece: Piece) => Piece;
}

/** The pieces with such numbers and their units in one. Linear. */
export function withUnitsJoined<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
  { inOneLine, join }: Joining<Piece>,
): Piece[] {
  const joined: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = joined.at(-1);
    const next = pieces[index + 1];
    const inLine = next !== undefined && inOneLine(piece, next) ? next.text : '';
    if (before !== undefined && inOneLine(before, piece) && goesOn(before.text, piece.text, inLine))
      joined[joined.length - 1] = join(before, piece);
    else joined.push(piece);
  }
  return joined;
}

function goesOn(before: string, text: string, next: string): boolean {
  if (/\d$/.test(before)) return isUnitWord(text) || COUNTED.test(text) || DATE_GOES_ON.test(text);
  return /\d[年月]$/.test(before) && MONTH_OR_DAY.test(text) && DATE_GOES_ON.test(next);
}
