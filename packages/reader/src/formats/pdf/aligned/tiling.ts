/**
 * Merged cells of a table without rules: texts that stand in the middle (or at the top) of the rows they cover, which together they tile.
 */
import type { RowBand, VerticalAlign } from './rows.js';

/** A merged text, and the rows it covers; `from` equals `to` for a text with a row of its own between them. */
export interface Tile {
  readonly from: number;
  readonly to: number;
}

/** Cost of a text that covers no row of values, and of rows that no text covers, in heights of a line. */
const OWN_ROW = 0.3;
const ORPHAN = 1.6;
const MAX_EDGE_MISS = 1.5;
/** Cost of a row that begins something inside a tile, and of a tile that begins with a row that goes on. */
const BEGINS_INSIDE = 2;
const GOES_ON_OUTSIDE = 0.7;

/**
 * What a row says by itself where several classes stand side by side: classes are filled from the top, so a row "goes on" where it fills only columns that the row
 * above fills too, and "begins" where it fills one that the row above leaves empty.
 */
export type RowStart = 'begins' | 'goes-on' | 'unknown';

export interface Text {
  readonly top: number;
  readonly bottom: number;
}

/** A row of values, or the place of a text that stands clear of all of them. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Index of the row, -1 for the place of a text. */
  readonly row: number;
}

const middleOf = (text: Text) => (text.top + text.bottom) / 2;

/**
 * Rows with the places of texts between them: such a text may have a row of its own (the line of a unit), or stand in the middle of an even number of rows.
 */
function bandsOf(texts: readonly Text[], rows: readonly RowBand[], pitch: number): Band[] {
  const bands: Band[] = rows.map((row, index) => ({ top: row.top, bottom: row.bottom, row: index }));
  for (const text of texts) {
    const clear = rows.every((row) => text.top > row.bottom + 0.45 * pitch || text.bottom < row.top - 0.45 * pitch);
    if (clear) bands.push({ top: text.top, bottom: text.bottom, row: -1 });
  }
  return bands.sort((a, b) => middleOf(a) - middleOf(b));
}

/** Where the line between two bands would run; half a line outside of the first and last. */
function edgesOf(bands: readonly Band[], pitch: number): number[] {
  const edges = [(bands[0]?.top ?? 0) - pitch / 2];
  for (let index = 1; index < bands.length; index++) edges.push(((bands[index - 1]?.bottom ?? 0) + (bands[index]?.top ?? 0)) / 2);
  edges.push((bands.at(-1)?.bottom ?? 0) + pitch / 2);
  return edges;
}

/**
 * Finds the rows of each text. Tiles are contiguous and in order; rows before the first and behind the last may belong to texts on other pages.
 *
 * `align` says where in its rows a text stands. Returns the tiles with their cost, so that each can be tried.
 */
export function tile(
  texts: readonly Text[],
  rows: readonly RowBand[],
  starts: readonly RowStart[],
  pitch: number,
  align: VerticalAlign,
): { readonly tiles: readonly Tile[]; readonly cost: number } {
  const bands = bandsOf(texts, rows, pitch);
  const edges = edgesOf(bands, pitch);
  const count = bands.length;
  const begun = beginnings(bands, starts);
  const width = count + 1;
  const best = new Float64Array((texts.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((texts.length + 1) * width);
  for (let band = 0; band <= count; band++) best[band] = band === 0 ? 0 : ORPHAN + 0.1 * band;
  texts.forEach((text, index) => {
    for (let start = 0; start < count; start++) {
      const before = best[index * width + start] ?? Number.POSITIVE_INFINITY;
      if (before === Number.POSITIVE_INFINITY) continue;
      for (let end = start + 1; end <= count; end++) {
        const own = end === start + 1 && (bands[start]?.row ?? 0) < 0 ? OWN_ROW : 0;
        // At the top or bottom of its rows a text never stands clear of them: a place of its own is a row of its own.
        if (align !== 'middle' && own === 0 && (bands[end - 1]?.row ?? 0) < 0) break;
        if (align !== 'middle' && own === 0 && (bands[start]?.row ?? 0) < 0) break;
        let miss = missOf(text, bands, edges, start, end, align) / pitch;
        // Cut by the page end, a text may stand where only a part of its rows is.
        if ((index === 0 && start === 0) || (index === texts.length - 1 && end === count)) miss = Math.min(miss, MAX_EDGE_MISS);
        const at = (index + 1) * width + end;
        const first = bands[start]?.row ?? -1;
        const goesOn = first > 0 && starts[first] === 'goes-on' ? GOES_ON_OUTSIDE : 0;
        const inside = BEGINS_INSIDE * Math.max(0, (begun[end] ?? 0) - (begun[start + 1] ?? 0));
        const total = before + miss + own + goesOn + inside;
        if (total < (best[at] ?? 0)) {
          best[at] = total;
          from[at] = start;
        }
      }
    }
  });
  let end = count;
  let cost = Number.POSITIVE_INFINITY;
  for (let band = 0; band <= count; band++) {
    const orphans = count - band;
    const total = (best[texts.length * width + band] ?? 0) + (orphans > 0 ? ORPHAN + 0.1 * orphans : 0);
    if (total < cost) {
      cost = total;
      end = band;
    }
  }
  const tiles: Tile[] = [];
  for (let index = texts.length; index > 0; index--) {
    const start = from[index * width + end] ?? 0;
    tiles.push(rowsOf(bands, start, end));
    end = start;
  }
  return { tiles: tiles.reverse(), cost };
}

/** Number of rows that begin something among the bands before each index. */
function beginnings(bands: readonly Band[], starts: readonly RowStart[]): number[] {
  const counts = [0];
  for (const band of bands) counts.push((counts.at(-1) ?? 0) + (band.row >= 0 && starts[band.row] === 'begins' ? 1 : 0));
  return counts;
}

/** How far a text is from where it would stand in a tile. */
function missOf(text: Text, bands: readonly Band[], edges: readonly number[], start: number, end: number, align: VerticalAlign): number {
  switch (align) {
    case 'top':
      return Math.abs(text.top - (bands[start]?.top ?? 0));
    case 'bottom':
      return Math.abs(text.bottom - (bands[end - 1]?.bottom ?? 0));
    case 'middle':
      return Math.abs(((edges[start] ?? 0) + (edges[end] ?? 0)) / 2 - middleOf(text));
    default:
      return align satisfies never;
  }
}

/** The rows of values among the bands; a place between two rows where there is none. */
function rowsOf(bands: readonly Band[], start: number, end: number): Tile {
  const rows = bands.slice(start, end).flatMap((band) => (band.row >= 0 ? [band.row] : []));
  const [first] = rows;
  if (first !== undefined) return { from: first, to: (rows.at(-1) ?? first) + 1 };
  let next = 0;
  for (const band of bands.slice(0, start)) if (band.row >= 0) next = band.row + 1;
  return { from: next, to: next };
}
