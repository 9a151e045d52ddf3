/**
 * A sheet's XML with other style numbers on some cells. Cells that are not there are put in; nothing else changes.
 */
import { attribute, type Splice, spliced, type Tag, tagsIn, withAttribute } from '../package/xml-text.js';

/** Column (from 0) and row (from 1) of an address such as "H12". */
export function cellPosition(address: string): { readonly column: number; readonly row: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

/** What a flagged cell's style becomes, given the one it has. */
export type Restyle = (style: number) => number;

interface Wanted {
  readonly column: number;
  readonly address: string;
  readonly restyle: Restyle;
}

class SheetPatch {
  readonly splices: Splice[] = [];
  readonly #rows = new Map<number, Wanted[]>();
  #row = 0;
  #column = -1;
  #rowTag: Tag | null = null;
  #pending: Wanted[] = [];

  constructor(cells: ReadonlyMap<string, Restyle>) {
    for (const [address, restyle] of cells) {
      const position = cellPosition(address);
      if (position === null) continue;
      const list = this.#rows.get(position.row) ?? [];
      list.push({ column: position.column, address, restyle });
      this.#rows.set(position.row, list);
    }
    for (const list of this.#rows.values()) list.sort((a, b) => a.column - b.column);
  }

  #cell({ address, restyle }: Wanted, prefix: string): string {
    const style = this.#rowTag === null ? 0 : Number(attribute(this.#rowTag.attributes, 's')) || 0;
    return `<${prefix}c r="${address}" s="${restyle(style)}"/>`;
  }

  /** Rows that are not there and belong before the one given. */
  #missingRows(before: number, at: number, prefix: string): void {
    const numbers = [...this.#rows.keys()].filter((row) => row < before).sort((a, b) => a - b);
    for (const number of numbers) {
      this.#rowTag = null;
      const cells = (this.#rows.get(number) ?? []).map((wanted) => this.#cell(wanted, prefix)).join('');
      this.splices.push({ start: at, end: at, text: `<${prefix}row r="${number}">${cells}</${prefix}row>` });
      this.#rows.delete(number);
    }
  }

  row(tag: Tag): void {
    const printed = Number(attribute(tag.attributes, 'r'));
    const number = printed > 0 ? printed : this.#row + 1;
    this.#missingRows(number, tag.start, tag.prefix);
    this.#row = number;
    this.#column = -1;
    this.#rowTag = tag;
    this.#pending = this.#rows.get(number) ?? [];
    this.#rows.delete(number);
    if (tag.kind === 'empty' && this.#pending.length > 0) {
      const cells = this.#pending.map((wanted) => this.#cell(wanted, tag.prefix)).join('');
      this.splices.push({ start: tag.start, end: tag.end, text: `<${tag.prefix}row${tag.attributes}>${cells}</${tag.prefix}row>` });
      this.#pending = [];
    }
  }

  rowEnd(tag: Tag): void {
    this.#missingCells(Number.POSITIVE_INFINITY, tag);
  }

  #missingCells(before: number, tag: Tag): void {
    while (this.#pending.length > 0 && (this.#pending[0]?.column ?? before) < before) {
      const wanted = this.#pending.shift();
      if (wanted !== undefined) this.splices.push({ start: tag.start, end: tag.start, text: this.#cell(wanted, tag.prefix) });
    }
  }

  cell(tag: Tag): void {
    const position = cellPosition(attribute(tag.attributes, 'r'));
    this.#column = position?.column ?? this.#column + 1;
    this.#missingCells(this.#column, tag);
    const [wanted] = this.#pending;
    if (wanted === undefined || wanted.column !== this.#column) return;
    this.#pending.shift();
    const style = Number(attribute(tag.attributes, 's')) || 0;
    const attributes = withAttribute(tag.attributes, 's', String(wanted.restyle(style)));
    this.splices.push({ start: tag.start, end: tag.end, text: `<${tag.prefix}c${attributes}${tag.kind === 'empty' ? '/' : ''}>` });
  }

  end(tag: Tag): void {
    this.#missingRows(Number.POSITIVE_INFINITY, tag.start, tag.prefix);
  }
}

/** Restyles cells by their address. */
export function restyledSheet(xml: string, cells: ReadonlyMap<string, Restyle>): string {
  const patch = new SheetPatch(cells);
  let inside = false;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'sheetData') {
      if (tag.kind === 'open') inside = true;
      else if (tag.kind === 'close') {
        patch.end(tag);
        break;
      }
    } else if (inside && tag.name === 'row') {
      if (tag.kind === 'close') patch.rowEnd(tag);
      else patch.row(tag);
    } else if (inside && tag.name === 'c' && tag.kind !== 'close') patch.cell(tag);
  }
  return spliced(xml, patch.splices);
}

/** Elements of a worksheet that come after its legacyDrawing. */
const AFTER_LEGACY = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** Relation id of the drawing that shows comments, "" where the sheet has none. */
export function legacyDrawing(xml: string): string {
  for (const tag of tagsIn(xml)) if (tag.name === 'legacyDrawing' && tag.kind !== 'close') return attribute(tag.attributes, 'id');
  return '';
}

/** The sheet with a drawing for comments, at the place its schema wants it. */
export function withLegacyDrawing(xml: string, id: string): string {
  let depth = 0;
  let root: Tag | null = null;
  for (const tag of tagsIn(xml)) {
    if (root === null) {
      if (tag.name === 'worksheet' && tag.kind === 'open') root = tag;
      continue;
    }
    const last = tag.kind === 'close' && depth === 0;
    if (last || (depth === 0 && tag.kind !== 'close' && AFTER_LEGACY.has(tag.name))) {
      const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const text = `<${root.prefix}legacyDrawing xmlns:r="${relations}" r:id="${id}"/>`;
      return spliced(xml, [{ start: tag.start, end: tag.start, text }]);
    }
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close') depth--;
  }
  return xml;
}
