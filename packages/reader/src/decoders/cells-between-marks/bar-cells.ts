/**
 * Texts that print each cell of a table on lines of its own with a bar behind it, some cells over several lines: 项目资金 | (万元)|.
 */
import { elementAt } from '../../element-at.js';
import type { TextLine } from '../../source-document.js';
import { contents } from './bars.js';

const FEWEST_BARS = 12;
/** A cell has no more lines than this; text without bars that goes on for longer is no cell. */
const MOST_CELL_LINES = 10;
/** A chapter of prose between two tables. */
const CHAPTER = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/;

/** Whether a line ends a cell: a bar at its end, or alone. */
function endsCell(line: TextLine): boolean {
  return line.text.trimEnd().endsWith('|');
}

function isLoneBar({ text }: TextLine): boolean {
  return /^\s*\|\s*$/.test(text);
}

/** Numbers of the lines with bars from a place on, up to where text without bars goes on for too long. */
function barLines(lines: readonly TextLine[], from: number): number[] {
  const found: number[] = [];
  let end = from;
  for (let index = from; index < lines.length && index - end <= MOST_CELL_LINES; index++) {
    const { text } = elementAt(lines, index);
    if (text.includes('\t') || CHAPTER.test(text)) break;
    if (!text.includes('|')) continue;
    found.push(index);
    end = index + 1;
  }
  return found;
}

/** The first of some lines with bars from which on they are cells and not rows, some of them over several lines; null where there is none. */
function firstCell(lines: readonly TextLine[], barred: readonly number[]): number | null {
  let first: number | null = null;
  let rows = 0;
  for (let at = barred.length - 1; at >= 0; at--) {
    const index = elementAt(barred, at);
    if (contents(elementAt(lines, index).text) > 1) rows += 1;
    const bars = barred.length - at;
    const without = elementAt(barred, barred.length - 1) - index + 1 - bars;
    if (bars >= FEWEST_BARS && rows * 5 <= bars && without > 0) first = index;
  }
  return first;
}

function joined(first: TextLine, second: TextLine): TextLine {
  return { ...first, text: first.text.trimEnd() + second.text.trim(), references: [...first.references, ...second.references] };
}

/** The lines with each cell of such a table on one line; all other lines as they are. Linear: each line with bars is looked at once. */
export function joinBarCells(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const barred = (lines[index]?.text ?? '').includes('|') ? barLines(lines, index) : [];
    const end = (barred.at(-1) ?? index) + 1;
    const first = firstCell(lines, barred) ?? end;
    for (; index < first; index++) result.push(elementAt(lines, index));
    // A bar alone closes the cell before it: the first cell stands on the line above.
    let open: TextLine | null = first < end && isLoneBar(elementAt(lines, first)) ? (result.pop() ?? null) : null;
    for (; index < end; index++) {
      const line = elementAt(lines, index);
      const cell: TextLine = open === null ? line : joined(open, line);
      open = endsCell(line) ? null : cell;
      if (open === null) result.push(cell);
    }
    if (open !== null) result.push(open);
  }
  return result;
}
