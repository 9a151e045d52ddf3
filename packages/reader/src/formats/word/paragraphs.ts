/**
 * Paragraphs of a legacy Word document (97 to 2003) with what tells tables: cell and row ends and the places of columns. Format: [MS-DOC].
 */
import { HIDDEN, MAYBE_HIDDEN, PICTURE } from '../../evidence/marks.js';
import { corrupt, ReadFailure } from '../../failure.js';
import { raised } from '../letters/raised.js';
import { inSymbolFont, symbolLetter } from '../letters/symbol-fonts.js';
import type { CompoundFile } from '../ole/compound.js';
import { type CharacterLook, CharacterLooks } from './characters.js';
import { formFieldText } from './form-fields.js';
import { type Run, RunWalk, readRuns, viewOf } from './runs.js';
import { sprmsOf } from './sprms.js';

export interface RowDefinition {
  /** Places of the lines between columns, in twips, one more than cells. */
  readonly edges: readonly number[];
  /** Per cell: begins a vertical merge, continues the one above, or neither. */
  readonly vertical: readonly ('none' | 'first' | 'continued')[];
  /** Per cell: part of the cell to its left. */
  readonly swallowed: readonly boolean[];
}

export interface WordParagraph {
  readonly text: string;
  /** 0 outside of tables, 1 in a table, 2 in a table inside a cell. */
  readonly depth: number;
  readonly endsCell: boolean;
  /** Ends a row; then the row is defined here, where the file defines it. */
  readonly endsRow: boolean;
  readonly row: RowDefinition | null;
  readonly pageBreak: boolean;
}

interface Properties {
  inTable: boolean;
  rowEnd: boolean;
  depth: number;
  innerCell: boolean;
  innerRowEnd: boolean;
  row: RowDefinition | null;
}

interface PropertyRun extends Run {
  /** Number of the paragraph's style. */
  readonly style: number;
}

const FIB_PAIRS = 0x9a;
const PAIR_STYLES = 1;
const PAIR_CHPX = 12;
const PAIR_PAPX = 13;
const PAIR_FONTS = 15;
const PAIR_CLX = 33;
const MAX_COLUMNS = 63;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly wide: boolean;
}

function pair(view: DataView, table: Uint8Array, index: number): Uint8Array {
  const at = FIB_PAIRS + 8 * index;
  if (at + 8 > view.byteLength) throw corrupt('doc', 'header too short');
  const from = view.getUint32(at, true);
  const size = view.getUint32(at + 4, true);
  if (from + size > table.length) throw corrupt('doc', 'table stream too short');
  return table.subarray(from, from + size);
}

/** A part of the table stream that text can be read without; empty where it leads nowhere. */
function optionalPair(view: DataView, table: Uint8Array, index: number): Uint8Array {
  const at = FIB_PAIRS + 8 * index;
  if (at + 8 > view.byteLength) return new Uint8Array();
  const from = view.getUint32(at, true);
  const size = view.getUint32(at + 4, true);
  return from + size > table.length ? new Uint8Array() : table.subarray(from, from + size);
}

/** Where the text stands, in order: a document saved quickly is in pieces. */
function readPieces(clx: Uint8Array, length: number): Piece[] {
  let at = 0;
  const view = viewOf(clx);
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== 2 || at + 5 > clx.length) throw corrupt('doc', 'no piece table');
  const size = Math.min(view.getUint32(at + 1, true), clx.length - at - 5);
  const start = at + 5;
  const count = Math.floor((size - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(start + 4 * index, true);
    const to = Math.min(view.getUint32(start + 4 * index + 4, true), length);
    const packed = view.getUint32(start + 4 * (count + 1) + 8 * index + 2, true);
    const wide = (packed & 0x40000000) === 0;
    const offset = wide ? packed & 0x3fffffff : (packed & 0x3fffffff) >>> 1;
    if (to > from) pieces.push({ start: from, end: to, offset, wide });
  }
  return pieces;
}

/** Paragraph properties by place in the file. */
function paragraphRuns(table: Uint8Array, main: Uint8Array): PropertyRun[] {
  return readRuns(table, main, 13, (place, end) => {
    if (place < 0) return { style: 0, list: new Uint8Array() };
    let at = place;
    let size = 2 * (main[at] ?? 0) - 1;
    if (size < 0) {
      at++;
      size = 2 * (main[at] ?? 0);
    }
    // The style index comes before the list of properties.
    const style = (main[at + 1] ?? 0) | ((main[at + 2] ?? 0) << 8);
    return { style, list: main.subarray(at + 3, Math.min(at + 1 + Math.max(2, size), end)) };
  });
}

/** Character properties by place in the file. */
function characterRuns(table: Uint8Array, main: Uint8Array): Run[] {
  return readRuns(table, main, 1, (at, end) => ({
    list: at < 0 ? new Uint8Array() : main.subarray(at + 1, Math.min(at + 1 + (main[at] ?? 0), end)),
  }));
}

function readProperties(list: Uint8Array, data: Uint8Array, properties: Properties, nested = false): void {
  const view = viewOf(list);
  for (const { code, at, size } of sprmsOf(list)) {
    switch (code) {
      case 0x2416:
        properties.inTable = list[at] === 1;
        break;
      case 0x2417:
        properties.rowEnd = list[at] === 1;
        break;
      case 0x244b:
        properties.innerCell = list[at] === 1;
        break;
      case 0x244c:
        properties.innerRowEnd = list[at] === 1;
        break;
      case 0x6649:
        properties.depth = view.getInt32(at, true);
        break;
      case 0x6645:
      case 0x6646: {
        // The list is too long for its page and stands in the data stream.
        const place = view.getUint32(at, true);
        if (nested || place + 2 > data.length) break;
        const length = viewOf(data).getUint16(place, true);
        readProperties(data.subarray(place + 2, place + 2 + length), data, properties, true);
        break;
      }
      case 0xd608:
        properties.row = readRow(list.subarray(at, at + size));
        break;
      case 0xd62b:
        setVertical(properties, list[at + 1] ?? 0, list[at + 2] ?? 0);
        break;
      default:
    }
  }
}

function setVertical(properties: Properties, cell: number, value: number): void {
  const { row } = properties;
  if (!row || cell >= row.vertical.length) return;
  const vertical = [...row.vertical];
  vertical[cell] = value === 1 ? 'continued' : value === 3 ? 'first' : 'none';
  properties.row = { ...row, vertical };
}

/** The definition of a row: lines between columns, then twenty bytes for each cell that has any. */
function readRow(bytes: Uint8Array): RowDefinition | null {
  const count = Math.min(bytes[2] ?? 0, MAX_COLUMNS);
  const view = viewOf(bytes);
  if (count === 0 || 3 + 2 * (count + 1) > bytes.length) return null;
  const edges: number[] = [];
  for (let index = 0; index <= count; index++) edges.push(view.getInt16(3 + 2 * index, true));
  const vertical: RowDefinition['vertical'][number][] = [];
  const swallowed: boolean[] = [];
  for (let index = 0; index < count; index++) {
    const at = 3 + 2 * (count + 1) + 20 * index;
    const flags = at + 2 <= bytes.length ? view.getUint16(at, true) : 0;
    const merge = (flags >> 5) & 3;
    vertical.push(merge === 1 ? 'continued' : merge === 3 ? 'first' : 'none');
    swallowed.push((flags & 3) === 1 && index > 0);
  }
  return { edges, vertical, swallowed };
}

/** windows-1252 for text kept in single bytes. */
const NARROW = new TextDecoder('windows-1252');

/** What a character shows: itself, a letter of a symbol font, the mark of a picture. Control characters show nothing. */
function lookedAt(code: number, look: CharacterLook): string {
  if (look.symbol)
    return look.symbol.font === null ? String.fromCharCode(look.symbol.code) : symbolLetter(look.symbol.font, look.symbol.code);
  if (code === 0x01) return look.picture ? PICTURE : '';
  if (code === 0x0b) return '\n';
  if (code === 0x1e) return '-';
  if (code !== 0x09 && code < 0x20) return '';
  const letter = String.fromCharCode(code);
  const shown = look.font === null ? letter : inSymbolFont(letter, look.font);
  return look.raised ? raised(shown) : shown;
}

class ParagraphReader {
  readonly paragraphs: WordParagraph[] = [];
  private text = '';
  private field = 0;
  private hidden = 0;
  private pageBreak = false;
  /** Style of the paragraph being read; it is stated where the paragraph stands, from its first character on. */
  private style = -1;
  /** Marks of the paragraph, said once however many characters they are about. */
  private readonly marks = new Set<string>();

  constructor(
    private readonly runs: RunWalk<PropertyRun>,
    private readonly characters: CharacterLooks,
    private readonly data: Uint8Array,
  ) {}

  /** Takes a character that stands at a place of the file. */
  take(code: number, place: number): void {
    switch (code) {
      case 0x13:
        this.field++;
        this.hidden++;
        return;
      case 0x14:
        if (this.hidden > 0) this.hidden--;
        return;
      case 0x15:
        if (this.field > 0) this.field--;
        this.hidden = Math.min(this.hidden, this.field);
        return;
      case 0x07:
      case 0x0d:
        this.end(code, place);
        return;
      case 0x0c:
        this.pageBreak = true;
        if (this.text !== '') this.end(0x0d, place);
        return;
      default:
    }
    if (this.hidden > 0) {
      // What a checkbox or a drop-down shows stands with its code, which is not shown itself.
      const field = code === 0x01 ? this.characters.at(place, Math.max(0, this.style)).formField : -1;
      if (field >= 0) this.text += formFieldText(this.data, field);
      return;
    }
    if (this.style < 0) this.style = this.runs.at(place)?.style ?? 0;
    this.letter(code, this.characters.at(place, this.style));
  }

  private letter(code: number, look: CharacterLook): void {
    if (look.deleted) return;
    if (look.visibility === 'hidden') this.marks.add(HIDDEN);
    else {
      const text = lookedAt(code, look);
      this.text += text;
      if (look.visibility === 'unsure' && text.trim() !== '') this.marks.add(MAYBE_HIDDEN);
    }
  }

  private end(code: number, place: number): void {
    const properties: Properties = { inTable: false, rowEnd: false, depth: 0, innerCell: false, innerRowEnd: false, row: null };
    const run = this.runs.at(place);
    if (run) readProperties(run.list, this.data, properties);
    const inTable = properties.inTable || code === 0x07;
    const depth = inTable ? Math.max(1, Math.min(properties.depth, 8)) : 0;
    const inner = depth > 1;
    this.paragraphs.push({
      text: this.text + [...this.marks].join(''),
      depth,
      endsCell: inner ? properties.innerCell && !properties.innerRowEnd : code === 0x07 && !properties.rowEnd,
      endsRow: inner ? properties.innerRowEnd : properties.rowEnd,
      row: properties.row,
      pageBreak: this.pageBreak,
    });
    this.text = '';
    this.style = -1;
    this.marks.clear();
    this.pageBreak = false;
    this.field = 0;
    this.hidden = 0;
  }

  finish(): void {
    if (this.text.trim() !== '')
      this.paragraphs.push({ text: this.text, depth: 0, endsCell: false, endsRow: false, row: null, pageBreak: this.pageBreak });
  }
}

/**
 * Paragraphs of the main text in order.
 * Fails with "encryption-not-read", with "unsupported-format" on Word 95 and older, with "corrupt" on tables that lead nowhere.
 */
export function readParagraphs(file: CompoundFile): readonly WordParagraph[] {
  const entry = file.find('WordDocument');
  if (!entry) throw corrupt('doc', 'no document stream');
  const main = file.read(entry);
  const view = viewOf(main);
  if (main.length < 0x1aa || view.getUint16(0, true) !== 0xa5ec)
    throw new ReadFailure({ id: 'unsupported-format', args: { format: 'doc', advice: 'save-as-docx' } });
  const flags = view.getUint16(0x0a, true);
  if (flags & 0x0100) throw new ReadFailure({ id: 'encryption-not-read', args: { format: 'doc' } });
  const tableEntry = file.find(flags & 0x0200 ? '1Table' : '0Table');
  if (!tableEntry) throw new ReadFailure({ id: 'unsupported-format', args: { format: 'doc', advice: 'save-as-docx' } });
  const table = file.read(tableEntry);
  const dataEntry = file.find('Data');
  const data = dataEntry ? file.read(dataEntry) : new Uint8Array();
  const pieces = readPieces(pair(view, table, PAIR_CLX), view.getUint32(0x4c, true));
  const looks = new CharacterLooks(
    characterRuns(optionalPair(view, table, PAIR_CHPX), main),
    optionalPair(view, table, PAIR_FONTS),
    optionalPair(view, table, PAIR_STYLES),
  );
  const reader = new ParagraphReader(new RunWalk(paragraphRuns(pair(view, table, PAIR_PAPX), main)), looks, data);
  let left = 2 * main.length;
  for (const piece of pieces) {
    const count = piece.end - piece.start;
    const width = piece.wide ? 2 : 1;
    if (piece.offset + count * width > main.length) throw corrupt('doc', 'text outside of the document');
    // Pieces may share text; a hundred times over is no document.
    left -= count;
    if (left < 0) throw corrupt('doc', 'pieces repeat');
    const narrow = piece.wide ? '' : NARROW.decode(main.subarray(piece.offset, piece.offset + count));
    for (let index = 0; index < count; index++) {
      const place = piece.offset + index * width;
      const raw = piece.wide ? view.getUint16(place, true) : (main[place] ?? 0);
      reader.take(piece.wide || raw < 0x80 ? raw : narrow.charCodeAt(index), place);
    }
  }
  reader.finish();
  return reader.paragraphs;
}
