/**
 * Picture files as pages: a JPEG, a PNG or a TIFF is put into a PDF as it is, so that the engine which draws scanned pages draws it too. Nothing is decoded here.
 */
import { corrupt, ReadFailure } from '../failure.js';
import type { ReadLimits } from '../read-options.js';
import { joined } from './joined-bytes.js';
import { jpegPicture } from './pictures/jpeg.js';
import { type Picture, type PicturePage, pdfOf, sheetOf } from './pictures/picture-pdf.js';
import { isTiff, tiffPages } from './pictures/tiff.js';
import { startsWith } from './signatures.js';

/** More pixels are no page: 300 dpi of A2. */
export const MOST_PIXELS = 36_000_000;

const JPEG = [0xff, 0xd8];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file is a picture that can be put into a page. */
export function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, PNG) || startsWith(bytes, JPEG) || isTiff(bytes);
}

/** A PDF that shows the picture, a TIFF of several pages on as many. Fails with "corrupt", "limit", "unsupported-format" for pictures of other kinds, and "too-heavy". */
export function pictureAsPdf(bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  const pages = picturePages(bytes, limits);
  const heavy = pages.findIndex(({ width, height }) => width * height > MOST_PIXELS);
  if (heavy >= 0) throw new ReadFailure({ id: 'too-heavy', args: { page: heavy + 1 } });
  return pdfOf(pages.map(sheetOf));
}

/** What a picture file shows, a TIFF of several pages as many. Fails with "corrupt", "limit" and "unsupported-format". */
export function picturePages(bytes: Uint8Array, limits: ReadLimits): PicturePage[] {
  if (isTiff(bytes)) {
    const pages = tiffPages(bytes, limits);
    if (pages === null) throw otherPicture();
    return pages;
  }
  const picture = startsWith(bytes, PNG) ? pngPicture(bytes) : startsWith(bytes, JPEG) ? jpegPicture(bytes) : null;
  if (picture === null) throw otherPicture();
  const { width, height } = picture;
  return [{ width, height, stretch: 1, turned: 0, parts: [{ picture, left: 0, top: 0 }] }];
}

function otherPicture(): ReadFailure {
  return new ReadFailure({ id: 'unsupported-format', args: { format: 'image', advice: 'save-as-pdf' } });
}

/** Components a pixel by the colour type of a PNG; those with transparency are not among them. */
const PNG_COMPONENTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };

function pngPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  let [width, height, bits, type, interlaced, palette] = [0, 0, 0, -1, 0, ''];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) throw corrupt('png', name);
    if (name === 'IHDR' && length >= 13) {
      [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      [bits, type, interlaced] = [data[8] ?? 0, data[9] ?? 0, data[12] ?? 0];
    } else if (name === 'PLTE') palette = [...data].map((value) => value.toString(16).padStart(2, '0')).join('');
    else if (name === 'IDAT') chunks.push(data);
    at += 12 + length;
  }
  const components = PNG_COMPONENTS[type];
  // Interlaced pictures and those with transparency would have to be decoded here.
  if (components === undefined || interlaced !== 0 || bits > 8) throw otherPicture();
  if (width === 0 || height === 0 || chunks.length === 0 || (type === 3 && palette === '')) throw corrupt('png', 'no picture');
  const colours = type === 3 ? `[/Indexed /DeviceRGB ${palette.length / 6 - 1} <${palette}>]` : type === 2 ? '/DeviceRGB' : '/DeviceGray';
  const packing = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${components} /BitsPerComponent ${bits} /Columns ${width} >>`;
  return { width, height, entries: `/ColorSpace ${colours} /BitsPerComponent ${bits} ${packing}`, data: joined(chunks) };
}
