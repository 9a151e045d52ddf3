/**
 * Tables that run on over pages made one again: repeated headings dropped, merged cells that page ends cut joined, rows torn in two mended.
 */
import type { PageBox, Repair } from '@perf-lint/core';
import { exactRoles } from '../evidence/headings.js';
import type { GridCell, GridOrigin, GridRow, RowTrouble, TableBlock } from '../source-document.js';
import { isFirmValue, isParted } from './torn-cells.js';

/** A cell of the part of a table that stands on one page; bounds are grid lines, ends excluded. */
export interface PageCell {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly boxes: readonly PageBox[];
  /** The page that the cell stands on, where it is not that of the table's part. */
  readonly page?: number;
  /** What is known against the cell's text. */
  readonly trouble?: readonly RowTrouble[];
}

/** The part of a table on one page. */
export interface PageTable {
  readonly page: number;
  readonly origin: GridOrigin;
  /** Places of the grid lines between columns, in points, one more than columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

interface Cell {
  top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
  text: string;
  trouble: readonly RowTrouble[];
  readonly places: { readonly page: number; readonly boxes: readonly PageBox[] }[];
}

interface Part {
  readonly cells: Cell[];
  rows: number;
}

/** Columns of two pages that lie closer than this are one, in points. */
const SAME_COLUMN = 4;
/** Outer edges may differ by this much. */
const SAME_EDGE = 8;
const MAX_HEADER_ROWS = 8;
/** A row of so many cells that all are headings is one. */
const MIN_HEADINGS = 3;
/** Two columns are partners where one is filled this often when the other is. */
const PARTNERSHIP = 0.96;
const MIN_PARTNER_ROWS = 5;
/** A column is known by at least this many of its texts; more than so many tell nothing new. */
const MIN_VALUES = 3;
const ENOUGH_VALUES = 200;
/** Rows wider than this tell nothing worth its cost. */
const MAX_PARTNER_COLUMNS = 100;

const bare = (text: string) => text.replace(/\s+/g, '');

/** Whether a table may run on in another by the places of its columns. */
export function sameColumns(a: PageTable, b: PageTable): boolean {
  if (a.origin !== b.origin) return false;
  const [aLeft = 0] = a.xs;
  const [bLeft = 0] = b.xs;
  if (Math.abs(aLeft - bLeft) > SAME_EDGE || Math.abs((a.xs.at(-1) ?? 0) - (b.xs.at(-1) ?? 0)) > SAME_EDGE) return false;
  const [few, many] = a.xs.length <= b.xs.length ? [a.xs, b.xs] : [b.xs, a.xs];
  const shared = few.filter((x) => many.some((other) => Math.abs(other - x) < SAME_COLUMN)).length;
  return shared >= 0.7 * few.length;
}

/** Cells that begin in a row, as texts by column, to compare headings. */
function rowTexts(table: PageTable, row: number): string[] {
  return table.cells
    .filter((cell) => cell.top === row)
    .sort((a, b) => a.left - b.left)
    .map((cell) => bare(cell.text));
}

function sameRow(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  let same = 0;
  let filled = 0;
  a.forEach((text, index) => {
    if (text === b[index]) same++;
    if (text !== '') filled++;
  });
  return filled > 0 && same === a.length;
}

/** How many rows at the head of `next` repeat the head of `first`; headings end where the rows differ. */
export function repeatedHeaderRows(first: PageTable, next: PageTable): number {
  for (let start = 0; start < Math.min(3, first.rows); start++) {
    // Above a heading stand titles, one cell each; rows that are alike one after the other are rows of the body.
    if (start > 0 && rowTexts(first, start - 1).filter((text) => text !== '').length > 1) break;
    if (sameRow(rowTexts(first, start), rowTexts(first, start + 1))) continue;
    let count = 0;
    while (
      count < Math.min(MAX_HEADER_ROWS, next.rows, first.rows - start) &&
      sameRow(rowTexts(first, start + count), rowTexts(next, count))
    )
      count++;
    // A heading has several cells; it does not end inside a merged one.
    while (count > 0 && next.cells.some((cell) => cell.top < count && cell.bottom > count)) count--;
    const filled = next.cells.filter((cell) => cell.bottom <= count && cell.text !== '').length;
    if (count > 0 && filled >= 2) return count;
  }
  return headingBelowForm(first, next);
}

/** Whether the first row of `next` is a heading that stands further down in `first`, below the head of a form: 1 if so. */
function headingBelowForm(first: PageTable, next: PageTable): number {
  const heading = rowTexts(next, 0);
  const known = heading.filter((text) => text !== '');
  if (known.length < MIN_HEADINGS || !known.every((text) => exactRoles(text).length > 0)) return 0;
  if (next.cells.some((cell) => cell.top === 0 && cell.bottom > 1)) return 0;
  for (let row = 0; row < first.rows; row++) if (sameRow(rowTexts(first, row), heading)) return 1;
  return 0;
}

/**
 * Whether `next` begins anew although its columns fit: its first row bears the label that the table's own first row has, with another text beside it
 * (one form to a page).
 */
export function startsAnew(first: PageTable, next: PageTable): boolean {
  const [label, ...rest] = rowTexts(first, 0);
  const [nextLabel, ...nextRest] = rowTexts(next, 0);
  return (
    label !== undefined && label !== '' && label === nextLabel && rest.length > 0 && !sameRow([label, ...rest], [nextLabel, ...nextRest])
  );
}

/** All column lines of the pages, snapped, so that columns map by place and not by number. */
function commonColumns(tables: readonly PageTable[]): number[] {
  const sorted = tables.flatMap((table) => table.xs).sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const x of sorted) {
    const group = groups.at(-1);
    if (group && x - (group.at(-1) ?? 0) < SAME_COLUMN) group.push(x);
    else groups.push([x]);
  }
  return groups.map((group) => group.reduce((sum, x) => sum + x, 0) / group.length);
}

/** Index of the place nearest to one, the first of equals. */
export function nearest(places: readonly number[], place: number): number {
  let best = 0;
  places.forEach((candidate, index) => {
    if (Math.abs(candidate - place) < Math.abs((places[best] ?? 0) - place)) best = index;
  });
  return best;
}

/** Part of the table on the common columns, without its first `skip` rows. */
function toPart(table: PageTable, columns: readonly number[], skip: number): Part {
  const map = table.xs.map((x) => nearest(columns, x));
  const cells = table.cells
    .filter((cell) => cell.top >= skip)
    .map((cell): Cell => {
      const left = map[cell.left] ?? 0;
      return {
        top: cell.top - skip,
        bottom: cell.bottom - skip,
        left,
        right: Math.max(left + 1, map[cell.right] ?? left + 1),
        text: cell.text,
        trouble: cell.trouble ?? [],
        places: cell.boxes.length > 0 ? [{ page: cell.page ?? table.page, boxes: cell.boxes }] : [],
      };
    });
  return { cells, rows: table.rows - skip };
}

const keyOf = (cell: Cell) => `${cell.left}:${cell.right}`;

/** What the rows inside the pages say about columns: which are filled together, which hold merged cells. */
class ColumnHabits {
  private readonly filled = new Map<string, number>();
  private readonly together = new Map<string, number>();
  private readonly texts = new Map<string, string[]>();
  readonly merged = new Set<string>();

  constructor(parts: readonly Part[], headerRows: number) {
    parts.forEach((part, index) => {
      const rows = new Map<number, string[]>();
      for (const cell of part.cells) {
        if (index === 0 && cell.top < headerRows) continue;
        if (cell.bottom - cell.top > 1) this.merged.add(keyOf(cell));
        // The rows at page ends are what is to be judged.
        if (cell.text === '' || (cell.top === 0 && index > 0) || cell.bottom === part.rows) continue;
        const keys = rows.get(cell.top) ?? [];
        rows.set(cell.top, keys);
        keys.push(keyOf(cell));
        this.learn(keyOf(cell), cell.text);
      }
      for (const keys of rows.values()) {
        if (keys.length > MAX_PARTNER_COLUMNS) continue;
        for (const key of keys) {
          this.filled.set(key, (this.filled.get(key) ?? 0) + 1);
          for (const other of keys)
            if (other !== key) this.together.set(`${key}|${other}`, (this.together.get(`${key}|${other}`) ?? 0) + 1);
        }
      }
    });
  }

  private learn(key: string, text: string): void {
    const known = this.texts.get(key);
    if (!known) this.texts.set(key, [text]);
    else if (known.length < ENOUGH_VALUES) known.push(text);
  }

  /** Whether most texts of a column are values with a number. */
  holdsValues(key: string): boolean {
    const texts = this.texts.get(key) ?? [];
    return texts.length >= MIN_VALUES && texts.filter((text) => isFirmValue(bare(text))).length * 2 > texts.length;
  }

  /** Whether two columns are filled together in nearly every row; null where too few rows tell. */
  partners(a: string, b: string): boolean | null {
    const most = Math.max(this.filled.get(a) ?? 0, this.filled.get(b) ?? 0);
    if (most < MIN_PARTNER_ROWS) return null;
    return (this.together.get(`${a}|${b}`) ?? 0) >= PARTNERSHIP * most;
  }
}

/** Cells that meet at a page end, by their columns. */
interface Seam {
  readonly key: string;
  readonly above: Cell;
  readonly below: Cell;
}

function seamsOf(body: Part, next: Part): Seam[] {
  const above = new Map<string, Cell>();
  for (const cell of body.cells) if (cell.bottom === body.rows) above.set(keyOf(cell), cell);
  const seams: Seam[] = [];
  for (const below of next.cells) {
    const cell = below.top === 0 ? above.get(keyOf(below)) : undefined;
    if (cell) seams.push({ key: keyOf(below), above: cell, below });
  }
  return seams.sort((a, b) => a.below.left - b.below.left);
}

/** Whether a cell below holds text while a partner of its column is empty there, though it is not above: the text goes on from above. */
function goesOn(seam: Seam, seams: readonly Seam[], habits: ColumnHabits): boolean {
  if (seam.below.text === '' || seam.above.text === '') return false;
  return seams.some((other) => other.below.text === '' && other.above.text !== '' && habits.partners(seam.key, other.key) === true);
}

/** A row torn in two by the page end. */
function isTorn(seams: readonly Seam[], habits: ColumnHabits): boolean {
  const leaves = seams.filter((seam) => !habits.merged.has(seam.key));
  if (leaves.some((seam) => goesOn(seam, leaves, habits))) return true;
  // No class begins below, some cell is done, and what stands there is the rest of a text.
  const begins = seams.some((seam) => habits.merged.has(seam.key) && seam.below.text !== '');
  const done = seams.some((seam) => seam.above.text !== '' && seam.below.text === '');
  if (!begins && done && leaves.some((seam) => isParted(bare(seam.above.text), bare(seam.below.text), habits.holdsValues(seam.key))))
    return true;
  // Too few rows to know the columns' habits (a form): one cell goes on, every other is done.
  const filled = seams.filter((seam) => seam.below.text !== '');
  const [only] = filled;
  if (filled.length !== 1 || !only || only.above.text === '' || habits.merged.has(only.key)) return false;
  const others = seams.filter((seam) => seam !== only);
  return (
    others.some((seam) => seam.above.text !== '') &&
    others.every((seam) => habits.merged.has(seam.key) || habits.partners(only.key, seam.key) === null)
  );
}

type Relation = 'new' | 'repeat' | 'continued' | 'open';

function relationOf(seam: Seam, seams: readonly Seam[], habits: ColumnHabits): Relation {
  const a = bare(seam.above.text);
  const b = bare(seam.below.text);
  if (b === '') return 'open';
  if (a === b || (b.length >= 3 && a.includes(b)) || (a.length >= 3 && b.includes(a))) return 'repeat';
  if (a === '') return 'new';
  const merged = seams.filter((other) => habits.merged.has(other.key));
  return goesOn(seam, merged, habits) ? 'continued' : 'new';
}

function join(seam: Seam, relation: Relation, rows: number): void {
  const { above, below } = seam;
  above.bottom = rows + below.bottom;
  if (relation === 'repeat') {
    if (bare(below.text).length > bare(above.text).length) above.text = below.text;
  } else if (below.text !== '') above.text = above.text === '' ? below.text : `${above.text}\n${below.text}`;
  if (below.trouble.length > 0) above.trouble = [...new Set([...above.trouble, ...below.trouble])];
  above.places.push(...below.places);
}

/** Joins the merged cells that the page end cut; what begins anew on the left ends everything to its right. */
function joinMerged(seams: readonly Seam[], habits: ColumnHabits, rows: number): Set<Cell> {
  const gone = new Set<Cell>();
  for (const seam of seams) {
    if (!habits.merged.has(seam.key)) continue;
    const relation = relationOf(seam, seams, habits);
    if (relation === 'new') break;
    if (
      relation === 'open' &&
      seam.above.text === '' &&
      seam.above.bottom - seam.above.top === 1 &&
      seam.below.bottom - seam.below.top === 1
    )
      continue;
    join(seam, relation, rows);
    gone.add(seam.below);
  }
  return gone;
}

function append(body: Part, next: Part, habits: ColumnHabits, repaired: Set<number>): void {
  const seams = seamsOf(body, next);
  if (body.rows > 0 && next.rows > 0 && isTorn(seams, habits)) {
    // Both halves become the last row of the body: everything below moves up by one.
    const gone = new Set<Cell>();
    for (const seam of seams) {
      const relation = habits.merged.has(seam.key) ? relationOf(seam, seams, habits) : 'continued';
      join(seam, relation === 'new' ? 'continued' : relation, body.rows - 1);
      gone.add(seam.below);
    }
    repaired.add(body.rows - 1);
    for (const cell of next.cells) {
      if (gone.has(cell)) continue;
      body.cells.push(cell);
      cell.top += body.rows - 1;
      cell.bottom += body.rows - 1;
    }
    body.rows += next.rows - 1;
    return;
  }
  const gone = joinMerged(seams, habits, body.rows);
  for (const cell of next.cells) {
    if (gone.has(cell)) continue;
    cell.top += body.rows;
    cell.bottom += body.rows;
    body.cells.push(cell);
  }
  body.rows += next.rows;
}

/** How sure a table is that only alignment made. */
const ALIGNED_CONFIDENCE = 0.9;

function toRows(body: Part, repaired: ReadonlySet<number>, origin: GridOrigin): GridRow[] {
  const rows: GridCell[][] = Array.from({ length: body.rows }, () => []);
  const troubles = new Map<number, Set<RowTrouble>>();
  for (const cell of body.cells) {
    if (cell.trouble.length > 0) {
      // What is wrong with a merged cell is wrong in all its rows.
      for (let row = cell.top; row < cell.bottom; row++) troubles.set(row, new Set([...(troubles.get(row) ?? []), ...cell.trouble]));
    }
    rows[cell.top]?.push({
      text: cell.text,
      column: cell.left,
      rowSpan: cell.bottom - cell.top,
      columnSpan: cell.right - cell.left,
      references: cell.places.map(({ page, boxes }) => ({ kind: 'page', page, boxes })),
    });
  }
  const mended: readonly Repair[] = ['stitched-page'];
  return rows.map((cells, index) => ({
    cells: cells.sort((a, b) => a.column - b.column),
    ...(repaired.has(index) ? { repairs: mended } : {}),
    ...(origin === 'aligned' ? { confidence: ALIGNED_CONFIDENCE } : {}),
    ...(troubles.has(index) ? { trouble: [...(troubles.get(index) ?? [])] } : {}),
  }));
}

/** Makes one table of the parts that stand on consecutive pages. */
export function stitchPages(tables: readonly PageTable[]): TableBlock {
  const [first] = tables;
  const columns = commonColumns(tables);
  const headers = tables.map((table, index) => (index > 0 && first ? repeatedHeaderRows(first, table) : 0));
  const parts = tables.map((table, index) => toPart(table, columns, headers[index] ?? 0));
  const habits = new ColumnHabits(parts, Math.max(0, ...headers));
  const body: Part = { cells: [], rows: 0 };
  const repaired = new Set<number>();
  for (const part of parts) append(body, part, habits, repaired);
  return {
    kind: 'table',
    origin: first?.origin ?? 'ruled',
    title: '',
    columns: Math.max(0, columns.length - 1),
    rows: toRows(body, repaired, first?.origin ?? 'ruled'),
  };
}
