/**
 * Properties of the characters of a legacy Word document, with what styles add: hidden, deleted, in a symbol font, raised, a picture. Format: [MS-DOC] 2.9.
 */
import { type Visibility, visibilityOf } from '../letters/colours.js';
import { type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import { type Run, RunWalk, viewOf } from './runs.js';
import { sprmsOf } from './sprms.js';

/** How a run of characters looks. */
export interface CharacterLook {
  readonly visibility: Visibility;
  /** Deleted by a revision that is still shown. */
  readonly deleted: boolean;
  readonly font: SymbolFont | null;
  readonly raised: boolean;
  /** A letter of a symbol font that stands in the place of the character. */
  readonly symbol: { readonly font: SymbolFont | null; readonly code: number } | null;
  /** The character is a placeholder for a picture and no letter; data of a form field is none. */
  readonly picture: boolean;
  /** Place in the data stream of the form field that the character stands for; -1 where it stands for none. */
  readonly formField: number;
}

interface State {
  vanish: boolean;
  deleted: boolean;
  font: number;
  raised: boolean;
  white: boolean;
  ground: string | null;
  size: number;
  special: boolean;
  data: boolean;
  place: number;
  symbol: { readonly font: number; readonly code: number } | null;
}

const START: State = {
  vanish: false,
  deleted: false,
  font: -1,
  raised: false,
  white: false,
  ground: null,
  size: 0,
  special: false,
  data: false,
  place: -1,
  symbol: null,
};
const PLAIN: CharacterLook = {
  visibility: 'shown',
  deleted: false,
  font: null,
  raised: false,
  symbol: null,
  picture: false,
  formField: -1,
};

interface Style {
  readonly base: number;
  readonly list: Uint8Array;
}

const NO_STYLE = 0xfff;
const MAX_CHAIN = 12;
const WHITE_INDEX = 8;
/** At a point or less, in half points, nobody reads. */
const UNREADABLE = 2;

/** Names of the fonts by number. */
function readFonts(bytes: Uint8Array): (SymbolFont | null)[] {
  const fonts: (SymbolFont | null)[] = [];
  const count = bytes.length >= 4 ? viewOf(bytes).getUint16(0, true) : 0;
  let at = 4;
  while (fonts.length < count && at + 41 <= bytes.length) {
    const next = at + 1 + (bytes[at] ?? 0);
    let name = '';
    for (let place = at + 40; place + 1 < Math.min(next, bytes.length); place += 2) {
      const code = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    fonts.push(symbolFontOf(name));
    if (next <= at) break;
    at = next;
  }
  return fonts;
}

/** Character properties of the styles by number. */
function readStyles(bytes: Uint8Array): (Style | null)[] {
  const styles: (Style | null)[] = [];
  if (bytes.length < 8) return styles;
  const view = viewOf(bytes);
  let at = 2 + view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const baseSize = view.getUint16(4, true);
  while (styles.length < count && at + 2 <= bytes.length) {
    const size = view.getUint16(at, true);
    const from = at + 2;
    at = from + size + (size % 2);
    styles.push(size < 10 || from + size > bytes.length ? null : readStyle(bytes.subarray(from, from + size), baseSize));
  }
  return styles;
}

function readStyle(std: Uint8Array, baseSize: number): Style | null {
  const view = viewOf(std);
  const kind = view.getUint16(2, true) & 0xf;
  const base = view.getUint16(2, true) >> 4;
  if (baseSize + 2 > std.length) return null;
  let at = baseSize + 2 + 2 * view.getUint16(baseSize, true) + 2;
  // A paragraph's style has its paragraph properties first.
  for (let skip = kind === 1 ? 1 : 0; skip > 0; skip--) {
    if (at + 2 > std.length) return { base, list: new Uint8Array() };
    const size = view.getUint16(at, true);
    at += 2 + size + (size % 2);
  }
  if ((kind !== 1 && kind !== 2) || at + 2 > std.length) return { base, list: new Uint8Array() };
  return { base, list: std.subarray(at + 2, Math.min(std.length, at + 2 + view.getUint16(at, true))) };
}

/** A switch: off, on, as the style has it, or its opposite. */
function toggled(value: number, styled: boolean): boolean {
  return value === 128 ? styled : value === 129 ? !styled : value === 1;
}

function applyList(list: Uint8Array, state: State, styled: State): void {
  const view = viewOf(list);
  for (const { code, at, size } of sprmsOf(list)) {
    const value = list[at] ?? 0;
    switch (code) {
      case 0x0800:
        state.deleted = value === 1;
        break;
      case 0x083c:
        state.vanish = toggled(value, styled.vanish);
        break;
      case 0x0855:
        state.special = value === 1;
        break;
      case 0x0806:
        state.data = value === 1;
        break;
      case 0x6a03:
        state.place = view.getUint32(at, true);
        break;
      case 0x6a09:
        state.symbol = { font: view.getUint16(at, true), code: view.getUint16(at + 2, true) };
        break;
      case 0x4a4f:
      case 0x4a51:
        state.font = view.getUint16(at, true);
        break;
      case 0x2a48:
        state.raised = value === 1;
        break;
      case 0x2a42:
        state.white = value === WHITE_INDEX;
        break;
      case 0x6870:
        state.white = (view.getUint32(at, true) & 0xffffffff) >>> 0 === 0x00ffffff;
        break;
      case 0x4a43:
        state.size = view.getUint16(at, true);
        break;
      case 0xca71:
        // Colours of the pattern and of its ground, then the pattern: none shows the ground.
        if (size >= 11 && view.getUint16(at + 9, true) === 0 && (list[at + 8] ?? 0) === 0)
          state.ground = [5, 6, 7].map((place) => (list[at + place] ?? 0).toString(16).padStart(2, '0').toUpperCase()).join('');
        break;
      default:
    }
  }
}

/** Looks up the characters of a document by their place in the file. */
export class CharacterLooks {
  private readonly fonts: readonly (SymbolFont | null)[];
  private readonly styles: readonly (Style | null)[];
  private readonly runs: RunWalk<Run>;
  private known: { readonly run: Run; readonly style: number; readonly look: CharacterLook } | null = null;

  constructor(runs: readonly Run[], fonts: Uint8Array, styles: Uint8Array) {
    this.runs = new RunWalk(runs);
    this.fonts = readFonts(fonts);
    this.styles = readStyles(styles);
  }

  private styled(style: number, state: State): void {
    const chain: Style[] = [];
    let next = style;
    while (next !== NO_STYLE && chain.length < MAX_CHAIN) {
      const own = this.styles[next];
      if (own == null) break;
      chain.unshift(own);
      next = own.base;
    }
    for (const own of chain) applyList(own.list, state, { ...state });
  }

  private lookOf(run: Run, paragraphStyle: number): CharacterLook {
    const state: State = { ...START };
    this.styled(paragraphStyle, state);
    for (const { code, at } of sprmsOf(run.list)) if (code === 0x4a30) this.styled(viewOf(run.list).getUint16(at, true), state);
    applyList(run.list, state, { ...state });
    const font = this.fonts[state.font] ?? null;
    const pale = state.white ? visibilityOf('FFFFFF', state.ground) : 'shown';
    const tiny = state.size > 0 && state.size <= UNREADABLE ? 'unsure' : 'shown';
    return {
      visibility: state.vanish ? 'hidden' : pale !== 'shown' ? pale : tiny,
      deleted: state.deleted,
      font,
      raised: state.raised,
      symbol: state.special && state.symbol ? { font: this.fonts[state.symbol.font] ?? null, code: state.symbol.code } : null,
      picture: state.special && !state.data,
      formField: state.special && state.data ? state.place : -1,
    };
  }

  /** The look of the character at a place, in a paragraph of a style. */
  at(place: number, paragraphStyle: number): CharacterLook {
    const { known } = this;
    if (known && known.run.from <= place && place < known.run.to && known.style === paragraphStyle) return known.look;
    const run = this.runs.at(place);
    if (run === null) return PLAIN;
    const look = this.lookOf(run, paragraphStyle);
    this.known = { run, style: paragraphStyle, look };
    return look;
  }
}
