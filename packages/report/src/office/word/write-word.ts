/**
 * Word files of plain blocks, with the `docx` library, loaded when the first one is made. The same blocks give the same bytes.
 */

import type * as Docx from 'docx';
import { singleLine } from '../../texts/single-line.js';
import { sealedPackage } from '../package/seal-package.js';
import type { Block, HeadingBlock, Inline, ParagraphBlock, TableBlock, WordCell, WordDocument } from './blocks.js';
import { A4, FONTS, LATIN, LAYOUTS, type LayoutMeasures, SIDEWAYS } from './layouts.js';
import { settledPackage } from './settle-package.js';

type Library = typeof Docx;

/** Characters that XML cannot carry. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const BORDER = { style: 'single', size: 4, color: '6B7B8A' } as const;

class Writer {
  readonly #docx: Library;
  readonly #layout: LayoutMeasures;
  readonly #align: 'justify' | 'left';

  constructor(docx: Library, layout: LayoutMeasures, language: WordDocument['language']) {
    this.#docx = docx;
    this.#layout = layout;
    // Chinese lines are even at both ends; English ones would get holes.
    this.#align = language === 'zh-CN' ? 'justify' : 'left';
  }

  font(name: keyof typeof FONTS): Docx.IFontAttributesProperties {
    return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FONTS[name].name, hint: 'eastAsia' };
  }

  #runs(
    inlines: readonly Inline[],
    defaults: { readonly size?: number; readonly bold?: boolean; readonly font?: keyof typeof FONTS } = {},
  ): Docx.TextRun[] {
    return inlines.flatMap((inline) => {
      const run = typeof inline === 'string' ? { text: inline } : inline;
      const size = run.size ?? defaults.size;
      const bold = run.bold ?? defaults.bold;
      const font = run.font ?? defaults.font;
      return run.text.split('\n').map(
        (text, index) =>
          new this.#docx.TextRun({
            text: text.replace(CONTROL, ''),
            ...(index > 0 ? { break: 1 } : {}),
            ...(bold === undefined ? {} : { bold }),
            ...(size === undefined ? {} : { size: size * 2 }),
            ...(font === undefined ? {} : { font: this.font(font) }),
            ...(run.color === undefined ? {} : { color: run.color }),
            ...(run.underline === true ? { underline: {} } : {}),
          }),
      );
    });
  }

  #paragraph(block: ParagraphBlock): Docx.Paragraph {
    const { runs, align, indent, left, right, before, after, keepNext, keepLines, pageBreakBefore, line } = block;
    const { AlignmentType, Paragraph } = this.#docx;
    const alignment = {
      left: AlignmentType.LEFT,
      center: AlignmentType.CENTER,
      right: AlignmentType.RIGHT,
      justify: AlignmentType.BOTH,
    } as const;
    const character = this.#layout.size * 20;
    return new Paragraph({
      children: this.#runs(runs),
      alignment: alignment[align ?? this.#align],
      ...(indent === undefined && left === undefined && right === undefined
        ? {}
        : {
            indent: {
              ...(indent === undefined ? {} : { firstLine: Math.round(indent * character) }),
              ...(left === undefined ? {} : { left: Math.round(left * character) }),
              ...(right === undefined ? {} : { right: Math.round(right * character) }),
            },
          }),
      spacing: this.#spacing(before, after, line),
      ...(keepNext === true ? { keepNext: true } : {}),
      ...(keepLines === true ? { keepLines: true } : {}),
      ...(pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    });
  }

  #spacing(before = 0, after = 0, line?: number): Docx.ISpacingProperties {
    const exact = line === undefined ? this.#layout.line : line * 20;
    return { before: before * 20, after: after * 20, ...(exact === null ? {} : { line: exact, lineRule: this.#docx.LineRuleType.EXACT }) };
  }

  #heading({ level, text, pageBreakBefore }: HeadingBlock): Docx.Paragraph {
    const { HeadingLevel, Paragraph, TextRun } = this.#docx;
    const levels = { 0: HeadingLevel.TITLE, 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;
    return new Paragraph({
      heading: levels[level],
      children: [new TextRun({ text: text.replace(CONTROL, '') })],
      keepNext: true,
      ...(pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    });
  }

  #cell(block: TableBlock, cell: WordCell, width: number, header: boolean): Docx.TableCell {
    const { AlignmentType, LineRuleType, Paragraph, ShadingType, TableCell, VerticalAlignTable, WidthType } = this.#docx;
    const align = cell.align ?? (header ? 'center' : 'left');
    const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
    const shade = cell.shade ?? (header ? 'E3EAF0' : undefined);
    const bold = cell.bold ?? (header ? true : undefined);
    const size = block.size ?? 9;
    return new TableCell({
      children: cell.lines.map(
        (line) =>
          new Paragraph({
            alignment: alignment[align],
            children: this.#runs(line, { size, font: block.font ?? 'song', ...(bold === undefined ? {} : { bold }) }),
            spacing:
              block.line === undefined
                ? { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO }
                : { before: 20, after: 20, line: Math.round(block.line * 20), lineRule: LineRuleType.EXACT },
            indent: { firstLine: 0 },
          }),
      ),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: header || (cell.rowSpan ?? 1) > 1 ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } }),
      ...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
      ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    });
  }

  #table(block: TableBlock, room: number): Docx.Table {
    const { HeightRule, Table, TableLayoutType, TableRow, WidthType } = this.#docx;
    const whole = block.widths.reduce((sum, width) => sum + width, 0);
    const columnWidths = block.widths.map((width) => Math.floor((width / whole) * room));
    const height = block.rowHeight === undefined ? {} : { height: { value: block.rowHeight * 20, rule: HeightRule.ATLEAST } };
    // A cell that spans rows fills its columns in the rows below, which hold no cell of their own for them.
    const below = block.widths.map(() => 0);
    const row = (cells: readonly WordCell[], header: boolean): Docx.TableRow => {
      let column = 0;
      const children: Docx.TableCell[] = [];
      const skip = (): void => {
        while (column < below.length && (below[column] ?? 0) > 0) {
          below[column] = (below[column] ?? 0) - 1;
          column++;
        }
      };
      for (const cell of cells) {
        skip();
        const span = cell.columnSpan ?? 1;
        const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        children.push(this.#cell(block, cell, width, header));
        for (let each = column; each < column + span; each++) below[each] = (cell.rowSpan ?? 1) - 1;
        column += span;
      }
      skip();
      return new TableRow({ children, cantSplit: true, ...(header ? { tableHeader: true } : height) });
    };
    return new Table({
      width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, insideHorizontal: BORDER, insideVertical: BORDER },
      rows: [...block.head.map((cells) => row(cells, true)), ...block.rows.map((cells) => row(cells, false))],
    });
  }

  /** @param room width of the type area in twentieths of a point */
  block(block: Block, room: number): Docx.Paragraph | Docx.Table {
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

  /** Page numbers: — 1 — at the outer edge of letters, one character in; "1 / 3" beside the footer's text in reports. */
  footers(text: string, letter: boolean): { readonly default: Docx.Footer; readonly even?: Docx.Footer } {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.#docx;
    const small = { size: letter ? 28 : 17, font: this.font('song') };
    const numbered = (side: 'left' | 'right'): Docx.Footer =>
      new Footer({
        children: [
          new Paragraph({
            alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
            indent: { [side]: 280 },
            children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...small })],
            spacing: { line: 240 },
          }),
        ],
      });
    if (letter) return { default: numbered('right'), even: numbered('left') };
    const children = [
      new TextRun({ text: text === '' ? '' : `${text}　　`, ...small }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
    ];
    return { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children, spacing: { line: 240 } })] }) };
  }

  styles(language: WordDocument['language']): Docx.IStylesOptions {
    const { headings, size, font, line, characterSpacing } = this.#layout;
    const letter = line !== null;
    const { AlignmentType, LineRuleType } = this.#docx;
    const styled = (level: 0 | 1 | 2): Docx.IBaseParagraphStyleOptions => ({
      run: { font: this.font(headings[level].font), size: headings[level].size * 2, bold: headings[level].bold, color: '000000' },
      paragraph: {
        ...(level === 0 ? { alignment: AlignmentType.CENTER } : {}),
        keepNext: true,
        spacing: {
          before: level === 0 ? 0 : letter ? 0 : level === 1 ? 220 : 140,
          after: letter ? (level === 0 ? (line ?? 0) : 0) : level === 0 ? 160 : 80,
          ...(line === null ? {} : { line: level === 0 ? Math.round(line * 1.25) : line, lineRule: LineRuleType.EXACT }),
        },
        ...(letter && level > 0 ? { indent: { firstLine: size * 40 } } : {}),
      },
    });
    return {
      default: {
        document: {
          run: {
            font: this.font(font),
            size: size * 2,
            ...(characterSpacing === 0 ? {} : { characterSpacing }),
            language: { value: 'en-US', eastAsia: language === 'zh-CN' ? 'zh-CN' : 'en-US' },
          },
          paragraph: { spacing: line === null ? { line: 300 } : { line, lineRule: LineRuleType.EXACT } },
        },
        title: styled(0),
        heading1: styled(1),
        heading2: styled(2),
      },
    };
  }
}

/** Blocks with what Word wants after a table at the end of a section: a paragraph, here one that takes no room. */
function sectionChildren(docx: Library, writer: Writer, blocks: readonly Block[], room: number): (Docx.Paragraph | Docx.Table)[] {
  const children = blocks.map((block) => writer.block(block, room));
  if (blocks.at(-1)?.kind === 'table')
    children.push(new docx.Paragraph({ children: [], spacing: { line: 20, lineRule: docx.LineRuleType.EXACT } }));
  return children;
}

/** Writes a document under its seal. */
export async function wordBytes(document: WordDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const layout = LAYOUTS[document.layout];
  const writer = new Writer(docx, layout, document.language);
  const letter = document.layout === 'letter';
  const footers = writer.footers(document.footer, letter);
  const { sideways = [] } = document;
  const file = new docx.Document({
    ...(letter ? { evenAndOddHeaderAndFooters: true } : {}),
    // The core properties take the title as it is, and XML cannot hold everything that a document can.
    title: singleLine(document.title),
    creator: 'perf-lint',
    styles: writer.styles(document.language),
    sections: [
      // A document that lies on its side as a whole has no empty page before.
      ...(document.blocks.length === 0 && sideways.length > 0
        ? []
        : [
            {
              properties: { page: { size: A4, margin: layout.margin } },
              footers,
              children: sectionChildren(docx, writer, document.blocks, layout.width),
            },
          ]),
      ...(sideways.length === 0
        ? []
        : [
            {
              properties: {
                // The library turns width and height itself.
                page: { size: { ...A4, orientation: docx.PageOrientation.LANDSCAPE }, margin: SIDEWAYS.margin },
              },
              footers,
              children: sectionChildren(docx, writer, sideways, SIDEWAYS.width),
            },
          ]),
    ],
  });
  return sealedPackage(await settledPackage(new Uint8Array(await docx.Packer.toArrayBuffer(file))));
}
