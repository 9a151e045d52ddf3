/**
 * Texts of columns whose cells span rows: which lines are one text, and which rows it covers.
 */
import type { ColumnRole } from '@perf-lint/data';
import { classWord, isLevelWord } from '../../../evidence/levels.js';
import { nearest } from '../../../grids/page-stitching.js';
import type { AlignedHeader } from './header.js';
import { isLeaf, isLevel, type Piece, type Rows, textOf } from './pieces.js';
import { type RowBand, rowOf, type VerticalAlign } from './rows.js';
import { type RowStart, type Text, tile } from './tiling.js';

/** A column is tried by the top where its tiles cost more than this, in heights of a line, and taken so where they cost so much less then. */
const TOP_FROM = 0.8;
const TOP_GAIN = 0.2;

/**
 * Whether a level's name is whole before a further line: of two whole names one under the other each is a cell of its own, and a name set vertically, letter
 * under letter, ends where one more letter would spoil it.
 */
function isWholeLevel(open: string, next: string): boolean {
  if (!isLevelWord(open)) return false;
  if (isLevelWord(next)) return true;
  // 产出 goes on with 指, because 标 follows.
  return next.length === 1 && !isLevelWord(open + next) && !isLevelWord(`${open}${next}标`);
}

/** Lines of a merged column that make one text: those around the same anchor, or no further apart than wrapped lines are. */
function groupTexts(pieces: readonly Piece[], anchors: readonly number[], pitch: number, levels: boolean): Piece[][] {
  const groups: Piece[][] = [];
  let lastAnchor = -1;
  for (const piece of pieces) {
    const anchor = anchors.length > 0 ? nearest(anchors, piece.baseline) : -1;
    const open = groups.at(-1);
    const apart = levels && open !== undefined && isWholeLevel(textOf(open).replaceAll('\n', ''), piece.run.text);
    const close = open && !apart && piece.baseline - (open.at(-1)?.baseline ?? 0) < 1.25 * pitch;
    if (open && (anchors.length > 0 ? anchor === lastAnchor : close)) open.push(piece);
    else groups.push([piece]);
    lastAnchor = anchor;
  }
  return groups;
}

/** What each row says about beginning or going on, from the value columns it fills. */
function rowStarts(pieces: readonly Piece[][], header: AlignedHeader, rows: readonly RowBand[]): RowStart[] {
  const filled: Set<number>[] = rows.map(() => new Set());
  pieces.forEach((column, index) => {
    if (header.roles[index]?.includes('value')) for (const piece of column) filled[rowOf(rows, piece.baseline)]?.add(index);
  });
  return filled.map((own, row): RowStart => {
    const above = filled[row - 1];
    if (!above || above.size === 0 || own.size === 0) return 'unknown';
    for (const column of own) if (!above.has(column)) return 'begins';
    return own.size < above.size ? 'goes-on' : 'unknown';
  });
}

const CLASS_ORDER = ['cost', 'output', 'benefit', 'satisfaction'];

/** Where projects can begin by their classes: only with a class, and always where the order of classes begins anew. Null without a column of classes. */
function levelStarts(merged: readonly MergedText[], header: AlignedHeader, rows: readonly RowBand[]): RowStart[] | null {
  const classes = merged.filter((text) => header.roles[text.column]?.includes('level1') && text.to > text.from);
  if (classes.length < 2) return null;
  const starts = rows.map((): RowStart => 'goes-on');
  let last = -1;
  for (const text of [...classes].sort((a, b) => a.from - b.from)) {
    const rank = CLASS_ORDER.indexOf(classWord(textOf(text.pieces).replaceAll('\n', '')));
    starts[text.from] = rank >= 0 && rank <= last ? 'begins' : rank > last && last >= 0 ? 'goes-on' : 'unknown';
    last = rank;
  }
  return starts;
}

/** A text and the rows that it covers; `from` equals `to` where it has a row of its own. */
export interface MergedText {
  readonly column: number;
  readonly pieces: readonly Piece[];
  from: number;
  to: number;
}

/** Baselines of a column whose texts take one line each; none where they are wrapped themselves. */
function singleLines(pieces: readonly Piece[], pitch: number): number[] {
  const baselines = pieces.map((piece) => piece.baseline);
  let close = 0;
  for (let index = 1; index < baselines.length; index++) if ((baselines[index] ?? 0) - (baselines[index - 1] ?? 0) < 1.25 * pitch) close++;
  return close * 3 > baselines.length ? [] : baselines;
}

/** Tiles of a column by the table's alignment; by the top, where texts stand on the first of their rows and the alignment hardly explains them. */
function tileBest(
  texts: readonly Text[],
  rows: readonly RowBand[],
  begins: readonly RowStart[],
  pitch: number,
  align: VerticalAlign,
): ReturnType<typeof tile> {
  const found = tile(texts, rows, begins, pitch, align);
  if (align === 'top' || found.cost < TOP_FROM) return found;
  const top = tile(texts, rows, begins, pitch, 'top');
  return top.cost < TOP_GAIN * found.cost ? top : found;
}

/** Places the texts of merged columns over the rows. The project's code, one line each, anchors the columns beside it. */
export function placeMerged(pieces: readonly Piece[][], header: AlignedHeader, { rows, pitch, align }: Rows): MergedText[] {
  const merged: MergedText[] = [];
  const starts = rowStarts(pieces, header, rows);
  const spanning = pieces.map((_, column) => column).filter((column) => !isLeaf(header, column) && (pieces[column]?.length ?? 0) > 0);
  const anchorRoles: readonly ColumnRole[] = ['project-code', 'unit-or-project-code', 'amount', 'ordinal'];
  const anchorColumn = anchorRoles
    .map((role) => spanning.find((column) => header.roles[column]?.includes(role)))
    .find((column) => column !== undefined);
  const anchors = anchorColumn === undefined ? [] : singleLines(pieces[anchorColumn] ?? [], pitch);
  // Levels first: a project begins where a class does.
  for (const column of [...spanning].sort((a, b) => Number(isLevel(header, b)) - Number(isLevel(header, a)))) {
    const levels = isLevel(header, column);
    const groups = groupTexts(pieces[column] ?? [], levels ? [] : anchors, pitch, levels);
    const texts = groups.map((group): Text => ({ top: group[0]?.baseline ?? 0, bottom: group.at(-1)?.baseline ?? 0 }));
    const begins = levels ? [] : (levelStarts(merged, header, rows) ?? starts);
    const { tiles } = tileBest(texts, rows, begins, pitch, align);
    groups.forEach((group, index) => {
      const place = tiles[index];
      if (place) merged.push({ column, pieces: group, from: place.from, to: place.to });
    });
  }
  return merged;
}
