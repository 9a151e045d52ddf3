/**
 * The grid of a ruled table on a scan: lines from the rules that were found, and every side of every square held against the ink once more.
 *
 * A rule that was found in part, or ends too early, shifts or joins cells, and the rows that come out are wrong without looking so. So the rules only
 * say where lines may be; whether a side is there is asked of the ink along the whole of it, which is sure where single pixels are not.
 */
import { buildGrid } from '../pdf/ruled-grid.js';
import { findTables, joinRules, type Rule } from '../pdf/rules.js';
import type { Ridges } from './ridges.js';
import type { FoundRule } from './rule-finder.js';
import { isAmongLetters, type Line, lineAt, median, type Side, sideOf } from './sides.js';

/** Lines of one direction with the sides that their squares have on them. */
export interface LatticeLines {
  /** Places of the lines in points, in order. */
  readonly places: readonly number[];
  /** What stands on each, by line * squares + square. */
  readonly sides: readonly Side[];
  /** The ink of the sides that are ruled, in pixels: rows from `first` to `last`, and how far it runs along them. */
  readonly strips: readonly RuleStrip[];
}

export interface RuleStrip {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface Lattice {
  /** Lines down the page: their places are x. */
  readonly down: LatticeLines;
  /** Lines across the page: their places are y. */
  readonly across: LatticeLines;
}

/** The ink of one direction, and the rules found in it, in pixels. */
export interface DirectedInk {
  readonly ridges: Ridges;
  readonly rules: readonly FoundRule[];
  /** Pixels a point. */
  readonly unit: number;
}

export interface RuledInk {
  readonly across: DirectedInk;
  readonly down: DirectedInk;
}

/** Shorter rules that do not meet others with both ends are strokes of letters, in points. */
const OWN_LENGTH = 60;
/** Rules so near are of one line, in points. */
const ONE_LINE = 1.2;
/** How near a short rule's ends must come, in points. */
const MEETS = 3.5;
/** Tables lower or narrower than this are drawn letters of a title, in points. */
const LEAST_HEIGHT = 24;
const LEAST_WIDTH = 60;
/** Lines nearer than this have no room for text between them, in points. */
interface Room {
  readonly least: number;
  /** For a line that rules only a side or two: nobody parts so narrow a column from another in one row, there stands the first letter of a text. */
  readonly subordinate: number;
}
const ROWS: Room = { least: 5, subordinate: 5 };
const COLUMNS: Room = { least: 6, subordinate: 11 };
/** A line that rules no more than so many sides may be the stroke of a letter that just fits into a row. */
const FEW = 2;
/** Or so many, each no longer than this, in points. */
const FEW_SHORT = 4;
const ONE_TEXT = 16;
/** No stroke of a letter is longer than this, in points; nor do letters above each other have strokes with paper all along them. */
const LONGEST_STROKE = 40;
const PAPER_BESIDE = { clear: 0.8, light: 0.05 };
/** Such a line must be drawn with the pen of the others, by so much of its ink. */
const SAME_PEN = { least: 0.6, most: 1.3 };

/** The tables of a page, those that are none left out. */
export function latticesOf(ink: RuledInk): Lattice[] {
  const [horizontal, vertical] = [inPoints(ink.across), inPoints(ink.down)];
  const across = horizontal.filter((rule) => isLong(rule, horizontal) || (meets(rule, 'from', vertical) && meets(rule, 'to', vertical)));
  const down = vertical.filter((rule) => isLong(rule, vertical) || (meets(rule, 'from', horizontal) && meets(rule, 'to', horizontal)));
  return findTables(across, down).flatMap((area) => {
    if (area.bottom - area.top < LEAST_HEIGHT || area.right - area.left < LEAST_WIDTH) return [];
    const grid = buildGrid(area);
    const lattice = grid === null ? null : settled(grid.xs, grid.ys, ink);
    return lattice === null ? [] : [lattice];
  });
}

function inPoints({ rules, unit }: DirectedInk): Rule[] {
  return joinRules(rules.map(({ at, from, to }) => ({ at: at / unit, from: from / unit, to: to / unit })));
}

/** Whether a rule is long enough, together with others on its line: text that stands close hides parts of it. */
function isLong(rule: Rule, others: readonly Rule[]): boolean {
  let length = 0;
  for (const { at, from, to } of others) if (Math.abs(at - rule.at) <= ONE_LINE) length += to - from;
  return length >= OWN_LENGTH;
}

function meets(rule: Rule, end: 'from' | 'to', others: readonly Rule[]): boolean {
  return others.some((other) => Math.abs(other.at - rule[end]) <= MEETS && rule.at >= other.from - MEETS && rule.at <= other.to + MEETS);
}

/** A lattice without lines that rule nothing or are strokes of letters, and of two lines with no room for text between them without the one that rules less. */
function settled(xs: readonly number[], ys: readonly number[], ink: RuledInk): Lattice | null {
  for (;;) {
    if (xs.length < 3 || ys.length < 3) return null;
    const [down, across] = [linesAt(xs, ys, ink.down), linesAt(ys, xs, ink.across)];
    const [wrongX, wrongY] = [wrongLine(down, ys, COLUMNS, ink.down), wrongLine(across, xs, ROWS, ink.across)];
    if (wrongX < 0 && wrongY < 0) return { down: latticeLines(down, ys, ink.down), across: latticeLines(across, xs, ink.across) };
    // One at a time: without it the squares beside it are others.
    if (wrongY >= 0) ys = ys.filter((_, index) => index !== wrongY);
    else xs = xs.filter((_, index) => index !== wrongX);
  }
}

function latticeLines(lines: readonly Line[], crossings: readonly number[], { ridges, unit }: DirectedInk): LatticeLines {
  const strips = lines.flatMap(({ stretches }) =>
    stretches.flatMap((stretch, square) => {
      if (stretch === null || sideOf(stretch) === 'open') return [];
      const [from, to] = [(crossings[square] ?? 0) * unit, (crossings[square + 1] ?? 0) * unit];
      return [{ ...ridges.rowsOf(stretch.row, from, to), from, to }];
    }),
  );
  return { places: lines.map(({ place }) => place), sides: lines.flatMap(({ stretches }) => stretches.map(sideOf)), strips };
}

/** Lines at some places, with what stands on the side of every square between the lines that cross them. */
function linesAt(places: readonly number[], crossings: readonly number[], ink: DirectedInk): Line[] {
  return places.map((place) =>
    lineAt(place, crossings, { ...ink, rules: ink.rules.filter(({ at }) => Math.abs(at / ink.unit - place) <= MEETS) }),
  );
}

/** The line that rules least of those that must go, -1 where all may stay. */
function wrongLine(lines: readonly Line[], crossings: readonly number[], { least, subordinate }: Room, ink: DirectedInk): number {
  const pen = median(lines.filter((line) => sidesRuled(line) > FEW_SHORT).map(({ strength }) => strength));
  const outer = (index: number) => index === 0 || index === lines.length - 1;
  let wrong = -1;
  for (const [index, line] of lines.entries()) {
    const room = isWeak(line, crossings) ? Math.max(least, subordinate) : least;
    const near = (other: Line | undefined) => other !== undefined && Math.abs(other.place - line.place) < room && other.ruled >= line.ruled;
    const stays =
      line.ruled > 0 && !near(lines[index - 1]) && !near(lines[index + 1]) && (outer(index) || !isStroke(line, pen, crossings, ink));
    if (!stays && !(outer(index) && line.ruled === 0) && (wrong < 0 || line.ruled < (lines[wrong]?.ruled ?? 0))) wrong = index;
  }
  return wrong;
}

/** Whether a line rules so little that letters may have made it: a side or two, or a few that are no higher than a line of text. */
function isWeak(line: Line, crossings: readonly number[]): boolean {
  const ruled = line.stretches.flatMap((stretch, index) =>
    sideOf(stretch) === 'ruled' ? [(crossings[index + 1] ?? 0) - (crossings[index] ?? 0)] : [],
  );
  if (ruled.some((length) => length > LONGEST_STROKE)) return false;
  return ruled.length <= FEW || (ruled.length <= FEW_SHORT && ruled.every((length) => length < ONE_TEXT));
}

function sidesRuled({ stretches }: Line): number {
  return stretches.filter((stretch) => sideOf(stretch) === 'ruled').length;
}

/** Whether what looks like a line is a stroke of a letter: short, of another pen, or among letters. */
function isStroke(line: Line, pen: number, crossings: readonly number[], ink: DirectedInk): boolean {
  if (!isWeak(line, crossings)) return false;
  if (pen > 0 && (line.strength < SAME_PEN.least * pen || line.strength > SAME_PEN.most * pen)) return true;
  return !isBesidePaper(line) && isAmongLetters(line, crossings, ink);
}

/** Whether several sides of a line have paper along all of them. */
function isBesidePaper({ stretches }: Line): boolean {
  const ruled = stretches.flatMap((stretch) => (stretch !== null && sideOf(stretch) === 'ruled' ? [stretch] : []));
  return ruled.length > FEW && ruled.every(({ clear, light }) => clear >= PAPER_BESIDE.clear && light <= PAPER_BESIDE.light);
}

/** A square between lines, in points. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Squares with a side of which nobody can tell whether it is ruled. */
export function unsureSquares({ down, across }: Lattice): Square[] {
  const [xs, ys] = [down.places, across.places];
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const found = new Set<number>();
  const add = (row: number, column: number) => {
    if (row >= 0 && column >= 0 && row < rows && column < columns) found.add(row * columns + column);
  };
  for (const [index, side] of across.sides.entries()) {
    if (side !== 'unsure') continue;
    const [line, column] = [Math.floor(index / columns), index % columns];
    add(line - 1, column);
    add(line, column);
  }
  for (const [index, side] of down.sides.entries()) {
    if (side !== 'unsure') continue;
    const [line, row] = [Math.floor(index / rows), index % rows];
    add(row, line - 1);
    add(row, line);
  }
  return [...found].map((square) => {
    const [row, column] = [Math.floor(square / columns), square % columns];
    return { left: xs[column] ?? 0, right: xs[column + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[row + 1] ?? 0 };
  });
}
