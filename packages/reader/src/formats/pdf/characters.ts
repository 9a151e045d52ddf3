/**
 * From codes to letters: what the file says a code is, what a symbol font shows for it, and the sign for a letter that nothing tells.
 */

import { UNMAPPED } from '../../evidence/marks.js';
import { plainText } from '../letters/plain-text.js';
import { inSymbolFont, type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import type { RawGlyph } from './glyph.js';

const HYPHENS = new Set([0x02, 0xfffe, 0xad]);

/** Fonts whose letters have no names may still number them by what they are: so many of their codes are ordinary letters then. */
const NUMBERED_BY_LETTER = 0.95;

/** Whether a number can be that of a letter of our texts. */
function isOrdinary(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff5e)
  );
}

/** Name of a font without the six letters that mark a part of it. */
function fontName(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, '').replace(/,.*$/, '');
}

/** Letters met before: a document has few. */
const LETTERS = new Map<number, string>();
const MAX_LETTERS = 20_000;

/** Reads the letters of a page. */
export class Characters {
  private readonly symbolFonts = new Map<string, SymbolFont | null>();
  private readonly unnamed = new Map<string, { ordinary: number; hanzi: number; total: number }>();
  /** Letters whose characters nothing tells: printed, but not to be read. */
  unreadable = 0;

  /** Learns from all glyphs of a page which fonts number their letters by what they are. */
  constructor(glyphs: readonly RawGlyph[]) {
    for (const { unmapped, code, font } of glyphs) {
      if (!unmapped) continue;
      const known = this.unnamed.get(font) ?? { ordinary: 0, hanzi: 0, total: 0 };
      known.total++;
      if (isOrdinary(code)) known.ordinary++;
      if (code >= 0x4e00) known.hanzi++;
      this.unnamed.set(font, known);
    }
  }

  /** Text of a glyph; "" for what is none, the mark of an unknown letter where a letter stands that nothing tells. */
  textOf({ code, unmapped, font }: RawGlyph): string {
    if (HYPHENS.has(code) && !unmapped) return '-';
    const symbols = this.symbolFont(font);
    if (symbols !== null) return this.counted(plainText(inSymbolFont(code < 0x110000 ? String.fromCodePoint(code) : '', symbols)));
    if (unmapped && !this.isNumberedByLetter(font)) return this.counted(UNMAPPED);
    if (code === 0 || code === 0xfffd) return this.counted(UNMAPPED);
    if (code < 0x20 || code > 0x10ffff || code === 0xffff) return '';
    // Ligatures of Latin letters (ﬁ) are their letters.
    if (code >= 0xfb00 && code <= 0xfb06) return String.fromCodePoint(code).normalize('NFKC');
    const known = LETTERS.get(code);
    if (known !== undefined) return this.counted(known);
    const letter = plainText(String.fromCodePoint(code));
    if (LETTERS.size < MAX_LETTERS) LETTERS.set(code, letter);
    return this.counted(letter);
  }

  private counted(text: string): string {
    if (text.includes(UNMAPPED)) this.unreadable++;
    return text;
  }

  private isNumberedByLetter(font: string): boolean {
    const known = this.unnamed.get(font);
    // Numbers of glyphs run from 1 up: a few small ones look like Latin letters and prove nothing.
    return known !== undefined && known.ordinary >= NUMBERED_BY_LETTER * known.total && known.hanzi * 2 > known.total;
  }

  private symbolFont(font: string): SymbolFont | null {
    const known = this.symbolFonts.get(font);
    if (known !== undefined) return known;
    const found = symbolFontOf(fontName(font));
    this.symbolFonts.set(font, found);
    return found;
  }
}
