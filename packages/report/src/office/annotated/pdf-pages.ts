/**
 * Pages of a PDF in order, with what a page inherits from the tree above it.
 */

import type { PdfFile } from './pdf-file.js';
import {
  entry,
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  PdfProblem,
  type PdfReference,
  type PdfValue,
} from './pdf-objects.js';

export interface PdfPage {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** The text its dictionary stands in. */
  readonly source: string;
  /** Visible box: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  /** Quarter turns clockwise. */
  readonly turns: number;
}

const MAX_PAGES = 100_000;

interface Inherited {
  readonly media: PdfValue | undefined;
  readonly crop: PdfValue | undefined;
  readonly rotate: PdfValue | undefined;
}

function boxOf(file: PdfFile, { media, crop }: Inherited): PdfPage['box'] {
  const read = (value: PdfValue | undefined): number[] | null => {
    const resolved = value === undefined ? null : file.resolve(value);
    if (!isArray(resolved)) return null;
    const sides = resolved.items.map((item) => file.resolve(item)).filter((item) => typeof item === 'number');
    if (sides.length !== 4) return null;
    const [a = 0, b = 0, c = 0, d = 0] = sides;
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  };
  const [left = 0, bottom = 0, right = 612, top = 792] = read(media) ?? [];
  const cropped = read(crop);
  if (cropped === null) return [left, bottom, right, top];
  const [l = left, b = bottom, r = right, t = top] = cropped;
  const inside: PdfPage['box'] = [Math.max(l, left), Math.max(b, bottom), Math.min(r, right), Math.min(t, top)];
  return inside[0] < inside[2] && inside[1] < inside[3] ? inside : [left, bottom, right, top];
}

/** All pages. Throws {@link PdfProblem} where the tree is broken. */
export function pagesOf(file: PdfFile): PdfPage[] {
  const root = file.resolve(entry(file.trailer, 'Root') ?? null);
  if (!isDictionary(root)) throw new PdfProblem('no catalogue');
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue | undefined, above: Inherited, depth: number): void => {
    if (!isReference(value) || seen.has(value.number) || depth > 60) throw new PdfProblem('broken page tree');
    seen.add(value.number);
    const { value: node, source } = file.object(value);
    if (!isDictionary(node)) throw new PdfProblem('broken page tree');
    const own: Inherited = {
      media: entry(node, 'MediaBox') ?? above.media,
      crop: entry(node, 'CropBox') ?? above.crop,
      rotate: entry(node, 'Rotate') ?? above.rotate,
    };
    const kids = file.resolve(entry(node, 'Kids') ?? null);
    if (isArray(kids)) {
      for (const kid of kids.items) walk(kid, own, depth + 1);
      return;
    }
    if (pages.length >= MAX_PAGES) throw new PdfProblem('too many pages');
    const rotate = own.rotate === undefined ? 0 : file.resolve(own.rotate);
    const turns = typeof rotate === 'number' ? ((Math.round(rotate / 90) % 4) + 4) % 4 : 0;
    pages.push({ reference: value, dictionary: node, source, box: boxOf(file, own), turns });
  };
  walk(entry(root, 'Pages'), { media: undefined, crop: undefined, rotate: undefined }, 0);
  return pages;
}

/** A box of the page as shown (origin top left), or turned otherwise, in the page's own space: left, bottom, right, top. */
export function toPageSpace(
  page: PdfPage,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  turns = page.turns,
): [number, number, number, number] {
  const [left, bottom, right, top] = page.box;
  const point = (x: number, y: number): [number, number] => {
    switch (turns) {
      case 1:
        return [left + y, bottom + x];
      case 2:
        return [right - x, bottom + y];
      case 3:
        return [right - y, top - x];
      default:
        return [left + x, top - y];
    }
  };
  const [x0, y0] = point(box.x, box.y);
  const [x1, y1] = point(box.x + box.width, box.y + box.height);
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}
