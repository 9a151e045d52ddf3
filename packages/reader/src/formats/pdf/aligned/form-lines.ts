/**
 * The head of a form without rules: labels with what is filled in beside them, above the heading of the indicators.
 */
import { labelOf } from '../../../evidence/labels.js';
import type { GridCell, GridRow, TableBlock } from '../../../source-document.js';
import { boxOf, type TextRun } from '../lines.js';
import { Groups } from '../rules.js';
import { columnsUnder, findColumns } from './columns.js';
import { type AlignedLine, partedRuns } from './text-lines.js';

interface Piece {
  readonly run: TextRun;
  readonly column: number;
  readonly last: number;
  readonly baseline: number;
}

/** Lines of a cell are no further apart than this, in widths of a character. */
const WRAP = 1.45;
/** Cells whose middles lie closer than this stand in one row. */
const SAME_ROW = 0.55;
/** Baselines that differ by less than this are one. */
const SAME_LINE = 0.2;
/** A form has at least this many labels. */
const MIN_LABELS = 2;
/** How sure a form is that only alignment made. */
const CONFIDENCE = 0.9;

/** Whether a piece of text is a label and nothing more. */
function isLabel(run: TextRun): boolean {
  const label = labelOf(run.text);
  return label !== null && label.rest === '' && !/[:：]$/.test(run.text);
}

/** Index of the line that a form begins with; null where the lines are none. Lines before it are titles. */
function formStart(lines: readonly AlignedLine[]): number | null {
  const first = lines.findIndex((line) => line.runs.length > 1 && line.runs.some(isLabel));
  if (first < 0) return null;
  const labels = lines.slice(first).flatMap((line) => line.runs.filter(isLabel));
  // A project's name alone makes a form: its other labels may run into what they label.
  if (labels.length < MIN_LABELS && !labels.some((run) => labelOf(run.text)?.role === 'project-name')) return null;
  // A label wrapped around its value begins on a line of its own.
  const [line, above] = [lines[first], lines[first - 1]];
  const em = line?.runs[0] ? emOf(line.runs[0]) : 0;
  const wrapped = line && above && line.baseline - above.baseline < WRAP * em && above.runs.every((run) => run.x1 - run.x0 < 8 * em);
  return wrapped ? first - 1 : first;
}

function emOf(run: TextRun): number {
  const letters = Array.from(run.text);
  const wide = letters.reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
  return (run.x1 - run.x0) / Math.max(1, wide);
}

/** Pieces of one column that are lines of one cell: close, and not each on a line with other columns. */
function joinWraps(pieces: readonly Piece[], groups: Groups, em: number): void {
  const mates = pieces.map((piece) =>
    pieces.some((other) => other.column !== piece.column && Math.abs(other.baseline - piece.baseline) < SAME_LINE * em),
  );
  pieces.forEach((piece, index) => {
    const next = pieces.findIndex((other, at) => at > index && other.column === piece.column);
    const below = pieces[next];
    if (!below || below.baseline - piece.baseline >= WRAP * em || (mates[index] && mates[next])) return;
    if (isLabel(piece.run) && isLabel(below.run)) return;
    groups.join(index, next);
  });
}

interface FormCell {
  readonly pieces: Piece[];
  readonly middle: number;
}

function cellsOf(pieces: readonly Piece[], em: number): FormCell[] {
  const groups = new Groups(pieces.length);
  joinWraps(pieces, groups, em);
  return groups.of(pieces).map((own) => ({ pieces: own, middle: ((own[0]?.baseline ?? 0) + (own.at(-1)?.baseline ?? 0)) / 2 }));
}

/** Rows of cells that stand on one line, or in the middle of each other. */
function rowsOf(cells: readonly FormCell[], em: number): FormCell[][] {
  const groups = new Groups(cells.length);
  cells.forEach((cell, index) => {
    for (let other = 0; other < index; other++) {
      const before = cells[other];
      if (!before) continue;
      const oneLine = cell.pieces.some((a) => before.pieces.some((b) => Math.abs(a.baseline - b.baseline) < SAME_LINE * em));
      if (oneLine || Math.abs(cell.middle - before.middle) < SAME_ROW * em) groups.join(index, other);
    }
  });
  const top = (row: readonly FormCell[]) => Math.min(...row.map((cell) => cell.middle));
  return groups.of(cells).sort((a, b) => top(a) - top(b));
}

function gridRow(cells: readonly FormCell[], page: number): GridRow {
  const taken = new Set<number>();
  const row: GridCell[] = [];
  for (const { pieces } of [...cells].sort((a, b) => (a.pieces[0]?.run.x0 ?? 0) - (b.pieces[0]?.run.x0 ?? 0))) {
    let column = pieces[0]?.column ?? 0;
    while (taken.has(column)) column++;
    taken.add(column);
    const last = Math.max(column, ...pieces.map((piece) => piece.last));
    row.push({
      text: pieces.map((piece) => piece.run.text).join('\n'),
      column,
      rowSpan: 1,
      columnSpan: last - column + 1,
      references: [{ kind: 'page', page, boxes: pieces.map((piece) => boxOf(piece.run)) }],
    });
  }
  return { cells: row, confidence: CONFIDENCE };
}

export interface FormHead {
  readonly table: TableBlock;
  /** Lines above the form: titles. */
  readonly titles: number;
}

/** More lines than this above a table are no head of a form. */
const MAX_LINES = 60;

/** White space that may part a label from the text beside it, in widths of a character, from wide to narrow. */
const LABEL_GAPS = [0.6, 0.45, 0.35];

/** The line with labels cut from texts that nearly touch them. */
function partLabels(line: AlignedLine): AlignedLine {
  return {
    ...line,
    runs: partedRuns(
      line,
      LABEL_GAPS,
      (run) => run.text.length < 5 || isLabel(run),
      (parts) => parts.some(isLabel),
    ),
  };
}

/** The form among the lines above a table's heading; null where they hold none. */
export function formHead(above: readonly AlignedLine[], page: number): FormHead | null {
  const lines = above.map(partLabels);
  const start = lines.length > MAX_LINES ? null : formStart(lines);
  if (start === null) return null;
  const own = lines.slice(start);
  const runs = own.flatMap((line) => line.runs);
  const ems = runs.map(emOf).sort((a, b) => a - b);
  const em = ems[ems.length >> 1] ?? 0;
  if (em <= 0) return null;
  const columns = findColumns([], runs, em);
  const pieces = own.flatMap(({ runs: of, baseline }) =>
    of.map((run): Piece => {
      const under = columnsUnder(columns, run, em) ?? { first: 0, last: 0 };
      return { run, column: under.first, last: under.last, baseline };
    }),
  );
  const rows = rowsOf(cellsOf(pieces, em), em).map((cells) => gridRow(cells, page));
  return { table: { kind: 'table', origin: 'aligned', title: '', columns: columns.length, rows }, titles: start };
}
