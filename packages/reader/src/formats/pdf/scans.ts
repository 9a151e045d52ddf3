/**
 * The pages of a PDF that are pictures: drawn one by one, and handed to the reader of scans, which is loaded only for them.
 */
import type { ReaderAssets, ReadLimits, ScanWishes } from '../../read-options.js';
import type { RecognisedPage } from '../../source-document.js';
import { drawGray } from './draw-page.js';
import type { PageContent } from './page.js';

export interface RecognisedScans {
  readonly pages: readonly (Omit<RecognisedPage, 'page'> & { readonly content: PageContent })[];
  /** Pages whose rules are not clear. */
  readonly unclear: readonly number[];
  /** Pages that were not looked at, for there are more than may be. */
  readonly beyond: readonly number[];
  readonly limit: number;
}

/** Nothing was asked of a recogniser. */
export const NOT_ASKED: RecognisedScans = { pages: [], unclear: [], beyond: [], limit: 0 };

/** Pixels an inch that pages are drawn with: what the recogniser reads best; more of them gain nothing. */
const DPI = 200;
/** The longer side of a sheet from A5 to A3, in points. Pages beyond are a picture whose size says nothing: they are taken for A4. */
const SHEET = { least: 500, most: 1300, usual: 842 };

/** How pages are drawn, and what is asked of them beside their text. */
export interface ScanOptions {
  readonly limits: ReadLimits;
  readonly passwords: readonly string[];
  readonly assets: ReaderAssets;
  readonly scans?: ScanWishes;
}

/** Recognises pages; none where no recogniser is handed in. */
export async function recogniseScans(bytes: Uint8Array, scanned: readonly number[], options: ScanOptions): Promise<RecognisedScans> {
  const { assets, passwords, limits, scans: wishes = {} } = options;
  if (assets.recogniser === undefined) return NOT_ASKED;
  const limit = limits.scannedPages;
  const [recogniser, { readScan }, { copyOf }] = await Promise.all([
    assets.recogniser(),
    import('../scan/scan-page.js'),
    import('../scan/page-copy.js'),
  ]);
  const pages: RecognisedScans['pages'][number][] = [];
  const unclear: number[] = [];
  const chosen = scanned.slice(0, limit);
  for (const [index, page] of chosen.entries()) {
    wishes.begun?.(index + 1, chosen.length);
    const { width, height, shades, scale } = await drawGray(bytes, {
      page,
      passwords,
      assets,
      longSide: (points) => (sheetOf(points) * DPI) / 72,
    });
    const longest = Math.max(width, height);
    const image = { width, height, shades, dpi: (72 * longest) / sheetOf(longest / scale) };
    const read = await readScan(image, page, recogniser);
    if (read.kind === 'read')
      pages.push({ content: read.content, lines: read.lines, ...(wishes.pictures === true ? { copy: copyOf(image, read.upright) } : {}) });
    else if (read.why === 'rules-unclear') unclear.push(page);
  }
  return { pages, unclear, beyond: scanned.slice(limit), limit };
}

function sheetOf(points: number): number {
  return points >= SHEET.least && points <= SHEET.most ? points : SHEET.usual;
}
