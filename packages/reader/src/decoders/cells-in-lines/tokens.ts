/**
 * A run of text lines as the cells they were: one cell a line, or several with spaces between.
 */
import type { SourceReference } from '@perf-lint/core';
import { joinedWith } from '../../evidence/cell-text.js';
import type { Column } from '../../evidence/columns.js';
import { withUnitsJoined } from '../../evidence/numbers-apart.js';
import { piecesBetweenBlanks } from '../../evidence/pieces.js';
import type { TextLine } from '../../source-document.js';

export interface Token {
  readonly text: string;
  readonly references: readonly SourceReference[];
  /** Index of the line in its block. */
  readonly line: number;
  /** First token of its line. */
  readonly startsLine: boolean;
  /** Where the token begins as it is seen: a Chinese character is two places wide. */
  readonly at: number;
  /** Its width in the same places. */
  readonly width: number;
  /** Blank lines before the line beyond what usually stands between two lines. */
  readonly extraBlanks: number;
}

/** Points of a class that stand alone: (50分), (40-50)分. */
export const POINTS_OF_CLASS = /^[(（]\d{1,3}(?:[-—~]\d{1,3})?分?[)）]分?$/;

/** The line as one token. */
export function lineToken(line: TextLine, index: number, usual: number): Token {
  return {
    text: line.text.trim().replace(/\s*\|$/, ''),
    references: line.references,
    line: index,
    startsLine: true,
    at: 0,
    width: widthOf(line.text.trim()),
    extraBlanks: Math.max(0, line.blanksBefore - usual),
  };
}

/** The line cut at its spaces, each piece with its own place. */
export function spaceTokens(line: TextLine, index: number, usual: number): Token[] {
  return tokensOf(line, index, usual, piecesBetweenBlanks(line.text));
}

/** The same for a line of the body: a number and its unit are one, where no column holds units. */
export function bodyTokens(line: TextLine, index: number, usual: number, columns: readonly Column[]): Token[] {
  const tokens = spaceTokens(line, index, usual);
  if (columns.some(({ role }) => role === 'unit')) return tokens;
  return withUnitsJoined(tokens, { inOneLine: () => true, join: (before, token) => joinedWith(before, token) });
}

const NOWHERE: ReadonlySet<number> = new Set();

/**
 * The line cut where two blanks or more stand, as between the columns of a text set in columns; and at a single one behind which a column begins, as
 * where a cell fills its column. @param starts places where columns begin
 */
export function cellTokens(line: TextLine, index: number, starts: ReadonlySet<number> = NOWHERE): Token[] {
  const pieces: { from: number; to: number }[] = [];
  // Each stretch of the line is measured once: a line can be as long as a document.
  let at = 0;
  let measured = 0;
  for (const { 0: own, index: from } of line.text.matchAll(/\S+(?: \S+)*/g)) {
    let begins = from;
    for (let blank = own.indexOf(' '); starts.size > 0 && blank >= 0; blank = own.indexOf(' ', blank + 1)) {
      const behind = from + blank + 1;
      at += widthOf(line.text.slice(measured, behind));
      measured = behind;
      if (!starts.has(at)) continue;
      pieces.push({ from: begins, to: from + blank });
      begins = behind;
    }
    pieces.push({ from: begins, to: from + own.length });
  }
  return tokensOf(line, index, 0, pieces);
}

function tokensOf(line: TextLine, index: number, usual: number, pieces: ReturnType<typeof piecesBetweenBlanks>): Token[] {
  const base = line.references[0];
  let at = 0;
  let measured = 0;
  return pieces.map(({ from, to }, place) => {
    const text = line.text.slice(from, to);
    at += widthOf(line.text.slice(measured, from));
    measured = from;
    const references: readonly SourceReference[] =
      base?.kind === 'text' ? [{ ...base, column: base.column + from, length: text.length }] : line.references;
    const extraBlanks = place === 0 ? Math.max(0, line.blanksBefore - usual) : 0;
    return { text, references, line: index, startsLine: place === 0, at, width: widthOf(text), extraBlanks };
  });
}

/** Width of a text in places of a fixed-width font. */
function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) >= 0x1100 ? 2 : 1;
  return width;
}

/** Whether the cells of a line stand in columns: two blanks or more between them. */
export function standsInColumns(line: TextLine | undefined): boolean {
  return line !== undefined && /\S\s{2,}\S/.test(line.text);
}
