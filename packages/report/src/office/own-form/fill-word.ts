/**
 * An office's own form in Word with its places filled, once a project, one behind the other. Nothing but the places changes: fonts, borders and
 * everything around them stay as the office made them.
 */
import { Parts, Refused } from '../annotated/package-parts.js';
import { escapeXmlText, type Splice, spliced, type Tag, tagsIn, unescapeXml } from '../package/xml-text.js';
import { zipDirectory } from '../package/zip-patch.js';
import { asksForRow, placesIn, type Values } from './places.js';

/** What is put into one copy of the form. */
export interface Filling {
  readonly values: Values;
  /** Of every row, in their order. */
  readonly rows: readonly Values[];
}

const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Elements of a name that hold no other of that name, from their opening to their closing tag. */
function innermost(xml: string, name: string): readonly Span[] {
  const found: Span[] = [];
  let open: Tag | null = null;
  for (const tag of tagsIn(xml)) {
    if (tag.name !== name || tag.kind === 'empty') continue;
    if (tag.kind === 'open') open = tag;
    else if (open !== null) {
      found.push({ start: open.start, end: tag.end });
      open = null;
    }
  }
  return found;
}

interface TextPiece {
  /** Of its content in the XML. */
  readonly start: number;
  readonly end: number;
  /** Prefix of its tags. */
  readonly prefix: string;
  /** Its opening tag. */
  readonly tag: Tag;
  readonly text: string;
}

function textsIn(xml: string, { start, end }: Span): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let open: Tag | null = null;
  for (const tag of tagsIn(xml, start)) {
    if (tag.start >= end) break;
    if (tag.name !== 't') continue;
    if (tag.kind === 'open') open = tag;
    else if (tag.kind === 'close' && open !== null) {
      pieces.push({ start: open.end, end: tag.start, prefix: tag.prefix, tag: open, text: unescapeXml(xml.slice(open.end, tag.start)) });
      open = null;
    }
  }
  return pieces;
}

/** Text as Word holds it: a line end is an element of its own. */
function wordText(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => escapeXmlText(line))
    .join(`</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`);
}

/** Fills a paragraph: a place may run over several runs, and stands in the first of them then. */
function paragraphSplices(xml: string, paragraph: Span, values: Values): readonly Splice[] {
  const pieces = textsIn(xml, paragraph);
  const whole = pieces.map(({ text }) => text).join('');
  const places = placesIn(whole);
  if (places.length === 0) return [];
  const splices: Splice[] = [];
  let at = 0;
  for (const { start, end, prefix, tag, text } of pieces) {
    const [from, to] = [at, at + text.length];
    at = to;
    let result = '';
    let next = from;
    for (const place of places) {
      if (place.end <= from || place.start >= to) continue;
      if (place.start >= from) result += whole.slice(next, place.start) + (values(place.place) ?? whole.slice(place.start, place.end));
      next = Math.min(to, Math.max(next, place.end));
    }
    result += whole.slice(next, to);
    if (result === text) continue;
    // Blanks at the ends of what is put in are kept only where the element says so.
    splices.push(
      { start: tag.start, end: tag.end, text: `<${prefix}t xml:space="preserve">` },
      { start, end, text: wordText(result, prefix) },
    );
  }
  return splices;
}

function filledXml(xml: string, values: Values): string {
  return spliced(
    xml,
    innermost(xml, 'p').flatMap((paragraph) => paragraphSplices(xml, paragraph, values)),
  );
}

const textOf = (xml: string): string =>
  textsIn(xml, { start: 0, end: xml.length })
    .map(({ text }) => text)
    .join('');

/** A row that follows another of the same model: a cell merged downwards goes on in it. */
function goingOn(row: string): string {
  return row.replace(/(<(?:\w+:)?vMerge)\s+(?:\w+:)?val\s*=\s*["']restart["']\s*(\/?>)/gu, '$1$2');
}

/** The body with the row that asks for indicators standing once for each of them. */
function withRows(xml: string, rows: readonly Values[]): string {
  const models = innermost(xml, 'tr').filter(({ start, end }) => asksForRow(textOf(xml.slice(start, end))));
  return spliced(
    xml,
    models.map(({ start, end }): Splice => {
      const model = xml.slice(start, end);
      const filled = (rows.length === 0 ? [BLANK] : rows).map((values, index) => filledXml(index === 0 ? model : goingOn(model), values));
      return { start, end, text: filled.join('') };
    }),
  );
}

const BLANK: Values = (place) => (place.kind === 'row' ? '' : null);

interface Body {
  readonly name: string;
  readonly xml: string;
  /** Between the opening tag of the body and the properties of its last section. */
  readonly content: Span;
}

async function bodyOf(parts: Parts): Promise<Body> {
  const name = (await parts.relations('')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
  const xml = await parts.required(name);
  let start = -1;
  let end = -1;
  let depth = 0;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'body') {
      if (tag.kind === 'open') start = tag.end;
      else if (end < 0) end = tag.start;
      continue;
    }
    if (start < 0) continue;
    if (depth === 0 && tag.name === 'sectPr' && tag.kind !== 'close') end = tag.start;
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close') depth--;
  }
  // Without the usual prefix a page break could not be written.
  if (start < 0 || end < start || !xml.includes('xmlns:w=')) throw new Refused('no-package');
  return { name, xml, content: { start, end } };
}

/** All that the form says, in its body, headers and footers. */
export async function wordFormTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = partsOf(bytes);
  const { name, xml } = await bodyOf(parts);
  const others = (await parts.relations(name)).filter(({ type }) => /\/(?:header|footer)$/u.test(type));
  const around = await Promise.all(others.map(({ target }) => parts.text(target)));
  return [xml, ...around].map((text) => (text === null ? '' : textOf(text)));
}

function partsOf(bytes: Uint8Array): Parts {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') throw new Refused('no-package');
  return new Parts(bytes, directory);
}

/** The form once for each filling, each on a page of its own. @throws Refused where the file cannot be patched */
export async function filledWord(bytes: Uint8Array, fillings: readonly Filling[]): Promise<Uint8Array> {
  const parts = partsOf(bytes);
  const { name, xml, content } = await bodyOf(parts);
  const form = xml.slice(content.start, content.end);
  const copies = fillings.map(({ values, rows }) => filledXml(withRows(form, rows), values));
  parts.changed.set(name, spliced(xml, [{ ...content, text: copies.join(PAGE_BREAK) }]));
  // What stands around all pages takes what all of them share.
  const [first] = fillings;
  const shared: Values = (place) => {
    const said = first?.values(place) ?? null;
    return said !== null && fillings.every(({ values }) => values(place) === said) ? said : null;
  };
  for (const { type, target } of await parts.relations(name)) {
    const around = /\/(?:header|footer)$/u.test(type) ? await parts.text(target) : null;
    if (around !== null && placesIn(textOf(around)).length > 0) parts.changed.set(target, filledXml(around, shared));
  }
  // The office's own table is no paper of ours: it may be what a later one is held against.
  return parts.patched('');
}
