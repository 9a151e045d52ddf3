/** Texts and codes folded so that the same thing printed in two ways compares equal. */

const DROPPED = /[\s“”‘’"'「」《》【】（）()、，,。；;：:·]+/g;

/** A text folded for comparison: half width, lower case, without white space, quotation marks, brackets and stops. */
export function foldForMatch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(DROPPED, '');
}

/** A code (项目编码) folded: half width, upper case, without the apostrophe of spreadsheets, white space, hyphens and dots. */
export function foldCode(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s'‘’`._\-‐‑–—]+/g, '');
}
