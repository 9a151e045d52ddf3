/**
 * Name and target written in one text: 机柜数量(≥77台), 开通业务月份≥1个月, 职工满意度：≥90%.
 */

import { pattern } from '../../evidence/vocabulary/pattern.js';
import { SIGN_WORDS } from '../../evidence/vocabulary/words.js';

/** Where name and value stand in the text. */
export interface WrittenTarget {
  readonly name: string;
  readonly value: string;
  readonly nameAt: number;
  readonly valueAt: number;
}

const OPENING = '(（';
const CLOSING = ')）';
/** Not the bound that a form prints in a name to be filled in: 种植数量(≥**株). */
const COMPARATOR = pattern`[≥≤=><＝＞＜≧≦⩾⩽±](?!\s?[=＝]?\s?[*＊])|定性|${SIGN_WORDS}`;

/** The text as name with its value in the brackets that close it; null if no brackets close it. */
function bracketed(text: string): WrittenTarget | null {
  const last = text.length - 1;
  if (!CLOSING.includes(text.charAt(last)) || text === '') return null;
  let depth = 0;
  for (let at = last; at >= 0; at--) {
    const character = text.charAt(at);
    if (CLOSING.includes(character)) depth += 1;
    else if (OPENING.includes(character)) depth -= 1;
    if (depth > 0) continue;
    const name = text.slice(0, at).trim();
    return name === '' ? null : { name, value: text.slice(at + 1, last).trim(), nameAt: 0, valueAt: at + 1 };
  }
  return null;
}

/** The text cut where the comparator begins; null if it has none, or nothing before it. */
export function atComparator(text: string): WrittenTarget | null {
  const at = text.search(COMPARATOR);
  if (at < 2) return null;
  const name = text.slice(0, at).replace(/[\s:：,，]+$/, '');
  const value = text.slice(at).replace(/[\s;；。.,，]+$/, '');
  return name.length < 2 || value.length < 2 ? null : { name, value: gradedValue(value), nameAt: 0, valueAt: at };
}

/** 定性有效 as 定性:有效|. */
function gradedValue(value: string): string {
  return value.startsWith('定性') ? `定性:${value.slice(2).replace(/^[:：]/, '')}|` : value;
}

/** Name and value of an item of an outline: in closing brackets, at the comparator, or after a colon. */
export function writtenTarget(text: string): WrittenTarget | null {
  const inBrackets = bracketed(text);
  if (inBrackets !== null) return inBrackets;
  const compared = atComparator(text);
  if (compared !== null) return compared;
  const colon = text.search(/[:：]/);
  if (colon < 2 || colon > 60 || colon >= text.length - 1) return null;
  return { name: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim(), nameAt: 0, valueAt: colon + 1 };
}
