/**
 * Blocks as the markup of a Word body, one after another. The library makes objects of every cell and run and keeps all of them: sheets of 3,000
 * projects took it a minute and more memory than a browser has. What stands around the body is the library's.
 */
import type { Block, FontName, HeadingBlock, Inline, ParagraphBlock, TableBlock, WordCell, WordDocument } from './blocks.js';
import type { Media } from './cell-pictures.js';
import { FONTS, LATIN, type LayoutMeasures } from './layouts.js';

/** Characters that XML cannot carry. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="6B7B8A" w:sz="4"/>`)
  .join('');

const MARGINS = [
  ['top', 30],
  ['left', 70],
  ['bottom', 30],
  ['right', 70],
]
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('');

/** What the margins of a cell take of its width. */
const BESIDE = 140;

const STYLES = { 0: 'Title', 1: 'Heading1', 2: 'Heading2' } as const satisfies Readonly<Record<HeadingBlock['level'], string>>;

const JUSTIFICATION = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

function textXml(text: string): string {
  const safe = text.replace(CONTROL, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return `<w:t xml:space="preserve">${safe}</w:t>`;
}

function fontXml(name: FontName): string {
  return `<w:rFonts w:ascii="${LATIN}" w:cs="${LATIN}" w:eastAsia="${FONTS[name].name}" w:hAnsi="${LATIN}" w:hint="eastAsia"/>`;
}

/** A property that is on, off, or not said. */
function flag(name: string, on: boolean | undefined): string {
  if (on === undefined) return '';
  return on ? `<w:${name}/>` : `<w:${name} w:val="false"/>`;
}

interface RunDefaults {
  readonly size?: number;
  readonly bold?: boolean | undefined;
  readonly font?: FontName;
}

/** Runs as they follow each other; a new line of the text is a break. */
function runsXml(inlines: readonly Inline[], defaults: RunDefaults = {}): string {
  let xml = '';
  for (const inline of inlines) {
    const run = typeof inline === 'string' ? { text: inline } : inline;
    const size = run.size ?? defaults.size;
    const bold = run.bold ?? defaults.bold;
    const font = run.font ?? defaults.font;
    const properties = [
      font === undefined ? '' : fontXml(font),
      flag('b', bold),
      flag('bCs', bold),
      run.color === undefined ? '' : `<w:color w:val="${run.color}"/>`,
      size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
      run.underline === true ? '<w:u w:val="single"/>' : '',
    ].join('');
    const told = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
    for (const [index, text] of run.text.split('\n').entries()) xml += `<w:r>${told}${index > 0 ? '<w:br/>' : ''}${textXml(text)}</w:r>`;
  }
  return xml;
}

/** A cell that goes on in the rows below, at its column. */
interface Spanning {
  readonly cell: WordCell;
  readonly rows: number;
}

export class BodyWriter {
  readonly #layout: LayoutMeasures;
  readonly #align: 'justify' | 'left';
  readonly #media: Media;

  constructor(layout: LayoutMeasures, language: WordDocument['language'], media: Media) {
    this.#layout = layout;
    this.#media = media;
    // Chinese lines are even at both ends; English ones would get holes.
    this.#align = language === 'zh-CN' ? 'justify' : 'left';
  }

  /** The body of a section. It ends with a paragraph, as Word wants it: after a table with one that takes no room. @param room width of the type area in twentieths of a point */
  section(blocks: Iterable<Block>, room: number): string {
    let xml = '';
    let last: Block['kind'] = 'paragraph';
    for (const block of blocks) {
      xml += this.#block(block, room);
      last = block.kind;
    }
    return last === 'table' ? `${xml}<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>` : xml;
  }

  #block(block: Block, room: number): string {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block);
      case 'heading':
        return this.#heading(block);
      case 'table':
        return this.#table(block, room);
      default:
        return block satisfies never;
    }
  }

  #heading({ level, text, pageBreakBefore }: HeadingBlock): string {
    const style = `<w:pStyle w:val="${STYLES[level]}"/><w:keepNext/>${pageBreakBefore === true ? '<w:pageBreakBefore/>' : ''}`;
    return `<w:p><w:pPr>${style}</w:pPr><w:r>${textXml(text)}</w:r></w:p>`;
  }

  #paragraph(block: ParagraphBlock): string {
    const { runs, align, keepNext, keepLines, pageBreakBefore } = block;
    const kept = `${keepNext === true ? '<w:keepNext/>' : ''}${keepLines === true ? '<w:keepLines/>' : ''}`;
    const broken = pageBreakBefore === true ? '<w:pageBreakBefore/>' : '';
    const justified = `<w:jc w:val="${JUSTIFICATION[align ?? this.#align]}"/>`;
    return `<w:p><w:pPr>${kept}${broken}${this.#spacing(block)}${this.#indent(block)}${justified}</w:pPr>${runsXml(runs)}</w:p>`;
  }

  #spacing({ before = 0, after = 0, line }: ParagraphBlock): string {
    const exact = line === undefined ? this.#layout.line : line * 20;
    return `<w:spacing w:after="${after * 20}" w:before="${before * 20}"${exact === null ? '' : ` w:line="${exact}" w:lineRule="exact"`}/>`;
  }

  #indent({ left, right, indent }: ParagraphBlock): string {
    const character = this.#layout.size * 20;
    const sides = { left, right, firstLine: indent };
    const told = Object.entries(sides).map(([side, of]) => (of === undefined ? '' : ` w:${side}="${Math.round(of * character)}"`));
    return told.every((each) => each === '') ? '' : `<w:ind${told.join('')}/>`;
  }

  #table(block: TableBlock, room: number): string {
    const whole = block.widths.reduce((sum, width) => sum + width, 0);
    const columns = block.widths.map((width) => Math.floor((width / whole) * room));
    const width = columns.reduce((sum, each) => sum + each, 0);
    const properties = `<w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`;
    const grid = columns.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
    const spanning = new Map<number, Spanning>();
    const height = block.rowHeight === undefined ? '' : `<w:trHeight w:val="${block.rowHeight * 20}" w:hRule="atLeast"/>`;
    let rows = '';
    for (const cells of block.head)
      rows += `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cellsXml({ block, columns, spanning, header: true, media: this.#media }, cells)}</w:tr>`;
    for (const cells of block.rows)
      rows += `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cellsXml({ block, columns, spanning, header: false, media: this.#media }, cells)}</w:tr>`;
    return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
  }
}

interface RowPlace {
  readonly block: TableBlock;
  /** Widths in twentieths of a point. */
  readonly columns: readonly number[];
  /** Cells of rows above that go on here, by their first column. */
  readonly spanning: Map<number, Spanning>;
  readonly header: boolean;
  readonly media: Media;
}

/** The cells of a row, with those of the rows above in their places. */
function cellsXml(place: RowPlace, cells: readonly WordCell[]): string {
  const { columns, spanning } = place;
  let column = 0;
  let xml = '';
  const goOn = (): void => {
    for (let above = spanning.get(column); above !== undefined; above = spanning.get(column)) {
      xml += cellXml(place, above.cell, column, 'continue');
      if (above.rows === 1) spanning.delete(column);
      else spanning.set(column, { ...above, rows: above.rows - 1 });
      column += above.cell.columnSpan ?? 1;
    }
  };
  for (const cell of cells) {
    goOn();
    const { columnSpan = 1, rowSpan = 1 } = cell;
    xml += cellXml(place, cell, column, rowSpan > 1 ? 'restart' : null);
    if (rowSpan > 1) spanning.set(column, { cell, rows: rowSpan - 1 });
    column += columnSpan;
  }
  while (column < columns.length && spanning.has(column)) goOn();
  return xml;
}

/** @param merge how the cell is part of one over several rows, null where it is not */
function cellXml(
  { block, columns, header, media }: RowPlace,
  cell: WordCell,
  column: number,
  merge: 'restart' | 'continue' | null,
): string {
  const { columnSpan, shade = header ? 'E3EAF0' : undefined } = cell;
  const width = columns.slice(column, column + (columnSpan ?? 1)).reduce((sum, each) => sum + each, 0);
  const properties = [
    `<w:tcW w:type="dxa" w:w="${width}"/>`,
    columnSpan === undefined ? '' : `<w:gridSpan w:val="${columnSpan}"/>`,
    merge === null ? '' : `<w:vMerge w:val="${merge}"/>`,
    shade === undefined ? '' : `<w:shd w:fill="${shade}" w:color="auto" w:val="clear"/>`,
    `<w:tcMar>${MARGINS}</w:tcMar><w:vAlign w:val="${header || merge !== null ? 'center' : 'top'}"/>`,
  ].join('');
  const align = `<w:jc w:val="${cell.align ?? (header ? 'center' : 'left')}"/>`;
  const content = merge === 'continue' ? `<w:p><w:pPr>${align}</w:pPr></w:p>` : linesXml(block, cell, { header, align });
  const picture = merge === 'continue' || cell.picture === undefined ? '' : media.paragraph(cell.picture, width - BESIDE);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}${picture}</w:tc>`;
}

function linesXml(
  { size = 9, font = 'song', line }: TableBlock,
  cell: WordCell,
  { header, align }: { header: boolean; align: string },
): string {
  const spaced = line === undefined ? 'w:line="240" w:lineRule="auto"' : `w:line="${Math.round(line * 20)}" w:lineRule="exact"`;
  const properties = `<w:spacing w:after="20" w:before="20" ${spaced}/><w:ind w:firstLine="0"/>${align}`;
  const bold = cell.bold ?? (header ? true : undefined);
  return cell.lines.map((inlines) => `<w:p><w:pPr>${properties}</w:pPr>${runsXml(inlines, { size, font, bold })}</w:p>`).join('');
}
