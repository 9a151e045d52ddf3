/**
 * Rows of text whose cells stand between bars: markdown tables, and what pages leave of them when saved as markdown.
 */
import { FORM_READING } from '@perf-lint/data';
import { elementAt } from '../../element-at.js';
import { aspectWord, classWord } from '../../evidence/levels.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { changedCell, type GridCell, type GridRow, type TableBlock, type TextLine } from '../../source-document.js';
import { cutCells, GAP, tableOfRows, usualBlanks } from './tabs.js';

/** A bar between two cells: 三级指标 | 指标值, in tables that have none at their sides. */
const BETWEEN = /\S\s+\|\s+\S/;
/** Bars of a line that has nothing around them: 产出指标|数量指标|培训人数|≥50人. */
const FEWEST_BARE = 3;

/** Whether a line is a row, or a piece of one, with cells between bars. */
export function isBarRow(line: TextLine): boolean {
  const text = line.text.trim();
  return text.startsWith('|') || text.endsWith('|') || BETWEEN.test(text) || bars(text) >= FEWEST_BARE;
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
  if (rows.some((line) => runsOn(line.text))) return null;
  const bordered = rows.filter((line) => line.text.trimStart().startsWith('|')).length * 5 >= rows.length * 4;
  const wrapped = bordered ? null : wrappedRows(rows);
  if (wrapped !== null) return wrapped;
  const table = tableOfRows(rows, (line) => {
    const start = line.text.indexOf('|');
    return bordered && line.text.trimStart().startsWith('|') ? cutCells(line, '|', start + 1) : cutCells(line, '|');
  });
  return {
    ...table,
    rows: table.rows.flatMap(withoutNote).map((row, index, all) => (index === all.length - 1 && cutShort(rows) ? cutRow(row) : row)),
  };
}

/** Whether the last line stops before the bar that closes all others. */
function cutShort(lines: readonly TextLine[]): boolean {
  const closed = lines.map(({ text }) => text.trimEnd().endsWith('|'));
  return closed.length > 2 && closed.at(-1) === false && closed.slice(0, -1).every(Boolean);
}

/** A row whose last cell may have been longer. */
function cutRow(row: GridRow): GridRow {
  return { ...row, cells: row.cells, confidence: Math.min(0.5, row.confidence ?? 1), doubts: ['lost-cell'] };
}

/** Whether a line holds the header of indicators and the first of them: then lines are no rows, and a line ends at an empty cell. */
function runsOn(text: string): boolean {
  if (!text.includes('一级指标')) return false;
  const cells = text.split('|').map((cell) => cell.trim());
  const header = cells.indexOf('一级指标');
  return (
    header >= 0 && cells.slice(header + 3).some((cell, index, rest) => classWord(cell) !== '' && aspectWord(rest[index + 1] ?? '') !== null)
  );
}

const NOTE_BEFORE_HEADING = pattern`^(.{8,}[)）。;；:：])(${FORM_READING.firstHeadings})$`;

/** A note that runs into the first heading of its row (…以附件为准)一级指标 | 二级指标) stands in a row of its own. */
function withoutNote(row: GridRow): GridRow[] {
  const [first, ...rest] = row.cells;
  const note = first === undefined || rest.length < 2 ? null : NOTE_BEFORE_HEADING.exec(first.text);
  const reference = first?.references[0];
  if (note === null || first === undefined) return [row];
  const [, text = '', heading = ''] = note;
  const own =
    reference?.kind === 'text' ? [{ ...reference, column: reference.column + text.length, length: heading.length }] : first.references;
  return [{ cells: [changedCell(first, { text })] }, { ...row, cells: [changedCell(first, { text: heading, references: own }), ...rest] }];
}

/** Cells of a line that hold something. */
export function contents(text: string): number {
  return text.split('|').filter((part) => part.trim() !== '').length;
}

function bars(text: string): number {
  return text.split('|').length - 1;
}

/**
 * Rows that broke where a cell holds more than one line: the pieces together have as many bars as the other rows, and only the last one
 * closes a row. Null where no row is broken that way.
 */
function wrappedRows(lines: readonly TextLine[]): TableBlock | null {
  const counts = (rows: readonly TextLine[]) => commonest(rows.map((line) => bars(line.text)));
  // A header with all its headings wrapped has more pieces than there are rows; a line that begins with a bar broke elsewhere than in a cell.
  const inCells = lines.every((line) => !line.text.trimStart().startsWith('|'));
  const width = counts(lines) || (inCells ? counts(lines.filter((line) => closesRow(line.text))) : 0);
  if (width < 4) return null;
  const groups: TextLine[][] = [];
  let broken = false;
  for (let index = 0; index < lines.length; ) {
    const group = [elementAt(lines, index)];
    let count = bars(group[0]?.text ?? '');
    let next = index + 1;
    while (count < width && next < lines.length && !closesRow(lines[next - 1]?.text ?? '') && lines[next]?.blanksBefore === 0) {
      const line = elementAt(lines, next);
      count += bars(line.text);
      group.push(line);
      next += 1;
    }
    const whole = group.length > 1 && count === width && closesRow(group.at(-1)?.text ?? '');
    broken ||= whole;
    groups.push(whole ? group : group.slice(0, 1));
    index += whole ? group.length : 1;
  }
  if (!broken) return null;
  const usual = usualBlanks(lines);
  const rows: GridRow[] = [];
  for (const [index, group] of groups.entries()) {
    const first = elementAt(group, 0);
    if (index > 0 && (first.blanksBefore > usual || first.pageBreakBefore)) rows.push(GAP);
    const cells: GridCell[] = [];
    let column = 0;
    for (const line of group) {
      for (const cell of cutCells(line, '|')) cells.push(changedCell(cell, { column: column + cell.column }));
      column += bars(line.text);
    }
    if (cells.length > 0) rows.push({ cells });
  }
  return { kind: 'table', origin: 'delimited', title: '', columns: width, rows };
}

/** A line that ends with a bar after two cells or more is a row of its own, though its merged cells be lost; so is one padded with bars. */
function closesRow(text: string): boolean {
  return /\|\s*\|\s*$/.test(text);
}

/** The commonest of the counts if at least half are equal, else 0. */
function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  for (const [count, often] of times) if (often * 2 >= counts.length) return count;
  return 0;
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
    for (const cell of cutCells(line, '|')) cells.push(changedCell(cell, { column: column + cell.column }));
    const count = bars(line.text);
    column += Math.max(count, count === 0 ? 1 : 0);
    if (column >= width || (count >= 2 && contents(line.text) === 0 && column >= width - 1)) close();
  }
  close();
  return { kind: 'table', origin: 'delimited', title: '', columns: width, rows };
}

/** Bars in a row: the commonest count between two lines that end a row; 0 where no such lines stand. */
function widthOf(lines: readonly TextLine[]): number {
  const padded = paddedWidth(lines);
  if (padded > 0) return padded;
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

/**
 * Bars in a row where the last cell of a short row is padded with the bars that it lacks: every such line ends a row, so that the bars up
 * to each are a multiple of the width. 0 where they are not.
 */
function paddedWidth(lines: readonly TextLine[]): number {
  let total = 0;
  let before = 0;
  let ends = 0;
  let common = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const count = bars(line.text);
    total += count;
    if (count < 2) continue;
    common = greatestDivisor(common, total);
    least = Math.min(least, total - before);
    before = total;
    ends += 1;
  }
  return ends >= 3 && common >= 4 && common === least ? common : 0;
}

function greatestDivisor(first: number, second: number): number {
  let [a, b] = [first, second];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
