/**
 * Word files of plain blocks, with the `docx` library, loaded when the first one is made. The same blocks give the same bytes.
 */

import type * as Docx from 'docx';
import { singleLine } from '../../texts/single-line.js';
import { sealedPackage } from '../package/seal-package.js';
import { BodyWriter } from './block-xml.js';
import type { WordDocument } from './blocks.js';
import { Media, withinRoom } from './cell-pictures.js';
import { A4, FONTS, LATIN, LAYOUTS, type LayoutMeasures, SIDEWAYS } from './layouts.js';
import { settledPackage } from './settle-package.js';

type Library = typeof Docx;

/** What stands around the body: styles and footers. */
class Frame {
  readonly #docx: Library;
  readonly #layout: LayoutMeasures;

  constructor(docx: Library, layout: LayoutMeasures) {
    this.#docx = docx;
    this.#layout = layout;
  }

  font(name: keyof typeof FONTS): Docx.IFontAttributesProperties {
    return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FONTS[name].name, hint: 'eastAsia' };
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

/** A paragraph that stands for the body of a section until the library has made the rest. */
function placeholder(docx: Library, section: number): Docx.Paragraph {
  return new docx.Paragraph({ children: [new docx.TextRun({ text: `section-${section}` })] });
}

/** The document with the bodies in their places. What ends a section stands in its last paragraph, and goes into that of the body. */
function withBodies(document: string, bodies: readonly string[]): string {
  const place = /<w:p>(?:<w:pPr>(<w:sectPr>.*?<\/w:sectPr>)<\/w:pPr>)?<w:r><w:t xml:space="preserve">section-(\d+)<\/w:t><\/w:r><\/w:p>/gs;
  return document.replace(place, (_, end: string | undefined, section: string) => {
    const body = bodies[Number(section)] ?? '';
    if (end === undefined) return body;
    const at = body.lastIndexOf('</w:pPr>');
    return `${body.slice(0, at)}${end}${body.slice(at)}`;
  });
}

/** Writes a document under its seal. */
export async function wordBytes(document: WordDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const layout = LAYOUTS[document.layout];
  const frame = new Frame(docx, layout);
  const media = new Media();
  const writer = new BodyWriter(layout, document.language, media);
  const letter = document.layout === 'letter';
  const footers = frame.footers(document.footer, letter);
  const { blocks, sideways = [] } = document;
  const upright = writer.section(withinRoom(blocks), layout.width);
  const lying = sideways.length === 0 ? '' : writer.section(sideways, SIDEWAYS.width);
  const file = new docx.Document({
    ...(letter ? { evenAndOddHeaderAndFooters: true } : {}),
    // The core properties take the title as it is, and XML cannot hold everything that a document can.
    title: singleLine(document.title),
    creator: 'perf-lint',
    styles: frame.styles(document.language),
    sections: [
      // A document that lies on its side as a whole has no empty page before.
      ...(upright === '' && sideways.length > 0
        ? []
        : [
            {
              properties: { page: { size: A4, margin: layout.margin } },
              footers,
              children: [placeholder(docx, 0)],
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
              children: [placeholder(docx, 1)],
            },
          ]),
    ],
  });
  const bytes = new Uint8Array(await docx.Packer.toArrayBuffer(file));
  return sealedPackage(await settledPackage(bytes, (document) => withBodies(document, [upright, lying]), media));
}
