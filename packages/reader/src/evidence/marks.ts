/**
 * Marks that a format's reader leaves in a text for what is there and is no text: a picture, a letter that no table maps, hidden words left out.
 *
 * They are code points that Unicode keeps for use inside a program, so a mark travels with its cell through joining, merging and cutting, and no
 * reader carries a list of its own beside the text. `takeMarks` turns them into the trouble of a row; none leaves the reader.
 */
import type { RowTrouble } from '../source-document.js';

/** A letter of a symbol font, or a private-use code point, whose shape is not known. */
export const UNMAPPED = '\ufdd0';
/** A picture where text may stand. */
export const PICTURE = '\ufdd1';
/** Hidden text was left out here, for sure. */
export const HIDDEN = '\ufdd2';
/** The text around may be hidden: nobody can say without the page before them. */
export const MAYBE_HIDDEN = '\ufdd3';

const ANY = /[\ufdd0-\ufdd3]/;
const LEFT_OUT = /[\ufdd1-\ufdd3]/g;

export interface Marked {
  readonly text: string;
  readonly trouble: readonly RowTrouble[];
  /** Hidden texts that were left out. */
  readonly hidden: number;
  readonly pictures: number;
  readonly unmapped: number;
}

const CLEAN: Omit<Marked, 'text'> = { trouble: [], hidden: 0, pictures: 0, unmapped: 0 };

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/** Whether a text holds a mark: most do not, and are passed on as they are. */
export function hasMarks(text: string): boolean {
  return ANY.test(text);
}

/**
 * The text without its marks, and what they say about its row. A letter that is not known stays as □.
 * Hidden text is trouble only where it was all that the cell held: else the visible text is the text.
 */
export function takeMarks(marked: string): Marked {
  if (!hasMarks(marked)) return { text: marked, ...CLEAN };
  const hidden = count(marked, HIDDEN);
  const pictures = count(marked, PICTURE);
  const unmapped = count(marked, UNMAPPED);
  const text = marked.replaceAll(LEFT_OUT, '').replaceAll(UNMAPPED, '□').trim();
  const trouble: RowTrouble[] = [];
  if (unmapped > 0) trouble.push('unmapped-letter');
  if (marked.includes(MAYBE_HIDDEN) || (hidden > 0 && text === '')) trouble.push('hidden-text');
  if (pictures > 0) trouble.push('picture-in-cell');
  return { text, trouble, hidden, pictures, unmapped };
}
