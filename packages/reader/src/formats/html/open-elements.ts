/**
 * Elements open at a place of a page and how text looks inside them: what is hidden, in which font, on what ground.
 *
 * Elements that nobody closes end where browsers end them: a paragraph with the next one, everything inside a cell with the cell.
 */
import type { Token } from 'parse5';
import { type Visibility, visibilityOf } from '../letters/colours.js';
import type { SymbolFont } from '../letters/symbol-fonts.js';
import { attributeColour, type Declared, declarations } from './declarations.js';
import type { Element, Stylesheet } from './stylesheet.js';

/** How text looks inside an element, with all that it inherits. */
export interface TextLook {
  readonly gone: boolean;
  /** Rows that do not show are read all the same, and said. */
  readonly rowsHidden: boolean;
  /** Marks of notes and comments, and what a revision deleted: no text, and nothing to be said. */
  readonly apparatus: boolean;
  readonly invisible: boolean;
  readonly sizeless: boolean;
  readonly font: SymbolFont | null;
  readonly raised: boolean;
  readonly colour: string;
  readonly ground: string | null;
}

const PLAIN: TextLook = {
  gone: false,
  rowsHidden: false,
  apparatus: false,
  invisible: false,
  sizeless: false,
  font: null,
  raised: false,
  colour: '',
  ground: 'FFFFFF',
};

interface Open extends Element {
  readonly look: TextLook;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A paragraph ends where one of these begins. */
const ENDS_PARAGRAPH = new Set(
  'p div table ul ol dl h1 h2 h3 h4 h5 h6 section article header footer form blockquote pre hr center'.split(' '),
);
/** Elements that end the one before of their kind, and where to stop looking for it. */
const SIBLINGS: ReadonlyMap<string, { readonly ends: readonly string[]; readonly inside: readonly string[] }> = new Map([
  ['td', { ends: ['td', 'th'], inside: ['tr', 'table'] }],
  ['th', { ends: ['td', 'th'], inside: ['tr', 'table'] }],
  ['tr', { ends: ['tr'], inside: ['table'] }],
  ['tbody', { ends: ['tbody', 'thead', 'tfoot', 'caption'], inside: ['table'] }],
  ['li', { ends: ['li'], inside: ['ul', 'ol', 'td'] }],
  ['dd', { ends: ['dd', 'dt'], inside: ['dl', 'td'] }],
  ['dt', { ends: ['dd', 'dt'], inside: ['dl', 'td'] }],
  ['option', { ends: ['option'], inside: ['select'] }],
]);
/** How far up an element is looked for that another one ends. */
const MAX_LOOK_UP = 40;

export function attributeOf(token: Token.TagToken, name: string): string | undefined {
  for (const attribute of token.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

const ROWS = new Set(['tr', 'tbody', 'thead', 'tfoot']);

/** What is no text of the page's own: deletions, and what Word leaves of notes and comments. */
function isApparatus(token: Token.TagToken): boolean {
  if (token.tagName === 'del') return true;
  const style = attributeOf(token, 'style');
  if (style !== undefined && style.length < 2000 && /mso-(?:foot|end)note-id|mso-element:\s{0,3}(?:comment|footnote|endnote)/i.test(style))
    return true;
  const classes = attributeOf(token, 'class');
  return classes !== undefined && /\bmsocom(?:anchor|off|txt|mentreference)\b/i.test(classes);
}

/** What the element's own attributes say. */
function ownDeclared(token: Token.TagToken): Declared {
  const declared: Declared = {};
  const { tagName } = token;
  if (tagName === 'sup') declared.raised = true;
  else if (tagName === 'sub') declared.raised = false;
  else if (tagName === 'font') {
    const colour = attributeColour(attributeOf(token, 'color'));
    if (colour !== undefined) declared.colour = colour;
    const face = attributeOf(token, 'face');
    if (face !== undefined) Object.assign(declared, declarations(`font-family:${face}`));
  }
  const ground = attributeColour(attributeOf(token, 'bgcolor'));
  if (ground !== undefined) declared.ground = ground;
  if (attributeOf(token, 'background') !== undefined) declared.ground = null;
  if (attributeOf(token, 'hidden') !== undefined) declared.gone = true;
  const style = attributeOf(token, 'style');
  return style === undefined ? declared : { ...declared, ...declarations(style) };
}

function lookInside(around: TextLook, declared: Declared): TextLook {
  if (Object.keys(declared).length === 0) return around;
  return {
    gone: around.gone || declared.gone === true,
    rowsHidden: around.rowsHidden,
    apparatus: around.apparatus,
    invisible: declared.invisible ?? around.invisible,
    sizeless: declared.sizeless ?? around.sizeless,
    font: declared.font === undefined ? around.font : declared.font,
    raised: declared.raised ?? around.raised,
    colour: declared.colour ?? around.colour,
    ground: declared.ground === undefined ? around.ground : declared.ground,
  };
}

export class OpenElements {
  private readonly open: Open[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly sheet: Stylesheet) {}

  /** The look of text at this place. */
  get look(): TextLook {
    return this.open.at(-1)?.look ?? PLAIN;
  }

  /** Whether text at this place shows. */
  get visibility(): Visibility {
    const { gone, invisible, sizeless, colour, ground } = this.look;
    if (gone || invisible || sizeless) return 'hidden';
    return colour === '' ? 'shown' : visibilityOf(colour, ground);
  }

  /** Opens an element and gives the look inside it; one that holds nothing (img) has a look and stays closed. */
  enter(token: Token.TagToken): TextLook {
    const tag = token.tagName;
    if (ENDS_PARAGRAPH.has(tag)) this.end(['p'], ['td', 'th', 'table', 'body']);
    const siblings = SIBLINGS.get(tag);
    if (siblings) this.end(siblings.ends, siblings.inside);
    const classes = attributeOf(token, 'class');
    const element: Element = {
      tag,
      id: attributeOf(token, 'id') ?? '',
      classes:
        classes === undefined
          ? []
          : classes
              .slice(0, 2_000)
              .split(/\s+/)
              .filter((name) => name !== ''),
    };
    const around = this.look;
    let look = lookInside(around, { ...this.sheet.declared(element, this.open), ...ownDeclared(token) });
    if (ROWS.has(tag) && (look.gone || look.invisible) && !around.gone && !around.invisible)
      look = { ...look, gone: false, invisible: false, rowsHidden: true };
    if (isApparatus(token)) look = { ...look, apparatus: true };
    if (VOID.has(tag) || token.selfClosing) return look;
    this.open.push({ ...element, look });
    this.counts.set(tag, (this.counts.get(tag) ?? 0) + 1);
    return look;
  }

  private pop(): void {
    const element = this.open.pop();
    if (element) this.counts.set(element.tag, (this.counts.get(element.tag) ?? 1) - 1);
  }

  /** Ends the nearest element of some kinds, unless it stands outside of others. */
  private end(kinds: readonly string[], inside: readonly string[]): void {
    for (let at = this.open.length - 1; at >= Math.max(0, this.open.length - MAX_LOOK_UP); at--) {
      const tag = this.open[at]?.tag ?? '';
      if (inside.includes(tag)) return;
      if (!kinds.includes(tag)) continue;
      while (this.open.length > at) this.pop();
      return;
    }
  }

  /** Closes an element with everything still open inside it; an end that nothing begins is passed over. Linear over a page. */
  leave(tag: string): void {
    if ((this.counts.get(tag) ?? 0) === 0) return;
    while (this.open.length > 0 && this.open.at(-1)?.tag !== tag) this.pop();
    this.pop();
  }
}
