/**
 * Which rows of a positioned table belong to which project: its code stands at the middle of its rows.
 */
import { partInOrder } from '../../lattice/pairing.js';
import type { Head } from './head.js';
import type { PairedRow } from './rows.js';

/** A row of the grid: the pairs of several classes at one height. */
export interface GridRowBand {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PairedRow[];
}

export interface GatheredProject {
  readonly head: Head;
  readonly bands: GridRowBand[];
}

/** A row that begins a class again after it had ended, within one project. */
const CLASS_RETURNS = 8;
/** A project whose first row has none of the classes that first rows have. */
const POOR_FIRST_ROW = 3;
const NO_ROWS = 6;
const MOST_NAME_LINES = 60;
const MOST_LINES = 200;
/** Rows of the grid that a project has on a page. */
const MOST_ROWS = 40;

/** Gives the grid rows of each page to its heads, in order; rows before the first head of a page go on the project before. */
export function gatherProjects(heads: readonly Head[], bands: readonly GridRowBand[], pageHeight: number): GatheredProject[] {
  const out: GatheredProject[] = [];
  const pages = new Set([...heads.map((head) => head.page), ...bands.map((band) => Math.floor(band.top / pageHeight))]);
  for (const page of [...pages].sort((a, b) => a - b)) {
    const here = heads.filter((head) => head.page === page);
    const rows = bands.filter((band) => Math.floor(band.top / pageHeight) === page);
    const groups = divide(here, rows, out.length > 0);
    out.at(-1)?.bands.push(...(groups[0] ?? []));
    here.forEach((head, i) => {
      const group = groups[i + 1] ?? [];
      const last = out.at(-1);
      // The merged cells of a project cut by a page end print again.
      if (last !== undefined && last.head.code.fragment.text === head.code.fragment.text) last.bands.push(...group);
      else out.push({ head, bands: [...group] });
    });
  }
  return out;
}

/** The best division of a page's rows into those before the first head and those of each head. */
function divide(heads: readonly Head[], rows: readonly GridRowBand[], goesOn: boolean): GridRowBand[][] {
  const ends = partInOrder(heads.length + 1, rows.length, MOST_ROWS, (group, start, end) => {
    const head = heads[group - 1] ?? null;
    if (head !== null && isFar(rows[start], head)) return Number.POSITIVE_INFINITY;
    return groupCost({ head, last: group === heads.length }, rows, { start, end }, goesOn);
  });
  return ends.map((end, group) => rows.slice(ends[group - 1] ?? 0, end));
}

/** True for a row so far from a head that it cannot be the first of its rows. */
function isFar(row: GridRowBand | undefined, head: Head): boolean {
  return row !== undefined && Math.abs(row.top - head.code.y) > MOST_LINES;
}

/** A head of a page, null for the rows before the first, and whether it is the page's last. */
interface Group {
  readonly head: Head | null;
  readonly last: boolean;
}

/** What it costs that the rows from `start` to before `end` are those of a head. `goesOn`: a project of the page before may go on here. */
function groupCost(
  { head, last }: Group,
  rows: readonly GridRowBand[],
  { start, end }: { readonly start: number; readonly end: number },
  goesOn: boolean,
): number {
  if (head !== null && end > start && head.code.fragment.text.length <= 9) return 30;
  let cost = returns(rows, start, end) * CLASS_RETURNS;
  if (head === null) return end > start ? cost + (goesOn ? 1.5 : 40) : cost;
  if (end === start) return cost + (head.code.fragment.text.length <= 9 ? 0 : NO_ROWS);
  let top = rows[start]?.top ?? 0;
  let bottom = rows[end - 1]?.bottom ?? 0;
  for (const { y } of head.name) {
    // A name that goes on on the next page says nothing of this one.
    if (Math.abs(y - head.code.y) > MOST_NAME_LINES) continue;
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  // The last project of a page may be torn: its code still stands at the middle of what the page holds of it.
  cost += Math.abs((top + bottom) / 2 - head.code.y) * (last ? 0.8 : 1);
  if (head.code.y < top - 1 || head.code.y > bottom + 1) cost += 6;
  const levels = rows[start]?.rows.length ?? 0;
  if (levels < 2) cost += POOR_FIRST_ROW;
  return cost;
}

/** How many classes begin again in a run of rows after a row without them. */
function returns(rows: readonly GridRowBand[], start: number, end: number): number {
  let count = 0;
  let ended = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    let here = 0;
    for (const row of rows[i]?.rows ?? []) here |= 1 << row.level;
    if (i > start) ended |= before & ~here;
    for (let k = 0; k < 8; k++) if ((here >> k) & (ended >> k) & 1) count++;
    // A class that was missing in the first row does not begin later either.
    if (i > start) for (let k = 0; k < 8; k++) if ((here >> k) & ~(before >> k) & ~(ended >> k) & 1) count++;
    before = here;
  }
  return count;
}
