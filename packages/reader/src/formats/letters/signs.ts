/**
 * Pictures that stand for a sign: their description is the sign itself.
 */
import { PICTURE } from './marks.js';

/** A comparator, a number, a tick, a unit: what a row may print as a picture. A file's name or a sentence about the picture is none. */
const SIGN =
  /^(?:[≥≤≧≦⩾⩽><=＞＜＝≠≈±＋+√✓×☑□☒%％℃°㎡～~—-]|大于等于|小于等于|大于|小于|等于|不低于|不少于|不超过|不高于|[\d.,]){1,12}[%％㎡℃]?$/;

/** The description of a picture in a cell where it is a sign, else the mark of a picture. */
export function signOf(description: string | undefined): string {
  const text = (description ?? '').trim();
  return text !== '' && SIGN.test(text) ? text : PICTURE;
}
