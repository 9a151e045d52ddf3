/**
 * Pages back into one document: tables that run on are stitched, lines of text keep what separates them.
 */

import { type PageTable, repeatedHeaderRows, sameColumns, startsAnew, stitchPages } from '../../grids/page-stitching.js';
import type { Block, TextLine } from '../../source-document.js';
import { formHead } from './aligned/form-lines.js';
import { type AlignedTable, findAlignedTable, type LoosePage } from './aligned/table.js';
import type { PageLayout, PlacedLine, PlacedTable } from './layout.js';
import { boxOf } from './lines.js';

/** Page numbers stand within this share of the page's height from its top or bottom. */
const MARGIN = 0.12;
/** Headers and footers of the printing program stand within this share of the page's height from its edge. */
const EDGE = 0.06;
/** A line further below the one before than this many times the size of its type has a blank line before it. */
const BLANK_LINE = 1.9;

const PAGE_NUMBER = /^(?:第?\d{1,4}页?|第\d{1,4}页[,，/]?共\d{1,4}页|\d{1,4}\/\d{1,4}|[-—–－―]{1,4}\d{1,4}[-—–－―]{1,4}|·\d{1,4}·)$/;

type Item =
  | { readonly kind: 'line'; readonly line: PlacedLine; readonly page: PageLayout }
  | { readonly kind: 'table'; readonly table: PlacedTable; readonly page: PageLayout };

function textOfLine(line: PlacedLine): string {
  return line.runs.map((run) => run.text).join(' ');
}

function isPageNumber(line: PlacedLine, page: PageLayout): boolean {
  const edge = line.baseline < MARGIN * page.height || line.baseline > (1 - MARGIN) * page.height;
  return edge && PAGE_NUMBER.test(textOfLine(line).replace(/\s+/g, ''));
}

/** Tables and lines of a page from top to bottom, page numbers left out. */
function itemsOf(page: PageLayout): Item[] {
  const items: Item[] = page.tables.map((table) => ({ kind: 'table', table, page }));
  for (const line of page.lines) if (!isPageNumber(line, page)) items.push({ kind: 'line', line, page });
  const top = (item: Item) => (item.kind === 'table' ? item.table.top : item.line.baseline);
  return items.sort((a, b) => top(a) - top(b));
}

/** Text of lines that head or foot more than one page, digits aside: running titles. */
function runningLines(pages: readonly (readonly Item[])[]): Set<string> {
  const seen = new Map<string, number>();
  for (const items of pages) {
    const ends = new Set<string>();
    for (const item of [...items.slice(0, 3), ...items.slice(-2)]) if (item.kind === 'line') ends.add(maskedText(item.line));
    for (const text of ends) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text));
}

function maskedText(line: PlacedLine): string {
  return textOfLine(line).replace(/\s+/g, '').replace(/\d+/g, '0');
}

/** Notes of a table, and scraps of text too short to be a title. */
function isFoot(line: PlacedLine): boolean {
  const text = textOfLine(line).replace(/\s+/g, '');
  return text.length <= 3 || /^[（(]?(?:备?注|说明)[:：]/.test(text);
}

class Assembly {
  private readonly blocks: Block[] = [];
  private lines: TextLine[] = [];
  private open: PageTable[] = [];
  /** Lines below the open table that do not end it: its notes, scraps of its text. */
  private feet: { readonly line: PlacedLine; readonly page: number }[] = [];
  private last: { readonly line: PlacedLine; readonly page: number } | null = null;

  constructor(
    private readonly running: ReadonlySet<string>,
    /** Number of the last line so far. */
    private number: number,
  ) {}

  /**
   * Adds a page. The first table of a page runs on from the page before where the columns fit and nothing but running titles stands between them.
   */
  addPage(items: readonly Item[], page: PageLayout): void {
    const firstTable = items.findIndex((item) => item.kind === 'table');
    items.forEach((item, index) => {
      if (item.kind === 'table')
        this.addTable(item.table.table, index === firstTable && this.runsOn(items.slice(0, index), item.table.table));
      else if (index < firstTable && this.isBetween(items, firstTable)) {
        // A running title above a table that runs on: it was read on the first page.
      } else this.addLine(item.line, page.page);
    });
  }

  private isBetween(items: readonly Item[], tableIndex: number): boolean {
    const item = items[tableIndex];
    return item?.kind === 'table' && this.runsOn(items.slice(0, tableIndex), item.table.table);
  }

  private runsOn(before: readonly Item[], table: PageTable): boolean {
    const [first] = this.open;
    const above = this.open.at(-1);
    if (!first || !above || above.page !== table.page - 1 || !sameColumns(above, table)) return false;
    if (startsAnew(first, table)) return false;
    const titles = before.filter((item) => item.kind === 'line');
    if (titles.length === 0) return true;
    if (!titles.every((item) => this.running.has(maskedText(item.line)))) return false;
    // What a browser prints along the edge of the sheet says nothing; a title inside the page may head a form of its own.
    const atEdge = titles.every((item) => item.line.baseline < EDGE * item.page.height);
    return atEdge || repeatedHeaderRows(first, table) > 0;
  }

  private addTable(table: PageTable, runsOn: boolean): void {
    if (!runsOn) this.closeTable();
    if (!runsOn) this.closeText();
    this.open.push(table);
    this.last = null;
  }

  private closeTable(): void {
    if (this.open.length > 0) this.blocks.push(stitchPages(this.open));
    this.open = [];
    const { feet } = this;
    this.feet = [];
    for (const { line, page } of feet) this.addLine(line, page);
  }

  private closeText(): void {
    if (this.lines.length > 0) this.blocks.push({ kind: 'text', lines: this.lines });
    this.lines = [];
    this.last = null;
  }

  private addLine(line: PlacedLine, page: number): void {
    if (this.open.length > 0) {
      if (this.running.has(maskedText(line))) return;
      // What stands below a table may be its foot; whether the table runs on is seen on the next page.
      if (isFoot(line)) {
        this.feet.push({ line, page });
        return;
      }
      this.closeTable();
    }
    this.number++;
    const { last } = this;
    const size = Math.max(...line.runs.map((run) => run.size));
    const apart =
      last && last.page === page ? line.baseline - last.line.baseline > BLANK_LINE * size : last === null && this.lines.length > 0;
    this.lines.push({
      text: textOfLine(line),
      line: this.number,
      page,
      blanksBefore: apart ? 1 : 0,
      pageBreakBefore: last !== null && last.page !== page,
      references: [{ kind: 'page', page, boxes: line.runs.map(boxOf) }],
    });
    this.last = { line, page };
  }

  /** Adds a table found by alignment, with the lines that stand above its heading. */
  addAligned(items: readonly Item[], page: PageLayout, table: AlignedTable): void {
    const above = items.flatMap((item) => (item.kind === 'line' && item.line.baseline < table.top - 2 ? [item.line] : []));
    const head = formHead(above, page.page);
    for (const line of head === null ? above : above.slice(0, head.titles)) this.addLine(line, page.page);
    this.closeTable();
    this.closeText();
    if (head !== null) this.blocks.push(head.table);
    this.blocks.push(stitchPages(table.parts));
  }

  finish(): Block[] {
    this.closeTable();
    this.closeText();
    return this.blocks;
  }
}

/** Glyphs of the pages from `index` on that have no ruled table, page numbers left out; each page only when it is asked for. */
function* loosePages(pages: readonly PageLayout[], index: number): Generator<LoosePage> {
  for (let at = index; at < pages.length; at++) {
    const page = pages[at];
    if (!page || page.tables.length > 0 || page.loose.length === 0) return;
    const numbers = page.lines.filter((line) => isPageNumber(line, page)).map((line) => line.baseline);
    const glyphs = page.loose.filter((glyph) => !numbers.some((baseline) => Math.abs(baseline - glyph.baseline) < 2));
    yield { page: page.page, glyphs, trouble: page.trouble };
  }
}

/** Blocks of the document in order; its lines are numbered from `linesBefore` on. */
export function assemble(pages: readonly PageLayout[], linesBefore = 0): Block[] {
  const items = pages.map(itemsOf);
  const assembly = new Assembly(runningLines(items), linesBefore);
  for (let index = 0; index < pages.length; ) {
    const page = pages[index];
    if (!page) break;
    const found = page.loose.length > 0 ? findAlignedTable(loosePages(pages, index)) : null;
    if (found) assembly.addAligned(items[index] ?? [], page, found.table);
    else assembly.addPage(items[index] ?? [], page);
    index += found?.pages ?? 1;
  }
  return assembly.finish();
}
