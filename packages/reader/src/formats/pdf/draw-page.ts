/**
 * A page of a PDF as a picture, for a person who holds the reading against it.
 */
import { corrupt } from '../../failure.js';
import type { ReaderAssets } from '../../read-options.js';
import { type Engine, withDocument } from './engine.js';

/** A page as it is shown. Points of the page times `scale` are pixels of the picture. */
export interface PagePicture {
  /** Pages of the document. */
  readonly pages: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Red, green, blue and 255, row by row from the top. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface DrawOptions {
  /** Number from 1. */
  readonly page: number;
  /** Pixels a point; less where the page would become larger than any screen shows. */
  readonly scale: number;
  /** Quarter turns clockwise that the reading took the page in (note "turned-pages"), null for the page's own. */
  readonly turns: number | null;
  readonly passwords: readonly string[];
  readonly assets: ReaderAssets;
}

/** 64 MB of memory. */
const MOST_PIXELS = 16_000_000;
const WITH_NOTES = 0x01;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/** Draws a page. Fails with "encrypted", "wrong-password", "too-heavy" and "corrupt". */
export async function drawPage(bytes: Uint8Array, options: DrawOptions): Promise<PagePicture> {
  return withDocument(bytes, options.passwords, options.assets, (engine, document) => {
    const pages = engine.call('FPDF_GetPageCount')(document);
    const page = engine.call('FPDF_LoadPage')(document, options.page - 1);
    if (page === 0) throw corrupt('pdf', `page ${options.page}`);
    try {
      return { pages, ...drawn(engine, page, options) };
    } finally {
      engine.call('FPDF_ClosePage')(page);
    }
  });
}

/** What says how a page is drawn. */
type Drawing = Pick<DrawOptions, 'scale' | 'turns'>;

/** A page in shades of gray, row by row from the top, 0 black. */
export interface GrayPage {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  /** Quarter turns clockwise that it is shown in. */
  readonly turns: number;
  readonly shades: Uint8Array;
}

/** Draws a page for the recogniser, its longer side about so many pixels long. Fails as {@link drawPage} does. */
export async function drawGray(
  bytes: Uint8Array,
  options: Omit<DrawOptions, 'scale' | 'turns'> & { readonly turns?: number | undefined; readonly longSide: (points: number) => number },
): Promise<GrayPage> {
  return withDocument(bytes, options.passwords, options.assets, (engine, document) => {
    const page = engine.call('FPDF_LoadPage')(document, options.page - 1);
    if (page === 0) throw corrupt('pdf', `page ${options.page}`);
    try {
      const points = Math.max(engine.call('FPDF_GetPageWidthF')(page), engine.call('FPDF_GetPageHeightF')(page), 1);
      const turns = options.turns ?? engine.call('FPDFPage_GetRotation')(page);
      const { rgba, ...picture } = drawn(engine, page, { scale: options.longSide(points) / points, turns });
      return { ...picture, turns, shades: grayOf(rgba) };
    } finally {
      engine.call('FPDF_ClosePage')(page);
    }
  });
}

/** Weights of red, green and blue in a shade, of 256: red counts most, so that red stamps are far paler than the print under them, and red print can still be read. */
const RED = 154;
const GREEN = 77;
const BLUE = 25;

function grayOf(rgba: Uint8ClampedArray): Uint8Array {
  const shades = new Uint8Array(rgba.length / 4);
  for (let at = 0, from = 0; at < shades.length; at++, from += 4)
    shades[at] = (RED * (rgba[from] ?? 0) + GREEN * (rgba[from + 1] ?? 0) + BLUE * (rgba[from + 2] ?? 0)) >> 8;
  return shades;
}

function drawn(engine: Engine, page: number, { scale, turns }: Drawing): Omit<PagePicture, 'pages'> {
  const rotate = turns === null ? 0 : (turns - engine.call('FPDFPage_GetRotation')(page)) & 3;
  const own = [engine.call('FPDF_GetPageWidthF')(page), engine.call('FPDF_GetPageHeightF')(page)] as const;
  const [wide, high] = rotate & 1 ? [own[1], own[0]] : own;
  const used = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  const width = Math.max(1, Math.floor(wide * used));
  const height = Math.max(1, Math.floor(high * used));
  const bitmap = engine.call('FPDFBitmap_Create')(width, height, 0);
  if (bitmap === 0) throw corrupt('pdf', 'out of memory');
  engine.call('FPDFBitmap_FillRect')(bitmap, 0, 0, width, height, WHITE);
  engine.call('FPDF_RenderPageBitmap')(bitmap, page, 0, 0, width, height, rotate, WITH_NOTES | RED_FIRST);
  const start = engine.call('FPDFBitmap_GetBuffer')(bitmap);
  const stride = engine.call('FPDFBitmap_GetStride')(bitmap);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++)
    rgba.set(new Uint8ClampedArray(engine.memory.buffer, start + row * stride, width * 4), row * width * 4);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  engine.call('FPDFBitmap_Destroy')(bitmap);
  return { width, height, scale: used, rgba };
}
