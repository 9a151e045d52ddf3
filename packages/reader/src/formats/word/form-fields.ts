/**
 * Form fields of a legacy Word document: what a checkbox or a drop-down shows stands in the data stream. Format: [MS-DOC] 2.9.78.
 */

const CHECKBOX = 1;
const DROPDOWN = 2;
/** The result says that the default holds. */
const AS_DEFAULT = 25;
/** Entries of a drop-down that are read. */
const MAX_ENTRIES = 200;

class DataReader {
  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  /** Whether all that was asked for so far stands in the data. */
  get whole(): boolean {
    return this.at <= this.view.byteLength;
  }

  word(): number {
    const value = this.at + 2 <= this.view.byteLength ? this.view.getUint16(this.at, true) : 0;
    this.at += 2;
    return value;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  /** A string with its length before it, and a zero behind it where it ends so. */
  string(ended: boolean): string {
    const count = Math.min(this.word(), 255);
    let text = '';
    for (let index = 0; index < count && this.whole; index++) text += String.fromCharCode(this.word());
    if (ended) this.skip(2);
    return text;
  }
}

/** The text that the form field at a place of the data stream shows: ☑ or □, the entry chosen; "" for a field of text, whose text is in the document. */
export function formFieldText(data: Uint8Array, place: number): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (place + 6 > data.length) return '';
  const fields = new DataReader(view, place + view.getUint16(place + 4, true));
  if (fields.word() !== 0xffff || fields.word() !== 0xffff) return '';
  const bits = fields.word();
  const kind = bits & 3;
  const result = (bits >> 2) & 0x1f;
  if (kind !== CHECKBOX && kind !== DROPDOWN) return '';
  fields.skip(4);
  fields.string(true);
  const usual = fields.word();
  const chosen = result === AS_DEFAULT ? usual : result;
  if (!fields.whole) return '';
  if (kind === CHECKBOX) return chosen === 1 ? '☑' : '□';
  for (let skipped = 0; skipped < 5; skipped++) fields.string(true);
  if (fields.word() !== 0xffff) return '';
  const count = Math.min(fields.word(), MAX_ENTRIES);
  fields.skip(2);
  for (let index = 0; index < count && fields.whole; index++) {
    const entry = fields.string(false);
    if (index === chosen) return fields.whole ? entry : '';
  }
  return '';
}
