/**
 * Spans: runs of fragments that may be one cell, with what is needed to score them in any column.
 */
import type { ColumnWidth } from './column-model.js';
import { type Fragment, headWidth, isCloser, isDigit, isWide, joinOnLine, PAGE, SPACE, SPACE_WIDTH } from './fragments.js';
import { isNumberWithUnit, type Shape, shapeOf, startsWithComparator } from './shape.js';

export interface Span {
  /** Index after the last fragment. */
  readonly end: number;
  readonly text: string;
  readonly shape: Shape;
  /** Number of printed lines. */
  readonly lines: number;
  /** Width of the widest line, at least: the column is no narrower. */
  readonly widest: number;
  /** Width of a line that ends inside the span together with what follows it, at most, the least of them: the column is narrower. */
  readonly tightest: number;
  /** Separators and spaces inside, in log likelihood. */
  readonly inner: number;
}

const MOST_LINES = 18;
const MOST_FRAGMENTS = 40;
const OUT_OF_PLACE_SPACE = -4.5;
const SCRIPT_SPACE = -0.5;
/** A figure after a word on one baseline is a value more often than not. */
const FIGURE_AFTER_WORD = -1.6;
const FIGURE_SPACE = -7;
const TARGET_INSIDE = -3;
/** A full stop at a line end closes a cell more often than a sentence inside one. */
const SENTENCE_INSIDE = -1.5;
const PAGE_INSIDE = -4;

/** All spans from a fragment on that some column could hold, the narrowest of which has the width given. */
export function spansFrom(fragments: readonly Fragment[], start: number, narrowest: number, inside: readonly number[]): Span[] {
  const first = fragments[start];
  if (first === undefined) return [];
  const spans: Span[] = [];
  let text = first.text;
  let lines = 1;
  let lineWidth = first.width;
  let slack = first.slack;
  let widest = lineWidth - slack;
  let tightest = Number.POSITIVE_INFINITY;
  let inner = 0;
  for (let end = start + 1; ; end++) {
    spans.push({ end, text, shape: shapeOf(text), lines, widest, tightest, inner });
    const next = fragments[end];
    if (next === undefined || end - start >= MOST_FRAGMENTS || startsWithComparator(next.text)) break;
    if (next.before === SPACE) {
      inner += spaceScore(text, next.text);
      if (isNumberWithUnit(next.text) && /\D/.test(next.text)) inner += TARGET_INSIDE;
      lineWidth += SPACE_WIDTH + next.width;
      slack += next.slack;
      text = joinOnLine(text, next.text);
    } else {
      if (++lines > MOST_LINES) break;
      tightest = Math.min(tightest, lineWidth + headWidth(next.text) + Math.max(slack, next.slack));
      // A line that had room for more in every column ends its cell.
      if (tightest <= narrowest || tightest <= widest) break;
      inner += next.before === PAGE ? PAGE_INSIDE : (inside[next.before] ?? -3);
      lineWidth = next.width;
      slack = next.slack;
      text += next.text;
    }
    if (isTarget(next.text) && !/[\d\-~—.]$/.test(text.slice(0, text.length - next.text.length))) inner += TARGET_INSIDE;
    if (next.before !== SPACE && text.charAt(text.length - next.text.length - 1) === '。') inner += SENTENCE_INSIDE;
    widest = Math.max(widest, lineWidth - slack);
  }
  return spans;
}

/** True for a piece that is a target of its own: 100%, 95-100%. */
function isTarget(text: string): boolean {
  return /[%％]$/.test(text) && isNumberWithUnit(text);
}

/**
 * Log likelihood of a space inside a cell. Between a Chinese character and a figure or Latin letter many extractions put one;
 * between two figures stands the end of a cell.
 */
function spaceScore(left: string, right: string): number {
  const l = left.charCodeAt(left.length - 1);
  const r = right.charCodeAt(0);
  if (isWide(l) !== isWide(r)) return isWide(l) && isDigit(r) && !/^\d{1,2}[:：.、]/.test(right) ? FIGURE_AFTER_WORD : SCRIPT_SPACE;
  if (isDigit(l) && isDigit(r)) return FIGURE_SPACE;
  return isCloser(right.charAt(0)) ? SCRIPT_SPACE : OUT_OF_PLACE_SPACE;
}

/** How well the line ends of a span agree with a column's width: 0 where they do. */
export function fit(span: Span, width: ColumnWidth): number {
  let score = 0;
  if (span.widest >= width.high) score -= 4 + Math.min(3, span.widest - width.high);
  if (span.tightest <= width.low) score -= 5;
  return score;
}
