/**
 * A run of text lines as the cells they were: one cell a line, or several with spaces between.
 */
import type { SourceReference } from '@perf-lint/core';
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

const MOST_INSIDE_BRACKETS = 24;

/** Pieces between blanks with their places; blanks inside brackets part nothing: 开发数量( ≥**个 ). */
function piecesOf(text: string): { readonly 0: string; readonly index: number }[] {
  const pieces: { 0: string; index: number }[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const before = pieces.at(-1);
    const open = before === undefined ? -1 : openBracket(before[0]);
    const joined = before === undefined ? '' : text.slice(before.index, match.index + match[0].length);
    if (
      before !== undefined &&
      open >= 0 &&
      joined.length - open <= MOST_INSIDE_BRACKETS &&
      /[)）]/.test(text.slice(match.index, match.index + MOST_INSIDE_BRACKETS))
    )
      before[0] = joined;
    else pieces.push({ 0: match[0], index: match.index });
  }
  return pieces;
}

/** Place of a bracket that a text opens and does not close, -1 if there is none. */
function openBracket(text: string): number {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  return open >= 0 && !/[)）]/.test(text.slice(open)) ? open : -1;
}

/** The line cut at its spaces, each piece with its own place. */
export function spaceTokens(line: TextLine, index: number, usual: number): Token[] {
  return tokensOf(line, index, usual, piecesOf(line.text));
}

/** The line cut where two blanks or more stand, as between the columns of a text set in columns. */
export function cellTokens(line: TextLine, index: number): Token[] {
  return tokensOf(line, index, 0, [...line.text.matchAll(/\S+(?: \S+)*/g)]);
}

function tokensOf(line: TextLine, index: number, usual: number, pieces: Iterable<{ readonly 0: string; readonly index: number }>): Token[] {
  const tokens: Token[] = [];
  const base = line.references[0];
  let at = 0;
  let measured = 0;
  for (const match of pieces) {
    at += widthOf(line.text.slice(measured, match.index));
    measured = match.index;
    const column = (base?.kind === 'text' ? base.column : 0) + match.index;
    const references: readonly SourceReference[] = base?.kind === 'text' ? [{ ...base, column, length: match[0].length }] : line.references;
    tokens.push({
      text: match[0],
      references,
      line: index,
      startsLine: tokens.length === 0,
      at,
      width: widthOf(match[0]),
      extraBlanks: tokens.length === 0 ? Math.max(0, line.blanksBefore - usual) : 0,
    });
  }
  return tokens;
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
