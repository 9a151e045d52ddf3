/**
 * HTML pages, and the HTML that budget systems save under the name .xls: tables with their spans, text around them as lines.
 *
 * Works on the tokens of parse5 with table rules of its own, so that neither unclosed cells nor a hundred thousand nested tags cost more than their length.
 */
import type { ReadingNote } from '@perf-lint/core';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { HIDDEN, MAYBE_HIDDEN } from '../evidence/marks.js';
import { Budget, MAX_TABLE_DEPTH } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, TableBlock } from '../source-document.js';
import { BlockList } from './block-list.js';
import { attributeOf, OpenElements } from './html/open-elements.js';
import { Selection } from './html/selection.js';
import { layOut, type SpannedRow } from './html/spans.js';
import { Stylesheet } from './html/stylesheet.js';
import { raised } from './letters/raised.js';
import { alternativeText } from './letters/signs.js';
import { inSymbolFont } from './letters/symbol-fonts.js';
import { TableLayout } from './word-table.js';

/** Elements that end a line of text before and after themselves. */
const LINE_ELEMENTS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article header footer main nav aside form fieldset blockquote pre hr center address figure'.split(
    ' ',
  ),
);
/** Content that is never text: the tokenizer is told to read it raw, and it is dropped. */
const RAW: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);
const DROPPED = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'title', 'select', 'template', 'datalist']);

const CELL_ELEMENTS = new Set(['td', 'th', 'tr', 'table']);

interface OpenTable {
  readonly number: number;
  readonly rows: SpannedRow[];
  readonly inner: TableBlock[];
  /** Stands where nothing shows. */
  readonly hidden: boolean;
  cell: { columnSpan: number; rowSpan: number; gone: boolean; text: TextRun } | null;
  caption: TextRun | null;
  title: string;
  inRow: boolean;
}

/** Text with white space collapsed as a browser shows it, and line breaks where elements make them. */
class TextRun {
  private text = '';
  private space = false;
  /** Whether a line begins here. Noted, not asked of the text: looking at the end of a text that is being joined copies all of it. */
  private atLineStart = true;

  add(characters: string): void {
    // Only ASCII white space collapses; &nbsp; and the full-width space are characters.
    let start = 0;
    while (start < characters.length) {
      let end = start;
      while (end < characters.length && !isSpace(characters.charCodeAt(end))) end++;
      if (end > start) {
        if (this.space && !this.atLineStart) this.text += ' ';
        this.space = false;
        this.atLineStart = false;
        this.text += characters.slice(start, end);
      }
      if (end < characters.length) this.space = true;
      start = end + 1;
    }
  }

  breakLine(): void {
    this.space = false;
    this.atLineStart = true;
    this.text += '\n';
  }

  /** Ends a line once, however many elements ask for it. */
  endLine(): void {
    if (this.atLineStart) this.space = false;
    else this.breakLine();
  }

  take(): string {
    const text = this.text.replaceAll('\u00a0', ' ').trim();
    this.text = '';
    this.space = false;
    this.atLineStart = true;
    return text;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

function span(token: Token.TagToken, name: string): number {
  const value = Number.parseInt(attributeOf(token, name) ?? '1', 10);
  if (name === 'rowspan' && value === 0) return 0;
  return Math.max(1, value || 1);
}

/** Types of input that hold a text which the page shows. */
const TEXT_INPUTS = new Set([undefined, '', 'text', 'number', 'date', 'month', 'tel', 'email', 'search', 'url']);

class PageReader {
  private readonly blocks = new BlockList();
  private readonly tables: OpenTable[] = [];
  private readonly run = new TextRun();
  private dropping = '';
  private tableCount = 0;
  /** Tables deeper than the limit, whose tags are passed over. */
  private tooDeep = 0;
  private sheets: string[] = [];
  private readonly styles = new Stylesheet();
  private readonly elements = new OpenElements(this.styles);
  private selection: Selection | null = null;
  /** Text of the style element that is being read: it comes in pieces. */
  private sheet = '';
  hiddenRows = 0;
  deletions = 0;
  tokenizer: Tokenizer | null = null;

  constructor(private readonly budget: Budget) {}

  /** Where text goes at the moment; null between the cells of a table, where text has no place. */
  private target(): TextRun | null {
    const table = this.tables.at(-1);
    if (!table) return this.run;
    return table.cell?.text ?? table.caption;
  }

  characters(text: string): void {
    if (this.dropping === 'style') this.sheet += text;
    else if (this.dropping === 'select') this.selection?.add(text);
    else if (this.dropping === '') this.say(text);
  }

  /** Text as the page shows it at this place. */
  private say(text: string): void {
    const target = this.target();
    if (!target) return;
    if (text.trim() === '') {
      target.add(text);
      return;
    }
    const { font, raised: isRaised, apparatus } = this.elements.look;
    if (apparatus) return;
    const seen = this.elements.visibility;
    if (seen === 'hidden') {
      target.add(HIDDEN);
      return;
    }
    const shown = font === null ? text : inSymbolFont(text, font);
    target.add((isRaised ? raised(shown) : shown) + (seen === 'unsure' ? MAYBE_HIDDEN : ''));
  }

  /** Excel's sheet names stand in a conditional comment. */
  comment(text: string): void {
    if (!text.includes('x:ExcelWorksheet')) return;
    const names = /<x:Name>([^<]{1,100})<\/x:Name>/g;
    for (const match of text.slice(0, 50_000).matchAll(names)) if (match[1]) this.sheets.push(match[1]);
  }

  open(token: Token.TagToken): void {
    const name = token.tagName;
    const mode = RAW.get(name);
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = mode;
    // A list of options that is never closed ends with its cell.
    if (this.dropping === 'select' && CELL_ELEMENTS.has(name)) this.endDropping();
    if (this.dropping === 'select' && name === 'option') this.selection?.option(attributeOf(token, 'selected') !== undefined);
    if (this.dropping !== '') return;
    if (DROPPED.has(name)) {
      if (!token.selfClosing || mode !== undefined) this.dropping = name;
      if (name === 'select') this.selection = new Selection();
      return;
    }
    const look = this.elements.enter(token);
    if (name === 'del') this.deletions++;
    switch (name) {
      case 'table':
        this.openTable();
        break;
      case 'caption': {
        const table = this.tables.at(-1);
        if (table) table.caption = new TextRun();
        break;
      }
      case 'tr':
        this.openRow(look.rowsHidden);
        break;
      case 'td':
      case 'th':
        this.openCell(token, look.gone);
        break;
      case 'img':
        if (!look.gone && !look.invisible) this.picture(token);
        break;
      case 'br':
        this.target()?.breakLine();
        break;
      case 'input':
        this.input(token);
        break;
      default:
        if (LINE_ELEMENTS.has(name)) this.target()?.endLine();
    }
  }

  private input(token: Token.TagToken): void {
    const type = attributeOf(token, 'type')?.toLowerCase();
    if (type === 'checkbox' || type === 'radio') this.say(attributeOf(token, 'checked') === undefined ? '□' : '☑');
    else if (TEXT_INPUTS.has(type)) this.say(attributeOf(token, 'value') ?? '');
  }

  /** A picture in a cell stands for what its text says; one of a dot is there to hold a place. */
  private picture(token: Token.TagToken): void {
    const tiny = ['width', 'height'].some((name) => /^[012](?:px)?$/.test(attributeOf(token, name) ?? ''));
    const table = this.tables.at(-1);
    if (table?.cell && !tiny) this.say(alternativeText(attributeOf(token, 'alt')));
  }

  close(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.dropping !== '') {
      const cellEnds = this.dropping === 'select' && CELL_ELEMENTS.has(name);
      if (name === this.dropping || cellEnds) this.endDropping();
      if (!cellEnds) return;
    }
    this.elements.leave(name);
    const table = this.tables.at(-1);
    switch (name) {
      case 'table':
        this.closeTable();
        break;
      case 'td':
      case 'th':
        if (table) this.closeCell(table);
        break;
      case 'tr':
        if (table) this.closeRow(table);
        break;
      case 'caption':
        if (table?.caption) this.closeCaption(table);
        break;
      default:
        if (LINE_ELEMENTS.has(name)) this.target()?.endLine();
    }
  }

  private endDropping(): void {
    if (this.dropping === 'select') this.say(this.selection?.shown() ?? '');
    else if (this.dropping === 'style') this.styles.add(this.sheet);
    this.sheet = '';
    this.dropping = '';
    this.selection = null;
  }

  private openTable(): void {
    if (this.tables.length >= MAX_TABLE_DEPTH) {
      this.tooDeep++;
      return;
    }
    const outer = this.tables.at(-1);
    // A table directly inside a table (not in a cell) ends the one before it, as browsers do.
    if (outer && !outer.cell && !outer.caption) this.closeTable();
    if (this.tables.length === 0) this.flushText();
    this.tableCount++;
    this.tables.push({
      number: this.tableCount,
      rows: [],
      inner: [],
      hidden: this.elements.look.gone,
      cell: null,
      caption: null,
      title: this.tableCount === 1 && this.sheets.length === 1 ? (this.sheets[0] ?? '') : '',
      inRow: false,
    });
  }

  private openRow(hidden: boolean): void {
    const table = this.tables.at(-1);
    if (!table || this.tooDeep > 0) return;
    this.closeRow(table);
    table.rows.push({ cells: [], hidden });
    table.inRow = true;
  }

  private openCell(token: Token.TagToken, gone: boolean): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (this.tooDeep > 0) {
      this.target()?.endLine();
      return;
    }
    this.closeCell(table);
    this.closeCaption(table);
    if (!table.inRow) {
      table.rows.push({ cells: [], hidden: false });
      table.inRow = true;
    }
    table.cell = { columnSpan: span(token, 'colspan'), rowSpan: span(token, 'rowspan'), gone, text: new TextRun() };
  }

  private closeCell(table: OpenTable): void {
    if (this.tooDeep > 0 || !table.cell) return;
    const { columnSpan, rowSpan, gone, text } = table.cell;
    table.cell = null;
    const row = table.rows.at(-1);
    // A cell that is gone takes no place: those behind it move up, as on the page.
    if (!row || (gone && !row.hidden)) return;
    row.cells.push({ text: text.take(), columnSpan, rowSpan });
  }

  private closeRow(table: OpenTable): void {
    if (this.tooDeep > 0) return;
    this.closeCell(table);
    this.closeCaption(table);
    table.inRow = false;
  }

  private closeCaption(table: OpenTable): void {
    if (!table.caption) return;
    table.title = table.caption.take() || table.title;
    table.caption = null;
  }

  private closeTable(): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    this.closeRow(table);
    if (table.hidden) {
      this.target()?.add(HIDDEN);
      return;
    }
    const layout = layOut(table.rows, new TableLayout(table.number, this.budget));
    this.hiddenRows += layout.hiddenRows;
    this.blocks.closeTable(layout.toBlock(table.title), table.inner, this.tables.at(-1));
  }

  private flushText(): void {
    const text = this.run.take();
    if (text !== '') this.blocks.addText(text);
  }

  finish(): Block[] {
    this.tooDeep = 0;
    while (this.tables.length > 0) this.closeTable();
    this.flushText();
    return this.blocks.finish();
  }
}

/** Reads tables and text in order; nested tables follow the table they stand in. Hidden rows are read, and said. */
export function readHtml(text: string, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const page = new PageReader(new Budget('cells', limits.cells));
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => page.open(token),
      onEndTag: (token) => page.close(token),
      onCharacter: (token) => page.characters(token.chars),
      onNullCharacter() {},
      onWhitespaceCharacter: (token) => page.characters(token.chars),
      onComment: (token) => page.comment(token.data),
      onDoctype() {},
      onEof() {},
    },
  );
  page.tokenizer = tokenizer;
  tokenizer.write(text, true);
  const notes: ReadingNote[] = [];
  const blocks = page.finish();
  if (page.deletions > 0) notes.push({ id: 'tracked-changes', args: { count: page.deletions }, references: [] });
  if (page.hiddenRows > 0) notes.push({ id: 'hidden-rows', args: { sheet: '', rows: page.hiddenRows }, references: [] });
  return { blocks, notes };
}
