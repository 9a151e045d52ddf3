/**
 * The pictures of a page of an OFD, as a page that can be drawn: what its scans are recognised from.
 */
import { ReadFailure } from '../../failure.js';
import type { ReadLimits } from '../../read-options.js';
import type { ShownBox } from '../pdf/grounds.js';
import { MAX_STRIPES, STRIPE_SHARE } from '../pdf/page-scans.js';
import type { PageToDraw } from '../pdf/scans.js';
import { type LaidPicture, type PicturePage, pdfOf } from '../pictures/picture-pdf.js';
import { MOST_PIXELS, picturePages } from '../pictures.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { memberBytes } from '../zip/inflate.js';
import { cornerOf, type Sheet } from './page-content.js';

export interface PagePictures {
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  /** From the top left of the page, in the order of painting. */
  readonly pictures: readonly { readonly file: ZipMember; readonly box: ShownBox }[];
}

/** The pictures of a page that may be a scan, or stripes of one; null where there is none, or one whose file is not in the package. */
export function pagePictures(sheet: Sheet): PagePictures | null {
  const { width, height } = sheet;
  const corner = cornerOf(sheet);
  const pictures: PagePictures['pictures'][number][] = [];
  for (const item of sheet.drawn) {
    if (item.kind !== 'image') continue;
    const { left, right, top, bottom } = item.box;
    if (Math.abs((right - left) * (bottom - top)) < STRIPE_SHARE * width * height) continue;
    if (item.file === null || pictures.length === MAX_STRIPES) return null;
    pictures.push({
      file: item.file,
      box: { left: left - corner.x, right: right - corner.x, top: top - corner.y, bottom: bottom - corner.y },
    });
  }
  return pictures.length > 0 ? { width, height, pictures } : null;
}

/** The pictures of a page where they stand on it; null where one of them is of a kind that is not read, or broken: without it rows would be missing. */
export function pageToDraw(archive: ZipArchive, { width, height, pictures }: PagePictures, limits: ReadLimits): PageToDraw | null {
  try {
    const read = new Map<ZipMember, PicturePage>();
    let room = MOST_PIXELS;
    const laid = pictures.map(({ file, box }): LaidPicture => {
      const page = read.get(file) ?? firstPage(memberBytes(archive, file), limits);
      read.set(file, page);
      room -= page.width * page.height;
      if (room < 0) throw new ReadFailure({ id: 'too-heavy', args: {} });
      return { page, left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
    });
    return { bytes: pdfOf([{ width, height, laid }]), page: 1, passwords: [] };
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}

function firstPage(bytes: Uint8Array, limits: ReadLimits): PicturePage {
  const [page] = picturePages(bytes, limits);
  if (page === undefined) throw new ReadFailure({ id: 'corrupt', args: { format: 'ofd', detail: 'no picture' } });
  return page;
}
