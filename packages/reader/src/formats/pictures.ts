/**
 * Picture files as pages: a JPEG or a PNG is put into a PDF as it is, so that the engine which draws scanned pages draws it too. Nothing is decoded here.
 */
import { corrupt, ReadFailure } from '../failure.js';
import { joined } from './joined-bytes.js';
import { startsWith } from './signatures.js';

/** How a PDF names what is in a picture. */
interface Picture {
  readonly width: number;
  readonly height: number;
  /** Entries of the image's dictionary: colours, bits, and how its data are packed. */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** Longer side of the page, in points: a sheet of A4. The resolution that pictures state is seldom that of the scanner. */
const LONG_SIDE = 842;
/** More pixels are no page: 300 dpi of A2. */
const MOST_PIXELS = 36_000_000;

const JPEG = [0xff, 0xd8];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a file is a picture that can be put into a page. */
export function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, PNG) || startsWith(bytes, JPEG);
}

/** A PDF of one page that shows the picture. Fails with "corrupt", "unsupported-format" for pictures of other kinds, and "too-heavy". */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array {
  const picture = startsWith(bytes, PNG) ? pngPicture(bytes) : startsWith(bytes, JPEG) ? jpegPicture(bytes) : null;
  if (picture === null) throw otherPicture();
  if (picture.width * picture.height > MOST_PIXELS) throw new ReadFailure({ id: 'too-heavy', args: { page: 1 } });
  return pdfOf(picture);
}

function otherPicture(): ReadFailure {
  return new ReadFailure({ id: 'unsupported-format', args: { format: 'image', advice: 'save-as-pdf' } });
}

/** Colours of a JPEG by the number of its components. */
const JPEG_COLOURS = ['', '/DeviceGray', '', '/DeviceRGB', '/DeviceCMYK'];

function jpegPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Frames of every kind but the tables that share their numbers.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const colours = JPEG_COLOURS[bytes[at + 9] ?? 0] ?? '';
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (colours === '' || width === 0 || height === 0) throw corrupt('jpeg', 'frame');
      return { width, height, entries: `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`, data: bytes };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw corrupt('jpeg', 'no frame');
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

function pdfOf({ width, height, entries, data }: Picture): Uint8Array {
  const scale = LONG_SIDE / Math.max(width, height);
  const [wide, high] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const shown = `q ${wide} 0 0 ${high} 0 0 cm /I Do Q`;
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array) => {
    const piece = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(piece);
    length += piece.length;
  };
  const object = (...body: (string | Uint8Array)[]) => {
    offsets.push(length);
    put(`${offsets.length} 0 obj\n`);
    for (const part of body) put(part);
    put('\nendobj\n');
  };
  put('%PDF-1.5\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>`);
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>\nstream\n`,
    data,
    '\nendstream',
  );
  object(`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`);
  const start = length;
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) put(`${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return joined(parts);
}
