/**
 * The number of the line or row that every place of a document belongs to: the line, the cell, or the piece of a page. A sheet has hundreds of
 * thousands of cells, so that a place is found by what it is made of, and no text is put together for it.
 */
import type { SourceReference } from '@perf-lint/core';

/** Columns of a table that a key of row and column leaves room for. */
const COLUMNS = 2 ** 20;

export class Places {
  /** By member and kind, then by sheet or table, then by cell, line or piece. */
  readonly #numbers = new Map<string, Map<string | number, Map<string | number, number>>>();

  set(reference: SourceReference, at: number): void {
    const kinds = this.#numbers.get(kindOf(reference)) ?? new Map<string | number, Map<string | number, number>>();
    if (kinds.size === 0) this.#numbers.set(kindOf(reference), kinds);
    const group = groupOf(reference);
    const places = kinds.get(group);
    if (places === undefined) kinds.set(group, new Map([[placeOf(reference), at]]));
    else places.set(placeOf(reference), at);
  }

  /** The number of the line or row of a place, undefined where the document has no such place. */
  get(reference: SourceReference): number | undefined {
    return this.#numbers.get(kindOf(reference))?.get(groupOf(reference))?.get(placeOf(reference));
  }
}

function kindOf({ kind, member }: SourceReference): string {
  return member === undefined || member === '' ? kind : `${kind} ${member}`;
}

function groupOf(reference: SourceReference): string | number {
  switch (reference.kind) {
    case 'sheet':
      return reference.sheet;
    case 'table':
      return reference.table;
    case 'page':
      return reference.page;
    case 'text':
      return 0;
    default:
      return reference satisfies never;
  }
}

function placeOf(reference: SourceReference): string | number {
  switch (reference.kind) {
    case 'sheet':
      return reference.cell;
    case 'table':
      return reference.row * COLUMNS + reference.column;
    case 'page':
      return reference.boxes.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(';');
    case 'text':
      return reference.line;
    default:
      return reference satisfies never;
  }
}
