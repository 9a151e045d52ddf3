/**
 * What a style says about a text as far as it decides what is read: whether it shows, in which font, raised, in what colours.
 */
import { colourOf } from '../letters/colours.js';
import { type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';

/** What one source (a rule, a style attribute, an attribute of old) says; absent where it says nothing. */
export interface Declared {
  /** Takes no place at all, and nothing inside can show again. */
  gone?: boolean;
  /** Keeps its place and shows nothing; something inside may show again. */
  invisible?: boolean;
  /** A font size of nothing. */
  sizeless?: boolean;
  font?: SymbolFont | null;
  raised?: boolean;
  /** Six digits; "" where it cannot be told. */
  colour?: string;
  /** Six digits; null for a picture or a mixture. */
  ground?: string | null;
}

/** Styles longer than this say nothing worth their time. */
const MAX_STYLE = 5_000;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', 'FFFFFF'],
  ['black', '000000'],
  ['red', 'FF0000'],
  ['yellow', 'FFFF00'],
  ['blue', '0000FF'],
  ['gray', '808080'],
  ['grey', '808080'],
  ['silver', 'C0C0C0'],
  ['window', 'FFFFFF'],
  ['windowtext', '000000'],
  ['snow', 'FFFAFA'],
  ['ivory', 'FFFFF0'],
  ['whitesmoke', 'F5F5F5'],
]);

/** A colour as six digits, "" where it cannot be told, "clear" where it lets everything through. */
function cssColour(written: string): string {
  const text = written.trim().toLowerCase();
  if (text === 'transparent' || /^rgba\([^)]{1,40}[,/]\s{0,5}0(?:\.0{1,5})?%?\s{0,5}\)$/.test(text)) return 'clear';
  const parts = /^rgba?\(\s{0,5}(\d{1,3})[\s,]{1,5}(\d{1,3})[\s,]{1,5}(\d{1,3})/.exec(text);
  if (parts)
    return colourOf(
      parts
        .slice(1)
        .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
        .join(''),
    );
  return NAMED.get(text) ?? colourOf(text);
}

/** Length as a number, whatever its unit; null where it is none. */
function length(value: string): number | null {
  const match = /^(-?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6}))\s{0,3}(?:px|pt|em|rem|%|in|cm|mm|vw)?$/.exec(value);
  return match ? Number(match[1]) : null;
}

function takeGround(declared: Declared, value: string): void {
  if (/url\(|gradient/i.test(value)) declared.ground = null;
  else {
    const colour = cssColour(value.split(/\s(?![^(]*\))/)[0] ?? '');
    if (colour !== '' && colour !== 'clear') declared.ground = colour;
  }
}

/** Places that no page shows: far to the left or above, cut to nothing. */
function isOffPage(name: string, value: string): boolean {
  if (name === 'clip')
    return /^rect\(\s{0,3}(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s{0,3}\)$/.test(value);
  if (name === 'clip-path') return /^inset\(\s{0,3}(?:50|100)%/.test(value);
  return (length(value) ?? 0) <= -900;
}

function take(declared: Declared, name: string, value: string): void {
  switch (name) {
    case 'display':
      declared.gone = value === 'none';
      break;
    case 'mso-hide':
      if (value === 'all') declared.gone = true;
      break;
    case 'visibility':
      declared.invisible = value === 'hidden' || value === 'collapse';
      break;
    case 'opacity':
      if (length(value) === 0) declared.gone = true;
      break;
    case 'font-size':
      declared.sizeless = length(value) === 0;
      break;
    case 'font-family':
      declared.font = symbolFontOf(value.split(',')[0]);
      break;
    case 'mso-symbol-font-family':
      declared.font = symbolFontOf(value.split(',')[0]) ?? declared.font ?? null;
      break;
    case 'vertical-align':
      declared.raised = value === 'super';
      break;
    case 'color': {
      const colour = cssColour(value);
      if (colour === 'clear') declared.invisible = true;
      else declared.colour = colour;
      break;
    }
    case 'background':
    case 'background-color':
    case 'background-image':
      takeGround(declared, value);
      break;
    case 'left':
    case 'top':
    case 'text-indent':
    case 'margin-left':
    case 'clip':
    case 'clip-path':
      if (isOffPage(name, value)) declared.gone = true;
      break;
    default:
  }
}

const SIDES = new Set(['height', 'max-height', 'width', 'max-width']);

/** Reads "name: value; name: value". Declarations of no concern are passed over; a semicolon inside quotes or brackets separates all the same. */
export function declarations(style: string): Declared {
  const declared: Declared = {};
  if (style.length > MAX_STYLE) return declared;
  // A box without height that cuts off what does not fit shows nothing.
  let flat = false;
  let cut = false;
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .replace(/!\s{0,5}important/i, '')
      .trim();
    const name = part.slice(0, colon).trim().toLowerCase();
    if (SIDES.has(name) && length(value) === 0) flat = true;
    if (name === 'overflow' && value === 'hidden') cut = true;
    take(declared, name, value.length > 200 ? '' : value.toLowerCase());
  }
  if (flat && cut) declared.gone = true;
  return declared;
}

/** A colour of an attribute of old (bgcolor, color of font); undefined where it names none. */
export function attributeColour(written: string | undefined): string | undefined {
  const colour = written === undefined ? '' : cssColour(written);
  return colour === '' || colour === 'clear' ? undefined : colour;
}
