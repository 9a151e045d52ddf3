/**
 * The office's own workbook with comments and shades on flagged cells. Only the parts that must change do; all other members of the file
 * keep their compressed bytes.
 */
import { SEVERITIES } from '../../texts/labels.js';
import { attribute, tagsIn } from '../package/xml-text.js';
import { zipDirectory } from '../package/zip-patch.js';
import type { Annotation } from './annotation.js';
import type { CellMark } from './marks.js';
import { Parts, Refused } from './package-parts.js';
import { type CellNote, moreComments, moreShapes, newComments, newShapes } from './workbook-comments.js';
import { cellPosition, legacyDrawing, type Restyle, restyledSheet, withLegacyDrawing } from './workbook-sheet.js';
import { ShadedStyles } from './workbook-styles.js';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

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
    if (more === null) throw new Refused('no-package');
    parts.changed.set(comments, more.xml);
    shown = more.added;
  }
  if (shown.length === 0) return;
  const xml = await parts.required(sheet);
  const drawing = relations.find(({ id }) => id !== '' && id === legacyDrawing(xml))?.target;
  if (drawing !== undefined) {
    const shapes = moreShapes(await parts.required(drawing), shown);
    if (shapes === null) throw new Refused('no-package');
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
  if (directory === null) return { kind: 'refused', reason: 'no-package' };
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
  return { kind: 'annotated', bytes: await parts.patched(), marks: marked };
}
