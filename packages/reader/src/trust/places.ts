/**
 * The number of the line or row that every place of a document belongs to: the line, the cell, or the piece of a page. A sheet has hundreds of
 * thousands of cells, so that no text is put together for a place, and the cells of a row of a sheet share one entry.
 */
import type { SourceReference } from '@perf-lint/core';

/** Columns of a table that a key of row and column leaves room for. */
const COLUMNS = 2 ** 20;

/** Places of one sheet, table or page. */
interface Group {
  /** By line, piece or cell; of a sheet only the cells that are told another number than the first of their row, as merged ones are. */
  readonly single: Map<string | number, number>;
  /** By row of a sheet. */
  readonly rows: Map<number, number>;
}

export class Places {
  /** By member and kind, then by sheet or table. */
  readonly #groups = new Map<string, Map<string | number, Group>>();

  set(reference: SourceReference, at: number): void {
    const { single, rows } = this.#groupOf(reference);
    if (reference.kind === 'sheet') {
      const row = rowOf(reference.cell);
      const told = rows.get(row);
      if (told === undefined) rows.set(row, at);
      else if (told !== at || single.has(reference.cell)) single.set(reference.cell, at);
    } else single.set(placeOf(reference), at);
  }

  /** The number of the line or row of a place, undefined where the document has no such line, row or piece. */
  get(reference: SourceReference): number | undefined {
    const group = this.#groups.get(kindOf(reference))?.get(groupOf(reference));
    if (group === undefined) return undefined;
    return reference.kind === 'sheet'
      ? (group.single.get(reference.cell) ?? group.rows.get(rowOf(reference.cell)))
      : group.single.get(placeOf(reference));
  }

  #groupOf(reference: SourceReference): Group {
    const groups = entryOf(this.#groups, kindOf(reference), () => new Map<string | number, Group>());
    return entryOf(groups, groupOf(reference), () => ({ single: new Map(), rows: new Map() }));
  }
}

/** What a map holds under a key; made and kept where it holds nothing. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The row of a cell by its name, 12 of AB12; 0 where the name ends in no number. */
function rowOf(cell: string): number {
  let row = 0;
  for (let at = cell.length - 1, factor = 1; at >= 0; at--, factor *= 10) {
    const digit = cell.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) break;
    row += digit * factor;
  }
  return row;
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

function placeOf(reference: Exclude<SourceReference, { kind: 'sheet' }>): string | number {
  switch (reference.kind) {
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
