/**
 * Pages of one document, laid out one by one and put together: what formats share that place text on pages.
 */
import type { ReadingNote } from '@perf-lint/core';
import { UNMAPPED } from '../../evidence/marks.js';
import { corrupt, ReadFailure } from '../../failure.js';
import { Budget } from '../../limits.js';
import type { ReadLimits } from '../../read-options.js';
import type { Block } from '../../source-document.js';
import type { Loaded } from '../format-entry.js';
import { withRepeatedHeadings } from '../scan/repeated-headings.js';
import { assemble } from './assemble.js';
import { layOut, type PageLayout } from './layout.js';
import type { PageContent } from './page.js';
import { type PageScan, SCAN_GLYPHS, scanOf } from './page-scans.js';
import { NOT_ASKED, type RecognisedScans } from './scans.js';
import { joinSidePages } from './side-pages.js';

/** At most so many texts of watermarks are named, and so much of them. */
const MAX_MARKS = 20;
const MAX_MARK_TEXT = 80;

/** What is to be said about the pages of a document, collected page by page. */
class PageNotes {
  readonly scanned: number[] = [];
  /** Pages of print with a picture so large that it may hold a table. */
  readonly pictured: number[] = [];
  readonly broken: number[] = [];
  private readonly invisible: number[] = [];
  private readonly marked: number[] = [];
  private readonly marks = new Set<string>();
  private readonly hiddenOn: number[] = [];
  private hidden = 0;
  private readonly picturesOn: number[] = [];
  private pictures = 0;
  private readonly cutOn: number[] = [];
  private cut = 0;
  private readonly turned = new Map<number, number>();

  take(content: PageContent, layout: PageLayout): void {
    const { page } = content;
    if (content.invisibleOnly) this.invisible.push(page);
    if (content.watermarks.length > 0) this.marked.push(page);
    for (const text of content.watermarks) if (this.marks.size < MAX_MARKS) this.marks.add(text);
    const hidden = new Set(content.hidden.filter((glyph) => glyph.text.trim() !== '').map((glyph) => glyph.ink.object)).size;
    if (hidden > 0) this.hiddenOn.push(page);
    this.hidden += hidden;
    if (layout.pictures > 0) this.picturesOn.push(page);
    this.pictures += layout.pictures;
    const cut = content.glyphs.filter((glyph) => glyph.cut).length;
    if (cut > 0) this.cutOn.push(page);
    this.cut += cut;
    this.turn(content);
  }

  turn({ page, turns }: PageContent): void {
    if (turns !== undefined) this.turned.set(page, turns);
  }

  list(apart: readonly number[], scans: RecognisedScans): ReadingNote[] {
    const notes: ReadingNote[] = [];
    const note = (id: ReadingNote['id'], pages: readonly number[], args: ReadingNote['args']) => {
      if (pages.length === 0) return;
      notes.push({ id, args: { pages: pages.join(', '), ...args }, references: pages.map((page) => ({ kind: 'page', page, boxes: [] })) });
    };
    const recognised = scans.pages.map(({ content }) => content.page);
    const told = new Set([...recognised, ...scans.unclear, ...scans.beyond]);
    note(
      'scanned-pages',
      this.scanned.filter((page) => !told.has(page)),
      {},
    );
    note(
      'pictures-beside-text',
      this.pictured.filter((page) => !told.has(page)),
      {},
    );
    note('scan-recognised', recognised, { turned: scans.pages.map(({ turned }) => ((turned * 180) / Math.PI).toFixed(2)).join(', ') });
    note('scan-rules-unclear', scans.unclear, {});
    note('scan-beyond-limit', scans.beyond, { limit: scans.limit });
    note('pages-not-read', this.broken, {});
    for (const turns of new Set(this.turned.values()))
      note(
        'turned-pages',
        [...this.turned].flatMap(([page, own]) => (own === turns ? [page] : [])),
        { turns },
      );
    note('invisible-layer', this.invisible, {});
    note('watermarks', this.marked, { text: [...this.marks].join(' ').slice(0, MAX_MARK_TEXT) });
    note('hidden-text', this.hiddenOn, { count: this.hidden });
    note('pictures-in-cells', this.picturesOn, { count: this.pictures });
    note('cut-text', this.cutOn, { count: this.cut });
    note('columns-elsewhere', apart, {});
    return notes;
  }
}

/** Takes the pages of a document in order. */
export class PageStack {
  private readonly cells: Budget;
  private layouts: PageLayout[] = [];
  private readonly blocks: Block[] = [];
  private readonly apart: number[] = [];
  private lines = 0;
  private taken = 0;
  private readonly notes = new PageNotes();
  private readonly scans: PageScan[] = [];
  private withText = 0;
  /** Pages with pictures, however small. */
  private pictured = 0;

  constructor(
    private readonly format: string,
    limits: ReadLimits,
  ) {
    this.cells = new Budget('cells', limits.cells);
  }

  /** Names a page that cannot be read. */
  skip(page: number): void {
    this.notes.broken.push(page);
  }

  /** Lays out a page. Fails with "limit". */
  take(content: PageContent): void {
    const printed = content.glyphs.filter((glyph) => glyph.text.trim() !== '').length;
    // Text in a font without a table of its characters is a picture of text as well.
    const unreadable = content.unreadable > SCAN_GLYPHS && content.unreadable * 2 > printed;
    const layout = layOut(unreadable ? withoutUnknown(content) : content);
    const scan = scanOf({ content, printed, unreadable, tables: layout.tables.length });
    if (scan !== null) {
      this.scans.push(scan);
      (scan.kind === 'beside' ? this.notes.pictured : this.notes.scanned).push(content.page);
    }
    if (printed > 0 && (scan === null || scan.kind === 'beside')) this.withText++;
    if (content.images.length > 0) this.pictured++;
    this.notes.take(content, layout);
    for (const table of layout.tables) this.cells.spend(table.table.cells.length);
    this.layouts.push(layout);
    this.taken++;
  }

  /** Puts the pages taken so far together, those among them that were recognised; no table runs on from them. */
  closeDocument(recognised: RecognisedScans['pages'] = []): void {
    const read = new Map(recognised.map(({ content }) => [content.page, content]));
    const layouts = this.layouts.map((layout) => this.recognised(read.get(layout.page)) ?? layout);
    const { pages, apart } = joinSidePages(read.size === 0 ? layouts : withRepeatedHeadings(layouts, new Set(read.keys())));
    const blocks = assemble(pages, this.lines);
    for (const block of blocks) if (block.kind === 'text') this.lines = block.lines.at(-1)?.line ?? this.lines;
    this.blocks.push(...blocks);
    this.apart.push(...apart);
    this.layouts = [];
  }

  /** Pages that are pictures of text, or hold some beside their print. */
  get scanned(): readonly PageScan[] {
    return this.scans;
  }

  /**
   * Blocks of all pages, those among them that were recognised. Fails with "corrupt" where every page is broken, "no-text-layer" and "empty" where none has
   * text, "scan-not-read" where none could be recognised, and "limit".
   */
  finish(scans: RecognisedScans = NOT_ASKED): Loaded {
    if (this.taken === 0) throw corrupt(this.format, 'no page can be read');
    if (this.withText === 0 && scans.pages.length === 0) throw this.withoutText(scans);
    this.closeDocument(scans.pages);
    const pages = scans.pages.map(({ content, turned: _turned, ...recognised }) => ({ page: content.page, ...recognised }));
    return { blocks: this.blocks, notes: this.notes.list(this.apart, scans), ...(pages.length > 0 ? { scans: pages } : {}) };
  }

  private withoutText(scans: RecognisedScans): ReadFailure {
    const { scanned } = this.notes;
    if (scans.unclear.length > 0) return new ReadFailure({ id: 'scan-not-read', args: { pages: scans.unclear.length } });
    // A picture that covers little of its page may be all that there is to see.
    const pages = scanned.length > 0 ? scanned.length : this.pictured;
    if (pages === 0) return new ReadFailure({ id: 'empty', args: {} });
    return new ReadFailure({
      id: 'no-text-layer',
      args: { pages, ...(this.format === 'pdf' ? {} : { format: this.format }) },
    });
  }

  private recognised(content: PageContent | undefined): PageLayout | null {
    if (content === undefined) return null;
    const layout = layOut(content);
    for (const { table } of layout.tables) this.cells.spend(table.cells.length);
    this.notes.turn(content);
    return layout;
  }
}

/** A page of which hardly a letter is known, without its unknown letters: rows of boxes say nothing. */
function withoutUnknown(content: PageContent): PageContent {
  return { ...content, glyphs: content.glyphs.filter((glyph) => !glyph.text.includes(UNMAPPED)) };
}
