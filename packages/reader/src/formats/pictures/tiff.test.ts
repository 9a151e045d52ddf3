import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drawnPage, PLAIN } from '../../../testing/drawn-page.js';
import { pdfium, recogniser, TABLE } from '../../../testing/one-word-recogniser.js';
import { grayTiffPage, type TiffFields, tiffFile } from '../../../testing/tiff-writer.js';
import { DEFAULT_LIMITS } from '../../limits.js';
import { toSourceDocuments } from '../index.js';
import { drawGray } from '../pdf/draw-page.js';
import { pictureAsPdf } from '../pictures.js';
import { tiffPages } from './tiff.js';

/** Four bands of shades. */
const BANDS = {
  width: 40,
  height: 80,
  dpi: 72,
  shades: Uint8Array.from({ length: 3200 }, (_, at) => [0, 90, 180, 255][Math.floor(at / 800)] ?? 0),
};

/** Shades in the middle of the bands of the first page, as it is drawn. */
async function drawn(bytes: Uint8Array): Promise<number[]> {
  const page = await drawGray(pictureAsPdf(bytes, DEFAULT_LIMITS), { page: 1, passwords: [], assets: pdfium, longSide: () => 80 });
  return [10, 30, 50, 70].map((row) => page.shades[row * page.width + 20] ?? -1);
}

const single = (fields: TiffFields, strip: Uint8Array) =>
  tiffFile([{ fields: { 256: 40, 257: 80, 277: 1, 278: 80, ...fields }, strips: [strip] }]);

describe('a TIFF', () => {
  it('is read page by page', async () => {
    const page = drawnPage(TABLE, { ...PLAIN, dpi: 150 });
    const bytes = tiffFile([grayTiffPage(page, 200), grayTiffPage(page, 200)]);
    const [read] = await toSourceDocuments(bytes, { path: '表.tif', assets: { ...pdfium, recogniser: async () => recogniser } });
    if (read === undefined || 'problem' in read) throw new Error(JSON.stringify(read));
    expect(read.scans?.map((scan) => scan.page)).toEqual([1, 2]);
  });

  it('shows its strips one below the other, packed or not', async () => {
    expect(await drawn(tiffFile([grayTiffPage(BANDS, 20)]))).toEqual([0, 90, 180, 255]);
    expect(await drawn(single({ 258: 8, 259: 8, 262: 1 }, zlibSync(BANDS.shades)))).toEqual([0, 90, 180, 255]);
    const differences = BANDS.shades.map((shade, at) => (at % 40 === 0 ? shade : 0));
    expect(await drawn(single({ 258: 8, 259: 8, 262: 1, 317: 2 }, zlibSync(differences)))).toEqual([0, 90, 180, 255]);
  });

  it('may say that zero is white, and have a palette', async () => {
    expect(await drawn(single({ 258: 8, 259: 1, 262: 0 }, BANDS.shades))).toEqual([255, 165, 75, 0]);
    const palette = [0, 1, 2, 3].map((index) => index * 0x5500);
    const colours = Array.from({ length: 3 }, () => [...palette, ...Array<number>(252).fill(0)]).flat();
    const indices = BANDS.shades.map((_, at) => Math.floor(at / 800));
    expect(await drawn(single({ 258: 8, 259: 1, 262: 3, 320: colours }, indices))).toEqual([0, 85, 170, 255]);
  });

  it('is a fax: lines of one bit each are white', async () => {
    const white = new Uint8Array(10).fill(255);
    expect(await drawn(single({ 258: 1, 259: 4, 262: 0 }, white))).toEqual([255, 255, 255, 255]);
    expect(await drawn(single({ 258: 1, 259: 4, 262: 1 }, white))).toEqual([0, 0, 0, 0]);
  });

  it('is answered with how to save it where a PDF has no such picture', () => {
    for (const fields of [
      { 258: 16, 259: 1, 262: 1 },
      { 258: 8, 259: 6, 262: 6 },
      { 258: 8, 259: 1, 262: 8 },
      { 258: 8, 259: 1, 262: 2, 277: 3, 284: 2 },
    ])
      expect(() => pictureAsPdf(single(fields, BANDS.shades), DEFAULT_LIMITS)).toThrow('unsupported-format');
  });

  it('is no trap: directories in a ring, strips over each other, fields outside of the file, pages without number', () => {
    const page = grayTiffPage(BANDS, 20);
    expect(tiffPages(tiffFile([page, page], { loop: true }), DEFAULT_LIMITS)).toHaveLength(2);
    const whole = tiffFile([page]);
    const over = { fields: { ...page.fields, 273: Array<number>(4).fill(0), 279: Array<number>(4).fill(whole.length) }, strips: [] };
    expect(() => tiffPages(tiffFile([over]), DEFAULT_LIMITS)).toThrow('limit');
    expect(() => tiffPages(tiffFile([page, page, page]), { ...DEFAULT_LIMITS, pages: 2 })).toThrow('limit');
    for (const length of [4, 8, 3220]) expect(() => tiffPages(whole.subarray(0, length), DEFAULT_LIMITS)).toThrow('corrupt');
  });
});
