/**
 * The directories of a TIFF: one a page, each a list of numbered fields.
 */
import { corrupt } from '../../failure.js';

/** Fields that are read, by their numbers in TIFF 6.0. */
export const FIELD = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  resolutionX: 282,
  resolutionY: 283,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
} as const;

/** Bytes of a value by its type: byte, text, short, long, ratio, and bytes of no type. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
/** More values than this in one field are none of a page. */
const MOST_VALUES = 100_000;
const ENTRY = 12;

/** The fields of a page: their values in order. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** The directories of a TIFF, `most` at most and one more to tell. Fails with "corrupt". */
export function directoriesOf(bytes: Uint8Array, most: number): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const small = bytes[0] === 0x49;
  const found: Directory[] = [];
  const seen = new Set<number>();
  let at = bytes.length >= 8 ? view.getUint32(4, small) : 0;
  // A directory that leads back to one before would never end.
  while (at !== 0 && !seen.has(at) && found.length <= most) {
    seen.add(at);
    if (at + 2 > bytes.length) throw corrupt('tiff', 'directory');
    const count = view.getUint16(at, small);
    const end = at + 2 + count * ENTRY;
    if (end > bytes.length) throw corrupt('tiff', 'directory');
    const fields = new Map<number, readonly number[]>();
    for (let entry = at + 2; entry < end; entry += ENTRY) fields.set(view.getUint16(entry, small), valuesAt(view, entry, small));
    found.push(fields);
    at = end + 4 <= bytes.length ? view.getUint32(end, small) : 0;
  }
  return found;
}

/** Values of a field; none of a type that is not read here. */
function valuesAt(view: DataView, entry: number, small: boolean): number[] {
  const [type, count] = [view.getUint16(entry + 2, small), view.getUint32(entry + 4, small)];
  const size = SIZES[type];
  if (size === undefined || count > MOST_VALUES) return [];
  const start = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, small);
  if (start + size * count > view.byteLength) throw corrupt('tiff', 'field');
  return Array.from({ length: count }, (_, index) => valueAt(view, start + index * size, type, small));
}

function valueAt(view: DataView, at: number, type: number, small: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, small);
    case 4:
      return view.getUint32(at, small);
    case 5:
      return view.getUint32(at, small) / Math.max(1, view.getUint32(at + 4, small));
    default:
      return view.getUint8(at);
  }
}
