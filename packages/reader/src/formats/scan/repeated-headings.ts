/**
 * Headings that stand at the head of every page of a table, misread on one of them: one wrong letter, and the page's heading would be a row of its body.
 */
import type { PageCell, PageTable } from '../../grids/page-stitching.js';
import type { PageLayout, PlacedTable } from '../pdf/layout.js';
import { editDistance } from './edit-distance.js';

/** Rows at the head of a page that may be its heading. */
const ROWS = 4;
/** So near are the columns of one table on two pages, in points. */
const SAME_COLUMN = 3;
/** Shorter texts are too near to each other; a letter in so many may be wrong. */
const SHORTEST = 3;
const LETTERS_A_FAULT = 5;
/** So much of the heading must be read alike. */
const ALIKE = 0.6;

/** The pages of one document in order, the headings of those that were recognised put right by the first of them that has the same columns. */
export function withRepeatedHeadings(layouts: readonly PageLayout[], recognised: ReadonlySet<number>): PageLayout[] {
  const seen: PageTable[] = [];
  return layouts.map((layout) => {
    if (!recognised.has(layout.page)) return layout;
    const tables = layout.tables.map((placed, index): PlacedTable => {
      const first = index === 0 ? seen.find((other) => sameColumns(other, placed.table)) : undefined;
      const table = first === undefined ? placed.table : withHeadingsOf(first, placed.table);
      seen.push(table);
      return { ...placed, table };
    });
    return { ...layout, tables };
  });
}

function sameColumns({ xs }: PageTable, other: PageTable): boolean {
  return xs.length === other.xs.length && xs.every((x, index) => Math.abs(x - (other.xs[index] ?? 0)) <= SAME_COLUMN);
}

function withHeadingsOf(first: PageTable, table: PageTable): PageTable {
  const key = ({ top, bottom, left, right }: PageCell) => `${top} ${bottom} ${left} ${right}`;
  const heads = new Map(first.cells.filter(({ top }) => top < ROWS).map((cell) => [key(cell), cell.text]));
  const meant = new Map<PageCell, string>();
  let [alike, compared] = [0, 0];
  for (const cell of table.cells) {
    const head = heads.get(key(cell));
    if (head === undefined || head === '' || cell.text === '') continue;
    compared++;
    const [wanted, read] = [folded(head), folded(cell.text)];
    if (wanted !== read && !isNearly(wanted, read)) continue;
    alike++;
    if (head !== cell.text) meant.set(cell, head);
  }
  // Bodies of two pages have rows alike now and then, but not most of what stands at their head.
  if (meant.size === 0 || alike < ALIKE * compared) return table;
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, text: meant.get(cell) ?? cell.text })) };
}

function isNearly(head: string, text: string): boolean {
  if (head.length < SHORTEST || /\d/.test(head) || /\d/.test(text)) return false;
  return editDistance(head, text) <= Math.ceil(head.length / LETTERS_A_FAULT);
}

/** Without what recognisers see in one letter and not in the next: full and half width, white space. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
