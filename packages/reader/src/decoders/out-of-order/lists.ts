/**
 * Tables that were taken out column by column: the names stand in one list, their targets in another. They are paired in order, where both lists
 * come out even; where they do not, nothing says which target is whose, and none is.
 */
import { type Aspect, type Level1, numbersIn } from '@perf-lint/core';
import { type ColumnRole, JUDGING } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { aspectWord, classWord, impliedClass } from '../../evidence/levels.js';
import { shapeOf } from '../../evidence/shape.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { wordCut } from '../../evidence/words.js';
import { pairInOrder } from '../../lattice/pairing.js';
import { nameScore, pairing } from '../nothing-between/divide.js';
import { textScore } from '../paired-form/scores.js';
import { type HeadingRun, headingAt, type Piece } from './pieces.js';
import { type Item, type PieceCell, targetScore } from './rows.js';

/** A piece that is no heading: where it stands among all pieces. */
interface Cell {
  readonly at: number;
  readonly text: string;
}

/** What stands under headings of columns that follow each other, and the headings of classes and aspects in it. */
interface Segment {
  readonly roles: readonly ColumnRole[];
  readonly cells: Cell[];
  readonly levels: Level[];
}

/** A heading of a class or an aspect, and how many cells stand before it in its segment. */
interface Level {
  readonly at: number;
  readonly run: HeadingRun;
  readonly before: number;
}

type ListCell = PieceCell & { readonly text: string };

/** A name with its target, each made of pieces that follow each other. */
interface Row {
  readonly name: ListCell;
  readonly value: ListCell;
}

const FEWEST_ROWS = 3;
const MOST_LINES = 4;
/** Qualitative targets that may stand before the first number of their list. */
const WORDED_FIRST = 3;
/** Share of the targets that are numbers, at least. */
const NUMERIC = 0.5;
/** What a pair is worth on average, at least. */
const LEAST_PAIR = 0;
/** What a piece is like a target at least, to stand among them. */
const LEAST_TARGET = -1.5;
/** A number without its unit, a sign without its number. */
const OPEN_TARGET = /[\d≥≤><=]$/;
/** A cell goes on in the next line only where its line is full, give or take a character. */
const SLACK = 1;
const GOES_ON = -0.5;
const SUFFIXED = /(?:指标|目标)$/;
const ENDS_AS_NAME = -2;
const OF_ITS_ASPECT = 1.5;
const TIMELY = pattern`${JUDGING.timely}`;

/** The rows of a text whose columns stand one behind the other, with the headings above them; null where it is none such. */
export function rowsOfLists(pieces: readonly Piece[]): readonly Item[] | null {
  const segments = segmentsOf(pieces);
  for (const [at, names] of segments.entries()) {
    if (!names.roles.includes('name')) continue;
    if (names.roles.includes('value')) {
      const rows = dividedRows(names.cells);
      if (rows !== null) return headedRows(rows, names, segments);
      continue;
    }
    const apart = partnerOf(segments, at);
    const rows = apart < 0 ? null : pairedRows(names.cells, segments[apart]?.cells ?? []);
    // A list between the two is one of as many cells, or one of the two was cut by what is no heading.
    const between = segments.slice(Math.min(at, apart) + 1, Math.max(at, apart));
    if (rows !== null && between.every(({ cells }) => cells.length === 0 || cells.length === rows.length))
      return headedRows(rows, names, segments);
  }
  return null;
}

/** Place of the list of targets that belongs to a list of names: the next one, else the one before; -1 where there is none. */
function partnerOf(segments: readonly Segment[], at: number): number {
  const isTargets = ({ roles, cells }: Segment) => roles.includes('value') && !roles.includes('name') && cells.length >= FEWEST_ROWS;
  const next = segments.findIndex((segment, place) => place > at && isTargets(segment));
  return next >= 0 ? next : segments.findLastIndex((segment, place) => place < at && isTargets(segment));
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  const runs = pieces.map((_, at) => headingAt(pieces, at));
  // 成本 is the rest of a name in a table whose headings are 成本指标 and the like.
  const suffixed = runs.some((run) => run !== null && isLevel(run) && SUFFIXED.test(run.text));
  for (let at = 0; at < pieces.length; at += runs[at]?.count ?? 1) {
    const run = runs[at] ?? null;
    const last = segments.at(-1);
    if (run?.kind === 'column') {
      const open = last !== undefined && last.cells.length + last.levels.length === 0 ? last : null;
      const roles = [...(open?.roles ?? []), ...exactRoles(run.text).slice(0, 1)];
      segments.splice(open === null ? segments.length : -1, 1, { roles, cells: [], levels: [] });
    } else if (run !== null && isLevel(run) && (!suffixed || SUFFIXED.test(run.text)))
      last?.levels.push({ at, run, before: last.cells.length });
    else if (run?.kind !== 'points') last?.cells.push({ at, text: pieces[at]?.text ?? '' });
  }
  return segments;
}

function isLevel({ kind }: HeadingRun): boolean {
  return kind === 'class' || kind === 'aspect';
}

/** Names and targets under headings that stood side by side: the targets begin at the first number, or with a word or two before it. */
function dividedRows(cells: readonly Cell[]): readonly Row[] | null {
  const numeric = cells.findIndex(({ text }) => shapeOf(text).numeric);
  for (let first = numeric; first >= Math.max(FEWEST_ROWS, numeric - WORDED_FIRST); first--) {
    const rows = pairedRows(cells.slice(0, first), cells.slice(first));
    if (rows !== null) return rows;
  }
  return null;
}

/** Two lists paired in order; null where they do not come out even, or the pairs are unlikely. */
function pairedRows(names: readonly Cell[], targets: readonly Cell[]): readonly Row[] | null {
  const foreign = targets.findIndex(({ text }) => targetScore(text) < LEAST_TARGET);
  // Behind the targets the cells of further columns may stand, one for each name.
  const further = names.length > 0 && targets.length % names.length === 0 ? [names.length] : [];
  for (const count of new Set([foreign < 0 ? targets.length : foreign, ...further])) {
    const rows = evenRows(names, targets.slice(0, count));
    if (rows !== null) return rows;
  }
  return null;
}

function evenRows(names: readonly Cell[], values: readonly Cell[]): readonly Row[] | null {
  const width = Math.max(0, ...names.map(({ text }) => text.length));
  const paired = pairInOrder(names.length, values.length, (i, j, offer) => {
    for (let a = 1; a <= MOST_LINES && i + a <= names.length && (a === 1 || goesOn(names, i + a - 2, width)); a++) {
      const name = joined(names, i, a);
      const ended = a > 1 && shapeOf(joined(names, i, a - 1)).name > 0 ? ENDS_AS_NAME : 0;
      const own = nameScore(name) + wordCut(name, names[i + a]?.text ?? '') + ended + GOES_ON * (a - 1);
      for (let b = 1; b <= 2 && j + b <= values.length && (b === 1 || OPEN_TARGET.test(values[j]?.text ?? '')); b++) {
        const value = joined(values, j, b);
        offer(a, b, own + targetScore(value) + pairing(name, value));
      }
    }
  });
  if (paired === null || paired.pairs.length < FEWEST_ROWS || paired.score < LEAST_PAIR * paired.pairs.length) return null;
  let [i, j] = [0, 0];
  const rows = paired.pairs.map(({ firsts, seconds }): Row => {
    const row = { name: cellOf('name', names, i, firsts), value: cellOf('value', values, j, seconds) };
    [i, j] = [i + firsts, j + seconds];
    return row;
  });
  return rows.filter(({ value }) => shapeOf(value.text).numeric).length >= NUMERIC * rows.length ? rows : null;
}

/** Whether the line of a cell is so full that the cell may go on in the next, and that one stands right behind it. */
function goesOn(cells: readonly Cell[], at: number, width: number): boolean {
  const [cell, next] = [cells[at], cells[at + 1]];
  return cell !== undefined && next?.at === cell.at + 1 && cell.text.length >= width - SLACK;
}

function joined(cells: readonly Cell[], from: number, count: number): string {
  return cells
    .slice(from, from + count)
    .map(({ text }) => text)
    .join('');
}

function cellOf(role: ColumnRole, cells: readonly Cell[], from: number, count: number): ListCell {
  const first = cells[from]?.at ?? 0;
  return { role, from: first, to: first + count, text: joined(cells, from, count) };
}

/** The rows with the headings above them: where they stand among the names, else in the order of their own list. */
function headedRows(rows: readonly Row[], names: Segment, segments: readonly Segment[]): Item[] {
  const own = names.levels.some(({ before }) => before > 0) && names.levels[0]?.before === 0;
  if (own) {
    const item = ({ at, run }: Level): Item => ({ kind: 'heading', at, run });
    const heads = names.levels.map(asPrinted);
    return rows.flatMap((row) => {
      const above = heads.filter(({ at }) => at < row.name.from);
      heads.splice(0, above.length);
      return [...above.map(item), rowItem(row)];
    });
  }
  const levels = segments.flatMap((segment) => segment.levels).map(asPrinted);
  const classes = levels.filter(({ run }) => run.kind === 'class');
  const list = narrowest(levels);
  if (list.length > rows.length) return rows.map(rowItem);
  const ofRows = inOrder(rows, list);
  let before: Level | undefined;
  return rows.flatMap((row, at) => {
    const level = ofRows[at];
    if (level === undefined || level === before) return [rowItem(row)];
    const above = level.run.kind === 'class' ? undefined : classes.find(({ run }) => classWord(run.text) === classOf(level));
    const heads = [...(above === undefined || classOf(before) === classOf(level) ? [] : [above]), level];
    before = level;
    return [...heads.map(({ at: place, run }): Item => ({ kind: 'heading', at: place, run })), rowItem(row)];
  });
}

/** 成本指标 before all other classes is one of them, behind them an aspect of the outputs. */
function asPrinted(level: Level, at: number): Level {
  return at === 0 && aspectWord(level.run.text) === 'output-cost' ? { ...level, run: { ...level.run, kind: 'class' } } : level;
}

function rowItem({ name, value }: Row): Item {
  return { kind: 'row', cells: [name, value], share: 1 };
}

/** The headings right above rows: aspects class by class, and classes that print none. */
function narrowest(levels: readonly Level[]): Level[] {
  const aspects = levels.filter(({ run }) => run.kind === 'aspect');
  const classes = levels.filter(
    ({ run }, at) =>
      run.kind === 'class' && levels.findIndex((other) => other.run.kind === 'class' && classOf(other) === classOf(levels[at])) === at,
  );
  const printed = new Set(classes.map(classOf));
  return [
    ...classes.flatMap((level) => {
      const own = aspects.filter((aspect) => classOf(aspect) === classOf(level));
      return own.length > 0 ? own : [level];
    }),
    ...aspects.filter((aspect) => !printed.has(classOf(aspect))),
  ];
}

/** The heading of each row, where headings stand in a list of their own: each heads one row or more, in order, and the likeliest way wins. */
function inOrder(rows: readonly Row[], levels: readonly Level[]): (Level | undefined)[] {
  const paired = pairInOrder(rows.length, levels.length, (i, j, offer) => {
    const level = levels[j];
    let score = 0;
    for (let a = 1; level !== undefined && i + a <= rows.length; a++) {
      const row = rows[i + a - 1];
      score += row === undefined ? 0 : levelScore(row, level);
      offer(a, 1, score);
    }
  });
  return (paired?.pairs ?? []).flatMap(({ firsts }, at) => Array.from({ length: firsts }, () => levels[at]));
}

function classOf(level: Level | undefined): Level1 {
  if (level === undefined) return '';
  const aspect = level.run.kind === 'aspect' ? aspectWord(level.run.text) : null;
  return aspect === null ? classWord(level.run.text) : impliedClass(aspect, '2015');
}

/** How well a row stands under a heading, in logits. */
function levelScore({ name, value }: Row, level: Level): number {
  const own = classOf(level);
  const kind = own === '' || own === 'management' ? 'output' : own;
  const cost = aspectWord(level.run.text) === 'output-cost';
  const score = textScore(shapeOf(name.text), cost ? 'cost' : kind, false) + textScore(shapeOf(value.text), cost ? 'cost' : kind, true);
  return score + (level.run.kind === 'aspect' && aspectOf(name.text, value.text) === aspectWord(level.run.text) ? OF_ITS_ASPECT : 0);
}

/** The aspect of an output that a name and its target speak of. */
function aspectOf(name: string, value: string): Aspect {
  if (TIMELY.test(name) || numbersIn(value)[0]?.date === true) return 'timeliness';
  return /[%％]/.test(value) || !/\d/.test(value) ? 'quality' : 'quantity';
}
