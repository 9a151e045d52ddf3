/**
 * How a run of text looks in WordprocessingML, as far as it decides what is read: hidden or not, in which font, raised, in what colours.
 */
import { colourOf, type Visibility, visibilityOf } from '../letters/colours.js';
import type { Attributes } from '../xml/events.js';

/** What one level (direct, a style, the defaults) says; absent where it says nothing. */
export interface Look {
  vanish?: boolean;
  /** Hidden in the web view only: printed, and yet not meant to be seen everywhere. */
  webHidden?: boolean;
  font?: string;
  /** Six hexadecimal digits; "" is automatic. */
  colour?: string;
  /** Ground of the text; "" is none, null one that a pattern mixes. */
  ground?: string | null;
  raised?: boolean;
  /** In half points. */
  size?: number;
}

/** Attribute of WordprocessingML, with its usual prefix or none. */
export function attribute(attributes: Attributes, name: string): string {
  return attributes.get(`w:${name}`) ?? attributes.get(name) ?? '';
}

/** "1", "true", "on" or no value at all. */
export function isOn(attributes: Attributes): boolean {
  for (const [key, value] of attributes) if (key.endsWith('val')) return value !== '0' && value !== 'false' && value !== 'off';
  return true;
}

/** Colours that a highlight names, as far as text may have them too. */
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['white', 'FFFFFF'],
  ['black', '000000'],
  ['yellow', 'FFFF00'],
  ['red', 'FF0000'],
  ['green', '00FF00'],
  ['blue', '0000FF'],
  ['lightGray', 'C0C0C0'],
  ['darkGray', '808080'],
]);

/** Ground of a w:shd: its fill, or the mixture of a pattern, which nobody can name. */
export function groundOf(attributes: Attributes): string | null {
  const pattern = attribute(attributes, 'val');
  if (pattern === 'solid') return colourOf(attribute(attributes, 'color'));
  if (pattern.startsWith('pct') || /stripe|cross/i.test(pattern)) return null;
  return colourOf(attribute(attributes, 'fill'));
}

/** Takes an element of a run's properties (w:rPr) into a look; elements that do not matter are passed over. */
export function takeLook(look: Look, name: string, attributes: Attributes): void {
  switch (name) {
    case 'vanish':
      look.vanish = isOn(attributes);
      break;
    case 'webHidden':
      look.webHidden = isOn(attributes);
      break;
    case 'rFonts': {
      const font = attribute(attributes, 'ascii') || attribute(attributes, 'hAnsi');
      if (font !== '') look.font = font;
      break;
    }
    case 'color':
      look.colour = colourOf(attribute(attributes, 'val'));
      break;
    case 'shd':
      look.ground = groundOf(attributes);
      break;
    case 'highlight':
      look.ground = HIGHLIGHTS.get(attribute(attributes, 'val')) ?? '';
      break;
    case 'vertAlign':
      look.raised = attribute(attributes, 'val') === 'superscript';
      break;
    case 'sz':
      look.size = Number(attribute(attributes, 'val')) || 0;
      break;
    default:
  }
}

/** A size, in half points, at which nobody reads: a point or less. */
const UNREADABLE = 2;

/**
 * Whether a run can be seen. `grounds` are those around it from the inside out (paragraph, cell, table): the first that is set is behind the text;
 * where none is, the page is white.
 */
export function visibility(look: Look, grounds: readonly (string | null | undefined)[]): Visibility {
  if (look.vanish === true) return 'hidden';
  if (look.webHidden === true || (look.size !== undefined && look.size > 0 && look.size <= UNREADABLE)) return 'unsure';
  if (look.colour === undefined || look.colour === '') return 'shown';
  const ground = [look.ground, ...grounds].find((each) => each !== undefined && each !== '');
  return visibilityOf(look.colour, ground === undefined ? 'FFFFFF' : ground);
}
