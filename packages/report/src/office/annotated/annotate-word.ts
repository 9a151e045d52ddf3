/**
 * The office's own Word document with comments and shades on the cells of its tables. Only the parts that must change do; all other members of
 * the file keep their compressed bytes, and of the document itself everything but what is put in.
 */
import type { Severity } from '@perf-lint/analyser';
import { type Splice, spliced, tagsIn } from '../package/xml-text.js';
import { zipDirectory } from '../package/zip-patch.js';
import type { Annotation } from './annotation.js';
import type { TableMark } from './marks.js';
import { Parts, Refused } from './package-parts.js';
import { type WordCellPlace, wordCells } from './word-cells.js';
import { commentTexts, moreWordComments, newWordComments, saysAlready, type WordComment } from './word-comments.js';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Shades as in workbooks and pages. */
const SHADE: Readonly<Record<Severity, string>> = { error: 'F8D7DA', warning: 'FFF0C2', info: 'DCEBFA' };

/** What puts a shade on a cell: its properties are patched, or given to it. */
function shadeSplice(cell: WordCellPlace, severity: Severity): Splice {
  const { tag, properties, emptyProperties } = cell;
  const { prefix } = tag;
  const shade = `<${prefix}shd ${prefix}val="clear" ${prefix}color="auto" ${prefix}fill="${SHADE[severity]}"/>`;
  const whole = `<${prefix}tcPr>${shade}</${prefix}tcPr>`;
  if (emptyProperties !== null) return { start: emptyProperties.start, end: emptyProperties.end, text: whole };
  if (properties === null) return { start: tag.end, end: tag.end, text: whole };
  const { known } = properties;
  // A shade of the office's own gives way: two of them would be one too many.
  return known === null || known.kind !== 'empty'
    ? { start: properties.shade, end: properties.shade, text: known === null ? shade : '' }
    : { start: known.start, end: known.end, text: shade };
}

/** What puts a comment around the text of a cell, from its first paragraph to its last. */
function commentSplices({ paragraphs, tag }: WordCellPlace, id: number): Splice[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined || last.end < 0) return [];
  const { prefix } = tag;
  const begin = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  /** Text at a place in a paragraph; one that is an empty element is opened for it. */
  const put = (paragraph: typeof first, at: 'content' | 'end', text: string): Splice => {
    const { tag: own } = paragraph;
    if (own.kind !== 'empty') return { start: paragraph[at], end: paragraph[at], text };
    const name = `${own.prefix}p`;
    return { start: own.start, end: own.end, text: `<${name}${own.attributes.trimEnd()}>${text}</${name}>` };
  };
  if (first === last && first.tag.kind === 'empty') return [put(first, 'content', begin + end)];
  return [put(first, 'content', begin), put(last, 'end', end)];
}

interface MainPart {
  readonly name: string;
  readonly xml: string;
  /** Name of the part with the comments, null where there is none. */
  readonly comments: string | null;
}

async function mainPart(parts: Parts): Promise<MainPart> {
  const name = (await parts.relations('')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
  const xml = await parts.required(name);
  // The tables of files taken in are counted by themselves: a place in one of them looks like a place in the document.
  for (const tag of tagsIn(xml)) if (tag.name === 'altChunk') throw new Refused('parts-inside');
  const comments = (await parts.relations(name)).find(({ type }) => type.endsWith('/comments'))?.target ?? null;
  return { name, xml, comments };
}

/** Writes the comments into the part that is there, or into one of their own. */
async function addComments(
  parts: Parts,
  main: MainPart,
  known: string | null,
  comments: readonly WordComment[],
  author: string,
): Promise<void> {
  if (comments.length === 0) return;
  if (main.comments !== null && known !== null) {
    const more = moreWordComments(known, comments, author);
    if (more === null) throw new Refused('no-package');
    parts.changed.set(main.comments, more);
    return;
  }
  const name = parts.has('word/comments.xml') ? parts.free('word/comments', '.xml') : 'word/comments.xml';
  parts.changed.set(name, newWordComments(comments, author));
  await parts.relate(main.name, 'comments', name);
  await parts.declare([{ tag: 'Override', key: `/${name}`, type: COMMENTS_TYPE }]);
}

/** Marks cells of tables. `author` stands on the comments. Text, layout and all other parts stay as they were. */
export async function annotateWord(bytes: Uint8Array, marks: readonly TableMark[], author: string): Promise<Annotation> {
  const directory = zipDirectory(bytes);
  if (directory === null) return { kind: 'refused', reason: 'no-package' };
  if (directory === 'zip64') return { kind: 'refused', reason: 'zip64' };
  const parts = new Parts(bytes, directory);
  try {
    const main = await mainPart(parts);
    const known = main.comments === null ? null : await parts.text(main.comments);
    const said = known === null ? new Map<string, string>() : commentTexts(known);
    let id = Math.max(-1, ...[...said.keys()].map(Number).filter(Number.isFinite)) + 1;
    const byPlace = new Map(marks.map((mark) => [`${mark.table} ${mark.row} ${mark.column}`, mark]));
    const splices: Splice[] = [];
    const comments: WordComment[] = [];
    let marked = 0;
    for (const cell of wordCells(main.xml)) {
      const mark = byPlace.get(`${cell.table} ${cell.row} ${cell.column}`);
      if (mark === undefined) continue;
      marked++;
      splices.push(shadeSplice(cell, mark.severity));
      const standing = cell.comments.map((each) => said.get(each) ?? '').join('\n');
      const notes = mark.notes.filter((note) => !saysAlready(standing, note));
      const around = notes.length === 0 ? [] : commentSplices(cell, id);
      if (around.length === 0) continue;
      splices.push(...around);
      comments.push({ id: id++, notes });
    }
    if (marked === 0) return { kind: 'refused', reason: 'nothing-to-mark' };
    parts.changed.set(main.name, spliced(main.xml, splices));
    await addComments(parts, main, known, comments, author);
    return { kind: 'annotated', bytes: await parts.patched(), marks: marked };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}
