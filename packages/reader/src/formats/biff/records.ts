/**
 * The record stream of legacy workbooks (BIFF5 and BIFF8) and the strings in it. Format: [MS-XLS] 2.1 to 2.5.
 */
import { corrupt } from '../../failure.js';

export interface BiffRecord {
  readonly id: number;
  readonly data: Uint8Array;
  readonly view: DataView;
}

const CONTINUE = 0x3c;

/** Walks the records from an offset; a record cut off by the end of the stream ends the walk. */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = offset; at + 4 <= stream.length; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > stream.length) return;
    const data = stream.subarray(at + 4, at + 4 + size);
    yield { id: view.getUint16(at, true), data, view: new DataView(data.buffer, data.byteOffset, data.byteLength) };
    at += 4 + size;
  }
}

/** Decodes strings of a workbook: UTF-16 (BIFF8) or the code page of the file (BIFF5). */
export class BiffText {
  constructor(
    private readonly wide: boolean,
    private readonly codePage: TextDecoder,
  ) {}

  /**
   * A string at an offset, with a count of one or two bytes before it. In BIFF8 a byte of options follows the count. A string cut off gives what is there.
   */
  string(data: Uint8Array, at: number, countBytes: 1 | 2): string {
    let count = data[at] ?? 0;
    if (countBytes === 2) count |= (data[at + 1] ?? 0) << 8;
    const start = at + countBytes;
    if (!this.wide) return this.codePage.decode(data.subarray(start, start + count));
    const options = data[start] ?? 0;
    let text = start + 1;
    if (options & 8) text += 2;
    if (options & 4) text += 4;
    return characters(data, text, count, (options & 1) !== 0).text;
  }
}

const LATIN = new TextDecoder('latin1');
const WIDE = new TextDecoder('utf-16le');

/** Up to `count` characters at an offset, and where they end. */
function characters(
  data: Uint8Array,
  at: number,
  count: number,
  wide: boolean,
): { readonly text: string; readonly taken: number; readonly end: number } {
  const width = wide ? 2 : 1;
  const taken = Math.max(0, Math.min(count, Math.floor((data.length - at) / width)));
  const bytes = data.subarray(at, at + taken * width);
  return { text: wide ? WIDE.decode(bytes) : latin1(bytes), taken, end: at + taken * width };
}

/** ISO 8859-1 proper: "latin1" of a TextDecoder is windows-1252, which differs from 80 to 9F. */
function latin1(bytes: Uint8Array): string {
  for (const byte of bytes) if (byte >= 0x80 && byte < 0xa0) return String.fromCharCode(...bytes);
  return LATIN.decode(bytes);
}

/** Reads the shared strings, which run on over CONTINUE records: a string may break anywhere, and each piece says anew how wide it is.
 * `inRuns` gives a string with the fonts of its runs as it is seen.
 */
export function readSharedStrings(
  pieces: readonly Uint8Array[],
  most: number,
  inRuns: (text: string, runs: readonly { readonly from: number; readonly font: number }[]) => string,
): string[] {
  const reader = new PieceReader(pieces, inRuns);
  reader.skip(4);
  const count = reader.number(4);
  if (count > most) throw corrupt('xls', 'too many strings');
  const strings: string[] = [];
  for (let index = 0; index < count && !reader.done; index++) strings.push(reader.string());
  return strings;
}

class PieceReader {
  private piece = 0;
  private at = 0;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    private readonly inRuns: (text: string, runs: readonly { readonly from: number; readonly font: number }[]) => string,
  ) {}

  get done(): boolean {
    this.settle();
    return this.piece >= this.pieces.length;
  }

  private settle(): void {
    while (this.piece < this.pieces.length && this.at >= (this.pieces[this.piece]?.length ?? 0)) {
      this.at -= this.pieces[this.piece]?.length ?? 0;
      this.piece++;
    }
  }

  private byte(): number {
    this.settle();
    return this.pieces[this.piece]?.[this.at++] ?? 0;
  }

  number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index++) value += this.byte() * 2 ** (8 * index);
    return value;
  }

  skip(bytes: number): void {
    this.at += bytes;
    this.settle();
  }

  string(): string {
    let left = this.number(2);
    let options = this.byte();
    const runs = options & 8 ? this.number(2) : 0;
    const extension = options & 4 ? this.number(4) : 0;
    let text = '';
    while (left > 0 && this.piece < this.pieces.length) {
      const data = this.pieces[this.piece];
      if (!data) break;
      const part = characters(data, this.at, left, (options & 1) !== 0);
      text += part.text;
      left -= part.taken;
      this.at = part.end;
      if (left > 0) {
        this.piece++;
        this.at = 1;
        options = this.pieces[this.piece]?.[0] ?? 0;
      }
    }
    const fonts: { from: number; font: number }[] = [];
    for (let index = 0; index < runs && !this.done; index++) fonts.push({ from: this.number(2), font: this.number(2) });
    this.skip(extension);
    return fonts.length === 0 ? text : this.inRuns(text, fonts);
  }
}

/** The data of a record with that of the CONTINUE records behind it. */
export function withContinues(
  records: Iterator<BiffRecord>,
  first: BiffRecord,
): { readonly pieces: Uint8Array[]; readonly next: BiffRecord | null } {
  const pieces = [first.data];
  for (;;) {
    const { value, done } = records.next();
    if (done || !value) return { pieces, next: null };
    if (value.id !== CONTINUE) return { pieces, next: value };
    pieces.push(value.data);
  }
}

/** A number packed into 32 bits: an integer or the top of a double, perhaps a hundredth of it. */
export function rkNumber(packed: number): number {
  let value: number;
  if (packed & 2) value = packed >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, (packed & 0xfffffffc) >>> 0);
    value = view.getFloat64(0);
  }
  return packed & 1 ? value / 100 : value;
}
