/**
 * Rows of a page's table laid onto its columns, with merged cells that state one row too many or too few put right where the grid shows it.
 *
 * A row that would stand out beyond the table begins where the merged cell above should have ended; a row that falls short of the table by the width
 * of a class goes on under the class that ended one row early. Both move cells, never letters, and the row says so.
 */
import { aspectWord, classWord } from '../../evidence/levels.js';
import type { TableLayout } from '../word-table.js';

export interface SpannedCell {
  readonly text: string;
  readonly columnSpan: number;
  /** 0 reaches to the end of the table. */
  readonly rowSpan: number;
}

export interface SpannedRow {
  readonly cells: SpannedCell[];
  readonly hidden: boolean;
}

interface Standing {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  /** First row below the cell. */
  end: number;
  readonly place: { rowSpan: number };
  readonly row: number;
}

interface MendedRow {
  readonly cells: { text: string; columnSpan: number; rowSpan: number }[];
  readonly hidden: boolean;
  mended: '' | 'sure' | 'unsure';
}

/** Share of rows that must be of one width for the others to be measured by it. */
const USUAL = 0.6;
const MIN_ROWS = 4;
/** Tables wider or longer than this are no forms; what their spans say is taken as it is. */
const MAX_COLUMNS = 60;
const MAX_ROWS = 20_000;

const width = (row: { readonly cells: readonly SpannedCell[] }) => row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
const isClass = (text: string) => classWord(text) !== '';
const isAspect = (text: string) => aspectWord(text) !== null && !isClass(text);
const isLevel = (text: string) => isClass(text) || isAspect(text);

/** The cells from above that reach into a row, left to right. */
function coversOf(standing: readonly Standing[], row: number): Standing[] {
  return standing.filter((cell) => cell.end > row).sort((a, b) => a.column - b.column);
}

/** Places the cells of a row among those from above; gives what stands for the rows below. */
function place(row: MendedRow, index: number, covers: readonly Standing[]): Standing[] {
  const taken = new Set(covers.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, offset) => cell.column + offset)));
  let column = 0;
  const placed = row.cells.map((cell): Standing => {
    while (taken.has(column)) column++;
    const at = column;
    column += cell.columnSpan;
    const end = cell.rowSpan === 0 ? Number.POSITIVE_INFINITY : index + cell.rowSpan;
    return { text: cell.text, column: at, columnSpan: cell.columnSpan, end, place: cell, row: index };
  });
  return placed;
}

/** Width that most rows have with what reaches into them; 0 where no width is usual. */
function usualWidth(rows: readonly MendedRow[]): number {
  const counts = new Map<number, number>();
  let standing: Standing[] = [];
  for (const [index, row] of rows.entries()) {
    const covers = coversOf(standing, index);
    const placed = place(row, index, covers);
    const total = width(row) + covers.reduce((sum, cell) => sum + cell.columnSpan, 0);
    if (row.cells.length > 0) counts.set(total, (counts.get(total) ?? 0) + 1);
    standing = [...covers, ...placed].filter((cell) => cell.end > index + 1);
    if (total > 4 * MAX_COLUMNS) return 0;
  }
  let best = 0;
  for (const [total, times] of counts) if (times > (counts.get(best) ?? 0)) best = total;
  return (counts.get(best) ?? 0) >= USUAL * rows.length && best <= MAX_COLUMNS && best >= 3 ? best : 0;
}

class SpanMender {
  /** Cells that reach into this row or end right above it. */
  private standing: Standing[] = [];

  constructor(private readonly usual: number) {}

  take(row: MendedRow, index: number): void {
    const total = () => width(row) + coversOf(this.standing, index).reduce((sum, cell) => sum + cell.columnSpan, 0);
    const over = total() - this.usual;
    if (row.cells.length > 0 && over > 0) this.shorten(row, index, over);
    else if (row.cells.length > 0 && over < 0) this.lengthen(row, index, -over);
    const covers = coversOf(this.standing, index);
    this.standing = [...covers, ...place(row, index, covers)].filter((cell) => cell.end > index);
  }

  /** Ends the rightmost of the cells from above whose width is what the row has too much. */
  private shorten(row: MendedRow, index: number, over: number): void {
    const cut: Standing[] = [];
    let left = over;
    for (const cell of coversOf(this.standing, index).reverse()) {
      if (left <= 0) break;
      left -= cell.columnSpan;
      cut.push(cell);
    }
    const first = row.cells[0]?.text ?? '';
    const outer = cut.at(-1);
    if (left !== 0 || outer === undefined) return;
    const sure = (isClass(first) && isClass(outer.text)) || (isAspect(first) && isAspect(outer.text));
    for (const cell of cut) {
      cell.end = index;
      cell.place.rowSpan = index - cell.row;
    }
    row.mended = sure ? 'sure' : 'unsure';
  }

  /** Lets the classes that ended right above, left of the row's own cells, go on. */
  private lengthen(row: MendedRow, index: number, short: number): void {
    const covers = coversOf(this.standing, index);
    const first = row.cells[0]?.text ?? '';
    const from = covers.reduce((end, cell) => (cell.column === end ? end + cell.columnSpan : end), 0);
    const ended = this.standing.filter((cell) => cell.end === index && cell.column >= from).sort((a, b) => a.column - b.column);
    const longer: Standing[] = [];
    let left = short;
    for (const cell of ended) {
      if (left <= 0) break;
      if (!isLevel(cell.text)) return;
      left -= cell.columnSpan;
      longer.push(cell);
    }
    const last = longer.at(-1);
    if (left !== 0 || last === undefined || isClass(first)) return;
    // An aspect goes on under its class; a name goes on under its aspect only where the class still holds.
    const sure = isAspect(first) && isClass(last.text);
    if (!sure && (covers.length === 0 || isLevel(first))) return;
    for (const cell of longer) {
      cell.end = index + 1;
      cell.place.rowSpan = index + 1 - cell.row;
    }
    row.mended = sure ? 'sure' : 'unsure';
  }
}

/** Lays rows onto the grid of a table. Linear in the cells of tables that are no forms; forms are small. */
export function layOut(rows: readonly SpannedRow[], layout: TableLayout): TableLayout {
  const mended = rows.map((row): MendedRow => ({ cells: row.cells.map((cell) => ({ ...cell })), hidden: row.hidden, mended: '' }));
  const usual = rows.length >= MIN_ROWS && rows.length <= MAX_ROWS ? usualWidth(mended) : 0;
  if (usual > 0) {
    const mender = new SpanMender(usual);
    for (const [index, row] of mended.entries()) mender.take(row, index);
  }
  for (const row of mended) {
    layout.startRow();
    if (row.hidden) layout.hideRow();
    if (row.mended !== '') layout.mendRow(row.mended === 'sure');
    for (const cell of row.cells) layout.add(cell.text, cell.columnSpan, cell.rowSpan);
  }
  return layout;
}
