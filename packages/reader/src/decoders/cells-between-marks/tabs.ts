/**
 * Rows of text whose cells stand between tabs. Cells may have been lost, so a cell's column is its position in the line.
 */
import { elementAt } from '../../element-at.js';
import { cellWithRest, changedCell, type GridCell, type GridRow, type TableBlock, type TextLine } from '../../source-document.js';
import { withMergedColumns } from './merged-cells.js';

/** Whether a line is a row of cells between tabs. */
export function isTabRow(line: TextLine): boolean {
  return line.text.includes('\t');
}

/** Cells of a line cut at a separator, empty ones left out, each with its place in the line. */
export function cutCells(line: TextLine, separator: string, from = 0): GridCell[] {
  const cells: GridCell[] = [];
  const offset = line.references[0]?.kind === 'text' ? line.references[0].column : 0;
  let column = 0;
  let start = from;
  for (;;) {
    const next = line.text.indexOf(separator, start);
    const end = next < 0 ? line.text.length : next;
    const raw = line.text.slice(start, end);
    const text = raw.trim();
    if (text !== '') {
      const at = start + raw.indexOf(text[0] ?? '');
      cells.push({
        text: text.includes('<') ? text.replace(/<br\s*\/?>/gi, '\n') : text,
        column,
        rowSpan: 1,
        columnSpan: 1,
        references: [{ kind: 'text', line: line.line, column: at + offset, length: text.length }],
      });
    }
    if (next < 0) return cells;
    column += 1;
    start = end + separator.length;
  }
}

/** Blank lines that usually stand between two rows; more than that is a gap, as at a page end. */
export function usualBlanks(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.blanksBefore, (counts.get(line.blanksBefore) ?? 0) + 1);
  let usual = 0;
  let most = 0;
  for (const [blanks, count] of counts) {
    if (count > most) {
      most = count;
      usual = blanks;
    }
  }
  return usual;
}

/** An empty row says that the file has a gap there. */
export const GAP: GridRow = { cells: [] };

/** A table of the rows given, with a gap where more blank lines than usual stand between two. */
export function tableOfRows(lines: readonly TextLine[], cellsOf: (line: TextLine) => readonly GridCell[]): TableBlock {
  const usual = usualBlanks(lines);
  const rows: GridRow[] = [];
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && (line.blanksBefore > usual || line.pageBreakBefore)) rows.push(GAP);
    const cells = cellsOf(line);
    if (cells.length === 0) continue;
    columns = Math.max(columns, (cells.at(-1)?.column ?? 0) + 1);
    rows.push({ cells });
  }
  return { kind: 'table', origin: 'delimited', title: '', columns, rows };
}

/** A table from lines with tabs. */
export function tabTable(lines: readonly TextLine[]): TableBlock {
  const rows = new Map(wholeRows(lines).map((row) => [elementAt(row, 0), row]));
  return withMergedColumns(tableOfRows([...rows.keys()], (line) => cellsOfRow(rows.get(line) ?? [line])));
}

function tabsIn({ text }: TextLine): number {
  return text.split('\t').length - 1;
}

/**
 * Rows as lines that belong together: a cell of several lines, copied without its quotes, breaks its row in two. That is certain only where every
 * row has as many tabs as the table has columns, the pieces of each broken one together; else each line is a row of its own.
 */
function wholeRows(lines: readonly TextLine[]): (readonly TextLine[])[] {
  const width = Math.max(0, ...lines.map(tabsIn));
  const rows: TextLine[][] = [];
  let missing = 0;
  for (const line of lines) {
    const tabs = tabsIn(line);
    const goesOn = missing > 0 && line.blanksBefore === 0 && !line.pageBreakBefore;
    if (tabs === 0 || tabs > (missing || width) || (missing > 0 && !goesOn)) return lines.map((own) => [own]);
    if (goesOn) rows.at(-1)?.push(line);
    else rows.push([line]);
    missing = (missing || width) - tabs;
  }
  const whole = rows.filter((row) => row.length === 1).length;
  return missing === 0 && whole * 2 > rows.length ? rows : lines.map((own) => [own]);
}

/** The cells of a row in pieces; the last of a piece goes on as the first of the next. */
function cellsOfRow(row: readonly TextLine[]): GridCell[] {
  const cells: GridCell[] = [];
  let column = 0;
  for (const line of row) {
    for (const cell of cutCells(line, '\t')) {
      const own = changedCell(cell, { column: column + cell.column });
      const open = cells.at(-1);
      if (open?.column === own.column) cells[cells.length - 1] = cellWithRest(open, own);
      else cells.push(own);
    }
    column += tabsIn(line);
  }
  return cells;
}
