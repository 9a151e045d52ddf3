/**
 * Puts a stream of cells whose rows are not marked into rows and columns: the best whole reading wins.
 *
 * A state of the lattice is the column of the last cell. From one cell to the next the row goes on to a later column, or a new row begins, or (after
 * a line end) the cell goes on. What it pays: cells that sit badly, a row without name or value, a new row in the middle of a line.
 */

import { CELL_WORDS } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import type { Column } from '../../evidence/columns.js';
import { isNumber } from '../../evidence/content.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import { gainOf, startsWithComparator } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { EVERY_WAY, Lattice, type Search, type State } from '../../lattice/lattice.js';
import type { Token } from './tokens.js';

export interface RowInLines {
  /** For each column the tokens that make its cell. */
  readonly cells: readonly (readonly Token[])[];
  /** Share (0..1) of all placings that agree with this row. */
  readonly share: number;
}

const NO_ROW_MARK = 0.4;
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

/** One stream is placed before the next: all share the room their states need. */
const lattice = new Lattice();
const POSTERIOR: Search = { ...EVERY_WAY, posterior: true };

/** What a placing goes on from: the column of its last cell, one more than -1 before the first. */
const keyOf = (column: number): number => column + 1;
const columnOf = (key: number): number => key - 1;

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
  /** Lines begin with a class or an aspect, and hold whole rows. */
  readonly rowsBeginLines: boolean;
  /** How wide the column of names is, infinite where no line tells. */
  readonly full: number;
}

/** Rows of a stream of cells; empty where nothing could be placed. */
export function alignCellsInLines(tokens: readonly Token[], stated: readonly Column[], context: FitContext): RowInLines[] {
  const columns = stated.map(asPrinted);
  const width = columns.length;
  const skip = skipCosts(stated);
  const before = [0];
  for (const cost of skip) before.push((before.at(-1) ?? 0) + cost);
  const head = columns.findIndex(({ role }) => role === 'level1' || role === 'level2' || role === 'name');
  // A row that ends within the columns of units and projects is a unit with its total, and lacks no indicator.
  const between = (from: number, to: number) => (to === width && from <= head ? HEAD_ROW : (before[to] ?? 0) - (before[from] ?? 0));
  const stream: Stream = {
    tokens,
    columns,
    context,
    between,
    rowsBeginLines: beginLines(tokens),
    full: fullWidth(tokens, context),
  };
  lattice.begin(tokens.length, keyOf(-1), POSTERIOR);
  for (const index of tokens.keys()) placeToken(stream, index);
  return bestRows(stream);
}

function beginLines(tokens: readonly Token[]): boolean {
  const firsts = tokens.filter(({ startsLine }) => startsLine);
  const levels = firsts.filter(({ text }) => isLevelWord(text)).length;
  return firsts.length >= FEWEST_LINES && tokens.length >= firsts.length * FEWEST_IN_LINE && levels >= firsts.length * MOST_BEGIN;
}

/** Goes on with a token in every column. */
function placeToken(stream: Stream, index: number): void {
  const { tokens, columns, context, between } = stream;
  const token = elementAt(tokens, index);
  const before = tokens[index - 1];
  const broken = brokenOff(tokens, index, stream.full);
  const inside = stream.rowsBeginLines ? INSIDE_FULL_LINE : NO_ROW_MARK;
  const mark = token.startsLine ? Math.min(0.6, token.extraBlanks * 0.3) : -inside;
  const name = columns.findLastIndex(({ role }) => role === 'name');
  const states = lattice.alive(index).sort((a, b) => lattice.keyOf(a) - lattice.keyOf(b));
  for (const [column, { role }] of columns.entries()) {
    const own = role !== 'name' && NUMBERED.test(token.text) ? NO_NAME : fit(role, token.text, context);
    const beginRow = (from: State, worth: number) => lattice.reach(from, index + 1, keyOf(column), worth, column, true);
    const goOn = (from: State, worth: number, cell = column) => lattice.reach(from, index + 1, keyOf(column), worth, cell, false);
    const start = startCost(columns, column, between);
    for (const state of states) {
      const from = columnOf(lattice.keyOf(state));
      if (from < 0) {
        beginRow(state, own - start);
        continue;
      }
      beginRow(state, own + mark - endCost(columns, from, between) - start);
      const asTarget = before?.text === token.text && role === 'actual' && columns[from]?.role === 'value' ? AS_TARGET : 0;
      if (column > from) goOn(state, own + asTarget - between(from + 1, column));
      if (column !== from) continue;
      if (canContinue(role, token))
        goOn(
          state,
          -CONTINUED + continuation(role, token) + brokenTarget(role, before, token) + (role === 'value' ? broken.value : broken.other),
        );
      if (role === 'value' && isRestOfName(tokens, index)) goOn(state, REST_OF_NAME, name);
    }
  }
}

/** The best placing as rows, each with the share of all placings that agree with it at the cell where they agree least. */
function bestRows({ tokens, columns, between }: Stream): RowInLines[] {
  const ending = (key: number) => -between(columnOf(key) + 1, columns.length);
  const shareOf = lattice.shares(ending, 1, (link) => link);
  const rows: { readonly cells: Token[][]; share: number }[] = [];
  for (const [index, link] of lattice.pathTo(lattice.end(ending)).entries()) {
    const share = shareOf(link);
    // Where this row begins, the one before it ends.
    const before = rows.at(-1);
    if (before !== undefined) before.share = Math.min(before.share, share);
    if (lattice.markOf(link)) rows.push({ cells: columns.map(() => []), share });
    rows.at(-1)?.cells[lattice.columnOf(link)]?.push(elementAt(tokens, index));
  }
  return rows;
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
/** A sign begins a target: what stands before it is the rest of the name. */
const SIGN_IN_VALUE = -4;

/** A short piece at the beginning of a line is likely the rest of a wrapped cell. */
function continuation(role: Column['role'], token: Token): number {
  if (role === 'name' && !token.startsLine && isNumber(token.text)) return NUMBER_IN_NAME;
  if (role === 'value' && startsWithComparator(token.text)) return SIGN_IN_VALUE;
  return token.startsLine && token.text.length <= 4 ? 0.6 : 0;
}

/** ≤95% with 率 below it: what a target lost with more of it was no target's. */
function brokenTarget(role: Column['role'], before: Token | undefined, token: Token): number {
  return role === 'value' && before !== undefined ? Math.min(0, gainOf('value', before.text, before.text + token.text)) : 0;
}
