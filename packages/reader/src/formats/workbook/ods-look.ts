/**
 * How text looks in an OpenDocument spreadsheet: the styles of cells and of pieces of text, with what they inherit.
 */
import { HIDDEN, MAYBE_HIDDEN } from '../../evidence/marks.js';
import { colourOf, visibilityOf } from '../letters/colours.js';
import { raised } from '../letters/raised.js';
import { inSymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import type { Attributes } from '../xml/events.js';

interface Style {
  parent: string;
  font?: string;
  colour?: string;
  ground?: string;
  hidden?: boolean;
  raised?: boolean;
  /** Rules may give the cell another style. */
  conditional?: boolean;
}

const MAX_CHAIN = 10;

/** Collects styles and tells how a text in them is seen. */
export class OdsLooks {
  private readonly styles = new Map<string, Style>();
  /** Families of fonts by the name that styles call them. */
  private readonly families = new Map<string, string>();
  private style: Style | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'font-face') this.families.set(attributes.get('style:name') ?? '', attributes.get('svg:font-family') ?? '');
    else if (name === 'style') {
      this.style = { parent: attributes.get('style:parent-style-name') ?? '' };
      this.styles.set(attributes.get('style:name') ?? '', this.style);
    } else if (name === 'map' && this.style) this.style.conditional = true;
    else if (name === 'text-properties' && this.style) this.takeText(this.style, attributes);
    else if (name === 'table-cell-properties' && this.style) {
      const ground = attributes.get('fo:background-color');
      if (ground !== undefined) this.style.ground = colourOf(ground);
    }
  }

  private takeText(style: Style, attributes: Attributes): void {
    const family = attributes.get('fo:font-family');
    const font = attributes.get('style:font-name');
    if (family !== undefined || font !== undefined) style.font = family ?? this.families.get(font ?? '') ?? font ?? '';
    const colour = attributes.get('fo:color');
    if (colour !== undefined) style.colour = colourOf(colour);
    if (attributes.has('text:display')) style.hidden = attributes.get('text:display') === 'none';
    const position = attributes.get('style:text-position');
    if (position !== undefined) style.raised = /^(?:super|[1-9])/.test(position);
  }

  close(name: string): void {
    if (name === 'style') this.style = null;
  }

  private take(look: Omit<Style, 'parent'>, name: string): void {
    const chain: Style[] = [];
    let style = this.styles.get(name);
    while (style && chain.length < MAX_CHAIN) {
      chain.unshift(style);
      style = this.styles.get(style.parent);
    }
    for (const { parent, ...own } of chain) Object.assign(look, own);
  }

  /** Text as it is seen in a cell's style and those of the pieces around it, outermost first. */
  seen(text: string, styles: readonly string[]): string {
    if (text.trim() === '' || styles.every((name) => name === '')) return text;
    const look: Omit<Style, 'parent'> = {};
    for (const name of styles) this.take(look, name);
    if (look.hidden === true) return HIDDEN;
    const font = symbolFontOf(look.font);
    const letters = font === null ? text : inSymbolFont(text, font);
    const shown = look.raised === true ? raised(letters) : letters;
    const visibility = visibilityOf(look.colour ?? '', look.ground === undefined || look.ground === '' ? 'FFFFFF' : look.ground);
    if (visibility === 'shown') return shown;
    return visibility === 'hidden' && look.conditional !== true ? HIDDEN : shown + MAYBE_HIDDEN;
  }
}
