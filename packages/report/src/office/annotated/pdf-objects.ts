/**
 * The little of PDF (ISO 32000-1) that appending annotations needs: objects, cross-references, object streams.
 */

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfEntry>;
  /** Where it stands in its source: from "<<" to behind ">>". */
  readonly start: number;
  readonly end: number;
}

interface PdfEntry {
  readonly value: PdfValue;
  readonly start: number;
  readonly end: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

/** Names come as {name}; strings and booleans are kept as null, for nothing here asks for them. */
export type PdfValue = number | null | { readonly kind: 'name'; readonly name: string } | PdfReference | PdfDictionary | PdfArray;

const WHITE = new Set(['\0', '\t', '\n', '\f', '\r', ' ']);
const DELIMITER = new Set(['(', ')', '<', '>', '[', ']', '{', '}', '/', '%']);
const MAX_DEPTH = 60;

/** The structure cannot be followed; nothing is appended to such a file. */
export class PdfProblem extends Error {}

/** Reads values out of a text with one character a byte. */
export class PdfScanner {
  at: number;
  readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  skip(): void {
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined) return;
      if (character === '%') {
        while (this.at < this.text.length && this.text[this.at] !== '\n' && this.text[this.at] !== '\r') this.at++;
      } else if (WHITE.has(character)) this.at++;
      else return;
    }
  }

  /** The next word of regular characters. */
  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (WHITE.has(character) || DELIMITER.has(character)) break;
      this.at++;
    }
    return this.text.slice(start, this.at);
  }

  integer(): number {
    const word = this.word();
    if (!/^\d+$/.test(word)) throw new PdfProblem(`number expected at ${this.at}`);
    return Number(word);
  }

  keyword(expected: string): void {
    if (this.word() !== expected) throw new PdfProblem(`${expected} expected at ${this.at}`);
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new PdfProblem('nested too deeply');
    this.skip();
    const character = this.text[this.at];
    switch (character) {
      case undefined:
        throw new PdfProblem('unexpected end');
      case '/':
        return this.#name();
      case '(':
        this.#string();
        return null;
      case '[':
        return this.#array(depth);
      case '<':
        if (this.text[this.at + 1] === '<') return this.#dictionary(depth);
        this.at = this.text.indexOf('>', this.at) + 1;
        if (this.at === 0) throw new PdfProblem('open string');
        return null;
      default:
        return this.#numberOrWord();
    }
  }

  #name(): PdfValue {
    this.at++;
    const start = this.at;
    while (this.at < this.text.length && !WHITE.has(this.text[this.at] ?? '') && !DELIMITER.has(this.text[this.at] ?? '')) this.at++;
    const name = this.text
      .slice(start, this.at)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { kind: 'name', name };
  }

  #string(): void {
    let open = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === '\\') this.at++;
      else if (character === '(') open++;
      else if (character === ')' && --open === 0) {
        this.at++;
        return;
      }
    }
    throw new PdfProblem('open string');
  }

  #array(depth: number): PdfArray {
    const start = this.at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.text[this.at] === ']') {
        this.at++;
        return { kind: 'array', items, start, end: this.at };
      }
      items.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): PdfDictionary {
    const start = this.at;
    this.at += 2;
    const entries = new Map<string, PdfEntry>();
    for (;;) {
      this.skip();
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return { kind: 'dictionary', entries, start, end: this.at };
      }
      if (this.text[this.at] !== '/') throw new PdfProblem(`name expected at ${this.at}`);
      const begin = this.at;
      const key = this.#name();
      const value = this.value(depth + 1);
      if (key !== null && typeof key === 'object' && key.kind === 'name') entries.set(key.name, { value, start: begin, end: this.at });
    }
  }

  #numberOrWord(): PdfValue {
    const word = this.word();
    if (word === '') throw new PdfProblem(`value expected at ${this.at}`);
    const value = Number(word);
    if (!Number.isFinite(value)) return null;
    if (!/^\d+$/.test(word)) return value;
    // "12 0 R" is a reference.
    const before = this.at;
    const generation = this.word();
    if (/^\d+$/.test(generation) && this.word() === 'R') return { kind: 'reference', number: value, generation: Number(generation) };
    this.at = before;
    return value;
  }
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && value.kind === 'dictionary';
export const isArray = (value: PdfValue | undefined): value is PdfArray =>
  typeof value === 'object' && value !== null && value.kind === 'array';
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && value.kind === 'reference';

/** Value of a key, undefined where it is absent. */
export function entry(dictionary: PdfDictionary, key: string): PdfValue | undefined {
  return dictionary.entries.get(key)?.value;
}

export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && value.kind === 'name' ? value.name : '';
}
