/**
 * Rows of a table without rules: the lines of a name and of its value, centred on each other, tell which lines make one row.
 */

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
function groupEnds(lines: ColumnLines, from: number, pitch: number, most: number): number[] {
  const ends = [from + 1];
  for (let end = from + 1; end < Math.min(lines.length, from + most); end++) {
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

interface Step {
  readonly cost: number;
  readonly names: number;
  readonly values: number;
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
  const width = values.length + 1;
  const valueWraps = wrapped(values, wrap);
  const steps: (Step | undefined)[] = new Array((names.length + 1) * width);
  steps[0] = { cost: 0, names: 0, values: 0 };
  const relax = (from: Step, i: number, j: number, cost: number, names: number, values: number) => {
    const at = (i + names) * width + j + values;
    const total = from.cost + cost + (values > 0 && valueWraps[j] ? PARTED : 0);
    const known = steps[at];
    if (!known || total < known.cost) steps[at] = { cost: total, names, values };
  };
  const valueCost = (from: number, end: number) => {
    let cost = 0;
    for (let at = from + 1; at < end; at++) cost += valueWraps[at] ? 0.04 : VALUE_LINE;
    return cost;
  };
  for (let i = 0; i <= names.length; i++) {
    for (let j = 0; j <= values.length; j++) {
      const step = steps[i * width + j];
      if (!step) continue;
      const nameEnds = i < names.length ? groupEnds(names, i, pitch, MAX_WRAP) : [];
      const valueEnds = j < values.length ? groupEnds(values, j, pitch, MAX_WRAP) : [];
      for (const nameEnd of nameEnds) {
        for (const valueEnd of valueEnds) {
          const miss = Math.abs(placeOf(names, i, nameEnd, align) - placeOf(values, j, valueEnd, align)) / pitch;
          if (miss < 0.42) relax(step, i, j, 2 * miss + 0.04 * (nameEnd - i - 1) + valueCost(j, valueEnd), nameEnd - i, valueEnd - j);
        }
        relax(step, i, j, UNPAIRED + 0.1 * (nameEnd - i - 1), nameEnd - i, 0);
      }
      for (const valueEnd of valueEnds) relax(step, i, j, UNPAIRED + 0.1 * (valueEnd - j - 1), 0, valueEnd - j);
    }
  }
  const rows: RowBand[] = [];
  for (let i = names.length, j = values.length; i > 0 || j > 0; ) {
    const step = steps[i * width + j];
    if (!step) break;
    const nameLines = names.slice(i - step.names, i);
    const valueLines = values.slice(j - step.values, j);
    const all = [...nameLines, ...valueLines].sort((a, b) => a - b);
    const own = step.values > 0 ? valueLines : nameLines;
    rows.push({ place: placeOf(own, 0, own.length, align), top: all[0] ?? 0, bottom: all.at(-1) ?? 0 });
    i -= step.names;
    j -= step.values;
  }
  rows.sort((a, b) => a.place - b.place);
  return { rows, cost: steps[names.length * width + values.length]?.cost ?? 0 };
}

/** Rows that several pairs of columns show, made one where their places agree. */
export function mergeRows(pairs: readonly (readonly RowBand[])[], pitch: number): RowBand[] {
  const sorted = pairs.flat().sort((a, b) => a.place - b.place);
  const rows: RowBand[] = [];
  for (const row of sorted) {
    const last = rows.at(-1);
    if (last && row.place - last.place < 0.42 * pitch) {
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
