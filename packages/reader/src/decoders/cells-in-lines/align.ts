/**
 * Puts a stream of cells whose rows are not marked into rows and columns: the best whole reading wins.
 *
 * A path runs over (cell, column). From one cell to the next the row goes on to a later column, or a new row begins, or (after a line end)
 * the cell goes on. What it pays: cells that sit badly, a row without name or value, a new row in the middle of a line.
 */

import { CELL_WORDS } from '@perf-lint/data';
import type { Column } from '../../evidence/columns.js';
import { isNumber } from '../../evidence/content.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { gainOf } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { logAdd } from '../../lattice/log-add.js';
import type { Token } from './tokens.js';

/** How rows with several names and values are told. */
export interface PairedRows {
  /** What the columns left out from one place to another cost together. */
  readonly skipped: (from: number, to: number) => number;
}

export interface RowInLines {
  /** For each column the tokens that make its cell. */
  readonly cells: readonly (readonly Token[])[];
  /** Share (0..1) of all placings that agree with this row; absent where rows are told by something surer than placing. */
  readonly share?: number;
}

const NO_ROW_MARK = 0.4;
/** Where lines are rows: a row that begins inside a line, and one that goes on over its end. */
const INSIDE_LINE = 6;
const OVER_LINE_END = 1.5;
/** Where nearly all lines begin with a class or an aspect and go on to the end of their row. */
const INSIDE_FULL_LINE = 3;
const FEWEST_IN_LINE = 4;
const FEWEST_LINES = 3;
const MOST_BEGIN = 0.8;
const MISSING_NAME = 3;
const MISSING_VALUE = 3;
const MISSING_MARK = 1.5;
const SKIPPED = 0.1;
const CONTINUED = 1;
/** A line as wide as the widest names was broken off where its column ends. */
const BROKEN_OFF = 2.5;
const FEWEST_BROKEN = 2;
const NARROWEST_COLUMN = 12;
const EMPTY_ASPECT = 3;
const HEAD_ROW = 1;
/** A result is often printed as the target before it, word for word. */
const AS_TARGET = 1.5;

type Move = 'start' | 'row' | 'next' | 'more' | 'rest';

/** The long-term half beside the year's holds the same kinds of cells, though nothing is read out of it. */
function asPrinted(column: Column): Column {
  const printed = column.role === 'unknown' && column.period === 'long-term' ? exactRoles(column.heading)[0] : undefined;
  return printed === undefined ? column : { ...column, role: printed };
}

/** What columns left out between two places of a row cost. */
function skipCosts(columns: readonly Column[]): number[] {
  let marked = false;
  return columns.map(({ role }) => {
    if (role === 'name') return MISSING_NAME;
    if (role === 'value') return MISSING_VALUE;
    // One comparator column is filled on every row; a second such column need not be.
    if ((role !== 'comparator' && role !== 'nature') || marked) return SKIPPED;
    marked = true;
    return MISSING_MARK;
  });
}

/** What all placings of one stream have in common. */
interface Stream {
  readonly tokens: readonly Token[];
  readonly columns: readonly Column[];
  readonly context: FitContext;
  /** What columns left out from one place to another cost together. */
  readonly between: (from: number, to: number) => number;
  readonly rowsAreLines: boolean;
  /** Lines begin with a class or an aspect, and hold whole rows. */
  readonly rowsBeginLines: boolean;
  /** How wide the column of names is, infinite where no line tells. */
  readonly full: number;
}

/** Rows of a stream of cells; empty where nothing could be placed. */
export function alignCellsInLines(
  tokens: readonly Token[],
  stated: readonly Column[],
  context: FitContext,
  paired?: PairedRows,
): RowInLines[] {
  const columns = stated.map(asPrinted);
  const width = columns.length;
  const skip = skipCosts(stated);
  const before = [0];
  for (const cost of skip) before.push((before.at(-1) ?? 0) + cost);
  const head = columns.findIndex(({ role }) => role === 'level1' || role === 'level2' || role === 'name');
  // A row that ends within the columns of units and projects is a unit with its total, and lacks no indicator.
  const between = (from: number, to: number) =>
    to === width && from <= head ? HEAD_ROW : (paired?.skipped(from, to) ?? (before[to] ?? 0) - (before[from] ?? 0));
  const full = paired === undefined ? fullWidth(tokens, context) : Number.POSITIVE_INFINITY;
  const stream: Stream = {
    tokens,
    columns,
    context,
    between,
    rowsAreLines: paired !== undefined,
    rowsBeginLines: beginLines(tokens),
    full,
  };
  const moves = tokens.map((_, index) => columns.map((_, column) => movesTo(stream, index, column)));
  return trace(stream, moves);
}

function beginLines(tokens: readonly Token[]): boolean {
  const firsts = tokens.filter(({ startsLine }) => startsLine);
  const levels = firsts.filter(({ text }) => isLevelWord(text)).length;
  return firsts.length >= FEWEST_LINES && tokens.length >= firsts.length * FEWEST_IN_LINE && levels >= firsts.length * MOST_BEGIN;
}

/** A way to come to a cell in a column: from which column the cell before it was in, and what it is worth. */
interface Arrival {
  readonly from: number;
  readonly move: Move;
  readonly worth: number;
}

/** All ways to have a token in a column. */
function movesTo(stream: Stream, index: number, column: number): Arrival[] {
  const { tokens, columns, context, between, rowsAreLines } = stream;
  const token = tokens[index];
  if (token === undefined) return [];
  const role = columns[column]?.role ?? 'unknown';
  const own = role !== 'name' && NUMBERED.test(token.text) ? NO_NAME : fit(role, token.text, context);
  if (index === 0) return [{ from: -1, move: 'start', worth: own - startCost(columns, column, between) }];
  const repeats = tokens[index - 1]?.text === token.text;
  const broken = brokenOff(tokens, index, stream.full);
  const inside = rowsAreLines ? INSIDE_LINE : stream.rowsBeginLines ? INSIDE_FULL_LINE : NO_ROW_MARK;
  const mark = token.startsLine ? Math.min(0.6, token.extraBlanks * 0.3) : -inside;
  const over = rowsAreLines && token.startsLine ? OVER_LINE_END : 0;
  const arrivals: Arrival[] = [];
  for (let from = 0; from < columns.length; from++) {
    arrivals.push({ from, move: 'row', worth: own + mark - endCost(columns, from, between) - startCost(columns, column, between) });
    const asTarget = repeats && role === 'actual' && columns[from]?.role === 'value' ? AS_TARGET : 0;
    if (column > from) arrivals.push({ from, move: 'next', worth: own + asTarget - over - between(from + 1, column) });
    if (column === from && canContinue(role, token))
      arrivals.push({
        from,
        move: 'more',
        worth:
          -CONTINUED +
          continuation(role, token) +
          brokenTarget(role, tokens[index - 1], token) +
          (role === 'value' ? broken.value : broken.other),
      });
    if (column === from && role === 'value' && isRestOfName(tokens, index)) arrivals.push({ from, move: 'rest', worth: REST_OF_NAME });
  }
  return arrivals;
}

/** What it is worth to go on with a cell, by whether its last piece and the next fill the column of names. */
interface Broken {
  readonly value: number;
  readonly other: number;
}

/** How wide the column of names is, as the lines tell that were broken off at its end. */
function fullWidth(tokens: readonly Token[], context: FitContext): number {
  if (tokens.some(({ startsLine }) => !startsLine)) return Number.POSITIVE_INFINITY;
  const isName = (token: Token | undefined) =>
    token !== undefined && fit('name', token.text, context) > Math.max(0, fit('value', token.text, context));
  const widest = Math.max(0, ...tokens.filter(isName).map(({ width }) => width));
  const broken = tokens.filter((token, index) => token.width >= widest - 1 && isName(token) && isName(tokens[index + 1]));
  return widest >= NARROWEST_COLUMN && broken.length >= FEWEST_BROKEN ? widest : Number.POSITIVE_INFINITY;
}

function brokenOff(tokens: readonly Token[], index: number, full: number): Broken {
  const fills = (token: Token | undefined) => token !== undefined && token.width >= full - 1;
  return { other: fills(tokens[index - 1]) ? BROKEN_OFF : 0, value: fills(tokens[index]) ? -BROKEN_OFF : 0 };
}

/** A row may begin without the columns that merged cells fill: those before the name. */
function startCost(columns: readonly Column[], column: number, between: (from: number, to: number) => number): number {
  const name = columns.findIndex((candidate) => candidate.role === 'name');
  return column <= name ? 0 : between(Math.max(name, 0), column);
}

/** What a row lacks that ends at a column; an aspect printed with nothing under it is no row that lost its name and value. */
function endCost(columns: readonly Column[], column: number, between: (from: number, to: number) => number): number {
  const cost = between(column + 1, columns.length);
  return columns[column]?.role === 'level2' ? Math.min(cost, EMPTY_ASPECT) : cost;
}

/** 指标2：, 指标3. begin a name each, and stand nowhere else. */
const NO_NAME = -8;
export const NUMBERED = /^指标\s*\d{1,2}\s*[:：.、．]/;

function canContinue(role: Column['role'], token: Token): boolean {
  if (isLevelWord(token.text) || NUMBERED.test(token.text)) return false;
  if (role === 'level2') return token.text.length <= 4;
  return role === 'name' || role === 'value' || role === 'definition' || role === 'goal' || role === 'remark';
}

/** 护林员考核合格 ≤95% over 率: what a name ends with, alone in the line below its row, is no part of the target. */
const REST_OF_NAME = 1;
const NAME_END = pattern`^${CELL_WORDS.nameEnds}$`;

function isRestOfName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  const alone = token?.startsLine === true && (next === undefined || next.startsLine);
  return alone && token.text.length <= 2 && NAME_END.test(token.text) && tokens[index - 1]?.startsLine === false;
}

/** A bare number inside a line that goes on with a name: it is a target, or points. */
const NUMBER_IN_NAME = -2.5;

/** A short piece at the beginning of a line is likely the rest of a wrapped cell. */
function continuation(role: Column['role'], token: Token): number {
  if (role === 'name' && !token.startsLine && isNumber(token.text)) return NUMBER_IN_NAME;
  return token.startsLine && token.text.length <= 4 ? 0.6 : 0;
}

/** ≤95% with 率 below it: what a target lost with more of it was no target's. */
function brokenTarget(role: Column['role'], before: Token | undefined, token: Token): number {
  return role === 'value' && before !== undefined ? Math.min(0, gainOf('value', before.text, before.text + token.text)) : 0;
}

/** Sums over all placings up to each cell, from each cell on, and over all of them, in logits. */
interface Sums {
  readonly forward: readonly Float64Array[];
  readonly backward: readonly Float64Array[];
  readonly total: number;
}

function sumsOf({ tokens, columns, between }: Stream, moves: readonly (readonly (readonly Arrival[])[])[]): Sums {
  const width = columns.length;
  const empty = () => new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const forward = tokens.map(empty);
  const backward = tokens.map(empty);
  for (const [index, byColumn] of moves.entries())
    for (const [column, arrivals] of byColumn.entries()) {
      let sum = Number.NEGATIVE_INFINITY;
      for (const { from, worth } of arrivals) sum = logAdd(sum, (from < 0 ? 0 : (forward[index - 1]?.[from] ?? 0)) + worth);
      const own = forward[index];
      if (own !== undefined) own[column] = sum;
    }
  const last = backward.at(-1);
  let total = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < width; column++) {
    if (last !== undefined) last[column] = -between(column + 1, width);
    total = logAdd(total, (forward.at(-1)?.[column] ?? 0) + (last?.[column] ?? 0));
  }
  for (let index = tokens.length - 1; index > 0; index--) {
    const behind = backward[index - 1];
    if (behind === undefined) continue;
    for (const [column, arrivals] of (moves[index] ?? []).entries())
      for (const { from, worth } of arrivals) behind[from] = logAdd(behind[from] ?? 0, worth + (backward[index]?.[column] ?? 0));
  }
  return { forward, backward, total };
}

/** The best placing as rows, each with the share of all placings that agree with it at the cell where they agree least. */
function trace(stream: Stream, moves: readonly (readonly (readonly Arrival[])[])[]): RowInLines[] {
  const { tokens, columns, between } = stream;
  if (tokens.length === 0) return [];
  const best: { readonly score: number; readonly by: Arrival }[][] = [];
  for (const [index, byColumn] of moves.entries())
    best.push(
      byColumn.map((arrivals) => {
        let chosen: { score: number; by: Arrival } | null = null;
        for (const by of arrivals) {
          const score = (by.from < 0 ? 0 : (best[index - 1]?.[by.from]?.score ?? Number.NEGATIVE_INFINITY)) + by.worth;
          if (chosen === null || score > chosen.score) chosen = { score, by };
        }
        return chosen ?? { score: Number.NEGATIVE_INFINITY, by: { from: -1, move: 'start', worth: 0 } };
      }),
    );
  let column = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, { score }] of (best.at(-1) ?? []).entries()) {
    const whole = score - between(at + 1, columns.length);
    if (whole > most) {
      most = whole;
      column = at;
    }
  }
  const { forward, backward, total } = sumsOf(stream, moves);
  const rows: { cells: Token[][]; share: number }[] = [];
  const name = columns.findLastIndex(({ role }) => role === 'name');
  let row: Token[][] = columns.map(() => []);
  let share = 1;
  for (let index = tokens.length - 1; index >= 0 && column >= 0; index--) {
    const token = tokens[index];
    const step = best[index]?.[column]?.by;
    if (token !== undefined) row[step?.move === 'rest' ? name : column]?.unshift(token);
    if (step === undefined) break;
    const through = (step.from < 0 ? 0 : (forward[index - 1]?.[step.from] ?? 0)) + step.worth + (backward[index]?.[column] ?? 0) - total;
    share = Math.min(share, Math.exp(through));
    if (step.move === 'row' || step.move === 'start') {
      rows.unshift({ cells: row, share });
      // Where this row begins, the one before it ends.
      share = Math.min(1, Math.exp(through));
      row = columns.map(() => []);
    }
    column = step.from;
  }
  return rows;
}
