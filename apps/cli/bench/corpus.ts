/**
 * Makes batches to test and measure on: copies of published budgets with changed codes and values, the same ones every time,
 * and broken files of every kind among them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SAMPLES = fileURLToPath(new URL('../../../data/samples', import.meta.url));

/** Numbers that look random and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Documents to copy: those of a folder, as text. */
export function sources(folder = SAMPLES): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|md)$/.test(entry.name) && entry.name !== 'README.md')
    .map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A copy with other codes and values: digits of long codes are replaced, two-digit percentages move by a few points. */
export function vary(text: string, random: () => number): string {
  return text
    .replace(/(?<=\d{9})\d{4,8}(?!\d)/g, (digits) => [...digits].map(() => String(Math.floor(random() * 10))).join(''))
    .replace(/\b\d{2}(?=[%％])/g, () => String(80 + Math.floor(random() * 20)));
}

export interface CorpusOptions {
  readonly files: number;
  readonly seed?: number;
  /** Share of broken files, 0..1. */
  readonly broken?: number;
  readonly from?: string;
  /** Repeats a document until a file has about this many bytes. */
  readonly bytes?: number;
}

export interface Corpus {
  readonly files: number;
  readonly bytes: number;
  readonly broken: readonly string[];
}

const BROKEN: readonly ((random: () => number) => { readonly name: string; readonly content: Uint8Array })[] = [
  () => ({ name: '空.txt', content: new Uint8Array() }),
  (random) => ({ name: '二进制.txt', content: Uint8Array.from({ length: 4096 }, () => Math.floor(random() * 256)) }),
  () => ({ name: '乱码.txt', content: Uint8Array.from([0xff, 0xff, 0x80, 0x80, 0x41, 0xfa, 0xff, 0x0a]) }),
  () => ({ name: '残缺.pdf', content: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog') }),
  () => ({ name: '残缺.xlsx', content: Buffer.from('PK\u0003\u0004garbage', 'latin1') }),
  () => ({ name: '残缺.docx', content: Buffer.from('PK\u0003\u0004', 'latin1') }),
];

/** Writes a corpus into a folder, twenty-five files to a folder below. The same options give the same bytes. */
export function makeCorpus(folder: string, options: CorpusOptions): Corpus {
  const random = seeded(options.seed ?? 1);
  const documents = sources(options.from);
  const broken: string[] = [];
  let bytes = 0;
  for (let index = 0; index < options.files; index++) {
    const group = `部门${String(Math.floor(index / 25)).padStart(3, '0')}`;
    mkdirSync(join(folder, group), { recursive: true });
    const number = String(index).padStart(5, '0');
    if (random() < (options.broken ?? 0)) {
      const make = BROKEN[broken.length % BROKEN.length];
      if (make === undefined) continue;
      const { name, content } = make(random);
      broken.push(`${group}/${number}-${name}`);
      writeFileSync(join(folder, group, `${number}-${name}`), content);
      continue;
    }
    const source = documents[index % documents.length];
    if (source === undefined) throw new Error('no document to copy');
    const copy = vary(source.text, random);
    writeFileSync(join(folder, group, `${number}${extname(source.name)}`), copy);
    bytes += Buffer.byteLength(copy);
  }
  return { files: options.files, bytes, broken };
}
