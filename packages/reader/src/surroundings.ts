/**
 * What stands around a place in a document: a few rows of the table or lines of the text before and after it, as the file has them. People
 * hold a row that was read against it without opening the file.
 */
import type { Excerpt, ExcerptRow, PageBox, SourceReference } from '@perf-lint/core';
import type { Block, SourceDocument, TableBlock, TextBlock } from './source-document.js';

/** Rows shown before and after the place; of a text more, as a line may hold no more than a cell. */
const REACH = { table: 2, text: 4 } as const;

/** Rows shown at most, where the place itself is long. */
const LONGEST = 15;

/** Characters of a cell, and of a line before and after the place in it. */
const CELL_CHARACTERS = 40;
const LINE_CHARACTERS = 60;

/** How many times as much is shown of the place itself, where nothing tells what in it is meant. */
const OF_THE_PLACE = 5;

/** Columns of a row that are shown: more than these nobody reads beside an opinion. */
const COLUMNS = 14;

/** A row of a table or a line of a text by where it stands in the document. */
interface Place {
  readonly block: number;
  readonly row: number;
}

interface BoxPlace extends Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Keyed = Exclude<SourceReference, { readonly kind: 'page' }>;

function keyOf(reference: Keyed): string {
  switch (reference.kind) {
    case 'text':
      return `t${reference.line}`;
    case 'sheet':
      return `s${reference.sheet}!${reference.cell}`;
    case 'table':
      return `w${reference.table}:${reference.row}:${reference.column}`;
    default:
      return reference satisfies never;
  }
}

/** The surroundings of places of one document; its rows are looked up once, when the first place is asked for. */
export class Surroundings {
  readonly #source: SourceDocument;
  #keys: ReadonlyMap<string, Place> | null = null;
  readonly #pages = new Map<number, BoxPlace[]>();

  constructor(source: SourceDocument) {
    this.#source = source;
  }

  /** The rows around a place; null where the document has no such place. */
  around(references: readonly SourceReference[]): Excerpt | null {
    const places = references.flatMap((reference) => this.#placeOf(reference) ?? []);
    const [first] = places;
    if (first === undefined) return null;
    const block = this.#source.blocks[first.block];
    if (block === undefined) return null;
    const here = new Set(places.filter((place) => place.block === first.block).map(({ row }) => row));
    const reach = REACH[block.kind];
    const from = Math.max(0, Math.min(...here) - reach);
    const to = Math.min(Math.max(...here) + reach + 1, from + LONGEST);
    return block.kind === 'table' ? tableExcerpt(block, from, to, here) : textExcerpt(block, from, to, here, references);
  }

  #placeOf(reference: SourceReference): Place | null {
    this.#keys ??= this.#look();
    if (reference.kind !== 'page') return this.#keys.get(keyOf(reference)) ?? null;
    const [box] = reference.boxes;
    if (box === undefined) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const rows = this.#pages.get(reference.page) ?? [];
    return rows.find(({ top, bottom, left, right }) => y >= top && y <= bottom && x >= left && x <= right) ?? null;
  }

  #look(): ReadonlyMap<string, Place> {
    const keys = new Map<string, Place>();
    for (const [index, block] of this.#source.blocks.entries())
      for (const [row, references] of referencesByRow(block).entries())
        for (const reference of references)
          if (reference.kind === 'page') this.#takeBoxes(reference.page, reference.boxes, { block: index, row });
          else if (!keys.has(keyOf(reference))) keys.set(keyOf(reference), { block: index, row });
    return keys;
  }

  #takeBoxes(page: number, boxes: readonly PageBox[], place: Place): void {
    const found = this.#pages.get(page) ?? [];
    for (const { x, y, width, height } of boxes) found.push({ ...place, top: y, bottom: y + height, left: x, right: x + width });
    this.#pages.set(page, found);
  }
}

/** Where each row of a table or line of a text stands in the file. */
function referencesByRow(block: Block): readonly (readonly SourceReference[])[] {
  return block.kind === 'table'
    ? block.rows.map(({ cells }) => cells.flatMap(({ references }) => references))
    : block.lines.map(({ references }) => references);
}

const shortened = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
};

/** Columns that hold nothing in any of the rows are left out. */
function tableExcerpt({ rows }: TableBlock, from: number, to: number, here: ReadonlySet<number>): Excerpt | null {
  const shown = rows.slice(from, to);
  const columns = [...new Set(shown.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== '').map(({ column }) => column)))]
    .sort((a, b) => a - b)
    .slice(0, COLUMNS);
  if (columns.length === 0) return null;
  return {
    rows: shown.map(({ cells }, index): ExcerptRow => {
      const texts = new Map(cells.map(({ column, text }) => [column, text]));
      const own = here.has(from + index);
      const length = CELL_CHARACTERS * (own ? OF_THE_PLACE : 1);
      return { cells: columns.map((column) => shortened(texts.get(column) ?? '', length)), here: own };
    }),
  };
}

/** Of a long line the part around the place is shown, of its neighbours the beginning. */
function textExcerpt(
  { lines }: TextBlock,
  from: number,
  to: number,
  here: ReadonlySet<number>,
  references: readonly SourceReference[],
): Excerpt {
  const columnIn = (line: number): number => {
    const found = references.find((reference) => reference.kind === 'text' && reference.line === line);
    return found?.kind === 'text' ? found.column : 0;
  };
  return {
    rows: lines.slice(from, to).map(({ text, line }, index): ExcerptRow => {
      const own = here.has(from + index);
      const column = own ? columnIn(line) : 0;
      const start = Math.max(0, column - LINE_CHARACTERS);
      const part = shortened(text.slice(start), 2 * LINE_CHARACTERS * (own && column === 0 ? OF_THE_PLACE : 1));
      return { cells: [start > 0 ? `…${part}` : part], here: own };
    }),
  };
}
