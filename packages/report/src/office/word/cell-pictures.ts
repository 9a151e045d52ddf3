/**
 * Pictures in the cells of a Word document: what rows of scans look like. They are small PNGs, and a document has room for so many.
 */
import { singleLine } from '../../texts/single-line.js';
import type { Block, CellPicture, TableBlock, WordCell } from './blocks.js';

/** Characters of base64 that the pictures of one document may have together: a file of 1.5 MB more can still be sent. */
const ROOM = 2_000_000;
const PREFIX = 'data:image/png;base64,';
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Measures of Word: a pixel of a picture of 144 dpi, and a twentieth of a point. */
const PIXEL = 6350;
const TWIP = 635;
/** Higher pictures are made smaller, in pixels. */
const HIGHEST = 300;

/** The blocks with as many of their pictures as a document has room for, in their order; words in the place of the others, and of what is no PNG. */
export function withinRoom(blocks: readonly Block[]): readonly Block[] {
  let left = ROOM;
  const kept = (cell: WordCell): WordCell => {
    const { picture, ...rest } = cell;
    if (picture === undefined) return cell;
    if (picture.address.length <= left && sizeOf(picture) !== null) {
      left -= picture.address.length;
      return cell;
    }
    return { ...rest, lines: [...cell.lines, [picture.otherwise]] };
  };
  const hasPicture = ({ rows }: TableBlock): boolean => rows.some((cells) => cells.some(({ picture }) => picture !== undefined));
  return blocks.map((block) =>
    block.kind === 'table' && hasPicture(block) ? { ...block, rows: block.rows.map((cells) => cells.map(kept)) } : block,
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pixels; null for what is no PNG. */
function sizeOf({ address }: CellPicture): Size | null {
  if (!address.startsWith(PREFIX)) return null;
  // Signature and header stand in the first 24 bytes.
  const head = bytesOf(address.slice(PREFIX.length, PREFIX.length + 32));
  if (head === null || head.length < 24 || SIGNATURE.some((byte, at) => head[at] !== byte)) return null;
  const view = new DataView(head.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The picture files of one document, each once, and the markup that shows them. */
export class Media {
  readonly #names = new Map<string, string>();
  #shown = 0;

  /** The picture as a paragraph of a cell so many twentieths of a point wide, as large as on the sheet where it fits. Blocks come {@link withinRoom}. */
  paragraph(picture: CellPicture, room: number): string {
    const size = sizeOf(picture);
    if (size === null) return '';
    const name = this.#names.get(picture.address) ?? `scan${this.#names.size + 1}`;
    this.#names.set(picture.address, name);
    const id = ++this.#shown;
    const scale = Math.min(1, (room * TWIP) / (size.width * PIXEL), HIGHEST / size.height);
    const extent = `cx="${Math.round(size.width * PIXEL * scale)}" cy="${Math.round(size.height * PIXEL * scale)}"`;
    const alt = singleLine(picture.alt).replace(/[&<>"]/g, '');
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
    const graphic =
      `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">` +
      `<pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic>';
    const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="${name}" descr="${alt}"/>${graphic}</wp:inline>`;
    return `<w:p><w:pPr><w:spacing w:after="20" w:before="20" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`;
  }

  /** The parts of the package that hold the files. */
  parts(): Readonly<Record<string, Uint8Array>> {
    const files = [...this.#names].map(([address, name]) => [
      `word/media/${name}.png`,
      bytesOf(address.slice(PREFIX.length)) ?? new Uint8Array(),
    ]);
    return Object.fromEntries(files);
  }

  /** The list of what the document refers to, with the files. */
  relations(list: string): string {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const own = [...this.#names.values()].map((name) => `<Relationship Id="${name}" Type="${type}" Target="media/${name}.png"/>`);
    return list.replace('</Relationships>', `${own.join('')}</Relationships>`);
  }
}
