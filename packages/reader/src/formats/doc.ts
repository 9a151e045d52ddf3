/**
 * Legacy Word documents (.doc): paragraphs and tables with their merged cells.
 *
 * An own reader, as those at hand give a table's text without its rows, and run only where Node's buffers are.
 */
import type { ReadingNote } from '@perf-lint/core';
import { Budget, MAX_TABLE_DEPTH } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, GridCell, GridRow, TableBlock } from '../source-document.js';
import { BlockList } from './block-list.js';
import { lastNotBeyond } from './last-not-beyond.js';
import type { CompoundFile } from './ole/compound.js';
import { type RowDefinition, readParagraphs, type WordParagraph } from './word/paragraphs.js';

/** Column lines closer than this, in twips, are one (a twentieth of a point each). */
const SAME_EDGE = 40;

interface OpenRow {
  readonly texts: string[];
}

interface Row {
  readonly texts: readonly string[];
  readonly definition: RowDefinition | null;
}

interface OpenTable {
  readonly rows: Row[];
  row: OpenRow;
  cell: string[];
  readonly inner: TableBlock[];
}

function commonEdges(rows: readonly Row[]): number[] {
  const sorted = rows.flatMap((row) => row.definition?.edges ?? []).sort((a, b) => a - b);
  const edges: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of sorted) {
    if (edge - last >= SAME_EDGE) edges.push(edge);
    last = edge;
  }
  return edges;
}

interface Placed {
  text: string;
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
  readonly ordinal: number;
  readonly continued: boolean;
}

/** Cells of a row by the places of its columns; without a definition they stand one beside the other. */
function placeRow(row: Row, edges: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  row.texts.forEach((text, index) => {
    const { definition } = row;
    const from = definition?.edges[index];
    const to = definition?.edges[index + 1];
    const column = from === undefined ? index : lastNotBeyond(edges, from);
    const end = to === undefined ? column + 1 : Math.max(column + 1, lastNotBeyond(edges, to));
    const left = placed.at(-1);
    if (definition?.swallowed[index] && left) {
      left.columnSpan = end - left.column;
      return;
    }
    placed.push({
      text,
      column,
      columnSpan: end - column,
      rowSpan: 1,
      ordinal: index + 1,
      continued: definition?.vertical[index] === 'continued',
    });
  });
  return placed;
}

function toBlock(rows: readonly Row[], table: number, budget: Budget): TableBlock | null {
  const edges = commonEdges(rows);
  const above = new Map<number, { readonly cell: Placed; readonly row: number }>();
  const placed = rows.map((row, index) => {
    budget.spend(row.texts.length);
    return placeRow(row, edges).filter((cell) => {
      const owner = cell.continued ? above.get(cell.column) : undefined;
      if (owner && owner.row + owner.cell.rowSpan === index && owner.cell.columnSpan === cell.columnSpan) {
        owner.cell.rowSpan++;
        if (cell.text !== '') owner.cell.text = owner.cell.text === '' ? cell.text : `${owner.cell.text}\n${cell.text}`;
        return false;
      }
      above.set(cell.column, { cell, row: index });
      return true;
    });
  });
  if (!placed.some((row) => row.some((cell) => cell.text !== ''))) return null;
  let columns = 0;
  for (const row of placed) for (const cell of row) columns = Math.max(columns, cell.column + cell.columnSpan);
  const grid = placed.map((row, index): GridRow => ({ cells: row.map((cell): GridCell => toCell(cell, table, index)) }));
  return { kind: 'table', origin: 'given', title: '', columns, rows: grid };
}

function toCell({ text, column, columnSpan, rowSpan, ordinal }: Placed, table: number, row: number): GridCell {
  return { text, column, columnSpan, rowSpan, references: [{ kind: 'table', table, row: row + 1, column: ordinal }] };
}

class DocumentBuilder {
  private readonly blocks = new BlockList();
  private readonly tables: OpenTable[] = [];
  private count = 0;

  constructor(private readonly budget: Budget) {}

  take(paragraph: WordParagraph): void {
    const depth = Math.min(paragraph.depth, MAX_TABLE_DEPTH);
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], row: { texts: [] }, cell: [], inner: [] });
    const table = this.tables.at(-1);
    if (!table) {
      if (paragraph.pageBreak) this.blocks.breakPage();
      this.blocks.addText(paragraph.text);
      return;
    }
    if (paragraph.endsRow) {
      if (table.row.texts.length > 0) table.rows.push({ texts: table.row.texts, definition: paragraph.row });
      table.row = { texts: [] };
      table.cell = [];
      return;
    }
    table.cell.push(paragraph.text);
    if (!paragraph.endsCell) return;
    table.row.texts.push(table.cell.join('\n').trim());
    table.cell = [];
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    if (table.row.texts.length > 0) table.rows.push({ texts: table.row.texts, definition: null });
    this.blocks.closeTable(toBlock(table.rows, ++this.count, this.budget), table.inner, this.tables.at(-1));
  }

  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable();
    return this.blocks.finish();
  }
}

/** Reads paragraphs and tables in order. Fails with "encryption-not-read", "unsupported-format" (Word 95), "corrupt" or "limit". */
export function readDoc(file: CompoundFile, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const builder = new DocumentBuilder(new Budget('cells', limits.cells));
  for (const paragraph of readParagraphs(file)) builder.take(paragraph);
  return { blocks: builder.finish(), notes: [] };
}
