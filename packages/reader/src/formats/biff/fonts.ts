/**
 * Fonts of a legacy workbook, as far as they decide what is read: symbol fonts, raised letters, letters in the colour of their ground. Format: [MS-XLS] 2.4.122, 2.4.353.
 */
import { HIDDEN } from '../../evidence/marks.js';
import { raised } from '../letters/raised.js';
import { inSymbolFont, type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import type { BiffText } from './records.js';

interface Font {
  readonly symbol: SymbolFont | null;
  readonly raised: boolean;
  readonly white: boolean;
}

/** A run of a string: the font from a character on. */
export interface FontRun {
  readonly from: number;
  readonly font: number;
}

interface CellStyle {
  readonly font: number;
  /** Whether the cell has the white of the page behind its text, with no fill or a white one. */
  readonly onWhite: boolean;
}

/** White in the palette; the page's own colour is 65. */
const WHITE = new Set([1, 9, 65]);
const SOLID = 1;

export class BiffFonts {
  private readonly fonts: Font[] = [];
  private readonly styles: CellStyle[] = [];

  addFont(data: Uint8Array, view: DataView, text: BiffText): void {
    if (data.length < 16) return;
    const white = WHITE.has(view.getUint16(4, true));
    this.fonts.push({ symbol: symbolFontOf(text.string(data, 14, 1)), raised: view.getUint16(8, true) === 1, white });
  }

  addStyle(data: Uint8Array, view: DataView): void {
    const pattern = data.length >= 20 ? view.getUint32(14, true) >>> 26 : -1;
    const onWhite = pattern === 0 || (pattern === SOLID && WHITE.has(view.getUint16(18, true) & 0x7f));
    this.styles.push({ font: view.getUint16(0, true), onWhite });
  }

  /** Number 4 is no font: those behind it are counted one too high. */
  private font(number: number): Font | undefined {
    return this.fonts[number > 4 ? number - 1 : number];
  }

  private shaped(text: string, font: Font | undefined): string {
    if (font === undefined) return text;
    const seen = font.symbol === null ? text : inSymbolFont(text, font.symbol);
    return font.raised ? raised(seen) : seen;
  }

  /** A string whose runs have fonts of their own; what stands before the first has that of its cell. */
  inRuns(text: string, runs: readonly FontRun[]): string {
    if (runs.length === 0 || runs.every(({ font }) => this.shaped(text, this.font(font)) === text)) return text;
    // Runs that go back are damage, and made to waste time.
    if (runs.some((run, index) => index > 0 && run.from < (runs[index - 1]?.from ?? 0))) return text;
    let result = text.slice(0, runs[0]?.from ?? 0);
    for (const [index, run] of runs.entries())
      result += this.shaped(text.slice(run.from, runs[index + 1]?.from ?? text.length), this.font(run.font));
    return result;
  }

  /** Text as the style of its cell shows it. */
  inCell(text: string, style: number): string {
    const own = this.styles[style];
    const font = own === undefined ? undefined : this.font(own.font);
    if (own === undefined || font === undefined || text === '') return text;
    const shown = font.symbol === null ? text : inSymbolFont(text, font.symbol);
    // White on a fill of another colour, as headings are, is meant to be seen.
    return font.white && own.onWhite ? HIDDEN : shown;
  }
}
