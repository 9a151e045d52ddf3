/**
 * Tables of Word, pages and converters that a page end cut in two, made one again: the heading printed anew goes, a row torn in two is joined.
 *
 * PDF tables are joined by the places of their columns (`page-stitching.ts`); here columns are given, and the cut shows by what the second part begins with.
 */

import { FORM_READING } from '@perf-lint/data';
import { aspectWord, classWord, isLevelWord } from '../evidence/levels.js';
import { pattern } from '../evidence/vocabulary/pattern.js';
import { SIGN_WORDS, VALUE_STARTS } from '../evidence/vocabulary/words.js';
import { type Block, cellWithRest, changedCell, type GridRow, type TableBlock, type TextBlock } from '../source-document.js';

const bare = (text: string) => text.replace(/\s+/g, '');
/** What may stand between the parts: numbers of pages, and the mark of a table that goes on. */
const BETWEEN = pattern`^(?:第?\d{1,4}页?(?:[/共]\d{1,4}页?)?|[-—－]\d{1,4}[-—－]|[（(]?${FORM_READING.continued}[)）]?\d{0,2}|.{0,40}[（(]${FORM_READING.continuedMarks}.{0,3})$`;

const FIRST_HEADING = pattern`^${FORM_READING.classHeadings}$`;
const OTHER_HEADING = pattern`^${[...FORM_READING.aspectHeadings, ...FORM_READING.pairNames, ...FORM_READING.pairValues]}$`;
const STARTS_NAME = pattern`^${FORM_READING.pairNames}`;
const STARTS_VALUE = pattern`^${FORM_READING.pairValues}`;

const filled = (row: GridRow) => row.cells.filter((cell) => cell.text !== '');
const textsOf = (row: GridRow) => row.cells.map((cell) => bare(cell.text));

/** The row of headings of indicators: -1 where the table has none. */
function headingOf(table: TableBlock): number {
  return table.rows.findIndex((row) => {
    const texts = textsOf(row);
    return texts.some((text) => FIRST_HEADING.test(text)) || texts.filter((text) => OTHER_HEADING.test(text)).length >= 2;
  });
}

/** Whether a row prints some texts once more. */
function prints(row: GridRow, texts: readonly string[]): boolean {
  const { cells } = row;
  return cells.length === texts.length && cells.length > 1 && cells.every(({ text }, index) => bare(text) === texts[index]);
}

/** Whether a row is one of indicators: it begins with a class or an aspect. */
function beginsWithLevel(row: GridRow): boolean {
  const [first, ...more] = filled(row);
  return first !== undefined && more.length > 0 && isLevelWord(first.text);
}

/** Whether the second part goes back to the beginning: the first ended with satisfaction, and outputs or costs come again. */
function startsOver(first: TableBlock, rows: readonly GridRow[]): boolean {
  const classes = (part: readonly GridRow[]) =>
    part.flatMap((row) => row.cells.map((cell) => classWord(cell.text)).filter((word) => word !== ''));
  const last = classes(first.rows).at(-1);
  const next = classes(rows.slice(0, 1))[0];
  return last === 'satisfaction' && next !== undefined && next !== 'satisfaction';
}

/** A second part whose first rows lost the class that the first part's merged cell printed: their cells stand one class too far left. */
function shifted(rows: readonly GridRow[], columns: number): GridRow[] {
  const result = [...rows];
  for (const [index, row] of rows.entries()) {
    const width = row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0);
    const first = row.cells[0];
    const short = columns - width;
    if (short < 1 || short > 2 || first === undefined || classWord(first.text) !== '') break;
    if (short === 1 && aspectWord(first.text) === null) break;
    result[index] = {
      ...row,
      cells: row.cells.map((cell) => changedCell(cell, { column: cell.column + short })),
      repairs: [...(row.repairs ?? []), 'stitched-page'],
    };
  }
  return result;
}

const BEGINS_VALUE = pattern`^[≥≤=<>＝≧≦＞＜±\d０-９]|^(?:不|${[...SIGN_WORDS, ...VALUE_STARTS]})`;

/** A value that can stand alone: it begins with a comparator, a number or a date, or is words of its own. */
const beginsValue = (text: string) => BEGINS_VALUE.test(bare(text));

/**
 * Whether the first row below a cut goes on with the last one above: no class, no aspect, and not a name with a value of its own.
 * `names` and `values` are the columns of the heading that say so.
 */
function isTorn(above: GridRow, below: GridRow, heading: GridRow): boolean {
  const column = (pattern: RegExp) => heading.cells.find((cell) => pattern.test(bare(cell.text)))?.column ?? -1;
  const name = column(STARTS_NAME);
  const value = column(STARTS_VALUE);
  if (name < 0 || value < 0) return false;
  const at = (row: GridRow, place: number) => row.cells.find((cell) => cell.column === place)?.text ?? '';
  if (below.cells.some((cell) => cell.column < name && cell.text !== '')) return false;
  if (!below.cells.some((cell) => cell.column < name)) return false;
  const [nameAbove, nameBelow, valueAbove, valueBelow] = [at(above, name), at(below, name), at(above, value), at(below, value)];
  if (nameAbove === '' || (nameBelow === '' && valueBelow === '')) return false;
  if (nameBelow === '') return valueAbove === '' || !beginsValue(valueBelow) || /^[≥≤=<>＝≧≦]$/.test(bare(valueAbove));
  if (valueBelow === '') return valueAbove !== '';
  return !beginsValue(valueBelow) && /[\d０-９≥≤]$/.test(bare(valueAbove));
}

function joinedRow(above: GridRow, below: GridRow): GridRow {
  const [own, rests] = [above.cells, filled(below)];
  const cells = own.map((cell) => {
    const rest = rests.find((other) => other.column === cell.column);
    return rest === undefined ? cell : cellWithRest(cell, rest);
  });
  const added = rests.filter((cell) => !own.some((other) => other.column === cell.column));
  const repairs = [...new Set([...(above.repairs ?? []), ...(below.repairs ?? []), 'stitched-page' as const])];
  return { ...above, cells: [...cells, ...added].sort((a, b) => a.column - b.column), repairs };
}

/** Rows of two parts as one; merged cells above a torn row lose nothing, as they end with their part. */
function together(above: readonly GridRow[], below: readonly GridRow[], heading: GridRow): GridRow[] {
  const last = above.at(-1);
  const first = below[0];
  if (last === undefined || first === undefined || !isTorn(last, first, heading)) return [...above, ...below];
  return [...above.slice(0, -1), joinedRow(last, first), ...below.slice(1)];
}

/** The rows of a table inside which its heading is printed again, as at a page end somebody set by hand. */
function withoutRepeats(table: TableBlock): TableBlock {
  const at = headingOf(table);
  const heading = table.rows[at];
  if (heading === undefined || table.rows.length > 20_000) return table;
  const headings = textsOf(heading);
  const repeats = table.rows.flatMap((row, index) => (index > at + 1 && prints(row, headings) ? [index] : []));
  if (repeats.length === 0) return table;
  let rows: GridRow[] = table.rows.slice(0, repeats[0]);
  for (const [index, start] of repeats.entries()) {
    const part = table.rows.slice(start + 1, repeats[index + 1] ?? table.rows.length);
    const [last, first] = [rows.at(-1), part[0]];
    // Only a torn row is mended here: what a heading in the middle means otherwise, the layouts know.
    rows =
      last !== undefined && first !== undefined && isTorn(last, first, heading)
        ? together(rows, part, heading)
        : [...rows, table.rows[start] ?? heading, ...part];
  }
  return { ...table, rows };
}

/** The second table as the rest of the first; null where it is a table of its own. */
function continued(first: TableBlock, next: TableBlock): TableBlock | null {
  if (first.origin !== 'given' || next.origin !== 'given' || first.title !== '' || next.title !== '') return null;
  const heading = first.rows[headingOf(first)];
  const begins = next.rows[0];
  if (heading === undefined || begins === undefined) return null;
  const repeated = prints(begins, textsOf(heading));
  const rows = repeated ? next.rows.slice(1) : next.rows;
  const opens = rows[0];
  if (opens === undefined || startsOver(first, rows)) return null;
  const width = Math.max(...rows.map((row) => row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0)));
  if (width > first.columns || (!repeated && (headingOf(next) >= 0 || !beginsWithLevel(opens)))) return null;
  const last = first.rows.at(-1);
  if (last === undefined || !(beginsWithLevel(last) || filled(last).length >= 2)) return null;
  return { ...first, rows: together(first.rows, shifted(rows, first.columns), heading) };
}

function isBetween(block: TextBlock): boolean {
  return block.lines.length <= 3 && block.lines.every((line) => BETWEEN.test(bare(line.text)));
}

/** Blocks with given tables that a page end cut joined; every other block as it is. */
export function joinCutTables(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const table = block.kind === 'table' && block.origin === 'given' ? withoutRepeats(block) : block;
    const before = result.at(-1);
    const over = before?.kind === 'text' && isBetween(before) ? 1 : 0;
    const first = result.at(-1 - over);
    const joined = table.kind === 'table' && first?.kind === 'table' ? continued(first, table) : null;
    if (joined === null) result.push(table);
    else result.splice(result.length - 1 - over, 1 + over, joined);
  }
  return result;
}
