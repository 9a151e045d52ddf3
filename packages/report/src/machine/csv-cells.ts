/**
 * Cells of comma-separated files, for two kinds of readers: programs that want what is there, and people who open the file in a spreadsheet.
 */

import { singleLine } from '../texts/single-line.js';

/** A byte order mark: without it Excel and WPS take UTF-8 for GBK. */
export const BYTE_ORDER_MARK = '\ufeff';

const NEEDS_QUOTES = /[",\r\n]/;

/** What a spreadsheet takes for the start of a formula ("=100%", "+5%", "-3℃", "@名"), also behind white space. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/;

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A raw cell: numbers and text as they are, null empty, lists and objects as JSON. */
export function rawCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(JSON.stringify(value));
}

/**
 * A cell for spreadsheets: text that would start a formula gets an apostrophe before it, which makes it text.
 * Numbers stay numbers, a minus sign included.
 */
export function peopleCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shown = singleLine(value);
  return quoted(FORMULA_START.test(shown) ? `'${shown}` : shown);
}
