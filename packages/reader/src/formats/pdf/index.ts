/**
 * PDF documents: tables from ruling lines, from alignment where there are none, and the rest as lines of text.
 */
import type { ReadingNote } from '@perf-lint/core';
import { corrupt, ReadFailure } from '../../failure.js';
import { Budget, ensureWithin } from '../../limits.js';
import type { ReaderAssets, ReadLimits } from '../../read-options.js';
import type { Block } from '../../source-document.js';
import { assemble } from './assemble.js';
import { withDocument } from './engine.js';
import { layOut, type PageLayout } from './layout.js';
import { PageReader } from './page.js';

export interface PdfOptions {
  readonly limits: ReadLimits;
  readonly passwords: readonly string[];
  readonly assets: ReaderAssets;
}

/** A page with at most this many glyphs and images over this share of it is a scan (a stamp or a page number may be text). */
const SCAN_GLYPHS = 20;
const SCAN_IMAGE_SHARE = 0.3;

/**
 * Reads tables and text in order. Pages that are images are named in a note.
 * Fails with "encrypted", "wrong-password", "corrupt", "limit", and "no-text-layer" where no page has text.
 */
export async function readPdf(
  bytes: Uint8Array,
  options: PdfOptions,
): Promise<{ readonly blocks: Block[]; readonly notes: ReadingNote[] }> {
  return withDocument(bytes, options.passwords, options.assets, (engine, document) => {
    const reader = new PageReader(engine, document);
    try {
      return readPages(reader, options.limits);
    } finally {
      reader.close();
    }
  });
}

function readPages(reader: PageReader, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const { pageCount } = reader;
  if (pageCount === 0) throw corrupt('pdf', 'no pages');
  ensureWithin('pages', limits.pages, pageCount);
  const budget = new Budget('cells', limits.cells);
  const layouts: PageLayout[] = [];
  const scanned: number[] = [];
  const turned = new Map<number, number[]>();
  let withText = 0;
  let broken = 0;
  for (let index = 0; index < pageCount; index++) {
    const content = reader.read(index);
    if (!content) {
      broken++;
      continue;
    }
    const printed = content.glyphs.filter((glyph) => glyph.text.trim() !== '').length;
    const scan = printed <= SCAN_GLYPHS && content.imageShare >= SCAN_IMAGE_SHARE;
    // Text in a font without a table of its characters is a picture of text as well.
    const unreadable = content.unreadable > SCAN_GLYPHS && content.unreadable * 2 > printed;
    if (scan || unreadable) scanned.push(content.page);
    else if (printed > 0) withText++;
    if (content.turns !== undefined) turned.set(content.turns, [...(turned.get(content.turns) ?? []), content.page]);
    const layout = layOut(content);
    for (const table of layout.tables) budget.spend(table.table.cells.length);
    layouts.push(layout);
  }
  if (broken === pageCount) throw corrupt('pdf', 'no page can be read');
  if (withText === 0) {
    if (scanned.length > 0) throw new ReadFailure({ id: 'no-text-layer', args: { pages: scanned.length } });
    throw new ReadFailure({ id: 'empty', args: {} });
  }
  const notes: ReadingNote[] = [];
  if (scanned.length > 0) {
    const references = scanned.map((page) => ({ kind: 'page' as const, page, boxes: [] }));
    notes.push({ id: 'scanned-pages', args: { pages: scanned.join(', ') }, references });
  }
  for (const [turns, pages] of turned) {
    const references = pages.map((page) => ({ kind: 'page' as const, page, boxes: [] }));
    notes.push({ id: 'turned-pages', args: { pages: pages.join(', '), turns }, references });
  }
  return { blocks: assemble(layouts), notes };
}
