/**
 * Comments of a Word document: a new part, or additions to the one that is there.
 */
import { attribute, escapeXmlText, spliced, type Tag, tagsIn, unescapeXml } from '../package/xml-text.js';

export interface WordComment {
  readonly id: number;
  /** A paragraph each. */
  readonly notes: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function commentXml({ id, notes }: WordComment, author: string, prefix: string): string {
  const paragraphs = notes
    .map((note) => `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeXmlText(note)}</${prefix}t></${prefix}r></${prefix}p>`)
    .join('');
  return `<${prefix}comment ${prefix}id="${id}" ${prefix}author="${escapeXmlText(author)}" ${prefix}initials="${escapeXmlText(author.slice(0, 2))}">${paragraphs}</${prefix}comment>`;
}

/** A new comments part. */
export function newWordComments(comments: readonly WordComment[], author: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${MAIN}">${comments.map((comment) => commentXml(comment, author, 'w:')).join('')}</w:comments>`;
}

/** The part with more comments; null where its end is not found. */
export function moreWordComments(xml: string, comments: readonly WordComment[], author: string): string | null {
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'comments' || tag.kind === 'open') continue;
    const added = comments.map((comment) => commentXml(comment, author, tag.prefix)).join('');
    if (tag.kind === 'close') return spliced(xml, [{ start: tag.start, end: tag.start, text: added }]);
    const whole = `<${tag.prefix}comments${tag.attributes}>${added}</${tag.prefix}comments>`;
    return spliced(xml, [{ start: tag.start, end: tag.end, text: whole }]);
  }
  return null;
}

/** Texts of comments by their ids. */
export function commentTexts(xml: string): Map<string, string> {
  const texts = new Map<string, string>();
  let open: Tag | null = null;
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'comment') continue;
    if (tag.kind === 'open') open = tag;
    else if (tag.kind === 'close' && open !== null) {
      texts.set(attribute(open.attributes, 'id'), unescapeXml(xml.slice(open.end, tag.start).replace(/<[^<>]*>/g, '')));
      open = null;
    }
  }
  return texts;
}

/** True where a text stands in another, blanks apart: a copy that is marked again does not say everything twice. */
export function saysAlready(standing: string, note: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, '');
  return plain(standing).includes(plain(note));
}
