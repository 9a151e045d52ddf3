/**
 * Rows of a table without rules: the lines of a name and of its value, centred on each other, tell which lines make one row.
 */

import { pairInOrder } from '../../../lattice/pairing.js';

/** Lines of one column: their baselines, top to bottom. */
export type ColumnLines = readonly number[];

/** Where in its cell a text stands. */
export type VerticalAlign = 'top' | 'middle' | 'bottom';

/** A row by the place that its cells share (first line, middle or last line), in the scale of baselines, and the lines at its outer ends. */
export interface RowBand {
  readonly place: number;
  readonly top: number;
  readonly bottom: number;
}

const MAX_WRAP = 8;
const UNPAIRED = 1.4;
/** Cost of a further line in a row that has no partner. */
const LINE_ALONE = 0.1;
/** Pitches that the places of a name and its value may be apart. */
const SAME_PLACE = 0.42;
/** Cost of a further line in a name, and in a value where it stands at the exact distance of wrapped lines. */
const WRAPPED_LINE = 0.04;
/** Cost of a further line in a value, and of parting two lines of values that stand at the exact distance of wrapped ones. */
const VALUE_LINE = 0.3;
const PARTED = 0.25;

/** Distance of lines wrapped inside a cell: the smallest that is common. */
export function linePitch(columns: readonly ColumnLines[], em: number): number {
  const gaps: number[] = [];
  for (const lines of columns) for (let at = 1; at < lines.length; at++) gaps.push((lines[at] ?? 0) - (lines[at - 1] ?? 0));
  const close = gaps.filter((gap) => gap > 0.9 * em && gap < 2.2 * em).sort((a, b) => a - b);
  return close[Math.floor(close.length * 0.15)] ?? 1.4 * em;
}

/** Gaps that differ by less than this are one, in points: lines of a wrapped cell are set at one exact distance. */
const EXACT = 0.09;
const MIN_WRAPS = 5;

/**
 * The exact distance of wrapped lines, learnt where they are sure: in columns whose cells span rows and stand far apart. Null where too few tell, and where
 * values stand at other distances as small: then rows are set as tight as lines, and the distance proves nothing.
 */
export function wrapDistance(columns: readonly ColumnLines[], values: readonly ColumnLines[], pitch: number): number | null {
  const gaps: number[] = [];
  for (const lines of columns) {
    for (let at = 1; at < lines.length; at++) {
      const gap = (lines[at] ?? 0) - (lines[at - 1] ?? 0);
      if (gap < 1.3 * pitch) gaps.push(gap);
    }
  }
  gaps.sort((a, b) => a - b);
  const middle = gaps[gaps.length >> 1];
  if (middle === undefined) return null;
  const same = gaps.filter((gap) => Math.abs(gap - middle) < EXACT).length;
  if (same < MIN_WRAPS || same * 2 < gaps.length) return null;
  for (const lines of values) {
    for (let at = 1; at < lines.length; at++) {
      const gap = (lines[at] ?? 0) - (lines[at - 1] ?? 0);
      if (gap > 0.8 * middle && gap < 1.2 * middle && Math.abs(gap - middle) >= EXACT) return null;
    }
  }
  return middle;
}

/** Last line of each wrapped group that may begin at a line: groups of lines no further apart than the pitch. */
function groupEnds(lines: ColumnLines, from: number, pitch: number): number[] {
  const ends = from < lines.length ? [from + 1] : [];
  for (let end = from + 1; end < Math.min(lines.length, from + MAX_WRAP); end++) {
    if ((lines[end] ?? 0) - (lines[end - 1] ?? 0) > 1.25 * pitch) break;
    ends.push(end + 1);
  }
  return ends;
}

/** The place of a group of lines that the cells of a row share. */
function placeOf(lines: ColumnLines, from: number, end: number, align: VerticalAlign): number {
  const first = lines[from] ?? 0;
  const last = lines[end - 1] ?? 0;
  return align === 'top' ? first : align === 'bottom' ? last : (first + last) / 2;
}

/** Whether each line stands at the distance of a wrapped line below the one before it. */
function wrapped(lines: ColumnLines, wrap: number | null): boolean[] {
  return lines.map((line, at) => wrap !== null && at > 0 && Math.abs(line - (lines[at - 1] ?? 0) - wrap) < EXACT);
}

/**
 * Pairs the lines of a name column with those of its value column into rows, the cheapest reading as a whole: a group of name lines belongs to the group of
 * value lines that stands at the same place. What finds no partner is a row of its own.
 */
export function pairRows(
  names: ColumnLines,
  values: ColumnLines,
  pitch: number,
  wrap: number | null,
  align: VerticalAlign,
): { readonly rows: RowBand[]; readonly cost: number } {
  const valueWraps = wrapped(values, wrap);
  const valueCost = (from: number, end: number) => {
    let cost = valueWraps[from] ? PARTED : 0;
    for (let at = from + 1; at < end; at++) cost += valueWraps[at] ? WRAPPED_LINE : VALUE_LINE;
    return cost;
  };
  const paired = pairInOrder(names.length, values.length, (i, j, offer) => {
    const nameEnds = groupEnds(names, i, pitch);
    const valueEnds = groupEnds(values, j, pitch);
    for (const nameEnd of nameEnds) {
      for (const valueEnd of valueEnds) {
        const miss = Math.abs(placeOf(names, i, nameEnd, align) - placeOf(values, j, valueEnd, align)) / pitch;
        if (miss < SAME_PLACE) offer(nameEnd - i, valueEnd - j, -(2 * miss + WRAPPED_LINE * (nameEnd - i - 1) + valueCost(j, valueEnd)));
      }
      offer(nameEnd - i, 0, -(UNPAIRED + LINE_ALONE * (nameEnd - i - 1)));
    }
    for (const valueEnd of valueEnds) offer(0, valueEnd - j, -(UNPAIRED + LINE_ALONE * (valueEnd - j - 1) + (valueWraps[j] ? PARTED : 0)));
  });
  let [i, j] = [0, 0];
  const rows = (paired?.pairs ?? []).map(({ firsts, seconds }): RowBand => {
    const nameLines = names.slice(i, i + firsts);
    const valueLines = values.slice(j, j + seconds);
    i += firsts;
    j += seconds;
    const all = [...nameLines, ...valueLines].sort((a, b) => a - b);
    const own = seconds > 0 ? valueLines : nameLines;
    return { place: placeOf(own, 0, own.length, align), top: all[0] ?? 0, bottom: all.at(-1) ?? 0 };
  });
  rows.sort((a, b) => a.place - b.place);
  return { rows, cost: -(paired?.score ?? 0) };
}

/** Rows that several pairs of columns show, made one where their places agree. */
export function mergeRows(pairs: readonly (readonly RowBand[])[], pitch: number): RowBand[] {
  const sorted = pairs.flat().sort((a, b) => a.place - b.place);
  const rows: RowBand[] = [];
  for (const row of sorted) {
    const last = rows.at(-1);
    if (last && row.place - last.place < SAME_PLACE * pitch) {
      rows[rows.length - 1] = { place: last.place, top: Math.min(last.top, row.top), bottom: Math.max(last.bottom, row.bottom) };
    } else rows.push(row);
  }
  return rows;
}

/** Index of the row that a line belongs to: the one whose band it lies in, else the nearest. */
export function rowOf(rows: readonly RowBand[], y: number): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const away = y < row.top ? row.top - y : y > row.bottom ? y - row.bottom : 0;
    const total = away * 4 + Math.abs((row.top + row.bottom) / 2 - y);
    if (total < distance) {
      distance = total;
      best = index;
    }
  });
  return best;
}
