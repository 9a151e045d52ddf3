/**
 * How the cells of a style look in an XLSX workbook, as far as it decides what is read: a symbol font, and letters in the colour of their ground.
 */
import { colourOf, type Visibility, visibilityOf } from '../letters/colours.js';
import { type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import type { Attributes } from '../xml/events.js';

export interface CellLook {
  readonly font: SymbolFont | null;
  /** Whether the cells have a fill of their own. */
  readonly filled: boolean;
  /** Whether letters can be told from their ground, which is the page's where the cells have no fill. */
  readonly visibility: Visibility;
}

const PLAIN_LOOK: CellLook = { font: null, filled: false, visibility: 'shown' };

/** Colours by number of the old palette, as far as they are black and white. */
const INDEXED: ReadonlyMap<string, string> = new Map([
  ['0', '000000'],
  ['1', 'FFFFFF'],
  ['8', '000000'],
  ['9', 'FFFFFF'],
]);
/** Colours 0 and 1 of a theme are the page and its text. */
const THEME: ReadonlyMap<string, string> = new Map([
  ['0', 'FFFFFF'],
  ['1', '000000'],
]);

/** A colour as written (rgb with its opacity, theme, number of the palette); "" where it is automatic or cannot be told. */
function writtenColour(attributes: Attributes): string {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined) return colourOf(rgb.slice(-6));
  if (Number(attributes.get('tint') ?? 0) !== 0) return '';
  return THEME.get(attributes.get('theme') ?? '') ?? INDEXED.get(attributes.get('indexed') ?? '') ?? '';
}

interface Font {
  name: string;
  colour: string;
}

/** Collects fonts, fills and cell styles from the styles part. */
export class LookTable {
  private readonly fonts: Font[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly styles: { readonly font: number; readonly fill: number }[] = [];
  private list: '' | 'fonts' | 'fills' | 'cellXfs' = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'fonts' || name === 'fills' || name === 'cellXfs') this.list = name;
    else if (this.list === 'fonts') this.openFont(name, attributes);
    else if (this.list === 'fills') this.openFill(name, attributes);
    else if (this.list === 'cellXfs' && name === 'xf')
      this.styles.push({ font: Number(attributes.get('fontId') ?? 0), fill: Number(attributes.get('fillId') ?? 0) });
  }

  private openFont(name: string, attributes: Attributes): void {
    const font = this.fonts.at(-1);
    if (name === 'font') this.fonts.push({ name: '', colour: '' });
    else if (name === 'name' && font) font.name = attributes.get('val') ?? '';
    else if (name === 'color' && font) font.colour = writtenColour(attributes);
  }

  private openFill(name: string, attributes: Attributes): void {
    const last = this.fills.length - 1;
    if (name === 'fill') this.fills.push('');
    else if (name === 'gradientFill') this.fills[last] = null;
    else if (name === 'patternFill') this.fills[last] = ['none', undefined].includes(attributes.get('patternType')) ? '' : null;
    else if (name === 'fgColor' && this.fills[last] === null) this.fills[last] = writtenColour(attributes) || null;
  }

  close(name: string): void {
    if (name === this.list) this.list = '';
  }

  /** The look of a cell style. */
  of(style: number): CellLook {
    const own = this.styles[style];
    const font = own === undefined ? undefined : this.fonts[own.font];
    if (own === undefined || font === undefined) return PLAIN_LOOK;
    // The first two fills are the page's own: none, and a grey pattern that nobody uses.
    const ground = own.fill <= 1 ? '' : (this.fills[own.fill] ?? '');
    return {
      font: symbolFontOf(font.name),
      filled: ground !== '',
      visibility: visibilityOf(font.colour, ground === '' ? 'FFFFFF' : ground),
    };
  }
}
