/**
 * Full-width digits, letters and signs to half-width.
 */

/** Full-width forms that carry numbers and comparisons; （ ） ， 。 ： ； ！ ？ ～ are Chinese punctuation and stay. */
const FOLDED_SIGNS = '％＞＜＝＋－／＊．＃＆＠＿｜＼';

/** The half-width form of one UTF-16 unit, or the unit itself. Length is kept, so positions in folded text hold in the original. */
function foldedUnit(code: number): number {
  if (code < 0xff01 || code > 0xff5e) return code;
  const digitOrLetter = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return digitOrLetter || FOLDED_SIGNS.includes(String.fromCharCode(code)) ? code - 0xfee0 : code;
}

/** ９５％ → 95%, ＡＢ → AB, ＞＝ → >=; Chinese punctuation （ ） ， 。 ： ； is left as it is. The length does not change. */
export function foldWidth(text: string): string {
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldedUnit(code);
    if (folded === code) continue;
    result += text.slice(copied, i) + String.fromCharCode(folded);
    copied = i + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
