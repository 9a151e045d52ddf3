/**
 * Tables that should stand on one page: how high they come out, and the largest type in which one fits.
 */
import type { Inline, TableBlock, WordCell } from './blocks.js';

/** Inner margins of a cell in points: left and right together, above and below together with the space of its paragraph. */
const BESIDE = 7;
const ABOVE_AND_BELOW = 5;
/** Lines of a table are so many times as high as its type, in every font. */
const PITCH = 1.3;
/** Letters that break elsewhere in another program take this share more room at most. */
const SPARE = 1.04;

const WIDE = /[\u2e80-\uffff“”‘’…—≥≤]/u;

const textOf = (line: readonly Inline[]): string => line.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

/** Lines that a text takes in so many points. */
function linesIn(text: string, room: number, size: number): number {
  let lines = 0;
  for (const part of text.split('\n')) {
    let width = 0;
    for (const letter of part) width += WIDE.test(letter) ? size : size * 0.55;
    lines += Math.max(1, Math.ceil((width * SPARE) / Math.max(size, room)));
  }
  return lines;
}

/** True where a text stands on one line of a cell that is so many points wide. */
export function isOneLine(text: string, width: number, size: number): boolean {
  return linesIn(text, width - BESIDE, size) === 1;
}

interface Merged {
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** Height of a table in points, as wide as `room`. Cells merged downwards make their last row higher where they need more than their rows. */
export function tableHeight({ widths, rows, size = 9 }: TableBlock, room: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const covered = new Map<number, number>();
  const merged: Merged[] = [];
  const heights = rows.map((cells, row) => {
    let column = 0;
    let height = 0;
    const skip = (): void => {
      for (let left = covered.get(column) ?? 0; left > 0; left = covered.get(column) ?? 0) {
        covered.set(column, left - 1);
        column++;
      }
    };
    for (const cell of cells) {
      skip();
      const { columnSpan = 1, rowSpan = 1 } = cell;
      const share = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) / whole;
      const own = cellHeight(cell, share * room - BESIDE, size);
      if (rowSpan > 1) merged.push({ row, rows: rowSpan, height: own });
      else height = Math.max(height, own);
      for (let each = column; each < column + columnSpan; each++) covered.set(each, rowSpan - 1);
      column += columnSpan;
    }
    skip();
    return height;
  });
  for (const { row, rows: over, height } of merged) {
    const have = heights.slice(row, row + over).reduce((sum, each) => sum + each, 0);
    const last = row + over - 1;
    if (have < height) heights[last] = (heights[last] ?? 0) + height - have;
  }
  return heights.reduce((sum, each) => sum + each, 0);
}

function cellHeight({ lines }: WordCell, room: number, size: number): number {
  return lines.reduce((sum, line) => sum + linesIn(textOf(line), room, size), 0) * lineOf(size) + ABOVE_AND_BELOW;
}

const lineOf = (size: number): number => Math.round(size * PITCH * 2) / 2;

/** The table in the first of these sizes in which it is no higher than `height`; in the first of all where it fits in none, for it takes several pages then. */
export function fittedTable(table: TableBlock, sizes: readonly number[], { width, height }: { width: number; height: number }): TableBlock {
  const inSize = (size: number): TableBlock => ({ ...table, size, line: lineOf(size) });
  const fitting = sizes.map(inSize).find((candidate) => tableHeight(candidate, width) <= height);
  return fitting ?? inSize(sizes[0] ?? 9);
}
