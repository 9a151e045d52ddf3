/**
 * What rows of scans look like: name and value cut out of the copy of their page, small enough to travel with the document.
 */
import type { Department, Indicator, PageBox, RowPicture, SourceReference } from '@perf-lint/core';
import { type Piece, pieceOf, rowsOf } from './formats/scan/page-copy.js';
import type { PageCopy, RecognisedPage } from './source-document.js';

/** Beside and above the letters, in points: what was missed stands beside what was read, and the next row is near. */
const MARGIN = { beside: 4, above: 2 };
/** A larger picture, in pixels, shows no cell; and of one document no more base64 than this is kept. */
const MOST_PIXELS = 300_000;
const MOST_OF_ALL = 3_000_000;

/** Pictures of the rows of scans by the id of the row, in the order of the document until there is no room left; null where no page was kept. */
export function rowPictures(
  departments: readonly Department[],
  scans: readonly RecognisedPage[],
): Readonly<Record<string, RowPicture>> | null {
  if (scans.every(({ copy }) => copy === undefined)) return null;
  const cutter = new Cutter(scans);
  const pictures: Record<string, RowPicture> = {};
  let room = MOST_OF_ALL;
  for (const { id, nameReferences, valueReferences } of scannedRows(departments)) {
    const picture = { name: cutter.cut(nameReferences), value: cutter.cut(valueReferences) };
    const size = picture.name.length + picture.value.length;
    if (size === 0 || size > room) continue;
    room -= size;
    pictures[id] = picture;
  }
  return pictures;
}

function scannedRows(departments: readonly Department[]): readonly Indicator[] {
  return departments.flatMap(({ overall, units }) => {
    const projects = units.flatMap((unit) => unit.projects.flatMap(({ indicators }) => indicators));
    return [...(overall?.indicators ?? []), ...projects].filter(({ source }) => source === 'scan');
  });
}

/** Cuts pieces out of pages. Rows follow each other on their pages: one page at a time is unpacked. */
class Cutter {
  private readonly copies: ReadonlyMap<number, PageCopy>;
  private open: { readonly copy: PageCopy; readonly rows: Uint8Array } | null = null;

  constructor(scans: readonly RecognisedPage[]) {
    this.copies = new Map(scans.flatMap(({ page, copy }) => (copy === undefined ? [] : [[page, copy]])));
  }

  /** The place of some references on the first page of theirs that was kept, as PNG in base64; "" where there is none. */
  cut(references: readonly SourceReference[]): string {
    for (const reference of references) {
      const copy = reference.kind === 'page' && reference.boxes.length > 0 ? this.copies.get(reference.page) : undefined;
      if (reference.kind !== 'page' || copy === undefined) continue;
      const boxes = references.flatMap((each) => (each.kind === 'page' && each.page === reference.page ? each.boxes : []));
      const piece = pieceAround(boxes, copy);
      return piece.width * piece.height > MOST_PIXELS ? '' : base64(pieceOf(copy, this.rowsOf(copy), piece));
    }
    return '';
  }

  private rowsOf(copy: PageCopy): Uint8Array {
    if (this.open?.copy !== copy) this.open = { copy, rows: rowsOf(copy) };
    return this.open.rows;
  }
}

function pieceAround(boxes: readonly PageBox[], { width, height, unit }: PageCopy): Piece {
  const within = (place: number, most: number) => Math.max(0, Math.min(most, Math.round(place * unit)));
  const left = within(Math.min(...boxes.map(({ x }) => x)) - MARGIN.beside, width - 1);
  const top = within(Math.min(...boxes.map(({ y }) => y)) - MARGIN.above, height - 1);
  const right = within(Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN.beside, width);
  const bottom = within(Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN.above, height);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Base64 of bytes, a few at a time: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}
