/**
 * Lists of single property modifications (sprm), in which legacy Word documents state the properties of text, paragraphs and rows. Format: [MS-DOC] 2.6.
 */

export interface Sprm {
  readonly code: number;
  /** Where its operand stands in the list, and how long it is. */
  readonly at: number;
  readonly size: number;
}

/** Bytes of an operand by the top three bits of the code; -1 is told by the operand itself. */
const OPERAND = [1, 1, 2, 4, 2, 2, -1, 3];
/** The definition of a table tells its length in two bytes. */
const TABLE_DEFINITION = 0xd608;

/** Walks a list; one that is cut off ends the walk. */
export function* sprmsOf(list: Uint8Array): Generator<Sprm> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  let at = 0;
  while (at + 2 <= list.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = OPERAND[code >> 13] ?? 1;
    if (size < 0) {
      if (code === TABLE_DEFINITION) {
        if (at + 2 > list.length) return;
        size = view.getUint16(at, true) + 1;
      } else size = 1 + (list[at] ?? 0);
    }
    if (at + size > list.length) return;
    yield { code, at, size };
    at += size;
  }
}
