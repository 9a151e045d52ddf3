/**
 * A JPEG as the image of a PDF: its frame says how large it is and how many colours it has.
 */
import { corrupt } from '../../failure.js';
import type { Picture } from './picture-pdf.js';

/** Colours of a JPEG by the number of its components. */
const JPEG_COLOURS = ['', '/DeviceGray', '', '/DeviceRGB', '/DeviceCMYK'];

/** The picture of a JPEG; `more` are entries beside the usual ones. Fails with "corrupt". */
export function jpegPicture(bytes: Uint8Array, more = ''): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Frames of every kind but the tables that share their numbers.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const colours = JPEG_COLOURS[bytes[at + 9] ?? 0] ?? '';
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (colours === '' || width === 0 || height === 0) throw corrupt('jpeg', 'frame');
      return { width, height, entries: `/ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode${more}`, data: bytes };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw corrupt('jpeg', 'no frame');
}
