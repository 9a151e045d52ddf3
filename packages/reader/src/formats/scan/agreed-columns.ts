/**
 * Columns that the pages of one scanned table agree on. A page whose table has a line more or a line less than the pages before and after it, all else alike,
 * was misread: it gets the columns of those where they explain its text, and the cells beside the line are doubted where they do not.
 */
import type { PageBox } from '@perf-lint/core';
import type { PageCell } from '../../grids/page-stitching.js';
import type { RecognisedLine } from '../../source-document.js';
import { layOut, type PlacedTable } from '../pdf/layout.js';
import type { Glyph, PageContent } from '../pdf/page.js';
import type { Rule } from '../pdf/rules.js';

/** A page as it was recognised. */
export interface RecognisedContent {
  readonly content: PageContent;
  readonly lines: readonly RecognisedLine[];
  /** Where its pictures stand beside print: such a page is not like those beside it. */
  readonly area?: PageBox;
}

/** So near are lines of one table on two pages, once both begin at one place, in points. */
const SAME_LINE = 3;
/** Tables with fewer lines between their columns are alike by chance. */
const FEWEST_LINES = 5;
/** So near stands what is drawn of one line, in points. */
const DRAWN = 1.6;
/** Letters nearer to each other than this, in heights of the type, are of one text: no line runs between them. */
const APART = 0.5;
/** So many cells must have text on both sides of a line that was lost. */
const PARTED = 2;
/** How sure the letters of cells are whose edges nobody knows. */
const DOUBTED = 0.3;

/** The pages of one document in order, those with other columns than the pages beside them repaired or doubted. */
export function withAgreedColumns<T extends RecognisedContent>(pages: readonly T[]): readonly T[] {
  if (pages.length < 3) return pages;
  const tables = pages.map(({ content }) => largestTable(content));
  return pages.map((page, index) => {
    const [before, own, after] = [tables[index - 1], tables[index], tables[index + 1]];
    if (!before || !own || !after || !isBetween(page, pages[index - 1], pages[index + 1])) return page;
    const difference = differenceOf(own, before, after);
    if (difference === null) return page;
    const content = difference.kind === 'lost' ? withLine(page.content, own, difference) : withoutLine(page.content, own, difference.at);
    return content === null ? { ...page, lines: doubted(page.lines, own, difference) } : { ...page, content };
  });
}

function isBetween(page: RecognisedContent, before: RecognisedContent | undefined, after: RecognisedContent | undefined): boolean {
  const number = page.content.page;
  return page.area === undefined && before?.content.page === number - 1 && after?.content.page === number + 1;
}

function largestTable(content: PageContent): PlacedTable | null {
  const high = ({ top, bottom }: PlacedTable) => bottom - top;
  return layOut(content).tables.reduce<PlacedTable | null>((best, each) => (best === null || high(each) > high(best) ? each : best), null);
}

type Difference =
  /** A line that the pages beside have, between its neighbours on the page. */
  | { readonly kind: 'lost'; readonly at: number; readonly left: number; readonly right: number }
  | { readonly kind: 'invented'; readonly at: number };

/** The one line that the columns of a table have more or less than those of the pages beside it have both; null where they agree, or are other tables. */
function differenceOf({ table }: PlacedTable, before: PlacedTable, after: PlacedTable): Difference | null {
  const wanted = before.table.xs;
  if (wanted.length < FEWEST_LINES || !sameLines(wanted, moved(after.table.xs, wanted))) return null;
  const xs = moved(table.xs, wanted);
  const back = (table.xs[0] ?? 0) - (wanted[0] ?? 0);
  const near = (lines: readonly number[], x: number) => lines.some((other) => Math.abs(other - x) <= SAME_LINE);
  const [lost, invented] = [wanted.filter((x) => !near(xs, x)), xs.filter((x) => !near(wanted, x))];
  if (lost.length + invented.length !== 1) return null;
  const [missing] = lost;
  if (missing === undefined) return { kind: 'invented', at: (invented[0] ?? 0) + back };
  const index = wanted.indexOf(missing);
  // A table without its last line is another table, or half of it.
  const [left, right] = [wanted[index - 1], wanted[index + 1]];
  return left === undefined || right === undefined ? null : { kind: 'lost', at: missing + back, left: left + back, right: right + back };
}

/** Lines of a table moved so that it begins where another does. */
function moved(xs: readonly number[], other: readonly number[]): number[] {
  const by = (other[0] ?? 0) - (xs[0] ?? 0);
  return xs.map((x) => x + by);
}

function sameLines(xs: readonly number[], others: readonly number[]): boolean {
  return xs.length === others.length && xs.every((x, index) => Math.abs(x - (others[index] ?? 0)) <= SAME_LINE);
}

/** Cells of a table that a line may have parted: those that reach from the line before it to the line after it. */
function cellsOver({ table }: PlacedTable, { left, right }: Extract<Difference, { kind: 'lost' }>): PageCell[] {
  const isAt = (line: number, x: number) => Math.abs((table.xs[line] ?? 0) - x) <= SAME_LINE;
  return table.cells.filter((cell) => isAt(cell.left, left) && isAt(cell.right, right));
}

/** The page with a line through the cells that it parts; null where it would cut a text, or parts hardly any. */
function withLine(content: PageContent, placed: PlacedTable, lost: Extract<Difference, { kind: 'lost' }>): PageContent | null {
  const rules = cellsOver(placed, lost).map(
    ({ top, bottom }): Rule => ({ at: lost.at, from: placed.ys[top] ?? 0, to: placed.ys[bottom] ?? 0 }),
  );
  const sides = rules.map((rule) => sidesOf(content, rule, lost.left, lost.right));
  const parted = sides.filter((side) => side === 'both').length;
  return parted >= PARTED && !sides.includes('cut') ? { ...content, vertical: [...content.vertical, ...rules] } : null;
}

/** The page without a line; null where the line parts texts that stand on both sides of it. */
function withoutLine(content: PageContent, { table, ys }: PlacedTable, at: number): PageContent | null {
  const line = table.xs.findIndex((x) => Math.abs(x - at) < 0.01);
  const [left, right] = [table.xs[line - 1], table.xs[line + 1]];
  if (left === undefined || right === undefined) return null;
  for (let row = 0; row + 1 < ys.length; row++) {
    const rule = { at, from: ys[row] ?? 0, to: ys[row + 1] ?? 0 };
    const drawn = table.cells.some((cell) => cell.right === line && cell.top <= row && cell.bottom > row);
    if (drawn && sidesOf(content, rule, left, right) === 'both') return null;
  }
  return { ...content, vertical: content.vertical.filter((rule) => Math.abs(rule.at - at) > DRAWN) };
}

/** On how many sides of a rule text stands between two lines, or that a text runs across. */
function sidesOf({ glyphs }: PageContent, { at, from, to }: Rule, left: number, right: number): 'none' | 'one' | 'both' | 'cut' {
  const middle = ({ x0, x1 }: Glyph) => (x0 + x1) / 2;
  const inside = glyphs.filter((glyph) => {
    const [x, y] = [middle(glyph), (glyph.top + glyph.bottom) / 2];
    return x > left && x < right && y > from && y < to;
  });
  const [west, east] = [inside.filter((glyph) => middle(glyph) < at), inside.filter((glyph) => middle(glyph) >= at)];
  if (west.length === 0 || east.length === 0) return inside.length === 0 ? 'none' : 'one';
  const touches = west.some((one) =>
    east.some((other) => Math.abs(one.baseline - other.baseline) < one.size / 2 && other.x0 - one.x1 < APART * one.size),
  );
  return touches ? 'cut' : 'both';
}

/** Lines of a page, those in the cells beside the line that nobody knows less sure. */
function doubted(lines: readonly RecognisedLine[], placed: PlacedTable, difference: Difference): RecognisedLine[] {
  const { table, ys } = placed;
  const isEdge = (line: number, at: number) => Math.abs((table.xs[line] ?? 0) - at) < 0.01;
  const cells =
    difference.kind === 'lost'
      ? cellsOver(placed, difference)
      : table.cells.filter(({ left, right }) => isEdge(left, difference.at) || isEdge(right, difference.at));
  return lines.map((line) => {
    const [x, y] = [line.box.x + line.box.width / 2, line.box.y + line.box.height / 2];
    const inside = cells.some(
      ({ left, right, top, bottom }) =>
        x > (table.xs[left] ?? 0) && x < (table.xs[right] ?? 0) && y > (ys[top] ?? 0) && y < (ys[bottom] ?? 0),
    );
    return inside ? { ...line, likelihood: Math.min(line.likelihood, DOUBTED) } : line;
  });
}
