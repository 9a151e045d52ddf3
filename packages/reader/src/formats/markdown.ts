/**
 * Rows of text whose cells stand between bars: markdown tables, and what pages leave of them when saved as markdown.
 */
import type { GridCell, GridRow, TableBlock, TextLine } from '../source-document.js';
import { cutCells, tableOfRows } from './delimited.js';

/** Whether a line is a row, or a piece of one, with cells between bars. */
export function isBarRow(line: TextLine): boolean {
  const text = line.text.trim();
  return text.startsWith('|') || text.endsWith('|');
}

function isRule(text: string): boolean {
  return /^[|:\-\s]+$/.test(text) && text.includes('---');
}

/**
 * A table from lines with bars. Where most lines hold one cell, the lines are cells and not rows: the rows are found by counting bars,
 * since each row closes with as many as the table has columns. Null where that gives no rows: then the lines are a stream of cells.
 */
export function barTable(lines: readonly TextLine[]): TableBlock | null {
  const rows = lines.filter((line) => !isRule(line.text));
  const single = rows.filter((line) => contents(line.text) <= 1).length;
  if (single * 10 >= rows.length * 8 && rows.length >= 6) return cellPerLine(rows);
  const bordered = rows.filter((line) => line.text.trimStart().startsWith('|')).length * 5 >= rows.length * 4;
  return tableOfRows(rows, (line) => {
    const start = line.text.indexOf('|');
    return bordered && line.text.trimStart().startsWith('|') ? cutCells(line, '|', start + 1) : cutCells(line, '|');
  });
}

function contents(text: string): number {
  let count = 0;
  for (const part of text.split('|')) if (part.trim() !== '') count += 1;
  return count;
}

function bars(text: string): number {
  let count = 0;
  for (const character of text) if (character === '|') count += 1;
  return count;
}

/** One cell a line: rows have as many bars as the table has columns, and several bars on one line end a row. */
function cellPerLine(lines: readonly TextLine[]): TableBlock | null {
  const width = widthOf(lines);
  if (width === 0) return null;
  const rows: GridRow[] = [];
  let cells: GridCell[] = [];
  let column = 0;
  const close = () => {
    if (cells.length > 0) rows.push({ cells });
    cells = [];
    column = 0;
  };
  for (const line of lines) {
    for (const cell of cutCells(line, '|')) cells.push({ ...cell, column: column + cell.column });
    const count = bars(line.text);
    column += Math.max(count, count === 0 ? 1 : 0);
    if (column >= width || (count >= 2 && contents(line.text) === 0 && column >= width - 1)) close();
  }
  close();
  return { kind: 'table', origin: 'delimited', title: '', columns: width, rows };
}

/** Bars in a row: the commonest count between two lines that end a row; 0 where no such lines stand. */
function widthOf(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  let since = 0;
  let ends = 0;
  for (const line of lines) {
    const count = bars(line.text);
    since += count;
    if (count < 2 || contents(line.text) > 0) continue;
    counts.set(since, (counts.get(since) ?? 0) + 1);
    since = 0;
    ends += 1;
  }
  if (ends < 3) return 0;
  let width = 0;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most || (count === most && value < width)) {
      most = count;
      width = value;
    }
  }
  return width;
}
