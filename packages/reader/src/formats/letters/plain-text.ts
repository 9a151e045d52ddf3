/**
 * Text as it is read and compared everywhere: radicals and compatibility ideographs as the characters they look like, letters nobody sees left out,
 * private-use letters by their shape. Letters that are printed on purpose (㎡, ①, ％) stay as they are.
 */
import { unifyRadicals } from '@perf-lint/core';
import { PICTURE } from '../../evidence/marks.js';
import { fontlessLetter } from './symbol-fonts.js';

/** Soft hyphen, joiners, zero-width spaces, direction marks, invisible operators, byte order marks, variation selectors. */
const UNSEEN = '\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb';
const RADICALS = '\u2e80-\u2fd5';
/** Doubles of ordinary ideographs; the supplementary ones come as surrogates from U+2F800. */
const COMPATIBILITY = '\uf900-\ufaff';
/** Small forms of the signs that make a value: ﹤ ﹥ ﹦ ﹪. Those of punctuation are printed on purpose. */
const SMALL = '\ufe64-\ufe66\ufe6a';
const PRIVATE = '\ue000-\uf8ff';
/** What copying leaves of a picture. */
const OBJECT = '\ufffc';

const ANY = new RegExp(`[${UNSEEN}${RADICALS}${COMPATIBILITY}${SMALL}${PRIVATE}${OBJECT}\ud87e\udb40\udb80-\udbff]`);
const UNSEEN_ALL = new RegExp(`[${UNSEEN}]|\udb40[\udc00-\uddef]`, 'g');
const IDEOGRAPHS = new RegExp(`[${COMPATIBILITY}]|\ud87e[\udc00-\ude1f]`, 'g');
const SMALL_ALL = new RegExp(`[${SMALL}]`, 'g');
const PRIVATE_ALL = new RegExp(`[${PRIVATE}]|[\udb80-\udbff][\udc00-\udfff]`, 'g');

/** Whether a text may hold anything that is put right here: almost none does. */
export function isPlain(text: string): boolean {
  return !ANY.test(text);
}

/** The text in ordinary letters; the mark of an unknown letter (`marks.ts`) stands where a private-use letter has no known shape. Linear. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  const seen = unifyRadicals(text.replace(UNSEEN_ALL, '').replaceAll(OBJECT, PICTURE))
    .replace(IDEOGRAPHS, (letter) => letter.normalize('NFC'))
    .replace(SMALL_ALL, (letter) => letter.normalize('NFKC'));
  return seen.replace(PRIVATE_ALL, (letter: string, at: number) =>
    fontlessLetter(letter.codePointAt(0) ?? 0, seen.slice(at + letter.length, at + letter.length + 4)),
  );
}
