/**
 * PDF documents: tables from ruling lines, from alignment where there are none, and the rest as lines of text.
 */
import type { ReadingNote } from '@perf-lint/core';
import { UNMAPPED } from '../../evidence/marks.js';
import { corrupt, ReadFailure } from '../../failure.js';
import { Budget, ensureWithin } from '../../limits.js';
import type { ReaderAssets, ReadLimits } from '../../read-options.js';
import type { Loaded } from '../format-entry.js';
import { assemble } from './assemble.js';
import { withDocument } from './engine.js';
import { layOut, type PageLayout } from './layout.js';
import { type PageContent, PageReader } from './page.js';
import { NOT_ASKED, type RecognisedScans, recogniseScans } from './scans.js';
import { joinSidePages } from './side-pages.js';

export interface PdfOptions {
  readonly limits: ReadLimits;
  readonly passwords: readonly string[];
  readonly assets: ReaderAssets;
}

/** A page with at most this many glyphs and images over this share of it is a scan (a stamp or a page number may be text). */
const SCAN_GLYPHS = 20;
const SCAN_IMAGE_SHARE = 0.3;
/** At most so many texts of watermarks are named, and so much of them. */
const MAX_MARKS = 20;
const MAX_MARK_TEXT = 80;

/**
 * Reads tables and text in order. Pages that are images are recognised where a recogniser is handed in, else named in a note.
 * Fails with "encrypted", "wrong-password", "corrupt", "too-heavy", "limit", "xfa-form", with "no-text-layer" where no page has text, and with "scan-not-read"
 * where none could be recognised.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<Loaded> {
  const printed = await withDocument(bytes, options.passwords, options.assets, (engine, document) => {
    const reader = new PageReader(engine, document, new Budget('objects', options.limits.objects));
    try {
      return readPages(reader, options.limits);
    } finally {
      reader.close();
    }
  });
  const recognised = printed.notes.scanned.length === 0 ? NOT_ASKED : await recogniseScans(bytes, printed.notes.scanned, options);
  return documentOf(printed, recognised, options.limits);
}

/** What is to be said about the pages of a document, collected page by page. */
class PageNotes {
  readonly scanned: number[] = [];
  private readonly invisible: number[] = [];
  private readonly marked: number[] = [];
  private readonly marks = new Set<string>();
  private readonly hiddenOn: number[] = [];
  private hidden = 0;
  private readonly picturesOn: number[] = [];
  private pictures = 0;
  private readonly cutOn: number[] = [];
  private cut = 0;
  private readonly turned = new Map<number, number[]>();

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
    if (turns !== undefined) this.turned.set(turns, [...(this.turned.get(turns) ?? []), page]);
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
    note('scan-recognised', recognised, {});
    note('scan-rules-unclear', scans.unclear, {});
    note('scan-beyond-limit', scans.beyond, { limit: scans.limit });
    for (const [turns, pages] of this.turned) note('turned-pages', pages, { turns });
    note('invisible-layer', this.invisible, {});
    note('watermarks', this.marked, { text: [...this.marks].join(' ').slice(0, MAX_MARK_TEXT) });
    note('hidden-text', this.hiddenOn, { count: this.hidden });
    note('pictures-in-cells', this.picturesOn, { count: this.pictures });
    note('cut-text', this.cutOn, { count: this.cut });
    note('columns-elsewhere', apart, {});
    return notes;
  }
}

/** The pages of a document as they are printed. */
interface PrintedPages {
  readonly layouts: readonly PageLayout[];
  readonly notes: PageNotes;
  /** Pages that have text. */
  readonly withText: number;
}

function readPages(reader: PageReader, limits: ReadLimits): PrintedPages {
  const { pageCount } = reader;
  if (pageCount === 0) throw corrupt('pdf', 'no pages');
  ensureWithin('pages', limits.pages, pageCount);
  // Such a form keeps a line or two on its pages that ask for another program.
  if (reader.isDrawnElsewhere) throw new ReadFailure({ id: 'xfa-form', args: {} });
  const budget = new Budget('cells', limits.cells);
  const layouts: PageLayout[] = [];
  const notes = new PageNotes();
  let withText = 0;
  let broken = 0;
  const seen = new Set<number>();
  for (let index = 0; index < pageCount; index++) {
    // A page that the page tree shows again has been read: it is the same page, not one like it.
    const object = reader.objectNumber(index);
    if (object > 0 && seen.has(object)) continue;
    seen.add(object);
    const content = reader.read(index);
    if (!content) {
      broken++;
      continue;
    }
    const printed = content.glyphs.filter((glyph) => glyph.text.trim() !== '').length;
    const scan = printed <= SCAN_GLYPHS && content.imageShare >= SCAN_IMAGE_SHARE;
    // Text in a font without a table of its characters is a picture of text as well.
    const unreadable = content.unreadable > SCAN_GLYPHS && content.unreadable * 2 > printed;
    if (scan || unreadable) notes.scanned.push(content.page);
    else if (printed > 0) withText++;
    const layout = layOut(unreadable ? withoutUnknown(content) : content);
    notes.take(content, layout);
    for (const table of layout.tables) budget.spend(table.table.cells.length);
    layouts.push(layout);
  }
  if (broken === pageCount) throw corrupt('pdf', 'no page can be read');
  return { layouts, notes, withText };
}

/** The document of its printed and its recognised pages. */
function documentOf({ layouts, notes, withText }: PrintedPages, scans: RecognisedScans, limits: ReadLimits): Loaded {
  const read = new Map(scans.pages.map((scan) => [scan.content.page, scan]));
  const left = notes.scanned.filter((page) => !read.has(page));
  if (withText === 0 && read.size === 0) {
    if (scans.unclear.length > 0) throw new ReadFailure({ id: 'scan-not-read', args: { pages: scans.unclear.length } });
    throw new ReadFailure(left.length > 0 ? { id: 'no-text-layer', args: { pages: left.length } } : { id: 'empty', args: {} });
  }
  const budget = new Budget('cells', limits.cells);
  const all = layouts.map((layout) => {
    const content = read.get(layout.page)?.content;
    const used = content === undefined ? layout : layOut(content);
    for (const table of used.tables) budget.spend(table.table.cells.length);
    if (content !== undefined) notes.turn(content);
    return used;
  });
  const { pages, apart } = joinSidePages(all);
  const lines = scans.pages.map((scan) => ({ page: scan.content.page, lines: scan.lines }));
  return { blocks: assemble(pages), notes: notes.list(apart, scans), ...(lines.length > 0 ? { scans: lines } : {}) };
}

/** A page of which hardly a letter is known, without its unknown letters: rows of boxes say nothing. */
function withoutUnknown(content: PageContent): PageContent {
  return { ...content, glyphs: content.glyphs.filter((glyph) => !glyph.text.includes(UNMAPPED)) };
}
