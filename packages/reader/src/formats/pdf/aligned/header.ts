/**
 * The heading of a table without rules: found by what headings say, laid over the columns by where they stand.
 */

import type { ColumnRole } from '@perf-lint/data';
import { elementAt } from '../../../element-at.js';
import { exactRoles } from '../../../evidence/headings.js';
import type { PageCell } from '../../../grids/page-stitching.js';
import { boxOf, type TextRun } from '../lines.js';
import { type Column, columnsUnder } from './columns.js';
import type { AlignedLine } from './text-lines.js';

export interface HeaderLines {
  /** Index of the first line of the heading, and of the first line behind it. */
  readonly first: number;
  readonly end: number;
}

/** A heading has at least this many known headings, and this many on one line. */
const MIN_HEADINGS = 4;
const MIN_ON_LINE = 3;
/** Lines of a heading stand within this many characters' widths of each other. */
const HEADER_SPACING = 2.2;
const MAX_HEADER_LINES = 14;

function headingCount(line: AlignedLine): number {
  // "部门名称：…" above the table is a label with its text, not a heading.
  return line.runs.filter((run) => !/[:：]/.test(run.text) && exactRoles(run.text).length > 0).length;
}

/** Finds the heading lines of a page, null where it has none. */
export function findHeaderLines(lines: readonly AlignedLine[], em: number): HeaderLines | null {
  for (let first = 0; first < lines.length; first++) {
    if (headingCount(elementAt(lines, first)) === 0) continue;
    let last = first;
    let total = 0;
    let widest = 0;
    for (let at = first; at < Math.min(lines.length, first + MAX_HEADER_LINES); at++) {
      const line = elementAt(lines, at);
      if (line.baseline - (lines[last]?.baseline ?? 0) > HEADER_SPACING * em) break;
      const count = headingCount(line);
      if (count === 0) continue;
      // A single known word among others is a cell of the table, not a heading.
      if (count * 2 < line.runs.length && at > first) continue;
      total += count;
      widest = Math.max(widest, count);
      last = at;
    }
    if (total >= MIN_HEADINGS && widest >= MIN_ON_LINE) return withWraps(lines, first, last, em);
  }
  return null;
}

/** Lines of wrapped headings above and below the known ones: close to them, and of a few characters each (一 级 指 标 in a narrow column). */
function withWraps(lines: readonly AlignedLine[], first: number, last: number, em: number): HeaderLines {
  const isWrap = (line: AlignedLine | undefined, neighbour: AlignedLine | undefined) =>
    line !== undefined &&
    neighbour !== undefined &&
    Math.abs(line.baseline - neighbour.baseline) < 1.5 * em &&
    line.runs.every((run) => run.text.length <= 4 && !/[\d:：%≥≤]/.test(run.text));
  let top = first;
  let bottom = last;
  while (isWrap(lines[top - 1], lines[top])) top--;
  while (isWrap(lines[bottom + 1], lines[bottom])) bottom++;
  return { first: top, end: bottom + 1 };
}

/** A heading: its lines where it is wrapped, the columns under it, and those it spans. */
interface Heading {
  text: string;
  readonly runs: TextRun[];
  readonly y: number;
  from: number;
  to: number;
}

function overlap(a: TextRun, b: TextRun): boolean {
  return Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);
}

const middleOf = (run: TextRun) => (run.x0 + run.x1) / 2;

/** Whether a line of text goes on a heading: right under it, centred on it, and no heading of its own. */
function goesOn(heading: Heading, run: TextRun, em: number): boolean {
  const first = heading.runs[0] ?? run;
  const last = heading.runs.at(-1) ?? run;
  if (run.baseline - last.baseline >= 1.75 * em || !overlap(last, run)) return false;
  if (Math.abs(middleOf(first) - middleOf(run)) >= (first.x1 - first.x0) / 2) return false;
  return exactRoles(heading.text + run.text).length > 0 || exactRoles(run.text).length === 0;
}

/** Headings over the columns that stand under them; pieces of one wrapped heading are joined. */
function collectHeadings(lines: readonly AlignedLine[], columns: readonly Column[], em: number): Heading[] {
  const headings: Heading[] = [];
  for (const line of lines) {
    for (const run of line.runs) {
      const under = columnsUnder(columns, run, em);
      if (!under) continue;
      const above = headings.find((heading) => heading.from <= under.first && heading.to >= under.last && goesOn(heading, run, em));
      if (above) {
        above.text += run.text;
        above.runs.push(run);
      } else headings.push({ text: run.text, runs: [run], y: line.baseline, from: under.first, to: under.last });
    }
  }
  return headings;
}

/**
 * Widens headings over several columns, from the lowest up: to the columns in whose middle the heading stands, never over another heading of its line, never
 * cutting one below.
 */
function widen(headings: readonly Heading[], edges: readonly number[], em: number): void {
  const settled: Heading[] = [];
  for (const heading of [...headings].sort((a, b) => b.y - a.y)) {
    const below = settled.filter((other) => other.y > heading.y + 0.2 * em);
    if (below.some((other) => other.from <= heading.to && other.to >= heading.from)) {
      const beside = headings.filter((other) => other !== heading && Math.abs(other.y - heading.y) <= 0.2 * em);
      const span = bestSpan(heading, beside, below, edges);
      heading.from = span.from;
      heading.to = span.to;
    }
    settled.push(heading);
  }
}

function bestSpan(
  heading: Heading,
  beside: readonly Heading[],
  below: readonly Heading[],
  edges: readonly number[],
): { readonly from: number; readonly to: number } {
  const middle = middleOf(elementAt(heading.runs, 0));
  const columns = edges.length - 1;
  const free = (column: number) => !beside.some((other) => other.from <= column && other.to >= column);
  const cuts = (from: number, to: number) =>
    below.some((other) => (other.from < from && other.to >= from) || (other.from <= to && other.to > to));
  let best = { from: heading.from, to: heading.to, miss: Number.POSITIVE_INFINITY };
  for (let from = heading.from; from >= 0 && (from === heading.from || free(from)); from--) {
    for (let to = heading.to; to < columns && (to === heading.to || free(to)); to++) {
      if (cuts(from, to)) continue;
      const [left = 0, right = 0] = [edges[from], edges[to + 1]];
      // Of two spans that fit alike the narrower one: headings are rarely wider than what they stand over.
      const miss = Math.abs((left + right) / 2 - middle) + 0.004 * (right - left);
      if (miss < best.miss) best = { from, to, miss };
    }
  }
  return best;
}

export interface AlignedHeader {
  readonly cells: readonly PageCell[];
  readonly rows: number;
  /** Roles that the lowest heading of each column may have. */
  readonly roles: readonly (readonly ColumnRole[])[];
}

/** Lays the heading out: as many rows as headings stand above one another, each heading down to the next below it. */
export function buildHeader(
  lines: readonly AlignedLine[],
  columns: readonly Column[],
  edges: readonly number[],
  em: number,
): AlignedHeader {
  const headings = collectHeadings(lines, columns, em);
  widen(headings, edges, em);
  const stacks = columns.map((_, column) =>
    headings.filter((heading) => heading.from <= column && heading.to >= column).sort((a, b) => a.y - b.y),
  );
  const rows = Math.max(1, ...stacks.map((stack) => stack.length));
  const level = new Map<Heading, number>();
  for (const stack of stacks) for (const [index, heading] of stack.entries()) level.set(heading, Math.max(level.get(heading) ?? 0, index));
  const cells: PageCell[] = [];
  const used = new Set<string>();
  for (const heading of headings) {
    const top = level.get(heading) ?? 0;
    let bottom = rows;
    let { from, to } = heading;
    for (let column = from; column <= to; column++) {
      const next = stacks[column]?.[(stacks[column]?.indexOf(heading) ?? 0) + 1];
      if (next) bottom = Math.min(bottom, level.get(next) ?? rows);
    }
    bottom = Math.max(bottom, top + 1);
    while (from <= to && used.has(`${top}:${from}`)) from++;
    while (to > from && used.has(`${top}:${to}`)) to--;
    if (from > to) continue;
    for (let row = top; row < bottom; row++) for (let column = from; column <= to; column++) used.add(`${row}:${column}`);
    cells.push({ top, bottom, left: from, right: to + 1, text: heading.text, boxes: heading.runs.map(boxOf) });
  }
  const roles = stacks.map((stack) => exactRoles(stack.at(-1)?.text ?? ''));
  return { cells, rows, roles };
}
