/**
 * Whether the grid of a scan explains its text. A wrong grid gives wrong rows, not missing ones, so a grid that does not is not used.
 */
import type { RuledGrid } from '../pdf/ruled-grid.js';
import type { InkMask } from './ink-mask.js';
import type { Lattice } from './lattice.js';
import type { ScanLine } from './text-lines.js';

/** What speaks against a grid. */
export type GridFault = 'sides-unsure' | 'text-cut' | 'rows-in-one-cell';

/** More sides of which nobody can tell whether they are ruled are no grid: this share of all, and so many in any case. */
const UNSURE = 0.03;
const FEW_UNSURE = 5;
/** Lines that a rule down the page seems to cut: this share of all, and so many in any case. */
const CUT = 0.06;
const FEW_CUT = 2;
/** A gap between the lines of a cell, in heights of a line, that hides a rule where all cells beside it with several lines have one at the same height. */
const WIDE_GAP = 1.1;
/** Cells that must agree; and where the gap is no wider than between the lines of one text, as many that hold any text at all. */
const AGREE = 3;
const ALL_AGREE = 4;

/** The faults of the grids of a page; none for a grid that explains its text. */
export function faultsOf(
  lattices: readonly Lattice[],
  grids: readonly RuledGrid[],
  lines: readonly ScanLine[],
  mask: InkMask,
): GridFault[] {
  const faults: GridFault[] = [];
  const sides = lattices.flatMap(({ down, across }) => [...down.sides, ...across.sides]);
  const unsure = sides.filter((side) => side === 'unsure').length;
  if (unsure > Math.max(FEW_UNSURE, UNSURE * sides.length)) faults.push('sides-unsure');
  const inCells = lines.filter(({ cell }) => cell >= 0);
  const cut = inCells.filter((line) => isCut(line, mask)).length;
  if (cut > Math.max(FEW_CUT, CUT * inCells.length)) faults.push('text-cut');
  if (hidesRows(grids, inCells)) faults.push('rows-in-one-cell');
  return faults;
}

/** Whether ink of a line goes on beyond the left or right edge of its cell, in rows that are not those of a rule. */
function isCut({ ink, limits }: ScanLine, { width, marks }: InkMask): boolean {
  const crosses = (inside: number, outside: number) => {
    let rows = 0;
    for (let y = ink.top; y < ink.bottom; y++) if (marks[y * width + inside] === 1 && marks[y * width + outside] === 1) rows++;
    return rows >= 2 && rows < 0.6 * (ink.bottom - ink.top);
  };
  const reach = 5;
  if (ink.left <= limits.left && limits.left > reach && crosses(limits.left, limits.left - reach)) return true;
  return ink.right >= limits.right && limits.right + reach < width && crosses(limits.right - 1, limits.right - 1 + reach);
}

/** Whether a rule across a whole row was not seen: its cells have gaps between their lines at the same height. */
function hidesRows(grids: readonly RuledGrid[], lines: readonly ScanLine[]): boolean {
  const byCell = new Map<number, ScanLine[]>();
  for (const line of lines) byCell.set(line.cell, [...(byCell.get(line.cell) ?? []), line]);
  const height = lines.map(({ line }) => line.bottom - line.top).sort((a, b) => a - b)[lines.length >> 1] ?? 0;
  let first = 0;
  for (const grid of grids) {
    const rows = new Map<number, (readonly Gap[])[]>();
    grid.cells.forEach((cell, index) => {
      const own = byCell.get(first + index);
      if (own && cell.bottom - cell.top === 1) rows.set(cell.top, [...(rows.get(cell.top) ?? []), gapsOf(own)]);
    });
    first += grid.cells.length;
    for (const cells of rows.values()) {
      const several = cells.filter((gaps) => gaps.length > 0);
      if (several.length >= AGREE && agree(several.map((gaps) => gaps.filter(({ from, to }) => to - from >= WIDE_GAP * height))))
        return true;
      if (several.length >= ALL_AGREE && several.length === cells.length && several.every((gaps) => gaps.length === 1) && agree(several))
        return true;
    }
  }
  return false;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Gaps between the lines of a cell, from top to bottom. */
function gapsOf(lines: readonly ScanLine[]): Gap[] {
  const tops = [...new Map(lines.map(({ line }) => [line.top, line])).values()].sort((a, b) => a.top - b.top);
  return tops.slice(1).flatMap((line, index) => {
    const from = tops[index]?.bottom ?? line.top;
    return line.top > from ? [{ from, to: line.top }] : [];
  });
}

/** Whether all cells have a gap at one height. */
function agree(cells: readonly (readonly Gap[])[]): boolean {
  return (cells[0] ?? []).some(({ from, to }) =>
    cells.every((gaps) => gaps.some((gap) => Math.min(gap.to, to) > Math.max(gap.from, from))),
  );
}
