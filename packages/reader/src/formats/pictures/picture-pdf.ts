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

/** A page of pictures laid on a sheet: where it is shown, in points from the top left. */
export interface LaidPicture {
  readonly page: PicturePage;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page of a PDF, in points. */
export interface PictureSheet {
  readonly width: number;
  readonly height: number;
  /** In the order of painting. */
  readonly laid: readonly LaidPicture[];
}

/** Longer side of a sheet that one picture fills, in points: A4. The resolution that pictures state is seldom that of the scanner. */
const LONG_SIDE = 842;
/** Numbers of the objects that all pages share. */
const CATALOG = 1;
const PAGES = 2;

/** The sheet that a page of pictures fills. */
export function sheetOf(page: PicturePage): PictureSheet {
  const [wide, high] = sizeOf(page);
  const scale = LONG_SIDE / Math.max(wide, high);
  const turned = page.turned === 90 || page.turned === 270;
  const [width, height] = turned ? [high * scale, wide * scale] : [wide * scale, high * scale];
  return { width, height, laid: [{ page, left: 0, top: 0, width, height }] };
}

/** Width and height of a page before it is turned, in units as high as wide. */
function sizeOf({ width, height, stretch }: PicturePage): readonly [number, number] {
  return [width, height * stretch];
}

/** The bytes of a PDF with one page for each. */
export function pdfOf(sheets: readonly PictureSheet[]): Uint8Array {
  const out = new Objects();
  const kids = sheets.map(({ width, height, laid }) => {
    const images: number[] = [];
    const shown = laid.map((picture) => {
      const { parts } = picture.page;
      const first = images.length;
      for (const part of parts) images.push(imageOf(out, part.picture));
      return `q ${matrixOf(picture, height)} cm\n${paintingOf(picture.page, first)}\nQ`;
    });
    const text = shown.join('\n');
    const contents = out.add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`);
    const named = images.map((image, index) => `/I${index} ${image} 0 R`).join(' ');
    const box = `/MediaBox [0 0 ${width.toFixed(2)} ${height.toFixed(2)}]`;
    return out.add(`<< /Type /Page /Parent ${PAGES} 0 R ${box} /Resources << /XObject << ${named} >> >> /Contents ${contents} 0 R >>`);
  });
  out.set(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  out.set(PAGES, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  return out.file();
}

function imageOf(out: Objects, { width, height, entries, data }: Picture): number {
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>\nstream\n`;
  return out.add(head, data, '\nendstream');
}

/** The matrix that turns a page of pictures and puts it into its place on a sheet of such a height. */
function matrixOf({ page, left, top, width, height }: LaidPicture, sheet: number): string {
  const [wide, high] = sizeOf(page);
  const foot = sheet - top - height;
  const [right, head] = [left + width, foot + height];
  const matrix = {
    0: [width / wide, 0, 0, height / high, left, foot],
    90: [0, -height / wide, width / high, 0, left, head],
    180: [-width / wide, 0, 0, -height / high, right, head],
    270: [0, height / wide, -width / high, 0, right, foot],
  }[page.turned];
  return matrix.map((value) => value.toFixed(6)).join(' ');
}

/** Paints the parts of a page, the first of them the image of number `first`, in the page's own units from the bottom left. */
function paintingOf(page: PicturePage, first: number): string {
  const [, high] = sizeOf(page);
  const shown = page.parts.map(({ picture, left, top }, index) => {
    const height = picture.height * page.stretch;
    return `q ${picture.width} 0 0 ${height.toFixed(3)} ${left} ${(high - top * page.stretch - height).toFixed(3)} cm /I${first + index} Do Q`;
  });
  return shown.join('\n');
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
