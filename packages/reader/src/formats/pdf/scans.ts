/**
 * Pages that are pictures: drawn one by one, and handed to the reader of scans, which is loaded only for them.
 */
import type { ReaderAssets, ReadLimits, ScanWishes } from '../../read-options.js';
import type { RecognisedPage } from '../../source-document.js';
import type { GrayImage } from '../scan/gray-image.js';
import { drawGray } from './draw-page.js';
import type { PageContent } from './page.js';
import type { PageScan } from './page-scans.js';

export interface RecognisedScans {
  readonly pages: readonly (Omit<RecognisedPage, 'page'> & {
    readonly content: PageContent;
    /** How the page was turned to be straight, in radians. */
    readonly turned: number;
  })[];
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

/** A page of a PDF to be drawn. */
export interface PageToDraw {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly passwords: readonly string[];
}

/** With what pages are recognised, and what is asked of them beside their text. */
export interface ScanOptions {
  readonly limits: ReadLimits;
  readonly assets: ReaderAssets;
  readonly scans?: ScanWishes;
}

/** Recognises pages of one document, each of which `drawnFrom` finds, null where there is no picture of it; none where no recogniser is handed in. */
export async function recogniseScans(
  scanned: readonly PageScan[],
  drawnFrom: (page: number) => PageToDraw | null,
  { limits, assets, scans: wishes = {} }: ScanOptions,
): Promise<RecognisedScans> {
  if (assets.recogniser === undefined || scanned.length === 0) return NOT_ASKED;
  const limit = limits.scannedPages;
  const [recogniser, { readPageScan }, { copyOf }, { withAgreedColumns }] = await Promise.all([
    assets.recogniser(),
    import('../scan/page-scan.js'),
    import('../scan/page-copy.js'),
    import('../scan/agreed-columns.js'),
  ]);
  const pages: RecognisedScans['pages'][number][] = [];
  const unclear: number[] = [];
  const chosen = scanned.slice(0, limit);
  for (const [index, scan] of chosen.entries()) {
    wishes.begun?.(index + 1, chosen.length);
    const found = drawnFrom(scan.page);
    if (found === null) continue;
    const { image, turns } = await drawnFor(scan, found, assets);
    const read = await readPageScan(scan, image, recogniser);
    if (read.kind === 'read') {
      const { content, lines, upright, area } = read;
      pages.push({
        // Quarter turns count from how the sheet lies in the file.
        content: upright.turns === 0 ? content : { ...content, turns: (turns + upright.turns) & 3 },
        lines,
        turned: upright.turned,
        ...(area === null ? {} : { area }),
        ...(wishes.pictures === true ? { copy: copyOf(image, upright) } : {}),
      });
    } else if (read.why === 'rules-unclear' && scan.kind !== 'beside') unclear.push(scan.page);
  }
  return { pages: withAgreedColumns(pages), unclear, beyond: scanned.slice(limit).map(({ page }) => page), limit };
}

/** A page in shades of gray; beside print it stands as the print was read, in points of its own page. */
async function drawnFor(scan: PageScan, found: PageToDraw, assets: ReaderAssets): Promise<{ image: GrayImage; turns: number }> {
  const sheet = scan.kind === 'whole' ? sheetOf : (points: number) => points;
  const upright = scan.kind === 'whole' ? undefined : scan.print.turns;
  const drawn = await drawGray(found.bytes, { ...found, assets, turns: upright, longSide: (points) => (sheet(points) * DPI) / 72 });
  const { width, height, shades, scale, turns } = drawn;
  const longest = Math.max(width, height);
  return { image: { width, height, shades, dpi: (72 * longest) / sheet(longest / scale) }, turns };
}

/** What was recognised before together with more pages of the same file. */
export async function withScans(
  before: RecognisedScans,
  scanned: readonly PageScan[],
  drawnFrom: (page: number) => PageToDraw | null,
  { limits, ...options }: ScanOptions,
): Promise<RecognisedScans> {
  const left = Math.max(0, limits.scannedPages - before.pages.length - before.unclear.length);
  const more = await recogniseScans(scanned, drawnFrom, { ...options, limits: { ...limits, scannedPages: left } });
  return {
    pages: [...before.pages, ...more.pages],
    unclear: [...before.unclear, ...more.unclear],
    beyond: [...before.beyond, ...more.beyond],
    limit: limits.scannedPages,
  };
}

function sheetOf(points: number): number {
  return points >= SHEET.least && points <= SHEET.most ? points : SHEET.usual;
}
