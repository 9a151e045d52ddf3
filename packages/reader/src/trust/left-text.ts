/**
 * Text between the rows of a table that none of them took. Where nearly all rows of a table leave nothing, what one of them leaves is the rest
 * of its name or of its value; where most leave something, a column is printed that is not read, and nothing is said.
 * Seen in texts, whose rows are known by line and column.
 */
import { compact, HEADING_WORDS, headingsIn, type SourceReference } from '@perf-lint/core';
import { CELL_WORDS, HEADINGS } from '@perf-lint/data';
import { type IndicatorDraft, type ProjectDraft, rowsOf, type TableDraft } from '../draft.js';
import { isWide } from '../evidence/fragments.js';
import { exactRoles } from '../evidence/headings.js';
import { isLevelWord } from '../evidence/levels.js';
import { hasMarks } from '../evidence/marks.js';
import { everyPattern } from '../evidence/vocabulary/pattern.js';
import type { SourceDocument } from '../source-document.js';

/** What stands beside a row and is in none. */
export interface LeftText {
  /** Text that touches it or the next row, between the two. */
  readonly behind: boolean;
  /** Text below its name, where the column of the names stands. */
  readonly below: boolean;
}

const NOTHING: LeftText = { behind: false, below: false };

type Place = Extract<SourceReference, { kind: 'text' }>;
type Span = readonly [start: number, end: number];

/** Share of the rows with text or a number with a sign behind them from which a column is taken to stand there. */
const EXCEPTION = 0.35;
/** Characters of the rest of a name or value; what is longer is a row that was lost, and those beside it may be whole. */
const LONGEST_REST = 5;
/** 99%, ≥3: a number of another column than that of points, which stand alone. */
const MEASURED = /\d\s*[%％‰]|[≥≤＞＜><]\s*\d/;
/** Lines behind a row in which its rest may stand. */
const NEAR = 12;
/** Lines below a name in which it may go on, the columns (in half characters) by which it may be indented, and the margin of the page. */
const LINES_BELOW = 3;
const INDENT = 1;
const MARGIN = 4;

/** Words of all headings in one text, in which a torn piece of one is found. */
const HEADING_TEXT = `|${[...HEADING_WORDS, ...HEADINGS.flatMap(({ headings }) => headings)].join('|')}|`;
const NO_WORDS = /[^一-龥]+/g;
const FORM_WORDS = everyPattern`${CELL_WORDS.formWords}|[年月日]`;
/** 二: the number of a heading. */
const NUMBER = /^[一二三四五六七八九十]+$/;
/** Between two cells of a line. */
const BETWEEN_CELLS = /\s{2,}|[|\t]/;

/** Where the rows of a document stand in its text, and what of it they took. */
export class LeftTexts {
  readonly #lines = new Map<number, string>();
  readonly #taken = new Map<number, Span[]>();

  constructor({ blocks }: Pick<SourceDocument, 'blocks'>, tables: readonly TableDraft[]) {
    // Of a line with marks of its format nobody knows what columns are counted in.
    for (const block of blocks)
      if (block.kind === 'text') for (const { line, text } of block.lines) if (!hasMarks(text)) this.#lines.set(line, text);
    if (this.#lines.size === 0) return;
    for (const table of tables)
      for (const row of rowsOf(table))
        for (const { line, column, length } of placesOf(row)) {
          const spans = this.#taken.get(line);
          if (spans === undefined) this.#taken.set(line, [[column, column + length]]);
          else spans.push([column, column + length]);
        }
    for (const spans of this.#taken.values()) spans.sort(([a], [b]) => a - b);
  }

  /** What each row of a table left; rows that left nothing, or whose places are not known, are not among them. Sentences leave words by nature. */
  of(table: TableDraft): ReadonlyMap<IndicatorDraft, LeftText> {
    const left = new Map<IndicatorDraft, LeftText>();
    if (this.#lines.size === 0 || table.layout === 'prose' || table.layout === 'outline') return left;
    const groups: Pick<ProjectDraft, 'indicators'>[] = [...table.projects, ...(table.overall === null ? [] : [table.overall])];
    let columns = 0;
    for (const { indicators } of groups) {
      const placed = indicators.flatMap((row) => placedRow(row) ?? []).sort((a, b) => before(a.first, b.first));
      for (const [at, { row, first }] of placed.entries()) {
        const next = placed[at + 1];
        if (next === undefined) continue;
        const pieces = this.#between(first, next.first);
        const words = pieces.map((piece) => wordsOf(piece, row.level2));
        if (words.some((word) => word !== '') || pieces.some((piece) => MEASURED.test(piece))) columns += 1;
        const behind = words.some((word) => word !== '' && word.length <= LONGEST_REST);
        const below = this.#below(row, next.first);
        if (behind || below) left.set(row, { behind, below });
      }
    }
    if (columns > EXCEPTION * rowsOf(table).length) for (const [row, { below }] of left) left.set(row, { behind: false, below });
    return left;
  }

  /** Pieces of text from one place to another that no row took and that touch what one took. */
  #between(from: Place, to: Place): string[] {
    const pieces: string[] = [];
    for (let line = from.line; line <= Math.min(to.line, from.line + NEAR); line++) {
      const text = this.#lines.get(line) ?? '';
      const end = line === to.line ? to.column : text.length;
      let at = line === from.line ? from.column : 0;
      let touched = false;
      const spans = this.#taken.get(line) ?? [];
      for (let index = firstFrom(spans, at); index < spans.length; index++) {
        const [start, stop] = spans[index] ?? [end, end];
        if (start >= end) break;
        if (stop <= at) continue;
        pieces.push(...touching(text.slice(at, start), { behind: touched, before: true }));
        at = stop;
        touched = true;
      }
      pieces.push(...touching(text.slice(at, end), { behind: touched, before: line === to.line }));
    }
    return pieces;
  }

  /** Whether a piece of text that no row took begins below the name, right where it begins. */
  #below({ nameReferences }: IndicatorDraft, next: Place): boolean {
    const [first, last] = [nameReferences[0], nameReferences.at(-1)];
    if (first?.kind !== 'text' || last?.kind !== 'text') return false;
    const column = widthOf((this.#lines.get(first.line) ?? '').slice(0, first.column));
    if (column <= MARGIN) return false;
    for (let line = last.line + 1; line <= Math.min(next.line, last.line + LINES_BELOW); line++) {
      const text = this.#lines.get(line) ?? '';
      if (text.includes('|') || text.includes('\t')) return false;
      const spans = this.#taken.get(line) ?? [];
      for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
        if (line === next.line && index >= next.column) break;
        if (spans.some(([start, end]) => start < index + piece.length && end > index)) continue;
        if (Math.abs(widthOf(text.slice(0, index)) - column) <= INDENT && goesOn(piece)) return true;
      }
    }
    return false;
  }
}

/** What a row left, nothing where it is not among those that did. */
export function leftBy(left: ReadonlyMap<IndicatorDraft, LeftText>, row: IndicatorDraft): LeftText {
  return left.get(row) ?? NOTHING;
}

function placesOf({ nameReferences, valueReferences }: IndicatorDraft): Place[] {
  return [...nameReferences, ...valueReferences].filter((reference): reference is Place => reference.kind === 'text');
}

function placedRow(row: IndicatorDraft): { readonly row: IndicatorDraft; readonly first: Place } | null {
  const [first] = placesOf(row).sort(before);
  return first === undefined ? null : { row, first };
}

function before(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** Place of the first span that does not begin before a column. A row begins with a span of its own, so that none before it matters. */
function firstFrom(spans: readonly Span[], column: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a stretch that no row took what touches the text behind which, or before which, it stands; a single blank parts nothing. */
function touching(stretch: string, taken: { readonly behind: boolean; readonly before: boolean }): string[] {
  const pieces = stretch.split(BETWEEN_CELLS);
  const [first, last] = [pieces[0] ?? '', pieces.at(-1) ?? ''];
  return [...(taken.behind ? [first] : []), ...(taken.before && (pieces.length > 1 || !taken.behind) ? [last] : [])];
}

/** The words of a piece of text that are no heading or part of one. */
function wordsOf(piece: string, level2: string): string {
  const words = piece.replace(NO_WORDS, '');
  if (words === '' || words === compact(level2) || isHeading(words)) return '';
  const rest = headingsIn(words)
    .reduce((text, { word }) => text.replace(word, ''), words)
    .replace(FORM_WORDS, '');
  return NUMBER.test(rest) || isHeading(rest) ? '' : rest;
}

/** Whether a piece of text in the column of the names can be the rest of one: that column has headings of its own over it, and no other. */
function goesOn(piece: string): boolean {
  const words = piece.replace(NO_WORDS, '');
  return words !== '' && !isLevelWord(words) && exactRoles(words).length === 0 && headingsIn(words).length === 0;
}

function isHeading(words: string): boolean {
  return HEADING_TEXT.includes(words) || isLevelWord(words) || exactRoles(words).length > 0;
}

/** Width of a text in half characters. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += isWide(text.charCodeAt(at)) ? 2 : 1;
  return width;
}
