/**
 * What a table has taught about itself: the width at which each column wraps and which separators stand where.
 * Both are learnt from the table's own rows, starting from weak expectations.
 */
import { FAR, type Fragment, NEAR, type Separator, SPACE } from '../../../evidence/fragments.js';
import type { WidthHint } from '../../paired-form/header.js';

/** A column wraps somewhere between `low` and `high` ems: no line is wider than `high`, no cell breaks where `low` had room. */
export interface ColumnWidth {
  readonly low: number;
  readonly high: number;
  /** 0..1: how many observations the width stands on. */
  readonly trust: number;
  /** How unlikely a cell wider than all seen is, as a positive log likelihood: 0 before anything is seen. */
  readonly surprise: number;
}

export interface ColumnModel {
  readonly widths: readonly ColumnWidth[];
  /** The column of project names. */
  readonly name: ColumnWidth;
  /** Log likelihood of a separator between two cells of one row, by the line counts of both (see {@link bucket}). */
  readonly sameRow: readonly (readonly number[])[];
  /** The same between the last cell of a row and the first of the next. */
  readonly nextRow: readonly (readonly number[])[];
  /** Log likelihood of a separator between two lines of one cell; of {@link SPACE}, between figures and Chinese characters on a line. */
  readonly inside: readonly number[];
}

/** Cells of one, two and more lines, left and right of a boundary. */
export function bucket(left: number, right: number): number {
  return (Math.min(left, 3) - 1) * 3 + Math.min(right, 3) - 1;
}

/** What the best readings of a first pass hold, to learn from. */
export class Observations {
  /** For each column the lines that end inside a cell: own width, and width with what would have come next. */
  readonly breaks: [number, number][][];
  readonly lines: number[][];
  readonly sameRow: number[][];
  readonly nextRow: number[][];
  readonly inside: number[] = [0, 0, 0];

  constructor(columns: number) {
    this.breaks = Array.from({ length: columns }, () => []);
    this.lines = Array.from({ length: columns }, () => []);
    this.sameRow = Array.from({ length: 9 }, () => [0, 0, 0]);
    this.nextRow = Array.from({ length: 9 }, () => [0, 0, 0]);
  }
}

/** How the cells of a row stand against each other; learnt separators follow from it. */
export type Alignment = 'middle' | 'top' | 'bottom';

const BASELINE: readonly number[] = [9, 0.6, 0.4];
const HALF_LINE: readonly number[] = [0.3, 6, 4];
const WHOLE_LINE: readonly number[] = [0.2, 1, 9];
const MORE: readonly number[] = [0.2, 1.5, 8];

/**
 * Expectations before anything is read, for cells of one, two and more lines left and right of a boundary. From the last line of
 * the left to the first of the right cell it is no distance at all (a space), half a line, a line or more.
 */
const SAME_ROW_PRIOR: Record<Alignment, readonly (readonly number[])[]> = {
  middle: [BASELINE, HALF_LINE, MORE, HALF_LINE, WHOLE_LINE, MORE, MORE, MORE, MORE],
  top: [BASELINE, BASELINE, BASELINE, WHOLE_LINE, WHOLE_LINE, WHOLE_LINE, MORE, MORE, MORE],
  bottom: [BASELINE, WHOLE_LINE, MORE, BASELINE, WHOLE_LINE, MORE, BASELINE, WHOLE_LINE, MORE],
};
const NEXT_ROW_PRIOR: readonly number[] = [0.1, 1, 9];
const INSIDE_PRIOR: readonly number[] = [0, 2, 8];

/** What a text shows of how it was printed and extracted, before its rows are read. */
export interface Habits {
  /** Which separators the text has at all: {@link SPACE}, {@link NEAR}, {@link FAR}. */
  readonly present: readonly [boolean, boolean, boolean];
  /** True where spaces stand between figures and Chinese characters of one cell. */
  readonly spaced: boolean;
  readonly alignment: Alignment;
  /** The column of project names. */
  readonly name: ColumnWidth;
}

const USUAL_SPACE = -0.5;
const UNUSUAL_SPACE = -3.5;

/** The first model: unknown widths but for what the header's wrapping shows. */
export function firstModel(columns: number, hints: readonly WidthHint[], habits: Habits): ColumnModel {
  const widths: ColumnWidth[] = [];
  for (let c = 0; c < columns; c++) {
    const hint = hints[c];
    widths.push({ low: hint?.atLeast ?? 1, high: hint?.below ?? Number.POSITIVE_INFINITY, trust: 1, surprise: 0 });
  }
  return modelOf(widths, null, habits);
}

/** The model that a pass over the table has taught. */
export function learn(seen: Observations, hints: readonly WidthHint[], habits: Habits): ColumnModel {
  const widths = seen.breaks.map((breaks, c) => learnWidth(breaks, seen.lines[c] ?? [], hints[c]));
  return modelOf(widths, seen, habits);
}

function modelOf(widths: readonly ColumnWidth[], seen: Observations | null, { present, spaced, alignment, name }: Habits): ColumnModel {
  const prior = SAME_ROW_PRIOR[alignment];
  const none = [0, 0, 0];
  const inside = logs(INSIDE_PRIOR, seen?.inside ?? none, present);
  inside[SPACE] = spaced ? USUAL_SPACE : UNUSUAL_SPACE;
  return {
    widths,
    name,
    sameRow: prior.map((expected, b) => logs(expected, seen?.sameRow[b] ?? none, present)),
    nextRow: prior.map((_, b) => logs(NEXT_ROW_PRIOR, seen?.nextRow[b] ?? none, present)),
    inside,
  };
}

/** Tells whether a text puts spaces between figures and Chinese characters: most do so everywhere or nowhere. */
export function spacesScripts(fragments: Iterable<Fragment>): boolean {
  let joined = 0;
  let spaced = 0;
  let before = '';
  for (const { text, before: separator } of fragments) {
    if (/\d[\u4e00-\u9fff]/.test(text)) joined++;
    if (separator === SPACE && /\d$/.test(before) && /^[\u4e00-\u9fff]/.test(text)) spaced++;
    before = text;
  }
  return spaced * 3 + 3 >= joined;
}

/** Log likelihoods of the separators: counts over the prior's own weight of ten observations halved. */
function logs(prior: readonly number[], counts: readonly number[], present: readonly boolean[]): number[] {
  const weights = [0, 0, 0];
  for (const s of [SPACE, NEAR, FAR]) {
    const weight = (prior[s] ?? 0) * 0.5 + (counts[s] ?? 0);
    const printed = (STANDS_FOR[s] ?? []).find((other) => present[other]) ?? s;
    weights[printed] = (weights[printed] ?? 0) + weight;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => Math.max(-6, Math.log((weight + 0.004 * total) / total)));
}

/** What an extraction prints in the place of a separator it does not know. */
const STANDS_FOR: readonly (readonly number[])[] = [
  [SPACE, NEAR, FAR],
  [NEAR, FAR, SPACE],
  [FAR, NEAR, SPACE],
];

/** Which separators some fragments have: a handful among thousands is an accident. */
export function separatorsOf(fragments: readonly Fragment[]): [boolean, boolean, boolean] {
  const counts = [0, 0, 0, 0];
  for (const { before } of fragments) counts[before] = (counts[before] ?? 0) + 1;
  const enough = Math.max(1, fragments.length * 0.005);
  return [(counts[SPACE] ?? 0) >= enough, (counts[NEAR] ?? 0) >= enough, (counts[FAR] ?? 0) >= enough];
}

/**
 * The width that most line ends inside cells agree with, at which the fewest lines stand out.
 * Between the widths that agree as well as any, the column's is unknown: they are its low and high.
 */
export function learnWidth(
  breaks: readonly (readonly [number, number])[],
  lines: readonly number[],
  hint: WidthHint | undefined,
): ColumnWidth {
  const events: { at: number; gain: number }[] = [];
  for (const [own, withNext] of breaks) events.push({ at: own, gain: 1 }, { at: withNext, gain: -1 });
  for (const width of lines) events.push({ at: width, gain: 1.5 });
  if (hint !== undefined) {
    events.push({ at: hint.atLeast, gain: 4 });
    if (Number.isFinite(hint.below)) events.push({ at: hint.below, gain: -4 });
  }
  if (events.length === 0) return { low: 1, high: Number.POSITIVE_INFINITY, trust: 1, surprise: 0 };
  events.sort((a, b) => a.at - b.at);
  let value = 0;
  let best = Number.NEGATIVE_INFINITY;
  let low = 1;
  let high = Number.POSITIVE_INFINITY;
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    if (event === undefined) continue;
    value += event.gain;
    const next = events[i + 1];
    if (next !== undefined && next.at === event.at) continue;
    if (value > best) {
      best = value;
      low = event.at;
      high = next?.at ?? Number.POSITIVE_INFINITY;
    }
  }
  const support = breaks.filter(([own, withNext]) => own <= low && low < withNext).length;
  const wide = lines.filter((width) => width >= 0.8 * low).length;
  const hinted = hint !== undefined && Number.isFinite(hint.below) ? 4 : 0;
  const seen = support + 0.5 * wide + hinted;
  return { low, high, trust: seen / (seen + 1.5), surprise: Math.min(3, Math.log1p(0.5 * lines.length)) };
}

/** Log likelihood of a separator at a boundary. */
export function separatorScore(table: readonly (readonly number[])[], left: number, right: number, separator: Separator): number {
  return table[bucket(left, right)]?.[separator] ?? -3;
}
