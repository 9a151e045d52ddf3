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
  /** Blank lines before the line beyond what usually stands between two lines. */
  readonly extraBlanks: number;
}

/** The line as one token. */
export function lineToken(line: TextLine, index: number, usual: number): Token {
  return {
    text: line.text.trim().replace(/\s*\|$/, ''),
    references: line.references,
    line: index,
    startsLine: true,
    extraBlanks: Math.max(0, line.blanksBefore - usual),
  };
}

/** The line cut at its spaces, each piece with its own place. */
export function spaceTokens(line: TextLine, index: number, usual: number): Token[] {
  const tokens: Token[] = [];
  const base = line.references[0];
  for (const match of line.text.matchAll(/\S+/g)) {
    const column = (base?.kind === 'text' ? base.column : 0) + match.index;
    const references: readonly SourceReference[] = base?.kind === 'text' ? [{ ...base, column, length: match[0].length }] : line.references;
    tokens.push({
      text: match[0],
      references,
      line: index,
      startsLine: tokens.length === 0,
      extraBlanks: tokens.length === 0 ? Math.max(0, line.blanksBefore - usual) : 0,
    });
  }
  return tokens;
}
