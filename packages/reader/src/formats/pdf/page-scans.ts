/**
 * Which pages are pictures of text: as a whole, or beside what they print.
 */
import type { ShownBox } from './grounds.js';
import type { Glyph, PageContent } from './page.js';
import { within } from './shapes.js';

/** A page that a recogniser is asked for. */
export type PageScan =
  /** It is a picture, whatever is printed on it. */
  | { readonly kind: 'whole'; readonly page: number }
  /** Beside its pictures it prints a head, a foot or a title at most, or more than that. */
  | ({ readonly kind: 'headed' | 'beside'; readonly page: number } & PicturesBesidePrint);

export interface PicturesBesidePrint {
  /** Pictures without a letter on them, in points of the page as it was read. */
  readonly pictures: readonly ShownBox[];
  readonly print: PageContent;
}

/** A page with at most this many glyphs and images over this share of it is a scan (a stamp or a page number may be text). */
export const SCAN_GLYPHS = 20;
const SCAN_IMAGE_SHARE = 0.3;
/** So is one with a head, a foot or a title over pictures of that size, of which none has a letter on it and no table stands beside them. */
const HEAD_GLYPHS = 150;
/** A scan may come in stripes; smaller pictures, as a share of the page, are none, and so many are looked at. */
export const STRIPE_SHARE = 0.01;
export const MAX_STRIPES = 64;

export interface PrintedPage {
  readonly content: PageContent;
  /** Letters that it prints. */
  readonly printed: number;
  /** Its letters are in fonts without a table of their characters, and so pictures of text as well. */
  readonly unreadable: boolean;
  /** Ruled tables that it prints. */
  readonly tables: number;
}

/** How a page is to be recognised; null for a page of print alone. */
export function scanOf({ content, printed, unreadable, tables }: PrintedPage): PageScan | null {
  const { page } = content;
  const pictures = barePictures(content);
  const pictured = pictures.reduce((sum, picture) => sum + shareOf(picture, content), 0) >= SCAN_IMAGE_SHARE;
  const whole = unreadable || (printed <= SCAN_GLYPHS && content.imageShare >= SCAN_IMAGE_SHARE && !(pictured && printed > 0));
  if (whole) return { kind: 'whole', page };
  if (!pictured) return null;
  const most = tables === 0 ? HEAD_GLYPHS : SCAN_GLYPHS;
  return { kind: printed <= most ? 'headed' : 'beside', page, pictures, print: content };
}

function shareOf({ left, right, top, bottom }: ShownBox, { width, height }: PageContent): number {
  return (Math.max(0, right - left) * Math.max(0, bottom - top)) / Math.max(1, width * height);
}

/** Pictures on which no letter stands, as far as they lie on the page. */
function barePictures(content: PageContent): ShownBox[] {
  const { images, glyphs, width, height } = content;
  const holds = ({ left, right, top, bottom }: ShownBox, { text, x0, x1, baseline }: Glyph) =>
    text.trim() !== '' && (x0 + x1) / 2 > left && (x0 + x1) / 2 < right && baseline > top && baseline < bottom;
  const sheet = { left: 0, top: 0, right: width, bottom: height };
  const stripes = images.map((image) => within(image, sheet)).filter((image) => shareOf(image, content) >= STRIPE_SHARE);
  return stripes.slice(0, MAX_STRIPES).filter((image) => !glyphs.some((glyph) => holds(image, glyph)));
}
