/**
 * OFD documents (GB/T 33190): pages with text at its place, read as the pages of a PDF are.
 */
import { corrupt, ReadFailure } from '../../failure.js';
import { Budget, ensureWithin } from '../../limits.js';
import type { Loaded } from '../format-entry.js';
import { PageStack } from '../pdf/page-stack.js';
import { NOT_ASKED, type ScanOptions, withScans } from '../pdf/scans.js';
import { WatermarkMemory } from '../pdf/watermarks.js';
import type { ZipArchive } from '../zip/directory.js';
import { type OfdDocument, readDocuments, readPage } from './document.js';
import { contentOf } from './page-content.js';
import { type PagePictures, pagePictures, pageToDraw } from './page-pictures.js';

/**
 * Reads tables and text of all documents in an OFD, in order; pages are numbered through. Pictures of text, on pages of their own or beside print, are
 * recognised where a recogniser is handed in. Annotations, seals and attachments are none of the text.
 * Fails with "corrupt", "too-heavy", "limit", "no-text-layer" where no page has text, and "scan-not-read" where none could be recognised.
 */
export async function readOfd(archive: ZipArchive, options: ScanOptions): Promise<Loaded> {
  const { limits } = options;
  const documents = readDocuments(archive);
  const count = documents.reduce((sum, document) => sum + document.pages.length, 0);
  if (count === 0) throw corrupt('ofd', 'no pages');
  ensureWithin('pages', limits.pages, count);
  const stack = new PageStack('ofd', limits);
  const objects = new Budget('objects', limits.objects);
  const pictures = new Map<number, PagePictures>();
  const drawnFrom = (scanned: number) => {
    const own = pictures.get(scanned);
    return own ? pageToDraw(archive, own, limits) : null;
  };
  let scans = NOT_ASKED;
  let page = 0;
  for (const document of documents) {
    const before = stack.scanned.length;
    const watermarks = new WatermarkMemory();
    for (const place of document.pages) {
      page++;
      const sheet = sheetOf(document, place, page, objects);
      if (!sheet) {
        stack.skip(page);
        continue;
      }
      stack.take(contentOf(sheet, watermarks));
      const own = pagePictures(sheet);
      if (own) pictures.set(page, own);
    }
    scans = await withScans(scans, stack.scanned.slice(before), drawnFrom, options);
    stack.closeDocument(scans.pages);
  }
  return stack.finish(scans);
}

/** A page as it is drawn; null where it is not in the file, or broken. What is too much of it is too much of the document. */
function sheetOf(document: OfdDocument, place: string, page: number, objects: Budget): ReturnType<typeof readPage> {
  try {
    return readPage(document, place, page, objects);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (error.problem.id === 'corrupt') return null;
    throw error.problem.id === 'too-heavy' ? new ReadFailure({ id: 'too-heavy', args: { page, format: 'ofd' } }) : error;
  }
}
