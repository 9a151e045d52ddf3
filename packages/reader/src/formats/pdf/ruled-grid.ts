/**
 * The cells of a ruled table: the places where lines run snap to a grid, squares of the grid without a line between them are one cell.
 */
import { lastNotBeyond } from '../last-not-beyond.js';
import { Groups, type RuledArea } from './rules.js';

/** A cell by its grid lines: rows `top` to `bottom` and columns `left` to `right`, the ends excluded. */
export interface RuledCell {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface RuledGrid {
  /** Places of the vertical lines, one more than columns. */
  readonly xs: readonly number[];
  /** Places of the horizontal lines, one more than rows. */
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** Index into `cells` by row * columns + column. */
  readonly owner: readonly number[];
}

/** Lines closer than this are one line of the grid, in points: double lines, and sides that do not quite meet. */
const SNAP = 3.4;
/** A line must run along this share of a square's side to separate it from the next. */
const SEPARATES = 0.6;
/** Grids with more squares than this are drawings. */
const MAX_SQUARES = 200_000;
/** A side is open where lines end this far outside of the last one across them. */
const OPEN = 4;

/** Distinct places, in order. */
function snap(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const snapped: { sum: number; count: number; last: number }[] = [];
  for (const place of sorted) {
    const open = snapped.at(-1);
    if (open && place - open.last < SNAP) {
      open.sum += place;
      open.count++;
      open.last = place;
    } else snapped.push({ sum: place, count: 1, last: place });
  }
  return snapped.map((group) => group.sum / group.count);
}

function nearest(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low > 0 && Math.abs((places[low - 1] ?? 0) - place) <= Math.abs((places[low] ?? 0) - place) ? low - 1 : low;
}

/** Adds the sides that no line closes: the last row at a page end, tables drawn without outer lines. */
function closeSides(area: RuledArea): {
  readonly xs: number[];
  readonly ys: number[];
  readonly added: { top: boolean; bottom: boolean; left: boolean; right: boolean };
} {
  const xs = area.vertical.map((rule) => rule.at);
  const ys = area.horizontal.map((rule) => rule.at);
  const added = { top: false, bottom: false, left: false, right: false };
  const ends = (rules: readonly { from: number; to: number }[], beyond: (rule: { from: number; to: number }) => boolean) =>
    rules.filter(beyond).length;
  const first = Math.min(...ys);
  const last = Math.max(...ys);
  const west = Math.min(...xs);
  const east = Math.max(...xs);
  if (ends(area.vertical, (rule) => rule.to > last + OPEN) >= 2) {
    ys.push(area.bottom);
    added.bottom = true;
  }
  if (ends(area.vertical, (rule) => rule.from < first - OPEN) >= 2) {
    ys.push(area.top);
    added.top = true;
  }
  if (ends(area.horizontal, (rule) => rule.to > east + OPEN) >= 2) {
    xs.push(area.right);
    added.right = true;
  }
  if (ends(area.horizontal, (rule) => rule.from < west - OPEN) >= 2) {
    xs.push(area.left);
    added.left = true;
  }
  return { xs: snap(xs), ys: snap(ys), added };
}

/** How much of each side of the squares a line covers: `along` are the grid lines across the line's direction. */
function cover(rules: RuledArea['horizontal'], across: readonly number[], along: readonly number[]): Float32Array {
  const squares = along.length - 1;
  const covered = new Float32Array(across.length * squares);
  for (const rule of rules) {
    const line = nearest(across, rule.at);
    for (let index = Math.max(0, nearest(along, rule.from) - 1); index < squares; index++) {
      const from = along[index] ?? 0;
      const to = along[index + 1] ?? 0;
      if (from > rule.to) break;
      const shared = Math.min(to, rule.to) - Math.max(from, rule.from);
      if (shared > 0) covered[line * squares + index] = (covered[line * squares + index] ?? 0) + shared / (to - from);
    }
  }
  return covered;
}

/** Builds the grid of an area; null where it has no two rows of squares or columns to speak of. */
export function buildGrid(area: RuledArea): RuledGrid | null {
  const { xs, ys } = closeSides(area);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MAX_SQUARES) return null;
  const horizontal = cover(area.horizontal, ys, xs);
  const vertical = cover(area.vertical, xs, ys);
  const groups = new Groups(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column;
      if (column + 1 < columns && (vertical[(column + 1) * rows + row] ?? 0) < SEPARATES) groups.join(square, square + 1);
      if (row + 1 < rows && (horizontal[(row + 1) * columns + column] ?? 0) < SEPARATES) groups.join(square, square + columns);
    }
  }
  return collect(groups, rows, columns, xs, ys);
}

/** Cells from groups of squares; a group that is no rectangle falls apart into its squares' rows. */
function collect(groups: Groups, rows: number, columns: number, xs: readonly number[], ys: readonly number[]): RuledGrid {
  const boxes = new Map<number, { top: number; bottom: number; left: number; right: number; count: number }>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const root = groups.find(row * columns + column);
      const box = boxes.get(root);
      if (!box) boxes.set(root, { top: row, bottom: row + 1, left: column, right: column + 1, count: 1 });
      else {
        box.bottom = Math.max(box.bottom, row + 1);
        box.left = Math.min(box.left, column);
        box.right = Math.max(box.right, column + 1);
        box.count++;
      }
    }
  }
  const cells: RuledCell[] = [];
  const owner = new Array<number>(rows * columns).fill(-1);
  const add = (cell: RuledCell) => {
    for (let row = cell.top; row < cell.bottom; row++)
      for (let column = cell.left; column < cell.right; column++) owner[row * columns + column] = cells.length;
    cells.push(cell);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if ((owner[row * columns + column] ?? -1) >= 0) continue;
      const box = boxes.get(groups.find(row * columns + column));
      if (!box || box.count === (box.bottom - box.top) * (box.right - box.left)) {
        if (box) add(box);
        continue;
      }
      let right = column + 1;
      const root = groups.find(row * columns + column);
      while (right < columns && groups.find(row * columns + right) === root && (owner[row * columns + right] ?? -1) < 0) right++;
      add({ top: row, bottom: row + 1, left: column, right });
    }
  }
  return { xs, ys, cells, owner };
}

/** The cell at a point, null outside of the grid. */
export function cellAt(grid: RuledGrid, x: number, y: number): number | null {
  const { xs, ys } = grid;
  const [left = 0] = xs;
  const [top = 0] = ys;
  if (x < left || x > (xs.at(-1) ?? 0) || y < top || y > (ys.at(-1) ?? 0)) return null;
  const column = Math.min(xs.length - 2, lastNotBeyond(xs, x));
  const row = Math.min(ys.length - 2, lastNotBeyond(ys, y));
  return grid.owner[row * (xs.length - 1) + column] ?? null;
}
