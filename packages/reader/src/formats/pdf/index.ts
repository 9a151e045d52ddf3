/**
 * PDF documents: tables from ruling lines, from alignment where there are none, and the rest as lines of text.
 */
import { corrupt, ReadFailure } from '../../failure.js';
import { Budget, ensureWithin } from '../../limits.js';
import type { ReadLimits } from '../../read-options.js';
import type { Loaded } from '../format-entry.js';
import { withDocument } from './engine.js';
import { PageReader } from './page.js';
import { PageStack } from './page-stack.js';
import { recogniseScans, type ScanOptions } from './scans.js';

/**
 * Reads tables and text in order. Pages that are images are recognised where a recogniser is handed in, else named in a note.
 * Fails with "encrypted", "wrong-password", "corrupt", "too-heavy", "limit", "xfa-form", with "no-text-layer" where no page has text, and with "scan-not-read"
 * where none could be recognised.
 */
export async function readPdf(bytes: Uint8Array, options: ScanOptions & { readonly passwords: readonly string[] }): Promise<Loaded> {
  const pages = await withDocument(bytes, options.passwords, options.assets, (engine, document) => {
    const reader = new PageReader(engine, document, new Budget('objects', options.limits.objects));
    try {
      return readPages(reader, options.limits);
    } finally {
      reader.close();
    }
  });
  const { passwords } = options;
  return pages.finish(await recogniseScans(pages.scanned, (page) => ({ bytes, page, passwords }), options));
}

function readPages(reader: PageReader, limits: ReadLimits): PageStack {
  const { pageCount } = reader;
  if (pageCount === 0) throw corrupt('pdf', 'no pages');
  ensureWithin('pages', limits.pages, pageCount);
  // Such a form keeps a line or two on its pages that ask for another program.
  if (reader.isDrawnElsewhere) throw new ReadFailure({ id: 'xfa-form', args: {} });
  const pages = new PageStack('pdf', limits);
  const seen = new Set<number>();
  for (let index = 0; index < pageCount; index++) {
    // A page that the page tree shows again has been read: it is the same page, not one like it.
    const object = reader.objectNumber(index);
    if (object > 0 && seen.has(object)) continue;
    seen.add(object);
    const content = reader.read(index);
    if (content) pages.take(content);
    else pages.skip(index + 1);
  }
  return pages;
}
