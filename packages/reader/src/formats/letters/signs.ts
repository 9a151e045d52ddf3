/**
 * Pictures that stand for a sign: their description is the sign itself.
 */
import { FORM_READING } from '@perf-lint/data';
import { PICTURE } from '../../evidence/marks.js';
import { anyCasePattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { SIGN_WORDS } from '../../evidence/vocabulary/words.js';

/** A comparator, a number, a tick, a unit: what a row may print as a picture. A file's name or a sentence about the picture is none. */
const SIGN = pattern`^(?:[≥≤≧≦⩾⩽><=＞＜＝≠≈±＋+√✓×☑□☒%％℃°㎡～~—-]|${SIGN_WORDS}|[\d.,]){1,12}[%％㎡℃]?$`;

/** The description of a picture in a cell where it is a sign, else the mark of a picture. */
export function signOf(description: string | undefined): string {
  const text = (description ?? '').trim();
  return text !== '' && SIGN.test(text) ? text : PICTURE;
}

/** Words of a description that names the picture and not what it says. */
const NAMES_PICTURE = anyCasePattern`${FORM_READING.pictures}|签[名字章]|logo|icon|image|picture|photo|img|\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|webp)\b|^[\w\s.-]+$`;

/** The text that a page gives for a picture (alt), which is read in its place; the mark of a picture where it only names the picture. */
export function alternativeText(written: string | undefined): string {
  const text = (written ?? '').trim();
  if (text === '' || text.length > 30) return PICTURE;
  return SIGN.test(text) || !NAMES_PICTURE.test(text) ? text : PICTURE;
}
