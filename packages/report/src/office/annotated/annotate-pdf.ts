/**
 * A copy of a PDF with highlights and notes, appended as an incremental update (ISO 32000-1, 7.5.6): the original bytes are the beginning of the copy.
 */

import type { Severity } from '@perf-lint/analyser';
import { MARKED_COPY } from '../../generator-mark.js';
import { joined } from '../package/zip-patch.js';
import type { Annotation } from './annotation.js';
import type { PageMark } from './marks.js';
import { PdfFile } from './pdf-file.js';
import { entry, isArray, isReference, PdfProblem } from './pdf-objects.js';
import { type PdfPage, pagesOf, toPageSpace } from './pdf-pages.js';

const COLOUR: Readonly<Record<Severity, string>> = { error: '1 0.72 0.72', warning: '1 0.88 0.5', info: '0.7 0.85 1' };

/** Text as a hexadecimal UTF-16 string. */
function hexText(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

/** New and rewritten objects of an update, in the order of their numbers. */
class Update {
  readonly #objects = new Map<number, string>();
  next: number;

  constructor(next: number) {
    this.next = next;
  }

  add(body: string): number {
    const number = this.next++;
    this.#objects.set(number, body);
    return number;
  }

  replace(number: number, body: string): void {
    this.#objects.set(number, body);
  }

  /** The bytes that go behind `length` bytes of the original. `generation` of rewritten objects is 0 in every file that has object streams. */
  bytes(
    length: number,
    generations: ReadonlyMap<number, number>,
    finish: (offsets: ReadonlyMap<number, number>, at: number) => string,
  ): Uint8Array {
    let text = '\n';
    const offsets = new Map<number, number>();
    for (const [number, body] of [...this.#objects].sort(([a], [b]) => a - b)) {
      offsets.set(number, length + text.length);
      text += `${number} ${generations.get(number) ?? 0} obj\n${body}\nendobj\n`;
    }
    text += finish(offsets, length + text.length);
    // Bodies come from the file a byte a character, and what is new is plain ASCII.
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  }
}

/** Runs of consecutive numbers: [first, count] each. */
function runs(values: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === value) last[1]++;
    else found.push([value, 1]);
  }
  return found;
}

/** Entries of the trailer that every section repeats. */
function trailerEntries(file: PdfFile): string {
  return ['Root', 'Info', 'ID']
    .flatMap((key) => {
      const found = file.trailer.entries.get(key);
      return found === undefined ? [] : [file.text.slice(found.start, found.end)];
    })
    .join(' ');
}

function classicEnd(
  file: PdfFile,
  offsets: ReadonlyMap<number, number>,
  generations: ReadonlyMap<number, number>,
  size: number,
  at: number,
): string {
  const sections = runs([...offsets.keys()]).map(([first, count]) => {
    const lines = Array.from(
      { length: count },
      (_, index) =>
        `${String(offsets.get(first + index) ?? 0).padStart(10, '0')} ${String(generations.get(first + index) ?? 0).padStart(5, '0')} n \n`,
    );
    return `${first} ${count}\n${lines.join('')}`;
  });
  // Readers expect the first section to begin with the head of the list of free objects.
  return `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<</Size ${size} /Prev ${file.startXref} ${trailerEntries(file)}>>\nstartxref\n${at}\n%%EOF\n%${MARKED_COPY}\n`;
}

/** A file whose cross-reference is a stream gets one again, uncompressed. */
function streamEnd(
  file: PdfFile,
  offsets: ReadonlyMap<number, number>,
  generations: ReadonlyMap<number, number>,
  number: number,
  at: number,
): string {
  const all = new Map([...offsets, [number, at]]);
  const keys = [...all.keys()].sort((a, b) => a - b);
  let data = '';
  for (const key of keys) {
    const offset = all.get(key) ?? 0;
    const generation = generations.get(key) ?? 0;
    data += String.fromCharCode(
      1,
      (offset >>> 24) & 255,
      (offset >>> 16) & 255,
      (offset >>> 8) & 255,
      offset & 255,
      (generation >>> 8) & 255,
      generation & 255,
    );
  }
  const index = runs(keys).flat().join(' ');
  return `${number} 0 obj\n<</Type /XRef /Size ${number + 1} /W [1 4 2] /Index [${index}] /Prev ${file.startXref} /Length ${data.length} ${trailerEntries(file)}>>\nstream\n${data}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n%${MARKED_COPY}\n`;
}

/** A highlight over boxes with a note, and the form that draws it. Returns the number of the annotation. */
function highlight(update: Update, page: PdfPage, mark: PageMark, author: string): number {
  const boxes = mark.boxes.map((box) => toPageSpace(page, box, mark.turns));
  const [left, bottom, right, top] = boxes.reduce(
    (all, box) =>
      [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])] as [
        number,
        number,
        number,
        number,
      ],
  );
  const rectangle = [left, bottom, right, top].map(fixed).join(' ');
  // Upper left, upper right, lower left, lower right: as viewers read it.
  const quads = boxes.map(([l, b, r, t]) => [l, t, r, t, l, b, r, b].map(fixed).join(' ')).join(' ');
  const colour = COLOUR[mark.severity];
  const drawing = `/G gs ${colour} rg ${boxes.map(([l, b, r, t]) => `${fixed(l)} ${fixed(b)} ${fixed(r - l)} ${fixed(t - b)} re`).join(' ')} f`;
  const form = update.add(
    `<</Type /XObject /Subtype /Form /BBox [${rectangle}] /Group <</S /Transparency>> /Resources <</ExtGState <</G <</BM /Multiply>>>>>> /Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
  );
  return update.add(
    `<</Type /Annot /Subtype /Highlight /Rect [${rectangle}] /QuadPoints [${quads}] /C [${colour}] /F 4 /T ${hexText(author)} /Contents ${hexText(mark.note)} /P ${page.reference.number} ${page.reference.generation} R /AP <</N ${form} 0 R>>>>`,
  );
}

/** Puts annotations on a page: into its list, wherever that stands. */
function attach(file: PdfFile, update: Update, page: PdfPage, annotations: readonly number[], generations: Map<number, number>): void {
  const added = annotations.map((number) => `${number} 0 R`).join(' ');
  const { dictionary, source } = page;
  const known = entry(dictionary, 'Annots');
  if (isReference(known)) {
    const list = file.object(known);
    if (isArray(list.value)) {
      generations.set(known.number, known.generation);
      update.replace(known.number, `${list.source.slice(list.value.start, list.value.end - 1)} ${added}]`);
      return;
    }
  }
  const whole = source.slice(dictionary.start, dictionary.end);
  generations.set(page.reference.number, page.reference.generation);
  if (isArray(known)) {
    const at = known.end - 1 - dictionary.start;
    update.replace(page.reference.number, `${whole.slice(0, at)} ${added}${whole.slice(at)}`);
    return;
  }
  const old = dictionary.entries.get('Annots');
  const without = old === undefined ? whole : whole.slice(0, old.start - dictionary.start) + whole.slice(old.end - dictionary.start);
  update.replace(page.reference.number, `${without.slice(0, -2)} /Annots [${added}]>>`);
}

/** Marks boxes on pages. `author` stands on the notes. The original bytes are a prefix of the result. */
export async function annotatePdf(bytes: Uint8Array, marks: readonly PageMark[], author: string): Promise<Annotation> {
  try {
    const file = await PdfFile.open(bytes);
    if (file.encrypted) return { kind: 'refused', reason: 'pdf-encrypted' };
    const pages = pagesOf(file);
    const update = new Update(file.size);
    const generations = new Map<number, number>();
    let count = 0;
    for (const [index, page] of pages.entries()) {
      const own = marks.filter((mark) => mark.page === index + 1 && mark.boxes.length > 0);
      if (own.length === 0) continue;
      attach(
        file,
        update,
        page,
        own.map((mark) => highlight(update, page, mark, author)),
        generations,
      );
      count += own.length;
    }
    if (count === 0) return { kind: 'refused', reason: 'nothing-to-mark' };
    const tail = update.bytes(bytes.length, generations, (offsets, at) =>
      file.streamXref ? streamEnd(file, offsets, generations, update.next, at) : classicEnd(file, offsets, generations, update.next, at),
    );
    return { kind: 'annotated', bytes: joined([bytes, tail]), marks: count };
  } catch (error) {
    if (error instanceof PdfProblem) return { kind: 'refused', reason: 'pdf-structure' };
    throw error;
  }
}
