/**
 * Text whose cells a copy took out in an order of its own, in pieces: what stands between blanks and line ends, and which runs of pieces are headings.
 */

import { isNumberOfName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { aspectWord, classWord, isLevelWord } from '../../evidence/levels.js';
import { withUnitsJoined } from '../../evidence/numbers-apart.js';
import { piecesBetweenBlanks } from '../../evidence/pieces.js';
import type { TextSpan } from '../../evidence/text-span.js';

/** A piece with its place in the text of its block. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A run of pieces that heads rows or columns. */
export interface HeadingRun {
  /** Pieces that it is made of. */
  readonly count: number;
  readonly text: string;
  readonly kind: 'class' | 'aspect' | 'column' | 'points';
}

const MOST_PIECES = 5;
const LONGEST_COLUMN = 14;
const LONGEST_LEVEL = 20;
const POINTS = /[(（]\s*\d{1,3}\s*分?\s*[)）]分?$/;
const ENDS_LEVEL = /(?:指标|目标)$/;

/**
 * The pieces of a text, blanks inside of them dropped; numbers that stand apart from the names behind them (目标1) are none, and a number is one with
 * its unit where no column holds units.
 */
export function piecesOf({ text }: TextSpan): Piece[] {
  const pieces = piecesBetweenBlanks(text).flatMap(({ from, to }) => {
    const own = text.slice(from, to).replace(/\s+/g, '');
    return isNumberOfName(own) && text.charAt(to) !== '\n' ? [] : [{ text: own, from, to }];
  });
  if (pieces.some((piece) => exactRoles(piece.text).includes('unit'))) return pieces;
  return withUnitsJoined(pieces, {
    inOneLine: (before, piece) => !text.slice(before.to, piece.from).includes('\n'),
    join: (before, piece) => ({ text: before.text + piece.text, from: before.from, to: piece.to }),
  });
}

/** The longest heading that begins with a piece; null where none does. */
export function headingAt(pieces: readonly Piece[], at: number): HeadingRun | null {
  let found: HeadingRun | null = null;
  let text = '';
  for (let count = 1; count <= MOST_PIECES && at + count <= pieces.length; count++) {
    text += pieces[at + count - 1]?.text ?? '';
    if (text.length > LONGEST_LEVEL) break;
    const kind = kindOf(text, count);
    if (kind !== null) found = { count, text, kind };
  }
  return found;
}

function kindOf(text: string, count: number): HeadingRun['kind'] | null {
  const bare = text.replace(POINTS, '');
  if (bare === '') return 'points';
  // 满意度 alone is as often the rest of a name.
  const level = isLevelWord(bare) && (ENDS_LEVEL.test(bare) || (count === 1 && aspectWord(bare) !== 'satisfaction'));
  if (level) return classWord(bare) !== '' && aspectWord(bare) !== 'output-cost' ? 'class' : 'aspect';
  return text.length >= 2 && text.length <= LONGEST_COLUMN && exactRoles(text).length > 0 ? 'column' : null;
}
