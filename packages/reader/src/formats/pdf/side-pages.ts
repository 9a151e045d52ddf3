/**
 * Tables wider than their sheet: the right columns stand on pages of their own, whose rows are as high as those of the left columns.
 */
import type { ColumnRole } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { nearest, type PageCell, type PageTable, sameColumns } from '../../grids/page-stitching.js';
import type { PageLayout, PlacedTable } from './layout.js';

/** Lines of two pages that stand within this of each other, in points, are one. */
const SAME_LINE = 2.5;
/** A table has at least so many lines that its other half must share. */
const MIN_LINES = 3;

export interface JoinedPages {
  readonly pages: readonly PageLayout[];
  /** Pages that hold halves of a table whose rows do not match. */
  readonly apart: readonly number[];
}

/** What the headings of a table say, row by row the one that says most. */
function headingRoles(table: PageTable): Set<ColumnRole> {
  const rows = new Map<number, Set<ColumnRole>>();
  for (const cell of table.cells) {
    const [role] = exactRoles(cell.text.replace(/\s+/g, ''));
    if (role === undefined) continue;
    const row = rows.get(cell.top) ?? new Set();
    row.add(role);
    rows.set(cell.top, row);
  }
  const targets = (roles: Set<ColumnRole>) => [...roles].filter((role) => TARGET_ROLES.has(role)).length;
  let best = new Set<ColumnRole>();
  for (const roles of rows.values()) if (targets(roles) > targets(best)) best = roles;
  return best;
}

const LEVELS: readonly ColumnRole[] = ['level1', 'level2'];
const TARGET_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'level1',
  'level2',
  'name',
  'value',
  'comparator',
  'unit',
  'weight',
  'definition',
  'nature',
]);

/** Whether the headings of two tables are halves of one: the classes on the left, the values on the right, nothing twice. */
function areHalves(left: PageTable, right: PageTable): boolean {
  const [a, b] = [headingRoles(left), headingRoles(right)];
  if (!LEVELS.some((role) => a.has(role)) || LEVELS.some((role) => b.has(role))) return false;
  if (a.has('value') || !b.has('value') || !(a.has('name') || b.has('name'))) return false;
  return ![...b].some((role) => a.has(role));
}

/** Whether the lines of one table are among those of the other, from the first to the last. */
function sameRows(a: PlacedTable, b: PlacedTable): boolean {
  const [few, many] = a.ys.length <= b.ys.length ? [a.ys, b.ys] : [b.ys, a.ys];
  if (few.length < MIN_LINES || Math.abs(a.top - b.top) > SAME_LINE || Math.abs(a.bottom - b.bottom) > SAME_LINE) return false;
  return few.every((y) => many.some((other) => Math.abs(other - y) <= SAME_LINE));
}

/** Two halves as one table, row by row. */
function joinHalves(a: PlacedTable, b: PlacedTable): PlacedTable {
  const ys: number[] = [];
  for (const y of [...a.ys, ...b.ys].sort((one, other) => one - other)) if (ys.length === 0 || y - (ys.at(-1) ?? 0) > SAME_LINE) ys.push(y);
  const columns = a.table.xs.length - 1;
  const shift = (a.table.xs.at(-1) ?? 0) - (b.table.xs[0] ?? 0);
  const place = (half: PlacedTable, by: number, cell: PageCell): PageCell => ({
    ...cell,
    page: half.table.page,
    top: nearest(ys, half.ys[cell.top] ?? 0),
    bottom: nearest(ys, half.ys[cell.bottom] ?? 0),
    left: cell.left + by,
    right: cell.right + by,
  });
  const cells = [...a.table.cells.map((cell) => place(a, 0, cell)), ...b.table.cells.map((cell) => place(b, columns, cell))];
  const xs = [...a.table.xs, ...b.table.xs.slice(1).map((x) => x + shift)];
  return { table: { ...a.table, xs, rows: ys.length - 1, cells }, top: a.top, bottom: a.bottom, ys };
}

/** The same table with every row doubted: its other columns stand elsewhere. */
function doubted(placed: PlacedTable): PlacedTable {
  const cells = placed.table.cells.map(
    (cell): PageCell => (cell.text === '' ? cell : { ...cell, trouble: [...(cell.trouble ?? []), 'columns-elsewhere'] }),
  );
  return { ...placed, table: { ...placed.table, cells } };
}

const onlyTable = (page: PageLayout | undefined) => (page?.tables.length === 1 ? page.tables[0] : undefined);

/** Pages that print left and right columns in turn, or all left columns before all right ones: how far apart the halves are. */
function strideAt(pages: readonly PageLayout[], at: number): number | null {
  const left = onlyTable(pages[at]);
  if (!left || !LEVELS.some((role) => headingRoles(left.table).has(role))) return null;
  for (let next = at + 1; next < pages.length; next++) {
    const right = onlyTable(pages[next]);
    if (!right) return null;
    if (areHalves(left.table, right.table)) return next - at;
    // Further pages of the left columns.
    if (!sameColumns(left.table, right.table)) return null;
  }
  return null;
}

/** Index pairs of left and right halves that begin at a page. */
function pairsFrom(pages: readonly PageLayout[], at: number, stride: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let index = at; index < at + stride; index++) pairs.push([index, index + stride]);
  if (stride > 1) return pairs;
  const [left, right] = [onlyTable(pages[at]), onlyTable(pages[at + 1])];
  for (let index = at + 2; index + 1 < pages.length; index += 2) {
    const [a, b] = [onlyTable(pages[index]), onlyTable(pages[index + 1])];
    if (!a || !b || !left || !right || !sameColumns(left.table, a.table) || !sameColumns(right.table, b.table)) break;
    pairs.push([index, index + 1]);
  }
  return pairs;
}

/** Joins the halves of tables whose right columns stand on other pages; where their rows do not match, doubts them. */
export function joinSidePages(pages: readonly PageLayout[]): JoinedPages {
  const joined = [...pages];
  const apart: number[] = [];
  for (let at = 0; at < pages.length; at++) {
    const stride = strideAt(joined, at);
    if (stride === null) continue;
    const pairs = pairsFrom(joined, at, stride);
    const halves = pairs.map(([left, right]) => [onlyTable(joined[left]), onlyTable(joined[right])] as const);
    const match = halves.every(([a, b]) => a !== undefined && b !== undefined && sameRows(a, b));
    pairs.forEach(([left, right], index) => {
      const [a, b] = halves[index] ?? [];
      const [first, second] = [joined[left], joined[right]];
      if (!a || !b || !first || !second) return;
      if (match) {
        joined[left] = { ...first, tables: [joinHalves(a, b)] };
        joined[right] = { ...second, tables: [] };
        return;
      }
      joined[left] = { ...first, tables: [doubted(a)] };
      joined[right] = { ...second, tables: [doubted(b)] };
      apart.push(first.page, second.page);
    });
    at = Math.max(at, ...pairs.map(([, right]) => right));
  }
  return { pages: joined, apart: [...new Set(apart)].sort((a, b) => a - b) };
}
