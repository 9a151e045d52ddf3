/**
 * Pictures that stand for a sign: their description is the sign itself.
 */
import { PICTURE } from '../../evidence/marks.js';

/** A comparator, a number, a tick, a unit: what a row may print as a picture. A file's name or a sentence about the picture is none. */
const SIGN =
  /^(?:[≥≤≧≦⩾⩽><=＞＜＝≠≈±＋+√✓×☑□☒%％℃°㎡～~—-]|大于等于|小于等于|大于|小于|等于|不低于|不少于|不超过|不高于|[\d.,]){1,12}[%％㎡℃]?$/;

/** The description of a picture in a cell where it is a sign, else the mark of a picture. */
export function signOf(description: string | undefined): string {
  const text = (description ?? '').trim();
  return text !== '' && SIGN.test(text) ? text : PICTURE;
}

/** Words of a description that names the picture and not what it says. */
const NAMES_PICTURE =
  /图片|图像|图标|照片|截图|徽标|印章|公章|签[名字章]|logo|icon|image|picture|photo|img|\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|webp)\b|^[\w\s.-]+$/i;

/** The text that a page gives for a picture (alt), which is read in its place; the mark of a picture where it only names the picture. */
export function alternativeText(written: string | undefined): string {
  const text = (written ?? '').trim();
  if (text === '' || text.length > 30) return PICTURE;
  return SIGN.test(text) || !NAMES_PICTURE.test(text) ? text : PICTURE;
}
