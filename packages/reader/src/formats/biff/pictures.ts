/**
 * Pictures that lie on the cells of a legacy sheet: where a shape is anchored stands in one record, that it is a picture in the next. Format: [MS-XLS] 2.4.181, [MS-ODRAW].
 */
import type { BiffRecord } from './records.js';

const DRAWING = 0xec;
const OBJECT = 0x5d;
const CLIENT_ANCHOR = 0xf010;
const PICTURE_OBJECT = 8;

interface Anchor {
  readonly row: number;
  readonly column: number;
  /** Lies over more than two rows or columns: a stamp or an illustration. */
  readonly large: boolean;
}

/** The last anchor of a drawing record; containers are gone into, as their ends lie in other records. */
function anchorIn({ data, view }: BiffRecord): Anchor | null {
  let anchor: Anchor | null = null;
  let at = 0;
  while (at + 8 <= data.length) {
    const container = (view.getUint16(at, true) & 0xf) === 0xf;
    const type = view.getUint16(at + 2, true);
    const size = view.getUint32(at + 4, true);
    if (type === CLIENT_ANCHOR && at + 26 <= data.length) {
      const place = (index: number) => view.getUint16(at + 8 + index, true);
      anchor = { column: place(2), row: place(6), large: place(10) - place(2) > 1 || place(14) - place(6) > 1 };
    }
    at += container ? 8 : 8 + size;
  }
  return anchor;
}

/** Follows the records of a sheet. */
export class SheetPictures {
  private anchor: Anchor | null = null;

  /** The cell under a small picture that this record completes; null for every other record. */
  take(record: BiffRecord): { readonly row: number; readonly column: number } | null {
    if (record.id === DRAWING) this.anchor = anchorIn(record);
    if (record.id !== OBJECT || record.data.length < 6) return null;
    const { anchor } = this;
    this.anchor = null;
    return anchor === null || anchor.large || record.view.getUint16(4, true) !== PICTURE_OBJECT ? null : anchor;
  }
}
