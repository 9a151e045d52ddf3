const DROPPED = /[\s"“”‘’'`★☆●◆■*]/g;
const LIST_NUMBER = /^(?:(?:三级)?指标\d{1,2}[:：.、]?|\(?[（]?\d{1,2}(?:[.、．)）](?!\d)))/;

/** A text folded for comparison: NFKC, without white space, quotation marks, form marks (★) and a list number (指标1：). */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(DROPPED, '').replace(LIST_NUMBER, '');
}
