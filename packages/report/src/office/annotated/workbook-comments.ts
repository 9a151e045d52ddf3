/**
 * Comments of a sheet and the shapes that show them: new parts, or additions to those that are there.
 */

import { attribute, escapeXmlText, type Splice, spliced, type Tag, tagsIn, unescapeXml } from '../package/xml-text.js';
import { cellPosition } from './workbook-sheet.js';

/** A comment on a cell. */
export interface CellNote {
  readonly cell: string;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RUN = '<rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>';

const prefixed = (xml: string, prefix: string): string => (prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));

function commentXml({ cell, text }: CellNote, author: number, prefix = ''): string {
  return prefixed(
    `<comment ref="${cell}" authorId="${author}"><text><r>${RUN}<t xml:space="preserve">${'\u0000'}</t></r></text></comment>`,
    prefix,
  ).replace('\u0000', escapeXmlText(text));
}

/** A new comments part. */
export function newComments(notes: readonly CellNote[], author: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors><author>${escapeXmlText(author)}</author></authors><commentList>${notes.map((note) => commentXml(note, 0)).join('')}</commentList></comments>`;
}

function saysAlready(xml: string, text: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, '');
  return plain(unescapeXml(xml.replace(/<[^<>]*>/g, ''))).includes(plain(text));
}

/** An existing comments part with more comments; on a cell that has one, the text is added to it. */
export function moreComments(
  xml: string,
  notes: readonly CellNote[],
  author: string,
): { readonly xml: string; readonly added: readonly CellNote[] } | null {
  const splices: Splice[] = [];
  const waiting = new Map(notes.map((note) => [note.cell, note]));
  let authors = 0;
  let authorsEnd: Tag | null = null;
  let listEnd: Tag | null = null;
  let current: CellNote | undefined;
  let start = 0;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'author' && tag.kind !== 'close') authors++;
    else if (tag.name === 'authors' && tag.kind === 'close') authorsEnd = tag;
    else if (tag.name === 'comment' && tag.kind === 'open') {
      current = waiting.get(attribute(tag.attributes, 'ref'));
      start = tag.end;
    } else if (tag.name === 'text' && tag.kind === 'close' && current !== undefined) {
      waiting.delete(current.cell);
      // A copy that is marked again does not say everything twice.
      if (saysAlready(xml.slice(start, tag.start), current.text)) {
        current = undefined;
        continue;
      }
      const run = prefixed(`<r>${RUN}<t xml:space="preserve">\u0000</t></r>`, tag.prefix).replace(
        '\u0000',
        `\n${escapeXmlText(current.text)}`,
      );
      splices.push({ start: tag.start, end: tag.start, text: run });
      current = undefined;
    } else if (tag.name === 'commentList' && tag.kind === 'close') listEnd = tag;
  }
  if (authorsEnd === null || listEnd === null) return null;
  const added = [...waiting.values()];
  if (added.length > 0) {
    const { prefix } = authorsEnd;
    splices.push({ start: authorsEnd.start, end: authorsEnd.start, text: `<${prefix}author>${escapeXmlText(author)}</${prefix}author>` });
    splices.push({ start: listEnd.start, end: listEnd.start, text: added.map((note) => commentXml(note, authors, prefix)).join('') });
  }
  return { xml: spliced(xml, splices), added };
}

/** Lines a comment takes in its box. */
function boxRows(text: string): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / 20));
  return Math.min(20, lines + 1);
}

function shape({ cell, text }: CellNote, id: number): string {
  const { column, row } = cellPosition(cell) ?? { column: 0, row: 1 };
  const left = column + 1;
  const top = Math.max(0, row - 2);
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:${boxRows(text) * 13}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 15, ${top}, 4, ${left + 4}, 15, ${top + boxRows(text)}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A new drawing with the boxes of comments. */
export function newShapes(notes: readonly CellNote[], sheet: number): string {
  const first = sheet * 1024 + 1;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>${SHAPE_TYPE}${notes.map((note, index) => shape(note, first + index)).join('')}</xml>`;
}

/** An existing drawing with more boxes; null where its end is not found. */
export function moreShapes(vml: string, notes: readonly CellNote[]): string | null {
  const end = vml.lastIndexOf('</xml>');
  if (end < 0) return null;
  const used = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = Math.max(1024, ...used) + 1;
  const names =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  const declared = (xml: string): string => xml.replace(/^<(v:\w+)/, `<$1 ${names}`);
  const type = vml.includes('id="_x0000_t202"') ? '' : declared(SHAPE_TYPE);
  return `${vml.slice(0, end)}${type}${notes.map((note, index) => declared(shape(note, first + index))).join('')}${vml.slice(end)}`;
}
