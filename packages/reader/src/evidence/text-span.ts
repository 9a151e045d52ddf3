/**
 * Lines of text as one string whose every position still knows its line.
 */

import type { SourceReference } from '@perf-lint/core';
import { elementAt } from '../element-at.js';
import type { TextLine } from '../source-document.js';

/** A line whose text was cleaned. */
export interface SpanLine extends TextLine {
  /** For each character its column in the line of the file, where characters were left out. */
  readonly columns?: readonly number[];
  /** The text goes on from the line before with nothing between. */
  readonly goesOn?: boolean;
}

export class TextSpan {
  readonly text: string;
  private readonly starts: number[] = [];

  /** `separator` stands between lines: a line end, or nothing where lines are wrapped prose. */
  constructor(
    readonly lines: readonly SpanLine[],
    separator: '\n' | '',
  ) {
    let text = '';
    for (const [index, line] of lines.entries()) {
      if (index > 0 && line.goesOn !== true) text += separator;
      this.starts.push(text.length);
      text += line.text;
    }
    this.text = lines.length === 0 ? text : text + separator;
  }

  /** References of the characters from..to, one for each line that they stand on. */
  references(from: number, to: number): SourceReference[] {
    const references: SourceReference[] = [];
    for (let index = this.lineAt(from); index < this.lines.length; index++) {
      const start = elementAt(this.starts, index);
      if (start >= to) break;
      const line = elementAt(this.lines, index);
      const first = Math.max(from - start, 0);
      const length = Math.min(to - start, line.text.length) - first;
      const base = line.references[0];
      if (length <= 0) continue;
      if (base?.kind === 'text') references.push({ ...base, ...placeOf(line, base.column, first, length) });
      else references.push(...line.references);
    }
    return references;
  }

  /** Index of the line that a position stands on. */
  lineAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (elementAt(this.starts, middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether a line begins at a position. */
  startsLine(position: number): boolean {
    return this.starts[this.lineAt(position)] === position;
  }

  /** First position of a line. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

/** Where characters of a line stand in the file. */
function placeOf(line: SpanLine, base: number, first: number, length: number): { column: number; length: number } {
  const from = line.columns?.[first];
  const last = line.columns?.[first + length - 1];
  if (from === undefined || last === undefined) return { column: base + first, length };
  return { column: base + from, length: last + 1 - from };
}
