/**
 * A PDF file by its cross-reference, classic or stream: objects are found where it says, nothing is guessed.
 */
import {
  entry,
  isArray,
  isDictionary,
  isReference,
  nameOf,
  type PdfDictionary,
  PdfProblem,
  type PdfReference,
  PdfScanner,
  type PdfValue,
} from './pdf-objects.js';

type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'stream'; readonly stream: number; readonly index: number };

/** An object with the text it stands in, so that it can be written again with a change. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly source: string;
}

/** Cross-reference sections are followed back at most so far. */
const MAX_SECTIONS = 200;
const MAX_INFLATED = 256 << 20;

/** One character a byte, unlike what TextDecoder calls latin1. */
export function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export class PdfFile {
  readonly text: string;
  readonly trailer: PdfDictionary;
  readonly trailerText: string;
  /** Where the last cross-reference begins, and whether it is a stream. */
  readonly startXref: number;
  readonly streamXref: boolean;
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #places = new Map<number, Place>();
  readonly #unzlib: (bytes: Uint8Array) => Uint8Array;
  readonly #streams = new Map<number, { readonly text: string; readonly offsets: ReadonlyMap<number, number> }>();

  private constructor(bytes: Uint8Array, unzlib: (bytes: Uint8Array) => Uint8Array) {
    this.#bytes = bytes;
    this.#unzlib = unzlib;
    this.text = byteText(bytes);
    const at = this.text.lastIndexOf('startxref');
    if (at < 0) throw new PdfProblem('no startxref');
    this.startXref = new PdfScanner(this.text, at + 9).integer();
    const first = this.#sections();
    this.trailer = first.trailer;
    this.trailerText = first.text;
    this.streamXref = first.stream;
    const size = entry(this.trailer, 'Size');
    if (typeof size !== 'number') throw new PdfProblem('no size');
    this.size = Math.max(size, ...[...this.#places.keys()].map((number) => number + 1));
  }

  /** Throws {@link PdfProblem} where the file's structure cannot be followed. */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const { unzlibSync } = await import('fflate');
    return new PdfFile(bytes, (data) => {
      const inflated = unzlibSync(data);
      if (inflated.length > MAX_INFLATED) throw new PdfProblem('stream too large');
      return inflated;
    });
  }

  get encrypted(): boolean {
    return this.trailer.entries.has('Encrypt');
  }

  #sections(): { readonly trailer: PdfDictionary; readonly text: string; readonly stream: boolean } {
    let first: { trailer: PdfDictionary; text: string; stream: boolean } | null = null;
    const seen = new Set<number>();
    const waiting = [this.startXref];
    while (waiting.length > 0) {
      const offset = waiting.shift() ?? 0;
      if (seen.has(offset)) continue;
      seen.add(offset);
      if (seen.size > MAX_SECTIONS) throw new PdfProblem('too many sections');
      const scanner = new PdfScanner(this.text, offset);
      scanner.skip();
      const classic = this.text.startsWith('xref', scanner.at);
      const trailer = classic ? this.#classicSection(scanner) : this.#streamSection(scanner);
      first ??= { trailer, text: this.text.slice(trailer.start, trailer.end), stream: !classic };
      for (const key of ['XRefStm', 'Prev']) {
        const next = entry(trailer, key);
        if (typeof next === 'number') waiting.push(next);
      }
    }
    if (first === null) throw new PdfProblem('no trailer');
    return first;
  }

  #classicSection(scanner: PdfScanner): PdfDictionary {
    scanner.keyword('xref');
    for (;;) {
      scanner.skip();
      if (this.text.startsWith('trailer', scanner.at)) break;
      const start = scanner.integer();
      const count = scanner.integer();
      for (let index = 0; index < count; index++) {
        const offset = scanner.integer();
        scanner.integer();
        const kind = scanner.word();
        if (kind === 'n' && !this.#places.has(start + index)) this.#places.set(start + index, { kind: 'offset', offset });
        else if (kind !== 'n' && kind !== 'f') throw new PdfProblem('bad entry');
      }
    }
    scanner.at += 'trailer'.length;
    const trailer = scanner.value();
    if (!isDictionary(trailer)) throw new PdfProblem('no trailer');
    return trailer;
  }

  #streamSection(scanner: PdfScanner): PdfDictionary {
    scanner.integer();
    scanner.integer();
    scanner.keyword('obj');
    const dictionary = scanner.value();
    if (!isDictionary(dictionary) || nameOf(entry(dictionary, 'Type')) !== 'XRef') throw new PdfProblem('no cross-reference');
    const data = this.#streamData(dictionary, this.text, scanner.at);
    const widths = numbers(entry(dictionary, 'W'));
    const size = entry(dictionary, 'Size');
    const index = numbers(entry(dictionary, 'Index'));
    const ranges = index.length > 0 ? index : [0, typeof size === 'number' ? size : 0];
    const [w0 = 0, w1 = 0, w2 = 0] = widths;
    let at = 0;
    const field = (width: number, otherwise: number): number => {
      if (width === 0) return otherwise;
      let value = 0;
      for (let each = 0; each < width; each++) value = value * 256 + (data[at++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      for (let each = 0; each < (ranges[range + 1] ?? 0) && at < data.length; each++) {
        const kind = field(w0, 1);
        const second = field(w1, 0);
        const third = field(w2, 0);
        const number = (ranges[range] ?? 0) + each;
        if (this.#places.has(number)) continue;
        if (kind === 1) this.#places.set(number, { kind: 'offset', offset: second });
        else if (kind === 2) this.#places.set(number, { kind: 'stream', stream: second, index: third });
      }
    }
    return dictionary;
  }

  /** Decoded bytes of the stream whose dictionary ends at a place of the file. */
  #streamData(dictionary: PdfDictionary, text: string, end: number): Uint8Array {
    const scanner = new PdfScanner(text, end);
    scanner.keyword('stream');
    let start = scanner.at;
    if (text[start] === '\r') start++;
    if (text[start] === '\n') start++;
    const length = this.resolve(entry(dictionary, 'Length') ?? null);
    if (typeof length !== 'number') throw new PdfProblem('no length');
    const raw = this.#bytes.subarray(start, start + length);
    const filter = this.resolve(entry(dictionary, 'Filter') ?? null);
    const filters = isArray(filter) ? filter.items.map(nameOf) : filter === null ? [] : [nameOf(filter)];
    if (filters.length === 0) return raw;
    if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new PdfProblem('unknown filter');
    let data: Uint8Array;
    try {
      data = this.#unzlib(raw);
    } catch {
      throw new PdfProblem('damaged stream');
    }
    const parameters = this.resolve(entry(dictionary, 'DecodeParms') ?? null);
    return isDictionary(parameters) ? unpredicted(data, parameters) : data;
  }

  resolve(value: PdfValue): PdfValue {
    let current = value;
    for (let step = 0; step < 20 && isReference(current); step++) current = this.object(current).value;
    return current;
  }

  object({ number }: PdfReference): PdfObject {
    const place = this.#places.get(number);
    if (place === undefined) return { value: null, source: '' };
    if (place.kind === 'stream') return this.#packed(place.stream, number);
    const scanner = new PdfScanner(this.text, place.offset);
    if (scanner.integer() !== number) throw new PdfProblem(`object ${number} is not where it should be`);
    scanner.integer();
    scanner.keyword('obj');
    return { value: scanner.value(), source: this.text };
  }

  #packed(stream: number, number: number): PdfObject {
    let known = this.#streams.get(stream);
    if (known === undefined) {
      known = this.#objectStream(stream);
      this.#streams.set(stream, known);
    }
    const offset = known.offsets.get(number);
    if (offset === undefined) throw new PdfProblem(`object ${number} is not in its stream`);
    return { value: new PdfScanner(known.text, offset).value(), source: known.text };
  }

  #objectStream(number: number): { readonly text: string; readonly offsets: ReadonlyMap<number, number> } {
    const place = this.#places.get(number);
    if (place === undefined || place.kind !== 'offset') throw new PdfProblem('no object stream');
    const scanner = new PdfScanner(this.text, place.offset);
    scanner.integer();
    scanner.integer();
    scanner.keyword('obj');
    const dictionary = scanner.value();
    if (!isDictionary(dictionary)) throw new PdfProblem('no object stream');
    const text = byteText(this.#streamData(dictionary, this.text, scanner.at));
    const count = entry(dictionary, 'N');
    const first = entry(dictionary, 'First');
    if (typeof count !== 'number' || typeof first !== 'number') throw new PdfProblem('bad object stream');
    const head = new PdfScanner(text);
    const offsets = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const each = head.integer();
      offsets.set(each, first + head.integer());
    }
    return { text, offsets };
  }
}

function numbers(value: PdfValue | undefined): number[] {
  return isArray(value) ? value.items.filter((item) => typeof item === 'number') : [];
}

/** Takes back the PNG predictor that cross-reference streams are written with. */
function unpredicted(data: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = entry(parameters, 'Predictor');
  if (typeof predictor !== 'number' || predictor === 1) return data;
  if (predictor < 10) throw new PdfProblem('unknown predictor');
  const columns = entry(parameters, 'Columns');
  const width = typeof columns === 'number' ? columns : 1;
  const rows = Math.floor(data.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const raw = data[row * (width + 1) + 1 + column] ?? 0;
      const at = row * width + column;
      const left = column > 0 ? (result[at - 1] ?? 0) : 0;
      const up = row > 0 ? (result[at - width] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (result[at - width - 1] ?? 0) : 0;
      result[at] = raw + predicted(kind, left, up, corner);
    }
  }
  return result;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
