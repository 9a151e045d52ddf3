/**
 * DOCX documents (ECMA-376, WordprocessingML): paragraphs and tables of the body, tracked changes accepted, checkboxes kept as ☑ and □.
 */
import type { ReadingNote } from '@perf-lint/core';
import { corrupt } from '../failure.js';
import { Budget, MAX_TABLE_DEPTH } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, TableBlock } from '../source-document.js';
import { BlockList } from './block-list.js';
import { TableLayout } from './word-table.js';
import { type Attributes, parseXmlMember, type XmlHandler } from './xml/events.js';
import type { ZipArchive, ZipMember } from './zip/directory.js';

/** Characters of symbol fonts (Wingdings) that forms tick boxes with, by their code in F000-F0FF. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0xfe, '☑'],
  [0xfd, '☒'],
  [0x78, '☒'],
  [0xfc, '√'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '□'],
  [0x72, '□'],
  [0xa8, '□'],
  [0xa3, '□'],
]);

function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attribute(attributes, 'char'), 16);
  if (Number.isNaN(code)) return '';
  return SYMBOLS.get(code & 0xff) ?? (code >= 0xf000 && code <= 0xf0ff ? '' : String.fromCharCode(code));
}

function attribute(attributes: Attributes, name: string): string {
  return attributes.get(`w:${name}`) ?? attributes.get(name) ?? '';
}

/** "1", "true", "on" or no value at all. */
function isOn(attributes: Attributes): boolean {
  for (const [key, value] of attributes) if (key.endsWith('val')) return value !== '0' && value !== 'false' && value !== 'off';
  return true;
}

interface OpenCell {
  text: string[];
  columnSpan: number;
  merge: 'none' | 'restart' | 'continue';
  /** hMerge of old documents: the cell is part of the one to its left. */
  swallowed: boolean;
}

interface OpenTable {
  readonly layout: TableLayout;
  /** Tables inside cells, in order; they follow the table they stand in. */
  readonly inner: TableBlock[];
  readonly pending: { readonly text: string; readonly columnSpan: number; readonly merge: OpenCell['merge'] }[];
  cell: OpenCell | null;
  deleted: boolean;
  skip: number;
}

/** Elements whose content is not part of the text as accepted. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'Fallback', 'rubyPr', 'rt', 'binData']);
/** Elements that say, inside a property list, that the thing itself was inserted or deleted. */
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

class DocumentHandler implements XmlHandler {
  private readonly blocks = new BlockList();
  private readonly tables: OpenTable[] = [];
  /** Paragraphs open at the moment: a text box holds paragraphs inside one. */
  private readonly paragraphs: string[] = [];
  private skipping = 0;
  private takingText = false;
  private properties = 0;
  private rowProperties = 0;
  private checkbox: { checked: boolean } | null = null;
  private checkboxPending = false;
  private tableCount = 0;
  changes = 0;

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0) {
      this.skipping++;
      return;
    }
    if (CHANGES.has(name)) this.changes++;
    if (name === 'del' && this.rowProperties > 0) {
      const table = this.tables.at(-1);
      if (table) table.deleted = true;
      return;
    }
    // A deleted paragraph mark (inside properties) is an empty element; its content is the paragraph's own.
    if (SKIPPED.has(name)) {
      this.skipping = 1;
      return;
    }
    this.openElement(name, attributes);
  }

  private openElement(name: string, attributes: Attributes): void {
    switch (name) {
      case 'tbl':
        this.openTable();
        break;
      case 'tr':
        this.openRow();
        break;
      case 'tc':
        this.openCell();
        break;
      case 'p':
        this.paragraphs.push('');
        break;
      case 't':
        this.takingText = true;
        break;
      case 'rPr':
      case 'pPr':
        this.properties++;
        break;
      case 'trPr':
        this.rowProperties++;
        break;
      case 'checkBox':
        this.checkbox = { checked: false };
        break;
      default:
        this.openDetail(name, attributes);
    }
  }

  private openDetail(name: string, attributes: Attributes): void {
    const cell = this.tables.at(-1)?.cell;
    switch (name) {
      case 'gridSpan':
        if (cell) cell.columnSpan = Math.max(1, Number(attribute(attributes, 'val')) || 1);
        break;
      case 'vMerge':
        if (cell) cell.merge = attribute(attributes, 'val') === 'restart' ? 'restart' : 'continue';
        break;
      case 'hMerge':
        if (cell) cell.swallowed = attribute(attributes, 'val') !== 'restart';
        break;
      case 'gridBefore':
        this.skipColumns(Number(attribute(attributes, 'val')) || 0);
        break;
      case 'tab':
        // Inside properties a tab is a tab stop.
        if (this.properties === 0) this.append('\t');
        break;
      case 'br':
        if (attribute(attributes, 'type') === 'page') this.breakPage();
        else this.append('\n');
        break;
      case 'cr':
        this.append('\n');
        break;
      case 'noBreakHyphen':
        this.append('-');
        break;
      case 'sym':
        this.append(symbol(attributes));
        break;
      case 'default':
      case 'checked':
        if (this.checkbox) this.checkbox.checked = isOn(attributes);
        break;
      case 'pageBreakBefore':
        if (isOn(attributes)) this.breakPage();
        break;
      default:
    }
  }

  private breakPage(): void {
    if (this.tables.length === 0) this.blocks.breakPage();
  }

  private skipColumns(count: number): void {
    const table = this.tables.at(-1);
    if (table) table.skip = count;
  }

  private openTable(): void {
    this.tableCount++;
    if (this.tables.length >= MAX_TABLE_DEPTH) throw corrupt('docx', 'tables nested too deeply');
    this.tables.push({
      layout: new TableLayout(this.tableCount, this.budget),
      inner: [],
      pending: [],
      cell: null,
      deleted: false,
      skip: 0,
    });
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.pending.length = 0;
    table.deleted = false;
    table.skip = 0;
  }

  private openCell(): void {
    const table = this.tables.at(-1);
    if (table) table.cell = { text: [], columnSpan: 1, merge: 'none', swallowed: false };
  }

  private append(text: string): void {
    const last = this.paragraphs.length - 1;
    if (last >= 0) this.paragraphs[last] += text;
  }

  text(text: string): void {
    if (this.skipping === 0 && this.takingText) this.append(text);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    switch (name) {
      case 't':
        this.takingText = false;
        break;
      case 'p':
        this.closeParagraph();
        break;
      case 'tc':
        this.closeCell();
        break;
      case 'tr':
        this.closeRow();
        break;
      case 'tbl':
        this.closeTable();
        break;
      case 'rPr':
      case 'pPr':
        this.properties--;
        break;
      case 'trPr':
        this.rowProperties--;
        break;
      case 'checkBox':
        this.checkboxPending = true;
        break;
      case 'fldChar':
        this.closeField();
        break;
      default:
    }
  }

  private closeField(): void {
    if (this.checkboxPending && this.checkbox) this.append(this.checkbox.checked ? '☑' : '□');
    if (this.checkboxPending) this.checkbox = null;
    this.checkboxPending = false;
  }

  private closeParagraph(): void {
    const text = this.paragraphs.pop() ?? '';
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text.push(text);
    else if (this.tables.length === 0) this.blocks.addText(text);
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    const text = cell.text.join('\n').trim();
    const left = table.pending.at(-1);
    if (cell.swallowed && left) {
      table.pending[table.pending.length - 1] = { ...left, columnSpan: left.columnSpan + cell.columnSpan };
      return;
    }
    table.pending.push({ text, columnSpan: cell.columnSpan, merge: cell.merge });
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table || table.deleted) return;
    table.layout.startRow(table.skip);
    for (const cell of table.pending) {
      if (cell.merge === 'continue') table.layout.continueAbove(cell.text, cell.columnSpan);
      else table.layout.add(cell.text, cell.columnSpan, 1);
    }
    table.pending.length = 0;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const block = table.layout.toBlock('');
    const all = block ? [block, ...table.inner] : table.inner;
    const outer = this.tables.at(-1);
    if (outer) outer.inner.push(...all);
    else for (const each of all) this.blocks.addTable(each);
  }

  finish(): Block[] {
    return this.blocks.finish();
  }
}

function mainPart(archive: ZipArchive): ZipMember {
  const usual = archive.members.get('word/document.xml');
  if (usual) return usual;
  for (const [name, member] of archive.members) if (/^word\/document\d{0,4}\.xml$/.test(name)) return member;
  throw corrupt('docx', 'no document part');
}

/** Reads paragraphs and tables in order; nested tables follow the table they stand in. Fails with "corrupt" or "limit". */
export function readDocx(archive: ZipArchive, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const handler = new DocumentHandler(new Budget('cells', limits.cells));
  parseXmlMember(archive, mainPart(archive), handler, 'docx');
  const notes: ReadingNote[] = handler.changes > 0 ? [{ id: 'tracked-changes', args: { count: handler.changes }, references: [] }] : [];
  return { blocks: handler.finish(), notes };
}
