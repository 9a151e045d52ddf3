const DROPPED = /[\s"“”‘’'`★☆●◆■*]/g;
const LIST_NUMBER = /^(?:(?:三级)?指标\d{1,2}[:：.、]?|\(?[（]?\d{1,2}(?:[.、．)）](?!\d)))/;

/** A text folded for comparison: NFKC, without white space, quotation marks, form marks (★) and a list number (指标1：). */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(DROPPED, '').replace(LIST_NUMBER, '');
}

/** A folded text without years: 2023年农民工工作经费 and 2024年度农民工工作经费 are one. */
export function withoutYear(text: string): string {
  return foldText(text).replace(/(?:19|20)\d{2}年?度?/g, '');
}
