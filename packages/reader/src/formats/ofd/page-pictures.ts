/**
 * Pages of an OFD that are one picture: the file of the picture, as a page that can be drawn.
 */
import { ReadFailure } from '../../failure.js';
import type { ReadLimits } from '../../read-options.js';
import type { PageToDraw } from '../pdf/scans.js';
import { pictureAsPdf } from '../pictures.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { memberBytes } from '../zip/inflate.js';
import type { Sheet } from './page-content.js';

/** A picture that covers so much of its page is the page. */
const WHOLE = 0.6;

export interface PagePicture {
  readonly file: ZipMember;
  /** Longer side of the page, in points. */
  readonly sheet: number;
}

/** The picture that a page is; null where it is none, or several. */
export function pagePicture({ width, height, drawn }: Sheet): PagePicture | null {
  const large = drawn.flatMap((item) => {
    if (item.kind !== 'image' || item.file === null) return [];
    const { left, right, top, bottom } = item.box;
    return Math.abs((right - left) * (bottom - top)) >= WHOLE * width * height ? [item.file] : [];
  });
  const [file] = large;
  return file !== undefined && large.length === 1 ? { file, sheet: Math.max(width, height) } : null;
}

/** The picture as a page to draw; null where it is of a kind that is not read, or broken. */
export function pictureToDraw(archive: ZipArchive, { file, sheet }: PagePicture, limits: ReadLimits): PageToDraw | null {
  try {
    return { bytes: pictureAsPdf(memberBytes(archive, file), limits), page: 1, passwords: [], sheet };
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}
