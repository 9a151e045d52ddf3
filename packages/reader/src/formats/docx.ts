/**
 * DOCX documents (ECMA-376, WordprocessingML): paragraphs and tables of the body, tracked changes accepted, checkboxes kept as ☑ and □.
 */
import type { ReadingNote } from '@perf-lint/core';
import { corrupt } from '../failure.js';
import { Budget, MAX_TABLE_DEPTH } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, TableBlock } from '../source-document.js';
import { BlockList } from './block-list.js';
import { FieldStack } from './docx/fields.js';
import { attribute, isOn } from './docx/look.js';
import { PictureFrames } from './docx/pictures.js';
import { RunReader } from './docx/runs.js';
import { StyleSheet } from './docx/styles.js';
import { mainPart, partLike, partNamed, relatedPart, relationsOf } from './opc/parts.js';
import { TableLayout } from './word-table.js';
import { type Attributes, parseXmlMember, type XmlHandler } from './xml/events.js';
import type { ZipArchive, ZipMember } from './zip/directory.js';

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

/** Reads a part that the document takes in whole (w:altChunk), by its name; null where it is of a kind that is not read. */
export type ChunkReader = (part: ZipMember) => readonly Block[] | null;

/** Elements whose content is not part of the text as accepted. */
const SKIPPED = new Set(
  'del moveFrom delText delInstrText Fallback rubyPr rt binData rPrChange pPrChange tcPrChange trPrChange tblPrChange tblGridChange'.split(
    ' ',
  ),
);
/** Elements that say, inside a property list, that the thing itself was inserted or deleted. */
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

class DocumentHandler implements XmlHandler {
  private readonly blocks = new BlockList();
  private readonly tables: OpenTable[] = [];
  /** Paragraphs open at the moment: a text box holds paragraphs inside one. */
  private readonly paragraphs: string[] = [];
  private skipping = 0;
  private taking: '' | 'text' | 'code' = '';
  private properties = 0;
  private rowProperties = 0;
  private readonly fields = new FieldStack();
  private readonly pictures = new PictureFrames();
  private readonly runs: RunReader;
  private tableCount = 0;
  changes = 0;

  constructor(
    private readonly budget: Budget,
    styles: StyleSheet,
    private readonly chunk: (relation: string) => readonly Block[],
  ) {
    this.runs = new RunReader(styles);
  }

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
    this.runs.open(name, attributes);
    this.pictures.take(name, attributes);
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
        this.taking = 'text';
        break;
      case 'instrText':
        this.taking = 'code';
        break;
      case 'fldChar':
        this.fieldMark(attribute(attributes, 'fldCharType'));
        break;
      case 'altChunk':
        this.takeChunk(attributes);
        break;
      case 'rPr':
      case 'pPr':
        this.properties++;
        break;
      case 'trPr':
        this.rowProperties++;
        break;
      default:
        this.fields.takeData(name, attributes);
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
        this.append(this.runs.symbol(attributes));
        break;
      case 'pageBreakBefore':
        if (isOn(attributes)) this.breakPage();
        break;
      default:
    }
  }

  private fieldMark(type: string): void {
    const length = this.paragraphs.at(-1)?.length ?? 0;
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate(length);
    else if (type === 'end') this.append(this.fields.end(length));
  }

  /** Another file that the document takes in stands where its reference does; inside a cell its text is the cell's. */
  private takeChunk(attributes: Attributes): void {
    let relation = '';
    for (const [key, value] of attributes) if (key === 'id' || key.endsWith(':id')) relation = value;
    const outer = this.tables.at(-1);
    for (const block of this.chunk(relation)) {
      if (block.kind === 'table') {
        if (outer) outer.inner.push(block);
        else this.blocks.addTable(block);
        continue;
      }
      for (const line of block.lines) {
        if (outer?.cell) outer.cell.text.push(line.text);
        else if (!outer) this.blocks.addText(line.text);
      }
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
    if (this.skipping > 0) return;
    if (this.taking === 'code') this.fields.takeCode(text);
    else if (this.taking === 'text') this.append(this.runs.seen(text));
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    this.runs.close(name);
    this.append(this.pictures.close(name));
    switch (name) {
      case 't':
      case 'instrText':
        this.taking = '';
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
      case 'ffData':
        this.append(this.fields.shown());
        break;
      default:
    }
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
    this.blocks.closeTable(table.layout.toBlock(''), table.inner, this.tables.at(-1));
  }

  finish(): Block[] {
    return this.blocks.finish();
  }
}

function documentPart(archive: ZipArchive): ZipMember {
  const part = mainPart(archive, 'docx') ?? partNamed(archive, 'word/document.xml') ?? partLike(archive, /^word\/document\d{0,4}\.xml$/);
  if (!part) throw corrupt('docx', 'no document part');
  return part;
}

/** Whether the document takes other files in whole (w:altChunk). */
export function takesParts(archive: ZipArchive): boolean {
  return [...relationsOf(archive, documentPart(archive).name, 'docx').values()].some((relation) => relation.type === 'aFChunk');
}

/**
 * Reads paragraphs and tables in order; nested tables follow the table they stand in. Fails with "corrupt" or "limit".
 * Parts that the document takes in whole are read by `readChunk`; what it does not read is said.
 */
export function readDocx(
  archive: ZipArchive,
  limits: ReadLimits,
  readChunk: ChunkReader = () => null,
): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const part = documentPart(archive);
  const relations = relationsOf(archive, part.name, 'docx');
  const styles = StyleSheet.read(archive, relatedPart(archive, relations, 'styles') ?? partNamed(archive, 'word/styles.xml'));
  const notes: ReadingNote[] = [];
  const chunk = (id: string): readonly Block[] => {
    const target = relations.get(id)?.target ?? '';
    const member = partNamed(archive, target);
    const blocks = member ? readChunk(member) : null;
    if (blocks === null) notes.push({ id: 'part-not-read', args: { part: target || id }, references: [] });
    return blocks ?? [];
  };
  const handler = new DocumentHandler(new Budget('cells', limits.cells), styles, chunk);
  parseXmlMember(archive, part, handler, 'docx');
  if (handler.changes > 0) notes.push({ id: 'tracked-changes', args: { count: handler.changes }, references: [] });
  return { blocks: handler.finish(), notes };
}
