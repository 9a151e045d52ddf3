/**
 * A PDF whose pages show pictures, packed as they came.
 */
import { joined } from '../joined-bytes.js';

/** How a PDF names what is in a picture. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Entries of the image's dictionary: colours, bits, and how its data are packed. */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** A page of pictures that lie beside each other; what reaches beyond it is not seen. */
export interface PicturePage {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How many times as high as wide a pixel is. */
  readonly stretch: number;
  /** Degrees clockwise that it is turned by to be shown. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Pictures with their places, in pixels from the top left. */
  readonly parts: readonly { readonly picture: Picture; readonly left: number; readonly top: number }[];
}

/** Longer side of the page, in points: a sheet of A4. The resolution that pictures state is seldom that of the scanner. */
const LONG_SIDE = 842;
/** Numbers of the objects that all pages share. */
const CATALOG = 1;
const PAGES = 2;

/** The bytes of a PDF with one page for each. */
export function pdfOf(pages: readonly PicturePage[]): Uint8Array {
  const out = new Objects();
  const kids = pages.map((page) => {
    const images = page.parts.map(({ picture: { width, height, entries, data } }) =>
      out.add(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>\nstream\n`,
        data,
        '\nendstream',
      ),
    );
    const [wide, high] = [page.width, page.height * page.stretch];
    const scale = LONG_SIDE / Math.max(wide, high);
    const shown = page.parts.map(({ picture, left, top }, index) => {
      const [width, height] = [picture.width * scale, picture.height * page.stretch * scale];
      const foot = (high - top * page.stretch) * scale - height;
      return `q ${width.toFixed(3)} 0 0 ${height.toFixed(3)} ${(left * scale).toFixed(3)} ${foot.toFixed(3)} cm /I${index} Do Q`;
    });
    const text = shown.join('\n');
    const contents = out.add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
    const named = images.map((image, index) => `/I${index} ${image} 0 R`).join(' ');
    const box = `/MediaBox [0 0 ${(wide * scale).toFixed(2)} ${(high * scale).toFixed(2)}] /Rotate ${page.turned}`;
    return out.add(`<< /Type /Page /Parent ${PAGES} 0 R ${box} /Resources << /XObject << ${named} >> >> /Contents ${contents} 0 R >>`);
  });
  out.set(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  out.set(PAGES, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  return out.file();
}

/** Objects of a PDF being written, from number 3 on as they come. */
class Objects {
  private readonly parts: Uint8Array[] = [];
  private readonly offsets: number[] = [0, 0];
  private readonly encoder = new TextEncoder();
  private length = 0;

  constructor() {
    this.put('%PDF-1.5\n');
  }

  /** Writes an object and gives its number. */
  add(...body: readonly (string | Uint8Array)[]): number {
    this.offsets.push(0);
    this.set(this.offsets.length, ...body);
    return this.offsets.length;
  }

  set(number: number, ...body: readonly (string | Uint8Array)[]): void {
    this.offsets[number - 1] = this.length;
    this.put(`${number} 0 obj\n`);
    for (const part of body) this.put(part);
    this.put('\nendobj\n');
  }

  file(): Uint8Array {
    const start = this.length;
    this.put(`xref\n0 ${this.offsets.length + 1}\n0000000000 65535 f \n`);
    for (const offset of this.offsets) this.put(`${String(offset).padStart(10, '0')} 00000 n \n`);
    this.put(`trailer\n<< /Size ${this.offsets.length + 1} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return joined(this.parts);
  }

  private put(part: string | Uint8Array): void {
    const piece = typeof part === 'string' ? this.encoder.encode(part) : part;
    this.parts.push(piece);
    this.length += piece.length;
  }
}
