/**
 * One page taken apart: its ruled tables with their cells, and the lines of text outside of them.
 */
import type { PageBox } from '@perf-lint/core';
import type { PageCell, PageTable } from '../../grids/page-stitching.js';
import type { RowTrouble } from '../../source-document.js';
import { picturesIn, troubleOf } from './cell-trouble.js';
import { boxOf, groupLines, splitRuns, type TextRun } from './lines.js';
import { type Glyph, middleHeight, type PageContent } from './page.js';
import { buildGrid, cellAt, type RuledGrid } from './ruled-grid.js';
import { findTables, joinRules } from './rules.js';

export interface PlacedTable {
  readonly table: PageTable;
  readonly top: number;
  readonly bottom: number;
  /** Places of the lines between its rows, one more than rows. */
  readonly ys: readonly number[];
}

/** A line of text: what stands on one baseline, in runs that white space separates. */
export interface PlacedLine {
  readonly runs: readonly TextRun[];
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  readonly top: number;
}

export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly PlacedLine[];
  /** Glyphs of a page without ruled tables, which may hold a table by alignment, clipped ones too; none where it has one. */
  readonly loose: readonly Glyph[];
  /** What is known against all text of the page. */
  readonly trouble: readonly RowTrouble[];
  /** Pictures that stand in cells of its tables. */
  readonly pictures: number;
}

/** More tables than this on one page is a drawing. */
const MAX_GRIDS = 200;
/** White space that separates runs of a line, in widths of a character. */
const RUN_GAP = 0.8;
/** Inside a cell a line is one run, however it is spread. */
const CELL_GAP = 1000;

function textOf(glyphs: readonly Glyph[]): { readonly text: string; readonly boxes: PageBox[] } {
  const runs = groupLines(glyphs).flatMap((line) => splitRuns(line, CELL_GAP));
  return { text: runs.map((run) => run.text).join('\n'), boxes: runs.map(boxOf) };
}

/** Cells of a grid with their text and what is known against it; an empty cell keeps the box that it stands in. */
function fillCells(open: OpenGrid, whole: readonly RowTrouble[]): PageCell[] {
  const { grid } = open;
  return grid.cells.map((cell, index): PageCell => {
    const inside = open.glyphs.get(index);
    const trouble = new Set<RowTrouble>(inside ? troubleOf(inside) : []);
    if (open.pictures.has(index)) trouble.add('picture-in-cell');
    // Hidden text beside visible text is no part of it; alone in its cell it may have been meant.
    if (!inside && open.hidden.has(index)) trouble.add('hidden-text');
    if (inside) for (const each of whole) trouble.add(each);
    const known = trouble.size > 0 ? { trouble: [...trouble] } : {};
    if (inside) {
      const { text, boxes } = textOf(inside);
      return { text, boxes, ...cell, ...known };
    }
    const [x = 0, y = 0] = [grid.xs[cell.left], grid.ys[cell.top]];
    const box = { x: tenth(x), y: tenth(y), width: tenth((grid.xs[cell.right] ?? x) - x), height: tenth((grid.ys[cell.bottom] ?? y) - y) };
    return { text: '', boxes: [box], ...cell, ...known };
  });
}

/**
 * Leaves out rows that hold nothing of their own while merged cells run through them: blank rows of a project, and the slivers that browsers leave where
 * a page end cuts cells of different heights.
 */
function dropEmptyRows(
  cells: readonly PageCell[],
  ys: readonly number[],
): { readonly cells: PageCell[]; readonly rows: number; readonly ys: number[] } {
  const rows = ys.length - 1;
  const own = new Uint8Array(rows);
  const crossed = new Uint8Array(rows);
  for (const { top, bottom, text } of cells) {
    if (text !== '') own[top] = 1;
    for (let row = top + 1; row < bottom; row++) crossed[row] = 1;
  }
  const index: number[] = [0];
  for (let row = 0; row < rows; row++) index.push((index.at(-1) ?? 0) + (crossed[row] === 1 && own[row] === 0 ? 0 : 1));
  const kept = cells
    .map((cell) => ({ ...cell, top: index[cell.top] ?? 0, bottom: index[cell.bottom] ?? 0 }))
    .filter((cell) => cell.bottom > cell.top);
  const lines = ys.filter((_, line) => line === 0 || index[line] !== index[line - 1]);
  return { cells: kept, rows: index.at(-1) ?? 0, ys: lines };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

interface OpenGrid {
  readonly grid: RuledGrid;
  readonly glyphs: Map<number, Glyph[]>;
  /** Cells that hold text nobody sees, and pictures. */
  readonly hidden: Set<number>;
  readonly pictures: Set<number>;
}

/** A grid worth the name: two columns, and text in more than one cell; a frame around a paragraph is none. */
function isTable({ grid, glyphs }: OpenGrid): boolean {
  return grid.xs.length >= 3 && grid.cells.length >= 3 && glyphs.size >= 2;
}

/** The grids of a page, the smallest first: the smallest around a glyph has it, tables may stand inside a frame. */
function gridsOf(content: PageContent): OpenGrid[] {
  const grids: OpenGrid[] = [];
  for (const area of findTables(joinRules(content.horizontal), joinRules(content.vertical))) {
    const grid = buildGrid(area);
    if (grid && grids.length < MAX_GRIDS)
      grids.push({ grid, glyphs: new Map(), hidden: new Set(), pictures: picturesIn(grid, content.images) });
  }
  const area = ({ grid }: OpenGrid) => ((grid.xs.at(-1) ?? 0) - (grid.xs[0] ?? 0)) * ((grid.ys.at(-1) ?? 0) - (grid.ys[0] ?? 0));
  return grids.sort((a, b) => area(a) - area(b));
}

/** The cell that a glyph stands in, null outside of all grids. */
function placeOf(glyph: Glyph, grids: readonly OpenGrid[]): { readonly open: OpenGrid; readonly cell: number } | null {
  const x = glyph.home?.x ?? (glyph.x0 + glyph.x1) / 2;
  const y = glyph.home?.y ?? middleHeight(glyph.baseline, glyph.size);
  for (const open of grids) {
    const cell = cellAt(open.grid, x, y);
    if (cell !== null && cell >= 0) return { open, cell };
  }
  return null;
}

/** Takes a page apart. */
export function layOut(content: PageContent): PageLayout {
  const grids = gridsOf(content);
  const trouble: RowTrouble[] = content.invisibleOnly ? ['invisible-only'] : [];
  let outside: Glyph[] = [];
  const clipped: Glyph[] = [];
  for (const glyph of content.glyphs) {
    const place = placeOf(glyph, grids);
    const glyphs = place?.open.glyphs.get(place.cell);
    if (glyphs) glyphs.push(glyph);
    else if (place) place.open.glyphs.set(place.cell, [glyph]);
    // What is clipped away and belongs to no cell cannot be seen; without rules it still tells where a merged cell's middle would be.
    else (glyph.home ? clipped : outside).push(glyph);
  }
  for (const glyph of content.hidden) {
    const place = glyph.text.trim() === '' ? null : placeOf(glyph, grids);
    if (place) place.open.hidden.add(place.cell);
  }
  const tables: PlacedTable[] = [];
  let pictures = 0;
  for (const open of grids) {
    const { grid } = open;
    // Blanks alone fill no cell.
    for (const [cell, glyphs] of open.glyphs) if (glyphs.every((glyph) => glyph.text.trim() === '')) open.glyphs.delete(cell);
    if (!isTable(open)) {
      outside = outside.concat(...open.glyphs.values());
      continue;
    }
    outside = takeOverflow(open, outside);
    pictures += open.pictures.size;
    const { cells, rows, ys } = dropEmptyRows(fillCells(open, trouble), grid.ys);
    const table: PageTable = { page: content.page, origin: 'ruled', xs: grid.xs, rows, cells };
    tables.push({ table, top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0, ys });
  }
  tables.sort((a, b) => a.top - b.top);
  return {
    page: content.page,
    width: content.width,
    height: content.height,
    tables,
    lines: placeLines(outside),
    loose: tables.length > 0 ? [] : outside.concat(clipped),
    trouble,
    pictures,
  };
}

/** How near to the edge of its cell the last line must stand whose next line falls over the edge, and how near that line, in heights of a glyph's box. */
const OVERFLOW_EDGE = 0.8;
const OVERFLOW_PITCH = 1.5;

/** Glyphs below a table whose line runs on over the sides of the cells above it, as a note under the table does: no cell lets that fall. */
function acrossCells(grid: RuledGrid, below: readonly Glyph[]): ReadonlySet<Glyph> {
  const edge = (grid.ys.at(-1) ?? 0) - 0.5;
  const found = new Set<Glyph>();
  for (const line of groupLines(below)) {
    let next = 0;
    for (const { x1 } of splitRuns(line, RUN_GAP)) {
      const start = next;
      while (next < line.length && (line[next]?.x0 ?? x1) < x1) next++;
      const run = line.slice(start, next).filter(({ text }) => text.trim() !== '');
      const cells = new Set(run.map((glyph) => cellAt(grid, (glyph.x0 + glyph.x1) / 2, edge)));
      if (cells.size > 1) for (const glyph of run) found.add(glyph);
    }
  }
  return found;
}

/**
 * Lines that a cell at the bottom of the page lets fall over its edge: they go on the lines of the cell at the distance of wrapped lines, within its
 * sides. Returns what is not such.
 */
function takeOverflow(open: OpenGrid, outside: readonly Glyph[]): Glyph[] {
  const { grid } = open;
  const bottom = grid.ys.at(-1) ?? 0;
  const last = new Map<number, number>();
  const rest: Glyph[] = [];
  const across = acrossCells(
    grid,
    outside.filter(({ baseline }) => baseline > bottom),
  );
  for (const glyph of [...outside].sort((a, b) => a.baseline - b.baseline)) {
    const cell = glyph.baseline > bottom && !across.has(glyph) ? cellAt(grid, (glyph.x0 + glyph.x1) / 2, bottom - 0.5) : null;
    const inside = cell === null ? undefined : open.glyphs.get(cell);
    if (cell === null || !inside) {
      rest.push(glyph);
      continue;
    }
    const above = last.get(cell) ?? lastBaseline(inside, bottom);
    const touches = above > bottom || bottom - above < OVERFLOW_EDGE * glyph.size;
    if (touches && glyph.baseline - above < OVERFLOW_PITCH * glyph.size) {
      inside.push(glyph);
      last.set(cell, Math.max(above, glyph.baseline));
    } else rest.push(glyph);
  }
  return rest;
}

/** Lowest baseline that still stands above a place. */
function lastBaseline(glyphs: readonly Glyph[], bottom: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { baseline } of glyphs) if (baseline <= bottom && baseline > last) last = baseline;
  return last;
}

function placeLines(glyphs: readonly Glyph[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const line of groupLines(glyphs)) {
    const runs = splitRuns(line, RUN_GAP);
    const [first] = runs;
    if (first) lines.push({ runs, glyphs: line, baseline: first.baseline, top: Math.min(...runs.map((run) => run.top)) });
  }
  return lines;
}
