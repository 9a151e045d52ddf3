/** The original of a document as lines that a person reads, and what of it stands beside an item. */
import type { SourceReference } from '@perf-lint/core';
import type { ExcerptLine } from './sample.js';

/** A line of text, or a row of a table with bars between its cells. */
export interface OriginalLine {
  readonly text: string;
  readonly references: readonly SourceReference[];
}

/** Lines shown before and behind. */
const AROUND = 4;
/** Lines of an item at most. */
const MOST = 40;
/** Characters of a line at most. */
const LONGEST = 2000;

const cellRow = (cell: string): string => cell.replace(/^[A-Z]+/i, '');

/** Whether two references mean one line of the original: the same line, row of a table, or height on a page. */
function sameLine(a: SourceReference, b: SourceReference): boolean {
  if ((a.member ?? '') !== (b.member ?? '')) return false;
  if (a.kind === 'text' && b.kind === 'text') return a.line === b.line;
  if (a.kind === 'sheet' && b.kind === 'sheet') return a.sheet === b.sheet && cellRow(a.cell) === cellRow(b.cell);
  if (a.kind === 'table' && b.kind === 'table') return a.table === b.table && a.row === b.row;
  if (a.kind === 'page' && b.kind === 'page')
    return (
      a.page === b.page && a.boxes.some((one) => b.boxes.some((other) => one.y < other.y + other.height && other.y < one.y + one.height))
    );
  return false;
}

/** Finds the lines of references; built once per document. */
export class Original {
  readonly lines: readonly OriginalLine[];
  /** Lines by what can be looked up: those on pages are compared by height. */
  readonly #byKey = new Map<string, number[]>();

  constructor(lines: readonly OriginalLine[]) {
    this.lines = lines;
    for (const [index, { references }] of lines.entries())
      for (const reference of references) {
        const key = keyOf(reference);
        const known = this.#byKey.get(key);
        if (known === undefined) this.#byKey.set(key, [index]);
        else if (known.at(-1) !== index) known.push(index);
      }
  }

  /** Numbers of the lines, from 0, in their order. */
  linesOf(references: readonly SourceReference[]): readonly number[] {
    const found = new Set<number>();
    for (const reference of references)
      for (const index of this.#byKey.get(keyOf(reference)) ?? [])
        if (this.lines[index]?.references.some((own) => sameLine(own, reference)) === true) found.add(index);
    return [...found].sort((a, b) => a - b);
  }

  /** The lines with what stands around them; the first lines of the original where there are none. */
  excerpt(marked: readonly number[]): readonly ExcerptLine[] {
    const first = marked[0] ?? 0;
    const shown = new Set<number>();
    for (const line of [first, ...marked]) for (let index = line - AROUND; index <= line + AROUND; index++) shown.add(index);
    return [...shown]
      .filter((index) => index >= 0 && index < this.lines.length)
      .sort((a, b) => a - b)
      .slice(0, MOST)
      .map((index) => this.#line(index, marked.includes(index)));
  }

  /** Stretches of so many lines that the original divides into. */
  get stretches(): number {
    return Math.max(1, Math.ceil(this.lines.length / MOST));
  }

  /** A stretch by its number from 0. */
  stretch(number: number): readonly ExcerptLine[] {
    return this.lines.slice(number * MOST, (number + 1) * MOST).map((_, index) => this.#line(number * MOST + index, false));
  }

  /** The stretch that a row begins in; null where its place is not known. */
  stretchOf(references: readonly SourceReference[]): number | null {
    const [first] = this.linesOf(references);
    return first === undefined ? null : Math.floor(first / MOST);
  }

  #line(index: number, marked: boolean): ExcerptLine {
    return { text: (this.lines[index]?.text ?? '').slice(0, LONGEST), marked };
  }
}

function keyOf(reference: SourceReference): string {
  const member = reference.member ?? '';
  switch (reference.kind) {
    case 'text':
      return `${member}\ntext ${reference.line}`;
    case 'sheet':
      return `${member}\nsheet ${reference.sheet} ${cellRow(reference.cell)}`;
    case 'table':
      return `${member}\ntable ${reference.table} ${reference.row}`;
    case 'page':
      return `${member}\npage ${reference.page}`;
    default:
      return reference satisfies never;
  }
}
