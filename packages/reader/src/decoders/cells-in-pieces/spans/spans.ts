/**
 * Spans: runs of fragments that may be one cell, with what is needed to score them in any column.
 */

import { CELL_WORDS } from '@perf-lint/data';
import {
  FAR,
  type Fragment,
  headWidth,
  isCloser,
  isDigit,
  isWide,
  joinOnLine,
  NEAR,
  PAGE,
  SPACE,
  SPACE_WIDTH,
} from '../../../evidence/fragments.js';
import { isNumberWithUnit, type Shape, shapeOf, startsWithComparator } from '../../../evidence/shape.js';
import { pattern } from '../../../evidence/vocabulary/pattern.js';
import { COUNT_WORDS } from '../../../evidence/vocabulary/words.js';
import type { ColumnWidth } from './column-model.js';

export interface Span {
  /** Index after the last fragment. */
  readonly end: number;
  readonly text: string;
  /** Measured when first asked for: most spans fit no column. */
  measured: Shape | null;
  /** Number of printed lines. */
  readonly lines: number;
  /** Width of the widest line, at least: the column is no narrower. */
  readonly widest: number;
  /** Width of a line that ends inside the span together with what follows it, at most, the least of them: the column is narrower. */
  readonly tightest: number;
  /** The second least of them. */
  readonly nextTightest: number;
  /** What stands inside, in log likelihood, but for the separators counted below: those each table weighs its own way (see {@link innerOf}). */
  readonly fixed: number;
  /** Spaces between scripts, line ends and blank lines inside. */
  readonly spaces: number;
  readonly nears: number;
  readonly fars: number;
}

const MOST_LINES = 18;
const MOST_FRAGMENTS = 40;
/** No column is narrower, in ems. */
const NARROWEST = 1;
const OUT_OF_PLACE_SPACE = -6;
const SCRIPT_SPACE = -0.5;
/** A figure after a word on one baseline is a value more often than not. */
const FIGURE_AFTER_WORD = -1.1;
/** The same with its unit: 维修数量 2 辆. */
const COUNT_AFTER_WORD = -4.5;
const UNIT = pattern`^[万亿]?${COUNT_WORDS}$`;
const UNIT_GOES_ON = pattern`^(?:[/／.·)）-]|\d|${CELL_WORDS.unitContinues})`;
/** A line that ends on a whole target ends its cell. */
const AFTER_TARGET = -3;
const FIGURE_SPACE = -7;
/** A line that ends though there was room: an author's line end, or spaces that begin a cell. */
const NOT_FULL = -4.5;
const TARGET_INSIDE = -4;
/** A full stop at a line end closes a cell more often than a sentence inside one. */
const SENTENCE_INSIDE = -3;
const PAGE_INSIDE = -4;

/** The shape of a span's text. */
export function shapeOfSpan(span: Span): Shape {
  span.measured ??= shapeOf(span.text);
  return span.measured;
}

/** What a fragment alone says about the spans that it goes on: asked of every span that reaches it. */
export interface Traits {
  readonly head: number;
  readonly comparator: boolean;
  /** A number with something behind it. */
  readonly measured: boolean;
  readonly target: boolean;
}

export function traitsOf({ text }: Fragment): Traits {
  return {
    head: headWidth(text),
    comparator: startsWithComparator(text),
    measured: isNumberWithUnit(text) && /\D/.test(text),
    target: isTarget(text),
  };
}

/** Separators and spaces inside a span, in log likelihood: `inside` is that of each separator. */
export function innerOf({ fixed, spaces, nears, fars }: Span, inside: readonly number[]): number {
  return fixed + spaces * (inside[SPACE] ?? 0) + nears * (inside[NEAR] ?? 0) + fars * (inside[FAR] ?? 0);
}

/**
 * All spans from a fragment on that some column could hold. `traits`: those of each fragment. The {@link Span.nextTightest} never grows from
 * one span to the next: where the narrowest column is known, those from the first that is tighter on are none.
 */
export function spansFrom(fragments: readonly Fragment[], traits: readonly Traits[], start: number): Span[] {
  const first = fragments[start];
  if (first === undefined) return [];
  const spans: Span[] = [];
  let text = first.text;
  let lines = 1;
  let lineWidth = first.width;
  let slack = first.slack;
  let widest = lineWidth - slack;
  let tightest = Number.POSITIVE_INFINITY;
  let nextTightest = Number.POSITIVE_INFINITY;
  let fixed = 0;
  let spaces = 0;
  let nears = 0;
  let fars = 0;
  for (let end = start + 1; ; end++) {
    spans.push({ end, text, measured: null, lines, widest, tightest, nextTightest, fixed, spaces, nears, fars });
    const next = fragments[end];
    const trait = traits[end];
    if (next === undefined || trait === undefined || end - start >= MOST_FRAGMENTS || trait.comparator) break;
    if (next.before === SPACE) {
      const space = spaceScore(text, next.text, fragments[end + 1]);
      if (space.usual) spaces++;
      fixed += space.score;
      if (trait.measured) fixed += TARGET_INSIDE;
      lineWidth += SPACE_WIDTH + next.width;
      slack += next.slack;
      text = joinOnLine(text, next.text);
    } else {
      if (++lines > MOST_LINES) break;
      const broken = lineWidth + trait.head + Math.max(slack, next.slack);
      if (broken < tightest) {
        nextTightest = tightest;
        tightest = broken;
      } else nextTightest = Math.min(nextTightest, broken);
      // A line that had room for more in every column ends its cell; one such line may be the author's own line end.
      if (nextTightest <= NARROWEST || nextTightest <= widest) break;
      if (isWholeTarget(text) && !goesOnTarget(next.text)) fixed += AFTER_TARGET;
      if (next.before === PAGE) fixed += PAGE_INSIDE;
      else if (next.before === NEAR) nears++;
      else fars++;
      lineWidth = next.width;
      slack = next.slack;
      text += next.text;
    }
    if (trait.target && !/[\d\-~—.]$/.test(text.slice(0, text.length - next.text.length))) fixed += TARGET_INSIDE;
    if (next.before !== SPACE && text.charAt(text.length - next.text.length - 1) === '。') fixed += SENTENCE_INSIDE;
    widest = Math.max(widest, lineWidth - slack);
  }
  return spans;
}

/** True where a text so far is a number with its unit: nothing need follow. */
function isWholeTarget(text: string): boolean {
  let i = 0;
  while (i < text.length && !isDigit(text.charCodeAt(i))) i++;
  if (i > 4 || (i > 0 && !startsWithComparator(text))) return false;
  const rest = text.slice(i);
  return /[^\d.,\-~]$/.test(rest) && isNumberWithUnit(rest) && !/^\d{4}年/.test(rest);
}

function goesOnTarget(text: string): boolean {
  return UNIT_GOES_ON.test(text);
}

/** True for a piece that is a target of its own: 100%, 95-100%. */
function isTarget(text: string): boolean {
  return /[%％]$/.test(text) && isNumberWithUnit(text);
}

/** A space inside a cell, in log likelihood: on top of what the table says of spaces between scripts, or all there is to say. */
interface SpaceScore {
  readonly usual: boolean;
  readonly score: number;
}

const USUAL: SpaceScore = { usual: true, score: 0 };
const BEFORE_COUNT: SpaceScore = { usual: true, score: COUNT_AFTER_WORD };
const BEFORE_FIGURE: SpaceScore = { usual: true, score: FIGURE_AFTER_WORD };
const BETWEEN_FIGURES: SpaceScore = { usual: false, score: FIGURE_SPACE };
const BEFORE_CLOSER: SpaceScore = { usual: false, score: SCRIPT_SPACE };
const OUT_OF_PLACE: SpaceScore = { usual: false, score: OUT_OF_PLACE_SPACE };

/** Between a Chinese character and a figure or Latin letter many extractions put a space; between two figures stands the end of a cell. */
function spaceScore(left: string, right: string, after: Fragment | undefined): SpaceScore {
  const l = left.charCodeAt(left.length - 1);
  const r = right.charCodeAt(0);
  if (isWide(l) !== isWide(r)) {
    if (!isWide(l) || !isDigit(r) || /^\d{1,2}[:：.、]/.test(right)) return USUAL;
    return after?.before === SPACE && UNIT.test(after.text) ? BEFORE_COUNT : BEFORE_FIGURE;
  }
  if (isDigit(l) && isDigit(r)) return BETWEEN_FIGURES;
  return isCloser(right.charAt(0)) ? BEFORE_CLOSER : OUT_OF_PLACE;
}

/** How well the line ends of a span agree with a column's width: 0 where they do. */
export function fit(span: Span, width: ColumnWidth): number {
  let score = 0;
  if (span.widest >= width.high) score -= 4 + Math.min(3, span.widest - width.high);
  if (span.tightest <= width.low) score += span.nextTightest <= width.low ? 2.5 * NOT_FULL : NOT_FULL;
  // Where no cell of the column ever wrapped, one wider than all of them is unlikely.
  if (!Number.isFinite(width.high) && span.widest > width.low) score -= width.surprise;
  return score * width.trust;
}
