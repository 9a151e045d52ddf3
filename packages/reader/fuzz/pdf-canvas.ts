/**
 * Pages of a PDF drawn piece by piece, for fixtures: text in any colour, size, turn and mode, rules, areas, pictures, fields and notes.
 */

import type { GrayImage } from '../src/formats/scan/gray-image.js';

/** Colour as shares of red, green and blue; a number is a grey. */
export type Colour = number | readonly [number, number, number];

/** Fonts that a page may use: Song without being embedded, Helvetica, Symbol, and fonts whose letters nothing names or that name private ones. */
export type CanvasFont = 'song' | 'latin' | 'symbol' | 'unnamed' | 'private';

export interface TextStyle {
  readonly size?: number;
  readonly colour?: Colour;
  readonly opacity?: number;
  /** Degrees to the left. */
  readonly turn?: number;
  /** Rendering mode of PDF: 3 is invisible. */
  readonly mode?: number;
  readonly font?: CanvasFont;
}

interface Note {
  readonly body: string;
  readonly look: string | null;
}

const FONT_NAMES: Readonly<Record<CanvasFont, string>> = { song: 'F1', latin: 'F2', symbol: 'F3', unnamed: 'F4', private: 'F5' };

function bytesOf(text: string, font: CanvasFont): string {
  const digits = font === 'latin' || font === 'symbol' ? 2 : 4;
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(digits, '0');
  return `<${hex}>`;
}

const utf16 = (text: string) => `<FEFF${bytesOf(text, 'song').slice(1)}`;

const components = (colour: Colour) => (typeof colour === 'number' ? `${colour} ${colour} ${colour}` : colour.join(' '));

/** Width of a text in its font, about. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 0.5 : 1), 0) * size;
}

/** One sheet; places are in points from its top left. */
export class Canvas {
  private readonly lines: string[] = [];
  readonly notes: Note[] = [];
  readonly opacities = new Set<number>();

  constructor(
    readonly width = 595,
    readonly height = 842,
  ) {}

  private y(y: number): number {
    return this.height - y;
  }

  /** Text whose baseline begins at a place. */
  text(x: number, y: number, text: string, style: TextStyle = {}): this {
    const { size = 9, colour = 0, opacity = 1, turn = 0, mode = 0, font = 'song' } = style;
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, this.y(y)].map((each) => each.toFixed(4)).join(' ');
    if (opacity < 1) this.opacities.add(opacity);
    const state = opacity < 1 ? `/G${Math.round(opacity * 100)} gs ` : '';
    this.lines.push(
      `q ${state}${components(colour)} rg ${components(colour)} RG BT ${mode} Tr /${FONT_NAMES[font]} ${size} Tf ${matrix} Tm ${bytesOf(text, font)} Tj ET Q`,
    );
    return this;
  }

  rule(x0: number, y0: number, x1: number, y1: number, colour: Colour = 0, width = 0.5): this {
    this.lines.push(`q ${components(colour)} RG ${width} w ${x0} ${this.y(y0)} m ${x1} ${this.y(y1)} l S Q`);
    return this;
  }

  area(x: number, y: number, width: number, height: number, colour: Colour): this {
    this.lines.push(`q ${components(colour)} rg ${x} ${this.y(y + height)} ${width} ${height} re f Q`);
    return this;
  }

  circle(x: number, y: number, radius: number, colour: Colour): this {
    const k = 0.5523 * radius;
    const [cx, cy] = [x, this.y(y)];
    const curve = (...points: number[]) => `${points.map((each) => each.toFixed(2)).join(' ')} c`;
    this.lines.push(
      `q ${components(colour)} RG 1.5 w ${cx + radius} ${cy} m ${curve(cx + radius, cy + k, cx + k, cy + radius, cx, cy + radius)} ` +
        `${curve(cx - k, cy + radius, cx - radius, cy + k, cx - radius, cy)} ${curve(cx - radius, cy - k, cx - k, cy - radius, cx, cy - radius)} ` +
        `${curve(cx + k, cy - radius, cx + radius, cy - k, cx + radius, cy)} S Q`,
    );
    return this;
  }

  /** A small black picture. */
  picture(x: number, y: number, width: number, height: number): this {
    this.lines.push(`q ${width} 0 0 ${height} ${x} ${this.y(y + height)} cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q`);
    return this;
  }

  /** A picture in shades of gray, as high as it is for its width. */
  scan(x: number, y: number, width: number, { width: wide, height: high, shades }: GrayImage): this {
    const height = (width * high) / wide;
    const hex = Array.from(shades, (shade) => shade.toString(16).padStart(2, '0')).join('');
    this.lines.push(
      `q ${width} 0 0 ${height} ${x} ${this.y(y + height)} cm BI /W ${wide} /H ${high} /BPC 8 /CS /G /F /AHx ID ${hex}> EI Q`,
    );
    return this;
  }

  /** Text of which an edge shows only what lies left of `right`. */
  clipped(x: number, y: number, text: string, right: number, style: TextStyle = {}): this {
    const { size = 9 } = style;
    this.lines.push(`q ${x - 1} ${this.y(y + 4)} ${right - x + 1} ${size + 8} re W n`);
    this.text(x, y, text, style);
    this.lines.push('Q');
    return this;
  }

  /** Drawing that the file marks as its watermark. */
  watermark(draw: (canvas: Canvas) => void): this {
    this.lines.push('/Artifact << /Subtype /Watermark /Type /Pagination >> BDC');
    draw(this);
    this.lines.push('EMC');
    return this;
  }

  /** A field of text with its look; `look` null leaves it to the program that shows it. */
  field(
    x: number,
    y: number,
    width: number,
    height: number,
    value: string,
    options: { readonly look?: boolean; readonly comb?: boolean } = {},
  ): this {
    const flags = options.comb ? `/Ff ${1 << 24} /MaxLen 12` : '';
    const body = `/Subtype /Widget /FT /Tx /T (f${this.notes.length}) /V ${utf16(value)} /DA (/F1 9 Tf 0 g) ${flags} /F 4 /Rect ${this.rect(x, y, width, height)}`;
    const step = width / 12;
    const look = options.comb
      ? [...value]
          .map((letter, index) => `BT /F1 9 Tf 1 0 0 1 ${(index * step + 2).toFixed(1)} 5 Tm ${bytesOf(letter, 'song')} Tj ET`)
          .join(' ')
      : `BT /F1 9 Tf 1 0 0 1 2 5 Tm ${bytesOf(value, 'song')} Tj ET`;
    this.notes.push({ body, look: options.look === false ? null : `${width} ${height}|${look}` });
    return this;
  }

  checkBox(x: number, y: number, size: number, checked: boolean): this {
    const state = checked ? '/Yes' : '/Off';
    this.notes.push({
      body: `/Subtype /Widget /FT /Btn /T (c${this.notes.length}) /V ${state} /AS ${state} /F 4 /AP << /N << /Yes << >> /Off << >> >> >> /Rect ${this.rect(x, y, size, size)}`,
      look: null,
    });
    return this;
  }

  freeText(x: number, y: number, width: number, height: number, text: string): this {
    const look = `${width} ${height}|BT /F1 9 Tf 1 0 0 1 2 5 Tm ${bytesOf(text, 'song')} Tj ET`;
    this.notes.push({ body: `/Subtype /FreeText /Contents ${utf16(text)} /F 4 /Rect ${this.rect(x, y, width, height)}`, look });
    return this;
  }

  private rect(x: number, y: number, width: number, height: number): string {
    return `[${x} ${this.y(y + height)} ${x + width} ${this.y(y)}]`;
  }

  get content(): string {
    return this.lines.join('\n');
  }
}

const CID_INFO = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>';

/** What the private font says of its letters: codes 1 to 3 stand for U+F0B3, U+F0A3 and U+E123. */
const PRIVATE_MAP =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P def 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '3 beginbfchar <0001> <F0B3> <0002> <F0A3> <0003> <E123> endbfchar endcmap end end';

function fonts(add: (body: string) => number): string {
  const song = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const songCid = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ${CID_INFO} /FontDescriptor ${song} 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
  );
  const f1 = add(`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${songCid} 0 R] >>`);
  const f2 = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const f3 = add('<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>');
  const descriptor = (name: string) =>
    add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    );
  const identity = (name: string) =>
    add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor(name)} 0 R /DW 600 >>`,
    );
  const f4 = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Unnamed /Encoding /Identity-H /DescendantFonts [${identity('AAAAAA+Unnamed')} 0 R] >>`,
  );
  const map = add(`<< /Length ${PRIVATE_MAP.length} >>\nstream\n${PRIVATE_MAP}\nendstream`);
  const f5 = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /BBBBBB+Symbol /Encoding /Identity-H /ToUnicode ${map} 0 R /DescendantFonts [${identity('BBBBBB+Symbol')} 0 R] >>`,
  );
  return `/Font << /F1 ${f1} 0 R /F2 ${f2} 0 R /F3 ${f3} 0 R /F4 ${f4} 0 R /F5 ${f5} 0 R >>`;
}

export interface CanvasOptions {
  /** The document says that another program draws it from XML (XFA). */
  readonly xfa?: boolean;
}

/** Bytes of a PDF of some sheets. */
export function writeCanvases(sheets: readonly Canvas[], options: CanvasOptions = {}): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string) => objects.push(body);
  const font = fonts(add);
  const widgets: number[] = [];
  const kids = sheets.map((sheet) => {
    const states = [...sheet.opacities].map((share) => `/G${Math.round(share * 100)} << /ca ${share} /CA ${share} >>`).join(' ');
    const resources = `<< ${font} /ExtGState << ${states} >> >>`;
    const notes = sheet.notes.map(({ body, look }) => {
      let appearance = '';
      if (look !== null) {
        const [box = '', stream = ''] = look.split('|');
        const form = add(
          `<< /Type /XObject /Subtype /Form /BBox [0 0 ${box}] /Resources ${resources} /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
        );
        appearance = ` /AP << /N ${form} 0 R >>`;
      }
      const note = add(`<< /Type /Annot ${body}${appearance} >>`);
      if (body.includes('/Widget')) widgets.push(note);
      return `${note} 0 R`;
    });
    const stream = sheet.content;
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const annots = notes.length > 0 ? `/Annots [${notes.join(' ')}]` : '';
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Resources ${resources} /Contents ${content} 0 R ${annots} >>`,
    );
  });
  const xfa = options.xfa ? '/XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>)' : '';
  const form =
    widgets.length > 0 || options.xfa
      ? `/AcroForm << /Fields [${widgets.map((id) => `${id} 0 R`).join(' ')}] /DR << ${font} >> ${xfa} >>`
      : '';
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${form} ${options.xfa ? '/NeedsRendering true' : ''} >>`;
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
