/**
 * The office's own workbook with comments and shades on flagged cells. Only the parts that must change do; all other members of the file
 * keep their compressed bytes.
 */
import { MARKED_COPY } from '../../generator-mark.js';
import { SEVERITIES } from '../../texts/labels.js';
import { attribute, escapeXmlText, spliced, tagsIn } from '../package/xml-text.js';
import { patchZip, type ZipDirectory, zipDirectory, zipMember } from '../package/zip-patch.js';
import type { Annotation } from './annotation.js';
import type { CellMark } from './marks.js';
import { type CellNote, moreComments, moreShapes, newComments, newShapes } from './workbook-comments.js';
import { cellPosition, legacyDrawing, type Restyle, restyledSheet, withLegacyDrawing } from './workbook-sheet.js';
import { ShadedStyles } from './workbook-styles.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the member it leads to. */
  readonly target: string;
}

/** Thrown inside this file only. */
class Refused extends Error {
  constructor(readonly reason: 'no-workbook' | 'unknown-encoding') {
    super(reason);
  }
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The parts of a workbook as text, with the changes made so far. */
class Parts {
  readonly changed = new Map<string, string>();
  readonly #bytes: Uint8Array;
  readonly #directory: ZipDirectory;

  constructor(bytes: Uint8Array, directory: ZipDirectory) {
    this.#bytes = bytes;
    this.#directory = directory;
  }

  has(name: string): boolean {
    return this.changed.has(name) || this.#directory.entries.some((entry) => entry.name === name);
  }

  async text(name: string): Promise<string | null> {
    const known = this.changed.get(name);
    if (known !== undefined) return known;
    const content = await zipMember(this.#bytes, this.#directory, name);
    if (content === null) return null;
    try {
      // A byte order mark stays: what is not changed goes back as it was.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      throw new Refused('unknown-encoding');
    }
  }

  async required(name: string): Promise<string> {
    const text = await this.text(name);
    if (text === null) throw new Refused('no-workbook');
    return text;
  }

  async relations(part: string): Promise<Relation[]> {
    const xml = await this.text(relationsName(part));
    if (xml === null) return [];
    return [...tagsIn(xml)].flatMap((tag) =>
      tag.name === 'Relationship' && tag.kind !== 'close' && attribute(tag.attributes, 'TargetMode') !== 'External'
        ? [
            {
              id: attribute(tag.attributes, 'Id'),
              type: attribute(tag.attributes, 'Type'),
              target: resolved(part, attribute(tag.attributes, 'Target')),
            },
          ]
        : [],
    );
  }

  /** Adds a relation and gives its id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const name = relationsName(part);
    const xml =
      (await this.text(name)) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const taken = new Set((await this.relations(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    for (const tag of tagsIn(xml)) {
      if (tag.name !== 'Relationships' || (tag.kind !== 'close' && tag.kind !== 'empty')) continue;
      const relation = `<${tag.prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXmlText(`/${target}`)}"/>`;
      const text =
        tag.kind === 'close' ? relation : `<${tag.prefix}Relationships${tag.attributes}>${relation}</${tag.prefix}Relationships>`;
      this.changed.set(name, spliced(xml, [{ start: tag.start, end: tag.kind === 'close' ? tag.start : tag.end, text }]));
      return id;
    }
    throw new Refused('no-workbook');
  }

  /** A member name that is free: xl/comments7.xml. */
  free(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  async declare(
    additions: readonly { readonly tag: 'Default' | 'Override'; readonly key: string; readonly type: string }[],
  ): Promise<void> {
    const name = '[Content_Types].xml';
    const xml = await this.required(name);
    const tags = [...tagsIn(xml)];
    const end = tags.findLast((tag) => tag.name === 'Types' && tag.kind === 'close');
    if (end === undefined) throw new Refused('no-workbook');
    const text = additions
      .filter(
        ({ tag, key }) =>
          tag !== 'Default' ||
          !tags.some((each) => each.name === 'Default' && attribute(each.attributes, 'Extension').toLowerCase() === key),
      )
      .map(
        ({ tag, key, type }) =>
          `<${end.prefix}${tag} ${tag === 'Default' ? 'Extension' : 'PartName'}="${escapeXmlText(key)}" ContentType="${type}"/>`,
      )
      .join('');
    if (text !== '') this.changed.set(name, spliced(xml, [{ start: end.start, end: end.start, text }]));
  }
}

/** Sheets by name, and the style sheet. */
async function workbookParts(parts: Parts): Promise<{ readonly sheets: ReadonlyMap<string, string>; readonly styles: string | null }> {
  const main = (await parts.relations('')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const xml = await parts.required(main);
  const relations = await parts.relations(main);
  const byId = new Map(relations.map((relation) => [relation.id, relation.target]));
  const sheets = new Map<string, string>();
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const target = byId.get(attribute(tag.attributes, 'id'));
    if (target !== undefined) sheets.set(attribute(tag.attributes, 'name'), target);
  }
  return { sheets, styles: relations.find(({ type }) => type.endsWith('/styles'))?.target ?? null };
}

async function addComments(parts: Parts, sheet: string, notes: readonly CellNote[], author: string, number: number): Promise<void> {
  const relations = await parts.relations(sheet);
  const comments = relations.find(({ type }) => type.endsWith('/comments'))?.target;
  let shown: readonly CellNote[] = notes;
  if (comments === undefined) {
    const name = parts.free('xl/comments', '.xml');
    parts.changed.set(name, newComments(notes, author));
    await parts.relate(sheet, 'comments', name);
    await parts.declare([{ tag: 'Override', key: `/${name}`, type: COMMENTS_TYPE }]);
  } else {
    const more = moreComments(await parts.required(comments), notes, author);
    if (more === null) throw new Refused('no-workbook');
    parts.changed.set(comments, more.xml);
    shown = more.added;
  }
  if (shown.length === 0) return;
  const xml = await parts.required(sheet);
  const drawing = relations.find(({ id }) => id !== '' && id === legacyDrawing(xml))?.target;
  if (drawing !== undefined) {
    const shapes = moreShapes(await parts.required(drawing), shown);
    if (shapes === null) throw new Refused('no-workbook');
    parts.changed.set(drawing, shapes);
    return;
  }
  const name = parts.free('xl/drawings/vmlDrawing', '.vml');
  parts.changed.set(name, newShapes(shown, number));
  parts.changed.set(sheet, withLegacyDrawing(xml, await parts.relate(sheet, 'vmlDrawing', name)));
  await parts.declare([{ tag: 'Default', key: 'vml', type: VML_TYPE }]);
}

async function annotateSheet(
  parts: Parts,
  sheet: string,
  marks: readonly CellMark[],
  styles: ShadedStyles | null,
  author: string,
  number: number,
): Promise<void> {
  if (styles !== null) {
    const cells = new Map<string, Restyle>(marks.map(({ cell, severity }) => [cell, (style) => styles.shaded(style, severity)]));
    parts.changed.set(sheet, restyledSheet(await parts.required(sheet), cells));
  }
  const notes = marks.filter((mark) => mark.notes.length > 0).map(({ cell, notes: texts }) => ({ cell, text: texts.join('\n') }));
  if (notes.length > 0) await addComments(parts, sheet, notes, author, number);
}

/** Marks cells of a workbook. `author` stands on the comments. Values, formulas, widths and all other parts stay as they were. */
export async function annotateWorkbook(bytes: Uint8Array, marks: readonly CellMark[], author: string): Promise<Annotation> {
  const directory = zipDirectory(bytes);
  if (directory === null) return { kind: 'refused', reason: 'no-workbook' };
  if (directory === 'zip64') return { kind: 'refused', reason: 'zip64' };
  const parts = new Parts(bytes, directory);
  let marked = 0;
  try {
    const { sheets, styles: stylesName } = await workbookParts(parts);
    const stylesXml = stylesName === null ? null : await parts.text(stylesName);
    const styles = stylesXml === null ? null : ShadedStyles.of(stylesXml);
    let number = 0;
    for (const [name, part] of sheets) {
      number++;
      const own = marks.filter(({ sheet, cell }) => sheet === name && cellPosition(cell) !== null);
      if (own.length === 0) continue;
      own.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
      await annotateSheet(parts, part, own, styles, author, number);
      marked += own.length;
    }
    if (styles !== null && stylesName !== null && marked > 0) parts.changed.set(stylesName, styles.xml());
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
  if (marked === 0) return { kind: 'refused', reason: 'nothing-to-mark' };
  const encoder = new TextEncoder();
  const changed = new Map([...parts.changed].map(([name, text]) => [name, encoder.encode(text)]));
  return { kind: 'annotated', bytes: await patchZip(bytes, directory, changed, MARKED_COPY), marks: marked };
}
