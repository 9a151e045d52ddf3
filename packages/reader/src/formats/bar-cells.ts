/**
 * Texts that print each cell of a table on lines of its own with a bar behind it, some cells over several lines: 项目资金 | (万元)|.
 */
import type { TextLine } from '../source-document.js';

const FEWEST_BARS = 12;
/** A cell has no more lines than this; text without bars that goes on for longer is no cell. */
const MOST_CELL_LINES = 10;
/** A chapter of prose between two tables. */
const CHAPTER = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/;

function contents(text: string): number {
  let count = 0;
  for (const part of text.split('|')) if (part.trim() !== '') count += 1;
  return count;
}

/** Whether a line ends a cell: a bar at its end, or alone. */
function endsCell(line: TextLine): boolean {
  return line.text.trimEnd().endsWith('|');
}

/** The line behind the last of the cells that begin at a place; the place itself where there are too few, or rows and not cells. */
function cellsEnd(lines: readonly TextLine[], from: number): number {
  let bars = 0;
  let rows = 0;
  let without = 0;
  let end = from;
  for (let index = from; index < lines.length && index - end <= MOST_CELL_LINES; index++) {
    const line = lines[index] as TextLine;
    if (line.text.includes('\t') || CHAPTER.test(line.text)) break;
    if (!line.text.includes('|')) continue;
    without += index - end;
    end = index + 1;
    bars += 1;
    if (contents(line.text) > 1) rows += 1;
  }
  return bars >= FEWEST_BARS && rows * 5 <= bars && without > 0 ? end : from;
}

function joined(first: TextLine, second: TextLine): TextLine {
  return { ...first, text: first.text.trimEnd() + second.text.trim(), references: [...first.references, ...second.references] };
}

/** The lines with each cell of such a table on one line; all other lines as they are. */
export function joinBarCells(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const end = (lines[index]?.text ?? '').includes('|') ? cellsEnd(lines, index) : index;
    if (end === index) {
      result.push(lines[index] as TextLine);
      index += 1;
      continue;
    }
    let open: TextLine | null = null;
    for (; index < end; index++) {
      const line = lines[index] as TextLine;
      const cell: TextLine = open === null ? line : joined(open, line);
      open = endsCell(line) ? null : cell;
      if (open === null) result.push(cell);
    }
    if (open !== null) result.push(open);
  }
  return result;
}
