/**
 * HTML made by a template tag that escapes everything: documents are hostile, and what is not {@link Markup} is text.
 */
import { escapeXml } from '../../machine/escape-xml.js';

/** HTML that is known to be well formed because it was made by {@link html}. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** Controls that turn the direction of the text after them: a name could hide what follows it. */
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text safe in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return escapeXml(text.replace(BIDI_CONTROLS, ''));
}

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  let text = '';
  for (const each of part) text += rendered(each);
  return text;
}

/** The tag: html`<p>${anything}</p>`; strings are escaped, lists joined, null and false left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += rendered(part) + (strings[index + 1] ?? '');
  return new Markup(text);
}

/** Trusted text of our own (a stylesheet, a script) as markup. Never for anything a document holds. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Data for a script as the content of a script element: nothing in it can end the element. */
export function jsonForScript(data: unknown): Markup {
  return new Markup(
    JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
