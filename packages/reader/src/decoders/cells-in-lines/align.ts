/**
 * Puts a stream of cells whose rows are not marked into rows and columns: the best whole reading wins.
 *
 * A path runs over (cell, column). From one cell to the next the row goes on to a later column, or a new row begins, or (after a line end)
 * the cell goes on. What it pays: cells that sit badly, a row without name or value, a new row in the middle of a line.
 */
import type { Column } from '../../evidence/columns.js';
import { type FitContext, fit } from '../../evidence/fit.js';
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import type { Token } from './tokens.js';

/** How rows with several names and values are told. */
export interface PairedRows {
  /** What the columns left out from one place to another cost together. */
  readonly skipped: (from: number, to: number) => number;
}

export interface StreamRow {
  /** For each column the tokens that make its cell. */
  readonly cells: readonly (readonly Token[])[];
}

const NO_ROW_MARK = 0.4;
/** Where lines are rows: a row that begins inside a line, and one that goes on over its end. */
const INSIDE_LINE = 6;
const OVER_LINE_END = 1.5;
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

type Move = 'start' | 'row' | 'next' | 'more';

interface Step {
  readonly score: number;
  readonly from: number;
  readonly move: Move;
}

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

/** Rows of a stream of cells; empty where nothing could be placed. */
export function alignStream(tokens: readonly Token[], stated: readonly Column[], context: FitContext, paired?: PairedRows): StreamRow[] {
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
  const steps: (Step | null)[][] = [];
  for (const [index, token] of tokens.entries()) {
    const row: (Step | null)[] = [];
    const earlier = steps[index - 1];
    const repeats = tokens[index - 1]?.text === token.text;
    for (let column = 0; column < width; column++)
      row.push(
        bestStep(token, column, earlier, columns, context, between, index, repeats, paired !== undefined, brokenOff(tokens, index, full)),
      );
    steps.push(row);
  }
  return trace(steps, tokens, columns, between);
}

function bestStep(
  token: Token,
  column: number,
  earlier: readonly (Step | null)[] | undefined,
  columns: readonly Column[],
  context: FitContext,
  between: (from: number, to: number) => number,
  index: number,
  repeats: boolean,
  rowsAreLines: boolean,
  broken: Broken,
): Step | null {
  const role = columns[column]?.role ?? 'unknown';
  const own = fit(role, token.text, context);
  if (index === 0) return { score: own - startCost(columns, column, between), from: -1, move: 'start' };
  let best: Step | null = null;
  const mark = token.startsLine ? Math.min(0.6, token.extraBlanks * 0.3) : -(rowsAreLines ? INSIDE_LINE : NO_ROW_MARK);
  const over = rowsAreLines && token.startsLine ? OVER_LINE_END : 0;
  for (const [from, step] of (earlier ?? []).entries()) {
    if (step === null) continue;
    const options: [Move, number][] = [
      ['row', step.score + own + mark - endCost(columns, from, between) - startCost(columns, column, between)],
    ];
    const asTarget = repeats && role === 'actual' && columns[from]?.role === 'value' ? AS_TARGET : 0;
    if (column > from) options.push(['next', step.score + own + asTarget - over - between(from + 1, column)]);
    if (column === from && canContinue(role, token))
      options.push(['more', step.score - CONTINUED + continuation(token) + (role === 'value' ? broken.value : broken.other)]);
    for (const [move, score] of options) if (best === null || score > best.score) best = { score, from, move };
  }
  return best;
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

function canContinue(role: Column['role'], token: Token): boolean {
  if (isLevelWord(token.text)) return false;
  if (role === 'level2') return token.text.length <= 4;
  return role === 'name' || role === 'value' || role === 'definition' || role === 'goal' || role === 'remark';
}

/** A short piece at the beginning of a line is likely the rest of a wrapped cell. */
function continuation(token: Token): number {
  return token.startsLine && token.text.length <= 4 ? 0.6 : 0;
}

function trace(
  steps: readonly (readonly (Step | null)[])[],
  tokens: readonly Token[],
  columns: readonly Column[],
  between: (from: number, to: number) => number,
): StreamRow[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  let column = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, step] of last.entries()) {
    const score = (step?.score ?? Number.NEGATIVE_INFINITY) - between(at + 1, columns.length);
    if (score > most) {
      most = score;
      column = at;
    }
  }
  const rows: { cells: Token[][] }[] = [];
  let row: Token[][] = columns.map(() => []);
  for (let index = tokens.length - 1; index >= 0 && column >= 0; index--) {
    const step: Step | null = steps[index]?.[column] ?? null;
    row[column]?.unshift(tokens[index] as Token);
    if (step === null) break;
    if (step.move === 'row' || step.move === 'start') {
      rows.unshift({ cells: row });
      row = columns.map(() => []);
    }
    column = step.from;
  }
  return rows;
}
