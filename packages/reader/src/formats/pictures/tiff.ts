/**
 * Pages of a TIFF as pages of pictures. A strip or tile goes into the PDF as it is packed: fax (G3, G4), LZW, Deflate, PackBits and JPEG are all packings of PDF as well.
 */
import { corrupt } from '../../failure.js';
import { Budget, ensureWithin } from '../../limits.js';
import type { ReadLimits } from '../../read-options.js';
import { joined } from '../joined-bytes.js';
import { startsWith } from '../signatures.js';
import { jpegPicture } from './jpeg.js';
import type { Picture, PicturePage } from './picture-pdf.js';
import { type Directory, directoriesOf, FIELD } from './tiff-directory.js';

const SMALL_ENDIAN = [0x49, 0x49, 0x2a, 0x00];
const BIG_ENDIAN = [0x4d, 0x4d, 0x00, 0x2a];
/** Bits of the kind of a directory: a smaller copy, and a mask of another one. */
const NO_PAGE = 0b101;

export function isTiff(bytes: Uint8Array): boolean {
  return startsWith(bytes, SMALL_ENDIAN) || startsWith(bytes, BIG_ENDIAN);
}

/** The pages of a TIFF; null where one of them is packed or coloured in a way that a PDF has not. Fails with "corrupt" and "limit". */
export function tiffPages(bytes: Uint8Array, limits: ReadLimits): PicturePage[] | null {
  const directories = directoriesOf(bytes, limits.pages).filter((fields) => (first(fields, FIELD.subfile, 0) & NO_PAGE) === 0);
  if (directories.length === 0) throw corrupt('tiff', 'no picture');
  ensureWithin('pages', limits.pages, directories.length);
  // Strips that lie over each other would make a small file a large one.
  const read = new Budget('fileBytes', bytes.length);
  const pages: PicturePage[] = [];
  for (const fields of directories) {
    const page = pageOf(bytes, fields, read);
    if (page === null) return null;
    pages.push(page);
  }
  return pages;
}

function first(fields: Directory, field: number, otherwise: number): number {
  return fields.get(field)?.[0] ?? otherwise;
}

const TURNED: Readonly<Record<number, PicturePage['turned']>> = { 3: 180, 6: 90, 8: 270 };

function pageOf(bytes: Uint8Array, fields: Directory, read: Budget): PicturePage | null {
  const [width, height] = [first(fields, FIELD.width, 0), first(fields, FIELD.height, 0)];
  if (width === 0 || height === 0) throw corrupt('tiff', 'size');
  const tiled = fields.has(FIELD.tileOffsets);
  const wide = tiled ? first(fields, FIELD.tileWidth, 0) : width;
  const high = tiled ? first(fields, FIELD.tileHeight, 0) : Math.min(height, first(fields, FIELD.rowsPerStrip, height));
  const offsets = fields.get(tiled ? FIELD.tileOffsets : FIELD.stripOffsets) ?? [];
  const sizes = fields.get(tiled ? FIELD.tileBytes : FIELD.stripBytes) ?? [];
  if (wide === 0 || high === 0 || offsets.length === 0) throw corrupt('tiff', 'strips');
  const columns = Math.ceil(width / wide);
  const parts: PicturePage['parts'][number][] = [];
  for (const [index, offset] of offsets.entries()) {
    const [left, top] = [(index % columns) * wide, Math.floor(index / columns) * high];
    if (top >= height) break;
    const size = sizes[index] ?? (offsets.length === 1 ? bytes.length - offset : 0);
    read.spend(size);
    const data = bytes.subarray(offset, offset + size);
    const picture = pictureOf(data, fields, { width: wide, height: tiled ? high : Math.min(high, height - top) });
    if (picture === null) return null;
    parts.push({ picture, left, top });
  }
  const stretch = first(fields, FIELD.resolutionX, 1) / Math.max(1e-6, first(fields, FIELD.resolutionY, 1));
  return {
    width,
    height,
    // Fax pages have pixels of two shapes; anything else is a slip.
    stretch: stretch > 0.4 && stretch < 2.5 ? stretch : 1,
    turned: TURNED[first(fields, FIELD.orientation, 1)] ?? 0,
    parts,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pictureOf(data: Uint8Array, fields: Directory, size: Size): Picture | null {
  const compression = first(fields, FIELD.compression, 1);
  if (compression === 7) return jpegOf(data, fields);
  const [bits, samples] = [first(fields, FIELD.bits, 1), first(fields, FIELD.samples, 1)];
  const colours = coloursOf(fields, bits, samples);
  // Colours on planes of their own lie one after the other; 16 bits are read by few.
  if (colours === null || bits > 8 || (samples > 1 && first(fields, FIELD.planar, 1) !== 1)) return null;
  const packing = packingOf(compression, fields, { ...size, bits, samples });
  if (packing === null) return null;
  const ordered = first(fields, FIELD.fillOrder, 1) === 2 ? reversed(data) : data;
  return { ...size, entries: `/ColorSpace ${colours} /BitsPerComponent ${bits} ${packing}`, data: ordered };
}

/** A JPEG without its tables, which stand once for all strips. */
function jpegOf(data: Uint8Array, fields: Directory): Picture {
  const tables = Uint8Array.from(fields.get(FIELD.jpegTables) ?? []);
  const whole = tables.length > 4 && startsWith(data, [0xff, 0xd8]) ? joined([tables.subarray(0, -2), data.subarray(2)]) : data;
  const isRgb = first(fields, FIELD.photometric, 6) === 2;
  return jpegPicture(whole, isRgb ? ' /DecodeParms << /ColorTransform 0 >>' : '');
}

/** Colours of pixels, with the entry that turns white and black where zero is white; null for other ones. */
function coloursOf(fields: Directory, bits: number, samples: number): string | null {
  const photometric = first(fields, FIELD.photometric, 0);
  // Fax data say themselves which is black.
  const fax = [2, 3, 4].includes(first(fields, FIELD.compression, 1));
  switch (`${photometric} ${samples}`) {
    case '0 1':
      return fax ? '/DeviceGray' : '/DeviceGray /Decode [1 0]';
    case '1 1':
      return '/DeviceGray';
    case '2 3':
      return '/DeviceRGB';
    case '5 4':
      return '/DeviceCMYK';
    case '3 1':
      return paletteOf(fields.get(FIELD.colours) ?? [], 2 ** bits);
    default:
      return null;
  }
}

/** Colours of a palette: all reds, all greens, all blues, of 16 bits each. */
function paletteOf(values: readonly number[], count: number): string | null {
  if (values.length < 3 * count) return null;
  const hex = (value: number | undefined) => ((value ?? 0) >> 8).toString(16).padStart(2, '0');
  const colours = Array.from({ length: count }, (_, index) => [0, 1, 2].map((plane) => hex(values[plane * count + index])).join(''));
  return `[/Indexed /DeviceRGB ${count - 1} <${colours.join('')}>]`;
}

function packingOf(
  compression: number,
  fields: Directory,
  { width, height, bits, samples }: Size & { readonly bits: number; readonly samples: number },
): string | null {
  const predictor = first(fields, FIELD.predictor, 1);
  if (predictor > 2) return null;
  const differences =
    predictor === 2 ? ` /DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>` : '';
  const blackIsOne = first(fields, FIELD.photometric, 0) === 1;
  const fax = (k: number, aligned: boolean) =>
    `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${height} /EndOfBlock false /EncodedByteAlign ${aligned} /BlackIs1 ${blackIsOne} >>`;
  switch (compression) {
    case 1:
      return '';
    case 2:
      return fax(0, true);
    case 3:
      return fax(first(fields, FIELD.faxOptions, 0) & 1, false);
    case 4:
      return fax(-1, false);
    case 5:
      return `/Filter /LZWDecode${differences}`;
    case 8:
    case 32946:
      return `/Filter /FlateDecode${differences}`;
    case 32773:
      return '/Filter /RunLengthDecode';
    default:
      return null;
  }
}

/** Bytes whose bits stand the other way round. */
function reversed(data: Uint8Array): Uint8Array {
  return data.map((byte) => {
    let turned = 0;
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) turned |= 0x80 >> bit;
    return turned;
  });
}
