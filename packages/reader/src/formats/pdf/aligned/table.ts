/**
 * Tables without rules: columns from the strips that text keeps to, rows from names and values centred on each other, merged cells from how they tile.
 */
import type { PageCell, PageTable } from '../../../grids/page-stitching.js';
import type { RowTrouble } from '../../../source-document.js';
import { boxOf, type TextRun } from '../lines.js';
import type { Glyph } from '../page.js';
import { type Column, columnEdges, columnsUnder, findColumns, widenColumns } from './columns.js';
import { type AlignedHeader, buildHeader, findHeaderLines } from './header.js';
import { type MergedText, placeMerged } from './merged.js';
import { partHeadings } from './part-headings.js';
import { columnPieces, isLeaf, isLevel, type Piece, type Rows, textOf } from './pieces.js';
import { linePitch, mergeRows, pairRows, type RowBand, rowOf, type VerticalAlign, wrapDistance } from './rows.js';
import { type AlignedLine, strictLines, typicalEm } from './text-lines.js';

/** White space that separates headings, which may be spaced out, and pieces of cells, in widths of a character. */
const HEADING_GAP = 1.1;
const CELL_GAP = 0.5;
/** A page goes on with a table if at most this share of its text bridges columns. */
const MAX_BRIDGING = 0.08;
const MIN_COLUMNS = 3;
/** Columns are found from this many pages; later pages only widen them. */
const LEARNING_PAGES = 4;
/** Pages with more text than any sheet holds are drawings or harm. */
const MAX_GLYPHS = 30_000;
const MAX_LINES = 400;

export interface LoosePage {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
  /** What is known against all text of the page. */
  readonly trouble: readonly RowTrouble[];
}

interface TablePage {
  readonly page: number;
  readonly trouble: readonly RowTrouble[];
  readonly header: readonly AlignedLine[];
  readonly body: readonly AlignedLine[];
}

export interface AlignedTable {
  /** The part of each page, in order. */
  readonly parts: readonly PageTable[];
  /** Top of the heading on the first page: what stands above it is text. */
  readonly top: number;
}

function pageOf(page: LoosePage, em: number): TablePage {
  const lines = strictLines(page.glyphs, em, HEADING_GAP).map((line) => partHeadings(line));
  const header = findHeaderLines(lines, em);
  const below = header ? (lines[header.end - 1]?.baseline ?? 0) : Number.NEGATIVE_INFINITY;
  return {
    page: page.page,
    trouble: page.trouble,
    header: header ? lines.slice(header.first, header.end) : [],
    body: strictLines(page.glyphs, em, CELL_GAP).filter((line) => line.baseline > below),
  };
}

const runsOf = (lines: readonly AlignedLine[]) => lines.flatMap((line) => line.runs);

/** Share of the text on a page that does not keep to the columns. */
function bridging(columns: readonly Column[], runs: readonly TextRun[], em: number): number {
  let bridges = 0;
  for (const run of runs) {
    const under = columnsUnder(columns, run, em);
    if (!under || under.first !== under.last) bridges++;
  }
  return runs.length > 0 ? bridges / runs.length : 1;
}

/**
 * Finds a table that begins on the first of these pages and runs on over as many of the following as keep to its columns; null where the first has no heading
 * of a target table.
 */
export function findAlignedTable(pages: Iterable<LoosePage>): { readonly table: AlignedTable; readonly pages: number } | null {
  const rest = pages[Symbol.iterator]();
  const first = rest.next().value as LoosePage | undefined;
  const em = first && first.glyphs.length <= MAX_GLYPHS ? typicalEm(first.glyphs) : 0;
  if (!first || em <= 0) return null;
  const start = pageOf(first, em);
  if (start.header.length === 0 || start.body.length > MAX_LINES) return null;
  const taken = [start];
  let columns = findColumns(runsOf(start.header), runsOf(start.body), em);
  if (columns.length < MIN_COLUMNS) return null;
  for (let step = rest.next(); !step.done; step = rest.next()) {
    const page = step.value;
    if (page.glyphs.length > MAX_GLYPHS) break;
    const next = pageOf(page, em);
    const runs = runsOf(next.body);
    if (runs.length < MIN_COLUMNS || next.body.length > MAX_LINES || bridging(columns, runs, em) > MAX_BRIDGING) break;
    const wider =
      taken.length < LEARNING_PAGES
        ? findColumns(
            [...taken, next].flatMap((each) => runsOf(each.header)),
            [...taken, next].flatMap((each) => runsOf(each.body)),
            em,
          )
        : widenColumns(columns, runs, em);
    if (wider.length !== columns.length) break;
    columns = wider;
    taken.push(next);
  }
  const edges = columnEdges(columns);
  const header = buildHeader(start.header, columns, edges, em);
  if (!header.roles.some((roles) => roles.includes('name')) || !header.roles.some((roles) => roles.includes('value'))) return null;
  const parts = taken.map((page) => buildPart(page, columns, edges, header, em));
  return { table: { parts, top: start.header[0]?.baseline ?? 0 }, pages: taken.length };
}

const ALIGNMENTS: readonly VerticalAlign[] = ['middle', 'top', 'bottom'];
/** Another alignment than the middle must explain the lines this much better: text that never wraps fits them all. */
const CLEARLY_BETTER = 0.6;

/** Rows by pairing each value column with the name column before it. */
function findRows(pieces: readonly Piece[][], header: AlignedHeader, em: number): Rows {
  const baselines = pieces.map((column) => column.map((piece) => piece.baseline));
  const pitch = linePitch(baselines, em);
  const pairs: { readonly name: number; readonly value: number }[] = [];
  let name = -1;
  header.roles.forEach((roles, column) => {
    if (roles.includes('name')) name = column;
    else if (roles.includes('value') && name >= 0) {
      pairs.push({ name, value: column });
      name = -1;
    }
  });
  const wrap = wrapDistance(
    baselines.filter((_, column) => !isLeaf(header, column) && !isLevel(header, column)),
    pairs.map((pair) => baselines[pair.value] ?? []),
    pitch,
  );
  let best: (Rows & { readonly cost: number }) | null = null;
  for (const align of ALIGNMENTS) {
    const read = pairs.map((pair) => pairRows(baselines[pair.name] ?? [], baselines[pair.value] ?? [], pitch, wrap, align));
    const cost = read.reduce((sum, each) => sum + each.cost, 0);
    if (!best || cost < CLEARLY_BETTER * best.cost)
      best = {
        rows: mergeRows(
          read.map((each) => each.rows),
          pitch,
        ),
        pitch,
        align,
        cost,
      };
  }
  return best ?? { rows: [], pitch, align: 'middle' };
}

const boxesOf = (pieces: readonly Piece[]) => pieces.map((piece) => boxOf(piece.run));

/** What a cell of some pieces holds, and what is known against it and against its whole page. */
function contentOf(pieces: readonly Piece[], page: TablePage): Pick<PageCell, 'text' | 'boxes' | 'trouble'> {
  const trouble = new Set([...page.trouble, ...pieces.flatMap((piece) => piece.trouble)]);
  return { text: textOf(pieces), boxes: boxesOf(pieces), ...(trouble.size > 0 ? { trouble: [...trouble] } : {}) };
}

/** Where each row goes once texts with a row of their own stand between the others. */
function numberRows(
  rows: readonly RowBand[],
  merged: readonly MergedText[],
): { readonly rowIndex: number[]; readonly ownIndex: Map<MergedText, number>; readonly count: number } {
  const own = merged.filter((text) => text.from === text.to);
  const rowIndex: number[] = [];
  const ownIndex = new Map<MergedText, number>();
  let count = 0;
  for (let row = 0; row <= rows.length; row++) {
    const here = own.filter((text) => text.from === row).sort((a, b) => middle(a) - middle(b));
    let last = Number.NEGATIVE_INFINITY;
    for (const text of here) {
      // Texts side by side share their row.
      if (middle(text) - last > 4) count++;
      ownIndex.set(text, count - 1);
      last = middle(text);
    }
    rowIndex.push(count);
    if (row < rows.length) count++;
  }
  return { rowIndex, ownIndex, count };
}

function middle(text: MergedText): number {
  return ((text.pieces[0]?.baseline ?? 0) + (text.pieces.at(-1)?.baseline ?? 0)) / 2;
}

function buildPart(page: TablePage, columns: readonly Column[], edges: readonly number[], header: AlignedHeader, em: number): PageTable {
  const pieces = columnPieces(page.body, edges);
  const found = findRows(pieces, header, em);
  const { rows } = found;
  const merged = placeMerged(pieces, header, found);
  const { rowIndex, ownIndex, count } = numberRows(rows, merged);
  const own = page.header.length > 0 ? buildHeader(page.header, columns, edges, em) : null;
  const skip = own?.rows ?? 0;
  const cells: PageCell[] = own ? [...own.cells] : [];
  for (const text of merged) {
    const alone = ownIndex.get(text);
    const top = skip + (alone ?? rowIndex[text.from] ?? 0);
    const bottom = alone === undefined ? skip + (rowIndex[text.to - 1] ?? 0) + 1 : top + 1;
    cells.push({ top, bottom, left: text.column, right: text.column + 1, ...contentOf(text.pieces, page) });
  }
  pieces.forEach((column, index) => {
    if (!isLeaf(header, index)) return;
    const byRow = new Map<number, Piece[]>();
    for (const piece of column) {
      const row = rowOf(rows, piece.baseline);
      const lines = byRow.get(row);
      if (lines) lines.push(piece);
      else byRow.set(row, [piece]);
    }
    for (const [row, lines] of byRow) {
      const top = skip + (rowIndex[row] ?? 0);
      cells.push({ top, bottom: top + 1, left: index, right: index + 1, ...contentOf(lines, page) });
    }
  });
  return { page: page.page, origin: 'aligned', xs: edges, rows: skip + count, cells };
}
